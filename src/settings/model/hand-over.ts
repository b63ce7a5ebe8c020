/**
 * What one widget hands to another when a resident goes from one to the other: the goal areas that they chose, and for an initiative a
 * title or themes. Never answers. It arrives from a page, a tab's storage or an address, so it is read like anything that others wrote.
 */
import { HAND_OVER_PARAMETERS } from './hand-over-names.ts';

export * from './hand-over-names.ts';

/** The widgets that take something over. */
export const RECEIVERS = ['vacancy-finder', 'initiative-form'] as const;
export type Receiver = (typeof RECEIVERS)[number];

export type HandOver = Readonly<{
  /** Ids of goal areas of the wheel: `social-contacts`. At most twelve. */
  areas: readonly string[];
  /** Ids of themes of an initiative. At most twelve. */
  themes: readonly string[];
  /** What an initiative is about, in the resident's own words. At most 200 characters; empty for none. */
  title: string;
}>;

const MOST = 12;
const LONGEST_TITLE = 200;
const CODE = /^[a-zA-Z0-9][a-zA-Z0-9._-]{0,79}$/;
/** Whoever went to another page is there within this time; what is older was left by a visit that never arrived. */
export const FRESH_MS = 5 * 60_000;

const codesOf = (value: unknown): string[] =>
  Array.isArray(value)
    ? [...new Set(value.filter((item): item is string => typeof item === 'string' && CODE.test(item)))].slice(0, MOST)
    : [];

/** Anything may be passed. Nothing when there is nothing to take over. */
export function parseHandOver(input: unknown): HandOver | undefined {
  if (typeof input !== 'object' || input === null) return undefined;
  const { areas, themes, title } = input as Record<string, unknown>;
  const handed: HandOver = {
    areas: codesOf(areas),
    themes: codesOf(themes),
    title: typeof title === 'string' ? title.trim().slice(0, LONGEST_TITLE) : '',
  };
  return isEmpty(handed) ? undefined : handed;
}

export const isEmpty = ({ areas, themes, title }: HandOver): boolean => areas.length === 0 && themes.length === 0 && title === '';

/** What lies in the tab's storage: for whom, and since when. Not for which page: sites lead on to another address of the same page. */
export const writeNote = (to: Receiver, handed: HandOver, now: number): string => JSON.stringify({ to, since: now, ...handed });

/** Reads that note. Nothing when it is for another widget, too old, or no note. */
export function readNote(note: string | null, to: Receiver, now: number): HandOver | undefined {
  if (!note) return undefined;
  try {
    const input = JSON.parse(note) as unknown;
    if (typeof input !== 'object' || input === null) return undefined;
    const { to: whom, since } = input as Record<string, unknown>;
    const fresh = typeof since === 'number' && since <= now && now - since < FRESH_MS;
    return whom === to && fresh ? parseHandOver(input) : undefined;
  } catch {
    // A SyntaxError: something else lies under our name.
    return undefined;
  }
}

/** The parameters for an address; names that are not ours are left alone. */
export function toParameters(handed: HandOver): [string, string][] {
  return [
    [HAND_OVER_PARAMETERS.areas, handed.areas.join(',')],
    [HAND_OVER_PARAMETERS.themes, handed.themes.join(',')],
    [HAND_OVER_PARAMETERS.title, handed.title],
  ].filter((entry): entry is [string, string] => entry[1] !== '');
}

export function fromParameters(value: (name: string) => string | null): HandOver | undefined {
  const { areas, themes, title } = HAND_OVER_PARAMETERS;
  return parseHandOver({
    areas: value(areas)?.split(',') ?? [],
    themes: value(themes)?.split(',') ?? [],
    title: value(title) ?? '',
  });
}
