/** How many there are in all, per option and without one of the conditions: from one walk over the index. */
import type { Facet, SearchResponse } from '../../../src/vacancy-finder/model/search-contract.ts';
import type { Queryable } from '../database/database.ts';
import { holds, nearEnough, openAndMeant, Statement, type Plan } from './plan.ts';

type Counted = Pick<SearchResponse, 'total' | 'facets' | 'without' | 'all'>;
/** `failing` is the one condition that keeps these out, null when none does; `place` is 0 for how many they are, else a filter's place. */
type CountRow = { failing: string | null; place: number; set: number | null; count: number };

/** Of a filter with names for options, such as organisations, so many are told: the ones that come up most. */
const MOST_OPTIONS = 200;

export async function countsOf(session: Queryable, plan: Plan): Promise<Counted> {
  const rows = await groupsOf(session, plan);
  const total = countIn(rows, null);
  const conditions = [...plan.chosen.map(({ name }) => name), ...(plan.radius === undefined ? [] : ['distance'])];
  const without = Object.fromEntries(conditions.map((name) => [name, total + countIn(rows, name)]));
  // Only told when it is of use: it takes another walk.
  if (plan.meaning && total === 0) without['words'] = countIn(await groupsOf(session, { ...plan, meaning: undefined }), null);
  return { total, facets: await facetsOf(session, plan, rows), ...(Object.keys(without).length > 0 && { without }) };
}

const countIn = (rows: readonly CountRow[], failing: string | null) =>
  rows.find((row) => row.place === 0 && row.failing === failing)?.count ?? 0;

/** Those that fail no condition, or only one, in groups by what holds for them: a group for every filter and set. */
async function groupsOf(session: Queryable, plan: Plan): Promise<CountRow[]> {
  const statement = new Statement();
  const where = openAndMeant(statement, plan);
  const tests = plan.chosen.map((filter) => ({ name: filter.name, sql: holds(statement, filter) }));
  if (plan.near && plan.radius !== undefined) tests.push({ name: 'distance', sql: nearEnough(statement, plan.near, plan.radius) });
  const failures = tests.map((_, index) => `(not t${index})::integer`).join(' + ') || '0';
  const failing = tests.map(({ name }, index) => `when not t${index} then ${statement.add(name)}`).join(' ');
  const places = plan.filters.map((_, index) => index + 1);
  return session.query<CountRow>(
    `with judged as (
       select sets${tests.map(({ sql }, index) => `, ${sql} as t${index}`).join('')} from vacancy_index where ${where}
     ), close as (
       select sets, ${failing ? `case ${failing} end` : 'null::text'} as failing from judged where ${failures} <= 1
     )
     select failing, case grouping(${places.map((place) => `sets[${place}]`).join(', ')}) ${places
       .map((place) => `when ${allBut(place, places.length)} then ${place}`)
       .join(' ')} else 0 end as place, coalesce(${places.map((place) => `sets[${place}]`).join(', ')}) as set, count(*)::integer as count
     from close group by grouping sets ((failing), ${places.map((place) => `(failing, sets[${place}])`).join(', ')})`,
    statement.values,
  );
}

/** What `grouping` says of a group by this place only: a bit for every other one, the first place highest. */
const allBut = (place: number, places: number) => 2 ** places - 1 - 2 ** (places - place);

/** A filter that was chosen counts also what it keeps out itself. */
async function facetsOf(session: Queryable, plan: Plan, rows: readonly CountRow[]): Promise<Record<string, Facet>> {
  const options = new Map<number, string[]>();
  const ids = [...new Set(rows.flatMap(({ set }) => set ?? []))];
  for (const row of await session.query<{ id: number; options: string[] }>(
    'select id, options from vacancy_sets where id = any($1::integer[])',
    [ids],
  ))
    options.set(row.id, row.options);
  return Object.fromEntries(
    plan.filters.map((name, index) => {
      const facet = { options: new Map<string, number>(), unknown: 0 };
      for (const { failing, place, set, count } of rows) {
        if (place !== index + 1 || set === null || (failing !== null && failing !== name)) continue;
        if (set === 0) facet.unknown += count;
        for (const option of options.get(set) ?? []) facet.options.set(option, (facet.options.get(option) ?? 0) + count);
      }
      const most = [...facet.options].sort(([, a], [, b]) => b - a).slice(0, MOST_OPTIONS);
      return [name, { options: Object.fromEntries(most), unknown: facet.unknown }];
    }),
  );
}
