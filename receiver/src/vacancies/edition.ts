/** What is in the tables now: read once, and kept in the process until feeds are read again. */
import type { FoundVacancy } from '../../../src/vacancy-finder/model/search-contract.ts';
import type { Database, Queryable } from '../database/database.ts';
import { type Columns, dayNumber, type OptionSet, type PackedColumn, unpackColumns } from './columns.ts';

export type Edition = { hash: string; filters: string[]; count: number };

/** All that is filtered, counted and sorted by. */
export type Index = { edition: Edition; sets: readonly OptionSet[]; columns: Columns };

export async function editionOf(database: Queryable): Promise<Edition | undefined> {
  const [edition] = await database.query<Edition>('select hash, filters, count from vacancy_edition');
  return edition;
}

const kept = new WeakMap<Database, { hash: string; index: Promise<Index> }>();

/** `undefined` when there is nothing to search in yet. @param session sees one edition of the tables, whatever is read in meanwhile. */
export async function indexOf(database: Database, session: Queryable): Promise<Index | undefined> {
  const edition = await editionOf(session);
  if (!edition) return undefined;
  const known = kept.get(database);
  if (known?.hash === edition.hash) return known.index;
  const index = readIndex(session, edition);
  kept.set(database, { hash: edition.hash, index });
  // What could not be read is asked for again by the next one.
  index.catch(() => kept.delete(database));
  return index;
}

async function readIndex(session: Queryable, edition: Edition): Promise<Index> {
  const sets = await session.query<OptionSet>('select id, filter, options from vacancy_sets order by id');
  const packed = await session.query<PackedColumn>('select name, numbers from vacancy_columns');
  return { edition, sets, columns: unpackColumns(packed, edition.filters) };
}

/** One look at the tables for all that `work` asks: an import in between would count other vacancies than it lists. */
export const inOneLook = <T>(database: Database, work: (session: Queryable) => Promise<T>): Promise<T> =>
  database.transaction(async (session) => {
    await session.query('set transaction isolation level repeatable read, read only');
    return work(session);
  });

const AT_ONCE = 500;

/** All that can be joined, in the order of the feeds; some at a time, because a catalogue may be large. */
export async function* openVacancies(database: Database, today: string): AsyncGenerator<FoundVacancy> {
  const index = await inOneLook(database, (session) => indexOf(database, session));
  if (!index) return;
  const { ids, lastDay } = index.columns;
  const open = ids.filter((_id, number) => (lastDay[number] ?? 0) >= dayNumber(today));
  for (let from = 0; from < open.length; from += AT_ONCE) yield* await vacanciesOf(database, open.subarray(from, from + AT_ONCE));
}

/** Rows of the table, in this order. */
export async function vacanciesOf(session: Queryable, ids: Iterable<number>): Promise<FoundVacancy[]> {
  const rows = await session.query<{ vacancy: FoundVacancy }>(
    'select vacancy from unnest($1::integer[]) with ordinality as wanted (id, place) join vacancies using (id) order by place',
    [[...ids]],
  );
  return rows.map(({ vacancy }) => vacancy);
}
