/** A one-off job in somebody's own calendar. It comes when it is asked for. */
import { calendarFile } from '../widget/model/calendar-file.ts';
import { saveFile } from '../widget/save-file.ts';
import type { Vacancy } from './model/vacancy.ts';

/** @param link the page with the vacancy, without anything of the search. */
export function saveInCalendar({ id, title, organisation, location, schedule }: Vacancy, link: string, name: string): void {
  const { name: building, street, postcode, city, district } = location ?? {};
  const content = calendarFile({
    id: `vacancy-${id}`,
    day: schedule?.start ?? '',
    ...(schedule?.end ? { until: schedule.end } : {}),
    title: [title, organisation?.name].filter(Boolean).join(', '),
    description: link,
    place: [building, street, [postcode, city].filter(Boolean).join(' '), district].filter(Boolean).join(', '),
    now: new Date(),
  });
  saveFile(name, content, 'text/calendar');
}
