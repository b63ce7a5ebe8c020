/** A day or a moment as a file for a calendar (RFC 5545). */
import { utf8Length } from './utf8.ts';

const escaped = (text: string): string => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n?|\n/g, '\\n');

/** Lines of at most 75 bytes, the rest on a next line that begins with a space. Never in the middle of a character. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  for (const character of line) {
    const size = utf8Length(character);
    if (bytes + size > (parts.length === 0 ? 75 : 74)) {
      parts.push(part);
      part = '';
      bytes = 0;
    }
    part += character;
    bytes += size;
  }
  return [...parts, part].join('\r\n ');
}

export type CalendarEntry = Readonly<{
  id: string;
  /** `2026-12-18`, or a moment: `2026-12-18T14:00:00+01:00`; without an offset it is that time wherever somebody is. */
  day: string;
  /** The last day, when it takes more than one; or the moment at which it ends. */
  until?: string;
  title: string;
  description: string;
  /** Where to be, in words. */
  place?: string;
  now: Date;
}>;

/** Whole days, unless the source tells the time. */
export function calendarFile({ id, day, until = '', title, description, place, now }: CalendarEntry): string {
  const timed = day.includes('T');
  const last = until > day && until.includes('T') === timed ? until : timed ? '' : day;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//meedoen//calendar//NL',
    'BEGIN:VEVENT',
    `UID:${escaped(id)}@meedoen`,
    `DTSTAMP:${moment(now.toISOString())}`,
    ...(timed
      ? [`DTSTART:${moment(day)}`, ...(last ? [`DTEND:${moment(last)}`] : [])]
      : [`DTSTART;VALUE=DATE:${bare(day)}`, `DTEND;VALUE=DATE:${bare(dayAfter(last))}`]),
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(description)}`,
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    ...(timed ? [] : ['TRANSP:TRANSPARENT']),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

const bare = (iso: string): string => iso.replace(/[-:]|\.\d+/g, '');

/** The end of a whole day is the day after it. */
const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** With an offset in world time, without one as it stands; seconds always. */
function moment(iso: string): string {
  if (/(Z|[+-]\d\d:\d\d)$/.test(iso)) return bare(new Date(iso).toISOString());
  return bare(/T\d\d:\d\d$/.test(iso) ? `${iso}:00` : iso);
}
