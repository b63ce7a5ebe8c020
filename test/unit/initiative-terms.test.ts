import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import Holidays from 'date-holidays';
import fc from 'fast-check';
import { addDays, addMonths, dutchDay, easter, holidaysOf, isClosed, lastDayOf, type Term } from '../../src/initiative-form/model/terms.ts';

const day = fc.integer({ min: 0, max: 365 * 12 }).map((offset) => addDays('2026-01-01', offset));

describe('Dutch holidays', () => {
  it('are those that a kept library gives, and the two that only the law counts', () => {
    const library = new Holidays('NL', { languages: ['nl'], types: ['public', 'school'] });
    const byLaw = new Set(['Bevrijdingsdag', 'Goede Vrijdag']);
    for (let year = 2014; year <= 2099; year += 1) {
      const expected = library
        .getHolidays(year)
        .filter((holiday) => holiday.type === 'public' || byLaw.has(holiday.name))
        .map((holiday) => holiday.date.slice(0, 10))
        .filter((date) => new Date(date).getUTCDay() !== 0);
      const ours = holidaysOf(year).filter((date) => new Date(date).getUTCDay() !== 0);
      assert.deepEqual([...new Set(ours)].sort(), [...new Set(expected)].sort(), String(year));
    }
  });

  it('move with Easter, and King’s Day away from a Sunday', () => {
    assert.deepEqual([2026, 2027, 2028, 2029, 2030].map(easter), ['2026-04-05', '2027-03-28', '2028-04-16', '2029-04-01', '2030-04-21']);
    assert.ok(isClosed('2031-04-26') && holidaysOf(2031).includes('2031-04-26') && !holidaysOf(2031).includes('2031-04-27'));
  });
});

/** Counted by hand on a calendar. From, term, last day. */
const TABLE: readonly [from: string, term: Term, last: string, why: string][] = [
  ['2026-04-01', { count: 10, unit: 'working-days' }, '2026-04-17', 'Good Friday 3 and Easter Monday 6 April do not count'],
  ['2026-04-24', { count: 1, unit: 'working-days' }, '2026-04-28', 'weekend, then King’s Day on Monday 27'],
  ['2026-05-04', { count: 10, unit: 'working-days' }, '2026-05-20', '5 May and Ascension Day 14 May do not count'],
  ['2026-05-22', { count: 1, unit: 'working-days' }, '2026-05-26', 'Whit Monday 25 May does not count'],
  ['2026-12-24', { count: 3, unit: 'working-days' }, '2026-12-30', 'Christmas on Friday and Saturday'],
  ['2027-12-24', { count: 5, unit: 'working-days' }, '2027-12-31', 'Christmas falls in the weekend'],
  ['2028-04-13', { count: 5, unit: 'working-days' }, '2028-04-24', 'Good Friday 14 and Easter Monday 17 April 2028'],
  ['2029-04-26', { count: 3, unit: 'working-days' }, '2029-05-02', 'King’s Day on Friday 27 April 2029'],
  ['2030-04-18', { count: 4, unit: 'working-days' }, '2030-04-26', 'Good Friday 19 and Easter Monday 22 April 2030'],
  ['2026-03-01', { count: 14, unit: 'days' }, '2026-03-15', 'a term that is not of the law ends on a Sunday too'],
  ['2026-03-01', { count: 14, unit: 'days', legal: true }, '2026-03-16', 'Sunday becomes Monday'],
  ['2026-03-20', { count: 2, unit: 'weeks', legal: true }, '2026-04-07', 'Good Friday 3 April, weekend, Easter Monday'],
  ['2026-03-24', { count: 6, unit: 'weeks', legal: true }, '2026-05-06', '5 May becomes 6 May, in every year'],
  ['2026-12-24', { count: 3, unit: 'days', legal: true }, '2026-12-29', 'two open days must be in it: Monday 28 and Tuesday 29'],
  ['2026-12-25', { count: 1, unit: 'days', legal: true }, '2026-12-28', 'art. 1 alone for terms under three days'],
  ['2027-01-31', { count: 1, unit: 'months' }, '2027-02-28', 'the month is shorter'],
  ['2027-01-31', { count: 1, unit: 'months', legal: true }, '2027-03-01', '28 February 2027 is a Sunday'],
  ['2028-01-31', { count: 1, unit: 'months' }, '2028-02-29', 'a leap year'],
  ['2026-11-25', { count: 1, unit: 'months', legal: true }, '2026-12-28', 'Christmas and a weekend'],
  ['2027-04-13', { count: 2, unit: 'weeks', legal: true }, '2027-04-28', 'King’s Day on Tuesday 27 April 2027'],
  ['2028-04-13', { count: 2, unit: 'weeks', legal: true }, '2028-04-28', 'King’s Day on Thursday 27 April 2028'],
  ['2029-03-24', { count: 6, unit: 'weeks', legal: true }, '2029-05-07', '5 May 2029 is a Saturday, so it becomes Monday'],
  ['2029-05-07', { count: 2, unit: 'weeks', legal: true }, '2029-05-22', 'Whit Monday 21 May 2029'],
  ['2029-04-13', { count: 2, unit: 'weeks' }, '2029-04-27', 'a term that is not of the law may end on King’s Day'],
  ['2030-03-19', { count: 1, unit: 'months', legal: true }, '2030-04-23', 'Good Friday 19 April 2030, weekend, Easter Monday'],
  ['2030-05-29', { count: 1, unit: 'working-days' }, '2030-05-31', 'Ascension Day 30 May 2030'],
  ['2026-01-01', { count: 13, unit: 'weeks', legal: true }, '2026-04-02', 'an open day'],
  ['2026-01-02', { count: 13, unit: 'weeks', legal: true }, '2026-04-03', 'longer than twelve weeks: Good Friday stays'],
  ['2026-01-05', { count: 3, unit: 'months', legal: true }, '2026-04-07', 'Easter Sunday becomes Tuesday'],
  ['2026-01-05', { count: 90, unit: 'days', legal: true }, '2026-04-07', '5 April is Easter Sunday'],
  ['2026-01-04', { count: 91, unit: 'days', legal: true }, '2026-04-05', 'longer than ninety days: it stays'],
];

describe('lastDayOf', () => {
  for (const [from, term, last, why] of TABLE) {
    it(`${from} and ${term.count} ${term.unit}${term.legal ? ' by law' : ''} is ${last}: ${why}`, () => {
      assert.equal(lastDayOf(term, from), last);
    });
  }

  it('knows the days that a pack adds', () => {
    assert.equal(lastDayOf({ count: 1, unit: 'working-days' }, '2026-05-14', ['2026-05-15']), '2026-05-18');
  });

  it('never ends a legal or working-day term on a closed day, and never earlier than the plain term', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 12 }), fc.constantFrom('working-days', 'days', 'weeks', 'months'), (from, count, unit) => {
        const short = unit === 'months' ? Math.min(count, 3) : count;
        const last = lastDayOf({ count: short, unit, legal: true }, from);
        assert.ok(!isClosed(last));
        assert.ok(last > from);
        if (unit !== 'working-days') assert.ok(last >= lastDayOf({ count: short, unit }, from));
      }),
    );
  });

  it('counts exactly the open days of a working-day term', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (from, count) => {
        const last = lastDayOf({ count, unit: 'working-days' }, from);
        let open = 0;
        for (let current = addDays(from, 1); current <= last; current = addDays(current, 1)) if (!isClosed(current)) open += 1;
        assert.equal(open, count);
      }),
    );
  });
});

describe('days', () => {
  it('know no time zone but the Dutch one', () => {
    assert.equal(addDays('2026-03-28', 2), '2026-03-30');
    assert.equal(addMonths('2026-12-15', 2), '2027-02-15');
    assert.equal(dutchDay(new Date('2026-06-30T22:30:00Z')), '2026-07-01');
  });
});
