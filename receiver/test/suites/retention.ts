import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deleteDue, tidy } from '../../src/retention/delete.ts';
import {
  asOffice,
  countRows,
  fileEntries,
  initiative,
  newId,
  referenceOf,
  send,
  sendFiles,
  sendForm,
  statusPath,
  type Harness,
  type TestReceiver,
} from '../support/receiver.ts';
import { cleanPdf } from '../support/samples.ts';

const DAY = 86_400_000;

export function retentionSuite(harness: Harness): void {
  const office = (receiver: TestReceiver, url: string, fields: Record<string, string> = {}) =>
    sendForm(receiver.app, url, fields, asOffice);
  const close = (receiver: TestReceiver, reference: string) => office(receiver, `/inbox/${reference}/status`, { status: 'done' });
  const later = (receiver: TestReceiver, days: number) => {
    receiver.time.now = new Date(receiver.time.now.getTime() + days * DAY);
  };
  const due = ({ database, config, time }: TestReceiver) => deleteDue({ database, config, clock: () => time.now });

  /** Makes the export, fetches it and confirms it. */
  async function handOver(receiver: TestReceiver, category: string) {
    await office(receiver, '/inbox/exports', { category });
    const [made] = await receiver.database.query<{ id: number }>('select max(id)::int as id from exports');
    const id = made?.id ?? 0;
    const file = await receiver.app.inject({ url: `/inbox/exports/${id}.json`, headers: asOffice });
    const confirmed = await office(receiver, `/inbox/exports/${id}/confirm`, { sure: 'yes' });
    assert.equal(confirmed.statusCode, 303);
    return JSON.parse(file.body) as { reference: string; files: { base64: string; name: string }[]; envelope: { data: unknown } }[];
  }

  describe('deleting', () => {
    it('happens after the days of the category, counted from a confirmed export, and is noted', async () => {
      const receiver = await harness.receiver({ RETENTION_DAYS: 'initiative=90' });
      const reference = referenceOf(await send(receiver.app, initiative()));
      await close(receiver, reference);
      const [exported] = await handOver(receiver, 'initiative');
      assert.equal(exported?.reference, reference);
      later(receiver, 89);
      assert.equal(await due(receiver), 0);
      later(receiver, 1);
      assert.equal(await due(receiver), 1);
      for (const table of ['submissions', 'log', 'export_items']) assert.equal(await countRows(receiver.database, table), 0, table);
      const noted = await receiver.database.query<{ reference: string; category: string; type: string; received_on: string }>(
        'select reference, category, type, received_on::text as received_on from deletions',
      );
      assert.deepEqual(noted, [{ reference, category: 'initiative', type: 'initiative', received_on: '2026-11-23' }]);
      assert.match((await receiver.app.inject({ url: '/inbox/exports', headers: asOffice })).body, new RegExp(reference));
    });

    it('never happens without an export, without a confirmation, or while the work goes on', async () => {
      const receiver = await harness.receiver({ RETENTION_DAYS: 'initiative=0' });
      const [open, closed] = [referenceOf(await send(receiver.app, initiative())), referenceOf(await send(receiver.app, initiative()))];
      await close(receiver, closed);
      await office(receiver, '/inbox/exports', { category: 'initiative' });
      later(receiver, 4000);
      assert.equal(await due(receiver), 0);
      assert.equal((await office(receiver, '/inbox/exports/1/confirm', { sure: 'yes' })).statusCode, 409, 'nobody has fetched it');
      await receiver.app.inject({ url: '/inbox/exports/1.json', headers: asOffice });
      assert.equal((await office(receiver, '/inbox/exports/1/confirm')).statusCode, 409, 'nobody said yes');
      assert.equal(await due(receiver), 0);
      await office(receiver, '/inbox/exports/1/confirm', { sure: 'yes' });
      assert.equal(await due(receiver), 1);
      const left = await receiver.database.query<{ reference: string }>('select reference from submissions');
      assert.deepEqual(left, [{ reference: open }]);
    });

    it('waits while something is held, and says so', async () => {
      const receiver = await harness.receiver({ RETENTION_DAYS: 'initiative=0' });
      const reference = referenceOf(await send(receiver.app, initiative()));
      await close(receiver, reference);
      await office(receiver, `/inbox/${reference}/hold`, { reason: 'Er loopt een klacht' });
      await handOver(receiver, 'initiative');
      later(receiver, 1);
      assert.equal(await due(receiver), 0);
      assert.match((await receiver.app.inject({ url: `/inbox/${reference}`, headers: asOffice })).body, /Er loopt een klacht/);
      await office(receiver, `/inbox/${reference}/release`);
      assert.equal(await due(receiver), 1);
    });

    it('leaves what changed after the export until it has been handed over again', async () => {
      const receiver = await harness.receiver({ RETENTION_DAYS: 'initiative=0' });
      const sent = await send(receiver.app, initiative());
      await close(receiver, referenceOf(sent));
      await handOver(receiver, 'initiative');
      await sendForm(receiver.app, `${statusPath(sent)}/correct`, { words: 'Nog iets' });
      later(receiver, 1);
      assert.equal(await due(receiver), 0);
      const [again] = await handOver(receiver, 'initiative');
      assert.equal(again?.reference, referenceOf(sent));
      assert.equal(await due(receiver), 1);
    });

    it('goes by category: what was withdrawn has days of its own', async () => {
      const receiver = await harness.receiver({ RETENTION_DAYS: 'initiative=90,withdrawn=1' });
      const [stays, goes] = [await send(receiver.app, initiative()), await send(receiver.app, initiative())];
      await close(receiver, referenceOf(stays));
      await sendForm(receiver.app, `${statusPath(goes)}/withdraw`, { sure: 'yes' });
      await handOver(receiver, 'initiative');
      await handOver(receiver, 'withdrawn');
      later(receiver, 2);
      assert.equal(await due(receiver), 1);
      const left = await receiver.database.query<{ reference: string }>('select reference from submissions');
      assert.deepEqual(left, [{ reference: referenceOf(stays) }]);
    });

    it('takes each once when two processes do it at the same time', async () => {
      const receiver = await harness.receiver({ RETENTION_DAYS: 'initiative=0' });
      for (let count = 0; count < 10; count++) await close(receiver, referenceOf(await send(receiver.app, initiative())));
      await handOver(receiver, 'initiative');
      const deleted = await Promise.all([due(receiver), due(receiver), due(receiver)]);
      assert.equal(
        deleted.reduce((sum, count) => sum + count, 0),
        10,
      );
      assert.equal(await countRows(receiver.database, 'deletions'), 10);
    });

    it('tidies away what was only kept to count', async () => {
      const receiver = await harness.receiver({ RATE_LIMIT: '100' });
      await send(receiver.app, initiative());
      assert.equal(await countRows(receiver.database, 'hits'), 1);
      later(receiver, 1);
      await tidy({ database: receiver.database, config: receiver.config, clock: () => receiver.time.now });
      assert.equal(await countRows(receiver.database, 'hits'), 0);
    });
  });

  describe('an export', () => {
    it('holds everything, files included', async () => {
      const receiver = await harness.receiver();
      const files = [{ name: 'plan.pdf', type: 'application/pdf', content: cleanPdf() }];
      const envelope = initiative({ files: fileEntries(files) });
      await close(receiver, referenceOf(await sendFiles(receiver.app, envelope, files)));
      const [exported] = await handOver(receiver, 'initiative');
      assert.deepEqual(exported?.envelope.data, envelope.data);
      assert.deepEqual(Buffer.from(exported.files[0]?.base64 ?? '', 'base64'), Buffer.from(cleanPdf()));
      assert.equal(exported.files[0]?.name, 'plan.pdf');
    });

    it('is a whole JSON list also for more than one batch', async () => {
      const receiver = await harness.receiver();
      for (let count = 0; count < 45; count++) await send(receiver.app, initiative());
      const { body } = await receiver.app.inject({ url: '/inbox/export.json', headers: asOffice });
      const references = (JSON.parse(body) as { reference: string }[]).map(({ reference }) => reference);
      assert.equal(new Set(references).size, 45);
    });

    it('as a table holds no cell that a spreadsheet would calculate', async () => {
      const receiver = await harness.receiver();
      const evil = ['=1+1', '+31612345678', '-2+3', '@SUM(A1)', '\t=1+1', '\r\n=1+1', ' =1+1', '＝1+1', '"=1+1', ';=1+1', 'gewoon "zo"'];
      for (const [index, words] of evil.entries()) {
        const { data } = initiative();
        await send(
          receiver.app,
          initiative({ id: newId(), data: { ...data, title: words, summary: `regel 1\nregel 2 ${index}`, extra: { vraag: words } } }),
        );
      }
      const { body, headers } = await receiver.app.inject({ url: '/inbox/export.csv', headers: asOffice });
      assert.match(String(headers['content-disposition']), /^attachment/);
      const rows = parseCsv(body);
      assert.equal(rows.length, evil.length + 1);
      for (const row of rows) {
        assert.equal(row.length, rows[0]?.length);
        for (const cell of row) assert.doesNotMatch(cell, /^[\s]*[=+\-@＝]/u);
      }
      const titles = rows.slice(1).map((row) => row[rows[0]?.indexOf('title') ?? -1]);
      assert.equal(titles[0], "'=1+1");
      assert.equal(titles.at(-1), 'gewoon "zo"');
    });
  });
}

/** Reads a table the way a spreadsheet does: quotes, semicolons, line ends. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /"((?:[^"]|"")*)"(;|\r\n)/gy;
  cell.lastIndex = 1;
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    row.push((match[1] ?? '').replaceAll('""', '"'));
    if (match[2] === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
