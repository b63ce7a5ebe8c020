/** A receiver for tests: time stands still until a test moves it, and nothing is limited until a test asks for it. */
import { createHash, randomBytes } from 'node:crypto';
import { Writable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../../src/app.ts';
import { readConfig, type Config } from '../../src/config.ts';
import type { Database } from '../../src/database/database.ts';

export const INBOX_TOKEN = 'token-of-the-inbox-in-tests';

export type Time = { now: Date };

export type TestReceiver = { app: FastifyInstance; config: Config; database: Database; time: Time };

export type Harness = {
  database: Database;
  /** A receiver on the database of this run, closed after the test. */
  receiver(environment?: Record<string, string>, time?: Time): Promise<TestReceiver>;
};

export async function buildReceiver(
  database: Database,
  environment: Record<string, string> = {},
  time: Time = { now: new Date('2026-11-23T10:00:00Z') },
) {
  const config = readConfig({ INBOX_TOKEN, RATE_LIMIT: '0', LOG_LEVEL: 'silent', RECIPIENT: 'gemeente Waterrijk', ...environment });
  const app = await buildApp(config, { database, clock: () => time.now, random: (count) => randomBytes(count) });
  return { app, config, database, time };
}

export const newId = () => randomBytes(16).toString('hex');

/** A small initiative, with whatever a test changes. */
export function initiative(changes: Record<string, unknown> = {}) {
  return {
    schema: 'https://schemas.meedoen.example/initiative/1',
    type: 'initiative',
    id: newId(),
    createdAt: '2026-11-23T09:59:00.000Z',
    locale: 'nl',
    page: 'https://www.waterrijk.example/ideeen',
    generator: 'meedoen/0.1.0',
    data: {
      title: 'Een tuin op het plein',
      kind: 'initiative',
      place: { everywhere: true },
      contact: { channel: 'email', name: 'Noor Bakker', email: 'noor@voorbeeld.example' },
    } as Record<string, unknown>,
    asked: [{ field: 'title', question: 'Wat is je idee?', answer: 'Een tuin op het plein' }],
    ...changes,
  };
}

export const counts = (changes: Record<string, unknown> = {}) => ({
  schema: 'https://schemas.meedoen.example/self-check-counts/1',
  type: 'self-check-counts',
  id: newId(),
  pack: { id: 'participatiewiel', version: '1' },
  date: '2026-11-23',
  areas: [{ area: 'work', mark: 'good' }],
  ...changes,
});

export const send = (app: FastifyInstance, envelope: { type: string } & Record<string, unknown>, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: `/submissions/${envelope.type}`,
    headers: { 'content-type': 'application/json', ...headers },
    payload: JSON.stringify(envelope),
  });

export const sendForm = (
  app: FastifyInstance,
  url: string,
  fields: Record<string, string> | [string, string][],
  headers: Record<string, string> = {},
) =>
  app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams(fields).toString(),
  });

export type TestFile = { field?: string; name: string; type?: string; content: Uint8Array; sha256?: string };

export const sha256Hex = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');

/** The `files` of an envelope for these files. */
export const fileEntries = (files: TestFile[]) =>
  files.map(({ field = 'photos', name, type = 'image/jpeg', content, sha256 }) => ({
    field,
    name,
    type,
    size: content.length,
    sha256: sha256 ?? sha256Hex(content),
  }));

/** Sends an envelope with files as a widget does: the envelope first. */
export function sendFiles(
  app: FastifyInstance,
  envelope: { type: string } & Record<string, unknown>,
  files: TestFile[],
  headers: Record<string, string> = {},
) {
  const { payload, contentType } = multipart([
    { name: 'submission', content: JSON.stringify(envelope) },
    ...files.map(({ field = 'photos', ...file }) => ({ ...file, name: field, filename: file.name })),
  ]);
  return app.inject({
    method: 'POST',
    url: `/submissions/${envelope.type}`,
    headers: { 'content-type': contentType, ...headers },
    payload,
  });
}

type Part = { name: string; filename?: string; type?: string; content: string | Uint8Array };

export function multipart(parts: Part[]): { payload: Buffer; contentType: string } {
  const boundary = `----${newId()}`;
  const pieces = parts.flatMap(({ name, filename, type = 'application/octet-stream', content }) => [
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${filename === undefined ? '' : `; filename="${filename}"`}\r\n${filename === undefined ? '' : `content-type: ${type}\r\n`}\r\n`,
    ),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ]);
  return {
    payload: Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]),
    contentType: `multipart/form-data; boundary=${boundary}`,
  };
}

export const asOffice = { authorization: `Bearer ${INBOX_TOKEN}` };

export const statusPath = (response: { json: () => unknown }) => {
  const { links } = response.json() as { links: { href: string }[] };
  return new URL(links[0]?.href ?? '').pathname;
};

export const referenceOf = (response: { json: () => unknown }) => (response.json() as { reference: string }).reference;

export async function countRows(database: Database, table: string): Promise<number> {
  const [row] = await database.query<{ count: number }>(`select count(*)::int as count from ${table}`);
  return row?.count ?? -1;
}

/** Collects what is written to it, for looking at the log. */
export class Lines extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}
