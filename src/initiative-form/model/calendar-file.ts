/** The day of the answer as a file for a calendar (RFC 5545). */
import { utf8Length } from './utf8.ts';

const escaped = (text: string): string => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');

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

export type CalendarDay = Readonly<{
  id: string;
  /** `2026-12-18`. */
  day: string;
  title: string;
  description: string;
  now: Date;
}>;

/** One whole day. */
export function calendarFile({ id, day, title, description, now }: CalendarDay): string {
  const bare = (iso: string) => iso.replaceAll('-', '');
  const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//meedoen//initiative//NL',
    'BEGIN:VEVENT',
    `UID:${id}@meedoen`,
    `DTSTAMP:${now.toISOString().replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${bare(day)}`,
    `DTEND;VALUE=DATE:${bare(next)}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(description)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
