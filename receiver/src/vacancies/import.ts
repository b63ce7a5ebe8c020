/** Brings feeds into the tables that are searched: all of it or nothing, and only when something changed. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import type { PointOf } from '../../../src/places/model/point.ts';
import type { Entry } from '../../../src/vacancy-finder/model/entry.ts';
import { FILTER_IDS } from '../../../src/vacancy-finder/model/filters.ts';
import type { Database, Queryable } from '../database/database.ts';
import { catalogueInTurns, type CatalogueRow, jsonOf, rowOf } from './catalogue.ts';
import { type Columns, columnsOf, type OptionSet, packColumns } from './columns.ts';
import { editionOf } from './edition.ts';
import { packPostings, postingsOf, type Vocabulary } from './postings.ts';

/** Changes when rows are made in another way, so that a new receiver reads its feeds again. */
const FORM = 2;
const ROWS_AT_ONCE = 500;
const WORDS_AT_ONCE = 5000;
const BYTES_AT_ONCE = 1_000_000;
/** Milliseconds of work before requests get their turn. */
const TURN = 20;

export type Imported = {
  /** Vacancies that can be searched now. */
  count: number;
  /** Items of the feeds that could not be read. */
  lost: number;
  /** False when the feeds are those that were there. */
  changed: boolean;
};

/** A feed without a single vacancy is more likely broken than empty: the last good copy stays. */
export class NothingToImportError extends Error {
  override name = 'NothingToImportError';
}

/** @param files paths of feeds, in the order in which their vacancies count. */
export async function importFeeds(database: Database, files: readonly string[], pointOf: PointOf, now: Date): Promise<Imported> {
  const hash = await hashOf(files);
  const held = await editionOf(database);
  if (held?.hash === hash) return { count: held.count, lost: 0, changed: false };
  const { entries, problems } = await inTurns(catalogueInTurns(await Promise.all(files.map((file) => readFile(file, 'utf8')))));
  if (entries.length === 0) throw new NothingToImportError(`There is no vacancy in ${files.length} feed(s) that can be read.`);
  const { columns, sets } = await inTurns(columnsOf(entries, pointOf));
  const vocabulary = await inTurns(postingsOf(entries, columns.words));
  await database.exclusively('meedoen-vacancies', async (alone) => {
    // Another process may have done it while this one waited.
    if ((await editionOf(alone))?.hash === hash) return;
    await alone.transaction(async (transaction) => {
      await writeVacancies(transaction, entries, columns.ids);
      await writeColumns(transaction, columns, sets);
      await writeVocabulary(transaction, vocabulary);
      await transaction.query('delete from vacancy_edition');
      await transaction.query('insert into vacancy_edition (hash, filters, imported_at, count) values ($1, $2, $3, $4)', [
        hash,
        FILTER_IDS,
        now,
        entries.length,
      ]);
    });
    // Takes away what was there before; and without fresh statistics PostgreSQL plans as if the tables were still empty.
    for (const table of ['vacancies', 'vacancy_columns', 'vacancy_terms', 'vacancy_words']) await alone.query(`vacuum (analyze) ${table}`);
  });
  return { count: entries.length, lost: problems.filter(({ lost }) => lost).length, changed: true };
}

/** In pieces: a feed may be several hundred megabytes. One that changes before it is read is seen to have changed the next time. */
async function hashOf(files: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([FORM, FILTER_IDS]));
  for (const file of files) {
    for await (const piece of createReadStream(file)) hash.update(piece as Buffer);
    // Where one feed ends and the next begins counts too.
    hash.update('\0');
  }
  return hash.digest('hex');
}

/** Lets requests through while something long is worked out. */
async function inTurns<T>(work: Generator<unknown, T>): Promise<T> {
  for (;;) {
    const end = performance.now() + TURN;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    await setImmediate();
  }
}

/** Writes what is new or other than it was, and takes away what is gone. @param ids is given the rows. */
async function writeVacancies(transaction: Queryable, entries: readonly Entry[], ids: Int32Array): Promise<void> {
  const rows = await transaction.query<{ id: number; key: string; hash: string }>('select id, key, hash from vacancies');
  const held = new Map(rows.map((row) => [row.key, row]));
  let last = rows.reduce((most, { id }) => Math.max(most, id), 0);
  const changed = function* () {
    for (const [number, entry] of entries.entries()) {
      const row = rowOf(entry);
      const before = held.get(row.key);
      const id = before?.id ?? ++last;
      ids[number] = id;
      held.delete(row.key);
      if (before?.hash !== row.hash) yield { id, ...row };
    }
  };
  for (const batch of batchesOf(changed(), ROWS_AT_ONCE)) {
    const column = (name: keyof CatalogueRow | 'id') => batch.map((row) => row[name]);
    await transaction.query(
      `insert into vacancies (id, key, other_keys, vacancy, hash)
       select id, key, array(select json_array_elements_text(others::json)), vacancy::json, hash
       from unnest($1::integer[], $2::text[], $3::text[], $4::text[], $5::text[]) as t(id, key, others, vacancy, hash)
       on conflict (key) do update set other_keys = excluded.other_keys, vacancy = excluded.vacancy, hash = excluded.hash`,
      [column('id'), column('key'), column('otherKeys'), column('vacancy'), column('hash')],
    );
  }
  await transaction.query('delete from vacancies where id = any($1::integer[])', [[...held.values()].map(({ id }) => id)]);
}

async function writeColumns(transaction: Queryable, columns: Columns, sets: readonly OptionSet[]): Promise<void> {
  await transaction.query('delete from vacancy_columns');
  await transaction.query('delete from vacancy_sets');
  for (const { name, numbers } of packColumns(columns)) {
    await transaction.query('insert into vacancy_columns (name, numbers) values ($1, $2)', [name, numbers]);
  }
  for (const batch of batchesOf(sets, ROWS_AT_ONCE)) {
    await transaction.query(
      `insert into vacancy_sets select id, filter, case when json_typeof(options) = 'array' then array(select json_array_elements_text(options)) end
       from json_to_recordset($1::json) as t(id integer, filter text, options json)`,
      [jsonOf(batch)],
    );
  }
}

async function writeVocabulary(transaction: Queryable, { words, postings }: Vocabulary): Promise<void> {
  await transaction.query('delete from vacancy_words');
  await transaction.query('delete from vacancy_terms');
  for (const batch of batchesOf(words, WORDS_AT_ONCE)) {
    await transaction.query('insert into vacancy_words select unnest($1::text[])', [batch]);
  }
  const packed = function* () {
    for (const [term, numbers] of postings) yield { term, bytes: packPostings(numbers) };
  };
  for (const batch of batchesOf(packed(), WORDS_AT_ONCE, ({ bytes }) => bytes.length)) {
    // All in one value, from which each term takes its part: no driver need know lists of bytes.
    let end = 1;
    const starts = batch.map(({ bytes }) => (end += bytes.length) - bytes.length);
    await transaction.query(
      `insert into vacancy_terms select term, substring($1::bytea from start for length)
       from unnest($2::text[], $3::integer[], $4::integer[]) as t(term, start, length)`,
      [Buffer.concat(batch.map(({ bytes }) => bytes)), batch.map(({ term }) => term), starts, batch.map(({ bytes }) => bytes.length)],
    );
  }
}

/** So many at once, or so many that their weights come to a million. */
function* batchesOf<T>(rows: Iterable<T>, most: number, weightOf: (row: T) => number = () => 0): Generator<T[]> {
  let batch: T[] = [];
  let weight = 0;
  for (const row of rows) {
    batch.push(row);
    weight += weightOf(row);
    if (batch.length < most && weight < BYTES_AT_ONCE) continue;
    yield batch;
    [batch, weight] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}
