/** Feeds item by item. Whatever a server sends, it ends in entries with notes, or in one {@link LoadError} that says why. */
import { readCopy, saveCopy } from './feed-copies.ts';
import { asLoadError, LoadError, type LoadFailure } from './fetch-feed.ts';
import { Entry } from './model/entry.ts';
import { type FeedProblem, jsonOf, mayHoldPostings, type ParsedFeed, readFeed } from './model/read-feed.ts';
import { breathe, inSlices } from './slices.ts';

/** A feed under way: it was asked for before the code that reads it was there. */
export type Coming = Readonly<{ address: string; body: Promise<string> }>;

export type Loaded = Readonly<{
  entries: readonly Entry[];
  /** Vacancies that had to be left out. */
  lost: number;
  /** Feeds that could not be read while others could. */
  failures: readonly LoadError[];
  /** When the oldest copy was saved that stands in for a feed that is down. */
  copiedAt?: Date;
}>;

/** Problems named in the console; the rest are counted. */
const MAX_NAMED = 50;

/** A body with more characters than this keeps the page busy for too long when it is parsed at once. */
const LONG = 1_000_000;

/**
 * Reads each feed by itself, so that one that is down does not take the others along. Rejects when none could be read, and no copy is there.
 * @param keep whether a copy of a feed may be kept on this device, for when it is down.
 */
export async function readVacancies(feeds: readonly Coming[], keep: boolean, signal: AbortSignal): Promise<Loaded> {
  const settled = await Promise.allSettled(feeds.map((feed, number) => loadFeed(feed, number, keep, signal)));
  signal.throwIfAborted();
  const failures = settled.filter((result) => result.status === 'rejected').map(({ reason }) => asLoadError(reason));
  const loaded = settled.filter((result) => result.status === 'fulfilled').map((result) => result.value);
  for (const failure of [...failures, ...loaded.flatMap((one) => one.failures)]) console.warn(`meedoen: ${failure.message}`);
  const [first] = failures;
  if (loaded.length === 0 && first) throw first;
  return merged(loaded, failures, signal);
}

/** One feed: as it is now, or else the last good copy. */
async function loadFeed({ address, body }: Coming, number: number, keep: boolean, signal: AbortSignal): Promise<Loaded> {
  try {
    const text = address.startsWith('#') ? textInPage(address.slice(1)) : await body;
    const loaded = await readText(text, number, address, signal);
    // In a turn of its own: the browser writes it at once.
    if (keep && loaded.entries.length > 0 && !address.startsWith('#')) void breathe().then(() => saveCopy(address, text));
    return loaded;
  } catch (error) {
    signal.throwIfAborted();
    const failure = asLoadError(error);
    const copy = keep ? await readCopy(address) : undefined;
    if (!copy) throw failure;
    return { ...(await readText(copy.body, number, `the copy of ${address}`, signal)), failures: [failure], copiedAt: copy.savedAt };
  }
}

/** Reads what a page set itself. */
export async function readGiven(given: unknown, signal: AbortSignal): Promise<Loaded> {
  try {
    const loaded = await read(given, 0, 'the vacancies property', signal);
    return { ...loaded, entries: await withoutDuplicates(loaded.entries, signal) };
  } catch (error) {
    if (error instanceof LoadError) console.warn(`meedoen: ${error.message}`);
    throw error;
  }
}

/** @param number of the feed, from 0. */
async function readText(body: string, number: number, name: string, signal: AbortSignal): Promise<Loaded> {
  const json = (body.length > LONG ? await jsonInTurns(body, signal) : undefined) ?? jsonOf(body);
  return 'failed' in json ? loadedFrom(json.failed, [], name) : read(json.feed, number, name, signal);
}

/** `undefined` when it is no JSON, or when the code for it did not come: then it is read at once, which also says what is wrong. */
async function jsonInTurns(body: string, signal: AbortSignal): Promise<{ feed: unknown } | undefined> {
  try {
    const { parseInTurns } = await import('./model/sliced-json.ts');
    const feed = await inSlices(parseInTurns(body), signal);
    return feed === undefined ? undefined : { feed };
  } catch {
    signal.throwIfAborted();
    return undefined;
  }
}

async function read(feed: unknown, number: number, name: string, signal: AbortSignal): Promise<Loaded> {
  const postings = mayHoldPostings(feed) ? await import('./model/job-posting.ts') : undefined;
  const parsed = await inSlices(readFeed(feed, postings), signal);
  return loadedFrom(
    parsed,
    parsed.vacancies.map((vacancy) => new Entry(vacancy, number)),
    name,
  );
}

function loadedFrom(feed: ParsedFeed, entries: readonly Entry[], name: string): Loaded {
  const whole = feed.problems.find((problem) => problem.number === 0 && problem.lost);
  if (whole) throw new LoadError(whole.code as LoadFailure, `${name} is not a list of vacancies (${whole.code})`);
  const lost = feed.problems.filter((problem) => problem.lost).length;
  tellEditor(name, feed.problems);
  if (lost > 0 && entries.length === 0) throw new LoadError('unreadable', `no vacancy in ${name} could be read`);
  return { entries, lost, failures: [] };
}

/** Editors read by number and field what to mend; residents only how many are missing. */
export function tellEditor(name: string, problems: readonly FeedProblem[]): void {
  if (problems.length === 0) return;
  const lines = problems
    .slice(0, MAX_NAMED)
    .map(
      ({ number, id, field, code, lost }) =>
        `  ${number}${id ? ` (${id})` : ''} ${field || 'whole item'}: ${code}${lost ? ', left out' : ''}`,
    );
  const more = problems.length > MAX_NAMED ? `\n  … and ${problems.length - MAX_NAMED} more` : '';
  console.warn(`meedoen: ${problems.length} problems in ${name}:\n${lines.join('\n')}${more}`);
}

async function merged(loaded: readonly Loaded[], failures: readonly LoadError[], signal: AbortSignal): Promise<Loaded> {
  const copies = loaded.flatMap(({ copiedAt }) => copiedAt ?? []).sort((a, b) => a.getTime() - b.getTime());
  return {
    entries: await withoutDuplicates(
      loaded.flatMap((one) => one.entries),
      signal,
    ),
    lost: loaded.reduce((sum, one) => sum + one.lost, 0),
    failures,
    ...(copies[0] ? { copiedAt: copies[0] } : {}),
  };
}

/** What comes from one source stays as it is, and nearly all finders have one. */
async function withoutDuplicates(entries: readonly Entry[], signal: AbortSignal): Promise<readonly Entry[]> {
  const [first] = entries;
  if (!first || entries.every((entry) => entry.sharesSourceWith(first))) return entries;
  try {
    const { foldInTurns } = await import('./model/duplicates.ts');
    return await inSlices(foldInTurns(entries), signal);
  } catch {
    signal.throwIfAborted();
    // The chunk did not come (offline, blocked, a new release removed it): something may stand there twice.
    return entries;
  }
}

/** `#id` of a script of data in this page; `#ld+json` for all JSON-LD that stands in it. */
function textInPage(id: string): string {
  if (id !== 'ld+json') {
    const text = document.getElementById(id)?.textContent;
    if (!text) throw new LoadError('not-found', `there is no element with the id ${id} in this page, or nothing in it`);
    return text;
  }
  const documents = [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap(({ textContent }) =>
    jsonOrNothing(textContent),
  );
  return JSON.stringify({ '@graph': documents });
}

function jsonOrNothing(text: string): unknown[] {
  try {
    return [JSON.parse(text)];
  } catch {
    // Another one's mistake in the page: what else stands there can still be read.
    return [];
  }
}
