import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { packNlFull as pack } from '../../../src/participation-wheel/content/nl-more.ts';
import { parseShared, writeShared } from '../../../src/participation-wheel/model/shared-answers.ts';
import { newCode, open, seal } from '../../../src/participation-wheel/seal.ts';

/** Rounds for tests: what is tried is whether it opens, not how long a guess takes. */
const FEW = 10;

const areas = pack.areas.map(({ id }) => id);
const ids = fc.stringMatching(/^[a-z][a-z-]{0,20}$/);
const values = fc.dictionary(
  fc.oneof(
    fc.constantFrom('goals', 'situations'),
    fc
      .tuple(fc.constantFrom('mark', 'want', 'statements', 'barriers', 'first-step', 'matters', 'talk'), fc.constantFrom(...areas))
      .map((parts) => parts.join('.')),
  ),
  fc.oneof(ids, fc.constant(true), fc.array(ids, { minLength: 1, maxLength: 6 })),
  { noNullPrototype: true },
);

describe('a link to the wheel', () => {
  it('opens with its code as it was sealed, however the code was typed', async () => {
    await fc.assert(
      fc.asyncProperty(values, fc.boolean(), async (given, careless) => {
        const text = writeShared(pack, given);
        const code = newCode();
        const typed = careless ? code.toLowerCase().replaceAll('-', ' ') : code;
        const opened = await open(await seal(text, code, FEW), typed, FEW);
        assert.deepEqual(opened, { kind: 'open', text });
        assert.deepEqual(parseShared(text, pack)?.values, given);
      }),
      { numRuns: 60 },
    );
  });

  it('holds no own words and nothing that is only for the person', () => {
    const text = writeShared(pack, {
      'mark.skills': 'hard',
      'words.skills': 'Ik schaam me',
      'own-step.skills': 'Bellen met Ans',
      'doing.skills': 'x',
      'mark.paid-work': 'hard',
      'private.paid-work': true,
      goals: ['paid-work', 'skills'],
    });
    assert.doesNotMatch(text, /schaam|Ans|doing|private|paid-work/);
    assert.deepEqual(parseShared(text, pack)?.values, { 'mark.skills': 'hard', goals: ['skills'] });
  });

  it('stays shut with another code, and with any letter of it lost or changed', async () => {
    const code = newCode();
    const sealed = await seal(writeShared(pack, { 'mark.skills': 'hard' }), code, FEW);
    assert.equal((await open(sealed, newCode(), FEW)).kind, 'locked');
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: sealed.length - 3 }), fc.constantFrom('A', 'z', '_', ''), async (at, other) => {
        const place = at + 2;
        fc.pre(sealed.charAt(place) !== other);
        const damaged = sealed.slice(0, place) + other + sealed.slice(place + 1);
        const opened = await open(damaged, code, FEW);
        // The last letter holds bits that mean nothing: then it is the same link.
        if (opened.kind === 'open') assert.equal(place, sealed.length - 1);
        else assert.ok(['locked', 'damaged'].includes(opened.kind));
      }),
      { numRuns: 80 },
    );
  });

  it('may be anything at all: it never throws, and says what is wrong', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.string(), async (sealed, code) => {
        assert.notEqual((await open(sealed, code, FEW)).kind, 'open');
      }),
      { numRuns: 60 },
    );
    assert.equal((await open('2.abc', 'x', FEW)).kind, 'newer');
    assert.equal((await open('1.', 'x', FEW)).kind, 'damaged');
    assert.equal((await open(`1.${'A'.repeat(100_000)}`, 'x', FEW)).kind, 'damaged');
  });

  it('shows only what the pack knows of a link that somebody else sealed', () => {
    const hostile = JSON.stringify({
      wheel: 'participation-wheel 0.1',
      values: {
        'mark.skills': '<script>',
        'want.skills': { x: 1 },
        __proto__: { a: 1 },
        'words.skills': 'tekst',
        goals: ['skills', 7, '"><img>'],
      },
    });
    const state = parseShared(hostile, pack);
    assert.deepEqual(state?.values, { goals: ['skills'] });
    assert.equal(state.version, 'participation-wheel 0.1');
    fc.assert(fc.property(fc.jsonValue(), (input) => void parseShared(JSON.stringify(input), pack)));
    fc.assert(fc.property(fc.string(), (text) => void parseShared(text, pack)));
  });

  it('has a code that is easy to copy by hand, and another one each time', () => {
    const codes = Array.from({ length: 200 }, newCode);
    assert.equal(new Set(codes).size, 200);
    for (const code of codes) assert.match(code, /^[2-9A-HJ-KMNP-Z]{4}-[2-9A-HJ-KMNP-Z]{4}-[2-9A-HJ-KMNP-Z]{4}$/);
  });

  it('costs who guesses as much as is advised today', async () => {
    const started = performance.now();
    const sealed = await seal('x', 'K7QM-2XRP-9DTV');
    assert.deepEqual(await open(sealed, 'k7qm2xrp9dtv'), { kind: 'open', text: 'x' });
    assert.ok(performance.now() - started > 20);
    assert.equal((await open(sealed, 'k7qm2xrp9dtv', FEW)).kind, 'locked');
  });
});
