/** What is in the tables now, and what does not change until feeds are read again: kept in the process, so that a search need not ask. */
import type { FoundVacancy } from '../../../src/vacancy-finder/model/search-contract.ts';
import type { Queryable } from '../database/database.ts';
import type { OptionSet } from './catalogue.ts';

export type Edition = { hash: string; filters: string[]; count: number };

export async function editionOf(database: Queryable): Promise<Edition | undefined> {
  const [edition] = await database.query<Edition>('select hash, filters, count from vacancy_edition');
  return edition;
}

/** Keeps one thing that was worked out, until the edition or the day is another one. */
export class Kept<T> {
  #name = '';
  #value: T | undefined;

  async of(name: string, workOut: () => Promise<T>): Promise<T> {
    if (this.#name === name && this.#value !== undefined) return this.#value;
    const value = await workOut();
    this.#name = name;
    this.#value = value;
    return value;
  }
}

export const setsOf = async (database: Queryable): Promise<Map<number, OptionSet>> =>
  new Map((await database.query<OptionSet>('select id, filter, options from vacancy_sets')).map((set) => [set.id, set]));

const AT_ONCE = 500;

/** All that can be joined, in the order of the feeds; some at a time, because a catalogue may be large. */
export async function* openVacancies(database: Queryable, today: string): AsyncGenerator<FoundVacancy> {
  let after = -1;
  for (;;) {
    const rows = await database.query<{ number: number; vacancy: FoundVacancy }>(
      `select number, vacancy from vacancies join vacancy_index using (number) where number > $1 and open and last_day >= $2 order by number limit ${AT_ONCE}`,
      [after, today],
    );
    for (const { vacancy } of rows) yield vacancy;
    const last = rows.at(-1);
    if (!last || rows.length < AT_ONCE) return;
    after = last.number;
  }
}
