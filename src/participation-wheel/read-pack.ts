import { overlaid, parseOverlay } from '../packs/model/overlay.ts';

export { parsePack } from './model/parse-pack.ts';

/** A pack as it stands, or the pack that an overlay changes with those changes. @param base gets the pack that it extends. */
export async function readOverlay(input: unknown, base: (address: string) => Promise<unknown>, source: string): Promise<unknown> {
  const overlay = parseOverlay(input);
  if (!overlay) return input;
  const pack = await base(overlay.extends);
  if (typeof pack !== 'object' || pack === null) return pack;
  const { input: changed, unknown } = overlaid(pack, overlay);
  if (unknown.length > 0) console.warn(`meedoen: lines of ${source} that name nothing in the pack: ${unknown.join(', ')}`);
  return changed;
}
