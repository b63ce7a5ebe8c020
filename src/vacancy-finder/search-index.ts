/** The search index: its own chunk, loaded with the first search. Words by their stem, also half typed or with a slip, and the parts of compounds. */
import MiniSearch from 'minisearch';
import type { Hits } from './model/find.ts';
import type { Synonyms } from './model/synonyms.ts';
import { stemDutch } from './model/stem-dutch.ts';
import { SHORTEST_PART, slipsIn, termsOfWord, tokensOf } from './model/terms.ts';
import { type SearchTexts, wordsOf } from './model/words.ts';

export { synonymsIn } from './model/synonyms.ts';

type Document = SearchTexts & Readonly<{ key: string }>;

const FIELDS: (keyof SearchTexts)[] = ['title', 'labels', 'where', 'summary', 'description'];
const BOOST: Record<string, number> = { title: 4, labels: 2.5, where: 2, summary: 1.5 };

/** Longer words to look for at once. */
const MOST_AROUND = 20;

export class SearchIndex {
  readonly #index: MiniSearch<Document>;
  readonly #synonyms: Synonyms;
  readonly #vocabulary: ReadonlySet<string>;

  private constructor(index: MiniSearch<Document>, synonyms: Synonyms, vocabulary: ReadonlySet<string>) {
    this.#index = index;
    this.#synonyms = synonyms;
    this.#vocabulary = vocabulary;
  }

  /** Builds the index with a pause after each vacancy; drive it with `inSlices`. */
  static *build(documents: readonly Document[], synonyms: Synonyms = new Map()): Generator<undefined, SearchIndex> {
    const vocabulary = new Set<string>();
    for (const document of documents) {
      for (const field of FIELDS) for (const word of tokensOf(document[field])) vocabulary.add(word);
      yield;
    }
    const terms = new Map<string, string[]>();
    const termsOf = (word: string): string[] => {
      let known = terms.get(word);
      if (known === undefined) terms.set(word, (known = [...termsOfWord(word, vocabulary)]));
      return known;
    };
    const index = new MiniSearch<Document>({
      idField: 'key',
      fields: FIELDS,
      tokenize: tokensOf,
      processTerm: termsOf,
      searchOptions: {
        // A word that is asked for is taken as it is: its parts would find too much.
        processTerm: stemDutch,
        combineWith: 'AND',
        boost: BOOST,
        prefix: (term) => term.length >= 3,
        fuzzy: slipsIn,
        weights: { fuzzy: 0.3, prefix: 0.6 },
      },
    });
    for (const document of documents) {
      index.add(document);
      yield;
    }
    return new SearchIndex(index, synonyms, vocabulary);
  }

  /** Longer words around one that nobody wrote by itself: "ambulance" when there is only "dierenambulance". */
  #around(word: string): readonly string[] {
    if (word.length < SHORTEST_PART || this.#vocabulary.has(word)) return [];
    return [...this.#vocabulary].filter((known) => known.length > word.length && known.includes(word)).slice(0, MOST_AROUND);
  }

  /** Every word, or another word for it: that counts for half. */
  search(words: string): Hits {
    const queries = wordsOf(words).map((word) => {
      const others = [...(this.#synonyms.get(stemDutch(word)) ?? []), ...this.#around(word)];
      if (others.length === 0) return word;
      const same = { queries: [...others], combineWith: 'OR' as const, fuzzy: false, prefix: false, boostDocument: () => 0.5 };
      return { queries: [word, same], combineWith: 'OR' as const };
    });
    const found = this.#index.search({ queries, combineWith: 'AND' });
    return new Map(found.map(({ id, score }) => [String(id), score]));
  }
}
