/** Fetches feeds and reads them item by item. Whatever a server sends, it ends in entries with notes, or in one {@link LoadError} that says why. */
import type { Entry } from './model/entry.ts';
import type { FeedProblem, ParsedFeed } from './model/parse.ts';
import type { VacancySourceInfo } from './model/vacancy.ts';

/** `no-source`: nothing was set. `address`: not to be followed. `unreadable`: a list in which no vacancy is right. `too-big`: beyond what a page can hold. */
export type LoadFailure =
  'no-source' | 'address' | 'network' | 'not-found' | 'server' | 'html' | 'not-json' | 'not-a-feed' | 'unreadable' | 'too-big';

export class LoadError extends Error {
  readonly kind: LoadFailure;

  /** @param detail for the editor of the page, in the console; residents read a text by kind. */
  constructor(kind: LoadFailure, detail: string) {
    super(detail);
    this.name = 'LoadError';
    this.kind = kind;
  }
}

export type LoadOptions = Readonly<{
  credentials: RequestCredentials;
  /** Whether a copy of a feed may be kept on this device, for when it is down. */
  keep: boolean;
}>;

export type Loaded = Readonly<{
  entries: readonly Entry[];
  /** Vacancies that had to be left out. */
  lost: number;
  /** Feeds that could not be read while others could. */
  failures: readonly LoadError[];
  sources: readonly VacancySourceInfo[];
  /** When the oldest copy was saved that stands in for a feed that is down. */
  copiedAt?: Date;
}>;

/** The reader of feeds comes while the feed itself is under way. */
const reader = () => import('./read-feed.ts');

/** What the finder can show. More is the work of a server that searches. */
const MAX_BYTES = 48_000_000;
/** Problems named in the console; the rest are counted. */
const MAX_NAMED = 50;

/** Loads each feed by itself, so that one that is down does not take the others along. Rejects when none could be read, and no copy is there. */
export async function loadVacancies(addresses: readonly string[], options: LoadOptions, signal: AbortSignal): Promise<Loaded> {
  const settled = await Promise.allSettled(addresses.map((address, number) => loadFeed(address, number, options, signal)));
  signal.throwIfAborted();
  const failures = settled.filter((result) => result.status === 'rejected').map(({ reason }) => asLoadError(reason));
  const loaded = settled.filter((result) => result.status === 'fulfilled').map((result) => result.value);
  for (const failure of [...failures, ...loaded.flatMap((one) => one.failures)]) console.warn(`meedoen: ${failure.message}`);
  const [first] = failures;
  if (loaded.length === 0 && first) throw first;
  const { foldDuplicates } = await reader();
  const all = merged(loaded, failures);
  return { ...all, entries: foldDuplicates(all.entries) };
}

/** One feed: as it is now, or else the last good copy. */
async function loadFeed(address: string, number: number, { credentials, keep }: LoadOptions, signal: AbortSignal): Promise<Loaded> {
  try {
    const [body, { readText }] = await Promise.all([fetchFeed(address, credentials, signal), reader()]);
    const { parsed, entries } = await readText(body, number, signal);
    const loaded = loadedFrom(parsed, entries, address);
    if (keep && entries.length > 0 && !address.startsWith('#')) void reader().then(({ saveCopy }) => saveCopy(address, body));
    return loaded;
  } catch (error) {
    signal.throwIfAborted();
    const failure = asLoadError(error);
    const { readCopy, readText } = await reader();
    const copy = keep ? await readCopy(address) : undefined;
    if (!copy) throw failure;
    const { parsed, entries } = await readText(copy.body, number, signal);
    return { ...loadedFrom(parsed, entries, `the copy of ${address}`), failures: [failure], copiedAt: copy.savedAt };
  }
}

/** Reads what a page set itself. */
export async function readVacancies(given: unknown, signal: AbortSignal): Promise<Loaded> {
  try {
    const { foldDuplicates, readGiven } = await reader();
    const { parsed, entries } = await readGiven(given, signal);
    const loaded = loadedFrom(parsed, entries, 'the vacancies property');
    return { ...loaded, entries: foldDuplicates(loaded.entries) };
  } catch (error) {
    if (error instanceof LoadError) console.warn(`meedoen: ${error.message}`);
    throw error;
  }
}

async function fetchFeed(address: string, credentials: RequestCredentials, signal: AbortSignal): Promise<string> {
  if (address.startsWith('#')) return textInPage(address.slice(1));
  let response: Response;
  try {
    response = await fetch(address, { headers: { Accept: 'application/json' }, credentials, signal });
  } catch (error) {
    signal.throwIfAborted();
    // No network, a refused connection, or another origin that does not allow this one: the platform does not say which.
    throw new LoadError('network', `no answer from ${address} (no network, or not allowed by CORS or CSP): ${String(error)}`);
  }
  if (!response.ok) {
    throw new LoadError(
      response.status === 404 || response.status === 410 ? 'not-found' : 'server',
      `${address} answered with status ${response.status}`,
    );
  }
  return textOf(response, address, signal);
}

async function textOf(response: Response, address: string, signal: AbortSignal): Promise<string> {
  const tooBig = () =>
    new LoadError('too-big', `${address} is larger than ${MAX_BYTES / 1_000_000} MB: use search-endpoint for such a catalogue`);
  if (Number(response.headers.get('Content-Length') ?? 0) > MAX_BYTES) throw tooBig();
  try {
    const blob = await response.blob();
    if (blob.size > MAX_BYTES) throw tooBig();
    return await blob.text();
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof LoadError) throw error;
    // The connection broke while the body was coming in.
    throw new LoadError('network', `${address} broke off: ${String(error)}`);
  }
}

function loadedFrom(feed: ParsedFeed, entries: readonly Entry[], name: string): Loaded {
  const whole = feed.problems.find((problem) => problem.number === 0 && problem.lost);
  if (whole) throw new LoadError(whole.code as LoadFailure, `${name} is not a list of vacancies (${whole.code})`);
  const lost = feed.problems.filter((problem) => problem.lost).length;
  if (feed.problems.length > 0) tellEditor(name, feed.problems);
  if (lost > 0 && entries.length === 0) throw new LoadError('unreadable', `no vacancy in ${name} could be read`);
  return { entries, lost, failures: [], sources: feed.source ? [feed.source] : [] };
}

/** Editors read by number and field what to mend; residents only how many are missing. */
function tellEditor(name: string, problems: readonly FeedProblem[]): void {
  const lines = problems
    .slice(0, MAX_NAMED)
    .map(
      ({ number, id, field, code, lost }) =>
        `  ${number}${id ? ` (${id})` : ''} ${field || 'whole item'}: ${code}${lost ? ', left out' : ''}`,
    );
  const more = problems.length > MAX_NAMED ? `\n  … and ${problems.length - MAX_NAMED} more` : '';
  console.warn(`meedoen: ${problems.length} problems in ${name}:\n${lines.join('\n')}${more}`);
}

function merged(loaded: readonly Loaded[], failures: readonly LoadError[]): Loaded {
  const copies = loaded.flatMap(({ copiedAt }) => copiedAt ?? []).sort((a, b) => a.getTime() - b.getTime());
  return {
    entries: loaded.flatMap((one) => one.entries),
    lost: loaded.reduce((sum, one) => sum + one.lost, 0),
    failures,
    sources: loaded.flatMap((one) => one.sources),
    ...(copies[0] ? { copiedAt: copies[0] } : {}),
  };
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

const asLoadError = (reason: unknown): LoadError => (reason instanceof LoadError ? reason : new LoadError('network', String(reason)));
