/**
 * The one script that a site template loads (`cdn/meedoen.js`). It runs as a classic script and as a module, so it holds no `import` or `export`
 * statement and no `import.meta` once it is built; everything else comes by `import()`.
 */
import { listOf } from '../settings/model/settings.ts';
import { Embed, type Load } from './embed.ts';
import { listenToFrames } from './frames.ts';

/** Written by the build: tag → the file that registers it and all that this file imports, relative to the loader. */
declare const __MEEDOEN_FILES__: Readonly<Record<string, readonly string[]>>;

const MARK = 'data-meedoen-loader';

// A module has no current script, but its imports are relative to itself. A classic script from another origin has no base, only this.
const current = document.currentScript as HTMLScriptElement | null;
const address = (file: string): string => (current?.src ? new URL(file, current.src).href : `./${file}`);

/** All files of a tag at once, and not one after the other as they mention each other. */
const bring: Load = (tag) => Promise.all((__MEEDOEN_FILES__[tag] ?? []).map((file) => import(/* @vite-ignore */ address(file))));

// Settings stand on this script as `data-*`; the widgets find it by this mark.
const first = document.querySelector<HTMLScriptElement>(`script[${MARK}]`);
const script = current ?? document.querySelector<HTMLScriptElement>(`script[type="module"][src*="meedoen.js"]:not([${MARK}])`);

if (!first) {
  script?.setAttribute(MARK, '');
  new Embed(bring, () => listOf(script?.getAttribute('data-allow'))).start();
  listenToFrames();
} else if (script && script.src !== first.src) {
  // The first stays in use, since a tag can be registered only once.
  console.warn(`meedoen is loaded twice: take out ${script.src}.`);
}
