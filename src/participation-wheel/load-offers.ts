import type { Address } from '../settings/model/settings.ts';
import type { WheelPack } from './model/pack.ts';
import { parsePack } from './model/parse-pack.ts';

/**
 * What a site has on offer nearby, in the form of the pack's `support`: a list, or `{ "offers": […] }`. It stands with the suggestions of
 * the pack. Never rejects: without it the result is that of the pack, and the editor can read in the console why.
 */
export async function withOffers(pack: WheelPack, address: Address): Promise<WheelPack> {
  if (address.kind !== 'ok') {
    console.warn(`meedoen: offers-src is not followed (${address.kind}).`);
    return pack;
  }
  try {
    const response = await fetch(address.href);
    if (!response.ok) throw new Error(`status ${String(response.status)}`);
    return offered(pack, await response.json(), address.href);
  } catch (error) {
    // Not there, not JSON, no network.
    console.warn(`meedoen: no offers from ${address.href}: ${String(error)}`);
    return pack;
  }
}

function offered(pack: WheelPack, input: unknown, source: string): WheelPack {
  const items: unknown = Array.isArray(input) ? input : (input as { offers?: unknown } | null)?.offers;
  if (!Array.isArray(items)) throw new Error('no list of offers');
  const before = pack.support ?? [];
  const { pack: read, problems } = parsePack({ ...pack, support: [...(items as unknown[]), ...before] });
  if (problems.length)
    console.warn(
      `meedoen: left out of the offers in ${source}:`,
      problems.map(({ path, code }) => `${path} ${code}`),
    );
  return read ?? pack;
}
