/** Which words of a text were searched for: as a list of pieces, so that they can be marked with elements. */
import { stemDutch } from './stem-dutch.ts';
import { fold, wordsOf } from './words.ts';

export type Piece = Readonly<{ text: string; hit: boolean }>;

/** Shorter words than this are only hit as a whole: "er" stands in half of all words. */
const SHORTEST_START = 3;

/** @param words as they were typed. @returns a function that parts a text; one piece when nothing in it was searched for. */
export function marker(words: string): (text: string) => readonly Piece[] {
  const wanted = wordsOf(words).map((word) => ({ word, stem: stemDutch(word) }));
  const isHit = (token: string): boolean => {
    const folded = fold(token);
    return wanted.some(
      ({ word, stem }) =>
        folded === word ||
        (word.length >= SHORTEST_START && folded.startsWith(word)) ||
        (word.length > SHORTEST_START && folded.includes(word)) ||
        stemDutch(folded) === stem,
    );
  };
  return (text) => {
    if (wanted.length === 0) return [{ text, hit: false }];
    const pieces: Piece[] = [];
    for (const token of text.split(/([\p{L}\p{M}\p{N}]+)/u)) {
      if (token === '') continue;
      const hit = /[\p{L}\p{N}]/u.test(token) && isHit(token);
      const last = pieces.at(-1);
      if (last && !last.hit && !hit) pieces[pieces.length - 1] = { text: last.text + token, hit };
      else pieces.push({ text: token, hit });
    }
    return pieces;
  };
}
