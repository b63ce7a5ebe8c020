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

async function builtIn(language: string): Promise<LoadedPack> {
  if (language !== 'en') return builtInNl;
  try {
    return { pack: (await import('./content/en.ts')).packEn, fallback: false };
  } catch {
    // The chunk did not come (offline, a new release removed it): questions in Dutch are better than none.
    return builtInNl;
  }
}

/** What the page set, else what stands at its address, else the built-in pack in the language of the page. Rejects only when aborted. */
export async function loadPack(given: unknown, address: Address, language: string, signal: AbortSignal): Promise<LoadedPack> {
  if (given === undefined && address.kind === 'empty') return builtIn(language);
  const pack = given === undefined ? await fetchPack(address, signal) : await read(given, 'the property `pack`');
  return pack ? { pack, fallback: false } : { ...(await builtIn(language)), fallback: true };
}

async function fetchPack(address: Address, signal: AbortSignal): Promise<WheelPack | undefined> {
  if (address.kind !== 'ok') {
    const origin = address.kind === 'not-allowed' ? ` ${address.origin} is not listed in data-allow or allow.` : '';
    console.warn(`meedoen: pack-src is not followed (${address.kind}).${origin} The built-in pack is shown.`);
    return undefined;
  }
  try {
    const response = await fetch(address.href, { signal });
    if (!response.ok) throw new Error(`status ${String(response.status)}`);
    return await read(await response.json(), address.href);
  } catch (error) {
    if (signal.aborted) throw error;
    // Not there, not JSON, no network: the visitor gets the built-in pack, the editor this line.
    console.warn(`meedoen: no pack from ${address.href}: ${String(error)}. The built-in pack is shown.`);
    return undefined;
  }
}

/** The reader is only loaded for packs that are not our own. */
async function read(input: unknown, source: string): Promise<WheelPack | undefined> {
  const { parsePack } = await import('./model/parse-pack.ts');
  const { pack, problems } = parsePack(input);
  if (problems.length > 0) {
    const lines = problems.map(({ path, code }) => `  ${path || '(pack)'}: ${code}`).join('\n');
    console.warn(`meedoen: ${pack ? 'left out of the pack' : 'no usable pack'} in ${source}:\n${lines}`);
  }
  return pack;
}
