import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readFileSync } from 'node:fs';
import { packEnFull } from '../../../src/participation-wheel/content/en-more.ts';
import { packEn } from '../../../src/participation-wheel/content/en.ts';
import { packNlFull } from '../../../src/participation-wheel/content/nl-more.ts';
import { packNl } from '../../../src/participation-wheel/content/nl.ts';
import { lintPack } from '../../../src/participation-wheel/model/lint-pack.ts';
import type { WheelPack } from '../../../src/participation-wheel/model/pack.ts';
import { parsePack, parsePackText } from '../../../src/participation-wheel/model/parse-pack.ts';

/** All ids of a pack with where they stand. */
function idsOf(pack: WheelPack): string[] {
  const under = (list: readonly { id: string }[] | undefined, name: string) => (list ?? []).map(({ id }) => `${name} ${id}`);
  return [
    ...under(pack.scale, 'scale'),
    ...under(pack.wants, 'wants'),
    ...under(pack.helps, 'helps'),
    ...under(pack.helpers, 'helpers'),
    ...under(pack.urgent, 'urgent'),
    ...pack.areas.flatMap((area) => [`area ${area.id}`, ...under(area.firstSteps, area.id)]),
  ];
}

const without = <T extends object>(value: T, key: keyof T): Partial<T> =>
  Object.fromEntries(Object.entries(value).filter(([name]) => name !== key)) as Partial<T>;

describe('built-in packs', () => {
  for (const pack of [packNl, packNlFull, packEn, packEnFull]) {
    test(`${pack.locale} (${String(pack.support?.length ?? 0)} activities) is whole, and no id leads nowhere`, () => {
      const read = parsePack(structuredClone(pack));
      assert.deepEqual(read.problems, []);
      assert.deepEqual(read.pack, JSON.parse(JSON.stringify(pack)));
    });
  }

  test('have the same ids in both languages, so that answers can be read in the other', () => {
    assert.deepEqual(idsOf(packEn), idsOf(packNl));
  });

  test('are whole in English too: each line is translated, and none is missing', () => {
    const told = lintPack(packEnFull, { today: '2026-11-22', translation: packNlFull });
    const differing = told.filter(({ code }) => ['not-translated', 'missing-here', 'missing-there'].includes(code));
    // The explanation of one law is about Dutch terms only.
    assert.deepEqual(
      differing.map(({ path, code }) => `${path} ${code}`),
      ['frameworks.participatiewet.explanation missing-here'],
    );
  });

  test('are not the only ones: an eight-area pack of another site is read whole, and passes the check', () => {
    const input: unknown = JSON.parse(readFileSync('stories/participation-wheel-eight-areas.json', 'utf8'));
    const { pack, problems } = parsePack(input);
    assert.deepEqual(problems, []);
    assert.equal(pack?.areas.length, 8);
    const found = lintPack(input, { today: '2026-11-22' }).filter(({ code }) => code !== 'says-missing');
    assert.deepEqual(found, []);
  });

  test('keep the six areas in the order of the instrument', () => {
    const order = ['self-reliance', 'social-contacts', 'taking-part', 'contributing', 'skills', 'paid-work'];
    assert.deepEqual(
      packNl.areas.map(({ id }) => id),
      order,
    );
  });

  test('say where they come from, and that nobody has reviewed them', () => {
    for (const pack of [packNl, packEn]) {
      assert.equal(pack.source, 'reconstructed');
      assert.equal(pack.reviewedOn, '');
      assert.match(pack.credit ?? '', /Movisie/);
    }
  });

  test('use a pattern of its own for each mark', () => {
    for (const { scale } of [packNl, packEn]) assert.equal(new Set(scale.map(({ pattern }) => pattern)).size, scale.length);
  });

  test('have support for each area, and a law or scheme for each area, that is valid or history', () => {
    for (const { id } of packNlFull.areas) {
      assert.ok(
        (packNlFull.support ?? []).some(({ areas }) => areas.includes(id)),
        id,
      );
      assert.ok(
        (packNlFull.frameworks ?? []).some(({ areas, historic }) => !historic && areas.includes(id)),
        id,
      );
    }
    for (const framework of packNlFull.frameworks ?? []) {
      assert.equal(Boolean(framework.historic), framework.validTo !== undefined && framework.validTo < '2026-01-01', framework.id);
    }
  });
});

describe('parsePack', () => {
  test('is undefined for what is no pack at all', () => {
    for (const input of [null, undefined, 'pack', 3, [], true]) {
      assert.deepEqual(parsePack(input), { pack: undefined, problems: [{ path: '', code: 'not-a-pack' }] });
    }
    assert.equal(parsePackText('<!doctype html>').pack, undefined);
    assert.equal(parsePackText('{"id":').pack, undefined);
    assert.ok(parsePackText(`\uFEFF${JSON.stringify(packNl)}`).pack);
  });

  test('names what every screen needs and is missing', () => {
    assert.deepEqual(parsePack(without(packNl, 'areas')).problems, [{ path: 'areas', code: 'missing' }]);
    const two = parsePack({ ...packNl, areas: packNl.areas.slice(0, 2) });
    assert.equal(two.pack, undefined);
    assert.deepEqual(two.problems, [{ path: 'areas', code: 'too-few' }]);
  });

  test('leaves out the area, the option or the extra that is wrong, and keeps the rest', () => {
    const [first, second, ...others] = packNl.areas;
    const { pack, problems } = parsePack({
      ...packNl,
      areas: [
        without(first!, 'question'),
        { ...second, firstSteps: [{ id: 'ok', label: 'Goed' }, { id: 'no label' }, 7], help: 12 },
        ...others,
      ],
      wants: [...packNl.wants!, packNl.wants![0]],
      reviewedOn: 'vorig jaar',
    });
    assert.deepEqual(
      problems.map(({ path, code }) => `${path}: ${code}`),
      [
        'reviewedOn: wrong-form',
        'areas.0.question: missing',
        'areas.1.help: wrong-type',
        'areas.1.firstSteps.1.id: wrong-form',
        'areas.1.firstSteps.1.label: missing',
        'areas.1.firstSteps.2: wrong-type',
        'wants.5: duplicate-id',
      ],
    );
    assert.ok(pack);
    assert.equal(pack.areas.length, 5);
    assert.deepEqual(pack.areas[0]?.firstSteps, [{ id: 'ok', label: 'Goed' }]);
    assert.equal(pack.areas[0].help, undefined);
    assert.equal(pack.wants?.length, 5);
  });

  test('names references that lead nowhere', () => {
    const { pack, problems } = parsePack({
      ...packNl,
      support: [{ id: 'x', title: 'X', areas: ['nowhere', 'skills'], frameworks: ['none'], kind: 'everyone' }],
    });
    assert.ok(pack);
    assert.deepEqual(problems, [
      { path: 'support.0.areas.nowhere', code: 'unknown-id' },
      { path: 'support.0.frameworks.none', code: 'unknown-id' },
    ]);
  });

  test('does not let a pack reach the prototype', () => {
    const { pack } = parsePack(JSON.parse(JSON.stringify(packNl).replace('{', '{"__proto__":{"polluted":true},"constructor":1,')));
    assert.ok(pack);
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
    assert.equal(Object.hasOwn(pack, 'constructor'), false);
  });
});
