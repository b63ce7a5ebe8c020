import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { LINT_SENTENCES, lintFile, lintSentence } from '../../../src/linter/index.ts';
import { packEnFull } from '../../../src/participation-wheel/content/en-more.ts';
import { packNlFull } from '../../../src/participation-wheel/content/nl-more.ts';
import { hardToRead } from '../../../src/packs/model/readability.ts';

const today = '2026-11-22';
const found = (input: unknown, options: object = {}) =>
  lintFile(input, { today, ...options }).findings.map(({ path, code, level }) => `${level} ${path} ${code}`);
const buurtbudget = JSON.parse(readFileSync('demo/data/buurtbudget.json', 'utf8')) as Record<string, unknown>;
const ofDemo = new Set(found(buurtbudget));

describe('lintFile', () => {
  test('knows which kind of file it has', () => {
    assert.equal(lintFile(packNlFull, { today }).kind, 'wheel-pack');
    assert.equal(lintFile(buurtbudget, { today }).kind, 'initiative-pack');
    assert.equal(lintFile({ extends: 'built-in' }, { today }).kind, 'overlay');
    assert.deepEqual(found({ name: 'meedoen' }), ['error  not-a-pack']);
  });

  test('names what does not fit the schema of a pack of the form, with its path', () => {
    const input = {
      ...buurtbudget,
      kinds: [{ id: 'idea', label: 'Een idee', legal: 'misschien' }, { id: 'two words', label: '' }, ...(buurtbudget['kinds'] as object[])],
      questions: [{ id: 'colour', type: 'one', label: 'Welke kleur?' }],
      steps: [{ id: 'one', fields: ['title', 'kind'] }],
    };
    for (const line of [
      'error kinds.0.legal not-one-of',
      'error kinds.1.id wrong-form',
      'error kinds.1.label missing',
      'error questions.colour.options too-few',
      'error steps not-asked',
    ]) {
      assert.ok(found(input).includes(line), line);
    }
  });

  test('names a name that no pack knows, in any of its parts', () => {
    const [kind] = buurtbudget['kinds'] as object[];
    const rule = { id: 'x', text: 'Een regel.', source: { label: 'Regels', link: '/r' }, check: 'max-amount', amount: 1, amout: 2 };
    const input = { ...buurtbudget, $schema: 'x', colour: 'red', kinds: [{ ...kind, hlep: 'Tikfout' }], rules: [rule] };
    const unknown = found(input).filter((line) => line.endsWith('unknown-key'));
    assert.deepEqual(unknown.sort(), [
      'warning colour unknown-key',
      'warning kinds.0.hlep unknown-key',
      'warning rules.0.amout unknown-key',
      'warning rules.0.source.link unknown-key',
    ]);
    assert.ok(
      found({ ...packNlFull, areas: packNlFull.areas.map((area) => ({ ...area, lable: 'x' })) }).includes(
        'warning areas.0.lable unknown-key',
      ),
    );
  });

  test('names rules and closing dates that have passed, and who is not named', () => {
    const rule = (id: string, more: object) => ({ id, text: 'Een regel.', source: { label: 'Regels' }, ...more });
    const input = {
      ...buurtbudget,
      rules: [
        rule('ended', { check: 'read', validTo: '2026-11-21' }),
        rule('closed', { check: 'closing-date', date: '2026-11-01' }),
        rule('open', { check: 'closing-date', date: today }),
      ],
      closedDays: ['2025-12-25', '2025-05-05'],
      contact: {},
      privacy: {},
    };
    const codes = found(input);
    for (const line of [
      'error rules.ended expired',
      'error rules.closed expired',
      'warning closedDays expired',
      'warning contact no-contacts',
      'warning privacy no-privacy',
    ]) {
      assert.ok(codes.includes(line), line);
    }
    assert.ok(!codes.includes('error rules.open expired'));
  });

  test('says beforehand that a law of the wheel ends', () => {
    const law = { id: 'law', label: 'Wet', plain: 'Via de gemeente', areas: ['skills'], validTo: '2027-01-01', successors: [] };
    assert.ok(found({ ...packNlFull, frameworks: [law] }).includes('warning frameworks.law expires-soon'));
  });

  test('reads a text as Dutch when it is told to, and no other language', () => {
    const english = { ...packEnFull, title: 'Indien participatie' };
    assert.ok(!found(english).includes('warning title hard-word'));
    assert.ok(found(english, { locale: 'nl' }).includes('warning title hard-word'));
    assert.ok(!found({ ...packNlFull, title: 'Indien participatie' }, { locale: 'en' }).includes('warning title hard-word'));
  });

  test('compares a pack of the form with the same in another language', () => {
    const [first, second] = buurtbudget['kinds'] as { id: string; label: string }[];
    const translation = {
      ...buurtbudget,
      locale: 'en',
      kinds: [
        { ...first, label: 'Neighbourhood budget' },
        { id: second?.id, label: 'Party' },
      ],
    };
    const codes = found(buurtbudget, { translation });
    assert.ok(codes.includes(`warning kinds.${second?.id ?? ''}.help missing-there`));
    assert.ok(codes.includes(`warning kinds.${first?.id ?? ''}.help not-translated`));
    assert.ok(!codes.includes(`warning kinds.${first?.id ?? ''}.label not-translated`));
  });

  test('has a sentence without open slots for whatever it finds, in anything', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          fc.jsonValue().map((value) => ({ ...buurtbudget, kinds: value })),
        ),
        (input) => {
          for (const finding of lintFile(input, { today }).findings) {
            assert.ok(LINT_SENTENCES[finding.code]);
            assert.doesNotMatch(lintSentence(finding), /\{(about|instead)\}/);
          }
        },
      ),
    );
  });
});

describe('an overlay', () => {
  const base = () => packNlFull;

  test('is judged by what it changes, not by the pack that it changes', () => {
    const overlay = {
      extends: 'built-in',
      lines: {
        'areas.skills.label': 'Leren en participeren',
        'areas.skills.question': null,
        'areas.gone.label': 'Weg',
        'urgent.debts.phone': '0123 456 700',
      },
      add: { contacts: [{ id: 'desk', name: 'Balie Meedoen' }] },
    };
    const codes = found(overlay, { base });
    assert.ok(codes.includes('warning lines.areas.gone.label line-unknown'));
    // An area without a question is left out as a whole, so its label is not read.
    assert.ok(!codes.includes('warning areas.skills.label hard-word'));
    assert.ok(codes.includes('error areas.4.question missing'));
    assert.ok(!codes.some((line) => line.includes('not-reviewed') || line.includes('no-contacts')));
  });

  test('of a pack of the form works alike', () => {
    const overlay = { extends: './buurtbudget.json', lines: { 'kinds.street-barbecue.label': 'Straatfeest conform beleid' } };
    assert.deepEqual(found(overlay, { base: () => buurtbudget }), ['warning kinds.street-barbecue.label hard-word']);
    assert.ok(ofDemo.size > 0);
  });

  test('of a pack that is not there says so', () => {
    assert.deepEqual(found({ extends: './gone.json' }), ['error extends base-missing']);
  });
});

describe('the leesbaarheidscheck', () => {
  const codes = (text: string) => hardToRead(text).map(({ code, about }) => `${code} ${about}`);

  test('counts words per sentence, and stops in abbreviations end none', () => {
    assert.deepEqual(codes('Eén twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien.'), []);
    assert.deepEqual(codes('Eén twee drie vier vijf zes zeven acht. Negen tien elf twaalf dertien veertien vijftien zestien.'), []);
    assert.deepEqual(codes('Eén twee drie vier vijf zes zeven acht negen tien d.m.v. twaalf dertien veertien vijftien zestien.'), [
      'long-sentence 16',
      'abbreviation d.m.v.',
    ]);
  });

  test('knows words of offices and words that make people small, however they are written', () => {
    assert.deepEqual(codes('Indien KWETSBARE mensen'), ['hard-word Indien', 'forbidden-word KWETSBARE']);
    assert.deepEqual(codes('Zwakkelingen en indienen'), []);
  });

  test('says what to write instead of a word of offices', () => {
    const [finding] = lintFile({ ...packNlFull, title: 'Indien' }, { today }).findings.filter(({ path }) => path === 'title');
    assert.ok(finding);
    assert.equal(lintSentence(finding), 'title: “Indien” is een kantoorwoord. Zeg het gewoner, bijvoorbeeld: als.');
  });
});
