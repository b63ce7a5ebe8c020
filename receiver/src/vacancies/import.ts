/** Brings feeds into the tables that are searched: all of it or nothing, and only when something changed. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { PointOf } from '../../../src/places/model/point.ts';
import { FILTER_IDS } from '../../../src/vacancy-finder/model/filters.ts';
import type { Database, Queryable } from '../database/database.ts';
import { editionOf } from './edition.ts';
import { catalogueOf, type CatalogueRow, readCatalogue, storable } from './catalogue.ts';

/** Changes when rows are made in another way, so that a new receiver reads its feeds again. */
const FORM = 1;
const ROWS_AT_ONCE = 500;

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
  const feeds = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  const hash = createHash('sha256')
    .update(JSON.stringify([FORM, FILTER_IDS, feeds]))
    .digest('hex');
  const held = await editionOf(database);
  if (held?.hash === hash) return { count: held.count, lost: 0, changed: false };
  const { entries, problems } = readCatalogue(feeds);
  if (entries.length === 0) throw new NothingToImportError(`There is no vacancy in ${files.length} feed(s) that can be read.`);
  const { rows, sets, words } = catalogueOf(entries, pointOf);
  await database.exclusively('meedoen-vacancies', async (alone) => {
    // Another process may have done it while this one waited.
    if ((await editionOf(alone))?.hash === hash) return;
    await alone.transaction(async (transaction) => {
      for (const table of ['vacancies', 'vacancy_index', 'vacancy_sets', 'vacancy_words', 'vacancy_edition'])
        await transaction.query(`delete from ${table}`);
      for (const batch of batchesOf(rows)) await insertRows(transaction, batch);
      await inBatches(sets, (json) =>
        transaction.query(
          `insert into vacancy_sets select id, filter, case when json_typeof(options) = 'array' then array(select json_array_elements_text(options)) end
           from json_to_recordset($1::json) as t(id integer, filter text, options json)`,
          [json],
        ),
      );
      await inBatches(words, (json) =>
        transaction.query('insert into vacancy_words select word, stem from json_to_recordset($1::json) as t(word text, stem text)', [
          json,
        ]),
      );
      await transaction.query('insert into vacancy_edition (hash, filters, imported_at, count) values ($1, $2, $3, $4)', [
        hash,
        FILTER_IDS,
        now,
        entries.length,
      ]);
    });
    // Takes away what was there before; and without fresh statistics PostgreSQL plans as if the tables were still empty.
    for (const table of ['vacancies', 'vacancy_index', 'vacancy_words']) await alone.query(`vacuum (analyze) ${table}`);
  });
  return { count: entries.length, lost: problems.filter(({ lost }) => lost).length, changed: true };
}

async function insertRows(transaction: Queryable, rows: CatalogueRow[]): Promise<void> {
  const json = [jsonOf(rows)];
  await transaction.query(
    `insert into vacancies select number, key, array(select json_array_elements_text("otherKeys")), vacancy, terms::tsvector
     from json_to_recordset($1::json) as t(number integer, key text, "otherKeys" json, vacancy json, terms text)`,
    json,
  );
  await transaction.query(
    `insert into vacancy_index select number, open, "lastDay", newest, starts, anywhere, lat, lon, array(select json_array_elements_text(sets)::integer)
     from json_to_recordset($1::json) as t(number integer, open boolean, "lastDay" text, newest text, starts text, anywhere boolean,
       lat double precision, lon double precision, sets json)`,
    json,
  );
}

function* batchesOf<T>(rows: Iterable<T>): Generator<T[]> {
  let batch: T[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < ROWS_AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function inBatches<T>(rows: Iterable<T>, insert: (json: string) => Promise<unknown>): Promise<void> {
  for (const batch of batchesOf(rows)) await insert(jsonOf(batch));
}

/** PostgreSQL's text holds no zero character and no half of a surrogate pair; a feed may. */
const jsonOf = (rows: unknown) => JSON.stringify(rows, (_name, value: unknown) => (typeof value === 'string' ? storable(value) : value));
