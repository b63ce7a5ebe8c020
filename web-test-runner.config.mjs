/**
 * The browser tests, in three engines:
 *
 *   npm run test:browser                                      all tests in all engines
 *   npm run test:browser -- --engine=chromium                 one engine (or several: --engine=chromium,firefox), for daily work
 *   npm run test:browser -- --files test/browser/forms/x.test.ts
 *   npm run test:browser -- --group forms                     one folder of test/browser
 */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { ENGINES, ensureBrowsers } from './tools/browsers.mjs';
import { startWebKitDriver } from './tools/webkit-driver.mjs';
import { inputCommands } from './tools/wtr-commands.mjs';
import { countsReporter } from './tools/wtr-counts.mjs';
import { testEndpoint } from './tools/wtr-endpoint.mjs';
import { watchedImports } from './tools/wtr-imports.mjs';

const option = (name) => process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
const engines = (option('engine') ?? ENGINES.join(',')).split(',');
const unknown = engines.filter((engine) => !ENGINES.includes(engine));
if (unknown.length > 0) {
  console.error(`There is no engine ${unknown.join(', ')}: choose from ${ENGINES.join(', ')}.`);
  process.exit(1);
}

const browsers = ensureBrowsers();

async function launcher(engine) {
  const { by, path } = browsers[engine];
  if (by === 'webdriver') return webkitLauncher(path);
  if (by === 'puppeteer') return puppeteerLauncher({ launchOptions: { browser: 'firefox', executablePath: path } });
  // Chromium's sandbox refuses to start as root, and as a user without namespaces; the pages are ours.
  const args = engine === 'chromium' ? ['--no-sandbox'] : [];
  return playwrightLauncher({ product: engine, launchOptions: { executablePath: path, args } });
}

async function webkitLauncher(binary) {
  const port = await startWebKitDriver(browsers.webkit);
  return webdriverLauncher({
    automationProtocol: 'webdriver',
    hostname: '127.0.0.1',
    port,
    path: '/',
    // A busy machine may need several attempts before the driver answers: only the start is tried again, never a test.
    connectionRetryCount: 5,
    connectionRetryTimeout: 60_000,
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
    },
  });
}

const folders = readdirSync('test/browser', { withFileTypes: true }).filter((entry) => entry.isDirectory());
const byGroup = process.argv.some((argument) => argument === '--group' || argument.startsWith('--group='));

/** A browser that has a module from one file of tests need not ask for it again with the next: nothing changes within a run. */
async function keptByBrowsers(context, next) {
  await next();
  if (context.status === 200 && /\.(ts|m?js)$/.test(context.path)) context.set('Cache-Control', 'max-age=3600');
}

export default {
  ...(byGroup
    ? { groups: folders.map(({ name }) => ({ name, files: `test/browser/${name}/**/*.test.ts` })) }
    : { files: 'test/browser/**/*.test.ts' }),
  browsers: await Promise.all(engines.map(launcher)),
  // Focus and keys belong to one page at a time, so files of one engine run one after the other.
  concurrency: 1,
  // And the engines too: beside another, Firefox now and then leaves a page without its code or its focus.
  concurrentBrowsers: 1,
  staticLogging: !process.stdout.isTTY,
  nodeResolve: true,
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 180_000,
  middleware: [testEndpoint(), ...(process.argv.includes('--watch') ? [] : [keptByBrowsers])],
  testFramework: { config: { timeout: 30_000 } },
  // The tsconfig is given explicitly: without it esbuild leaves decorators in, and properties silently stop being reactive.
  plugins: [
    esbuildPlugin({ ts: true, tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)) }),
    watchedImports(),
    inputCommands(),
  ],
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: process.stdout.isTTY }), countsReporter()],
  testRunnerHtml: (framework) => `<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Tests</title>
    <!-- Lit's development build says on each page that it is one; its other warnings stay. -->
    <script>globalThis.litIssuedWarnings = new Set(['dev-mode']);</script>
  </head>
  <body>
    <script type="module" src="${framework}"></script>
  </body>
</html>`,
};
