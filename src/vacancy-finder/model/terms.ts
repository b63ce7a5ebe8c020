/** What a text is found by: the stems of its words and of the parts of its compounds. Shared by the search in the page and on a server. */
import { stemDutch } from './stem-dutch.ts';
import { fold, wordsOf } from './words.ts';

/** Parts shorter than this are rather an accident than a word: "er", "aan". */
export const SHORTEST_PART = 4;
/** What glues Dutch compounds: stad-s-park, schuld-en-maatje, zonn-e-bloem. */
const GLUE = ['', 's', 'e', 'en', 'er'];

/** Words of a text; of one with hyphens also the whole: "speel-o-theek" is found by "speelotheek". */
export function tokensOf(text: string): string[] {
  const whole = fold(text).match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu) ?? [];
  return [...wordsOf(text), ...whole.map((word) => word.replaceAll('-', ''))];
}

/** The stem of a word, with those of its two parts when both are words of these vacancies: "schuldhulpmaatje" is found by "maatje". */
export function termsOfWord(word: string, vocabulary: ReadonlySet<string>): readonly string[] {
  const stem = stemDutch(word);
  if (word.length < 2 * SHORTEST_PART) return [stem];
  const terms = new Set([stem]);
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at += 1) {
    const tail = word.slice(at);
    if (!vocabulary.has(tail)) continue;
    const head = word.slice(0, at);
    const glue = GLUE.find((letters) => head.endsWith(letters) && isPart(head.slice(0, head.length - letters.length), vocabulary));
    if (glue === undefined) continue;
    terms.add(stemDutch(tail));
    terms.add(stemDutch(head.slice(0, head.length - glue.length)));
  }
  return [...terms];
}

const isPart = (head: string, vocabulary: ReadonlySet<string>): boolean => head.length >= SHORTEST_PART - 1 && vocabulary.has(head);

/** How many letters may be wrong in a word (its stem): none in a short one, where another word is always near. */
export const slipsIn = (term: string): 0 | 1 | 2 => (term.length < 5 ? 0 : term.length < 9 ? 1 : 2);
