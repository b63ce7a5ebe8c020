/**
 * The one script that a site template loads (`cdn/meedoen.js`). It runs as a classic script and as a module, so it holds no `import` or `export`
 * statement and no `import.meta` once it is built; everything else comes by `import()`.
 */
import { Embed, type Load } from './embed.ts';

/** Written by the build: tag → the file that registers it and all that this file imports, relative to the loader. */
declare const __MEEDOEN_FILES__: Readonly<Record<string, readonly string[]>>;

// A module has no current script, but its imports are relative to itself. A classic script from another origin has no base, only this.
const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript : null;
const address = (file: string): string => (script?.src ? new URL(file, script.src).href : `./${file}`);

/** All files of a tag at once, and not one after the other as they mention each other. */
const load =
  (files: readonly string[]): Load =>
  () =>
    Promise.all(files.map((file) => import(/* @vite-ignore */ address(file))));

// Settings stand on this script as `data-*`; the widgets find it by this mark. A second copy of the loader leaves the page to the first.
if (!document.querySelector('script[data-meedoen-loader]')) {
  script?.setAttribute('data-meedoen-loader', '');
  new Embed(new Map(Object.entries(__MEEDOEN_FILES__).map(([tag, files]) => [tag, load(files)]))).start();
}
