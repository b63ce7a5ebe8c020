/** Finds, counts and sorts. One walk over the entries gives the list, the counts of every option, and what dropping one condition yields. */
import { availabilityOf, dayOf, type Entry } from './entry.ts';
import { type Filter, type FilterId, holds } from './filters.ts';
import type { VacancyQuery } from './query.ts';

/** Key → how well it fits the words; absent means that it does not. */
export type Hits = ReadonlyMap<string, number>;

export type Condition = FilterId | 'words' | 'distance';

/** Kilometres; `anywhere` where one need not go; `undefined` when the feed does not tell. */
export type DistanceOf = (entry: Entry) => number | 'anywhere' | undefined;

export type Match = Readonly<{
  entry: Entry;
  /** Chosen filters of which this vacancy does not tell. */
  unknown: readonly Condition[];
}>;

export type FilterCounts = Readonly<{
  /** Option → vacancies that would be in the list for certain, with all other conditions on. */
  options: ReadonlyMap<string, number>;
  /** Vacancies that do not tell, with all other conditions on. They stay in the list whatever is chosen. */
  unknown: number;
}>;

export type Found = Readonly<{
  matches: readonly Match[];
  /** How many there are; a server gives one page of them. */
  total: number;
  counts: ReadonlyMap<FilterId, FilterCounts>;
  /** Condition → how many there would be without it; filled when something is chosen. */
  without: ReadonlyMap<Condition, number>;
  /** Where nothing is found: what fails in one thing only, the newest first. */
  near: readonly Match[];
  /** All that can be joined now, whatever is asked. */
  all: number;
}>;

export function find(
  entries: readonly Entry[],
  query: VacancyQuery,
  filters: readonly Filter[],
  hits: Hits | undefined,
  today: string,
  distanceOf?: DistanceOf,
): Found {
  const chosen = Object.entries(query.chosen) as [FilterId, readonly string[]][];
  const counted = new Map(filters.map(({ id }) => [id, { options: new Map<string, number>(), unknown: 0 }]));
  const without = new Map<Condition, number>(chosen.map(([id]) => [id, 0]));
  const limit = distanceOf ? (query.around?.km ?? 0) : 0;
  if (hits) without.set('words', 0);
  if (limit) without.set('distance', 0);
  const matches: Match[] = [];
  const near: Match[] = [];
  let all = 0;
  for (const entry of entries) {
    if (availabilityOf(entry.vacancy, today) !== 'open') continue;
    all += 1;
    const unknown: Condition[] = [];
    let failures = 0;
    let failing: Condition | undefined;
    if (hits && !hits.has(entry.key)) {
      failures = 1;
      failing = 'words';
    }
    for (const [id, options] of chosen) {
      const outcome = holds(entry.facet(id), options);
      if (outcome === 'unknown') unknown.push(id);
      if (outcome !== 'no') continue;
      failures += 1;
      failing = id;
    }
    if (limit) {
      const distance = distanceOf?.(entry);
      if (distance === undefined) unknown.push('distance');
      else if (distance !== 'anywhere' && distance > limit) {
        failures += 1;
        failing = 'distance';
      }
    }
    if (failures > 1) continue;
    if (failures === 0) {
      matches.push({ entry, unknown });
      for (const condition of without.keys()) add(without, condition);
      for (const id of counted.keys()) count(counted, id, entry);
    } else if (failing) {
      add(without, failing);
      if (matches.length === 0) near.push({ entry, unknown });
      // With this one filter off it would be there, so it counts for the options of that filter.
      if (failing !== 'words' && failing !== 'distance') count(counted, failing, entry);
    }
  }
  return {
    matches: sorted(matches, query, hits, today, distanceOf),
    total: matches.length,
    counts: counted,
    without,
    near: matches.length === 0 ? sorted(near, query, hits, today, distanceOf).slice(0, MOST_NEAR) : [],
    all,
  };
}

const add = <K>(counts: Map<K, number>, key: K) => counts.set(key, (counts.get(key) ?? 0) + 1);

function count(counted: Map<FilterId, { options: Map<string, number>; unknown: number }>, id: FilterId, entry: Entry): void {
  const counts = counted.get(id);
  if (!counts) return;
  const values = entry.facet(id);
  if (!values) counts.unknown += 1;
  else for (const value of new Set(values)) add(counts.options, value);
}

/**
 * Those that fit for certain come first, then those that do not tell. Within them: by how well the words fit, by distance, by newest, or by
 * soonest. What can be done from anywhere comes after what is near, and before what does not tell where it is.
 * Without words "fit" has nothing to go by and is newest: no sector or organisation is favoured.
 */
function sorted(
  matches: readonly Match[],
  { sort }: VacancyQuery,
  hits: Hits | undefined,
  today: string,
  distanceOf: DistanceOf | undefined,
): readonly Match[] {
  const far = ({ entry }: Match): number => {
    const distance = distanceOf?.(entry);
    return distance === 'anywhere' ? FAR : (distance ?? FAR + 1);
  };
  const score = ({ entry }: Match): number => hits?.get(entry.key) ?? 0;
  const newest = ({ entry: { vacancy } }: Match): string => vacancy.confirmedAt ?? vacancy.publishedAt ?? '';
  const soonest = ({ entry: { vacancy } }: Match): string => {
    const start = vacancy.schedule?.start && dayOf(vacancy.schedule.start);
    // What has begun can be joined today; what does not tell comes last.
    return start ? (start < today ? today : start) : '9999';
  };
  const ordered = matches.map((match, index) => ({
    match,
    index,
    unknown: match.unknown.length,
    score: sort === 'fit' ? score(match) : 0,
    far: sort === 'distance' && distanceOf ? far(match) : 0,
    soonest: sort === 'soonest' ? soonest(match) : '',
    newest: newest(match),
  }));
  ordered.sort(
    (a, b) =>
      a.unknown - b.unknown ||
      b.score - a.score ||
      a.far - b.far ||
      compare(a.soonest, b.soonest) ||
      compare(b.newest, a.newest) ||
      // The order of the feed decides last, so that the list never shifts by itself.
      a.index - b.index,
  );
  return ordered.map(({ match }) => match);
}

/** Near misses to show. */
const MOST_NEAR = 3;
/** Beyond any place in the country. */
const FAR = 1_000;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export type Page = Readonly<{ matches: readonly Match[]; page: number; pages: number; from: number; to: number }>;

/** One page of the list. A page beyond the last is the last, since a feed can have shrunk under a bookmark. */
export function pageOf(matches: readonly Match[], wanted: number, size: number): Page {
  const pages = Math.max(1, Math.ceil(matches.length / size));
  const page = Math.min(wanted, pages);
  const from = (page - 1) * size;
  return {
    matches: matches.slice(from, from + size),
    page,
    pages,
    from: matches.length === 0 ? 0 : from + 1,
    to: Math.min(from + size, matches.length),
  };
}
