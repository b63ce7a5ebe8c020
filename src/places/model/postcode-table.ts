/** The compact table of postcodes: how it is written (`tools/postcodes.ts`) and read. */
import { between, type Point } from './point.ts';

/** Where the grid begins, and its steps: about 200 metres each way at 52° north. */
export const ORIGIN = { lat: 50.7, lon: 3.3 };
export const LAT_STEP = 0.0018;
export const LON_STEP = 0.00293;

/** Letters that stand in a script as they are. The first half ends a number, the second goes on. */
export const ALPHABET = ' !#$%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}';
const HALF = ALPHABET.length / 2;

function* numbersIn(stream: string): Generator<number> {
  let [value, weight] = [0, 1];
  for (const letter of stream) {
    const place = ALPHABET.indexOf(letter);
    value += (place % HALF) * weight;
    weight *= HALF;
    if (place >= HALF) continue;
    yield value % 2 === 0 ? value / 2 : -(value + 1) / 2;
    [value, weight] = [0, 1];
  }
}

/** Three streams of differences: steps between postcodes, north, east. */
export function pointsIn(steps: string, north: string, east: string): ReadonlyMap<string, Point> {
  const points = new Map<string, Point>();
  const [norths, easts] = [numbersIn(north), numbersIn(east)];
  let [postcode, lat, lon] = [999, 0, 0];
  for (const step of numbersIn(steps)) {
    postcode += step + 1;
    lat += Number(norths.next().value ?? 0);
    lon += Number(easts.next().value ?? 0);
    points.set(String(postcode), { lat: ORIGIN.lat + lat * LAT_STEP, lon: ORIGIN.lon + lon * LON_STEP });
  }
  return points;
}

/** The postcode whose middle is nearest: all that a server hears of where somebody is. */
export function nearestIn(points: ReadonlyMap<string, Point>, point: Point): string | undefined {
  let [nearest, least]: [string | undefined, number] = [undefined, Infinity];
  for (const [postcode, middle] of points) {
    const distance = between(middle, point);
    if (distance < least) [nearest, least] = [postcode, distance];
  }
  return nearest;
}
