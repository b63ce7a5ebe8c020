/**
 * `import 'meedoen/embed'`: as the loader, for sites with a bundler. Every tag is loaded when it is used.
 *
 * @module
 */
import { loaderSettings } from '../settings/settings-context.ts';
import { DOCTOR, Embed, type Load } from './embed.ts';

const loads: Readonly<Record<string, () => Promise<unknown>>> = {
  [DOCTOR]: () => import('./doctor/doctor.ts'),
  'meedoen-initiative-form': () => import('../define/initiative-form.ts'),
  'meedoen-participation-wheel': () => import('../define/participation-wheel.ts'),
  'meedoen-settings': () => import('../define/settings.ts'),
  'meedoen-vacancy-finder': () => import('../define/vacancy-finder.ts'),
};

const bring: Load = async (tag) => loads[tag]?.();
const embed = typeof document === 'undefined' ? undefined : new Embed(bring, () => loaderSettings().allow);
embed?.start();

/** Looks for our tags inside a shadow root (or another document part) of the page, and goes on watching it. */
export function scan(root: ParentNode): void {
  embed?.scan(root);
}
