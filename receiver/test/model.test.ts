import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { dutchDay, officeCalendar } from '../src/calendar.ts';
import { networkOf } from '../src/limits/hits.ts';
import { canonicalJson, isDeeperThan, storable } from '../src/model/canonical.ts';
import { quarterOf, safeCounts, type CountRow } from '../src/model/counts.ts';
import { csvCell } from '../src/model/csv.ts';
import { referenceFrom } from '../src/model/reference.ts';
import { addMonths, lastDayOf, parseTerm } from '../src/model/terms.ts';
import { escapeHtml, html } from '../src/pages/html.ts';
import { attachment } from '../src/inbox/item-routes.ts';
import { safeName } from '../src/uploads/content.ts';

describe('a term', () => {
  const isClosed = officeCalendar(['2026-05-15']);
  const end = (written: string, day: string) => {
    const term = parseTerm(written);
    assert.ok(term);
    return lastDayOf(term, day, isClosed);
  };

  it('in working days skips weekends, the holidays of the law and days that the office is closed', () => {
    assert.equal(end('1wd', '2026-04-02'), '2026-04-07', 'Good Friday and Easter');
    assert.equal(end('1wd', '2026-05-04'), '2026-05-06', '5 May, also in a year that is no lustrum');
    assert.equal(end('1wd', '2026-05-13'), '2026-05-18', 'Ascension, the closed Friday, the weekend');
    assert.equal(end('10wd', '2026-12-18'), '2027-01-05', 'Christmas and New Year');
    assert.equal(end('1wd', '2026-04-24'), '2026-04-28', "King's Day on Monday");
    assert.equal(end('1wd', '2026-12-04'), '2026-12-07', 'an evening that is no holiday');
  });

  it('in days, weeks or months that ends on a closed day moves to the next open one', () => {
    assert.equal(end('14d', '2026-11-23'), '2026-12-07');
    assert.equal(end('4w', '2026-11-27'), '2026-12-28', 'on Christmas Day, a Friday');
    assert.equal(end('2m', '2026-12-31'), '2027-03-01', '28 February 2027 is a Sunday');
  });

  it('of a month ends on the last day of a shorter one', () => {
    assert.equal(addMonths('2027-01-31', 1), '2027-02-28');
    assert.equal(addMonths('2028-01-31', 1), '2028-02-29');
    assert.equal(addMonths('2026-11-30', 3), '2027-02-28');
  });

  it('is read only when it is one', () => {
    assert.deepEqual(parseTerm('10wd'), { count: 10, unit: 'wd' });
    for (const written of ['', '0wd', '-1d', '10', 'wd', '1.5w', '10 wd', '9999d']) assert.equal(parseTerm(written), undefined, written);
  });

  it('never ends on a closed day, and later when it is longer', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom('wd', 'd', 'w', 'm'),
        (offset, count, unit) => {
          const day = new Date(Date.UTC(2024, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10);
          const last = end(`${count}${unit}`, day);
          assert.ok(last > day && !isClosed(last));
          assert.ok(end(`${count + 1}${unit}`, day) >= last);
        },
      ),
    );
  });

  it('starts on the day that it is in the Netherlands', () => {
    assert.equal(dutchDay(new Date('2026-11-23T22:59:00Z')), '2026-11-23');
    assert.equal(dutchDay(new Date('2026-11-23T23:00:00Z')), '2026-11-24');
    assert.equal(dutchDay(new Date('2026-07-01T22:00:00Z')), '2026-07-02');
  });
});

describe('a reference', () => {
  it('has no vowels and nothing that looks like something else', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.integer({ min: 0, max: 255 })), (stream) => {
        const random = (count: number) => Uint8Array.from({ length: count }, () => stream.next().value as number);
        assert.match(referenceFrom(random), /^[2-9BCDFGHJKMNPQRTVWXYZ]{4}-[2-9BCDFGHJKMNPQRTVWXYZ]{4}$/);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the canonical form', () => {
  it('is the same for every order of keys, and different for different values', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const turned = (value: unknown): unknown =>
          Array.isArray(value)
            ? value.map(turned)
            : typeof value === 'object' && value !== null
              ? Object.fromEntries(
                  Object.entries(value)
                    .reverse()
                    .map(([key, item]) => [key, turned(item)]),
                )
              : value;
        const same = JSON.parse(JSON.stringify(a)) as unknown;
        assert.equal(canonicalJson(turned(same)), canonicalJson(same));
        assert.deepEqual(JSON.parse(canonicalJson(same)), same);
        const other = JSON.parse(JSON.stringify(b)) as unknown;
        if (canonicalJson(same) === canonicalJson(other)) assert.deepEqual(same, other);
      }),
    );
  });

  it('knows depth without going down', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 50_000; level++) deep = { deep };
    assert.equal(isDeeperThan(deep, 16), true);
    assert.equal(isDeeperThan({ a: [{ b: 1 }] }, 3), false);
    assert.equal(isDeeperThan({ a: [{ b: 1 }] }, 2), true);
  });

  it('keeps what can be stored, and no key that becomes a prototype', () => {
    assert.deepEqual(storable({ a: ['x\0y', 1, null, '\ud800'] }), { a: ['x\ufffdy', 1, null, '\ufffd'] });
    const poisoned = storable(JSON.parse('{"__proto__":{"x":1}}')) as { x?: number };
    assert.equal(poisoned.x, undefined);
  });
});

describe('a cell of a table', () => {
  it('never begins as a formula does, and reads back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', ' =', '|', '＝'), (words, start) => {
        const value = `${start}${words}`;
        const cell = csvCell(value);
        assert.match(cell, /^"(?:[^"]|"")*"$/);
        const read = cell.slice(1, -1).replaceAll('""', '"');
        assert.doesNotMatch(read, /^\s*[=+\-@|＝]/u);
        assert.equal(read.replace(/^'/, ''), value.replaceAll('\0', '').replace(/^'/, ''));
      }),
    );
  });
});

describe('published counts', () => {
  const row = fc.record({
    quarter: fc.constantFrom('2026-Q1', '2026-Q2'),
    pack: fc.constant('p'),
    area: fc.constantFrom('a', 'b', 'c'),
    mark: fc.constantFrom('good', 'fair', 'hard'),
    count: fc.integer({ min: 0, max: 60 }),
  });
  const rows = fc.uniqueArray(row, { selector: ({ quarter, area, mark }) => `${quarter}${area}${mark}`, maxLength: 18 });

  it('are all tens, so that no sum or difference tells of fewer than ten', () => {
    fc.assert(
      fc.property(rows, fc.func(fc.integer({ min: -3, max: 3 })), (given, factor) => {
        const shown = safeCounts(given);
        for (const { count } of shown) assert.ok(count >= 10);
        const combined = shown.reduce((sum, { area, mark, count }) => sum + factor(area, mark) * count, 0);
        assert.equal(Math.abs(combined % 10), 0);
      }),
    );
  });

  it('are the same whether a small group is there or not', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }), fc.nat(), (given, one, other, at) => {
        if (given.length === 0) return;
        const as = (count: number): CountRow[] => given.map((item, index) => (index === at % given.length ? { ...item, count } : item));
        assert.deepEqual(safeCounts(as(one)), safeCounts(as(other)));
      }),
    );
  });

  it('belong to quarters', () => {
    assert.deepEqual(['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'].map(quarterOf), ['2026-Q1', '2026-Q1', '2026-Q2', '2026-Q4']);
  });
});

describe('HTML', () => {
  it('escapes every value, whatever it stands in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const escaped = escapeHtml(words);
        assert.doesNotMatch(escaped, /[<>"'`]/);
        assert.equal(html`<p>${words}</p>`.toString(), `<p>${escaped}</p>`);
      }),
    );
    assert.equal(html`${html`<b>x</b>`}${['<', 1, null, undefined, false]}`.toString(), '<b>x</b>&lt;1');
  });
});

describe('an address', () => {
  it('is counted as the network that one connection gets', () => {
    assert.equal(networkOf('192.0.2.1'), '192.0.2.1');
    assert.equal(networkOf('::ffff:192.0.2.1'), '192.0.2.1');
    assert.equal(networkOf('2001:DB8:0001:2::1'), networkOf('2001:db8:1:2:ffff:ffff:ffff:ffff'));
    assert.notEqual(networkOf('2001:db8:1:2::1'), networkOf('2001:db8:1:3::1'));
    assert.equal(networkOf('::1'), '0:0:0:0');
    assert.equal(networkOf('fe80::1%eth0'), 'fe80:0:0:0');
  });
});

describe('the name of a file', () => {
  it('cannot leave its folder or its header, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const safe = safeName(name);
        // eslint-disable-next-line no-control-regex -- control characters are what is looked for
        assert.doesNotMatch(safe, /[\u0000-\u001f\u007f"<>/\\]|^\./);
        assert.notEqual(safe, '');
        assert.match(attachment(safe), /^attachment; filename="[\x20-\x21\x23-\x7e]*"; filename\*=UTF-8''[\w%.~!-]*$/);
      }),
    );
  });
});
