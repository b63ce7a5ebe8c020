/**
 * Searches the vacancies in PostgreSQL, with the same SQL on the embedded database. What is found, counted and put first is what the
 * finder's own model does in a page (`src/vacancy-finder/model/find.ts`): a vacancy that does not tell stays, marked by standing last, and
 * an option is counted with all other conditions on.
 */
import type { Point } from '../../../src/places/model/point.ts';
import type { FoundVacancy, SearchRequest, SearchResponse } from '../../../src/vacancy-finder/model/search-contract.ts';
import type { Database, Queryable } from '../database/database.ts';
import { editionOf, Kept, setsOf } from './edition.ts';
import type { OptionSet } from './catalogue.ts';
import { type Counts, countsOf } from './facets.ts';
import { ALIKE_ENOUGH, type Meaning, meaningOf } from './meaning.ts';
import { type ChosenFilter, holds, joinable, kilometresFrom, nearEnough, type Plan, Statement } from './plan.ts';

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

/** What one database holds, kept from one search to the next. */
const kept = new WeakMap<Database, { sets: Kept<Map<number, OptionSet>>; everything: Kept<Counts> }>();

/** `undefined` when there is nothing to search in yet. @param today where the vacancies are. */
export function searchVacancies(database: Database, search: Search, today: string): Promise<SearchResponse | undefined> {
  const known = kept.get(database) ?? { sets: new Kept<Map<number, OptionSet>>(), everything: new Kept<Counts>() };
  kept.set(database, known);
  return database.transaction(async (session) => {
    // One look at the tables for all that follows: an import in between would count other vacancies than it lists.
    await session.query('set transaction isolation level repeatable read, read only');
    await session.query("select set_config('pg_trgm.similarity_threshold', $1, true), set_config('jit', 'off', true)", [
      String(ALIKE_ENOUGH),
    ]);
    const edition = await editionOf(session);
    if (!edition) return undefined;
    if (search.ids) return byKey(session, search.ids);
    const sets = await known.sets.of(edition.hash, () => setsOf(session));
    const plan: Plan = {
      today,
      filters: edition.filters,
      sets,
      chosen: chosenFilters(edition.filters, sets, search.filters ?? {}),
      meaning: await meaningOf(session, search.q ?? ''),
      near: search.near,
      // 0 is no limit, as in the finder.
      radius: search.near && (search.radius || undefined),
    };
    const isEverything = plan.chosen.length === 0 && !plan.meaning && plan.radius === undefined;
    const count = () => countsOf(session, plan);
    // Before anybody has asked for anything the counts are the same for everyone.
    const counts = isEverything ? await known.everything.of(`${edition.hash} ${today}`, count) : await count();
    return { ...counts, items: counts.total === 0 ? [] : await pageOf(session, plan, search) };
  });
}

function chosenFilters(filters: string[], sets: ReadonlyMap<number, OptionSet>, asked: Record<string, string[]>): ChosenFilter[] {
  return Object.entries(asked).flatMap(([name, options]) => {
    if (!filters.includes(name)) throw new UnknownFilterError(name);
    if (options.length === 0) return [];
    const own = [...sets.values()].filter(({ filter }) => filter === name);
    const certain = own.filter((set) => set.options?.some((option) => options.includes(option))).map(({ id }) => id);
    const untold = own.filter((set) => set.options === null).map(({ id }) => id);
    return [{ name, place: filters.indexOf(name) + 1, certain, untold }];
  });
}

/** For links and shortlists: also those that can no longer be joined, which say themselves how they are. */
async function byKey(session: Queryable, ids: readonly string[]): Promise<SearchResponse> {
  const rows = await session.query<{ vacancy: FoundVacancy }>(
    'select vacancy from vacancies where key = any($1::text[]) or (other_keys && $1::text[] and other_keys <> $2::text[]) order by number',
    [ids, []],
  );
  return { total: rows.length, items: rows.map(({ vacancy }) => vacancy), facets: {} };
}

/** Those that fit for certain, then those that do not tell; within them as asked; then the newest; last the order of the feeds. */
async function pageOf(session: Queryable, plan: Plan, { sort = 'fit', page = 1, pageSize = DEFAULT_PAGE_SIZE }: Search) {
  const statement = new Statement();
  const { chosen, near, radius, meaning, today } = plan;
  const source = joinable(statement, plan);
  const conditions = ['true', ...chosen.map((filter) => holds(statement, filter))];
  if (near && radius !== undefined) conditions.push(nearEnough(statement, near, radius));
  const untold = chosen.map((filter) => `(sets[${filter.place}] = any(${statement.add(filter.untold)}::integer[]))::integer`);
  if (radius !== undefined) untold.push('(lat is null and not anywhere)::integer');
  const distance = near ? kilometresFrom(statement, near) : 'null::float8';
  const order = [
    ...(untold.length > 0 ? [untold.join(' + ')] : []),
    ...(sort === 'fit' && meaning ? [`${fitOf(statement, meaning)} desc`] : []),
    // What has begun can be joined today.
    ...(sort === 'soonest' ? [`greatest(starts, ${statement.add(today)})`] : []),
    // At a place first, then what can be done at home, then what does not tell.
    ...(sort === 'distance' && near ? ['lat is null', 'not anywhere', distance] : []),
    'newest desc',
    'number',
  ];
  const rows = await session.query<{ vacancy: FoundVacancy; distance: number | null }>(
    `${source} select vacancies.vacancy, page.distance from (
       select number, ${distance} as distance, row_number() over () as rank from (
         select * from joinable where ${conditions.join(' and ')} order by ${order.join(', ')}
         limit ${statement.add(pageSize)} offset ${statement.add((page - 1) * pageSize)}
       ) as sorted
     ) as page join vacancies using (number) order by page.rank`,
    statement.values,
  );
  return rows.map(({ vacancy, distance: far }) => (far === null ? vacancy : { ...vacancy, distance: Math.round(far * 10) / 10 }));
}

/** Words that were asked literally weigh more than what they may have meant; the title more than the description. */
const fitOf = (statement: Statement, { asked, found }: Meaning): string =>
  `(select ts_rank('{0.1, 0.2, 0.5, 1}', terms, ${statement.add(asked)}::tsquery, 1)
     + 0.3 * ts_rank('{0.1, 0.2, 0.5, 1}', terms, ${statement.add(found)}::tsquery, 1)
    from vacancies where vacancies.number = joinable.number)`;
