/** How many there are in all, per option and without one of the conditions: from one walk over the index. */
import type { Facet, SearchResponse } from '../../../src/vacancy-finder/model/search-contract.ts';
import type { Queryable } from '../database/database.ts';
import { holds, joinable, nearEnough, type Plan, Statement } from './plan.ts';

export type Counts = Pick<SearchResponse, 'total' | 'facets' | 'without'>;

/** So many have this set; `failing` is the one condition that keeps them out, null when none does. */
type CountRow = { failing: string | null; set: number; count: number };

/** Of a filter with names for options, such as organisations, so many are told: the ones that come up most. */
const MOST_OPTIONS = 200;

export async function countsOf(session: Queryable, plan: Plan): Promise<Counts> {
  const rows = await rowsOf(session, plan);
  const total = totalOf(plan, rows, null);
  const conditions = [...plan.chosen.map(({ name }) => name), ...(plan.radius === undefined ? [] : ['distance'])];
  const without = Object.fromEntries(conditions.map((name) => [name, total + totalOf(plan, rows, name)]));
  // Only told when it is of use: it takes another walk.
  if (plan.meaning && total === 0) {
    const unworded = { ...plan, meaning: undefined };
    without['words'] = totalOf(unworded, await rowsOf(session, unworded), null);
  }
  return { total, facets: facetsOf(plan, rows), ...(Object.keys(without).length > 0 && { without }) };
}

/** Those that fail no condition, or only one, counted by each of their sets. */
async function rowsOf(session: Queryable, plan: Plan): Promise<CountRow[]> {
  const statement = new Statement();
  const source = joinable(statement, plan);
  const tests = plan.chosen.map((filter) => ({ name: filter.name, sql: holds(statement, filter) }));
  if (plan.near && plan.radius !== undefined) tests.push({ name: 'distance', sql: nearEnough(statement, plan.near, plan.radius) });
  const failures = tests.map((_, index) => `(not t${index})::integer`).join(' + ') || '0';
  const failing = tests.map(({ name }, index) => `when not t${index} then ${statement.add(name)}`).join(' ');
  return session.query<CountRow>(
    `${source}, judged as (
       select sets${tests.map(({ sql }, index) => `, ${sql} as t${index}`).join('')} from joinable
     ), spread as (
       select ${failing ? `case ${failing} end` : 'null::text'} as failing, unnest(sets) as set from judged where ${failures} <= 1
     )
     select failing, set, count(*)::integer as count from spread group by failing, set`,
    statement.values,
  );
}

/** Each vacancy has one set of every filter, so those of any filter add up to all. */
function totalOf({ filters, sets }: Plan, rows: readonly CountRow[], failing: string | null): number {
  let total = 0;
  for (const row of rows) if (row.failing === failing && sets.get(row.set)?.filter === filters[0]) total += row.count;
  return total;
}

/** A filter that was chosen counts also what it keeps out itself. */
function facetsOf({ filters, sets }: Plan, rows: readonly CountRow[]): Record<string, Facet> {
  const counted = new Map(filters.map((name) => [name, { options: new Map<string, number>(), unknown: 0 }]));
  for (const { failing, set, count } of rows) {
    const known = sets.get(set);
    const facet = known && counted.get(known.filter);
    if (!facet || (failing !== null && failing !== known.filter)) continue;
    if (known.options === null) facet.unknown += count;
    for (const option of known.options ?? []) facet.options.set(option, (facet.options.get(option) ?? 0) + count);
  }
  const most = (options: ReadonlyMap<string, number>) => [...options].sort(([, a], [, b]) => b - a).slice(0, MOST_OPTIONS);
  return Object.fromEntries(
    [...counted].map(([name, { options, unknown }]) => [name, { options: Object.fromEntries(most(options)), unknown }]),
  );
}
