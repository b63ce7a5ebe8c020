/** What words may have meant: their stems, longer words that begin or contain them, words with a slip, and other words for the same. */
import { listNl } from '../../../src/vacancy-finder/messages/list-nl.ts';
import { stemDutch } from '../../../src/vacancy-finder/model/stem-dutch.ts';
import { synonymsIn } from '../../../src/vacancy-finder/model/synonyms.ts';
import { SHORTEST_PART, slipsIn } from '../../../src/vacancy-finder/model/terms.ts';
import { wordsOf } from '../../../src/vacancy-finder/model/words.ts';
import type { Queryable } from '../database/database.ts';

/** Two `tsquery` texts: what is found, and what was literally asked, which weighs more. */
export type Meaning = { found: string; asked: string };

const synonyms = synonymsIn(listNl['search.synonyms'], listNl['search.synonyms.more']);

const MOST_WORDS = 10;
const MOST_ALIKE = 50;
/** Longer words to look for at once. */
const MOST_AROUND = 20;

/** `undefined` when no word is asked for. Every word has to be there, in one of its meanings. */
export async function meaningOf(database: Queryable, q: string): Promise<Meaning | undefined> {
  const words = wordsOf(q).slice(0, MOST_WORDS);
  if (words.length === 0) return undefined;
  const found: string[] = [];
  for (const word of words) found.push(await meaningOfWord(database, word));
  return { found: found.join(' & '), asked: words.map((word) => quoted(stemDutch(word))).join(' | ') };
}

async function meaningOfWord(database: Queryable, word: string): Promise<string> {
  const stem = stemDutch(word);
  const around = await wordsAround(database, word);
  const others = [...(synonyms.get(stem) ?? []), ...around].map((other) => wordsOf(other).map(stemDutch).map(quoted).join(' & '));
  const begins = stem.length >= 3 ? `${quoted(stem)}:*` : quoted(stem);
  const alike = (await termsAlike(database, stem)).map(quoted);
  return `(${[begins, ...alike, ...others.map((other) => `(${other})`)].join(' | ')})`;
}

/** Longer words around one that nobody wrote by itself: "ambulance" when there is only "dierenambulance". */
async function wordsAround(database: Queryable, word: string): Promise<string[]> {
  if (word.length < SHORTEST_PART) return [];
  const rows = await database.query<{ word: string }>(
    `select word from vacancy_words where word like '%' || $1 || '%' and not exists (select from vacancy_words where word = $1)
     order by word limit ${MOST_AROUND}`,
    [word],
  );
  return rows.map((row) => row.word);
}

/** Trigrams find candidates by an index; how many letters differ decides. */
async function termsAlike(database: Queryable, stem: string): Promise<string[]> {
  const slips = slipsIn(stem);
  if (slips === 0) return [];
  const rows = await database.query<{ stem: string }>(
    `select stem from vacancy_words where stem % $1 and abs(length(stem) - length($1)) <= $2 group by stem order by similarity(stem, $1) desc, stem limit 500`,
    [stem, slips],
  );
  return rows
    .map((row) => row.stem)
    .filter((other) => other !== stem && differBy(stem, other) <= slips)
    .slice(0, MOST_ALIKE);
}

/**
 * Below this no word that differs by one letter in five, or by two in nine, can fall: a letter touches three of the trigrams of a word.
 * To be set for the transaction that asks.
 */
export const ALIKE_ENOUGH = 0.2;

/** Words hold letters and digits only: nothing in them has to be escaped. */
const quoted = (term: string) => `'${term}'`;

/** How many letters have to be changed, added or taken away (Levenshtein). */
export function differBy(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const now = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      now.push(Math.min((now[column - 1] ?? 0) + 1, (before[column] ?? 0) + 1, (before[column - 1] ?? 0) + same));
    }
    before = now;
  }
  return before[other.length] ?? 0;
}
