/**
 * Our finder beside MiniSearch bare and InstantSearch with a client in memory, in one run in Chromium, on the same vacancies: bytes, time to
 * the list, search, longest task, memory. `node bench/finder.ts --write` after `npm run build` puts the table into bench/README.md; OUT names
 * another build than cdn/.
 *
 * All three show ten results for a word. Ours also counts options, marks words and reads the feed item by item; MiniSearch does none of that;
 * the client of InstantSearch looks for the words as they stand, since its engine is a service that nobody has here.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { ensureBrowsers } from '../tools/browsers.mjs';

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const CDN = process.env['OUT'] ?? at('cdn');
const QUERIES = [
  'wandelen',
  'taal',
  'kinderen',
  'tuin',
  'fiets',
  'maatje',
  'koken',
  'sport',
  'ouderen',
  'computer',
  'bestuur',
  'chauffeur',
];

/**
 * Milliseconds before the feed is sent, to all three alike. The others ask for it once their code runs; ours asks for both at once, and on any
 * network twelve megabytes come after the code. On loopback they would not, and the loading of code would be what is measured.
 */
const CODE_IS_THERE = 1_000;

type Feed = { vacancies: Record<string, unknown>[] };
const demo = JSON.parse(readFileSync(at('demo/data/vacancies.json'), 'utf8')) as Feed;

/** The demo's vacancies again and again, each with an id and a title of its own. */
function feedOf(size: number): string {
  const vacancies = Array.from({ length: size }, (_none, number) => {
    const vacancy = demo.vacancies[number % demo.vacancies.length] ?? {};
    return {
      ...vacancy,
      id: `v${number}`,
      title: `${String(vacancy['title'])} ${number}`,
      validThrough: undefined,
      status: 'open',
      schedule: undefined,
    };
  });
  return JSON.stringify({ vacancies });
}

/** What runs in the page: gives the three numbers that only the page can know. */
const CONTENDERS: Readonly<Record<string, string>> = {
  'our finder': `
    const finder = document.createElement('meedoen-vacancy-finder');
    finder.setAttribute('src', '/feed.json');
    document.body.append(finder);
    const root = () => finder.shadowRoot;
    await until(() => root()?.querySelector('[data-card]'));
    const listed = performance.now();
    const ask = async (words) => {
      const input = root().querySelector('#words');
      input.value = words;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      root().querySelector('form').requestSubmit();
      await finder.updateComplete;
    };
    await ask('zonnebloem');
    await until(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('search-index')));
    await quiet();
    return { listed, ask };`,
  'MiniSearch, bare': `
    const { default: MiniSearch } = await import('/minisearch.js');
    const list = document.body.appendChild(document.createElement('ul'));
    const { vacancies } = await (await fetch('/feed.json')).json();
    const show = (found) => list.replaceChildren(...found.slice(0, 10).map(({ title }) => Object.assign(document.createElement('li'), { textContent: title })));
    show(vacancies);
    const listed = performance.now();
    const index = new MiniSearch({ fields: ['title', 'summary', 'description'], storeFields: ['title'], searchOptions: { prefix: true, fuzzy: 0.2 } });
    index.addAll(vacancies);
    return { listed, ask: async (words) => show(index.search(words)) };`,
  'InstantSearch, client in memory': `
    await new Promise((resolve) => { const script = document.createElement('script'); script.src = '/instantsearch.js'; script.onload = resolve; document.head.append(script); });
    const { vacancies } = await (await fetch('/feed.json')).json();
    const texts = vacancies.map((vacancy) => JSON.stringify([vacancy.title, vacancy.summary, vacancy.description]).toLowerCase());
    const searchClient = { search: async (requests) => ({ results: requests.map(({ indexName, params = {} }) => {
      const found = vacancies.filter((_vacancy, number) => texts[number].includes((params.query ?? '').toLowerCase()));
      return { index: indexName, hits: found.slice(0, 10).map((vacancy) => ({ ...vacancy, objectID: vacancy.id })), nbHits: found.length, page: 0, nbPages: 1, hitsPerPage: 10, query: params.query ?? '', params: '', processingTimeMS: 1, exhaustiveNbHits: true };
    }) }) };
    const box = document.body.appendChild(document.createElement('div'));
    const search = instantsearch({ indexName: 'vacancies', searchClient });
    search.addWidgets([instantsearch.widgets.hits({ container: box, templates: { item: (hit, { html }) => html\`<b>\${hit.title}</b>\` } })]);
    search.start();
    await until(() => box.querySelector('li'));
    const listed = performance.now();
    const ask = (words) => new Promise((resolve) => { search.once('render', () => resolve()); search.helper.setQuery(words).search(); });
    return { listed, ask };`,
};

const PAGE = (
  contender: string,
): string => `<!doctype html><html lang="nl"><meta charset="utf-8"><title>bench</title><script src="/cdn/meedoen.js" ${contender === 'our finder' ? '' : 'type="text/plain"'}></script><body><script type="module">
const until = async (condition) => { while (!condition()) await new Promise((resolve) => setTimeout(resolve, 4)); };
let longest = 0;
new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => (longest = Math.max(longest, duration)))).observe({ type: 'longtask', buffered: true });
/** Nothing has kept the page busy for a second. */
const quiet = async () => { for (let calm = 0; calm < 20;) { const from = performance.now(); await new Promise((resolve) => setTimeout(resolve, 50)); calm = performance.now() - from < 62 ? calm + 1 : 0; } };
const run = async () => {${CONTENDERS[contender] ?? ''}};
const { listed, ask } = await run();
const arrived = performance.getEntriesByName(new URL('/feed.json', location.href).href)[0].responseEnd;
const times = [];
for (let round = 0; round < 3; round += 1) for (const words of ${JSON.stringify(QUERIES)}) { const from = performance.now(); await ask(words); times.push(performance.now() - from); await new Promise((resolve) => setTimeout(resolve, 20)); }
times.sort((a, b) => a - b);
globalThis.gc?.();
globalThis.result = { list: listed - arrived, p50: times[Math.floor(times.length * 0.5)], p95: times[Math.floor(times.length * 0.95)], longest, memory: performance.memory.usedJSHeapSize / 1e6 };
</script>`;

type Result = Readonly<{ list: number; p50: number; p95: number; longest: number; memory: number }>;

async function measure(contender: string, size: number): Promise<Result & { bytes: number }> {
  const feed = feedOf(size);
  // Compressed when all is over: a server that stops to compress each file would be what is measured.
  const sent: Buffer[] = [];
  const server = createServer(({ url = '' }, response) => {
    const script = url.startsWith('/cdn/')
      ? `${CDN}/${url.slice(5)}`
      : url === '/minisearch.js'
        ? at('node_modules/minisearch/dist/es/index.js')
        : at('node_modules/instantsearch.js/dist/instantsearch.production.min.js');
    if (url === '/') response.setHeader('Content-Type', 'text/html').end(PAGE(contender));
    else if (url === '/feed.json') setTimeout(() => response.setHeader('Content-Type', 'application/json').end(feed), CODE_IS_THERE);
    else if (url.endsWith('.js')) {
      const code = readFileSync(script);
      sent.push(code);
      response.setHeader('Content-Type', 'text/javascript').end(code);
    } else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const executablePath = ensureBrowsers().chromium.path;
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--enable-precise-memory-info', '--js-flags=--expose-gc'],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction('globalThis.result', undefined, { timeout: 120_000 });
    const result = await page.evaluate<Result>('globalThis.result');
    return { ...result, bytes: sent.reduce((sum, code) => sum + brotliCompressSync(code).length, 0) };
  } finally {
    await browser.close();
    server.close();
  }
}

const rows: string[] = [];
for (const size of [1_000, 10_000]) {
  for (const contender of Object.keys(CONTENDERS)) {
    const { bytes, list, p50, p95, longest, memory } = await measure(contender, size);
    const ms = (value: number) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
    rows.push(
      `| ${size} | ${contender} | ${(bytes / 1000).toFixed(1)} kB | ${ms(list)} | ${ms(p50)} | ${ms(p95)} | ${ms(longest)} | ${Math.round(memory)} MB |`,
    );
    console.log(rows.at(-1));
  }
}

if (process.argv.includes('--write')) {
  const path = at('bench/README.md');
  const table = [
    '| vacancies | | JavaScript, brotli | list after data | search p50 | p95 | longest task | memory |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
  ];
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace(/(<!-- finder -->)[^]*?(<!-- \/finder -->)/, `$1\n\n${table.join('\n')}\n\n$2`));
}
