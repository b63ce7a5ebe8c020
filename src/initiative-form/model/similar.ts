/**
 * What others already do or asked, from a feed that the site names: read item by item, since anybody may have written in it, and found
 * again by the words of a title that is being typed.
 */
import * as v from 'valibot';
import { STOP_WORDS } from './stop-words.ts';

const line = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300));
/** An address to go to. What is no web address of a page becomes no link at all. */
const href = v.pipe(v.string(), v.regex(/^(https?:\/\/|\/(?!\/)|\.\.?\/|\?|#)\S*$/), v.maxLength(2000));

/** One initiative of others, as the feed has it. */
export const similarModel = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  title: line,
  summary: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(2000))),
  /** Where it is, in words. */
  place: v.optional(line),
  /** How far it is, in words: "onder weg". */
  status: v.optional(line),
  /** Its page. */
  href,
  /** Where people join, and where they follow it; the page itself without them. */
  joinHref: v.optional(href),
  followHref: v.optional(href),
});
export type SimilarInitiative = v.InferOutput<typeof similarModel>;

/** The feed as its JSON Schema has it. `parseSimilar` reads the same, item by item. */
export const similarFeedModel = v.object({ initiatives: v.pipe(v.array(similarModel), v.maxLength(5000)) });

const MOST = 5000;

/** Reads a feed: what is wrong in it is left out and counted. `undefined` when it is no feed at all. */
export function parseSimilar(input: unknown): { initiatives: SimilarInitiative[]; leftOut: number } | undefined {
  const list = Array.isArray(input)
    ? input
    : typeof input === 'object' && input !== null
      ? (input as Record<string, unknown>)['initiatives']
      : undefined;
  if (!Array.isArray(list)) return undefined;
  const seen = new Set<string>();
  const initiatives = list.slice(0, MOST).flatMap((item: unknown) => {
    const parsed = v.safeParse(similarModel, item);
    if (!parsed.success || seen.has(parsed.output.id)) return [];
    seen.add(parsed.output.id);
    return [parsed.output];
  });
  return { initiatives, leftOut: list.length - initiatives.length };
}

/** Words without accents and small words: `Één moestuin!` → `moestuin`. */
export const wordsIn = (text: string): string[] => [
  ...new Set(
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 2 && !STOP_WORDS.has(word)),
  ),
];

/** As much of a word as its forms share: `moestuinen` and `moestuin`, `bankje` and `bank`. */
const KIN = 4;

/** The same word, or another form of it, or one word that holds the other: `buurtmoestuin` and `moestuin`. */
function akin(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < KIN) return false;
  if (long.startsWith(short) || (short.length > KIN && long.includes(short))) return true;
  const stem = short.slice(0, Math.max(KIN, short.length - 3));
  return stem.length > KIN && long.startsWith(stem) && long.length - short.length < 4;
}

type Indexed = Readonly<{ initiative: SimilarInitiative; title: readonly string[]; rest: readonly string[] }>;

/** A feed made ready to be asked at every key. */
export class SimilarInitiatives {
  readonly #all: readonly Indexed[];

  constructor(initiatives: readonly SimilarInitiative[]) {
    this.#all = initiatives.map((initiative) => ({
      initiative,
      title: wordsIn(initiative.title),
      rest: wordsIn(`${initiative.summary ?? ''} ${initiative.place ?? ''}`),
    }));
  }

  /**
   * Those that are about the same, the nearest first. A word that is in many of them says little; at least one word must be in the title
   * of the other, and what is shared must be a good part of what was typed.
   */
  like(typed: string, most = 3): SimilarInitiative[] {
    const wanted = wordsIn(typed).map((word) => ({ word, weight: this.#weightOf(word) }));
    const whole = wanted.reduce((sum, { weight }) => sum + weight, 0);
    if (whole === 0) return [];
    return this.#all
      .map(({ initiative, title, rest }) => {
        const among = (words: readonly string[]) =>
          wanted.filter(({ word }) => words.some((other) => akin(word, other))).reduce((sum, { weight }) => sum + weight, 0);
        const inTitle = among(title);
        return { initiative, share: inTitle === 0 ? 0 : (inTitle + among(rest) / 4) / whole };
      })
      .filter(({ share }) => share >= 0.4)
      .sort((one, other) => other.share - one.share)
      .slice(0, most)
      .map(({ initiative }) => initiative);
  }

  #weightOf(word: string): number {
    const among = this.#all.filter(({ title }) => title.some((other) => akin(word, other))).length;
    // A word that nobody else has makes an idea a little different, and no more: people write whole sentences.
    return among === 0 ? 0.5 : Math.log(1 + this.#all.length / among);
  }
}
