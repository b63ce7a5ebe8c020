import type { Address } from '../settings/model/settings.ts';
import { packNl } from './content/nl.ts';
import type { WheelPack } from './model/pack.ts';

export type LoadedPack = Readonly<{
  pack: WheelPack;
  /** The built-in pack came in the place of the site's own, which could not be used. */
  fallback: boolean;
  /** All of a built-in pack: statements, support, frameworks. */
  whole?: () => Promise<WheelPack>;
}>;

export const builtInNl: LoadedPack = {
  pack: packNl,
  fallback: false,
  whole: async () => (await import('./content/nl-more.ts')).packNlFull,
};

/** Whether an address of the page may be followed. */
export type Follow = (address: string) => Address;

async function builtIn(language: string): Promise<LoadedPack> {
  if (language !== 'en') return builtInNl;
  try {
    return {
      pack: (await import('./content/en.ts')).packEn,
      fallback: false,
      whole: async () => (await import('./content/en-more.ts')).packEnFull,
    };
  } catch {
    // The chunk did not come (offline, a new release removed it): questions in Dutch are better than none.
    return builtInNl;
  }
}

/** What the page set, else what stands at its address, else the built-in pack in the language of the page. Rejects only when aborted. */
export async function loadPack(given: unknown, source: string, language: string, follow: Follow, signal: AbortSignal): Promise<LoadedPack> {
  const address = follow(source);
  if (given === undefined && address.kind === 'empty') return builtIn(language);
  const pack = given === undefined ? await fetchPack(address, follow, signal) : await read(given, 'the property `pack`', follow, signal);
  return pack ? { pack, fallback: false } : { ...(await builtIn(language)), fallback: true };
}

async function fetchPack(address: Address, follow: Follow, signal: AbortSignal): Promise<WheelPack | undefined> {
  if (address.kind !== 'ok') {
    const origin = address.kind === 'not-allowed' ? ` ${address.origin} is not listed in data-allow or allow.` : '';
    console.warn(`meedoen: pack-src is not followed (${address.kind}).${origin} The built-in pack is shown.`);
    return undefined;
  }
  try {
    return await read(await fetchJson(address.href, signal), address.href, follow, signal);
  } catch (error) {
    if (signal.aborted) throw error;
    // Not there, not JSON, no network: the visitor gets the built-in pack, the editor this line.
    console.warn(`meedoen: no pack from ${address.href}: ${String(error)}. The built-in pack is shown.`);
    return undefined;
  }
}

async function fetchJson(href: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(href, { signal });
  if (!response.ok) throw new Error(`status ${String(response.status)}`);
  return (await response.json()) as unknown;
}

/** The reader is only loaded for packs that are not our own. */
async function read(input: unknown, source: string, follow: Follow, signal: AbortSignal): Promise<WheelPack | undefined> {
  const { parsePack, readOverlay } = await import('./read-pack.ts');
  const base = async (address: string): Promise<unknown> => {
    if (address === 'built-in') return (await import('./content/nl-more.ts')).packNlFull;
    const checked = follow(address);
    if (checked.kind !== 'ok') throw new Error(`the pack that it extends is not followed (${checked.kind})`);
    return fetchJson(checked.href, signal);
  };
  const { pack, problems } = parsePack(await readOverlay(input, base, source));
  if (problems.length > 0) {
    const lines = problems.map(({ path, code }) => `  ${path || '(pack)'}: ${code}`).join('\n');
    console.warn(`meedoen: ${pack ? 'left out of the pack' : 'no usable pack'} in ${source}:\n${lines}`);
  }
  return pack;
}
