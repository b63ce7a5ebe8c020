/**
 * Tiles for the maps of the demo, drawn here, so that the demo asks nobody else for anything. They show no streets: a dot for the middle of each
 * four-digit postcode, with its digits when one comes closer, from the same table as the distances. A site names its own tiles.
 */
import type { Point } from '../src/places/model/point.ts';
import { pointOf } from '../src/places/postcodes.ts';

const ADDRESS = /^\/tiles\/(\d{1,2})\/(\d{1,6})\/(\d{1,6})\.svg$/;
const SIZE = 256;
const MOST_ZOOM = 19;
/** From here on the digits do not stand on top of each other. */
const DIGITS_FROM = 12;
/** Digits of a neighbouring tile reach so far into this one. */
const MARGIN = 24;

/** Place in the picture of the world that all tiles together are, from 0 to 1: the Mercator projection of the web. */
const inWorld = ({ lat, lon }: Point): readonly [x: number, y: number] => {
  const angle = (lat * Math.PI) / 180;
  return [lon / 360 + 0.5, 0.5 - Math.log(Math.tan(angle) + 1 / Math.cos(angle)) / (2 * Math.PI)];
};

const places = Array.from({ length: 9000 }, (_, index) => String(index + 1000)).flatMap((postcode) => {
  const point = pointOf(postcode);
  return point ? [{ postcode, at: inWorld(point) }] : [];
});

/** The tile at an address, as SVG; none when it is no address of a tile. */
export function tileAt(address: string): string | undefined {
  const [z = -1, x = -1, y = -1] = ADDRESS.exec(address)?.slice(1).map(Number) ?? [];
  const across = 2 ** z;
  if (z < 0 || z > MOST_ZOOM || x >= across || y >= across) return undefined;
  const near = places
    .map(({ postcode, at: [east, south] }) => ({
      postcode,
      left: Math.round((east * across - x) * SIZE),
      top: Math.round((south * across - y) * SIZE),
    }))
    .filter(({ left, top }) => left > -MARGIN && left < SIZE + MARGIN && top > -MARGIN && top < SIZE + MARGIN);
  const dots = new Set(near.map(({ left, top }) => `M${left} ${top}h0`));
  const digits = z < DIGITS_FROM ? [] : near.map(({ postcode, left, top }) => `<text x="${left}" y="${top - 7}">${postcode}</text>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}" font-family="sans-serif" font-size="12" text-anchor="middle" fill="#33423a">
<path fill="#eef1ea" d="M0 0h${SIZE}v${SIZE}H0z"/><path stroke="#d5dccf" d="M0 .5h${SIZE}M.5 0v${SIZE}M0 128.5h${SIZE}M128.5 0v${SIZE}"/>
<path stroke="#7c9082" stroke-width="${z < DIGITS_FROM ? 3 : 6}" stroke-linecap="round" d="${[...dots].join('')}"/>${digits.join('')}</svg>`;
}
