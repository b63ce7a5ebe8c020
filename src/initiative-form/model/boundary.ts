/** An area as it is drawn on a map, in GeoJSON, and whether a place lies within it. */
import * as v from 'valibot';
import type { Point } from '../../places/model/point.ts';

/** Longitude, latitude, and whatever a program writes after them. Within the Netherlands, so that the two in the wrong order are noticed. */
const position = v.tupleWithRest(
  [v.pipe(v.number(), v.minValue(3), v.maxValue(8)), v.pipe(v.number(), v.minValue(50), v.maxValue(54))],
  v.number(),
);
/** Three corners, and the first again. */
const ring = v.pipe(v.array(position), v.minLength(4), v.maxLength(5000));
/** The outline, then what is left out of it. */
const rings = v.pipe(v.array(ring), v.minLength(1), v.maxLength(100));

export const boundaryModel = v.variant('type', [
  v.object({ type: v.literal('Polygon'), coordinates: rings }),
  v.object({ type: v.literal('MultiPolygon'), coordinates: v.pipe(v.array(rings), v.minLength(1), v.maxLength(100)) }),
]);

export type Boundary = v.InferOutput<typeof boundaryModel>;
type Ring = v.InferOutput<typeof ring>;

/** Keys of the rings that do not end where they begin: `[0]`, or `[1, 0]` for those of several parts. */
export function openRings(boundary: Boundary): number[][] {
  const open = (given: readonly Ring[]): number[] => given.flatMap((one, index) => (isClosed(one) ? [] : [index]));
  if (boundary.type === 'Polygon') return open(boundary.coordinates).map((index) => [index]);
  return boundary.coordinates.flatMap((part, number) => open(part).map((index) => [number, index]));
}

function isClosed(given: Ring): boolean {
  const [first, last] = [given.at(0), given.at(-1)];
  return first !== undefined && first[0] === last?.[0] && first[1] === last[1];
}

/** Within one of the parts, and not in a hole of it. */
export function isWithin(boundary: Boundary, point: Point): boolean {
  const parts = boundary.type === 'Polygon' ? [boundary.coordinates] : boundary.coordinates;
  return parts.some((part) => part.filter((one) => isAround(one, point)).length % 2 === 1);
}

/** A line from the point to the east crosses what is around it an odd number of times. */
function isAround(given: Ring, { lat, lon }: Point): boolean {
  let around = false;
  for (const [index, [east, north]] of given.entries()) {
    const [eastBefore, northBefore] = given.at(index - 1) ?? [east, north];
    if (north > lat === northBefore > lat) continue;
    if (lon < east + ((eastBefore - east) * (lat - north)) / (northBefore - north)) around = !around;
  }
  return around;
}
