/**
 * `npm test`: everything that must hold. Each part is a script of its own in package.json.
 *
 * The last line is `tests: N passed, N failed`: all tests of all parts, where a part that only passes or fails counts as one.
 */
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { ensureBrowsers } from './browsers.mjs';

/**
 * Parts of one line run one after the other, the lines of a step beside each other: a machine with two cores is enough.
 * The three engines run alone, because their tests wait for things that a busy machine delays; what follows is patient.
 */
const STEPS = [
  [
    ['types', 'lint', 'format:check', 'check:generated', 'test:unit'],
    ['build', 'size', 'test:package', 'storybook:build'],
  ],
  [['test:browser']],
  [['test:receiver', 'test:e2e'], ['test:stories']],
];

/** Output worth reading when nothing is wrong: the lines that match. @type {Record<string, RegExp>} */
const ALWAYS_SHOWN = { size: /\S/, 'test:browser': /^(chromium|firefox|webkit|browser tests|passed at the second try:) / };

const TIME_LIMIT = 45 * 60_000;
const LOGS = '.cache/test';

/** What a runner counted: node:test (`ℹ pass 3`) or ours of the browsers; undefined where nothing is counted. @param {string} output */
function counted(output) {
  const last = (/** @type {RegExp} */ pattern) => Number([...output.matchAll(pattern)].at(-1)?.[1] ?? NaN);
  const browser = [...output.matchAll(/^browser tests in \d engines: (\d+) passed, (\d+) failed$/gm)].at(-1);
  if (browser) return { passed: Number(browser[1]), failed: Number(browser[2]) };
  const passed = last(/^(?:ℹ|#) pass (\d+)$/gm);
  if (Number.isNaN(passed)) return undefined;
  return { passed, failed: last(/^(?:ℹ|#) fail (\d+)$/gm) + last(/^(?:ℹ|#) cancelled (\d+)$/gm) };
}

/** @param {string} script @returns {Promise<{ script: string, ok: boolean, passed: number, failed: number, seconds: number, output: string }>} */
async function run(script) {
  const start = performance.now();
  const log = `${LOGS}/${script.replace(':', '-')}.log`;
  const file = createWriteStream(log);
  // A group of its own, so that a part that hangs ends with all that it started.
  const child = spawn('npm', ['run', '--silent', script], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    env: { ...process.env, CI: '1', NO_COLOR: '1', FORCE_COLOR: '0' },
  });
  child.stdout.pipe(file, { end: false });
  child.stderr.pipe(file, { end: false });
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    if (child.pid) process.kill(-child.pid, 'SIGKILL');
  }, TIME_LIMIT);
  const code = await new Promise((resolve) => child.once('close', resolve));
  clearTimeout(timer);
  await new Promise((resolve) => file.end(resolve));

  const output = readFileSync(log, 'utf8') + (late ? `\nended after ${TIME_LIMIT / 60_000} minutes\n` : '');
  const ok = code === 0;
  const counts = counted(output) ?? { passed: ok ? 1 : 0, failed: 0 };
  const seconds = (performance.now() - start) / 1000;
  // A part that fails has at least one failure, also when its runner fell over before it could count.
  return { script, ok, passed: counts.passed, failed: ok ? counts.failed : Math.max(1, counts.failed), seconds, output };
}

/** @param {Awaited<ReturnType<typeof run>>} part */
function report({ script, ok, passed, failed, seconds, output }) {
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${script.padEnd(16)} ${seconds.toFixed(1).padStart(6)} s   ${passed} passed, ${failed} failed`);
  const shown = ALWAYS_SHOWN[script];
  const lines = output.split('\n');
  if (!ok) console.log(lines.slice(-150).join('\n').trim());
  else if (shown) for (const line of lines) if (shown.test(line)) console.log(`       ${line}`);
}

mkdirSync(LOGS, { recursive: true });
ensureBrowsers();

/** @type {Awaited<ReturnType<typeof run>>[]} */
const parts = [];
for (const lines of STEPS) {
  await Promise.all(
    lines.map(async (scripts) => {
      for (const script of scripts) {
        const part = await run(script);
        report(part);
        parts.push(part);
      }
    }),
  );
}

const broken = parts.filter(({ ok }) => !ok).map(({ script }) => script);
if (broken.length > 0) console.log(`\nfailed: ${broken.join(', ')}; what they said is above and in ${LOGS}/`);
const sum = (/** @type {'passed' | 'failed'} */ key) => parts.reduce((total, part) => total + part[key], 0);
process.exitCode = broken.length > 0 || sum('failed') > 0 ? 1 : 0;
console.log(`tests: ${sum('passed')} passed, ${sum('failed')} failed`);
