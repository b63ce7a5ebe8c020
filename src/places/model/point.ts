/** A place on the map of the Netherlands, in degrees. */
export type Point = Readonly<{ lat: number; lon: number }>;

/** The middle of a four-digit postcode. */
export type PointOf = (postcode: string) => Point | undefined;

const EARTH = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Kilometres as the crow flies. */
export function between(a: Point, b: Point): number {
  const half = (one: number, other: number) => Math.sin(radians(other - one) / 2) ** 2;
  const h = half(a.lat, b.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(a.lon, b.lon);
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(h)));
}
