import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as v from 'valibot';
import { explanationModel, explanationsIn, parseExplanations } from '../../../src/vacancy-finder/model/explanations.ts';

const vog = { topic: 'vog', text: 'De organisatie vraagt hem aan.', source: { name: 'Vrijwilligerspunt' }, date: '2026-09-30' } as const;
const told = (given: unknown) =>
  parseExplanations(given).problems.map(({ number, field, code, lost }) => `${number} ${field} ${code}${lost ? ' lost' : ''}`);

describe('what a site explains beside a vacancy', () => {
  it('is left out when it does not say what, who or since when', () => {
    const { topic, text, source, date } = vog;
    const given = [
      vog,
      { text, source, date },
      { topic, source, date },
      { topic, text, date },
      { topic, text, source: {}, date },
      { topic, text, source },
    ];
    assert.deepEqual(parseExplanations({ explanations: given }).explanations, [vog]);
    assert.deepEqual(told({ explanations: given }), [
      '2 topic missing lost',
      '3 text missing lost',
      '4 source missing lost',
      '5 source.name missing lost',
      '6 date missing lost',
    ]);
  });

  it('loses no more than the field when a link or a language is wrong', () => {
    const given = { explanations: [{ ...vog, lang: 'Nederlands!', source: { name: 'Vrijwilligerspunt', url: 'javascript:alert(1)' } }] };
    assert.deepEqual(parseExplanations(given).explanations, [vog]);
    assert.deepEqual(told(given).sort(), ['1 lang wrong-form', '1 source.url wrong-form']);
  });

  it('says what a thing is that holds no explanations', () => {
    for (const given of [null, [], 'x', {}]) assert.deepEqual(told(given), ['0 explanations missing lost']);
    assert.deepEqual(told({ explanations: {} }), ['0 explanations wrong-type lost']);
    assert.deepEqual(told({ explanations: ['x', { ...vog, topic: 'tax', text: '' }] }), [
      '1  not-an-object lost',
      '2 topic not-one-of lost',
    ]);
  });

  it('never throws, and keeps only what the model takes', () => {
    const item = fc.oneof(
      fc.anything(),
      fc.record({ topic: fc.constantFrom('vog', 'benefit', 1), text: fc.anything(), source: fc.anything(), date: fc.anything() }),
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record({ explanations: fc.array(item) })), (given) => {
        for (const explanation of parseExplanations(given).explanations) assert.ok(v.is(explanationModel, explanation));
      }),
    );
  });

  it('is one for each topic, in the language of the page when there is one', () => {
    const en = { ...vog, lang: 'en', text: 'The organisation applies.' };
    const benefit = { ...vog, topic: 'benefit' as const, lang: 'nl' };
    assert.deepEqual(explanationsIn('en-GB', [vog, en, benefit]), [benefit, en]);
    assert.deepEqual(explanationsIn('nl', [vog, en]), [vog]);
  });

  it('is right in the demo', () => {
    const demo = JSON.parse(readFileSync(new URL('../../../demo/data/uitleg.json', import.meta.url), 'utf8')) as unknown;
    assert.deepEqual(parseExplanations(demo).problems, []);
  });
});
