/** Which days a Dutch municipality is closed. Holidays come from a kept library; the law adds two that it does not count as public. */
import Holidays from 'date-holidays';
import { isWeekend } from './model/terms.ts';

/** 5 May every year, and Good Friday: articles 3(1) and 3(2) of the Algemene termijnenwet. The library has them as "school". */
const BY_LAW = new Set(['Bevrijdingsdag', 'Goede Vrijdag']);

/** `isClosed` for weekends, the holidays of the law and the further days given (`2026-05-15`). */
export function officeCalendar(closedDays: string[]): (day: string) => boolean {
  const holidays = new Holidays('NL', { languages: ['nl'], types: ['public', 'school'] });
  const further = new Set(closedDays);
  const years = new Map<string, Set<string>>();

  const ofYear = (year: string) => {
    let days = years.get(year);
    if (!days) {
      const found = holidays.getHolidays(Number(year)).filter((holiday) => holiday.type === 'public' || BY_LAW.has(holiday.name));
      days = new Set(found.map((holiday) => holiday.date.slice(0, 10)));
      years.set(year, days);
    }
    return days;
  };

  return (day) => isWeekend(day) || further.has(day) || ofYear(day.slice(0, 4)).has(day);
}

/** The day that it is in the Netherlands at this moment. */
export function dutchDay(moment: Date): string {
  // Swedish dates are written as ISO 8601 has them.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' }).format(moment);
}
