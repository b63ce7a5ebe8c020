/** Reads what people type: amounts, numbers, dates, postcodes. Pure, forgiving, and never a guess between two meanings that both make sense. */

/**
 * Cents of a typed amount, Dutch or English: `1.250,50`, `1,250.50`, `€ 1250`, `12,5`, `€ 250,-`. `undefined` when it is none.
 *
 * One separator with three digits behind it is read as thousands (`1.250` and `1,250` are both twelve hundred and fifty):
 * nobody types a tenth of a cent.
 */
export function parseAmount(text: string): number | undefined {
  const bare = text
    .replace(/^\s*(€|eur(o)?)?\s*|\s*(€|eur(o)?)?\s*$/gi, '')
    .replace(/[\s'\u00a0\u202f]/g, '')
    .replace(/[,.][-–—]+$/, '');
  const match = /^(\d{1,3}(?:([.,])\d{3})(?:\2\d{3})*|\d+)(?:([.,])(\d{1,2}))?$/.exec(bare);
  if (!match) return undefined;
  const [, whole = '', thousands, decimal, fraction = ''] = match;
  if (thousands && thousands === decimal) return undefined;
  const euros = Number(whole.replace(/[.,]/g, ''));
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
  const bare = text.replace(/[\s\u00a0\u202f']/g, '');
  if (!/^-?(\d+|\d{1,3}([.,]\d{3})+)$/.test(bare)) return undefined;
  const number = Number(bare.replace(/[.,]/g, ''));
  return Number.isSafeInteger(number) ? number : undefined;
}

export type ParsedDate = Readonly<{ kind: 'date'; iso: string } | { kind: 'not-a-date'; part: 'day' | 'month' | 'year' | 'together' }>;

/** A date of three typed parts joined by `-`: `2026-1-31`. The month may be a name, Dutch or English. Says which part is wrong. */
export function parseDate(text: string): ParsedDate {
  const [yearText = '', monthText = '', dayText = ''] = text.split('-').map((part) => part.trim());
  const year = Number(yearText);
  const month = parseMonth(monthText);
  const day = Number(dayText);
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

const segmenter = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/** Characters as a person counts them: an emoji or an accented letter is one. */
export function characterCount(text: string): number {
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  return count;
}
