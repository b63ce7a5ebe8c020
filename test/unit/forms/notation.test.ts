import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  characterCount,
  datePartsOf,
  dateTextOf,
  formatAmount,
  formatPostcode,
  parseAmount,
  parseDate,
  parsePostcode,
  parseWholeNumber,
  spreadDate,
} from '../../../src/forms/model/notation.ts';

const cents = fc.integer({ min: 0, max: 1_000_000_000 });

/** Groups of three digits, with what a language puts between them. */
const grouped = (whole: number, separator: string) => String(whole).replace(/\B(?=(\d{3})+$)/g, separator);

describe('parseAmount', () => {
  it('reads back every amount that Dutch and English write', () => {
    fc.assert(
      fc.property(cents, fc.constantFrom('nl', 'en', 'nl-BE', 'en-IE'), (amount, locale) => {
        assert.equal(parseAmount(formatAmount(amount, locale)), amount);
      }),
    );
  });

  it('reads thousands with a dot, a comma, a space, an apostrophe or nothing between them', () => {
    const styles = fc.constantFrom(
      ['.', ','],
      [',', '.'],
      [' ', ','],
      ['\u00a0', ','],
      ['\u202f', ','],
      ["'", '.'],
      ['’', ','],
      ['', ','],
      ['', '.'],
    );
    fc.assert(
      fc.property(cents, styles, fc.constantFrom('', '€', '€ ', 'EUR ', 'euro '), (amount, [thousands = '', decimal = ''], sign) => {
        const fraction = String(amount % 100).padStart(2, '0');
        assert.equal(parseAmount(`${sign}${grouped(Math.trunc(amount / 100), thousands)}${decimal}${fraction}`), amount);
      }),
    );
  });

  for (const [text, expected] of [
    ['250', 25_000],
    ['12,5', 1250],
    ['12.50', 1250],
    ['1.250', 125_000],
    ['1,250', 125_000],
    ['1.250.000', 125_000_000],
    ['€ 250,-', 25_000],
    ['250,=', 25_000],
    ['250.–', 25_000],
    ['250 euro', 25_000],
    ['250 euros', 25_000],
    ['0', 0],
    ['0,05', 5],
    ['  250  ', 25_000],
  ] as const) {
    it(`reads “${text}”`, () => assert.equal(parseAmount(text), expected));
  }

  for (const text of [
    '',
    ' ',
    '€',
    'veel',
    '-5',
    '12,345,6',
    '1.25.0',
    '1.250.50',
    '0,250',
    '12 50',
    '1,2,3',
    '12,5050',
    '1e3',
    '250-300',
    '٢٥٠',
    '9'.repeat(30),
  ]) {
    it(`does not guess at “${text}”`, () => assert.equal(parseAmount(text), undefined));
  }

  it('never throws, and never gives anything but whole cents of zero or more', () => {
    const noise = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...Array.from("0123456789.,-€ '")) }));
    fc.assert(
      fc.property(noise, (text) => {
        const amount = parseAmount(text);
        assert.ok(amount === undefined || (Number.isSafeInteger(amount) && amount >= 0));
      }),
    );
  });
});

describe('parseWholeNumber', () => {
  it('reads back every whole number, grouped or not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000_000 }),
        fc.boolean(),
        fc.constantFrom('.', ',', ' ', "'", ''),
        (number, negative, separator) => {
          const value = negative ? -number : number;
          assert.equal(parseWholeNumber(`${negative ? '-' : ''}${grouped(number, separator)}`), value);
        },
      ),
    );
  });

  for (const text of ['', '12,5', '1.25', '1.250,500', '0.250', '1 2', 'twaalf', '1e3', '--1', '9'.repeat(30)]) {
    it(`does not guess at “${text}”`, () => assert.equal(parseWholeNumber(text), undefined));
  }
});

const existingDay = fc.date({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true });

describe('parseDate', () => {
  it('reads every day that exists, with the month in digits or in Dutch or English words', () => {
    const writtenMonth = (date: Date, style: string) =>
      style === 'digits'
        ? String(date.getUTCMonth() + 1)
        : new Intl.DateTimeFormat(style.slice(0, 2), { month: style.endsWith('short') ? 'short' : 'long', timeZone: 'UTC' }).format(date);
    fc.assert(
      fc.property(existingDay, fc.constantFrom('digits', 'nl-long', 'en-long', 'nl-short', 'en-short'), (date, style) => {
        const text = `${String(date.getUTCFullYear())}-${writtenMonth(date, style)}-${String(date.getUTCDate())}`;
        assert.deepEqual(parseDate(text), { kind: 'date', iso: date.toISOString().slice(0, 10) });
      }),
    );
  });

  it('says of every other day that it does not exist', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2200 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (year, month, day) => {
          const date = new Date(Date.UTC(year, month - 1, day));
          const parsed = parseDate(`${String(year)}-${String(month)}-${String(day)}`);
          assert.equal(parsed.kind, date.getUTCMonth() === month - 1 ? 'date' : 'not-a-date');
        },
      ),
    );
  });

  for (const [text, part] of [
    ['2027-2-30', 'together'],
    ['2026-2-29', 'together'],
    ['2027-1-', 'day'],
    ['2027-1-32', 'day'],
    ['2027-1-0', 'day'],
    ['2027-1-één', 'day'],
    ['2027--4', 'month'],
    ['2027-13-4', 'month'],
    ['2027-ju-4', 'month'],
    ['2027-ja-4', 'month'],
    ['-1-4', 'year'],
    ['27-1-4', 'year'],
    ['1899-1-4', 'year'],
    ['2027-1-4-5', 'together'],
  ] as const) {
    it(`says which part of “${text}” is wrong`, () => assert.deepEqual(parseDate(text), { kind: 'not-a-date', part }));
  }

  it('does not throw on anything', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseDate(text)));
  });
});

describe('the three boxes of a date', () => {
  it('keep what was typed in them; only a dash becomes a stroke', () => {
    const box = fc.string({ maxLength: 12 }).map((text) => text.replaceAll('-', ''));
    fc.assert(
      fc.property(fc.record({ year: box, month: box, day: box }, { noNullPrototype: true }), (parts) => {
        const text = dateTextOf(parts);
        if (text === undefined) assert.equal(`${parts.year}${parts.month}${parts.day}`.trim(), '');
        else assert.deepEqual(datePartsOf(text), parts);
      }),
    );
  });

  it('are three, whatever is typed in them', () => {
    assert.deepEqual(datePartsOf(dateTextOf({ year: '20-27', month: '-', day: '4-5' }) ?? ''), { year: '20/27', month: '/', day: '4/5' });
  });

  it('are not filled in when all three are empty', () => assert.equal(dateTextOf({ year: '', month: ' ', day: '' }), undefined));

  for (const text of ['31-1-2027', '31/01/2027', '31 januari 2027', '31 jan. 2027', '2027-01-31', '2027/1/31', ' 31.1.2027 ']) {
    it(`take a whole date from the first: “${text}”`, () => {
      const parts = spreadDate(text);
      assert.ok(parts);
      assert.deepEqual(parseDate(dateTextOf(parts) ?? ''), { kind: 'date', iso: '2027-01-31' });
    });
  }

  for (const text of ['31', '31-1', '31-1-27', 'zaterdag', '']) {
    it(`leave “${text}” in the first`, () => assert.equal(spreadDate(text), undefined));
  }
});

describe('parsePostcode', () => {
  const letters = fc
    .string({ unit: fc.constantFrom(...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')), minLength: 2, maxLength: 2 })
    .filter((two) => !['SA', 'SD', 'SS'].includes(two));
  const digits = fc.integer({ min: 1000, max: 9999 }).map(String);

  it('reads every postcode, spaced and cased as people do, and writes it as they read it', () => {
    fc.assert(
      fc.property(digits, letters, fc.constantFrom('', ' ', '  ', '\u00a0', '-'), fc.boolean(), (four, two, between, lower) => {
        const typed = ` ${four}${between}${lower ? two.toLowerCase() : two} `;
        assert.equal(parsePostcode(typed), four + two);
        assert.equal(formatPostcode(four + two), `${four} ${two}`);
      }),
    );
  });

  it('takes the four digits alone', () => assert.equal(parsePostcode(' 1234 '), '1234'));

  for (const text of ['', '0123AB', '123AB', '12345', '1234A', '1234ABC', '1234SS', '1234 sa', '1234SD', 'AB1234', '1234 1A']) {
    it(`refuses “${text}”`, () => assert.equal(parsePostcode(text), undefined));
  }
});

describe('characterCount', () => {
  it('counts as a person does', () => {
    assert.equal(characterCount('één'), 3);
    assert.equal(characterCount('e\u0301'), 1);
    assert.equal(characterCount('👩‍👩‍👧‍👦!'), 2);
    assert.equal(characterCount(''), 0);
  });
});
