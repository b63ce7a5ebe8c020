/** Words as people type them: without accents, capitals or signs. Serves at once, before the search index is there. */
import type { Entry } from './entry.ts';
import type { Hits } from './find.ts';

/** `Crèche-hulp` → `creche-hulp`. */
export const fold = (text: string): string =>
  // Most texts have no accents, and taking them out of ten thousand texts keeps the page busy.
  (/^[ -~]*$/.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase();

/** The words of a text, folded; letters and digits of any script. */
export const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** What is searched of a vacancy, by how much it says about it. */
export type SearchTexts = Readonly<{ title: string; labels: string; where: string; summary: string; description: string }>;

/** Words for an option in the language of the page, so that "ouderen" finds what a feed calls `older-people`. */
export type LabelOf = (filter: string, option: string) => string;

const LABELLED = ['sector', 'activity', 'beneficiaries', 'form', 'place', 'commitment'] as const;

export function searchTextsOf(entry: Entry, label: LabelOf): SearchTexts {
  const { summary, oneToOne, description, skillsUsed } = entry.vacancy;
  return {
    ...briefTextsOf(entry),
    labels: LABELLED.flatMap((id) => (entry.facet(id) ?? []).map((option) => label(id, option))).join(' '),
    summary: [summary, oneToOne?.hopes].filter(Boolean).join(' '),
    description: [description, ...(skillsUsed ?? [])].filter(Boolean).join(' '),
  };
}

const briefTextsOf = ({ vacancy: { title, organisation, location } }: Entry): Pick<SearchTexts, 'title' | 'where'> => ({
  title,
  where: [organisation?.name, location?.name, location?.city, location?.district].filter(Boolean).join(' '),
});

/** What is searched in one folded text. @param brief title, names and places only, where folding everything at once would take too long. */
export const haystackOf = (entry: Entry, label: LabelOf, brief = false): string =>
  fold(Object.values(brief ? briefTextsOf(entry) : searchTextsOf(entry, label)).join(' '));

/** Longer words may end otherwise: "wandelen" is to find "wandelmaatje" also while the index, which knows better, is on its way. */
const standsIn = (text: string, word: string): boolean => text.includes(word) || (word.length > 5 && text.includes(word.slice(0, -2)));

/** Every word stands somewhere in the text, also within another word; words in the title weigh more. `undefined` when nothing is asked. */
export function plainHits(entries: readonly Entry[], words: string, haystack: (entry: Entry) => string): Hits | undefined {
  const wanted = wordsOf(words);
  if (wanted.length === 0) return undefined;
  const hits = new Map<string, number>();
  for (const entry of entries) {
    const text = haystack(entry);
    if (!wanted.every((word) => standsIn(text, word))) continue;
    const title = fold(entry.vacancy.title);
    hits.set(entry.key, 1 + wanted.filter((word) => title.includes(word)).length);
  }
  return hits;
}
