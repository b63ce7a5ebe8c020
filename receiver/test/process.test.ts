/** The receiver as a process: starting, answering, stopping and being killed. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { openDatabase } from '../src/database/open.ts';
import { postTo, runReceiver, type Running } from './support/process.ts';
import { asOffice, countRows, fileEntries, initiative, multipart } from './support/receiver.ts';
import { png } from './support/samples.ts';
import { Tally } from './support/tally.ts';

describe('a receiver of its own', () => {
  let folder = '';
  let running: Running[] = [];
  const run = async (environment: Record<string, string> = {}) => {
    const receiver = await runReceiver({ DATA_DIR: folder, ...environment });
    running.push(receiver);
    return receiver;
  };

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'meedoen-receiver-'));
  });
  afterEach(async () => {
    for (const receiver of running) await receiver.end('SIGKILL');
    running = [];
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('says everything that is wrong in its settings, and does not start', async () => {
    await assert.rejects(run({ PORT: 'x', ALLOWED_ORIGINS: '*' }), (error: Error) => {
      assert.match(error.message, /ended with 1/);
      assert.match(error.message, /PORT must be/);
      assert.match(error.message, /ALLOWED_ORIGINS has "\*"/);
      assert.doesNotMatch(error.message, /at .*\.ts/);
      return true;
    });
  });

  it('can be searched soon after its start, and what was looked for stands in no log', async () => {
    const receiver = await run({ LOG_LEVEL: 'debug' });
    const ask = (question: unknown) =>
      fetch(`${receiver.url}/vacancies/search?q=geheimwoord`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(question),
      });
    while (!receiver.output().includes('vacancies read')) await new Promise((resolve) => setTimeout(resolve, 50));
    const found = (await (await ask({ q: 'taalmaatje', near: '8603' })).json()) as { total: number };
    assert.ok(found.total > 0);
    assert.equal((await ask({ q: 'geheimwoord', filters: { geheimfilter: ['geheimkeus'] } })).status, 400);
    assert.equal((await ask({ q: 'geheimwoord', near: '8603', filters: { suitable: ['geheimkeus'] } })).status, 200);
    assert.match(receiver.output(), /"route":"\/vacancies\/search"/);
    assert.doesNotMatch(receiver.output(), /geheim|8603|taalmaatje/);
  });

  it('keeps a second one out of its folder with a sentence, and still answers', async () => {
    const first = await run();
    await assert.rejects(run(), /Another receiver \(process \d+\) uses the data folder .*Stop it first/);
    assert.equal((await fetch(`${first.url}/health/ready`)).status, 200);
  });

  it('finishes what it is doing when it is asked to stop, and leaves the folder free', async () => {
    const first = await run();
    const answers = Array.from({ length: 10 }, () => postTo(first.url, initiative()).then(({ status }) => status));
    await Promise.race(answers);
    assert.equal(await first.end('SIGTERM'), 0);
    const settled = await Promise.allSettled(answers);
    const kept = settled.filter((answer) => answer.status === 'fulfilled' && answer.value === 201).length;
    assert.ok(kept > 0);
    const database = await openDatabase({ databaseUrl: undefined, dataDir: folder });
    const rows = await countRows(database, 'submissions');
    await database.close();
    assert.ok(rows >= kept, `${rows} kept, ${kept} acknowledged`);
  });

  it('that is killed has everything that it acknowledged, and starts again over its own lock', async () => {
    const acknowledged = new Tally();
    for (let round = 0; round < 3; round++) {
      const receiver = await run();
      const senders = Array.from({ length: 4 }, async () => {
        for (;;) {
          try {
            const response = await postTo(receiver.url, initiative());
            if (response.status === 201) acknowledged.add(((await response.json()) as { reference: string }).reference);
          } catch {
            // The receiver was killed: this one was not acknowledged.
            return;
          }
        }
      });
      const enough = (round + 1) * 15;
      await acknowledged.reached(enough);
      await receiver.end('SIGKILL');
      await Promise.all(senders);
    }
    const receiver = await run();
    const list = (await (await fetch(`${receiver.url}/inbox/export.json`, { headers: asOffice })).json()) as { reference: string }[];
    const found = list.map(({ reference }) => reference);
    assert.ok(acknowledged.references.length >= 45);
    assert.deepEqual(
      acknowledged.references.filter((reference) => !found.includes(reference)),
      [],
    );
    assert.equal(new Set(found).size, found.length);
  });

  it('writes no address, token, name or answer to its log', async () => {
    const receiver = await run({ LOG_LEVEL: 'debug' });
    const response = await postTo(receiver.url, initiative());
    const { links, reference } = (await response.json()) as { links: { href: string }[]; reference: string };
    const statusUrl = links[0]?.href ?? '';
    await fetch(statusUrl);
    await fetch(`${statusUrl}/correct`, { method: 'POST', body: new URLSearchParams({ words: 'Geheime aanvulling' }) });
    await fetch(`${receiver.url}/inbox?token=wrong-token&zoek=schulden`);
    await fetch(`${receiver.url}/inbox/${reference}`, { headers: asOffice });
    await fetch(`${receiver.url}/submissions/initiative`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"naam":"Noor',
    });
    await fetch(`${receiver.url}/bestaat/niet/Noor`);
    assert.equal(await receiver.end('SIGTERM'), 0);
    const log = receiver.output();
    assert.match(log, /"route":"\/status\/:token"/);
    const secrets = [
      '127.0.0.1"',
      statusUrl.split('/').at(-1) ?? '-',
      'Noor',
      'noor@',
      'tuin',
      'Geheime',
      'wrong-token',
      'schulden',
      reference,
      asOffice.authorization,
    ];
    for (const secret of secrets) assert.ok(!log.includes(secret), secret);
  });

  it('answers clearly while too large a file is still on its way', async () => {
    const receiver = await run({ FILE_MAX_BYTES: '100000' });
    const small = await png();
    const content = Buffer.concat([small, Buffer.alloc(8_000_000)]);
    const [entry] = fileEntries([{ name: 'x.png', content: small }]);
    const { payload, contentType } = multipart([
      { name: 'submission', content: JSON.stringify(initiative({ files: [entry] })) },
      { name: 'photos', filename: 'x.png', type: 'image/png', content },
    ]);
    const status = await new Promise<number>((resolve, reject) => {
      const upload = request(
        `${receiver.url}/submissions/initiative`,
        { method: 'POST', headers: { 'content-type': contentType, 'content-length': payload.length } },
        (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        },
      );
      upload.on('error', reject);
      upload.end(payload);
    });
    assert.equal(status, 413);
    assert.equal((await postTo(receiver.url, initiative())).status, 201);
  });
});
