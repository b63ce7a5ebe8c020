/** Other words for the same, as a text that a site can change like any other: groups parted by `;`, words of a group by `,`. */
import { stemDutch } from './stem-dutch.ts';
import { wordsOf } from './words.ts';

/** Stem of a word → the other words of its groups. */
export type Synonyms = ReadonlyMap<string, readonly string[]>;

export function synonymsIn(...texts: readonly string[]): Synonyms {
  const synonyms = new Map<string, string[]>();
  for (const group of texts.flatMap((text) => text.split(';'))) {
    const words = group
      .split(',')
      .map((word) => wordsOf(word).join(' '))
      .filter(Boolean);
    for (const word of words) {
      const stem = stemDutch(word);
      const others = words.filter((other) => other !== word);
      synonyms.set(stem, [...new Set([...(synonyms.get(stem) ?? []), ...others])]);
    }
  }
  return synonyms;
}
