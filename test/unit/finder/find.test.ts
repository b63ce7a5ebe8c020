import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { availabilityOf, Entry, freshnessOf } from '../../../src/vacancy-finder/model/entry.ts';
import { type Chosen, type Filter, type FilterId, FILTERS, filtersNamed } from '../../../src/vacancy-finder/model/filters.ts';
import { find, pageOf } from '../../../src/vacancy-finder/model/find.ts';
import { emptyQuery } from '../../../src/vacancy-finder/model/query.ts';
import { allFilters, choices, feeds } from './arbitraries.ts';

const TODAY = '2026-11-22';

/** The reference: the rule as one would tell it, filter by filter, without counting cleverly. */
const passes = (entry: Entry, chosen: Chosen): boolean =>
  Object.entries(chosen).every(([id, options]) => {
    const values = (FILTERS.find((filter) => filter.id === id) as Filter).of(entry.vacancy);
    return values === undefined || values.some((value) => options.includes(value));
  });
const shown = (entries: readonly Entry[]) => entries.filter((entry) => availabilityOf(entry.vacancy, TODAY) === 'open');
const without = (chosen: Chosen, id: string): Chosen => Object.fromEntries(Object.entries(chosen).filter(([key]) => key !== id));
const keys = (entries: readonly Entry[]) => entries.map((entry) => entry.key).sort();

describe('find', () => {
  it('finds what the plain rule finds, on random feeds and choices', () => {
    fc.assert(
      fc.property(feeds, choices, (entries, chosen) => {
        const found = find(entries, { ...emptyQuery, chosen }, allFilters, undefined, TODAY);
        assert.deepEqual(keys(found.matches.map(({ entry }) => entry)), keys(shown(entries).filter((entry) => passes(entry, chosen))));
        assert.equal(found.all, shown(entries).length);
      }),
    );
  });

  it('counts each option as the plain rule does with all other filters on', () => {
    fc.assert(
      fc.property(feeds, choices, (entries, chosen) => {
        const found = find(entries, { ...emptyQuery, chosen }, allFilters, undefined, TODAY);
        for (const filter of allFilters) {
          const others = shown(entries).filter((entry) => passes(entry, without(chosen, filter.id)));
          for (const option of filter.options ?? []) {
            const expected = others.filter((entry) => filter.of(entry.vacancy)?.includes(option)).length;
            assert.equal(found.counts.get(filter.id)?.options.get(option) ?? 0, expected, `${filter.id} ${option}`);
          }
          assert.equal(found.counts.get(filter.id)?.unknown, others.filter((entry) => filter.of(entry.vacancy) === undefined).length);
        }
      }),
    );
  });

  it('promises for each filter that is dropped what dropping it yields', () => {
    fc.assert(
      fc.property(feeds, choices, fc.array(fc.nat(40)), (entries, chosen, hit) => {
        const hits = hit.length > 0 ? new Map(hit.map((key) => [String(key), 1])) : undefined;
        const found = find(entries, { ...emptyQuery, chosen }, allFilters, hits, TODAY);
        for (const id of Object.keys(chosen)) {
          const dropped = find(entries, { ...emptyQuery, chosen: without(chosen, id) }, allFilters, hits, TODAY);
          assert.equal(found.without.get(id as FilterId), dropped.matches.length, id);
        }
        const noWords = find(entries, { ...emptyQuery, chosen }, allFilters, undefined, TODAY);
        assert.equal(found.without.get('words'), hits ? noWords.matches.length : undefined);
      }),
    );
  });

  it('never drops a vacancy of which a chosen filter is unknown, marks it, and puts it last', () => {
    fc.assert(
      fc.property(feeds, choices, (entries, chosen) => {
        const { matches } = find(entries, { ...emptyQuery, chosen }, allFilters, undefined, TODAY);
        for (const entry of shown(entries)) {
          const ids = Object.keys(chosen) as FilterId[];
          if (ids.some((id) => entry.facet(id) !== undefined)) continue;
          assert.ok(matches.some((match) => match.entry === entry && match.unknown.length === ids.length));
        }
        const unknowns = matches.map((match) => match.unknown.length);
        assert.deepEqual(
          unknowns,
          [...unknowns].sort((a, b) => a - b),
        );
      }),
    );
  });

  it('puts the newest first, and with words the best fitting', () => {
    const entries = ['2026-01-01', '2026-11-01', '2026-06-01'].map(
      (publishedAt, index) => new Entry({ id: String(index), title: 'x', publishedAt }),
    );
    const order = (hits?: ReadonlyMap<string, number>, sort: 'fit' | 'newest' = 'fit') =>
      find(entries, { ...emptyQuery, sort }, [], hits, TODAY).matches.map(({ entry }) => entry.key);
    assert.deepEqual(order(), ['1', '2', '0']);
    const hits = new Map([
      ['0', 9],
      ['1', 1],
      ['2', 5],
    ]);
    assert.deepEqual(order(hits), ['0', '2', '1']);
    assert.deepEqual(order(hits, 'newest'), ['1', '2', '0']);
  });

  it('puts what begins soonest first, what has begun before what is to come, and what does not tell last', () => {
    const starts = ['2027-02-01', undefined, '2026-03-01', '2026-12-01'];
    const entries = starts.map((start, index) => new Entry({ id: String(index), title: 'x', ...(start ? { schedule: { start } } : {}) }));
    const { matches } = find(entries, { ...emptyQuery, sort: 'soonest' }, [], undefined, TODAY);
    assert.deepEqual(
      matches.map(({ entry }) => entry.key),
      ['2', '3', '0', '1'],
    );
  });
});

describe('what can be joined', () => {
  const of = (vacancy: object) => availabilityOf({ id: '1', title: 'x', ...vacancy }, TODAY);

  it('hides what is over, full, paused or closed, and shows the last day itself', () => {
    assert.equal(of({}), 'open');
    assert.equal(of({ validThrough: '2026-11-22' }), 'open');
    assert.equal(of({ validThrough: '2026-11-21T23:00:00Z' }), 'over');
    assert.equal(of({ schedule: { end: '2026-11-21' } }), 'over');
    assert.equal(of({ status: 'full' }), 'full');
    assert.equal(of({ places: 0 }), 'full');
    assert.equal(of({ status: 'paused' }), 'paused');
    assert.equal(of({ status: 'closed', validThrough: '2020-01-01' }), 'closed');
  });

  it('calls stale what nobody confirmed for half a year', () => {
    const fresh = (vacancy: object) => freshnessOf({ id: '1', title: 'x', ...vacancy }, TODAY);
    assert.equal(fresh({ confirmedAt: '2026-06-01', publishedAt: '2020-01-01' }), 'current');
    assert.equal(fresh({ publishedAt: '2026-05-01' }), 'stale');
    assert.equal(fresh({}), 'unknown');
  });
});

describe('pages', () => {
  it('cover the whole list once, and a page beyond the last is the last', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.integer({ min: 1, max: 20 }), (length, size) => {
        const matches = Array.from({ length }, (_, index) => ({ entry: new Entry({ id: String(index), title: 'x' }), unknown: [] }));
        const { pages } = pageOf(matches, 1, size);
        const walked = Array.from({ length: pages }, (_, index) => pageOf(matches, index + 1, size).matches).flat();
        assert.deepEqual(walked, matches);
        assert.equal(pageOf(matches, pages + 5, size).page, pages);
      }),
    );
  });
});

describe('filters by name', () => {
  const named = (names: string) => {
    const { first, more } = filtersNamed(names);
    return [first, more].map((filters) => filters.map(({ id }) => id));
  };

  it('shows three first and the rest behind "more" when the site does not choose', () => {
    const [first, more] = named('');
    assert.deepEqual(first, ['sector', 'commitment', 'place']);
    assert.equal(more?.length, FILTERS.length - 3);
  });

  it('shows what the site names, and leaves out what does not exist', () => {
    assert.deepEqual(named('vog, nonsense sector vog | place sector'), [['vog', 'sector'], ['place']]);
    assert.deepEqual(named('vog |'), [['vog'], []]);
    assert.deepEqual(named(' | vog'), [['sector', 'commitment', 'place'], ['vog']]);
  });

  it('finds for who has eight hours a month also what takes two', () => {
    const hours = FILTERS.find(({ id }) => id === 'hours');
    const of = (schedule: object) => hours?.of({ id: '1', title: 'x', schedule });
    assert.deepEqual(of({ minHours: 2, per: 'month' }), ['month-2', 'month-8', 'month-20']);
    assert.deepEqual(of({ minHours: 4, per: 'week' }), ['month-20']);
    assert.deepEqual(of({ minHours: 20, per: 'week' }), ['more']);
    assert.equal(of({ minHours: 3, per: 'time' }), undefined);
    assert.deepEqual(of({ minHours: 3, per: 'time', commitment: 'one-off' }), ['month-8', 'month-20']);
  });
});
