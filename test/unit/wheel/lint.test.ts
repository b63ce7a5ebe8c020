import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { packNlFull } from '../../../src/participation-wheel/content/nl-more.ts';
import { laterNl } from '../../../src/participation-wheel/messages/later-nl.ts';
import { nl } from '../../../src/participation-wheel/messages/nl.ts';
import { LINT_SENTENCES, lintSentence } from '../../../src/packs/model/lint-sentences.ts';
import { FORBIDDEN_WORDS } from '../../../src/packs/model/readability.ts';
import { linesOfPack, lintPack } from '../../../src/participation-wheel/model/lint-pack.ts';
import { overlaid, parseOverlay } from '../../../src/packs/model/overlay.ts';
import { parsePack } from '../../../src/participation-wheel/model/parse-pack.ts';

const today = '2026-11-22';
const codes = (input: unknown, translation?: unknown) =>
  lintPack(input, { today, ...(translation === undefined ? {} : { translation }) }).map(({ path, code }) => `${path} ${code}`);

describe('lintPack', () => {
  test('finds nothing to mend in the built-in pack but that nobody has reviewed it, and that the site names the contacts', () => {
    assert.deepEqual(codes(packNlFull), ['reviewedOn not-reviewed', 'contacts no-contacts']);
  });

  test('knows long sentences, long words, words of offices and words that make people small', () => {
    const [first, ...others] = packNlFull.areas;
    const question = 'Hoe gaat het met de participatie van kwetsbare mensen die in de wijk wonen en daar iets willen gaan doen?';
    const found = codes({ ...packNlFull, areas: [{ ...first, question, help: 'Arbeidsongeschiktheidsverzekering.' }, ...others] });
    for (const code of ['question long-sentence', 'question hard-word', 'question forbidden-word', 'help long-word']) {
      assert.ok(found.includes(`areas.self-reliance.${code}`), code);
    }
  });

  test('names what has expired, and what came in its place', () => {
    const frameworks = [
      { id: 'old', label: 'Oude wet', plain: 'Via de gemeente', areas: ['skills'], validTo: '2026-11-21' },
      { id: 'gone', label: 'Weg', plain: 'Via de gemeente', areas: ['skills'], validTo: '2014-12-31', historic: true, successors: ['old'] },
    ];
    const found = codes({ ...packNlFull, frameworks, reviewedOn: '2025-01-01' });
    assert.ok(found.includes('frameworks.old expired'));
    assert.ok(found.includes('frameworks.gone successor-missing'));
    assert.ok(found.includes('reviewedOn review-old'));
    assert.ok(!found.includes('frameworks.gone expired'));
  });

  test('compares with the same pack in another language', () => {
    const [first, ...others] = packNlFull.areas;
    const { help: _help, ...bare } = first!;
    const found = codes(packNlFull, { ...packNlFull, areas: [{ ...bare, question: 'How is it going?' }, ...others] });
    assert.ok(found.includes('areas.self-reliance.help missing-there'));
    assert.ok(found.includes('areas.skills.question not-translated'));
    assert.ok(!found.includes('areas.self-reliance.question not-translated'));
  });

  test('has a sentence for whatever it finds, in anything', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (input) => {
        for (const finding of lintPack(input, { today })) {
          assert.ok(LINT_SENTENCES[finding.code]);
          assert.doesNotMatch(lintSentence(finding), /\{about\}/);
        }
      }),
    );
  });
});

describe('the texts around the pack', () => {
  test('hold no word that makes people small', () => {
    const texts = JSON.stringify([nl, laterNl]).toLowerCase();
    for (const word of FORBIDDEN_WORDS) assert.doesNotMatch(texts, new RegExp(`[^\\p{L}]${word}[^\\p{L}]`, 'u'));
  });
});

describe('an overlay', () => {
  const overlay = parseOverlay({
    extends: 'built-in',
    version: 'waterrijk-1',
    lines: {
      'areas.skills.label': 'Leren en oefenen',
      'urgent.debts.phone': '0123 456 700',
      'support.buddy': null,
      'areas.gone.label': 'x',
    },
    add: { contacts: [{ id: 'desk', name: 'Balie Meedoen' }] },
  });

  test('changes single lines by id, takes away, adds, and names what leads nowhere', () => {
    assert.ok(overlay);
    const { input, unknown } = overlaid(packNlFull, overlay);
    const { pack, problems } = parsePack(input);
    assert.deepEqual(problems, []);
    assert.ok(pack);
    assert.equal(pack.areas.find(({ id }) => id === 'skills')?.label, 'Leren en oefenen');
    assert.equal(pack.urgent?.find(({ id }) => id === 'debts')?.phone, '0123 456 700');
    assert.ok(!pack.support?.some(({ id }) => id === 'buddy'));
    assert.deepEqual(pack.contacts, [{ id: 'desk', name: 'Balie Meedoen' }]);
    assert.equal(pack.version, '1.0.0+waterrijk-1');
    assert.deepEqual(unknown, ['areas.gone.label']);
    // All other lines are those of the central pack.
    const before = new Map(linesOfPack(packNlFull).map(({ path, text }) => [path, text]));
    const changed = linesOfPack(pack).filter(({ path, text }) => before.get(path) !== text);
    assert.deepEqual(changed.map(({ path }) => path).sort(), ['areas.skills.label']);
  });

  test('leaves the central pack as it was, whatever its lines are', () => {
    const before = JSON.stringify(packNlFull);
    const path = fc.array(fc.constantFrom('areas', 'skills', 'label', '__proto__', 'constructor', 'x', ''), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(fc.tuple(path, fc.constantFrom(null, 'tekst', 3)), { maxLength: 4 }), (given) => {
        const lines = Object.fromEntries(given.map(([keys, value]) => [keys.join('.'), value]));
        parsePack(overlaid(packNlFull, { extends: 'built-in', lines }).input);
        assert.equal(JSON.stringify(packNlFull), before);
        assert.equal(({} as Record<string, unknown>)['label'], undefined);
      }),
    );
  });

  test('is not what a pack is', () => {
    assert.equal(parseOverlay(packNlFull), undefined);
  });
});
