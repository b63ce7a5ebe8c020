/**
 * Terms: "within ten working days", "six weeks ahead", "two months". Days are plain `2026-12-04` strings, so that no time zone creeps in.
 *
 * Holidays are those of the Algemene termijnenwet, art. 3: 5 May every year, Good Friday alike; further designated days are data of a pack.
 */
export const TERM_UNITS = ['working-days', 'days', 'weeks', 'months'] as const;
export type TermUnit = (typeof TERM_UNITS)[number];

export type Term = Readonly<{
  count: number;
  unit: TermUnit;
  /** A term set by law: it is lengthened as the Algemene termijnenwet says. */
  legal?: boolean | undefined;
}>;

export const addDays = (day: string, count: number): string => new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);

/** The same day of the month, or the last one where the month is shorter: 31 January and a month is 28 or 29 February. */
export function addMonths(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))).toISOString().slice(0, 10);
}

/** Easter Sunday, by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, ch. 8). */
export function easter(year: number): string {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const leap = Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + century - Math.floor(century / 4) - leap + 15) % 30;
  const correction = Math.floor((golden + 11 * epact) / 319);
  const weekday = (2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - ((year % 100) % 4) - epact + correction + 32) % 7;
  const month = Math.floor((epact - correction + weekday + 90) / 25);
  const day = (epact - correction + weekday + month + 19) % 32;
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/** The Dutch holidays of one year that count for terms. */
export function holidaysOf(year: number): readonly string[] {
  const sunday = easter(year);
  // King's Day is a day earlier when 27 April is a Sunday.
  const kingsDay = new Date(Date.UTC(year, 3, 27)).getUTCDay() === 0 ? `${year}-04-26` : `${year}-04-27`;
  return [
    `${year}-01-01`,
    addDays(sunday, -2),
    addDays(sunday, 1),
    kingsDay,
    `${year}-05-05`,
    addDays(sunday, 39),
    addDays(sunday, 50),
    `${year}-12-25`,
    `${year}-12-26`,
  ];
}

/** Weekends, holidays, and the days that a pack adds. */
export function isClosed(day: string, further: readonly string[] = []): boolean {
  const weekday = new Date(Date.parse(day)).getUTCDay();
  return weekday === 0 || weekday === 6 || holidaysOf(Number(day.slice(0, 4))).includes(day) || further.includes(day);
}

/**
 * The last day of a term that begins on `day`; that day itself does not count.
 *
 * A legal term ends on an open day (art. 1) and has two open days in it when it is three days or longer (art. 2); not so for more than 90
 * days, twelve weeks or three months (art. 4).
 */
export function lastDayOf(term: Term, day: string, further: readonly string[] = []): string {
  if (term.unit === 'working-days') return workingDaysOn(day, term.count, further);
  const end = plainEnd(term, day);
  if (!term.legal || isLong(term)) return end;
  return withOpenDays(term, day, end, further);
}

function workingDaysOn(day: string, count: number, further: readonly string[]): string {
  let current = day;
  for (let left = count; left > 0;) {
    current = addDays(current, 1);
    if (!isClosed(current, further)) left -= 1;
  }
  return current;
}

function plainEnd({ count, unit }: Term, day: string): string {
  if (unit === 'months') return addMonths(day, count);
  return addDays(day, unit === 'weeks' ? count * 7 : count);
}

const isLong = ({ count, unit }: Term): boolean => count > (unit === 'months' ? 3 : unit === 'weeks' ? 12 : 90);

function withOpenDays({ count, unit }: Term, day: string, plain: string, further: readonly string[]): string {
  const needed = unit === 'days' && count < 3 ? 0 : 2;
  let end = plain;
  let open = 0;
  for (let current = addDays(day, 1); current <= end; current = addDays(current, 1)) if (!isClosed(current, further)) open += 1;
  while (isClosed(end, further) || open < needed) {
    end = addDays(end, 1);
    if (!isClosed(end, further)) open += 1;
  }
  return end;
}

/** The day that it is in the Netherlands at this moment. Swedish dates are written as ISO 8601 has them. */
export const dutchDay = (moment: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' }).format(moment);
