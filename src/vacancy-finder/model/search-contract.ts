/**
 * What a finder asks of a server that searches (`search-endpoint`), and what that server answers: for catalogues too large to send to a
 * browser. Asked by POST, because what hints at health, language or money may not stand in an address. `docs/search-endpoint.md` tells it
 * with examples, and how other search engines can stand behind it.
 *
 * Readers ignore fields that they do not know, and within a major version only optional fields are added.
 */
import * as v from 'valibot';
import { vacancyModel } from './vacancy.ts';

export const SEARCH_SORTS = ['fit', 'newest', 'soonest', 'distance'] as const;
export type SearchSort = (typeof SEARCH_SORTS)[number];

export const MOST_PER_PAGE = 100;
export const MOST_PAGES = 10_000;

/** Key of a vacancy over all feeds: its id, for later feeds with the number of the feed before it. */
const key = v.pipe(v.string(), v.minLength(1), v.maxLength(210));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** An option of a filter. Those of the built-in filters are codes; organisations are names. */
const option = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const filterId = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,39}$/));

export const searchRequestModel = v.object({
  /** Words, as they were typed. */
  q: v.optional(v.pipe(v.string(), v.maxLength(100))),
  /** From 1. A page beyond the last one has no items. */
  page: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_PAGES))),
  pageSize: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_PER_PAGE))),
  /** `distance` needs `near`. */
  sort: v.optional(v.picklist(SEARCH_SORTS)),
  /** The four digits of a postcode: its centre is where distance is measured from. Nothing more exact is ever sent. */
  near: v.optional(v.pipe(v.string(), v.regex(/^[1-9][0-9]{3}$/))),
  /** Kilometres around `near`; 0 for no limit. */
  radius: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(500))),
  /** Filter → options, of which one has to hold. A filter that a server does not know is an error, or the list would promise too much. */
  filters: v.optional(v.record(filterId, v.pipe(v.array(option), v.maxLength(100)))),
  /** Only these, whatever else is asked, also when they can no longer be joined: for links and shortlists. */
  ids: v.optional(v.pipe(v.array(key), v.maxLength(MOST_PER_PAGE))),
});

/** A vacancy as in a feed. Its `id` is unique over all feeds of the server. */
export const foundVacancyModel = v.object({
  ...vacancyModel.entries,
  id: key,
  /** Kilometres from `near`, to a tenth; absent when the place is not known or does not matter. */
  distance: v.optional(v.pipe(v.number(), v.minValue(0))),
  /** The same vacancy as other sources bring it. */
  also: v.optional(v.pipe(v.array(vacancyModel), v.maxLength(20))),
});

export const facetModel = v.object({
  /**
   * Option → vacancies for which it holds, with all other conditions on. An option that is not there has none; of a filter with names for
   * options, such as organisations, those that come up most are there.
   */
  options: v.record(v.string(), count),
  /** Vacancies that do not tell, with all other conditions on. They stay in the list whatever is chosen. */
  unknown: count,
});

export const searchResponseModel = v.object({
  /** All that were found, on every page. */
  total: count,
  /** This page of them. Those that fit for certain come first, then those that do not tell. */
  items: v.pipe(v.array(foundVacancyModel), v.maxLength(MOST_PER_PAGE)),
  /** By filter. */
  facets: v.record(filterId, facetModel),
  /** Filter, `words` or `distance` → how many there would be without it. May be left out while something is found. */
  without: v.optional(v.record(v.string(), count)),
  /** All that can be joined now, whatever is asked. */
  all: v.optional(count),
});

/** The answer around its items, which are read one by one like those of a feed (`parseVacancy`): one that is wrong costs only itself. */
export const searchFrameModel = v.object({ ...searchResponseModel.entries, items: v.array(v.unknown()) });

export type SearchRequest = v.InferOutput<typeof searchRequestModel>;
export type SearchResponse = v.InferOutput<typeof searchResponseModel>;
export type FoundVacancy = v.InferOutput<typeof foundVacancyModel>;
export type Facet = v.InferOutput<typeof facetModel>;
