/** Reads what came in, in slices. Apart from fetching, so that the reader with all its checks comes while the feed is under way. */
import { Entry } from './model/entry.ts';
import { jsonOf, type ParsedFeed, readFeed } from './model/parse.ts';
import { inSlices } from './slices.ts';

export { readCopy, saveCopy } from './feed-copies.ts';
export { foldDuplicates } from './model/duplicates.ts';

export type ReadFeed = Readonly<{ parsed: ParsedFeed; entries: readonly Entry[] }>;

/** @param number of the feed, from 0. */
export async function readText(body: string, number: number, signal: AbortSignal): Promise<ReadFeed> {
  const json = jsonOf(body);
  return 'failed' in json ? { parsed: json.failed, entries: [] } : read(json.feed, number, signal);
}

/** Reads what a page set itself. */
export const readGiven = (given: unknown, signal: AbortSignal): Promise<ReadFeed> => read(given, 0, signal);

async function read(feed: unknown, number: number, signal: AbortSignal): Promise<ReadFeed> {
  const parsed = await inSlices(readFeed(feed), signal);
  return { parsed, entries: parsed.vacancies.map((vacancy) => new Entry(vacancy, number)) };
}
