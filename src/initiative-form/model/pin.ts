/**
 * A place that was pointed out on a map, as the text that a form keeps: `52.09083 5.12222 3511`. The last is the postcode whose middle is
 * nearest, where that could be looked up: it tells people where the pin is, and decides about nothing.
 */
import type { FieldValue } from '../../forms/model/form.ts';
import type { Point } from '../../places/model/point.ts';

export type Pin = Readonly<{ point: Point; near?: string }>;

/** About a metre: as near as a map can tell. */
const DECIMALS = 5;

const TEXT = /^(-?\d{1,2}\.\d{5}) (-?\d{1,3}\.\d{5})(?: ([1-9]\d{3}))?$/;

export const pinText = ({ lat, lon }: Point, near?: string): string =>
  [lat.toFixed(DECIMALS), lon.toFixed(DECIMALS), ...(near ? [near] : [])].join(' ');

/** Nothing for what is no pin: a draft of another form, or a file that was written by hand. */
export function readPin(value: FieldValue | undefined): Pin | undefined {
  const [, lat, lon, near] = (typeof value === 'string' && TEXT.exec(value)) || [];
  const point = { lat: Number(lat), lon: Number(lon) };
  if (!(Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180)) return undefined;
  return { point, ...(near ? { near } : {}) };
}

/** `52.09083, 5.12222`: as every map on the web takes it. */
export const coordinates = ({ lat, lon }: Point): string => `${lat.toFixed(DECIMALS)}, ${lon.toFixed(DECIMALS)}`;
