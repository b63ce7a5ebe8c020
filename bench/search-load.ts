/**
 * How long a search takes on a server among 200,000 vacancies, on a real PostgreSQL, through the receiver's own address. Bounded, on loopback.
 *
 *   node bench/search-load.ts [--count=200000] [--rounds=5] [--write]
 *
 * The vacancies are the demo's, again and again, with other titles, places, days and organisations and each with words of its own, so that
 * the vocabulary grows as it does in life. `--write` puts the table into bench/README.md.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { SearchRequest, SearchResponse } from '../src/vacancy-finder/model/search-contract.ts';
import type { Vacancy } from '../src/vacancy-finder/model/vacancy.ts';
import { openPostgres } from '../receiver/src/database/postgres.ts';
import { migrate } from '../receiver/src/database/migrate.ts';
import { buildReceiver } from '../receiver/test/support/receiver.ts';
import { startPostgres } from '../receiver/test/support/postgres.ts';
import { importFeeds } from '../receiver/src/vacancies/import.ts';
import { readPostcodes } from '../receiver/src/vacancies/postcodes.ts';
import { RELEVANCE } from '../test/unit/finder/relevance.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '200000' },
    rounds: { type: 'string', default: '5' },
    write: { type: 'boolean', default: false },
  },
});
const COUNT = Math.min(200_000, Math.max(1000, Number(values.count)));
const ROUNDS = Math.min(20, Math.max(1, Number(values.rounds)));

const here = (path: string) => new URL(path, import.meta.url);

type Row = { name: string; questions: SearchRequest[] };
type Result = { name: string; found: number; p50: number; p95: number; most: number };

const words = RELEVANCE.map(([q]) => q);
const ROWS: Row[] = [
  { name: 'nothing asked', questions: [{}, { sort: 'newest' }, { sort: 'soonest' }, { page: 50 }] },
  { name: 'words, 68 as residents type them', questions: words.map((q) => ({ q })) },
  { name: 'words and two filters', questions: words.map((q) => ({ q, filters: { commitment: ['regular'], language: ['A2', 'B1'] } })) },
  {
    name: 'one filter',
    questions: [{ sector: ['care'] }, { suitable: ['low-energy'] }, { 'goal-area': ['skills'] }, { hours: ['month-8'] }].map((filters) => ({
      filters,
    })),
  },
  {
    name: 'four filters, within 10 km, nearest first',
    questions: ['8603', '1012', '3512', '9712'].map((near) => ({
      near,
      radius: 10,
      sort: 'distance',
      filters: { sector: ['care', 'sport'], daypart: ['weekday-evening'], vog: ['not-needed'], money: ['travel'] },
    })),
  },
];

const folder = await mkdtemp(join(tmpdir(), 'meedoen-search-'));
const postgres = await startPostgres(['-c', 'shared_buffers=256MB', '-c', 'max_wal_size=2GB']);
try {
  const database = await openPostgres(await postgres.createDatabase());
  await migrate(database);
  const feed = join(folder, 'feed.json');
  await writeFile(feed, JSON.stringify(await manyVacancies(COUNT)));
  const pointOf = await readPostcodes(here('../data/4pp.csv').pathname);
  const started = performance.now();
  const before = process.cpuUsage();
  const { count } = await importFeeds(database, [feed], pointOf, new Date());
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  const reading = `read in ${seconds.toFixed(0)} s, ${((user + system) / 1e6).toFixed(0)} of them the receiver's processor time`;
  process.stdout.write(`${count} vacancies ${reading}\n`);
  const { app } = await buildReceiver(database, { SEARCH_RATE_LIMIT: '0' });
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  const results: Result[] = [];
  for (const row of ROWS) {
    const result = await measure(`${url}/vacancies/search`, row);
    process.stdout.write(`${JSON.stringify(result)}\n`);
    results.push(result);
  }
  await app.close();
  await database.close();
  const table = tableOf(results, count, reading);
  process.stdout.write(`\n${table}\n`);
  if (values.write) await writeTable(table);
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}

/** One after the other, as a search is: what is measured is how long one visitor waits. The first round warms and does not count. */
async function measure(url: string, { name, questions }: Row): Promise<Result> {
  const times: number[] = [];
  let found = 0;
  for (let round = 0; round <= ROUNDS; round++) {
    for (const question of questions) {
      const started = performance.now();
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(question),
      });
      const answer = (await response.json()) as SearchResponse;
      if (!response.ok) throw new Error(JSON.stringify(answer));
      if (round > 0) times.push(performance.now() - started);
      if (round === ROUNDS) found += answer.total;
    }
  }
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
  return { name, found: Math.round(found / questions.length), p50: at(0.5), p95: at(0.95), most: at(1) };
}

/** The same numbers every time: mulberry32. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

async function manyVacancies(count: number): Promise<Vacancy[]> {
  const { vacancies } = JSON.parse(await readFile(here('../demo/data/vacancies.json'), 'utf8')) as { vacancies: Vacancy[] };
  const lines = (await readFile(here('../data/4pp.csv'), 'utf8')).split('\n').slice(1, -1);
  const places = lines.map((line) => line.split(',')).map(([, postcode = '', city = '']) => ({ postcode, city: city.replaceAll('"', '') }));
  const chance = random(20_261_122);
  const any = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;
  const syllables = [
    'ba',
    'de',
    'fi',
    'go',
    'hu',
    'ka',
    'le',
    'mi',
    'no',
    'pu',
    'ra',
    'se',
    'ti',
    'vo',
    'wu',
    'zan',
    'ber',
    'dorp',
    'veld',
    'huis',
  ];
  const name = () => Array.from({ length: 3 }, () => any(syllables)).join('');
  const organisations = Array.from({ length: 8000 }, () => `${any(['Stichting', 'Buurthuis', 'Vereniging', 'Zorggroep'])} ${name()}`);
  const day = () => new Date(Date.UTC(2026, 0, 1) + chance() * 320 * 86_400_000).toISOString().slice(0, 10);
  return Array.from({ length: count }, (_, index) => {
    // One left out of two others makes kinds of vacancy that the demo does not have.
    const [one, other] = [any(vacancies), any(vacancies)];
    const place = any(places);
    const { lat: _lat, lon: _lon, ...location } = one.location ?? {};
    return {
      ...one,
      id: `v-${index}`,
      title: `${one.title} in ${place.city}`,
      description: `${one.description ?? ''}\n\n${other.summary ?? ''} ${name()} ${name()}`,
      organisation: { name: any(organisations) },
      location: { ...location, postcode: place.postcode, city: place.city },
      ...(other.beneficiaries && { beneficiaries: other.beneficiaries }),
      ...(other.suitableFor && { suitableFor: other.suitableFor }),
      ...(one.confirmedAt && { confirmedAt: day() }),
      publishedAt: day(),
    };
  });
}

function tableOf(results: Result[], count: number, reading: string): string {
  const ms = (time: number) => `${Math.round(time)} ms`;
  return [
    `${count.toLocaleString('en-GB')} vacancies, ${reading}; one question after the other, ${ROUNDS} rounds; receiver, PostgreSQL and asker share ${cpus().length} cores.`,
    '',
    '| asked | found (mean) | p50 | p95 | slowest |',
    '|---|---|---|---|---|',
    ...results.map(({ name, found, p50, p95, most }) => `| ${name} | ${found} | ${ms(p50)} | ${ms(p95)} | ${ms(most)} |`),
  ].join('\n');
}

async function writeTable(text: string): Promise<void> {
  const path = here('./README.md');
  const readme = await readFile(path, 'utf8');
  const written = readme.replace(
    /(<!-- search-load -->\n)[^]*(<!-- \/search-load -->)/,
    (_all, start: string, end: string) => `${start}\n${text}\n\n${end}`,
  );
  if (written === readme && !readme.includes(text)) throw new Error('bench/README.md has no place for the table.');
  await writeFile(path, written);
}
