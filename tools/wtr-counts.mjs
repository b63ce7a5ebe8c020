/**
 * The last lines of a browser run: what failed, each engine with what passed and failed in it, and the sum. With `TEST_RESULTS=<file>` every test
 * as JSON too (`Result[]`), for who looks at a run of tests.
 */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/** @typedef {{ engine: string, file: string, title: string, passed: boolean, skipped: boolean, ms: number, error: string }} Result */

/** @param {string} name as the launcher calls it: `Chromium`, `Firefox`, `MiniBrowser` */
function engineOf(name) {
  const lower = name.toLowerCase();
  if (lower.includes('firefox')) return 'firefox';
  return lower.includes('chrom') ? 'chromium' : 'webkit';
}

/** Every test of a file, by suite titles and test title in one. @param {any} suite @param {string} above @returns {Omit<Result, 'engine' | 'file'>[]} */
const testsOf = (suite, above = '') =>
  suite
    ? [
        ...suite.tests.map((test) => ({
          title: `${above}${test.name}`,
          passed: test.passed,
          skipped: test.skipped,
          ms: test.duration ?? 0,
          error: test.error?.message ?? '',
        })),
        ...suite.suites.flatMap((inner) => testsOf(inner, `${above}${inner.name} > `)),
      ]
    : [];

/** @param {any} session one file in one engine @returns {Result[]} */
function resultsOf(session) {
  const where = { engine: engineOf(session.browser.name), file: relative(process.cwd(), session.testFile ?? '') };
  const tests = testsOf(session.testResults).map((test) => ({ ...where, ...test }));
  if (session.passed || tests.some(({ passed, skipped }) => !passed && !skipped)) return tests;
  // A file that broke before or beside its tests counts as one failure.
  const error = (session.errors ?? []).map(({ message }) => message).join('; ');
  return [...tests, { ...where, title: 'the file as a whole', passed: false, skipped: false, ms: 0, error }];
}

/** @param {Result[]} results @returns {string[]} */
export function summary(results) {
  const count = (/** @type {string} */ engine) => {
    const of = results.filter((result) => result.engine === engine);
    const skipped = of.filter((result) => result.skipped).length;
    const failed = of.filter((result) => !result.passed && !result.skipped).length;
    const files = new Set(of.map(({ file }) => file)).size;
    return `${engine} ${of.length - skipped - failed} passed, ${failed} failed, ${skipped} skipped (${files} files)`;
  };
  const engines = [...new Set(results.map(({ engine }) => engine))];
  const run = results.filter(({ skipped }) => !skipped);
  const passed = run.filter((result) => result.passed).length;
  return [engines.map(count).join(' · '), `browser tests in ${engines.length} engines: ${passed} passed, ${run.length - passed} failed`];
}

/** One line and its error, which may hold a whole page. @param {Result} result */
export const told = ({ engine, file, title, error }) =>
  `${engine}, ${file}: ${title}${error ? `\n    ${error.replace(/\s+/g, ' ').slice(0, 300)}` : ''}`;

/** @returns {any} */
export function countsReporter() {
  return {
    stop({ sessions }) {
      const results = [...sessions].flatMap(resultsOf);
      if (process.env.TEST_RESULTS) writeFileSync(process.env.TEST_RESULTS, JSON.stringify(results));
      const failures = results.filter(({ passed, skipped }) => !passed && !skipped).map((result) => `failed in ${told(result)}`);
      // The reporters still write after this one, and these must be the last lines.
      process.on('exit', () => process.stdout.write(`${[...failures, ...summary(results)].join('\n')}\n`));
    },
  };
}
