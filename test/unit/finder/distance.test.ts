import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { between } from '../../../src/places/model/point.ts';
import { pointOf } from '../../../src/places/postcodes.ts';
import { distancesFrom, fourDigits, pointOfVacancy } from '../../../src/vacancy-finder/model/distance.ts';
import { Entry } from '../../../src/vacancy-finder/model/entry.ts';
import { moduleText, rowsIn, TARGET } from '../../../tools/postcodes.ts';

const csv = readFileSync(new URL('../../../data/4pp.csv', import.meta.url), 'utf8');

describe('distances', () => {
  it('come from the table that the tool makes', () => {
    assert.equal(readFileSync(new URL(`../../../${TARGET}`, import.meta.url), 'utf8'), moduleText());
  });

  it('have each postcode of the source within 200 metres', () => {
    const rows = rowsIn(csv);
    assert.ok(rows.length > 4000);
    for (const { postcode, lat, lon } of rows) {
      const point = pointOf(String(postcode));
      assert.ok(point, `${postcode} is there`);
      assert.ok(between(point, { lat, lon }) < 0.2, `${postcode} is ${between(point, { lat, lon })} km off`);
    }
  });

  it('are those of the map', () => {
    const [amsterdam, groningen] = [pointOf('1012'), pointOf('9711')];
    assert.ok(amsterdam && groningen);
    assert.ok(Math.abs(between(amsterdam, groningen) - 147) < 3, String(between(amsterdam, groningen)));
  });

  it('are the same both ways, never negative, and nothing to oneself', () => {
    const point = fc.record({ lat: fc.double({ min: 50, max: 54, noNaN: true }), lon: fc.double({ min: 3, max: 8, noNaN: true }) });
    fc.assert(
      fc.property(point, point, (a, b) => {
        assert.ok(between(a, b) >= 0);
        assert.ok(Math.abs(between(a, b) - between(b, a)) < 1e-9);
        assert.ok(between(a, a) < 1e-9);
      }),
    );
  });

  it('take a postcode with or without letters, and nothing else', () => {
    assert.equal(fourDigits(' 1234 ab '), '1234');
    assert.equal(fourDigits('1234AB'), '1234');
    assert.equal(fourDigits('1234'), '1234');
    for (const text of ['', '0123', '12345', '1234 a', 'straat 1234']) assert.equal(fourDigits(text), undefined, text);
  });

  it('are not known where the vacancy does not tell, and do not matter where one need not go', () => {
    const distances = distancesFrom({ from: { postcode: '1012' }, km: 5 }, pointOf);
    assert.ok(distances);
    assert.equal(distances(new Entry({ id: '1', title: 'x' })), undefined);
    assert.equal(distances(new Entry({ id: '1', title: 'x', location: { mode: 'on-site' } })), undefined);
    assert.equal(distances(new Entry({ id: '1', title: 'x', location: { mode: 'online', postcode: '9711' } })), 'anywhere');
    assert.deepEqual(pointOfVacancy({ id: '1', title: 'x', location: { postcode: '1012AB', lat: 52, lon: 5 } }, pointOf), {
      lat: 52,
      lon: 5,
    });
    assert.equal(distancesFrom({ from: { postcode: '1234' }, km: 5 }, pointOf), undefined);
  });
});
