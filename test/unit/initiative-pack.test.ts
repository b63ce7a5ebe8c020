import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as v from 'valibot';
import { generalEn } from '../../src/initiative-form/content/general-en.ts';
import { generalNl } from '../../src/initiative-form/content/general-nl.ts';
import { DEFAULT_STEPS } from '../../src/initiative-form/model/pack.ts';
import { packModel } from '../../src/initiative-form/model/pack-model.ts';
import { parsePack } from '../../src/initiative-form/model/read-pack.ts';
import { withKinds } from '../../src/initiative-form/model/questions.ts';

const small = { id: 'small', version: '1', locale: 'nl', kinds: [{ id: 'idea', label: 'Een idee' }] };

describe('the built-in packs', () => {
  for (const pack of [generalNl, generalEn]) {
    it(`${pack.locale} keeps to the model, and is read without a remark`, () => {
      assert.ok(v.is(packModel, pack));
      const { pack: read, problems } = parsePack(JSON.parse(JSON.stringify(pack)));
      assert.deepEqual(problems, []);
      assert.deepEqual(read, pack);
    });
  }

  it('mean the same in both languages', () => {
    const bare = (pack: typeof generalNl) => ({
      kinds: pack.kinds.map(({ id, legal, asks, skips, off }) => ({ id, legal, asks, skips, off })),
      themes: pack.themes.map(({ id }) => id),
      steps: pack.steps,
      choices: [pack.scales, pack.roles, pack.assets, pack.needs, pack.durations, pack.rungs].map((list) => list.map(({ id }) => id)),
      notes: pack.notes.map(({ field, is, link }) => ({ field, is, href: link?.href })),
    });
    assert.deepEqual(bare(generalEn), bare(generalNl));
  });

  it('offer an informal initiative first, and no signals unless the page asks for them', () => {
    assert.equal(withKinds(generalNl, []).kinds.at(0)?.id, 'initiative');
    assert.ok(!withKinds(generalNl, []).kinds.some(({ id }) => id === 'signal'));
    assert.deepEqual(
      withKinds(generalNl, ['signal']).kinds.map(({ id }) => id),
      ['signal'],
    );
  });
});

describe('parsePack', () => {
  it('fills in what a small pack leaves out', () => {
    const { pack, problems } = parsePack(small);
    assert.deepEqual(problems, []);
    assert.deepEqual(pack?.steps, DEFAULT_STEPS);
    assert.deepEqual(pack.kinds.at(0), { id: 'idea', label: 'Een idee', legal: 'none', asks: [], skips: [], off: false });
  });

  it('leaves out a kind with a mistake and says where it stands', () => {
    const { pack, problems } = parsePack({
      ...small,
      kinds: [...small.kinds, { id: 'x', label: '' }, { id: 'y', label: 'Y', legal: 'wet' }],
    });
    assert.deepEqual(
      pack?.kinds.map(({ id }) => id),
      ['idea'],
    );
    assert.deepEqual(
      problems.map(({ path }) => path),
      ['kinds[1].label', 'kinds[2].legal'],
    );
  });

  it('keeps the first of two with the same id', () => {
    const { pack, problems } = parsePack({ ...small, kinds: [...small.kinds, { id: 'idea', label: 'Nog een' }] });
    assert.equal(pack?.kinds.length, 1);
    assert.equal(problems[0]?.path, 'kinds[1].id');
  });

  it('uses the standard steps when those of the pack forget what must be asked', () => {
    const { pack, problems } = parsePack({ ...small, steps: [{ id: 'one', fields: ['title', 'kind'] }] });
    assert.deepEqual(pack?.steps, DEFAULT_STEPS);
    assert.match(problems[0]?.message ?? '', /place, contact/);
  });

  it('refuses a question that stands in the way of a built-in one, and one without choices', () => {
    const { pack, problems } = parsePack({
      ...small,
      questions: [
        { id: 'title', type: 'text', label: 'Titel' },
        { id: 'street', type: 'one', label: 'Straat' },
      ],
    });
    assert.deepEqual(pack?.questions, []);
    assert.deepEqual(
      problems.map(({ path }) => path),
      ['questions.title.id', 'questions.street.options'],
    );
  });

  it('keeps its own check page last', () => {
    const { pack, problems } = parsePack({ ...small, steps: [{ id: 'check', fields: ['title', 'kind', 'place', 'contact'] }] });
    assert.deepEqual(pack?.steps, DEFAULT_STEPS);
    assert.equal(problems[0]?.path, 'steps');
  });

  it('takes no links that run code', () => {
    const { pack, problems } = parsePack({
      ...small,
      kinds: [
        { id: 'idea', label: 'Idee', channel: { label: 'Klik', href: 'javascript:alert(1)' } },
        ...small.kinds.map((kind) => ({ ...kind, id: 'ok' })),
      ],
    });
    assert.deepEqual(
      pack?.kinds.map(({ id }) => id),
      ['ok'],
    );
    assert.equal(problems[0]?.path, 'kinds[0].channel.href');
  });

  it('never throws, and what it gives keeps to the model', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          fc.record(
            {
              id: fc.oneof(fc.constant('p'), fc.jsonValue()),
              version: fc.jsonValue(),
              locale: fc.jsonValue(),
              kinds: fc.oneof(fc.array(fc.oneof(fc.constant(small.kinds[0]), fc.jsonValue())), fc.jsonValue()),
              themes: fc.jsonValue(),
              steps: fc.array(fc.oneof(fc.constant({ id: 'all', fields: ['title', 'kind', 'place', 'contact'] }), fc.jsonValue())),
              questions: fc.jsonValue(),
              privacy: fc.jsonValue(),
            },
            { requiredKeys: [] },
          ),
        ),
        (input) => {
          const { pack, problems } = parsePack(input);
          if (pack) assert.ok(v.is(packModel, pack));
          else assert.ok(problems.length > 0);
        },
      ),
    );
  });
});
