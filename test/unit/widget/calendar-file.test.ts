import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendarFile } from '../../../src/widget/model/calendar-file.ts';

describe('a file for a calendar', () => {
  it('is one whole day, with everything escaped and folded', () => {
    const file = calendarFile({
      id: 'WR-1',
      day: '2026-12-31',
      title: 'Antwoord van Team Wijken; over mijn idee',
      description: `Regel één, ${'é'.repeat(80)}\nRegel twee`,
      now: new Date('2026-11-22T10:11:12.345Z'),
    });
    assert.match(file, /DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n/);
    assert.match(file, /DTSTAMP:20261122T101112Z\r\n/);
    assert.match(file, /SUMMARY:Antwoord van Team Wijken\\; over mijn idee\r\n/);
    for (const line of file.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.match(file.replaceAll('\r\n ', ''), /DESCRIPTION:Regel één\\, é{80}\\nRegel twee\r\n/);
    assert.ok(file.endsWith('END:VCALENDAR\r\n'));
  });

  it('takes all its days, or the time that the source tells', () => {
    const file = (day: string, until?: string) =>
      calendarFile({
        id: '1',
        day,
        ...(until ? { until } : {}),
        title: 'Markt',
        description: '',
        place: 'Plein 1, Waterrijk',
        now: new Date(),
      });
    assert.match(file('2026-12-04', '2026-12-05'), /DTSTART;VALUE=DATE:20261204\r\nDTEND;VALUE=DATE:20261206\r\n/);
    assert.match(file('2026-12-04', '2026-12-01'), /DTEND;VALUE=DATE:20261205\r\n/, 'an end before the start is a mistake');
    assert.match(file('2026-12-04'), /LOCATION:Plein 1\\, Waterrijk\r\n/);
    const timed = file('2026-12-04T14:00:00+01:00', '2026-12-04T16:30:00+01:00');
    assert.match(timed, /DTSTART:20261204T130000Z\r\nDTEND:20261204T153000Z\r\n/);
    assert.doesNotMatch(timed, /TRANSP/);
    assert.match(file('2026-12-04T14:00'), /DTSTART:20261204T140000\r\nSUMMARY/);
  });

  it('keeps what a feed says inside its own line', () => {
    const file = calendarFile({
      id: '1\r\nATTENDEE:x',
      day: '2026-12-04',
      title: 'a\rATTENDEE:x',
      description: 'b\nATTENDEE:x',
      now: new Date(),
    });
    assert.doesNotMatch(file, /[\r\n]ATTENDEE/);
  });
});
