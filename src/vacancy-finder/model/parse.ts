/**
 * Reads a feed item by item: the good ones are kept, what is wrong is reported by number and field, nothing throws.
 *
 * A vacancy is only lost when its id or title is. Anything else that is wrong loses that one field, because a resident is better
 * off with a vacancy whose picture is missing than without it. Empty values (`null`, an empty text) count as not filled in.
 */
import * as v from 'valibot';
import { fromJobPosting, isJobPosting, jobPostingsIn } from './job-posting.ts';
import { sourceModel, vacancyModel, type Vacancy, type VacancySourceInfo } from './vacancy.ts';

/**
 * Of the feed: `html` (a web page instead of data) · `not-json` (broken off or not JSON) · `not-a-feed` (no list of vacancies).
 * Of an item: `not-an-object` · `other-format` (schema.org, but no JobPosting) · `duplicate-id`.
 * Of a field: `missing` · `wrong-type` · `wrong-form` (address, date, postcode…) · `not-one-of` · `too-long` · `too-many` · `out-of-range` ·
 * `private` (taken away: it says where someone lives).
 */
export type FeedProblemCode =
  | 'html'
  | 'not-json'
  | 'not-a-feed'
  | 'not-an-object'
  | 'other-format'
  | 'duplicate-id'
  | 'missing'
  | 'wrong-type'
  | 'wrong-form'
  | 'not-one-of'
  | 'too-long'
  | 'too-many'
  | 'out-of-range'
  | 'private';

export interface FeedProblem {
  /** Which item, from 1 as people count; 0 is the feed itself. */
  number: number;
  /** Dotted path in the item, such as `location.postcode`; empty for the whole item. */
  field: string;
  code: FeedProblemCode;
  /** The item's id, when it has one. */
  id?: string;
  /** The whole item was left out, or the whole feed. */
  lost: boolean;
}

export interface ParsedFeed {
  vacancies: Vacancy[];
  problems: FeedProblem[];
  source: VacancySourceInfo | undefined;
  title: string | undefined;
}

type Plain = Record<string, unknown>;
type Report = (field: string, code: FeedProblemCode, lost: boolean) => void;

const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);
const isEmpty = (value: unknown) => value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

/** Texts that may be cut: half a description is still of use, half an address is a wrong one. */
const CUTTABLE = new Set(['title', 'summary', 'description']);
/** More rounds than this mean that pruning does not help; each round removes everything that the round before found wrong. */
const MAX_ROUNDS = 8;

const cut = (value: string, max: number) => {
  const kept = value.slice(0, max - 1);
  // Half a surrogate pair is no character; a text that ends in one cannot be encoded.
  return `${/[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
};

interface Issue {
  type: string;
  input: unknown;
  requirement?: unknown;
  path?: { key: unknown }[] | undefined;
}

const codeOf = (issue: Issue): FeedProblemCode => {
  switch (issue.type) {
    case 'regex':
      return 'wrong-form';
    case 'picklist':
      return typeof issue.input === 'string' ? 'not-one-of' : 'wrong-type';
    case 'max_length':
      return Array.isArray(issue.input) ? 'too-many' : 'too-long';
    case 'min_value':
    case 'max_value':
    case 'integer':
      return 'out-of-range';
    default:
      return isEmpty(issue.input) ? 'missing' : 'wrong-type';
  }
};

/** What takes the place of the value that an issue is about; `undefined` removes it. */
const mended = (issue: Issue, field: string) => {
  if (issue.type !== 'max_length' || typeof issue.requirement !== 'number') return undefined;
  if (Array.isArray(issue.input)) return issue.input.slice(0, issue.requirement) as unknown[];
  if (typeof issue.input === 'string' && CUTTABLE.has(field)) return cut(issue.input, issue.requirement);
  return undefined;
};

const without = <T extends object>(value: T, keys: readonly unknown[]) =>
  Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key))) as Partial<T>;

/** A copy of `value` in which the value at `path` is replaced; `undefined` removes a key, and leaves in a list a hole that {@link withoutHoles} closes. */
const replaced = (value: unknown, path: readonly PropertyKey[], by: unknown): unknown => {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((entry: unknown, index) => (index === key ? replaced(entry, rest, by) : entry));
  if (!isPlain(value)) return value;
  if (rest.length === 0 && by === undefined) return without(value, [key]);
  return { ...value, [key]: replaced(value[key as string], rest, by) };
};

/** Lists without the entries that were removed. Only our own fields are followed, so a cyclic object cannot trap it. */
const withoutHoles = (value: unknown, paths: readonly (readonly PropertyKey[])[]) => {
  let result = value;
  const lists = new Map(
    paths.filter((path) => typeof path.at(-1) === 'number').map((path) => [path.slice(0, -1).join('.'), path.slice(0, -1)]),
  );
  for (const path of lists.values()) {
    const entries = path.reduce<unknown>((at, key) => (isPlain(at) ? at[key as string] : undefined), result);
    if (Array.isArray(entries))
      result = replaced(
        result,
        path,
        entries.filter((entry) => entry !== undefined),
      );
  }
  return result;
};

/**
 * Checks `input` against `model`, and takes away what is wrong until the rest is right.
 * `undefined` when something in `required` is wrong, or when nothing can be kept.
 */
const kept = <S extends v.GenericSchema>(
  model: S,
  input: unknown,
  required: ReadonlySet<string>,
  report: Report,
): v.InferOutput<S> | undefined => {
  let value = input;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const result = v.safeParse(model, value);
    if (result.success) return result.output;
    const removed: PropertyKey[][] = [];
    const seen = new Set<string>();
    for (const issue of result.issues as unknown as Issue[]) {
      const path = (issue.path ?? []).map((item) => item.key as PropertyKey);
      const field = path.join('.');
      // A value can break several rules at once; the first one says enough.
      if (path.length === 0 || seen.has(field)) continue;
      seen.add(field);
      const by = mended(issue, field);
      const lost = required.has(field) && by === undefined;
      const code = lost && isEmpty(issue.input) ? 'missing' : codeOf(issue);
      if (lost || !isEmpty(issue.input)) report(field, code, lost);
      if (lost) return undefined;
      value = replaced(value, path, by);
      if (by === undefined) removed.push(path);
    }
    value = withoutHoles(value, removed);
  }
  report('', 'wrong-type', true);
  return undefined;
};

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
  feedSource: VacancySourceInfo | undefined,
  problems: FeedProblem[],
): Vacancy | undefined => {
  const item = isJobPosting(given) ? fromJobPosting(given) : given;
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
  const vacancy = withPrivacy(found, mode, report);
  const source = vacancy.source ?? feedSource;
  return source ? { ...vacancy, source } : vacancy;
};

const failed = (code: FeedProblemCode): ParsedFeed => ({
  vacancies: [],
  problems: [{ number: 0, field: '', code, lost: true }],
  source: undefined,
  title: undefined,
});

/** The list in a feed: `{vacancies: […]}`, a bare list, or the postings in a JSON-LD document. */
export const itemsOf = (feed: unknown): readonly unknown[] | undefined => {
  if (Array.isArray(feed)) return feed.some(isOurs) ? (feed as unknown[]) : (jobPostingsIn(feed) ?? (feed as unknown[]));
  if (isPlain(feed) && Array.isArray(feed['vacancies'])) return feed['vacancies'] as unknown[];
  return jobPostingsIn(feed);
};

/** An item of our own form: then the list is, and what else is in it is reported. */
const isOurs = (item: unknown): boolean => isPlain(item) && item['@type'] === undefined && item['@graph'] === undefined;

/** Who publishes the feed. What is wrong in it is reported as item 0. */
export const sourceOf = (feed: unknown, problems: FeedProblem[]): VacancySourceInfo | undefined => {
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

/**
 * Reads a feed that was parsed from JSON, or that a page set, and pauses after each item: whoever drives it decides how long to go on at
 * once, so that ten thousand vacancies are no single long task. Anything may be passed; nothing throws.
 */
export function* readFeed(feed: unknown): Generator<undefined, ParsedFeed> {
  if (typeof feed === 'string') return failed(/^\s*</.test(feed) ? 'html' : 'not-a-feed');
  const items = itemsOf(feed);
  if (!items) return failed('not-a-feed');
  const problems: FeedProblem[] = [];
  const source = sourceOf(feed, problems);
  const title =
    isPlain(feed) && typeof feed['title'] === 'string' && !isEmpty(feed['title'])
      ? cut(feed['title'], 200 + 1).replace(/…$/, '')
      : undefined;
  const vacancies: Vacancy[] = [];
  const ids = new Set<string>();
  for (const [index, item] of items.entries()) {
    const vacancy = parseVacancy(item, index + 1, source, problems);
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

/** Reads a feed at once. Anything may be passed; nothing throws. */
export const parseFeed = (feed: unknown): ParsedFeed => {
  const reading = readFeed(feed);
  let step = reading.next();
  while (!step.done) step = reading.next();
  return step.value;
};

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

/** Reads a feed as it came from a server: JSON, or something that should have been. */
export const parseFeedText = (body: string): ParsedFeed => {
  const json = jsonOf(body);
  return 'failed' in json ? json.failed : parseFeed(json.feed);
};
