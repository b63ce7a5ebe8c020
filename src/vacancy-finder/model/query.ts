/** What a visitor asks of the finder, how that changes, and the part of it that may stand in an address. */
import type { Around } from './distance.ts';
import type { Chosen, FilterId } from './filters.ts';
import { SECTORS } from './sectors.ts';

export const SORTS = ['fit', 'distance', 'newest', 'soonest'] as const;
export type Sort = (typeof SORTS)[number];

export type VacancyQuery = Readonly<{
  words: string;
  chosen: Chosen;
  /** From where distances count. It never stands in an address. */
  around?: Around;
  sort: Sort;
  /** From 1. */
  page: number;
  /** Key of the vacancy that is open; empty for the list. */
  open: string;
}>;

export const emptyQuery: VacancyQuery = { words: '', chosen: {}, sort: 'fit', page: 1, open: '' };

export type QueryAction =
  | Readonly<{ type: 'typed'; words: string }>
  | Readonly<{ type: 'toggled'; filter: FilterId; option: string; on: boolean }>
  | Readonly<{ type: 'dropped'; filter: FilterId | 'words' | 'distance' }>
  | Readonly<{ type: 'placed'; around: Around | undefined }>
  /** Filters that were chosen elsewhere: in the questions, on the wheel. Each replaces what was chosen in that filter. */
  | Readonly<{ type: 'chosen'; chosen: Chosen }>
  | Readonly<{ type: 'cleared' }>
  | Readonly<{ type: 'sorted'; sort: Sort }>
  | Readonly<{ type: 'turned'; page: number }>
  | Readonly<{ type: 'opened'; key: string }>
  | Readonly<{ type: 'closed' }>;

/** Nobody searches with more; a longer text in an address is somebody's trick. */
export const MAX_WORDS_LENGTH = 100;

export function reduceQuery(query: VacancyQuery, action: QueryAction): VacancyQuery {
  switch (action.type) {
    case 'typed':
      return { ...query, words: action.words.slice(0, MAX_WORDS_LENGTH), page: 1 };
    case 'toggled':
      return { ...query, chosen: withOption(query.chosen, action.filter, action.option, action.on), page: 1 };
    case 'dropped':
      if (action.filter === 'words') return { ...query, words: '', page: 1 };
      if (action.filter === 'distance') return query.around ? placed(query, { ...query.around, km: 0 }) : query;
      return { ...query, chosen: withFilter(query.chosen, action.filter, []), page: 1 };
    case 'placed':
      return placed(query, action.around);
    case 'chosen':
      return { ...query, chosen: withFilters(query.chosen, action.chosen), page: 1 };
    case 'cleared':
      return placed({ ...emptyQuery, sort: query.sort }, query.around && { ...query.around, km: 0 });
    case 'sorted':
      return { ...query, sort: action.sort, page: 1 };
    case 'turned':
      return { ...query, page: Math.max(1, action.page) };
    case 'opened':
      return { ...query, open: action.key };
    case 'closed':
      return { ...query, open: '' };
  }
}

/** Who says where they are wants to see what is near; without a place there is no nearest. */
function placed(query: VacancyQuery, around: Around | undefined): VacancyQuery {
  const { around: before, ...rest } = query;
  if (!around) return { ...rest, sort: rest.sort === 'distance' ? 'fit' : rest.sort, page: 1 };
  return { ...rest, around, sort: before ? rest.sort : 'distance', page: 1 };
}

const withFilters = (before: Chosen, chosen: Chosen): Chosen =>
  (Object.entries(chosen) as [FilterId, readonly string[]][]).reduce((all, [filter, options]) => withFilter(all, filter, options), before);

function withOption(chosen: Chosen, filter: FilterId, option: string, on: boolean): Chosen {
  const others = (chosen[filter] ?? []).filter((present) => present !== option);
  return withFilter(chosen, filter, on ? [...others, option] : others);
}

function withFilter(chosen: Chosen, filter: FilterId, options: readonly string[]): Chosen {
  const { [filter]: _before, ...rest } = chosen;
  return options.length > 0 ? { ...rest, [filter]: options } : rest;
}

/** The filters that may stand in an address. What hints at health, language, money or the wheel may not. */
const NEUTRAL: readonly Readonly<{ id: FilterId; options: readonly string[] }>[] = [{ id: 'sector', options: SECTORS }];
/** An id of a feed has at most 200 characters, and a number of the feed before it. */
const MAX_KEY_LENGTH = 210;
const MAX_PAGE = 100_000;

/** Names in the address, without the prefix of the widget. */
export const ADDRESS_NAMES = ['q', ...NEUTRAL.map((filter) => filter.id), 'sort', 'page', 'open'] as const;

/** The part of a query that may stand in an address, as name → value; what is at its default is left out. */
export function addressOf(query: VacancyQuery): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  if (query.words.trim()) parts.set('q', query.words.trim());
  for (const { id } of NEUTRAL) {
    const options = query.chosen[id];
    if (options) parts.set(id, options.join('.'));
  }
  if (query.sort !== emptyQuery.sort) parts.set('sort', query.sort);
  if (query.page > 1) parts.set('page', String(query.page));
  if (query.open) parts.set('open', query.open);
  return parts;
}

/**
 * Reads an address into a query. Anyone can write one: only what we know gets further, and the rest is left out.
 * @param before keeps what never stands in an address.
 */
export function queryFrom(part: (name: string) => string | null, before: VacancyQuery): VacancyQuery {
  let { chosen } = before;
  for (const { id, options } of NEUTRAL) {
    const wanted = (part(id) ?? '').split('.');
    chosen = withFilter(
      chosen,
      id,
      options.filter((option) => wanted.includes(option)),
    );
  }
  const page = Number(part('page') ?? '1');
  const open = part('open') ?? '';
  return {
    words: (part('q') ?? '').slice(0, MAX_WORDS_LENGTH),
    chosen,
    ...(before.around ? { around: before.around } : {}),
    sort: SORTS.find((sort) => sort === part('sort')) ?? emptyQuery.sort,
    page: Number.isInteger(page) && page >= 1 && page <= MAX_PAGE ? page : 1,
    open: open.length <= MAX_KEY_LENGTH ? open : '',
  };
}

/** Conditions that a list can be narrowed by: each can be dropped alone. */
export const conditionsOf = (query: VacancyQuery): readonly (FilterId | 'words' | 'distance')[] => [
  ...(query.words.trim() ? (['words'] as const) : []),
  ...(Object.keys(query.chosen) as FilterId[]),
  ...(query.around?.km ? (['distance'] as const) : []),
];
