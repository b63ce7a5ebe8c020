/** Keeps a submission, once: the unique key in the database decides, also between processes and while another request is under way. */
import { createHash, createHmac } from 'node:crypto';
import type { Receipt } from '../../../src/submission/model/receipt.ts';
import type { Services } from '../services.ts';
import { sqlState, type Database, type Queryable } from '../database/database.ts';
import { canonicalJson, storable } from '../model/canonical.ts';
import { addDays, lastDayOf } from '../model/terms.ts';
import { referenceFrom } from '../model/reference.ts';
import { dutchDay } from '../calendar.ts';
import { ProblemError } from '../problems.ts';
import { languageOf, receiptTexts, writtenDay } from '../texts.ts';
import type { FileEntry, SubmissionType } from '../../../src/submission/model/envelope.ts';

/** An envelope that the schema of its type has approved. */
export type CheckedEnvelope = { type: SubmissionType; id: string; locale: string; proof?: string; files?: FileEntry[] } & Record<
  string,
  unknown
>;

/** A file that has been looked at and cleaned. */
export type KeptFile = { field: string; name: string; type: string; sentSize: number; sentSha256: string; content: Uint8Array };

export type Outcome = { receipt: Receipt; token: string; again: boolean };

const UNIQUE_VIOLATION = '23505';

/** The address of the status page: 256 bits that only the sender and the receiver's secret can make again, so a retry gets the same. */
export const tokenOf = (secret: Uint8Array, id: string) => createHmac('sha256', secret).update(`status:${id}`).digest('base64url');

export const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest();

/** Everything the sender said, except the proof of work: a retry may have to solve a new challenge. */
const bodyHashOf = ({ proof: _proof, ...envelope }: CheckedEnvelope) => sha256(canonicalJson(envelope));

/** The receipt of an earlier try, undefined when this is the first; throws when the same id came with other content. */
export async function earlierReceipt(
  services: Services,
  envelope: CheckedEnvelope,
  queryable: Queryable = services.database,
): Promise<Outcome | undefined> {
  const [found] = await queryable.query<{ body_hash: Uint8Array; receipt: Receipt }>(
    'select body_hash, receipt from submissions where key_hash = $1',
    [sha256(envelope.id)],
  );
  if (!found) return undefined;
  if (!bodyHashOf(envelope).equals(found.body_hash)) throw new ProblemError(422, 'key-reused');
  return { receipt: found.receipt, token: tokenOf(services.secret, envelope.id), again: true };
}

/**
 * Resolves after the commit. A request with the same key that is still under way holds the unique key until it has committed,
 * so this one waits there, and then finds its receipt.
 */
export async function keep(
  services: Services,
  envelope: CheckedEnvelope,
  files: KeptFile[] = [],
  alongside: (transaction: Queryable) => Promise<void> = async () => {},
): Promise<Outcome> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await services.database.transaction((transaction) => keepIn(transaction, services, envelope, files, alongside));
    } catch (error) {
      // Two references that happen to be equal: one in many thousand millions, and the next one is another.
      if (sqlState(error) !== UNIQUE_VIOLATION || attempt === 5) throw error;
    }
  }
}

async function keepIn(
  transaction: Queryable,
  services: Services,
  envelope: CheckedEnvelope,
  files: KeptFile[],
  alongside: (transaction: Queryable) => Promise<void>,
): Promise<Outcome> {
  const { config, clock, random, isClosed, secret } = services;
  const now = clock();
  const term = config.answerWithin[envelope.type];
  const answerBy = term && lastDayOf(term, dutchDay(now), isClosed);
  const language = languageOf(envelope.locale);
  const texts = receiptTexts[language];
  const reference = referenceFrom(random);
  const expectation = answerBy === undefined ? texts.noDate(config.recipient) : texts.answerBy(writtenDay(answerBy, language));
  const receipt: Receipt = {
    reference,
    message: `${texts.received(config.recipient)} ${expectation}`,
    ...(answerBy !== undefined && { answerBy }),
  };
  const token = tokenOf(secret, envelope.id);
  const { id: _id, proof: _proof, ...kept } = envelope;

  const [row] = await transaction.query<{ id: number }>(
    `insert into submissions (key_hash, body_hash, reference, type, locale, received_at, answer_by, receipt, envelope, changed_at, token_hash, token_expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $6, $10, $11)
     on conflict (key_hash) do nothing returning id::int as id`,
    [
      sha256(envelope.id),
      bodyHashOf(envelope),
      reference,
      envelope.type,
      language,
      now,
      answerBy ?? null,
      JSON.stringify(receipt),
      JSON.stringify(storable(kept)),
      sha256(token),
      new Date(`${addDays(dutchDay(now), config.statusDays)}T23:59:59Z`),
    ],
  );
  if (!row) {
    const earlier = await earlierReceipt(services, envelope, transaction);
    if (!earlier) throw new Error('The key was taken and then gone: deleted in between. The sender may try again.');
    return earlier;
  }

  for (const [position, file] of files.entries()) {
    await transaction.query(
      'insert into files (submission_id, position, field, name, type, sent_size, sent_sha256, content) values ($1, $2, $3, $4, $5, $6, $7, $8)',
      [row.id, position, file.field, storable(file.name), file.type, file.sentSize, file.sentSha256, file.content],
    );
  }
  await transaction.query(
    "insert into log (submission_id, at, actor, action, status) values ($1, $2, 'receiver', 'received', 'received')",
    [row.id, now],
  );
  await alongside(transaction);
  return { receipt, token, again: false };
}

/** The random key from which status pages are derived: made once, shared by all processes on this database. */
export async function sharedSecret(database: Database, name: string, random: (count: number) => Uint8Array): Promise<Uint8Array> {
  await database.query('insert into secrets (name, value) values ($1, $2) on conflict (name) do nothing', [name, random(32)]);
  const [row] = await database.query<{ value: Uint8Array }>('select value from secrets where name = $1', [name]);
  if (!row) throw new Error(`The secret ${name} is missing from the database.`);
  return row.value;
}
