/** In which vacancies each stem stands, and how strongly: what words are looked up in. */
import type { Entry } from '../../../src/vacancy-finder/model/entry.ts';
import { termsOfWord, tokensOf } from '../../../src/vacancy-finder/model/terms.ts';
import { type SearchTexts, searchTextsOf } from '../../../src/vacancy-finder/model/words.ts';
import { listNl } from '../../../src/vacancy-finder/messages/list-nl.ts';

/** Numbers of vacancies, from the first, with in the last eight bits of each how strongly the stem stands there, 1 to 255. */
export type Postings = Uint32Array;

export const vacancyOf = (posting: number): number => posting >>> 8;
export const strengthOf = (posting: number): number => posting & 255;

/** For the table, little-endian like any machine that runs Node. */
export const packPostings = (postings: readonly number[]): Uint8Array => new Uint8Array(Uint32Array.from(postings).buffer);
/** What a driver gives may begin anywhere in a larger buffer; a copy begins where numbers can. */
export const unpackPostings = (bytes: Uint8Array): Postings => new Uint32Array(new Uint8Array(bytes).buffer);

/** A word of more letters is no word. */
const LONGEST_WORD = 60;
/** The title says more than the description. */
const WEIGHTS: readonly (readonly [keyof SearchTexts, number])[] = [
  ['title', 1],
  ['labels', 0.5],
  ['where', 0.5],
  ['summary', 0.2],
  ['description', 0.1],
];
const BITS_OF_FIELD = 3;
/** What a word comes to that is said without end in the title: 1 + 1/4 + 1/9 + … */
const STRONGEST = Math.PI ** 2 / 6;

const labels: Readonly<Record<string, unknown>> = listNl;
const label = (filter: string, option: string) => {
  const text = labels[`option.${filter}.${option}`];
  return typeof text === 'string' ? text : '';
};

export type Vocabulary = {
  words: readonly string[];
  postings: ReadonlyMap<string, readonly number[]>;
};

/** Pauses after each vacancy. @param counts is given how many words each vacancy has. */
export function* postingsOf(entries: readonly Entry[], counts: Int32Array): Generator<undefined, Vocabulary> {
  const numbers = new Map<string, number>();
  const numberOf = (word: string) => {
    let number = numbers.get(word);
    if (number === undefined) numbers.set(word, (number = numbers.size));
    return number;
  };
  const texts: Uint32Array[] = [];
  for (const [number, entry] of entries.entries()) {
    const fields = searchTextsOf(entry, label);
    const words = WEIGHTS.flatMap(([name], field) => wordsIn(fields[name]).map((word) => (numberOf(word) << BITS_OF_FIELD) | field));
    counts[number] = words.length;
    texts.push(Uint32Array.from(words));
    yield;
  }
  // Parts of compounds are those that stand in any vacancy: only now all are known.
  const vocabulary = new Set(numbers.keys());
  const found = new Map<string, Term>();
  const terms: Term[][] = [];
  for (const word of vocabulary) {
    terms.push(termsOfWord(word, vocabulary).map((term) => found.get(term) ?? added(found, term)));
    yield;
  }
  for (const [number, words] of texts.entries()) {
    const standing: Term[] = [];
    for (const word of words) {
      const weight = WEIGHTS[word & ((1 << BITS_OF_FIELD) - 1)]?.[1] ?? 0;
      for (const term of terms[word >>> BITS_OF_FIELD] ?? []) {
        if (term.times === 0) standing.push(term);
        // The second time says a quarter, the third a ninth.
        term.strength += weight / (++term.times) ** 2;
      }
    }
    for (const term of standing) {
      term.postings.push((number << 8) | Math.max(1, Math.round((term.strength / STRONGEST) * 255)));
      term.times = 0;
      term.strength = 0;
    }
    yield;
  }
  return { words: [...vocabulary], postings: new Map([...found].map(([term, { postings }]) => [term, postings])) };
}

/** A stem, with how often and how strongly it stands in the vacancy at hand. */
type Term = { times: number; strength: number; postings: number[] };

function added(terms: Map<string, Term>, name: string): Term {
  const term: Term = { times: 0, strength: 0, postings: [] };
  terms.set(name, term);
  return term;
}

const wordsIn = (text: string) => tokensOf(text).filter((word) => word.length <= LONGEST_WORD);
