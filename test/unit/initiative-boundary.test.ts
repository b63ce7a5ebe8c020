import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as v from 'valibot';
import { type Boundary, boundaryModel, isWithin, openRings } from '../../src/initiative-form/model/boundary.ts';
import { judgedNow, postcodeToPlace } from '../../src/initiative-form/model/facts.ts';
import { parsePack } from '../../src/initiative-form/model/read-pack.ts';
import { lintPack } from '../../src/initiative-form/model/lint-pack.ts';
import { lintSentence } from '../../src/packs/model/lint-sentences.ts';
import type { Point } from '../../src/places/model/point.ts';
import { pointOf } from '../../src/places/postcodes.ts';

type Position = [number, number];
const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const polygon = (...coordinates: Position[][]): Boundary => ({ type: 'Polygon', coordinates });
const packWith = (boundary: unknown) => ({
  id: 'p',
  version: '1',
  locale: 'nl',
  kinds: [{ id: 'idea', label: 'Een idee' }],
  rules: [{ id: 'area', check: 'boundary', boundary, text: 'Alleen in de wijk.', source: { label: 'Regels, punt 1' } }],
});

const lon = fc.double({ min: 4, max: 7, noNaN: true });
const lat = fc.double({ min: 51, max: 53, noNaN: true });
const point = fc.record({ lat, lon });
/** A line around a middle, with corners at growing angles: it may go in and out, but never through itself. */
const star = fc
  .record({
    middle: point,
    reaches: fc.array(fc.double({ min: 0.05, max: 0.5, noNaN: true }), { minLength: 5, maxLength: 24 }),
    turn: fc.double({ min: 0, max: 6, noNaN: true }),
  })
  .map(({ middle, reaches, turn }) => {
    const corner = (index: number, part = 1): Position => {
      const angle = turn + (index * 2 * Math.PI) / reaches.length;
      const reach = (reaches[index] ?? 0) * part;
      return [middle.lon + reach * Math.cos(angle), middle.lat + reach * Math.sin(angle)];
    };
    const corners = reaches.map((_, index) => corner(index));
    return { middle, corner, corners, ring: [...corners, corner(0)] };
  });
const at = ([east, north]: Position): Point => ({ lat: north, lon: east });

describe('an area that is drawn', () => {
  it('holds what lies between its sides', () => {
    fc.assert(
      fc.property(point, lon, lon, lat, lat, (place, a, b, c, d) => {
        const [west, east, south, north] = [Math.min(a, b), Math.max(a, b), Math.min(c, d), Math.max(c, d)];
        // On the line itself both answers are right.
        fc.pre(![west, east].includes(place.lon) && ![south, north].includes(place.lat));
        const within = west < place.lon && place.lon < east && south < place.lat && place.lat < north;
        assert.equal(isWithin(polygon(box(west, south, east, north)), place), within);
      }),
    );
  });

  it('of any form holds what is nearer than its corners, and nothing beyond them', () => {
    fc.assert(
      fc.property(star, fc.nat(23), fc.double({ min: 0.02, max: 0.98, noNaN: true }), ({ ring, corner, corners }, number, part) => {
        const index = number % corners.length;
        assert.equal(isWithin(polygon(ring), at(corner(index, part))), true);
        assert.equal(isWithin(polygon(ring), at(corner(index, 2 - part))), false);
      }),
    );
  });

  it('is the same wherever its line begins, and whichever way it goes', () => {
    fc.assert(
      fc.property(star, fc.nat(23), point, ({ ring, corners }, number, place) => {
        const index = number % corners.length;
        const turned = [...corners.slice(index), ...corners.slice(0, index)];
        const within = isWithin(polygon(ring), place);
        assert.equal(isWithin(polygon([...turned, turned[0] as Position]), place), within);
        assert.equal(isWithin(polygon(ring.toReversed()), place), within);
      }),
    );
  });

  it('leaves out its holes, and holds each of its parts', () => {
    const outline = box(5, 52, 5.2, 52.2);
    const hole = box(5.05, 52.05, 5.15, 52.15);
    const [inHole, beside] = [
      { lat: 52.1, lon: 5.1 },
      { lat: 52.02, lon: 5.02 },
    ];
    assert.deepEqual(
      [inHole, beside].map((place) => isWithin(polygon(outline, hole), place)),
      [false, true],
    );
    const parts: Boundary = { type: 'MultiPolygon', coordinates: [[outline, hole], [box(6, 52, 6.2, 52.2)]] };
    const elsewhere = { lat: 52.1, lon: 6.1 };
    assert.deepEqual(
      [inHole, beside, elsewhere].map((place) => isWithin(parts, place)),
      [false, true, true],
    );
  });

  it('is judged by the middle of a postcode, and not before that is known', () => {
    const { pack, problems } = parsePack(packWith(polygon(box(5.09, 52.07, 5.15, 52.11))));
    assert.deepEqual(problems, []);
    assert.ok(pack);
    const verdict = (postcode: string, look = true) =>
      judgedNow({ 'place.postcode': postcode }, pack, look ? pointOf : undefined).at(0)?.verdict;
    assert.equal(verdict('3511 AB'), 'met');
    assert.equal(verdict('9711 AA'), 'not-met');
    assert.equal(verdict('3511 AB', false), 'unknown');
    // A postcode that the table does not have.
    assert.equal(pointOf('8999'), undefined);
    assert.equal(verdict('8999 ZZ'), 'unknown');
    assert.equal(postcodeToPlace({ 'place.postcode': '3511 AB' }, pack), '3511');
    assert.equal(postcodeToPlace({ 'place.postcode': '35' }, pack), undefined);
    assert.equal(postcodeToPlace({ 'place.postcode': '3511 AB' }, { ...pack, rules: [] }), undefined);
  });

  it('with a mistake is left out, and named by its path with what to do', () => {
    const said = (boundary: unknown) => {
      assert.deepEqual(parsePack(packWith(boundary)).pack?.rules, []);
      return lintPack(packWith(boundary), { today: '2026-11-22' })
        .filter(({ path }) => path.startsWith('rules'))
        .map(lintSentence);
    };
    const open = box(5, 52, 6, 53).with(4, [5, 52.5]);
    const ring = 'Deze lijn is niet dicht. Het laatste punt moet hetzelfde zijn als het eerste.';
    const country = 'Dit punt ligt niet in Nederland. Eerst komt de lengte, dan de breedte: [5.12, 52.09].';
    assert.deepEqual(said(polygon(box(5, 52, 6, 53), open)), [`rules.area.boundary.coordinates.1: ${ring}`]);
    assert.deepEqual(said({ type: 'MultiPolygon', coordinates: [[box(5, 52, 6, 53)], [open]] }), [
      `rules.area.boundary.coordinates.1.0: ${ring}`,
    ]);
    const swapped = box(5, 52, 6, 53).with(1, [52, 6]);
    assert.deepEqual(said(polygon(swapped)), [
      `rules.0.boundary.coordinates.0.1.0: ${country}`,
      `rules.0.boundary.coordinates.0.1.1: ${country}`,
    ]);
    const paths = (boundary: unknown) => said(boundary).map((line) => line.split(':')[0]);
    const three = box(5, 52, 6, 53).slice(0, 3);
    assert.deepEqual(paths(polygon(three)), ['rules.0.boundary.coordinates.0']);
    assert.deepEqual(paths({ type: 'Polygon', coordinates: [[...three, ['5', 52], [5]]] }), [
      'rules.0.boundary.coordinates.0.3.0',
      'rules.0.boundary.coordinates.0.4.1',
    ]);
    assert.deepEqual(paths({ type: 'Feature', geometry: polygon(box(5, 52, 6, 53)) }), ['rules.0.boundary.type']);
  });

  it('may have heights, as programs for maps write them', () => {
    const boundary = { type: 'Polygon', coordinates: [box(5, 52, 6, 53).map((corner) => [...corner, 0])] };
    assert.ok(v.is(boundaryModel, boundary));
    assert.deepEqual(openRings(boundary as Boundary), []);
  });
});
