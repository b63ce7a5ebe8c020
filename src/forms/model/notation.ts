/** Reads what people type: amounts, numbers, dates, postcodes. Pure, forgiving, and never a guess between two meanings that both make sense. */

/** Spaces of every kind become one kind, apostrophes too: both stand between thousands in some notations. */
const plainSeparators = (text: string): string =>
  text
    .replace(/[\s\u00a0\u2009\u202f]+/g, ' ')
    .replace(/[’‘]/g, "'")
    .trim();

/** Digits, with the same separator between all thousands or with none: `1250`, `1.250`, `1,250,000`, `1 250`. Not `0.250`, which is a quarter. */
const WHOLE = String.raw`(?:[1-9]\d{0,2}(?:([., '])\d{3})(?:\1\d{3})*|\d+)`;
const AMOUNT = new RegExp(String.raw`^(${WHOLE.replaceAll('\\1', '\\2')})(?:([.,])(\d{1,2}))?$`);
const NUMBER = new RegExp(`^-?${WHOLE}$`);

/**
 * Cents of a typed amount, Dutch or English: `1.250,50`, `1,250.50`, `€ 1250`, `12,5`, `€ 250,-`. `undefined` when it is none.
 *
 * One separator with three digits behind it is read as thousands (`1.250` and `1,250` are both twelve hundred and fifty):
 * nobody types a tenth of a cent.
 */
export function parseAmount(text: string): number | undefined {
  const bare = plainSeparators(text)
    .replace(/^(€|eur(os?)?)\s*|\s*(€|eur(os?)?)$/gi, '')
    // The Dutch way to write "and no cents": 250,- or 250,=
    .replace(/[,.]\s?[-–—=]+$/, '');
  const match = AMOUNT.exec(bare);
  if (!match) return undefined;
  const [, whole = '', thousands, decimal, fraction = ''] = match;
  if (thousands && thousands === decimal) return undefined;
  const euros = Number(whole.replace(/[., ']/g, ''));
  const cents = euros * 100 + Number(fraction.padEnd(2, '0') || 0);
  return Number.isSafeInteger(cents) ? cents : undefined;
}

/** Cents as people write them: `€ 1.250,50` in Dutch. Whole euros without cents. */
export function formatAmount(cents: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', minimumFractionDigits: cents % 100 === 0 ? 0 : 2 }).format(
    cents / 100,
  );
}

/** A whole number, with or without thousands separators. */
export function parseWholeNumber(text: string): number | undefined {
  const bare = plainSeparators(text);
  if (!NUMBER.test(bare)) return undefined;
  const number = Number(bare.replace(/[., ']/g, ''));
  return Number.isSafeInteger(number) ? number : undefined;
}

/** The three boxes of a date as they were typed. A field's value is one text, so that a draft is plain JSON: `2027-1-31`, `-mei-4`. */
export type DateParts = Readonly<{ year: string; month: string; day: string }>;

export function datePartsOf(text: string): DateParts {
  const [year = '', month = '', day = ''] = text.split('-');
  return { year, month, day };
}

/** Back to one text; nothing when all boxes are empty. A dash in a box would be read as the next box, so it becomes a stroke. */
export function dateTextOf(parts: DateParts): string | undefined {
  const texts = [parts.year, parts.month, parts.day].map((part) => part.replaceAll('-', '/'));
  return texts.every((part) => part.trim() === '') ? undefined : texts.join('-');
}

/** A whole date that was typed or pasted in the first box: `31-1-2027`, `31/01/2027`, `31 januari 2027`, `2027-01-31`. */
export function spreadDate(text: string): DateParts | undefined {
  const dayFirst = /^(\d{1,2})\s*[-/. ]\s*(\d{1,2}|\p{L}{3,})\.?\s*[-/. ]\s*(\d{4})$/u.exec(text.trim());
  if (dayFirst) return { day: dayFirst[1] ?? '', month: dayFirst[2] ?? '', year: dayFirst[3] ?? '' };
  const yearFirst = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text.trim());
  return yearFirst ? { year: yearFirst[1] ?? '', month: yearFirst[2] ?? '', day: yearFirst[3] ?? '' } : undefined;
}

export type ParsedDate = Readonly<{ kind: 'date'; iso: string } | { kind: 'not-a-date'; part: 'day' | 'month' | 'year' | 'together' }>;

/** A date of three typed parts joined by `-`: `2026-1-31`. The month may be a name, Dutch or English. Says which part is wrong. */
export function parseDate(text: string): ParsedDate {
  const parts = datePartsOf(text);
  const [yearText, monthText, dayText] = [parts.year.trim(), parts.month.trim(), parts.day.trim()];
  const year = Number(yearText);
  const month = parseMonth(monthText);
  const day = Number(dayText);
  // More than three parts are not of our making: an edited file, perhaps.
  if (text.split('-').length > 3) return { kind: 'not-a-date', part: 'together' };
  if (!/^\d{1,2}$/.test(dayText) || day < 1 || day > 31) return { kind: 'not-a-date', part: 'day' };
  if (month === undefined) return { kind: 'not-a-date', part: 'month' };
  if (!/^\d{4}$/.test(yearText) || year < 1900 || year > 2200) return { kind: 'not-a-date', part: 'year' };
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1) return { kind: 'not-a-date', part: 'together' };
  return { kind: 'date', iso: date.toISOString().slice(0, 10) };
}

const MONTHS = [
  ['januari', 'january'],
  ['februari', 'february'],
  ['maart', 'march', 'mrt'],
  ['april'],
  ['mei', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['augustus', 'august'],
  ['september'],
  ['oktober', 'october'],
  ['november'],
  ['december'],
];

function parseMonth(text: string): number | undefined {
  if (/^\d{1,2}$/.test(text)) return Number(text) >= 1 && Number(text) <= 12 ? Number(text) : undefined;
  const typed = text.toLowerCase().replace(/\.$/, '');
  if (typed.length < 3) return undefined;
  const found = MONTHS.findIndex((names) => names.some((name) => name.startsWith(typed)));
  return found < 0 ? undefined : found + 1;
}

/** `1234 ab` → `1234AB`; the four digits alone stay so. Dutch postcodes do not begin with 0, nor end in SA, SD or SS. */
export function parsePostcode(text: string): string | undefined {
  const bare = text.replace(/[\s\u00a0-]/g, '').toUpperCase();
  const match = /^([1-9]\d{3})([A-Z]{2})?$/.exec(bare);
  if (!match || ['SA', 'SD', 'SS'].includes(match[2] ?? '')) return undefined;
  return bare;
}

/** `1234AB` → `1234 AB`. */
export const formatPostcode = (postcode: string): string => postcode.replace(/^(\d{4})([A-Z]{2})$/, '$1 $2');

/** Made at the first count: it keeps a slow phone busy for 50 ms. */
let segmenter: Intl.Segmenter | undefined;

/** Characters as a person counts them: an emoji or an accented letter is one. */
export function characterCount(text: string): number {
  segmenter ??= new Intl.Segmenter('nl', { granularity: 'grapheme' });
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  return count;
}
