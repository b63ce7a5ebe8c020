import { createContext } from '@lit/context';
import { noSettings, listOf, type PageSettings, settingsFrom } from './model/settings.ts';

/** A string key, so that a settings element of one bundle reaches a widget of another. The number changes only with the shape. */
export const settingsContext = createContext<PageSettings>('meedoen:settings/1');

/** Marks the script that loaded us; `document.currentScript` is gone by the time a widget asks. */
const LOADER_SELECTOR = 'script[data-meedoen-loader], script[src*="meedoen.js"]';

let loader: PageSettings | undefined;

/** Settings on the loader's own script tag, which only the site template can write: `data-endpoint`, `data-allow` … Read once. */
export function loaderSettings(): PageSettings {
  if (loader) return loader;
  const script = document.querySelector<HTMLScriptElement>(LOADER_SELECTOR);
  if (!script) return noSettings;
  loader = {
    values: settingsFrom((name) => script.getAttribute(`data-${name}`)),
    allow: listOf(script.getAttribute('data-allow')),
  };
  return loader;
}
