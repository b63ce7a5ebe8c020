import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import * as v from 'valibot';
import type { Values } from '../../../src/forms/model/form.ts';
import { packNlFull } from '../../../src/participation-wheel/content/nl-more.ts';
import { fieldOf } from '../../../src/participation-wheel/model/answers.ts';
import { selfCheckCountsModel } from '../../../src/participation-wheel/model/self-check.ts';
import { countsOf } from '../../../src/participation-wheel/model/to-counts.ts';

const envelope = (own: object) => ({
  schema: 'https://schemas.meedoen.example/self-check-counts/1',
  type: 'self-check-counts',
  id: '0123456789abcdef0123456789abcdef',
  ...own,
});

describe('countsOf', () => {
  test('holds one choice per area, and not that of an area which is only for the person', () => {
    const values: Values = {
      [fieldOf('mark', 'skills')]: 'good',
      [fieldOf('mark', 'paid-work')]: 'hard',
      [fieldOf('private', 'paid-work')]: true,
      [fieldOf('words', 'contributing')]: 'alleen woorden',
    };
    assert.deepEqual(countsOf(packNlFull, values, '2026-11-22'), {
      pack: { id: 'participation-wheel', version: '1.0.0' },
      date: '2026-11-22',
      areas: [{ area: 'skills', mark: 'good' }],
    });
  });

  test('never holds a word that somebody typed, and always fits its schema', () => {
    const areas = packNlFull.areas.map(({ id }) => id);
    const answers = fc.array(
      fc.record({
        area: fc.constantFrom(...areas),
        mark: fc.oneof(fc.constantFrom(...packNlFull.scale.map(({ id }) => id)), fc.string()),
        words: fc.string({ minLength: 12 }).map((text) => `GEHEIM ${text}`),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(answers, (given) => {
        const values = Object.fromEntries(
          given.flatMap(({ area, mark, words }) => [
            [fieldOf('mark', area), mark],
            ...(['words', 'doing', 'bring', 'own-step'] as const).map((field) => [fieldOf(field, area), words]),
          ]),
        ) as Values;
        const own = countsOf(packNlFull, values, '2026-11-22');
        assert.ok(v.is(selfCheckCountsModel, envelope(own)));
        assert.doesNotMatch(JSON.stringify(own), /GEHEIM/);
      }),
    );
  });
});
