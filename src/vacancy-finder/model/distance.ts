/** Distances as people think of them: from the middle of one postcode area to that of another. Nothing of it leaves the page. */
import { between, type Point, type PointOf } from '../../places/model/point.ts';
import type { DistanceOf } from './find.ts';
import type { Vacancy } from './vacancy.ts';

/** From where distances count: four digits, or a point that the device told; and how far somebody wants to go. */
export type Around = Readonly<{
  from: Readonly<{ postcode: string }> | Point;
  /** Kilometres; 0 for no limit. */
  km: number;
}>;

export const RADII = [2, 5, 10, 25] as const;

/** `1234 ab` → `1234`; `undefined` for what is no postcode. */
export const fourDigits = (text: string): string | undefined => /^\s*([1-9]\d{3})\s*([a-z]{2})?\s*$/i.exec(text)?.[1];

/** Where a vacancy is: its own coordinates, or the middle of its postcode. */
export function pointOfVacancy({ location }: Vacancy, pointOf: PointOf): Point | undefined {
  if (location?.lat !== undefined && location.lon !== undefined) return { lat: location.lat, lon: location.lon };
  return location?.postcode ? pointOf(location.postcode.slice(0, 4)) : undefined;
}

/** What can be done without going anywhere. */
export const isAnywhere = ({ location }: Vacancy): boolean => location?.mode === 'online' || location?.mode === 'from-home';

export const originOf = ({ from }: Around, pointOf: PointOf): Point | undefined => ('postcode' in from ? pointOf(from.postcode) : from);

/** `undefined` when the place that somebody named is not known. */
export function distancesFrom(around: Around, pointOf: PointOf): DistanceOf | undefined {
  const origin = originOf(around, pointOf);
  if (!origin) return undefined;
  return ({ vacancy }) => {
    if (isAnywhere(vacancy)) return 'anywhere';
    const point = pointOfVacancy(vacancy, pointOf);
    return point && between(origin, point);
  };
}
