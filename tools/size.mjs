/**
 * What a visitor downloads, brotli compressed, against the budgets of the project. `npm run size` after `npm run build`.
 *
 * The first screen through the loader is the loader and everything that the tag's file imports up front: the static imports are walked in the
 * built files themselves, so that nothing depends on what the build believes.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { parseAst } from 'rollup/parseAst';

const KB = 1000;
const BUDGETS = { file: 30 * KB, firstScreen: 24 * KB, all: 60 * KB, toTheEnd: 80 * KB };

/** Chunks that only some visitors ask for: other languages, distance, the map, files, comparing and such. All other chunks are the way to the end. */
const EXTRAS =
  /^(.*-)?(en|formal)(-.*)?-|^(postcodes|map|tile-map|tiles-site|vacancy-map|pin-field|server-search|sliced-json|duplicates|marked|explanations|qr|sheet|search-index|tools|missing|similar|comparison|compare|counts|together|wheel-link|professional|load-pack|load-offers|overlay|problems|read-aloud|speech|proof|solver|prepare|files|navigate|take-over|job-posting|calendar|doctor|index|read-pack|parse-pack|lint.*)-/;
const CDN = process.env.OUT ?? 'cdn';

/** @param {string} path */
function size(path) {
  const text = readFileSync(join(CDN, path));
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length } })
    .length;
}

/** The file and all that it imports up front. @param {string} path @param {Set<string>} seen @returns {Set<string>} */
function closure(path, seen = new Set()) {
  if (seen.has(path)) return seen;
  seen.add(path);
  const { body } = parseAst(readFileSync(join(CDN, path), 'utf8'));
  for (const statement of body) {
    const source = 'source' in statement ? statement.source?.value : undefined;
    if (typeof source === 'string') closure(posix.join(posix.dirname(path), source), seen);
  }
  return seen;
}

/** What `import()` brings on the way from the first screen to the receipt, with all that it imports. @param {string} entry */
function toTheEnd(entry) {
  const files = closure(entry);
  // A Set that grows while it is walked: what comes later may bring more.
  for (const file of files) {
    for (const [, source = ''] of readFileSync(join(CDN, file), 'utf8').matchAll(/\bimport\(\s*["'`]([^"'`]+)["'`]/g)) {
      const path = posix.join(posix.dirname(file), source);
      if (!EXTRAS.test(posix.basename(path))) for (const found of closure(path)) files.add(found);
    }
  }
  return files;
}

const sum = (/** @type {Iterable<string>} */ files) => [...files].reduce((total, file) => total + size(file), 0);

const widgets = readdirSync(CDN)
  .filter((file) => file.endsWith('.js') && file !== 'meedoen.js')
  .map((file) => basename(file, '.js'));

/** The chunk that registers a widget. @param {string} widget */
function entryOf(widget) {
  const loader = readFileSync(join(CDN, 'meedoen.js'), 'utf8');
  const files = new RegExp(`"meedoen-${widget}":\\[([^\\]]*)\\]`).exec(loader)?.[1];
  const entry = files?.split(',').at(-1)?.replaceAll('"', '');
  if (!entry) throw new Error(`The loader does not know meedoen-${widget}.`);
  return entry;
}

const firstScreens = widgets.map((widget) => ({ widget, files: closure(entryOf(widget)).add('meedoen.js') }));

/** @type {{ what: string, bytes: number, budget: number }[]} */
const rows = [
  ...widgets.map((widget) => ({ what: `cdn/${widget}.js, alone`, bytes: sum(closure(`${widget}.js`)), budget: BUDGETS.file })),
  ...firstScreens.map(({ widget, files }) => ({
    what: `${widget}, first screen by the loader (${files.size} files)`,
    bytes: sum(files),
    budget: BUDGETS.firstScreen,
  })),
  ...widgets.map((widget) => {
    const files = toTheEnd(entryOf(widget)).add('meedoen.js');
    return { what: `${widget}, from there to the receipt (${files.size} files)`, bytes: sum(files), budget: BUDGETS.toTheEnd };
  }),
  {
    what: `all ${widgets.length} widgets by the loader`,
    bytes: sum(new Set(firstScreens.flatMap(({ files }) => [...files]))),
    budget: BUDGETS.all,
  },
];

if (widgets.length === 0) {
  console.error('size: there is no widget in cdn/. Run `npm run build` first.');
  process.exit(1);
}

const kb = (/** @type {number} */ bytes) => (bytes / KB).toFixed(1).padStart(6);
const width = Math.max(...rows.map(({ what }) => what.length));
console.log(`${'brotli, kB'.padEnd(width)}    size  budget`);
for (const { what, bytes, budget } of rows)
  console.log(`${what.padEnd(width)}  ${kb(bytes)}  ${kb(budget)}${bytes > budget ? '  over' : ''}`);
if (process.argv.includes('--files')) {
  const files = widgets.flatMap((widget) => [...toTheEnd(entryOf(widget))]);
  console.log(`\n${[...new Set(files)].map((file) => `${kb(size(file))}  ${file}`).join('\n')}`);
}

const over = rows.filter(({ bytes, budget }) => bytes > budget);
if (over.length > 0) {
  console.error(
    `\nsize: ${over.length} over budget. \`npm run size -- --files\` shows each file. What the first screen does not need goes behind import(): ` +
      'search, map, further languages, packs. A new dependency? Its line in CONTRIBUTING says what it costs. A budget only changes with a decision there.',
  );
  process.exit(1);
}
