/**
 * How much the receiver takes, and whether anything is lost or doubled meanwhile. Bounded in number and time, on loopback only.
 *
 *   node bench/receiver-load.ts [--count=600] [--rounds=3] [--write]
 *
 * `--write` puts the table into bench/README.md.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Database } from '../receiver/src/database/database.ts';
import { openDatabase } from '../receiver/src/database/open.ts';
import { startPostgres } from '../receiver/test/support/postgres.ts';
import { runReceiver } from '../receiver/test/support/process.ts';
import { asOffice, initiative } from '../receiver/test/support/receiver.ts';

const AT_ONCE = 32;
const MOST_SECONDS = 20;
/** Every tenth submission is sent twice at the same moment, as a double click or an impatient network does. */
const TWICE = 10;

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '600' },
    rounds: { type: 'string', default: '3' },
    write: { type: 'boolean', default: false },
  },
});
const COUNT = Math.min(20_000, Math.max(100, Number(values.count)));
const ROUNDS = Math.min(9, Math.max(1, Number(values.rounds)));

type Setup = { name: string; processes: number; embedded?: boolean; environment?: Record<string, string> };
type Result = { name: string; perSecond: number; p50: number; p99: number; acknowledged: number; lost: number; double: number };

const SETUPS: Setup[] = [
  { name: 'embedded database, 1 process', processes: 1, embedded: true },
  { name: 'PostgreSQL, 1 process', processes: 1 },
  { name: 'PostgreSQL, 2 processes', processes: 2 },
  { name: 'PostgreSQL, 4 processes', processes: 4 },
  { name: 'PostgreSQL, 2 processes, limits counted', processes: 2, environment: { RATE_LIMIT: '1000000' } },
];

const postgres = await startPostgres();
const measured: Result[][] = SETUPS.map(() => []);
try {
  // Round by round, so that a busy minute of the machine falls on all of them.
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, setup] of SETUPS.entries()) {
      const result = await measure(setup);
      measured[index]?.push(result);
      process.stdout.write(`${JSON.stringify(result)}\n`);
    }
  }
} finally {
  await postgres.stop();
}
const results = measured.flatMap(combined);
const table = tableOf(results);
process.stdout.write(`\n${table}\n`);
if (values.write) await writeTable(table);
if (results.some(({ lost, double }) => lost > 0 || double > 0)) {
  process.stderr.write('Something was lost or doubled.\n');
  process.exitCode = 1;
}

/** The middle of the rounds for what was timed, the sum for what was counted. */
function combined(rounds: Result[]): Result[] {
  const [first] = rounds;
  if (!first) return [];
  const middle = (of: (result: Result) => number) =>
    at(
      rounds.map(of).sort((a, b) => a - b),
      0.5,
    );
  const sum = (of: (result: Result) => number) => rounds.reduce((total, result) => total + of(result), 0);
  return [
    {
      name: first.name,
      perSecond: middle((result) => result.perSecond),
      p50: middle((result) => result.p50),
      p99: middle((result) => result.p99),
      acknowledged: sum((result) => result.acknowledged),
      lost: sum((result) => result.lost),
      double: sum((result) => result.double),
    },
  ];
}

async function measure({ name, processes, embedded = false, environment = {} }: Setup): Promise<Result> {
  const dataDir = await mkdtemp(join(tmpdir(), 'meedoen-load-'));
  const databaseUrl = embedded ? undefined : await postgres.createDatabase();
  const receivers = await Promise.all(
    Array.from({ length: processes }, () =>
      runReceiver({ LOG_LEVEL: 'silent', ...environment, ...(databaseUrl ? { DATABASE_URL: databaseUrl } : { DATA_DIR: dataDir }) }),
    ),
  );
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE * 2 });
  try {
    // The first requests compile and connect; they are kept like the others, and not timed.
    const warm = await sendMany(
      receivers.map(({ url }) => url),
      agent,
      processes * 40,
    );
    const started = performance.now();
    const timed = await sendMany(
      receivers.map(({ url }) => url),
      agent,
      COUNT,
    );
    const seconds = (performance.now() - started) / 1000;
    const references = [...warm.references, ...timed.references];
    const kept = embedded ? await throughInbox(receivers[0]?.url ?? '') : await fromDatabase(databaseUrl);
    const inDatabase = new Set(kept);
    timed.times.sort((a, b) => a - b);
    return {
      name,
      perSecond: timed.references.length / seconds,
      p50: at(timed.times, 0.5),
      p99: at(timed.times, 0.99),
      acknowledged: references.length,
      lost: references.filter((reference) => !inDatabase.has(reference)).length,
      double: kept.length - references.length,
    };
  } finally {
    agent.destroy();
    for (const receiver of receivers) await receiver.end('SIGTERM');
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Sends until `count` are acknowledged, or the time is up. One reference per envelope, however often it was sent. */
async function sendMany(urls: string[], agent: Agent, count: number) {
  const references: string[] = [];
  const times: number[] = [];
  const deadline = performance.now() + MOST_SECONDS * 1000;
  let next = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let number = next++; number < count && performance.now() < deadline; number = next++) {
        const envelope = JSON.stringify(initiative());
        const started = performance.now();
        const copies = number % TWICE === 0 ? [0, 1] : [0];
        const answers = await Promise.all(copies.map((copy) => post(urls[(number + copy) % urls.length] ?? '', envelope, agent)));
        times.push(performance.now() - started);
        if (new Set(answers).size !== 1) throw new Error('Two copies got two receipts.');
        references.push(answers[0] ?? '');
      }
    }),
  );
  return { references, times };
}

function post(url: string, body: string, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sending = request(`${url}/submissions/initiative`, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () => {
        if (response.statusCode === 201) resolve((JSON.parse(text) as { reference: string }).reference);
        else reject(new Error(`${response.statusCode}: ${text}`));
      });
    });
    sending.on('error', reject);
    sending.end(body);
  });
}

async function fromDatabase(databaseUrl: string | undefined): Promise<string[]> {
  const database: Database = await openDatabase({ databaseUrl, dataDir: '' });
  const rows = await database.query<{ reference: string }>('select reference from submissions');
  await database.close();
  return rows.map(({ reference }) => reference);
}

async function throughInbox(url: string): Promise<string[]> {
  const response = await fetch(`${url}/inbox/export.json`, { headers: asOffice });
  return ((await response.json()) as { reference: string }[]).map(({ reference }) => reference);
}

function at(sorted: number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

/** Figures as ratios to one process on PostgreSQL: they say the same on another machine, milliseconds do not. */
function tableOf(rows: Result[]): string {
  const base = rows.find(({ name }) => name === 'PostgreSQL, 1 process') ?? rows[0];
  if (!base) return '';
  const ratio = (value: number, of: number) => `${(value / of).toFixed(2)} ×`;
  const lines = rows.map(
    (row) =>
      `| ${row.name} | ${ratio(row.perSecond, base.perSecond)} | ${ratio(row.p50, base.p50)} | ${ratio(row.p99, base.p50)} | ${row.acknowledged} | ${row.lost} | ${row.double} |`,
  );
  return [
    `${COUNT} initiatives per row and round, the middle of ${ROUNDS} rounds, ${AT_ONCE} at once, every tenth sent twice at the same moment; sender, receivers and database share ${cpus().length} cores.`,
    '',
    '| configuration | submissions/s | p50 | p99 (of the p50 in row 2) | acknowledged | lost | double |',
    '|---|---|---|---|---|---|---|',
    ...lines,
    '',
    `1 × is, on the machine of the last run: ${Math.round(base.perSecond)} submissions/s, p50 ${base.p50.toFixed(1)} ms.`,
  ].join('\n');
}

async function writeTable(text: string): Promise<void> {
  const path = new URL('./README.md', import.meta.url);
  const readme = await readFile(path, 'utf8');
  const written = readme.replace(
    /(<!-- receiver-load -->\n)[^]*(<!-- \/receiver-load -->)/,
    (_all, start: string, end: string) => `${start}\n${text}\n\n${end}`,
  );
  if (written === readme && !readme.includes(text)) throw new Error('bench/README.md has no place for the table.');
  await writeFile(path, written);
}
