/**
 * The last line of a browser run: each engine with what passed and failed in it, and the sum. With `TEST_RESULTS=<file>` every test by its full
 * title as JSON too, for a test that looks at a run of tests.
 */
import { writeFileSync } from 'node:fs';

/** @param {any} suite @returns {any[]} */
const testsOf = (suite) => (suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : []);

/** @param {string} name as the launcher calls it: `Chromium`, `Firefox`, `MiniBrowser` */
function engineOf(name) {
  const lower = name.toLowerCase();
  if (lower.includes('firefox')) return 'firefox';
  return lower.includes('chrom') ? 'chromium' : 'webkit';
}

/** Suite titles and test title in one, with whether it passed. @param {any} suite @param {string} above @returns {{ title: string, passed: boolean }[]} */
const named = (suite, above = '') =>
  suite
    ? [
        ...suite.tests.map((test) => ({ title: `${above}${test.name}`, passed: test.passed })),
        ...suite.suites.flatMap((inner) => named(inner, `${above}${inner.name} > `)),
      ]
    : [];

/** @returns {any} */
export function countsReporter() {
  return {
    stop({ sessions }) {
      /** @type {Map<string, { passed: number, failed: number, skipped: number, files: number }>} */
      const engines = new Map();
      for (const session of sessions) {
        const engine = engineOf(session.browser.name);
        const counts = engines.get(engine) ?? { passed: 0, failed: 0, skipped: 0, files: 0 };
        engines.set(engine, counts);
        counts.files += 1;
        const tests = testsOf(session.testResults);
        for (const test of tests) counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
        // A file that broke before or beside its tests counts as one failure.
        if (!session.passed && !tests.some((test) => !test.passed && !test.skipped)) counts.failed += 1;
      }
      const lines = [...engines].map(
        ([engine, { passed, failed, skipped, files }]) =>
          `${engine} ${passed} passed, ${failed} failed, ${skipped} skipped (${files} files)`,
      );
      const sum = (key) => [...engines.values()].reduce((total, counts) => total + counts[key], 0);
      const results = process.env.TEST_RESULTS;
      if (results) writeFileSync(results, JSON.stringify([...sessions].flatMap((session) => named(session.testResults))));
      // The reporters still write after this one, and this must be the last line.
      process.on('exit', () =>
        process.stdout.write(
          `${lines.join(' · ')}\nbrowser tests in ${engines.size} engines: ${sum('passed')} passed, ${sum('failed')} failed\n`,
        ),
      );
    },
  };
}
