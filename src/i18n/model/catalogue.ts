/** Texts as plain data: a message is a string with `{name}` slots, or the plural forms of one. The Dutch catalogue types the keys and the slots. */

/** Plural forms by the categories of `Intl.PluralRules`; the slot `{count}` chooses. */
export type PluralMessage = Readonly<{ other: string; zero?: string; one?: string; two?: string; few?: string; many?: string }>;
export type Message = string | PluralMessage;
export type Catalogue = Readonly<Record<string, Message>>;
export type SlotValue = string | number;

type SlotNames<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | SlotNames<Rest> : never;
type SlotsOf<M> = M extends string ? SlotNames<M> : M extends object ? SlotNames<M[keyof M]> | 'count' : never;
type SlotArguments<M> = [SlotsOf<M>] extends [never] ? [] : [slots: Readonly<Record<SlotsOf<M>, SlotValue>>];

/** What a language must offer: the same keys; a plural stays a plural, so that `{count}` is always there to choose by. */
export type Translation<C extends Catalogue> = { readonly [K in keyof C]: C[K] extends string ? string : PluralMessage };

/** Looks a text up. Keys and slots are those of the Dutch catalogue, so a wrong one does not compile. */
export interface Texts<C extends Catalogue = Catalogue> {
  <K extends keyof C & string>(key: K, ...slots: SlotArguments<C[K]>): string;
  /** BCP 47 tag of the language that is shown. */
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  /** A text by a key known only at run time: of a pack, or of a rule. `undefined` when there is none. */
  readonly find: (key: string, slots?: Readonly<Record<string, SlotValue>>) => string | undefined;
}

/** Puts values into the slots. A slot without a value stays as it stands, so that a mistake in an override is seen and not hidden. */
export function fill(message: Message, slots: Readonly<Record<string, SlotValue>> = {}, locale = 'nl'): string {
  const text = typeof message === 'string' ? message : pluralForm(message, Number(slots['count']), locale);
  return text.replace(/\{(\w+)\}/g, (slot, name: string) => {
    const value = Object.hasOwn(slots, name) ? slots[name] : undefined;
    if (value === undefined) return slot;
    return typeof value === 'number' ? numeral(value, locale) : value;
  });
}

function pluralForm(message: PluralMessage, count: number, locale: string): string {
  if (!Number.isFinite(count)) return message.other;
  return message[pluralRules(locale).select(count)] ?? message.other;
}

/** Whole numbers below a thousand are digits alone in our own languages. Others need a number format, and the first takes a slow phone 50 ms. */
function numeral(value: number, locale: string): string {
  if (Number.isInteger(value) && value >= 0 && value < 1000 && /^(nl|en)\b/.test(locale)) return `${value}`;
  return numberFormat(locale).format(value);
}

const numberFormat = oncePerLocale((locale) => new Intl.NumberFormat(locale));
const pluralRules = oncePerLocale((locale) => new Intl.PluralRules(locale));

/** A screen asks for the same many times, and browsers are slow in making one. */
function oncePerLocale<T>(make: (locale: string) => T): (locale: string) => T {
  const made = new Map<string, T>();
  return (locale) => {
    const known = made.get(locale) ?? make(knownLocale(locale));
    made.set(locale, known);
    return known;
  };
}

/** `Intl` throws on a malformed tag, and pages have those (`lang="nl_NL"`): then numbers are written as in Dutch. */
export function knownLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'nl';
  } catch {
    return 'nl';
  }
}

/** Builds the look-up over layers of texts, first layer first. The last layer is the whole Dutch catalogue. */
export function textsOf<C extends Catalogue>(locale: string, layers: readonly [...Catalogue[], C]): Texts<C> {
  const find = (key: string, slots?: Readonly<Record<string, SlotValue>>) => {
    const layer = layers.find((candidate) => Object.hasOwn(candidate, key));
    const message = layer?.[key];
    return message === undefined ? undefined : fill(message, slots, locale);
  };
  const texts = (key: string, slots?: Readonly<Record<string, SlotValue>>) => find(key, slots) ?? key;
  return Object.assign(texts, { locale, dir: directionOf(locale), find });
}

/** Languages written from right to left, by primary subtag or script: `Intl.Locale.getTextInfo` is not in every target yet. */
const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi']);
const RIGHT_TO_LEFT_SCRIPTS = /-(arab|hebr|thaa|syrc|nkoo|adlm)\b/i;

export function directionOf(locale: string): 'ltr' | 'rtl' {
  if (RIGHT_TO_LEFT_SCRIPTS.test(locale)) return 'rtl';
  if (/-latn\b/i.test(locale)) return 'ltr';
  return RIGHT_TO_LEFT.has(primaryOf(locale)) ? 'rtl' : 'ltr';
}

export const primaryOf = (locale: string): string => (locale.split('-')[0] ?? '').toLowerCase();

/** Texts that a site gives itself: language → key → message. What is not a message is left out, and named. */
export type Overrides = Readonly<Record<string, Catalogue>>;

export function parseOverrides(input: unknown): { overrides: Overrides; problems: string[] } {
  const overrides: [language: string, lines: Catalogue][] = [];
  const problems: string[] = [];
  if (!isRecord(input)) return { overrides: {}, problems: ['not an object of languages'] };
  for (const [language, lines] of Object.entries(input)) {
    if (!isRecord(lines)) {
      problems.push(`${language}: not an object of texts`);
      continue;
    }
    const kept: [key: string, message: Message][] = [];
    for (const [key, message] of Object.entries(lines)) {
      if (isMessage(message)) kept.push([key, message]);
      else problems.push(`${language}.${key}: not a text, and not plural forms with "other"`);
    }
    // `fromEntries` and not assignment: a key called `__proto__` must stay a key.
    overrides.push([language.toLowerCase(), Object.fromEntries(kept)]);
  }
  return { overrides: Object.fromEntries(overrides), problems };
}

/** Overrides of two places, line by line: what stands near goes before what stands far. */
export function mergeOverrides(near: Overrides | undefined, far: Overrides | undefined): Overrides | undefined {
  if (!near || !far) return near ?? far;
  const languages = new Set([...Object.keys(far), ...Object.keys(near)]);
  return Object.fromEntries([...languages].map((language) => [language, { ...linesIn(far, language), ...linesIn(near, language) }]));
}

/** `lang="constructor"` is a page's mistake, not a language. */
const linesIn = (overrides: Overrides, language: string): Catalogue =>
  Object.hasOwn(overrides, language) ? (overrides[language] ?? {}) : {};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function isMessage(value: unknown): value is Message {
  if (typeof value === 'string') return true;
  return isRecord(value) && typeof value['other'] === 'string' && Object.values(value).every((form) => typeof form === 'string');
}

/** The lines of an override for one widget and language: `widget/key` goes before `key`, and the whole tag before its primary part. */
export function linesFor(overrides: Overrides, locale: string, widget: string): Catalogue {
  const lines = { ...linesIn(overrides, primaryOf(locale)), ...linesIn(overrides, locale.toLowerCase()) };
  const entries = Object.entries(lines);
  const general = entries.filter(([key]) => !key.includes('/'));
  const own = entries
    .filter(([key]) => key.startsWith(`${widget}/`))
    .map(([key, message]) => [key.slice(widget.length + 1), message] as const);
  return Object.fromEntries([...general, ...own]);
}
