/**
 * What vacancies are filtered, counted and sorted by: one number per vacancy side by side, in the order of the feeds. A process holds them in
 * memory, 100 bytes for a vacancy, and looks at 200,000 in some milliseconds; a database that takes each row in hand needs seconds.
 */
import { isAnywhere, pointOfVacancy } from '../../../src/vacancy-finder/model/distance.ts';
import { dayOf, type Entry } from '../../../src/vacancy-finder/model/entry.ts';
import { filterById, FILTER_IDS } from '../../../src/vacancy-finder/model/filters.ts';
import type { PointOf } from '../../../src/places/model/point.ts';
import type { Vacancy } from '../../../src/vacancy-finder/model/vacancy.ts';

export type Columns = {
  /** How many vacancies there are. */
  size: number;
  /** Rows of the table `vacancies`. */
  ids: Int32Array;
  /** The last day on which it can be joined, as `20261231`; 0 when it is closed, paused or full. */
  lastDay: Int32Array;
  /** The day on which it begins. */
  starts: Int32Array;
  /** Its place, from 0, when the newest come first. */
  newest: Int32Array;
  /** 1 when one need not go anywhere. */
  anywhere: Int32Array;
  /** How many words it is found by, counted double those that stand there double. */
  words: Int32Array;
  /** NaN where the place is not known or does not matter. */
  lat: Float64Array;
  lon: Float64Array;
  /** By filter, which of its options hold: a number of an {@link OptionSet}. */
  sets: ReadonlyMap<string, Int32Array>;
};

/** Options that hold together for a filter, null when the feed does not tell; many vacancies have the same. */
export type OptionSet = { id: number; filter: string; options: readonly string[] | null };

/** `2026-12-31` → `20261231`. */
export const dayNumber = (day: string): number => Number(day.replaceAll('-', ''));

/** Later than any day that a feed can name. */
const NO_DAY = 99_991_231;

/** Pauses after each vacancy. `ids` and `words` are filled in by whoever knows them. */
export function* columnsOf(entries: readonly Entry[], pointOf: PointOf): Generator<undefined, { columns: Columns; sets: OptionSet[] }> {
  const numbers = () => new Int32Array(entries.length);
  const degrees = () => new Float64Array(entries.length).fill(NaN);
  const sets = new OptionSets();
  const bySet = new Map(FILTER_IDS.map((id) => [id, numbers()]));
  const columns: Columns = {
    size: entries.length,
    ids: numbers(),
    lastDay: numbers(),
    starts: numbers(),
    newest: placesOf(entries),
    anywhere: numbers(),
    words: numbers(),
    lat: degrees(),
    lon: degrees(),
    sets: bySet,
  };
  for (const [number, { vacancy }] of entries.entries()) {
    columns.lastDay[number] = lastDayOf(vacancy);
    columns.starts[number] = vacancy.schedule?.start ? dayNumber(dayOf(vacancy.schedule.start)) : NO_DAY;
    columns.anywhere[number] = Number(isAnywhere(vacancy));
    const point = isAnywhere(vacancy) ? undefined : pointOfVacancy(vacancy, pointOf);
    if (point) [columns.lat[number], columns.lon[number]] = [point.lat, point.lon];
    for (const [id, column] of bySet) column[number] = sets.numberOf(id, filterById(id).of(vacancy));
    yield;
  }
  return { columns, sets: sets.all };
}

function lastDayOf({ status, places, validThrough, schedule }: Vacancy): number {
  if (['closed', 'paused', 'full'].includes(status ?? 'open') || places === 0) return 0;
  return Math.min(...[validThrough, schedule?.end].map((day) => (day ? dayNumber(dayOf(day)) : NO_DAY)));
}

/** The newest first; of equals the one that comes first in the feeds. */
function placesOf(entries: readonly Entry[]): Int32Array {
  const moments = entries.map(({ vacancy }) => vacancy.confirmedAt ?? vacancy.publishedAt ?? '');
  const moment = (number: number) => moments[number] ?? '';
  const order = [...entries.keys()].sort((a, b) => (moment(a) < moment(b) ? 1 : moment(a) > moment(b) ? -1 : a - b));
  const places = new Int32Array(entries.length);
  for (const [place, number] of order.entries()) places[number] = place;
  return places;
}

/** The numbers of sets of options, from 1. */
class OptionSets {
  readonly all: OptionSet[] = [];
  readonly #known = new Map<string, number>();

  numberOf(filter: string, options: readonly string[] | undefined): number {
    const name = `${filter} ${options ? options.join('\n') : '\0'}`;
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const id = this.all.length + 1;
    this.#known.set(name, id);
    this.all.push({ id, filter, options: options ? [...new Set(options)] : null });
    return id;
  }
}

export type PackedColumn = { name: string; numbers: Uint8Array };

/** For the table; the numbers are those of this machine, little-endian like any that runs Node. */
export function packColumns({ size: _size, sets, ...others }: Columns): PackedColumn[] {
  const pack = (name: string, { buffer, byteOffset, byteLength }: Int32Array | Float64Array) => ({
    name,
    numbers: new Uint8Array(buffer, byteOffset, byteLength),
  });
  return [
    ...Object.entries(others).map(([name, column]) => pack(name, column)),
    ...[...sets].map(([filter, column]) => pack(`sets.${filter}`, column)),
  ];
}

export function unpackColumns(packed: readonly PackedColumn[], filters: readonly string[]): Columns {
  const columns = new Map(packed.map(({ name, numbers }) => [name, numbers]));
  const bytesOf = (name: string) => {
    const bytes = columns.get(name);
    if (!bytes) throw new Error(`The vacancies have no column ${name}.`);
    // What a driver gives may begin anywhere in a larger buffer; a copy begins where numbers can.
    return new Uint8Array(bytes).buffer;
  };
  const whole = (name: string) => new Int32Array(bytesOf(name));
  const degrees = (name: string) => new Float64Array(bytesOf(name));
  const ids = whole('ids');
  return {
    size: ids.length,
    ids,
    lastDay: whole('lastDay'),
    starts: whole('starts'),
    newest: whole('newest'),
    anywhere: whole('anywhere'),
    words: whole('words'),
    lat: degrees('lat'),
    lon: degrees('lon'),
    sets: new Map(filters.map((filter) => [filter, new Int32Array(bytesOf(`sets.${filter}`))])),
  };
}
