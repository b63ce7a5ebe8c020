/**
 * `npm run test:browser`: the browser tests, once. A file with a test that fails is run once more, alone in its engine, and what passes then is named.
 *
 * Real browsers are driven from outside, and on a busy machine a driver now and then loses a key. A test that fails twice fails; one that
 * passes at the second try is printed, so that it is seen and mended. Arguments are those of the runner (web-test-runner.config.mjs).
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { summary, told } from './wtr-counts.mjs';

/** @typedef {import('./wtr-counts.mjs').Result} Result */

/** More files than this, of the hundred and fifty in three engines, are no accident. */
const MOST_TRIED_AGAIN = 15;
const RESULTS = '.cache/browser-tests.json';

/** @param {string[]} options @returns {Promise<{ results: Result[], code: number }>} */
async function run(options) {
  mkdirSync('.cache', { recursive: true });
  rmSync(RESULTS, { force: true });
  const runner = spawn('wtr', options, { stdio: 'inherit', env: { ...process.env, TEST_RESULTS: RESULTS } });
  const [code] = await once(runner, 'close');
  return { results: existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, 'utf8')) : [], code: code ?? 1 };
}

const failed = (/** @type {Result} */ { passed, skipped }) => !passed && !skipped;

const first = await run(process.argv.slice(2));
const failures = first.results.filter(failed);
const broken = new Set(failures.map(({ engine, file }) => `${engine} ${file}`));
if (first.code === 0 || broken.size === 0 || broken.size > MOST_TRIED_AGAIN) process.exit(first.code);

let { results } = first;
for (const engine of new Set(failures.map((failure) => failure.engine))) {
  const files = [...new Set(failures.filter((failure) => failure.engine === engine).map(({ file }) => file))];
  console.log(`\ntried again in ${engine}: ${files.join(', ')}\n`);
  const again = await run([`--engine=${engine}`, '--files', ...files]);
  // A file that did not even run again keeps what it had.
  const ran = new Set(again.results.map(({ file }) => file));
  results = [...results.filter((result) => result.engine !== engine || !ran.has(result.file)), ...again.results];
}

const still = new Set(results.filter(failed).map(({ engine, file, title }) => `${engine} ${file} ${title}`));
for (const failure of failures) {
  if (!still.has(`${failure.engine} ${failure.file} ${failure.title}`)) console.log(`passed at the second try: ${told(failure)}`);
}
for (const failure of results.filter(failed)) console.log(`failed twice in ${told(failure)}`);
console.log(summary(results).join('\n'));
process.exit(results.some(failed) ? 1 : 0);
