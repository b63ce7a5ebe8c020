import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  ADDRESS_NAMES,
  addressOf,
  emptyQuery,
  queryFrom,
  reduceQuery,
  type VacancyQuery,
} from '../../../src/vacancy-finder/model/query.ts';
import { SECTORS } from '../../../src/vacancy-finder/model/vacancy.ts';

const neutralQueries: fc.Arbitrary<VacancyQuery> = fc.record(
  {
    words: fc.string({ maxLength: 100 }).map((words) => words.trim()),
    chosen: fc.subarray([...SECTORS], { maxLength: 3 }).map((sector) => (sector.length > 0 ? { sector } : {})),
    sort: fc.constantFrom('fit' as const, 'newest' as const, 'soonest' as const),
    page: fc.integer({ min: 1, max: 500 }),
    open: fc.string({ maxLength: 200 }),
  },
  { noNullPrototype: true },
);

describe('the query in the address', () => {
  it('comes back as it went in', () => {
    fc.assert(
      fc.property(neutralQueries, (query) => {
        const parts = addressOf(query);
        assert.deepEqual(
          queryFrom((name) => parts.get(name) ?? null, emptyQuery),
          query,
        );
      }),
    );
  });

  it('never holds what hints at health, language, money or the wheel', () => {
    const query: VacancyQuery = {
      ...emptyQuery,
      chosen: {
        sector: ['care'],
        language: ['A1'],
        suitable: ['low-energy'],
        money: ['allowance'],
        'goal-area': ['skills'],
        vog: ['needed'],
      },
    };
    assert.deepEqual([...addressOf(query)], [['sector', 'care']]);
  });

  it('keeps what never stands there, when the visitor goes back', () => {
    const before: VacancyQuery = { ...emptyQuery, chosen: { sector: ['care'], language: ['A1'] } };
    assert.deepEqual(queryFrom(() => null, before).chosen, { language: ['A1'] });
  });

  it('takes nothing from a hostile address but text and known values', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...ADDRESS_NAMES), fc.string({ maxLength: 400 })), (params) => {
        const query = queryFrom((name) => (Object.hasOwn(params, name) ? (params[name] ?? null) : null), emptyQuery);
        assert.ok(query.words.length <= 100 && query.open.length <= 210);
        assert.ok(Number.isInteger(query.page) && query.page >= 1);
        for (const sector of query.chosen.sector ?? []) assert.ok((SECTORS as readonly string[]).includes(sector));
      }),
    );
  });
});

describe('changing the query', () => {
  it('begins at the first page again when something else is asked', () => {
    const query = { ...emptyQuery, page: 4 };
    assert.equal(reduceQuery(query, { type: 'typed', words: 'x' }).page, 1);
    assert.equal(reduceQuery(query, { type: 'toggled', filter: 'sector', option: 'care', on: true }).page, 1);
    assert.equal(reduceQuery(query, { type: 'opened', key: 'a' }).page, 4);
  });

  it('leaves no trace of a filter whose last option is taken off', () => {
    const on = reduceQuery(emptyQuery, { type: 'toggled', filter: 'sector', option: 'care', on: true });
    assert.deepEqual(on.chosen, { sector: ['care'] });
    assert.deepEqual(reduceQuery(on, { type: 'toggled', filter: 'sector', option: 'care', on: false }).chosen, {});
  });

  it('drops one condition and keeps the others', () => {
    const query: VacancyQuery = { ...emptyQuery, words: 'taal', chosen: { sector: ['care'], place: ['online'] } };
    assert.deepEqual(reduceQuery(query, { type: 'dropped', filter: 'sector' }).chosen, { place: ['online'] });
    assert.equal(reduceQuery(query, { type: 'dropped', filter: 'words' }).words, '');
    assert.deepEqual(reduceQuery(query, { type: 'cleared' }).chosen, {});
  });
});
