/** What words may have meant: their stems, longer words that begin or contain them, words with a slip, and other words for the same. */
import { listNl } from '../../../src/vacancy-finder/messages/list-nl.ts';
import { stemDutch } from '../../../src/vacancy-finder/model/stem-dutch.ts';
import { synonymsIn } from '../../../src/vacancy-finder/model/synonyms.ts';
import { SHORTEST_PART, slipsIn } from '../../../src/vacancy-finder/model/terms.ts';
import { wordsOf } from '../../../src/vacancy-finder/model/words.ts';
import type { Queryable } from '../database/database.ts';
import type { Columns } from './columns.ts';
import { type Postings, strengthOf, unpackPostings, vacancyOf } from './postings.ts';

const synonyms = synonymsIn(listNl['search.synonyms'], listNl['search.synonyms.more']);

const MOST_WORDS = 10;
const MOST_ALIKE = 50;
/** Longer words to look for at once. */
const MOST_AROUND = 20;
/** Words that were asked literally weigh more than what they may have meant. */
const MEANT = 0.3;
/** Whatever begins with a stem comes before the stem with this behind it. */
const LAST_CHARACTER = '\u{10FFFF}';

/** How well each vacancy fits, 0 when it does not; `undefined` when no word is asked for. Every word has to be there, in one of its meanings. */
export async function fitOf(session: Queryable, q: string, { size, words: lengths }: Columns): Promise<Float32Array | undefined> {
  const words = wordsOf(q).slice(0, MOST_WORDS);
  if (words.length === 0) return undefined;
  await session.query("select set_config('pg_trgm.similarity_threshold', $1, true)", [String(ALIKE_ENOUGH)]);
  const fits: Float32Array[] = [];
  for (const word of words) fits.push(await fitOfWord(session, word, size));
  return new Float32Array(size).map((_none, number) => {
    let sum = 0;
    for (const fit of fits) {
      if (!fit[number]) return 0;
      sum += fit[number];
    }
    // A word says more in a short text than in a long one.
    return sum / Math.log2((lengths[number] ?? 0) + 1);
  });
}

async function fitOfWord(session: Queryable, word: string, size: number): Promise<Float32Array> {
  const stem = stemDutch(word);
  const others = [...(synonyms.get(stem) ?? []), ...(await wordsAround(session, word))].map((other) => wordsOf(other).map(stemDutch));
  const alike = await termsAlike(session, stem);
  const begins = stem.length >= 3;
  const found = await lookUp(session, [stem, ...alike, ...others.flat()], begins ? stem : undefined);
  const alone = new Set([stem, ...alike, ...others.flatMap((stems) => (stems.length === 1 ? stems : []))]);
  const fit = new Float32Array(size);
  for (const [term, postings] of found) {
    if (!alone.has(term) && !(begins && term.startsWith(stem))) continue;
    const weight = term === stem ? 1 : MEANT;
    for (const posting of postings) raise(fit, vacancyOf(posting), weight * strengthOf(posting));
  }
  for (const stems of others)
    if (stems.length > 1) for (const [number, strength] of together(stems, found)) raise(fit, number, MEANT * strength);
  return fit;
}

/** Of several meanings the one that fits best counts. */
function raise(fit: Float32Array, number: number, strength: number): void {
  if (strength > (fit[number] ?? 0)) fit[number] = strength;
}

/** The vacancies in which all of these stand, with how strongly the weakest of them does. */
function together(stems: readonly string[], found: ReadonlyMap<string, Postings>): ReadonlyMap<number, number> {
  const [first, ...others] = stems.map(
    (stem) => new Map([...(found.get(stem) ?? [])].map((posting) => [vacancyOf(posting), strengthOf(posting)])),
  );
  const all = [...(first ?? [])].map(
    ([number, strength]) => [number, Math.min(strength, ...others.map((other) => other.get(number) ?? 0))] as const,
  );
  return new Map(all.filter(([, strength]) => strength > 0));
}

/** Where these terms stand, and those that begin so. */
async function lookUp(session: Queryable, terms: readonly string[], begin: string | undefined): Promise<Map<string, Postings>> {
  const rows = await session.query<{ term: string; postings: Uint8Array }>(
    `select term, postings from vacancy_terms where term = any($1::text[])${begin === undefined ? '' : ' or (term >= $2 and term < $3)'}`,
    [terms, ...(begin === undefined ? [] : [begin, `${begin}${LAST_CHARACTER}`])],
  );
  return new Map(rows.map(({ term, postings }) => [term, unpackPostings(postings)]));
}

/** Longer words around one that nobody wrote by itself: "ambulance" when there is only "dierenambulance". */
async function wordsAround(session: Queryable, word: string): Promise<string[]> {
  if (word.length < SHORTEST_PART) return [];
  const rows = await session.query<{ word: string }>(
    `select word from vacancy_words where word like '%' || $1 || '%' and not exists (select from vacancy_words where word = $1)
     order by word limit ${MOST_AROUND}`,
    [word],
  );
  return rows.map((row) => row.word);
}

/** Trigrams find candidates by an index; how many letters differ decides. */
async function termsAlike(session: Queryable, stem: string): Promise<string[]> {
  const slips = slipsIn(stem);
  if (slips === 0) return [];
  const rows = await session.query<{ term: string }>(
    `select term from vacancy_terms where term % $1 and abs(length(term) - length($1)) <= $2 order by similarity(term, $1) desc, term limit 500`,
    [stem, slips],
  );
  return rows
    .map((row) => row.term)
    .filter((other) => other !== stem && differBy(stem, other) <= slips)
    .slice(0, MOST_ALIKE);
}

/** Below this no word that differs by one letter in five, or by two in nine, can fall: a letter touches three of the trigrams of a word. */
const ALIKE_ENOUGH = 0.2;

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
