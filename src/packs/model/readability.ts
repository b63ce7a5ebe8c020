/**
 * The *leesbaarheidscheck*: stated rules for texts in Dutch that residents read. It claims no level: whether a text is B1 only readers can
 * tell. A sentence has at most 15 words; a word has at most 18 letters; no abbreviations with stops; no words of offices; no words that make
 * someone small. Official names are left out of it, since they are what they are.
 */

export const LONGEST_SENTENCE = 15;
export const LONGEST_WORD = 18;

/** Words of offices, with what to write instead. */
export const HARD_WORDS: Readonly<Record<string, string>> = {
  participatie: 'meedoen',
  participeren: 'meedoen',
  zelfredzaamheid: 'zelf doen',
  zelfredzaam: 'zelf doen',
  voorziening: 'hulp',
  voorzieningen: 'hulp',
  traject: 'plan',
  indicatie: 'besluit',
  instantie: 'organisatie',
  instanties: 'organisaties',
  cliënt: 'je, of: mensen',
  cliënten: 'mensen',
  doelgroep: 'mensen',
  faciliteren: 'helpen',
  realiseren: 'maken, doen',
  indien: 'als',
  tevens: 'ook',
  middels: 'met',
  betreffende: 'over',
  conform: 'volgens',
  aanvang: 'begin',
  sociaal: 'met mensen',
  maatschappelijk: 'met anderen',
  regie: 'zelf bepalen',
};

/** Never, whatever the sentence (domain: start from what people can do). */
export const FORBIDDEN_WORDS: readonly string[] = [
  'kwetsbaar',
  'kwetsbare',
  'kwetsbaren',
  'zwak',
  'zwakke',
  'zwakkeren',
  'allochtoon',
  'allochtone',
  'allochtonen',
  'probleemgezin',
  'probleemjongere',
  'probleemgeval',
  'hulpbehoevend',
  'hulpbehoevende',
  'achterstandswijk',
  'kansarm',
  'kansarme',
  'arbeidsmarkt',
];

export type ReadabilityCode = 'long-sentence' | 'long-word' | 'hard-word' | 'abbreviation' | 'forbidden-word';

export interface HardToRead {
  code: ReadabilityCode;
  /** The word, or the number of words. */
  about: string;
  /** What to write in the place of a word of offices. */
  instead?: string;
}

const sentencesIn = (text: string): string[] => text.split(/(?<=[.!?:])\s+/).filter(Boolean);
const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{M}][\p{L}\p{M}\p{N}'’-]*/gu) ?? [];
/** "d.m.v.", "i.v.m.": two letters or more, each with its stop. */
const abbreviationsIn = (text: string): string[] => text.match(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu) ?? [];

/** What is hard to read in one text. */
export function hardToRead(text: string): HardToRead[] {
  const abbreviations = abbreviationsIn(text);
  // Their stops end no sentence.
  const prose = abbreviations.reduce((left, short) => left.replace(short, short.replaceAll('.', '')), text);
  const long = sentencesIn(prose)
    .map((sentence) => wordsIn(sentence).length)
    .filter((count) => count > LONGEST_SENTENCE);
  return [
    ...long.map((count): HardToRead => ({ code: 'long-sentence', about: String(count) })),
    ...abbreviations.map((about): HardToRead => ({ code: 'abbreviation', about })),
    ...wordsIn(prose).flatMap((word) => hardWord(word) ?? []),
  ];
}

function hardWord(word: string): HardToRead | undefined {
  const plain = word.toLowerCase();
  if (FORBIDDEN_WORDS.includes(plain)) return { code: 'forbidden-word', about: word };
  const instead = Object.hasOwn(HARD_WORDS, plain) ? HARD_WORDS[plain] : undefined;
  if (instead !== undefined) return { code: 'hard-word', about: word, instead };
  return word.length > LONGEST_WORD ? { code: 'long-word', about: word } : undefined;
}
