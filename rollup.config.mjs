/**
 * Writes `cdn/`, for sites without a bundler:
 *
 *   cdn/meedoen.js            the loader: a classic script or a module, small, loads the rest when a tag is used
 *   cdn/chunks/<name>-<hash>.js   what it loads; Lit once; never changed after release
 *   cdn/<widget>.js           one widget in one file that imports nothing up front, for `integrity`
 *   cdn/frame.html            a page for an iframe, which shows what a file beside it says
 *   cdn/integrity.json        file → sha384-…
 *   cdn/importmap.json        the same for what the loader brings, as lines to copy; for the folder /cdn/, else `npx meedoen importmap <folder>`
 *
 * `tools/dist.mjs` writes `dist/`.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import minifyLiterals from '@lit-labs/rollup-plugin-minify-html-literals';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import { leafletForRollup } from './tools/leaflet.mjs';
import { importMap } from './bin/importmap.mjs';

/** Another folder may be named, to measure without replacing what a server is showing. */
const OUT = process.env.OUT ?? 'cdn';
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Day of the release, for whoever asks whether it is old. The same sources give the same files: it is the day of the last commit, not of the build. */
const builtOn = (
  process.env.SOURCE_DATE_EPOCH
    ? new Date(Number(process.env.SOURCE_DATE_EPOCH) * 1000).toISOString()
    : spawnSync('git', ['log', '-1', '--format=%cs'], { encoding: 'utf8' }).stdout || new Date().toISOString()
).slice(0, 10);

const BANNER = `/*! meedoen ${version} | EUPL-1.2 | licences.txt names what is bundled */`;
/** The loader holds nothing of others. */
const LOADER_BANNER = `/*! meedoen ${version} | EUPL-1.2 */`;

/** One file per tag in src/define; the shared ones are no tags. */
const tags = readdirSync('src/define')
  .map((file) => basename(file, '.ts'))
  .filter((name) => name !== 'define' && name !== 'all');
const widgets = tags.filter((name) => name !== 'settings');

/** Tag → files, once the chunks are written: the loader is built last and holds it. */
const files = {};

/** What runs in `frame.html`. */
let frameScript = '';

/** While watching, every change builds everything again: the loader holds the names of the chunks. */
const watchAll = {
  name: 'watch-all',
  buildStart() {
    if (this.meta.watchMode) for (const file of globSync('src/**/*.ts')) this.addWatchFile(join(process.cwd(), file));
  },
};

const plugins = (preamble = BANNER) => [
  watchAll,
  leafletForRollup(),
  nodeResolve({ browser: true }),
  // First, while the templates still stand as they were written.
  // A closing slash is the only end of `<circle />` inside an svg template, and an empty `alt` or `value` says something.
  minifyLiterals({
    include: ['src/**/*.ts'],
    failOnError: true,
    // Without its quotes, the last value before a closing slash would take the slash in.
    options: {
      minifyOptions: { conservativeCollapse: true, keepClosingSlash: true, removeEmptyAttributes: false, removeAttributeQuotes: false },
    },
  }),
  // The tsconfig is given explicitly: without it decorators stay in, and properties silently stop being reactive.
  esbuild({
    tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
    target: 'es2022',
    define: { __MEEDOEN_VERSION__: JSON.stringify(version), __MEEDOEN_BUILT__: JSON.stringify(builtOn) },
  }),
  terser({ ecma: 2020, module: true, compress: { passes: 2 }, format: { comments: false, preamble } }),
];

const output = {
  dir: OUT,
  format: 'es',
  chunkFileNames: 'chunks/[name]-[hash].js',
  hashCharacters: 'base36',
};

/** Everything a chunk imports up front, itself last. */
function closure(bundle, name, seen = new Set()) {
  for (const imported of bundle[name].imports) if (!seen.has(imported)) closure(bundle, imported, seen);
  return seen.add(name);
}

/** A module and all that it imports up front. */
function importsOf(id, getModuleInfo, seen = new Set()) {
  if (seen.has(id)) return seen;
  seen.add(id);
  for (const imported of getModuleInfo(id).importedIds) importsOf(imported, getModuleInfo, seen);
  return seen;
}

/** What comes with the list of the finder comes in one file: as files of their own, one would wait for the other before anybody sees a vacancy. */
function listingPart(id, getModuleInfo) {
  const finder = join(process.cwd(), 'src', 'vacancy-finder');
  if (!id.startsWith(finder)) return undefined;
  const has = (file) => importsOf(join(finder, file), getModuleInfo).has(id);
  return has('listing.ts') && !has('vacancy-finder.ts') ? 'listing' : undefined;
}

const chunks = {
  input: {
    ...Object.fromEntries(tags.map((name) => [name, `src/define/${name}.ts`])),
    frame: 'src/embed/frame/frame.ts',
    doctor: 'src/embed/doctor/doctor.ts',
  },
  output: {
    ...output,
    entryFileNames: 'chunks/[name]-[hash].js',
    // Lit comes once and rarely changes.
    onlyExplicitManualChunks: true,
    manualChunks: (id, { getModuleInfo }) =>
      /node_modules\/(lit|lit-html|lit-element|@lit)\//.test(id.split(sep).join('/')) ? 'lit' : listingPart(id, getModuleInfo),
  },
  plugins: [
    { name: 'empty-cdn', buildStart: () => rmSync(OUT, { recursive: true, force: true }) },
    ...plugins(),
    {
      name: 'remember-files',
      generateBundle(_options, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk' || !chunk.isEntry) continue;
          if (chunk.name === 'frame') frameScript = chunk.fileName;
          // Nobody waits for the doctor, so the loader names its one file.
          else files[`meedoen-${chunk.name}`] = chunk.name === 'doctor' ? [chunk.fileName] : [...closure(bundle, chunk.fileName)];
        }
      },
    },
  ],
};

const selfContained = widgets.map((name) => ({
  input: { [name]: `one-file:${name}` },
  // Lazy parts import what they share with the widget from the widget's own file.
  preserveEntrySignatures: 'allow-extension',
  output: { ...output, entryFileNames: '[name].js' },
  plugins: [
    {
      name: 'one-file',
      resolveId: (id) => (id.startsWith('one-file:') ? id : null),
      // A page sets what widgets share with <meedoen-settings>, so it comes along.
      load: (id) =>
        id.startsWith('one-file:')
          ? ['settings', name]
              .map((part) => `import ${JSON.stringify(fileURLToPath(new URL(`src/define/${part}.ts`, import.meta.url)))};`)
              .join('')
          : null,
    },
    ...plugins(),
    {
      name: 'imports-nothing',
      generateBundle(_options, bundle) {
        const { imports } = bundle[`${name}.js`];
        if (imports.length > 0) this.error(`cdn/${name}.js must stand alone, but imports ${imports.join(', ')}.`);
      },
    },
  ],
}));

const loader = {
  input: { meedoen: 'src/embed/loader.ts' },
  output: { ...output, format: 'iife', entryFileNames: '[name].js' },
  plugins: [
    {
      name: 'loader-files',
      transform: (code, id) =>
        id.endsWith('/embed/loader.ts')
          ? code.replaceAll('__MEEDOEN_FILES__', JSON.stringify(files)).replace(/declare const \{.*\n/, '')
          : null,
    },
    ...plugins(LOADER_BANNER),
    {
      name: 'classic-script',
      generateBundle(_options, bundle) {
        const { code } = bundle['meedoen.js'];
        if (/\bimport\.meta\b|(^|[;}\s])(import\s*["'{*\w]|export\s*[{*\w])/m.test(code))
          this.error('cdn/meedoen.js must run as a classic script.');
      },
    },
    { name: 'licences', generateBundle: writeLicences },
    {
      name: 'frame',
      generateBundle() {
        const source = readFileSync('src/embed/frame/frame.html', 'utf8').replace('frame.js', frameScript);
        this.emitFile({ type: 'asset', fileName: 'frame.html', source });
      },
    },
    { name: 'integrity', writeBundle: writeIntegrity },
  ],
};

/** The licences of what is bundled ask that their text comes along. */
function writeLicences() {
  const packages = [
    'lit',
    'lit-html',
    'lit-element',
    '@lit/reactive-element',
    '@lit/context',
    '@lit/task',
    'minisearch',
    'valibot',
    'altcha-lib',
    'uqr',
    'leaflet',
    'supercluster',
    'kdbush',
  ];
  const texts = packages.map((name) => {
    const folder = join('node_modules', name);
    const [file] = existsSync(folder) ? globSync('LICEN[CS]E*', { cwd: folder }) : [];
    if (!file) throw new Error(`No licence found of ${name}.`);
    return `${name}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
  });
  this.emitFile({
    type: 'asset',
    fileName: 'licences.txt',
    source: [`meedoen ${version}, EUPL-1.2: https://eupl.eu/1.2/en/\n`, ...texts].join('\n---\n\n'),
  });
}

function writeIntegrity() {
  const entries = globSync('**/*.{js,html}', { cwd: OUT })
    .map((file) => file.split(sep).join('/'))
    .sort()
    .map((file) => [
      file,
      `sha384-${createHash('sha384')
        .update(readFileSync(join(OUT, file)))
        .digest('base64')}`,
    ]);
  writeFileSync(
    join(OUT, 'importmap.json'),
    `${JSON.stringify(importMap(Object.fromEntries(entries), process.env.BASE ?? '/cdn/'), null, 2)}\n`,
  );
  writeFileSync(join(OUT, 'integrity.json'), `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
}

export default [chunks, ...selfContained, loader];
