import type { Address } from '../settings/model/settings.ts';
import { firstNl } from './content/nl-first.ts';
import type { FirstPart } from './model/first-part.ts';
import type { WheelPack } from './model/pack.ts';

/** A pack as it comes to a visitor: first what the welcome shows, then the questions, then all that stands behind them. */
export type LoadedPack = Readonly<{
  first: FirstPart;
  /** The built-in pack came in the place of the site's own, which could not be used. */
  fallback: boolean;
  /** What the short route needs. Rejects when its chunk does not come. */
  questions: () => Promise<WheelPack>;
  /** All of a built-in pack: statements, support, frameworks. */
  whole?: () => Promise<WheelPack>;
}>;

export const builtInNl: LoadedPack = {
  first: firstNl,
  fallback: false,
  questions: async () => (await import('./content/nl.ts')).packNl,
  whole: async () => (await import('./content/nl-more.ts')).packNlFull,
};

/** Whether an address of the page may be followed. */
export type Follow = (address: string) => Address;

/** The same, for who is addressed with `u`. */
const builtInFormal: LoadedPack = { ...builtInNl, whole: async () => (await import('./content/nl-formal.ts')).packNlFormal };

export async function builtIn(language: string, tone: string): Promise<LoadedPack> {
  if (language !== 'en') return tone === 'formal' ? builtInFormal : builtInNl;
  try {
    return {
      first: (await import('./content/en-first.ts')).firstEn,
      fallback: false,
      questions: async () => (await import('./content/en.ts')).packEn,
      whole: async () => (await import('./content/en-more.ts')).packEnFull,
    };
  } catch {
    // The chunk did not come (offline, a new release removed it): questions in Dutch are better than none.
    return builtInNl;
  }
}

/** What the page set, else what stands at its address, else the built-in pack in the language of the page. Rejects only when aborted. */
export async function loadPack(
  given: unknown,
  source: string,
  { language, tone }: Readonly<{ language: string; tone: string }>,
  follow: Follow,
  signal: AbortSignal,
): Promise<LoadedPack> {
  if (given === undefined && follow(source).kind === 'empty') return builtIn(language, tone);
  const pack = await ownPack(given, source, follow, signal);
  if (!pack) return { ...(await builtIn(language, tone)), fallback: true };
  return { first: { pack, areas: pack.areas.length }, fallback: false, questions: () => Promise.resolve(pack) };
}

async function ownPack(given: unknown, source: string, follow: Follow, signal: AbortSignal): Promise<WheelPack | undefined> {
  try {
    return await (await import('./load-pack.ts')).loadOwnPack(given, source, follow, signal);
  } catch (error) {
    if (signal.aborted) throw error;
    // The chunk that reads packs did not come.
    return undefined;
  }
}
