/**
 * The longest task of the main thread while a widget starts, on a processor that is four times slower: `node bench/start.ts --write` after
 * `npm run build` puts the table into bench/README.md; CDN names another build than cdn/.
 *
 * What is counted is time on the processor, from the trace of Chromium itself, so that other work on the machine adds little. The row of a
 * page without a widget tells what is Chromium's own.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { Site } from '../test/pages/site.ts';
import { ensureBrowsers } from '../tools/browsers.mjs';

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const ROUNDS = 7;
const SLOWER = 4;
const MS = 1000;

const LOADER = '<script async src="/cdn/meedoen.js"></script>';
const SENDING = 'endpoint="/submissions" recipient="Team Meedoen" contact-name="Team Meedoen"';
const PAGES: Readonly<Record<string, Readonly<{ head: string; body: string }>>> = {
  'no widget': { head: '', body: '<p>Doe mee</p>' },
  'participation-wheel': { head: LOADER, body: `<meedoen-participation-wheel ${SENDING}></meedoen-participation-wheel>` },
  'vacancy-finder': { head: LOADER, body: `<meedoen-vacancy-finder src="/vacancies.json" ${SENDING}></meedoen-vacancy-finder>` },
  'initiative-form': { head: LOADER, body: `<meedoen-initiative-form ${SENDING}></meedoen-initiative-form>` },
};

type TraceEvent = Readonly<{ name: string; ph: string; pid: number; tid: number; tdur?: number; args?: { name?: string } }>;

/** Processor time of the longest task of the page's main thread, in milliseconds. */
function longestIn(trace: Buffer): number {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] };
  const thread = ({ pid, tid }: TraceEvent) => `${String(pid)} ${String(tid)}`;
  const mains = new Set(traceEvents.filter(({ args }) => args?.name === 'CrRendererMain').map(thread));
  const tasks = traceEvents.filter((event) => event.name === 'RunTask' && event.ph === 'X' && mains.has(thread(event)));
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur / MS));
}

/** One visit with an empty cache: until nothing more is asked for, and what came later is there too. */
async function visit(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline', '__metadata'] });
    await page.goto(address, { waitUntil: 'networkidle' });
    return longestIn(await browser.stopTracing());
  } finally {
    await context.close();
  }
}

const middle = (values: readonly number[]): number => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

const site = await new Site().start();
site.pages.set('/vacancies.json', {
  headers: { 'content-type': 'application/json' },
  body: readFileSync(at('demo/data/vacancies.json'), 'utf8'),
});
const browser = await chromium.launch({ executablePath: ensureBrowsers().chromium.path, args: ['--no-sandbox'] });
const rows: string[] = [];
try {
  for (const [name, parts] of Object.entries(PAGES)) {
    const address = site.page(`/${name.replace(' ', '-')}`, parts);
    // The first visit pays for what the browser itself prepares once.
    await visit(browser, address);
    const longest: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) longest.push(await visit(browser, address));
    rows.push(`| ${name} | ${middle(longest).toFixed(0)} ms | ${Math.min(...longest).toFixed(0)} ms |`);
    console.log(rows.at(-1));
  }
} finally {
  await browser.close();
  await site.stop();
}

if (process.argv.includes('--write')) {
  const path = at('bench/README.md');
  const table = [`| page with | longest task, middle of ${String(ROUNDS)} visits | the least of them |`, '| --- | --- | --- |', ...rows];
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace(/(<!-- start -->)[^]*?(<!-- \/start -->)/, `$1\n\n${table.join('\n')}\n\n$2`));
}
