/**
 * Reads a feed item by item: the good ones are kept, what is wrong is reported by number and field, nothing throws.
 *
 * A vacancy is only lost when its id or title is. Anything else that is wrong loses that one field, because a resident is better
 * off with a vacancy whose picture is missing than without it. Empty values (`null`, an empty text) count as not filled in.
 */
import * as v from 'valibot';
import { cut, type FeedProblem, type FeedProblemCode, isEmpty, isPlain, kept, type Report, without } from './keep-valid.ts';
import { sourceModel, vacancyModel, type Vacancy, type VacancySourceInfo } from './vacancy.ts';

/** What a feed says for all its vacancies. */
type ForAll = Readonly<Pick<Vacancy, 'source' | 'lang'>>;

export type { FeedProblem, FeedProblemCode } from './keep-valid.ts';

/** `job-posting.ts`, for feeds that are not in our own form; most are, so its code comes apart. */
export type JobPostings = Readonly<{
  isJobPosting: (item: unknown) => item is Record<string, unknown>;
  fromJobPosting: (posting: Record<string, unknown>) => Record<string, unknown>;
  jobPostingsIn: (document: unknown) => unknown[] | undefined;
}>;

export interface ParsedFeed {
  vacancies: Vacancy[];
  problems: FeedProblem[];
  source: VacancySourceInfo | undefined;
  title: string | undefined;
}

const REQUIRED: ReadonlySet<string> = new Set(['id', 'title']);
const NOTHING_REQUIRED: ReadonlySet<string> = new Set();
/** What would tell where someone lives. */
const PRIVATE = ['name', 'street', 'lat', 'lon', 'publicTransport'] as const;

/** Leaves of someone's home the four digits, the place and the district; of any other place all that is known. */
const withPrivacy = (vacancy: Vacancy, modeAsGiven: unknown, report: Report): Vacancy => {
  if (!vacancy.location) return vacancy;
  const { postcode, ...location } = vacancy.location;
  const tidy = postcode?.replace(/\s/g, '').toUpperCase();
  // A mode that we could not read may well have meant someone's home, so it is treated as one.
  const isHome = location.mode === 'at-someones-home' || (location.mode === undefined && !isEmpty(modeAsGiven));
  if (!isHome) return { ...vacancy, location: { ...location, ...(tidy && { postcode: tidy }) } };
  PRIVATE.filter((key) => location[key] !== undefined).forEach((key) => report(`location.${key}`, 'private', false));
  if (tidy && tidy.length > 4) report('location.postcode', 'private', false);
  return { ...vacancy, location: { ...without(location, PRIVATE), ...(tidy && { postcode: tidy.slice(0, 4) }) } };
};

/**
 * Reads one item, so that a long feed can be read in slices.
 * @param number Which item it is, from 1.
 * @returns The vacancy, or `undefined` when it has to be left out; `problems` grows in both cases.
 */
export const parseVacancy = (
  given: unknown,
  number: number,
  forAll: ForAll,
  problems: FeedProblem[],
  postings?: JobPostings,
): Vacancy | undefined => {
  const item = postings?.isJobPosting(given) ? postings.fromJobPosting(given) : given;
  const id =
    isPlain(item) && (typeof item['id'] === 'string' || typeof item['id'] === 'number') ? String(item['id']).slice(0, 200) : undefined;
  const report: Report = (field, code, lost) => {
    problems.push({ number, field, code, lost, ...(id && { id }) });
  };
  if (!isPlain(item)) {
    report('', 'not-an-object', true);
    return undefined;
  }
  if (typeof item['@type'] === 'string' && item['id'] === undefined) {
    report('', 'other-format', true);
    return undefined;
  }
  const found = kept(vacancyModel, typeof item['id'] === 'number' ? { ...item, id } : item, REQUIRED, report);
  if (!found) return undefined;
  const mode = isPlain(item['location']) ? item['location']['mode'] : undefined;
  return { ...forAll, ...withPrivacy(found, mode, report) };
};

const failed = (code: FeedProblemCode): ParsedFeed => ({
  vacancies: [],
  problems: [{ number: 0, field: '', code, lost: true }],
  source: undefined,
  title: undefined,
});

/** The list in a feed: `{vacancies: […]}`, a bare list, or the postings in a JSON-LD document. */
const itemsOf = (feed: unknown, postings?: JobPostings): readonly unknown[] | undefined => {
  if (Array.isArray(feed)) return feed.some(isOurs) ? (feed as unknown[]) : (postings?.jobPostingsIn(feed) ?? (feed as unknown[]));
  if (isPlain(feed) && Array.isArray(feed['vacancies'])) return feed['vacancies'] as unknown[];
  return postings?.jobPostingsIn(feed);
};

/** Whether there is anything in it that only the reader of postings can read. */
export const mayHoldPostings = (feed: unknown): boolean => !itemsOf(feed)?.every(isOurs);

/** An item of our own form: then the list is, and what else is in it is reported. */
const isOurs = (item: unknown): boolean => isPlain(item) && item['@type'] === undefined && item['@graph'] === undefined;

/** Who publishes the feed. What is wrong in it is reported as item 0. */
const sourceOf = (feed: unknown, problems: FeedProblem[]): VacancySourceInfo | undefined => {
  const given = isPlain(feed) ? feed['source'] : undefined;
  if (isEmpty(given)) return undefined;
  if (!isPlain(given)) {
    problems.push({ number: 0, field: 'source', code: 'wrong-type', lost: false });
    return undefined;
  }
  return kept(sourceModel, given, NOTHING_REQUIRED, (field, code) => {
    problems.push({ number: 0, field: `source.${field}`, code, lost: false });
  });
};

const langOf = (feed: unknown, problems: FeedProblem[]): string | undefined => {
  const given = isPlain(feed) ? { lang: feed['lang'] } : {};
  return kept(v.pick(vacancyModel, ['lang']), given, NOTHING_REQUIRED, (field, code) => {
    problems.push({ number: 0, field, code, lost: false });
  })?.lang;
};

/**
 * Reads a feed that was parsed from JSON, or that a page set, and pauses after each item: whoever drives it decides how long to go on at
 * once, so that ten thousand vacancies are no single long task. Anything may be passed; nothing throws.
 */
export function* readFeed(feed: unknown, postings?: JobPostings): Generator<undefined, ParsedFeed> {
  if (typeof feed === 'string') return failed(/^\s*</.test(feed) ? 'html' : 'not-a-feed');
  const items = itemsOf(feed, postings);
  if (!items) return failed('not-a-feed');
  const problems: FeedProblem[] = [];
  const source = sourceOf(feed, problems);
  const lang = langOf(feed, problems);
  const forAll: ForAll = { ...(source && { source }), ...(lang && { lang }) };
  const title =
    isPlain(feed) && typeof feed['title'] === 'string' && !isEmpty(feed['title'])
      ? cut(feed['title'], 200 + 1).replace(/…$/, '')
      : undefined;
  const vacancies: Vacancy[] = [];
  const ids = new Set<string>();
  for (const [index, item] of items.entries()) {
    const vacancy = parseVacancy(item, index + 1, forAll, problems, postings);
    if (vacancy && ids.has(vacancy.id)) {
      problems.push({ number: index + 1, field: 'id', code: 'duplicate-id', id: vacancy.id, lost: true });
    } else if (vacancy) {
      ids.add(vacancy.id);
      vacancies.push(vacancy);
    }
    yield;
  }
  return { vacancies, problems, source, title };
}

/** A body that was parsed from JSON, or why it is none. */
export const jsonOf = (body: string): { feed: unknown } | { failed: ParsedFeed } => {
  // Some servers begin with a byte order mark, which JSON.parse does not accept.
  const clean = body.replace(/^\uFEFF/, '');
  if (/^\s*</.test(clean)) return { failed: failed('html') };
  try {
    return { feed: JSON.parse(clean) };
  } catch {
    // A SyntaxError: the body was broken off, or is no JSON. Only the server can prevent it.
    return { failed: failed('not-json') };
  }
};
