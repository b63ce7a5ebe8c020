/** What the inbox reads. */
import type { Queryable } from '../database/database.ts';
import type { Asked } from '../../../src/submission/model/envelope.ts';
import { conditionOf, type Filter } from './filter.ts';

export const PAGE_SIZE = 50;

export type StoredEnvelope = {
  data?: Record<string, unknown>;
  asked?: Asked[];
  flags?: string[];
  page?: string;
  generator?: string;
} & Record<string, unknown>;

export type Item = {
  id: number;
  reference: string;
  type: string;
  received_at: Date;
  answer_by: string | null;
  status: string;
  status_reason: string | null;
  status_alternative: string | null;
  contact: string | null;
  changed_at: Date;
  revision: number;
  hold_reason: string | null;
  envelope: StoredEnvelope;
};

export type StoredFile = { position: number; field: string; name: string; type: string; size: number; sent_sha256: string };

export type LogLine = {
  at: Date;
  actor: string;
  /** Of the office, when somebody was signed in. */
  who: string | null;
  action: string;
  status: string | null;
  status_before: string | null;
  reason: string | null;
};

/** The columns of an {@link Item}. */
export const ITEM_COLUMNS = `id::int as id, reference, type, received_at, answer_by::text as answer_by, status, status_reason, status_alternative, contact,
  changed_at, revision, hold_reason, envelope`;

/** One page of the inbox, newest first, and how many there are in all. */
export async function listItems(database: Queryable, filter: Filter, today: string): Promise<{ items: Item[]; total: number }> {
  const { condition, values: parameters } = conditionOf(filter, today);
  const where = `where ${condition}`;
  const [counted] = await database.query<{ total: number }>(`select count(*)::int as total from submissions ${where}`, parameters);
  const items = await database.query<Item>(
    `select ${ITEM_COLUMNS} from submissions ${where} order by received_at desc, id desc limit ${PAGE_SIZE} offset $${parameters.length + 1}`,
    [...parameters, (filter.page - 1) * PAGE_SIZE],
  );
  return { items, total: counted?.total ?? 0 };
}

export async function findItem(database: Queryable, reference: string): Promise<Item | undefined> {
  const [item] = await database.query<Item>(`select ${ITEM_COLUMNS} from submissions where reference = $1`, [reference]);
  return item;
}

export const filesOf = (database: Queryable, id: number) =>
  database.query<StoredFile>(
    'select position, field, name, type, octet_length(content) as size, sent_sha256 from files where submission_id = $1 order by position',
    [id],
  );

export const logOf = (database: Queryable, id: number) =>
  database.query<LogLine>('select at, actor, who, action, status, status_before, reason from log where submission_id = $1 order by id', [
    id,
  ]);

export async function fileContent(database: Queryable, reference: string, position: number) {
  const [file] = await database.query<{ name: string; type: string; content: Uint8Array }>(
    'select files.name, files.type, content from files join submissions on submissions.id = submission_id where reference = $1 and position = $2',
    [reference, position],
  );
  return file;
}

export const correctionsOf = (database: Queryable, id: number) =>
  database.query<{ at: Date; words: string }>('select at, words from corrections where submission_id = $1 order by id', [id]);
