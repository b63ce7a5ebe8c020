/** What is handed over: JSON with everything, files included, or a table for reading. Written row by row, so that no amount fills the memory. */
import type { Queryable } from '../database/database.ts';
import { pairsOf } from '../../../src/submission/model/flat.ts';
import { conditionOf, type Filter } from '../inbox/filter.ts';
import { CSV_START, csvLine } from '../model/csv.ts';
import { correctionsOf, filesOf, ITEM_COLUMNS, logOf, type Item } from '../inbox/store.ts';

/** Which ones: those of an export, or those that the inbox shows with a filter. */
export type Selection = { exportId: number } | { filter: Filter; today: string };

const BATCH = 20;

async function* itemsOf(database: Queryable, selection: Selection): AsyncGenerator<Item> {
  const { condition, values } =
    'exportId' in selection
      ? {
          condition: 'exists (select 1 from export_items where export_id = $1 and submission_id = submissions.id)',
          values: [selection.exportId],
        }
      : conditionOf(selection.filter, selection.today);
  for (let after = 0; ;) {
    const items = await database.query<Item>(
      `select ${ITEM_COLUMNS} from submissions where ${condition} and id > $${values.length + 1} order by id limit ${BATCH}`,
      [...values, after],
    );
    yield* items;
    const last = items.at(-1);
    if (!last) return;
    after = last.id;
  }
}

/** A JSON list, one submission per line. */
export async function* exportJson(database: Queryable, selection: Selection): AsyncGenerator<string> {
  yield '[';
  let separator = '\n';
  for await (const item of itemsOf(database, selection)) {
    const files: unknown[] = [];
    for (const file of await filesOf(database, item.id)) {
      const [row] = await database.query<{ content: Uint8Array }>('select content from files where submission_id = $1 and position = $2', [
        item.id,
        file.position,
      ]);
      files.push({
        field: file.field,
        name: file.name,
        type: file.type,
        sentSha256: file.sent_sha256,
        base64: Buffer.from(row?.content ?? []).toString('base64'),
      });
    }
    yield (
      separator +
      JSON.stringify({
        ...outline(item),
        log: await logOf(database, item.id),
        corrections: await correctionsOf(database, item.id),
        files,
        envelope: item.envelope,
      })
    );
    separator = ',\n';
  }
  yield '\n]\n';
}

const outline = (item: Item) => ({
  reference: item.reference,
  type: item.type,
  revision: item.revision,
  receivedAt: item.received_at,
  answerBy: item.answer_by,
  status: item.status,
  reason: item.status_reason,
  alternative: item.status_alternative,
  contact: item.contact,
  changedAt: item.changed_at,
  hold: item.hold_reason,
});

const FIXED = [
  'reference',
  'type',
  'receivedAt',
  'answerBy',
  'status',
  'reason',
  'alternative',
  'contact',
  'flags',
  'corrections',
] as const;

/** A table: what belongs to every submission, then one column per answer that anyone gave. */
export async function* exportCsv(database: Queryable, selection: Selection): AsyncGenerator<string> {
  // The columns are known only when all answers have been seen, so the rows are read twice.
  const columns = new Set<string>();
  for await (const item of itemsOf(database, selection)) for (const [name] of answersOf(item)) columns.add(name);
  yield CSV_START + csvLine([...FIXED, ...columns]);
  for await (const item of itemsOf(database, selection)) {
    const answers = Map.groupBy(answersOf(item), ([name]) => name);
    const corrections = await correctionsOf(database, item.id);
    const fixed: Record<(typeof FIXED)[number], string> = {
      reference: item.reference,
      type: item.type,
      receivedAt: item.received_at.toISOString(),
      answerBy: item.answer_by ?? '',
      status: item.status,
      reason: item.status_reason ?? '',
      alternative: item.status_alternative ?? '',
      contact: item.contact ?? '',
      flags: (item.envelope.flags ?? []).join(', '),
      corrections: corrections.map(({ words }) => words).join('\n'),
    };
    const given = [...columns].map((name) => (answers.get(name) ?? []).map(([, value]) => value).join(', '));
    yield csvLine([...FIXED.map((name) => fixed[name]), ...given]);
  }
}

const answersOf = ({ envelope }: Item) =>
  Object.entries(envelope.data ?? {})
    .flatMap(([name, value]) => pairsOf(name, value))
    .filter(([name]) => !name.startsWith('meedoen-'));
