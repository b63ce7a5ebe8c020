/** The middle of each four-digit postcode, from `data/4pp.csv` (Bob den Otter, MIT). */
import { readFile } from 'node:fs/promises';
import type { Point, PointOf } from '../../../src/places/model/point.ts';

export async function readPostcodes(file: string): Promise<PointOf> {
  const [head = '', ...lines] = (await readFile(file, 'utf8')).split('\n');
  const names = cellsOf(head);
  const at = (name: string) => names.indexOf(name);
  const [code, lat, lon] = [at('postcode'), at('latitude'), at('longitude')];
  if ([code, lat, lon].includes(-1)) throw new Error(`${file} has no columns postcode, latitude and longitude.`);
  const centres = new Map<string, Point>();
  for (const line of lines) {
    const cells = cellsOf(line);
    const point = { lat: Number(cells[lat]), lon: Number(cells[lon]) };
    // A postcode of post boxes may have no place.
    if (cells[code] && point.lat > 0 && point.lon > 0) centres.set(cells[code], point);
  }
  return (postcode) => centres.get(postcode);
}

/** The cells of one line; in this file quotes only stand around a whole cell, and no cell has a line end. */
const cellsOf = (line: string) =>
  [...line.trimEnd().matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
