import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { openedNl } from '../../../src/vacancy-finder/messages/opened-nl.ts';
import { Entry } from '../../../src/vacancy-finder/model/entry.ts';
import { parseFeedText } from '../../../src/vacancy-finder/model/parse.ts';
import { synonymsIn } from '../../../src/vacancy-finder/model/synonyms.ts';
import { searchTextsOf } from '../../../src/vacancy-finder/model/words.ts';
import { SearchIndex } from '../../../src/vacancy-finder/search-index.ts';
import { RELEVANCE } from './relevance.ts';

/** What the search reaches now. A change that makes it worse is seen; one that makes it better raises these. */
const LEAST_RECALL = 0.95;
const LEAST_MRR = 0.98;

const label = (filter: string, option: string): string => (openedNl as Record<string, unknown>)[`option.${filter}.${option}`] as string;

describe('relevance', () => {
  const { vacancies } = parseFeedText(readFileSync(new URL('../../../demo/data/vacancies.json', import.meta.url), 'utf8'));
  const entries = vacancies.map((vacancy) => new Entry(vacancy));
  const building = SearchIndex.build(
    entries.map((entry) => ({ key: entry.key, ...searchTextsOf(entry, label) })),
    synonymsIn(openedNl['search.synonyms']),
  );
  let step = building.next();
  while (!step.done) step = building.next();
  const index = step.value;

  it('has at least sixty queries, each with something to find', () => {
    assert.ok(RELEVANCE.length >= 60);
    for (const [query, titles] of RELEVANCE)
      assert.ok(
        vacancies.some(({ title }) => titles.test(title)),
        query,
      );
  });

  it('brings up what should come up', () => {
    let recall = 0;
    let reciprocal = 0;
    const poor: string[] = [];
    for (const [query, titles] of RELEVANCE) {
      const wanted = new Set(vacancies.filter(({ title }) => titles.test(title)).map(({ id }) => id));
      const found = [...index.search(query).keys()].slice(0, 10);
      const hit = found.filter((key) => wanted.has(key)).length / Math.min(10, wanted.size);
      const first = found.findIndex((key) => wanted.has(key));
      recall += hit;
      reciprocal += first < 0 ? 0 : 1 / (first + 1);
      if (hit < 0.5) poor.push(`${query}: ${String(hit)}`);
    }
    const score = { recall: recall / RELEVANCE.length, mrr: reciprocal / RELEVANCE.length };
    const told = `recall@10 ${score.recall.toFixed(3)}, MRR ${score.mrr.toFixed(3)}; poor: ${poor.join('; ')}`;
    assert.ok(score.recall >= LEAST_RECALL && score.mrr >= LEAST_MRR, told);
  });
});
