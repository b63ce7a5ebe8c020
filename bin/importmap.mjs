/**
 * Import maps with `integrity` for the files in `cdn/`. A hash on the loader alone covers the loader alone: it brings the rest by `import()`, and
 * only an import map names a hash for that. An import map stands in the page itself, so a strict policy needs its hash too.
 */
import { createHash } from 'node:crypto';

const sha = (/** @type {string} */ kind, /** @type {string} */ text) => `${kind}-${createHash(kind).update(text).digest('base64')}`;

/**
 * @param {Readonly<Record<string, string>>} integrity file → hash, as in cdn/integrity.json.
 * @param {string} base address of the folder: `/cdn/`, or `https://static.example/meedoen/1.2.0/`.
 * @returns {{ base: string, script: string, csp: string, loader: string }} lines to copy: the import map, its source for `script-src`, and the loader.
 */
export function importMap(integrity, base) {
  const folder = base.endsWith('/') ? base : `${base}/`;
  const chunks = Object.entries(integrity).filter(([file]) => file.startsWith('chunks/'));
  const text = JSON.stringify({ integrity: Object.fromEntries(chunks.map(([file, hash]) => [folder + file, hash])) });
  return {
    base: folder,
    script: `<script type="importmap">${text}</script>`,
    csp: `'${sha('sha256', text)}'`,
    // `crossorigin` also on one's own site: an Integrity-Policy counts a hash only on such requests.
    loader: `<script src="${folder}meedoen.js" integrity="${integrity['meedoen.js'] ?? ''}" crossorigin="anonymous"></script>`,
  };
}
