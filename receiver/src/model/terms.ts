/**
 * Terms: "within ten working days", "within two months". Days are plain `2026-12-04` strings, so that no time zone creeps in.
 * A term that ends on a closed day moves to the next open one, as the Algemene termijnenwet says.
 */
export type TermUnit = 'wd' | 'd' | 'w' | 'm';
export type Term = { count: number; unit: TermUnit };

/** `10wd` (working days), `14d`, `4w` or `2m`; undefined when it is none of these. */
export function parseTerm(written: string): Term | undefined {
  const match = /^([1-9]\d{0,2})(wd|d|w|m)$/.exec(written);
  return match ? { count: Number(match[1]), unit: match[2] as TermUnit } : undefined;
}

/** The last day of a term that starts on `day`; the day itself does not count. */
export function lastDayOf(term: Term, day: string, isClosed: (day: string) => boolean): string {
  if (term.unit === 'wd') {
    let current = day;
    for (let left = term.count; left > 0;) {
      current = addDays(current, 1);
      if (!isClosed(current)) left--;
    }
    return current;
  }
  let end = term.unit === 'm' ? addMonths(day, term.count) : addDays(day, term.count * (term.unit === 'w' ? 7 : 1));
  while (isClosed(end)) end = addDays(end, 1);
  return end;
}

export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);
}

/** The same day of the month, or the last one when the month is shorter: 31 January plus one month is 28 or 29 February. */
export function addMonths(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + count + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, lastOfMonth))).toISOString().slice(0, 10);
}

export function isWeekend(day: string): boolean {
  const weekday = new Date(Date.parse(day)).getUTCDay();
  return weekday === 0 || weekday === 6;
}
