/** Searching finds and counts what the finder's own model finds and counts in a page. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { distancesFrom } from '../../../src/vacancy-finder/model/distance.ts';
import { FILTERS, type FilterId } from '../../../src/vacancy-finder/model/filters.ts';
import { find } from '../../../src/vacancy-finder/model/find.ts';
import { emptyQuery } from '../../../src/vacancy-finder/model/query.ts';
import type { SearchRequest, SearchResponse } from '../../../src/vacancy-finder/model/search-contract.ts';
import { choices, feeds } from '../../../test/unit/finder/arbitraries.ts';
import { RELEVANCE } from '../../../test/unit/finder/relevance.ts';
import { readCatalogue } from '../../src/vacancies/catalogue.ts';
import { searchVacancies } from '../../src/vacancies/search.ts';
import type { Harness } from '../support/receiver.ts';
import { DEMO_FEED, importDemo, importTexts, plainSearch, pointOf } from '../support/vacancies.ts';

const TODAY = '2026-11-23';
/** What the search in the page reaches too (test/unit/finder/relevance.test.ts), but for the order of equals. */
const LEAST_RECALL = 0.93;
const LEAST_MRR = 0.95;

const demo = readCatalogue([readFileSync(DEMO_FEED, 'utf8')]).entries;
const sorted = (counts: object) => Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));

/** What the model finds, told as a server tells it. */
function reference(entries: typeof demo, asked: SearchRequest) {
  const around = asked.near === undefined ? undefined : { from: { postcode: asked.near }, km: asked.radius ?? 0 };
  const query = { ...emptyQuery, chosen: asked.filters ?? {}, sort: asked.sort ?? 'fit', ...(around && { around }) };
  const found = find(entries, query, FILTERS, undefined, TODAY, around && distancesFrom(around, pointOf));
  return {
    keys: found.matches.map(({ entry }) => entry.key),
    all: found.all,
    facets: Object.fromEntries(
      [...found.counts].map(([id, { options, unknown }]) => [id, { options: sorted(Object.fromEntries(options)), unknown }]),
    ),
    without: Object.fromEntries(found.without),
  };
}

const told = ({ facets, without = {} }: SearchResponse) => ({
  facets: Object.fromEntries(Object.entries(facets).map(([id, { options, unknown }]) => [id, { options: sorted(options), unknown }])),
  without,
});

export function searchSuite(harness: Harness): void {
  const search = async (asked: SearchRequest): Promise<SearchResponse> => {
    const found = await searchVacancies(harness.database, { ...asked, near: asked.near ? pointOf(asked.near) : undefined }, TODAY);
    assert.ok(found, 'there is something to search in');
    return found;
  };
  const keysOf = async (asked: SearchRequest, total: number, pageSize = 100) => {
    const pages = [];
    for (let page = 1; page <= Math.ceil(total / pageSize); page++) pages.push(await search({ ...asked, page, pageSize }));
    return pages.flatMap(({ items }) => items.map(({ id }) => id));
  };
  const agrees = async (entries: typeof demo, asked: SearchRequest) => {
    const expected = reference(entries, asked);
    const found = await search(asked);
    assert.equal(found.total, expected.keys.length);
    assert.equal(found.all, expected.all);
    assert.deepEqual(told(found), { facets: expected.facets, without: expected.without });
    assert.deepEqual(await keysOf(asked, found.total), expected.keys);
  };

  describe('searching vacancies', () => {
    it('lists and counts the feed of the demo as the finder does', async () => {
      await importDemo(harness.database);
      const asked: SearchRequest[] = [
        {},
        { sort: 'newest' },
        { sort: 'soonest' },
        { filters: { sector: ['care'] } },
        { filters: { sector: ['care', 'sport'], language: ['A2'], vog: ['not-needed'] }, sort: 'soonest' },
        { filters: { 'goal-area': ['skills'], suitable: ['low-energy'], hours: ['month-2'] } },
        { filters: { sector: ['religion'], money: ['allowance'], guidance: ['intensive'], place: ['online'] } },
        { near: '8603', radius: 2 },
        { near: '8603', radius: 5, sort: 'distance', filters: { commitment: ['regular'] } },
        { near: '8603', sort: 'distance' },
        { near: '8603', radius: 0, filters: { organisation: ['Buurthuis De Brug'] } },
      ];
      for (const one of asked) await agrees(demo, one);
    });

    it('gives the same list in pages of any size', async () => {
      await importDemo(harness.database);
      const asked: SearchRequest[] = [
        {},
        { sort: 'soonest' },
        { q: 'taal' },
        { near: '8603', radius: 10, sort: 'distance', filters: { sector: ['care', 'welfare'] } },
      ];
      for (const one of asked) {
        const { total } = await search(one);
        assert.ok(total > 14, 'several pages');
        const whole = await keysOf(one, total);
        assert.deepEqual(await keysOf(one, total, 7), whole);
        assert.deepEqual((await search({ ...one, page: 10_000 })).items, [], 'beyond the last page');
      }
    });

    it('agrees with the finder on whatever is chosen', async () => {
      await importDemo(harness.database);
      await fc.assert(
        fc.asyncProperty(choices, fc.constantFrom('fit', 'newest', 'soonest'), (filters, sort) =>
          agrees(demo, { filters: filters as Record<FilterId, string[]>, sort: sort }),
        ),
        { numRuns: 25 },
      );
    });

    it('agrees with the finder on random feeds, in which much is not filled in', async () => {
      await fc.assert(
        fc.asyncProperty(feeds, choices, async (entries, filters) => {
          fc.pre(entries.length > 0);
          const feed = JSON.stringify(entries.map(({ vacancy }) => vacancy));
          await importTexts(harness.database, feed);
          await agrees(readCatalogue([feed]).entries, { filters: filters as Record<FilterId, string[]> });
        }),
        { numRuns: 12 },
      );
    });

    it('finds by words what looking at every word of every vacancy finds', async () => {
      await importDemo(harness.database);
      const everyone = find(demo, emptyQuery, FILTERS, undefined, TODAY).matches.map(({ entry }) => entry);
      const open = new Set(everyone.map(({ key }) => key));
      // Compounds know the words of all vacancies, also of those that are over.
      const plain = plainSearch(demo);
      for (const [q] of RELEVANCE) {
        const found = await search({ q, pageSize: 100 });
        const keys = await keysOf({ q }, found.total);
        assert.deepEqual(
          keys.toSorted(),
          plain(q)
            .filter((key) => open.has(key))
            .toSorted(),
          q,
        );
      }
    });

    it('brings up first what should come up', async () => {
      await importDemo(harness.database);
      const open = find(demo, emptyQuery, FILTERS, undefined, TODAY).matches.map(({ entry: { vacancy } }) => vacancy);
      const queries = RELEVANCE.filter(([, titles]) => open.some(({ title }) => titles.test(title)));
      assert.ok(queries.length >= 60);
      let [recall, reciprocal] = [0, 0];
      for (const [q, titles] of queries) {
        const wanted = open.filter(({ title }) => titles.test(title)).length;
        const found = (await search({ q, pageSize: 10 })).items.map(({ title }) => titles.test(title));
        recall += found.filter(Boolean).length / Math.min(10, wanted) / queries.length;
        const first = found.indexOf(true);
        reciprocal += first < 0 ? 0 : 1 / (first + 1) / queries.length;
      }
      assert.ok(recall >= LEAST_RECALL && reciprocal >= LEAST_MRR, `recall@10 ${recall.toFixed(3)}, MRR ${reciprocal.toFixed(3)}`);
    });

    it('narrows words by filters, and says what dropping one condition gives when nothing is left', async () => {
      await importDemo(harness.database);
      const some = await search({ q: 'taalmaatje' });
      const fewer = await search({ q: 'taalmaatje', filters: { commitment: ['one-off'] } });
      assert.ok(fewer.total < some.total);
      assert.equal(fewer.without?.['commitment'], some.total);
      const none = await search({ q: 'zzzzzz', filters: { sector: ['religion'] } });
      assert.equal(none.total, 0);
      assert.deepEqual(none.without, { sector: 0, words: (await search({ filters: { sector: ['religion'] } })).total });
      assert.deepEqual(none.items, []);
    });

    it('opens a vacancy by its key, also when it is over, and by the key that another source gave it', async () => {
      await importDemo(harness.database);
      const over = demo.find(({ vacancy }) => vacancy.validThrough && vacancy.validThrough < TODAY);
      const folded = demo.find(({ also }) => also.length > 0);
      assert.ok(over && folded?.also[0]);
      const found = await search({ ids: [over.key, folded.also[0].key, 'no such'] });
      assert.deepEqual(found.items.map(({ id }) => id).sort(), [over.key, folded.key].sort());
      assert.equal(found.items.find(({ id }) => id === folded.key)?.also?.[0]?.title, folded.vacancy.title);
    });

    it('answers in the form that the contract promises', async () => {
      await importDemo(harness.database);
      const schema = JSON.parse(readFileSync(new URL('../../../schemas/vacancy-search-result.json', import.meta.url), 'utf8')) as object;
      const valid = new Ajv2020({ unicode: false, logger: false }).compile(schema);
      for (const asked of [{ pageSize: 100 }, { near: '8603', sort: 'distance' as const, page: 2 }, { q: 'zzzzzz' }]) {
        assert.ok(valid(await search(asked)), JSON.stringify(valid.errors?.slice(0, 3)));
      }
      const [nearest] = (await search({ near: '8603', sort: 'distance' })).items;
      assert.ok(nearest?.distance !== undefined && nearest.distance < 2);
    });

    it('reads several feeds as one catalogue, and again only when something changed', async () => {
      const feed = (name: string, ...titles: string[]) =>
        JSON.stringify({
          source: { name },
          vacancies: titles.map((title) => ({ id: title.toLowerCase(), title, organisation: { name: 'De Brug' } })),
        });
      const first = feed('Een', 'Kok', 'Tuinier');
      const second = feed('Twee', 'Kok', 'Chauffeur');
      assert.deepEqual(await importTexts(harness.database, first, second), { count: 3, lost: 0, changed: true });
      assert.equal((await importTexts(harness.database, first, second)).changed, false);
      const found = await search({ sort: 'newest' });
      assert.deepEqual(
        found.items.map(({ id }) => id),
        ['kok', 'tuinier', '2~chauffeur'],
      );
      assert.deepEqual(
        (await search({ ids: ['2~kok'] })).items.map(({ id }) => id),
        ['kok'],
      );
    });

    it('writes only what changed when a feed is read again, and follows its order', async () => {
      type Row = { key: string; id: number; written: string };
      const read = async (...vacancies: object[]) => {
        await importTexts(harness.database, JSON.stringify(vacancies));
        const rows = await harness.database.query<Row>('select key, id, xmin::text as written from vacancies');
        return new Map(rows.map((row) => [row.key, row]));
      };
      const [cook, gardener, driver] = ['cook', 'gardener', 'driver'].map((id) => ({ id, title: id }));
      const before = await read({ ...cook }, { ...gardener }, { ...driver });
      const after = await read({ id: 'host', title: 'host' }, { ...driver, summary: 'Op dinsdag' }, { ...cook });
      assert.deepEqual(after.get('cook'), before.get('cook'), 'not written again');
      assert.equal(after.get('driver')?.id, before.get('driver')?.id);
      assert.notEqual(after.get('driver')?.written, before.get('driver')?.written);
      assert.equal(after.has('gardener'), false);
      const { items } = await search({ sort: 'newest' });
      assert.deepEqual(
        items.map(({ id, summary }) => [id, summary]),
        [
          ['host', undefined],
          ['driver', 'Op dinsdag'],
          ['cook', undefined],
        ],
      );
      assert.equal((await search({ q: 'gardener' })).total, 0);
      assert.equal((await search({ q: 'dinsdag' })).total, 1);
    });

    it('keeps the last good copy when a feed is broken or empty', async () => {
      await importDemo(harness.database);
      const { total } = await search({});
      for (const broken of ['', '<html>', '[]', '{"vacancies":[{"id":"1"}]}', '[1,2']) {
        await assert.rejects(importTexts(harness.database, broken), { name: 'NothingToImportError' });
      }
      assert.equal((await search({})).total, total);
    });

    it('reads a hostile feed without harm', async () => {
      const vacancies = [
        { id: 'nul\0l', title: "Robert'); drop table vacancies;--", description: '\0\ud800 half' },
        { id: 'bidi', title: '\u202Eevil \\ \' " & | ! :* <->', description: `${'a'.repeat(9000)} ${"'\\".repeat(300)}` },
        { id: '__proto__', title: '日本語 العربية 🎉', goalAreas: ['own-area'], organisation: { name: 'O\'Neill \\ {a,b} "c"' } },
        { id: 'dates', title: 'Kok', validThrough: '2027-02-31', schedule: { start: '2027-99-99' } },
      ];
      assert.equal((await importTexts(harness.database, JSON.stringify(vacancies))).count, 4);
      assert.equal((await search({})).total, 4);
      assert.deepEqual(
        (await search({ q: 'العربية' })).items.map(({ id }) => id),
        ['__proto__'],
      );
      assert.equal((await search({ filters: { 'goal-area': ['own-area'] } })).facets['goal-area']?.options['own-area'], 1);
      const named = await search({ filters: { organisation: ['O\'Neill \\ {a,b} "c"'] } });
      assert.equal(named.items[0]?.id, '__proto__');
    });

    it('takes words as words, whatever signs stand in them', async () => {
      await importDemo(harness.database);
      const plain = await search({ q: 'taal maatje' });
      assert.ok(plain.total > 0);
      for (const q of [
        "taal' maatje",
        'taal & !maatje:*',
        "taal'); delete from vacancies; -- maatje",
        'taal | maatje',
        '%taal_ maatje\\',
      ]) {
        const found = await search({ q });
        if (!/delete/.test(q)) assert.equal(found.total, plain.total, q);
      }
      assert.equal((await search({ q: "' & ! ( ) :* %" })).total, (await search({})).total, 'no word at all asks for everything');
      for (const q of ['\0', '\ud800', '🎉'.repeat(50), 'x'.repeat(100), 'a b c d e f g h i j k l m n o p q r s t u v w x y z'])
        await search({ q });
      assert.equal((await search({})).total > 0, true);
    });
  });
}
