/** Searches the vacancies: what fits the words comes from the database, the rest from one walk over the columns in memory. */
import type { Point } from '../../../src/places/model/point.ts';
import type { FoundVacancy, SearchRequest, SearchResponse } from '../../../src/vacancy-finder/model/search-contract.ts';
import type { Database, Queryable } from '../database/database.ts';
import { indexOf, inOneLook, vacanciesOf } from './edition.ts';
import { matchesOf } from './matches.ts';
import { fitOf } from './meaning.ts';

export type Search = Omit<SearchRequest, 'near'> & { near?: Point | undefined };

const DEFAULT_PAGE_SIZE = 20;

export class UnknownFilterError extends Error {
  override name = 'UnknownFilterError';
  readonly filter: string;

  constructor(filter: string) {
    super('There is no such filter.');
    this.filter = filter;
  }
}

/** `undefined` when there is nothing to search in yet. @param today where the vacancies are. */
export function searchVacancies(database: Database, search: Search, today: string): Promise<SearchResponse | undefined> {
  const { q = '', filters = {}, near, sort = 'fit', page = 1, pageSize = DEFAULT_PAGE_SIZE } = search;
  return inOneLook(database, async (session) => {
    const index = await indexOf(database, session);
    if (!index) return undefined;
    if (search.ids) return byKey(session, search.ids);
    const unknown = Object.keys(filters).find((name) => !index.edition.filters.includes(name));
    if (unknown !== undefined) throw new UnknownFilterError(unknown);
    const fit = await fitOf(session, q, index.columns);
    // A radius of 0 is no limit, as in the finder.
    const { first, kilometresTo, ...counts } = matchesOf(index, {
      today,
      filters,
      fit,
      near,
      radius: near && (search.radius || undefined),
    });
    const numbers = first(sort, page * pageSize).slice((page - 1) * pageSize);
    const vacancies = await vacanciesOf(
      session,
      numbers.map((number) => index.columns.ids[number] ?? 0),
    );
    return { ...counts, items: vacancies.map((vacancy, place) => withDistance(vacancy, kilometresTo(numbers[place] ?? 0))) };
  });
}

const withDistance = (vacancy: FoundVacancy, kilometres: number): FoundVacancy =>
  Number.isNaN(kilometres) ? vacancy : { ...vacancy, distance: Math.round(kilometres * 10) / 10 };

/** For links and shortlists: also those that can no longer be joined, which say themselves how they are. */
async function byKey(session: Queryable, ids: readonly string[]): Promise<SearchResponse> {
  const rows = await session.query<{ vacancy: FoundVacancy }>(
    'select vacancy from vacancies where key = any($1::text[]) or (other_keys && $1::text[] and other_keys <> $2::text[]) order by id',
    [ids, []],
  );
  return { total: rows.length, items: rows.map(({ vacancy }) => vacancy), facets: {} };
}
