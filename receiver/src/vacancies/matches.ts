/**
 * Finds, counts and puts first in one walk over the columns: what the finder's own model does in a page
 * (`src/vacancy-finder/model/find.ts`), for catalogues that no page can hold. A vacancy that does not tell stays, marked by standing last,
 * and an option is counted with all other conditions on.
 */
import { between, type Point } from '../../../src/places/model/point.ts';
import type { Facet, SearchResponse, SearchSort } from '../../../src/vacancy-finder/model/search-contract.ts';
import { type Columns, dayNumber } from './columns.ts';
import type { Index } from './edition.ts';

export type Question = {
  today: string;
  /** Filter → options, of which one has to hold. */
  filters: Readonly<Record<string, readonly string[]>>;
  /** How well each vacancy fits the words, 0 when it does not; absent when no word is asked for. */
  fit: Float32Array | undefined;
  near: Point | undefined;
  /** Kilometres around `near`. */
  radius: number | undefined;
};

export type Matches = Required<Pick<SearchResponse, 'total' | 'facets' | 'without' | 'all'>> & {
  /** The first so many in the order that is asked. */
  first: (sort: SearchSort, most: number) => readonly number[];
  /** Kilometres from `near`; NaN where the place is not known or does not matter. */
  kilometresTo: (number: number) => number;
};

const NO = 0;
const UNTOLD = 1;
const YES = 2;

type Condition = {
  name: string;
  outcomeOf: (number: number) => number;
  /** Of a filter. */
  column?: Int32Array;
  /** How many fail in this one only. */
  alone: number;
};

/** Of a filter with names for options, such as organisations, so many are told: the ones that come up most. */
const MOST_OPTIONS = 200;
/** Beyond any place in the country: what can be done anywhere comes after what is near, and before what does not tell where it is. */
const FAR = 1000;

export function matchesOf(index: Index, question: Question): Matches {
  const { columns } = index;
  const { near, fit } = question;
  const today = dayNumber(question.today);
  const kilometresTo = (number: number) =>
    near ? between(near, { lat: columns.lat[number] ?? NaN, lon: columns.lon[number] ?? NaN }) : NaN;
  const conditions = conditionsOf(index, question, kilometresTo);
  const bySet = new Uint32Array(index.sets.length + 1);
  const untold = new Uint8Array(columns.size);
  const matches: number[] = [];
  let all = 0;
  for (let number = 0; number < columns.size; number++) {
    if ((columns.lastDay[number] ?? 0) < today) continue;
    all += 1;
    let failures = 0;
    let failing: Condition | undefined;
    for (const condition of conditions) {
      const outcome = condition.outcomeOf(number);
      if (outcome === UNTOLD) untold[number] = (untold[number] ?? 0) + 1;
      if (outcome !== NO) continue;
      failing = condition;
      if (++failures > 1) break;
    }
    if (!failing) matches.push(number);
    if (!failing || failures > 1) continue;
    failing.alone += 1;
    // With this one filter off it would be there, so it counts for the options of that filter.
    if (failing.column) countIn(bySet, failing.column, number);
  }
  for (const column of columns.sets.values()) for (const number of matches) countIn(bySet, column, number);
  return {
    total: matches.length,
    all,
    without: Object.fromEntries(conditions.map(({ name, alone }) => [name, matches.length + alone])),
    facets: facetsOf(index, bySet),
    kilometresTo,
    first: (sort, most) => firstOf(matches, most, comparison(columns, { sort, today, untold, fit, ...(near && { kilometresTo }) })),
  };
}

function countIn(bySet: Uint32Array, column: Int32Array, number: number): void {
  const set = column[number] ?? 0;
  bySet[set] = (bySet[set] ?? 0) + 1;
}

function conditionsOf({ columns, sets }: Index, { filters, fit, radius }: Question, kilometresTo: (number: number) => number): Condition[] {
  const conditions: Condition[] = [];
  if (fit) conditions.push({ name: 'words', alone: 0, outcomeOf: (number) => (fit[number] ? YES : NO) });
  for (const [name, options] of Object.entries(filters)) {
    const column = columns.sets.get(name);
    if (!column || options.length === 0) continue;
    const wanted = new Set(options);
    const outcomes = new Uint8Array(sets.length + 1);
    for (const set of sets) {
      if (set.filter !== name) continue;
      outcomes[set.id] = set.options === null ? UNTOLD : set.options.some((option) => wanted.has(option)) ? YES : NO;
    }
    conditions.push({ name, alone: 0, column, outcomeOf: (number) => outcomes[column[number] ?? 0] ?? NO });
  }
  if (radius !== undefined) {
    const outcomeOf = (number: number) => {
      const kilometres = kilometresTo(number);
      if (Number.isNaN(kilometres)) return columns.anywhere[number] ? YES : UNTOLD;
      return kilometres <= radius ? YES : NO;
    };
    conditions.push({ name: 'distance', alone: 0, outcomeOf });
  }
  return conditions;
}

function facetsOf({ edition: { filters }, sets }: Index, bySet: Uint32Array): Record<string, Facet> {
  const counted = new Map(filters.map((name) => [name, { options: new Map<string, number>(), unknown: 0 }]));
  for (const { id, filter, options } of sets) {
    const count = bySet[id] ?? 0;
    const facet = counted.get(filter);
    if (count === 0 || !facet) continue;
    if (options === null) facet.unknown += count;
    for (const option of options ?? []) facet.options.set(option, (facet.options.get(option) ?? 0) + count);
  }
  const most = (options: ReadonlyMap<string, number>) => [...options].sort(([, a], [, b]) => b - a).slice(0, MOST_OPTIONS);
  return Object.fromEntries(
    [...counted].map(([name, { options, unknown }]) => [name, { options: Object.fromEntries(most(options)), unknown }]),
  );
}

type Asked = {
  sort: SearchSort;
  today: number;
  untold: Uint8Array;
  fit: Float32Array | undefined;
  kilometresTo?: (number: number) => number;
};

type Comparison = (one: number, other: number) => number;

/** Those that fit for certain, then those that do not tell; within them as asked; then the newest. */
function comparison(columns: Columns, { sort, today, untold, fit, kilometresTo }: Asked): Comparison {
  const { starts, newest, anywhere, size } = columns;
  let asked: Comparison = () => 0;
  if (sort === 'fit' && fit) asked = (one, other) => (fit[other] ?? 0) - (fit[one] ?? 0);
  // What has begun can be joined today.
  if (sort === 'soonest') asked = (one, other) => Math.max(starts[one] ?? 0, today) - Math.max(starts[other] ?? 0, today);
  if (sort === 'distance' && kilometresTo) {
    const known = new Float64Array(size).fill(NaN);
    const far = (number: number): number => {
      const before = known[number] ?? NaN;
      if (!Number.isNaN(before)) return before;
      const kilometres = kilometresTo(number);
      return (known[number] = Number.isNaN(kilometres) ? (anywhere[number] ? FAR : FAR + 1) : kilometres);
    };
    asked = (one, other) => far(one) - far(other);
  }
  return (one, other) => (untold[one] ?? 0) - (untold[other] ?? 0) || asked(one, other) || (newest[one] ?? 0) - (newest[other] ?? 0);
}

/** The first so many in order. What comes after them is not put in order: there may be a hundred thousand of those. */
function firstOf(numbers: readonly number[], most: number, compare: Comparison): readonly number[] {
  let first: number[] = [];
  let last: number | undefined;
  for (const number of numbers) {
    if (last !== undefined && compare(number, last) > 0) continue;
    first.push(number);
    if (first.length < 2 * most) continue;
    first = first.sort(compare).slice(0, most);
    last = first.at(-1);
  }
  return first.sort(compare).slice(0, most);
}
