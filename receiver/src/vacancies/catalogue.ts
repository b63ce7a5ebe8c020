/** Feeds as one catalogue: the same reading and folding as in the finder, so that a page finds the same either way. */
import { createHash } from 'node:crypto';
import { atOnce } from '../../../src/vacancy-finder/model/at-once.ts';
import { foldInTurns } from '../../../src/vacancy-finder/model/duplicates.ts';
import { Entry } from '../../../src/vacancy-finder/model/entry.ts';
import * as postings from '../../../src/vacancy-finder/model/job-posting.ts';
import { type FeedProblem, readFeed } from '../../../src/vacancy-finder/model/read-feed.ts';
import { parseInTurns } from '../../../src/vacancy-finder/model/sliced-json.ts';

export type Catalogue = { entries: readonly Entry[]; problems: FeedProblem[] };

/** One vacancy as the table holds it. */
export type CatalogueRow = { key: string; otherKeys: string; vacancy: string; hash: string };

/** The vacancies of feeds, read as the finder reads them and with duplicates folded. */
export const readCatalogue = (feeds: readonly string[]): Catalogue => atOnce(catalogueInTurns(feeds));

/** The same with pauses. */
export function* catalogueInTurns(feeds: readonly string[]): Generator<undefined, Catalogue> {
  const entries: Entry[] = [];
  const problems: FeedProblem[] = [];
  for (const [number, feed] of feeds.entries()) {
    // Some servers begin with a byte order mark. What is no JSON is no feed, and reported as such.
    const parsed = yield* readFeed(yield* parseInTurns(feed.replace(/^\uFEFF/, '')), postings);
    for (const vacancy of parsed.vacancies) entries.push(new Entry(vacancy, number));
    for (const problem of parsed.problems) problems.push(problem);
  }
  const folded = new Map((yield* foldInTurns(entries)).map((entry) => [storable(entry.key), entry]));
  return { entries: [...folded.values()], problems };
}

/** A text without what PostgreSQL's text cannot hold: a zero character and half of a surrogate pair. */
const storable = (text: string) => text.replaceAll('\0', '').toWellFormed();

export const jsonOf = (value: unknown) =>
  JSON.stringify(value, (_name, inner: unknown) => (typeof inner === 'string' ? storable(inner) : inner));

export function rowOf({ key, also, vacancy }: Entry): CatalogueRow {
  const texts = {
    key: storable(key),
    otherKeys: jsonOf(also.map((other) => other.key)),
    vacancy: jsonOf({ ...vacancy, id: key, ...(also.length > 0 && { also: also.map((other) => other.vacancy) }) }),
  };
  return { ...texts, hash: createHash('sha256').update(texts.otherKeys).update(texts.vacancy).digest('base64url') };
}
