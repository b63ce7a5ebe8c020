import type { Address } from '../settings/model/settings.ts';
import type { Follow } from './first-pack.ts';
import type { WheelPack } from './model/pack.ts';
import { parsePack, readOverlay } from './read-pack.ts';

/** The site's own pack: what the page set, else what stands at its address. Nothing when it cannot be used; rejects only when aborted. */
export async function loadOwnPack(given: unknown, source: string, follow: Follow, signal: AbortSignal): Promise<WheelPack | undefined> {
  return given === undefined ? fetchPack(follow(source), follow, signal) : read(given, 'the property `pack`', follow, signal);
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

async function read(input: unknown, source: string, follow: Follow, signal: AbortSignal): Promise<WheelPack | undefined> {
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
