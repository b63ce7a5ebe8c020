/**
 * What an editor should know about a pack before it is published, as far as it holds for every kind of pack: names that the model does not
 * know, texts that are hard to read, lines that one language lacks, a review that is missing or old. Each widget adds what is its own.
 */
import type { PackProblem, PackProblemCode } from './problems.ts';
import { hardToRead, type ReadabilityCode } from './readability.ts';

/** A review counts for so many days. */
export const REVIEW_DAYS = 366;

export type LintCode =
  | PackProblemCode
  | ReadabilityCode
  | 'unknown-key'
  | 'expired'
  | 'expires-soon'
  | 'successor-missing'
  | 'no-contacts'
  | 'not-reviewed'
  | 'review-old'
  | 'no-source'
  | 'no-support'
  | 'no-first-steps'
  | 'no-privacy'
  | 'says-missing'
  | 'not-translated'
  | 'missing-here'
  | 'missing-there'
  | 'line-unknown'
  | 'base-missing';

export interface Finding {
  /** By ids: `areas.skills.question`. For what the reader left out, by position. */
  path: string;
  code: LintCode;
  /** The word, the number of words, the id it is about. */
  about?: string;
  /** What to write instead. */
  instead?: string;
  /** An error loses something on screen, or tells people what is not so; a warning asks for a look. */
  level: 'error' | 'warning';
}

export interface LintOptions {
  /** Day that dates are held against: `2026-11-22`. */
  today: string;
  /** The same pack in another language. */
  translation?: unknown;
  /** Language of the texts, where the pack does not say it rightly. Only Dutch is read for what is hard. */
  locale?: string | undefined;
}

export const warning = (path: string, code: LintCode, about?: string): Finding => ({
  path,
  code,
  level: 'warning',
  ...(about === undefined ? {} : { about }),
});
export const mistake = (path: string, code: LintCode, about?: string): Finding => ({ ...warning(path, code, about), level: 'error' });
export const mistakesOf = (problems: readonly Readonly<PackProblem & { about?: string }>[]): Finding[] =>
  problems.map(({ path, code, about }) => mistake(path.replace(/\[(\d+)\]/g, '.$1'), code, about));

/** A text of the pack as residents read it, with the way to it by ids. */
export type Line = Readonly<{ path: string; text: string }>;
/** Keys that hold no prose: everywhere in the pack, or under one of its lists. */
export type NotProse = Readonly<{ everywhere: ReadonlySet<string>; under?: Readonly<Record<string, ReadonlySet<string>>> }>;

/** @param proseLists keys of lists of plain texts; other lists of texts are references by id. */
export function linesOf(pack: object, not: NotProse, proseLists: ReadonlySet<string> = new Set()): Line[] {
  const lines: Line[] = [];
  const walk = (value: unknown, path: string, top: string, key: string): void => {
    if (Array.isArray(value)) {
      value.forEach((item: unknown, index) => {
        const id = isPlain(item) && typeof item['id'] === 'string' ? item['id'] : String(index);
        if (isPlain(item) || proseLists.has(key)) walk(item, `${path}.${id}`, top, key);
      });
    } else if (isPlain(value)) {
      for (const [name, entry] of Object.entries(value)) {
        if (not.everywhere.has(name) || not.under?.[top]?.has(name)) continue;
        walk(entry, path ? `${path}.${name}` : name, path ? top : name, name);
      }
    } else if (typeof value === 'string') lines.push({ path, text: value });
  };
  walk(pack, '', '', '');
  return lines;
}

/** How one kind of pack is read and looked at. */
export type PackKind<P> = Readonly<{
  model: unknown;
  parse: (input: unknown) => Readonly<{ pack?: P | undefined; problems: readonly Readonly<PackProblem & { about?: string }>[] }>;
  linesOf: (pack: P) => Line[];
  /** What has passed, or soon will. */
  upToDate: (pack: P, today: string) => Finding[];
  /** What a resident would miss. */
  complete: (pack: P) => Finding[];
}>;

/** Everything that is to be said of a pack, in the order in which an editor would mend it. */
export function lintAs<P extends Readonly<{ locale: string; source?: string | undefined; reviewedOn?: string | undefined }>>(
  { model, parse, linesOf: lines, upToDate, complete }: PackKind<P>,
  input: unknown,
  { today, translation, locale }: LintOptions,
): Finding[] {
  const { pack, problems } = parse(input);
  const broken = [...mistakesOf(problems), ...unknownKeys(model, input)];
  if (!pack) return broken;
  const other = translation === undefined ? undefined : parse(translation).pack;
  return [
    ...broken,
    ...(isDutch(locale ?? pack.locale) ? readability(lines(pack)) : []),
    ...upToDate(pack, today),
    ...provenance(pack, today),
    ...complete(pack),
    ...(other ? compared(lines(pack), lines(other)) : []),
  ];
}

export const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isDutch = (locale: string): boolean => /^nl\b/i.test(locale);

export const readability = (lines: readonly Line[]): Finding[] =>
  lines.flatMap(({ path, text }) =>
    hardToRead(text).map((found): Finding => ({ ...found, path, level: found.code === 'forbidden-word' ? 'error' : 'warning' })),
  );

/** What differs between a pack and the same in another language: lines that only one has, and lines that were left as they were. */
export function compared(lines: readonly Line[], translated: readonly Line[]): Finding[] {
  const here = new Map(lines.map(({ path, text }) => [path, text]));
  const there = new Map(translated.map(({ path, text }) => [path, text]));
  return [
    ...[...there.keys()].filter((path) => !here.has(path)).map((path) => warning(path, 'missing-here')),
    ...[...here.keys()].filter((path) => !there.has(path)).map((path) => warning(path, 'missing-there')),
    // Short words such as "Sport" can be the same in two languages.
    ...[...here]
      .filter(([path, text]) => text.length > 12 && there.get(path) === text)
      .map(([path, text]) => warning(path, 'not-translated', text)),
  ];
}

/** Where it comes from, and whether somebody has looked at it lately. */
export function provenance(pack: Readonly<{ source?: string | undefined; reviewedOn?: string | undefined }>, today: string): Finding[] {
  const { source, reviewedOn } = pack;
  return [
    ...(source ? [] : [warning('source', 'no-source')]),
    ...(!reviewedOn ? [warning('reviewedOn', 'not-reviewed')] : []),
    ...(reviewedOn && daysBetween(reviewedOn, today) > REVIEW_DAYS ? [warning('reviewedOn', 'review-old', reviewedOn)] : []),
  ];
}

export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** What we look at of a Valibot schema to know its names. */
type Shape = Readonly<{
  wrapped?: Shape;
  entries?: Readonly<Record<string, Shape>>;
  item?: Shape;
  pipe?: readonly Shape[];
  /** Of a variant: the name that tells its kinds apart, and those kinds. */
  key?: string;
  options?: readonly Shape[];
  literal?: unknown;
}>;

/** Names in the pack that its model does not know: mistyped, or of another version. They are read past, so the editor should hear of it. */
export function unknownKeys(model: unknown, input: unknown, path = ''): Finding[] {
  const schema = inner(model as Shape);
  if (Array.isArray(input)) {
    return schema.item ? input.flatMap((item: unknown, index) => unknownKeys(schema.item, item, `${path}.${index}`)) : [];
  }
  if (!isPlain(input)) return [];
  const entries = schema.entries ?? kindOf(schema, input)?.entries;
  if (!entries) return [];
  return Object.keys(input).flatMap((key) => {
    const at = path ? `${path}.${key}` : key;
    if (Object.hasOwn(entries, key)) return unknownKeys(entries[key], input[key], at);
    return path === '' && key === '$schema' ? [] : [warning(at, 'unknown-key')];
  });
}

function inner(schema: Shape): Shape {
  if (schema.wrapped) return inner(schema.wrapped);
  const [first] = schema.pipe ?? [];
  return first && first !== schema ? inner(first) : schema;
}

const kindOf = ({ key, options }: Shape, input: Readonly<Record<string, unknown>>): Shape | undefined =>
  key === undefined ? undefined : options?.find((option) => option.entries?.[key]?.literal === input[key]);
