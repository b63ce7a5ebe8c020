/** Writes `dist/`: the modules one by one with their types, for sites with a bundler. Lit and the other dependencies stay imports. */
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { leafletForEsbuild } from './leaflet.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

rmSync('dist', { recursive: true, force: true });
const { status } = spawnSync('tsc', ['-p', 'tsconfig.build.json'], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

/** @param {string} path @param {(text: string) => string} change */
function edit(path, change) {
  const text = readFileSync(path, 'utf8');
  const changed = change(text);
  if (changed !== text) writeFileSync(path, changed);
}

// The compiler rewrites `./x.ts` to `./x.js` in the code, but leaves it in the types.
for (const path of globSync('dist/**/*.d.ts'))
  edit(path, (text) => text.replace(/((?:from |import\(|import )['"]\.[^'"]+)\.ts(['"])/g, '$1.js$2'));

edit('dist/version.js', (text) => text.replace(/typeof __MEEDOEN_VERSION__ .*?;/s, `'${version}';`));
if (!readFileSync('dist/version.js', 'utf8').includes(`'${version}'`)) throw new Error('dist/version.js does not hold the version.');

// The solver of the proof of work is bundled: a dependency for the few sites that ask for one is not for all to install.
await build({
  entryPoints: ['src/submission/proof.ts'],
  outfile: 'dist/submission/proof.js',
  bundle: true,
  format: 'esm',
  target: 'es2022',
  platform: 'browser',
  allowOverwrite: true,
  legalComments: 'eof',
  banner: { js: '/*! Holds altcha-lib, MIT, https://github.com/altcha-org/altcha-lib */' },
});

// So is the maker of QR codes, for the few who print a sheet for signatures.
await build({
  entryPoints: ['src/initiative-form/qr.ts'],
  outfile: 'dist/initiative-form/qr.js',
  bundle: true,
  format: 'esm',
  target: 'es2022',
  platform: 'browser',
  allowOverwrite: true,
  legalComments: 'eof',
  banner: { js: '/*! Holds uqr, MIT, https://github.com/unjs/uqr */' },
});

// And the map, for the few who ask for one; with Leaflet's test by innerHTML taken out.
await build({
  entryPoints: ['src/map/tile-map.ts'],
  outfile: 'dist/map/tile-map.js',
  bundle: true,
  format: 'esm',
  target: 'es2022',
  platform: 'browser',
  allowOverwrite: true,
  legalComments: 'eof',
  plugins: [leafletForEsbuild()],
  banner: { js: '/*! Holds leaflet, BSD-2-Clause, https://leafletjs.com */' },
});

// And what groups vacancies on it. From what the compiler wrote: the map beside it stays a file of its own.
await build({
  entryPoints: ['dist/vacancy-finder/vacancy-map.js'],
  outfile: 'dist/vacancy-finder/vacancy-map.js',
  bundle: true,
  format: 'esm',
  target: 'es2022',
  platform: 'browser',
  allowOverwrite: true,
  legalComments: 'eof',
  external: ['../map/*'],
  banner: { js: '/*! Holds supercluster and kdbush, ISC, https://github.com/mapbox/supercluster */' },
});
