/**
 * `import 'meedoen/embed'`: as the loader, for sites with a bundler. Every tag is loaded when it is used.
 *
 * @module
 */
import { Embed, type Load } from './embed.ts';

const loads = new Map<string, Load>([
  ['meedoen-initiative-form', () => import('../define/initiative-form.ts')],
  ['meedoen-participation-wheel', () => import('../define/participation-wheel.ts')],
  ['meedoen-settings', () => import('../define/settings.ts')],
  ['meedoen-vacancy-finder', () => import('../define/vacancy-finder.ts')],
]);

const embed = typeof document === 'undefined' ? undefined : new Embed(loads);
embed?.start();

/** Looks for our tags inside a shadow root (or another document part) of the page, which the observer of the document does not see. */
export function scan(root: ParentNode): void {
  embed?.scan(root);
}
