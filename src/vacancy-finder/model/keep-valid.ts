/** Keeps of what was given what is right, and says what is wrong by field. */
import * as v from 'valibot';

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

type Plain = Record<string, unknown>;
export type Report = (field: string, code: FeedProblemCode, lost: boolean) => void;

export const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);
export const isEmpty = (value: unknown) => value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

/** Texts that may be cut: half a description is still of use, half an address is a wrong one. */
const CUTTABLE = new Set(['title', 'summary', 'description']);
/** More rounds than this mean that pruning does not help; each round removes everything that the round before found wrong. */
const MAX_ROUNDS = 8;

export const cut = (value: string, max: number) => {
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

export const without = <T extends object>(value: T, keys: readonly unknown[]) =>
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
export const kept = <S extends v.GenericSchema>(
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
