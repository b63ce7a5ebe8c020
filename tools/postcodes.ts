/**
 * Writes the compact table of postcodes for distances and areas: `node tools/postcodes.ts`.
 *
 * From `data/4pp.csv` (Bob den Otter, MIT): of each four-digit postcode the middle, on a grid of 200 metres, as differences from the one before.
 * A test holds the written file equal to what this makes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ALPHABET, LAT_STEP, LON_STEP, ORIGIN } from '../src/places/model/postcode-table.ts';

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
export const TARGET = 'src/places/postcodes.ts';

type Row = Readonly<{ postcode: number; lat: number; lon: number }>;

/** The rows with a place, one for each postcode, in order. */
export function rowsIn(csv: string): Row[] {
  const rows = new Map<number, Row>();
  for (const line of csv.split('\n').slice(1)) {
    const cells = line.match(/("[^"]*"|[^,]*)(,|$)/g)?.map((cell) => cell.replace(/,$/, '').replaceAll('"', '')) ?? [];
    const [, postcode, , , , , , lat, lon] = cells.map(Number);
    if (postcode && lat && lon && !rows.has(postcode)) rows.set(postcode, { postcode, lat, lon });
  }
  return [...rows.values()].sort((a, b) => a.postcode - b.postcode);
}

const HALF = ALPHABET.length / 2;
/** Letters of the first half end a number, those of the second go on. Zigzag: 0, -1, 1, -2, 2 … */
function written(difference: number): string {
  let rest = difference < 0 ? -2 * difference - 1 : 2 * difference;
  let text = '';
  while (rest >= HALF) {
    text += ALPHABET[HALF + (rest % HALF)] ?? '';
    rest = Math.floor(rest / HALF);
  }
  return text + (ALPHABET[rest] ?? '');
}

/** Three streams, since likes compress best beside likes: steps between postcodes, north, east. */
export function tableOf(rows: readonly Row[]): readonly [string, string, string] {
  let [postcode, north, east] = [999, 0, 0];
  const streams: [string, string, string] = ['', '', ''];
  for (const row of rows) {
    const now = [row.postcode, Math.round((row.lat - ORIGIN.lat) / LAT_STEP), Math.round((row.lon - ORIGIN.lon) / LON_STEP)] as const;
    streams[0] += written(now[0] - postcode - 1);
    streams[1] += written(now[1] - north);
    streams[2] += written(now[2] - east);
    [postcode, north, east] = now;
  }
  return streams;
}

export function moduleText(): string {
  const streams = tableOf(rowsIn(readFileSync(at('data/4pp.csv'), 'utf8')));
  return `// Written by tools/postcodes.ts from data/4pp.csv: https://github.com/bobdenotter/4pp, Copyright Bob den Otter, MIT. Do not edit.
import type { Point } from './model/point.ts';
import { nearestIn, pointsIn } from './model/postcode-table.ts';

const points = pointsIn(
${streams.map((stream) => `  '${stream}',`).join('\n')}
);

/** The middle of a four-digit postcode. Its own chunk, loaded when a distance or an area is asked for. */
export const pointOf = (postcode: string): Point | undefined => points.get(postcode);

export const postcodeAt = (point: Point): string | undefined => nearestIn(points, point);
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(at(TARGET), moduleText());
