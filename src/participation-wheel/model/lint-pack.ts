/**
 * What an editor should know about a pack before it is published: what the reader leaves out, what is hard to read, what has expired,
 * what is missing. The *leesbaarheidscheck* has stated rules and claims no level: whether a text is B1 only readers can tell.
 *
 * Rules for texts in Dutch: a sentence has at most 15 words; a word has at most 18 letters; no words of offices; no words that make
 * someone small. Official names are left out of it, since they are what they are.
 */
import { isValidOn } from './result.ts';
import type { WheelPack } from './pack.ts';
import { type PackProblem, type PackProblemCode, parsePack } from './parse-pack.ts';

export const LONGEST_SENTENCE = 15;
export const LONGEST_WORD = 18;
/** A review counts for so many days. */
export const REVIEW_DAYS = 366;

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
export const FORBIDDEN_WORDS = [
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
] as const;

export type LintCode =
  | PackProblemCode
  | 'long-sentence'
  | 'long-word'
  | 'hard-word'
  | 'forbidden-word'
  | 'expired'
  | 'successor-missing'
  | 'no-contacts'
  | 'not-reviewed'
  | 'review-old'
  | 'no-source'
  | 'no-support'
  | 'no-first-steps'
  | 'says-missing'
  | 'not-translated'
  | 'missing-here'
  | 'missing-there';

export interface Finding {
  /** By ids: `areas.skills.question`. For what the reader left out, by position. */
  path: string;
  code: LintCode;
  /** The word, the number of words, the id it is about. */
  about?: string;
  /** An error loses something on screen; a warning asks for a look. */
  level: 'error' | 'warning';
}

/** A text of the pack as residents read it, with the way to it by ids. */
type Line = Readonly<{ path: string; text: string }>;

/** Not read as a sentence by residents, or a name that is as it is. */
const NOT_PROSE = new Set([
  'id',
  'version',
  'locale',
  'licence',
  'source',
  'credit',
  'reviewedOn',
  'reviewedBy',
  'official',
  'ring2',
  'pattern',
]);
const NOT_PROSE_IN: Readonly<Record<string, ReadonlySet<string>>> = {
  frameworks: new Set(['label', 'validFrom', 'validTo']),
  support: new Set(['kind', 'href']),
  contacts: new Set(['name', 'phone', 'href']),
  urgent: new Set(['name', 'phone']),
};

export function linesOfPack(pack: WheelPack): Line[] {
  const lines: Line[] = [];
  const walk = (value: unknown, path: string, list: string): void => {
    if (Array.isArray(value)) {
      for (const item of value as unknown[]) {
        // Lists of ids are references, not texts.
        if (typeof item === 'object' && item !== null) walk(item, `${path}.${String((item as { id?: unknown }).id)}`, list);
      }
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, entry] of Object.entries(value)) {
        if (NOT_PROSE.has(key) || NOT_PROSE_IN[list]?.has(key)) continue;
        walk(entry, path ? `${path}.${key}` : key, path ? list : key);
      }
    } else if (typeof value === 'string') lines.push({ path, text: value });
  };
  walk(pack, '', '');
  return lines;
}

const sentencesIn = (text: string): string[] => text.split(/(?<=[.!?:])\s+/).filter(Boolean);
const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{M}][\p{L}\p{M}\p{N}'’-]*/gu) ?? [];

function readability({ path, text }: Line): Finding[] {
  const findings: Finding[] = [];
  const warn = (code: LintCode, about: string, level: Finding['level'] = 'warning') => findings.push({ path, code, about, level });
  for (const sentence of sentencesIn(text)) {
    const count = wordsIn(sentence).length;
    if (count > LONGEST_SENTENCE) warn('long-sentence', String(count));
  }
  for (const word of wordsIn(text)) {
    const plain = word.toLowerCase();
    if (FORBIDDEN_WORDS.some((forbidden) => forbidden === plain)) warn('forbidden-word', word, 'error');
    else if (Object.hasOwn(HARD_WORDS, plain)) warn('hard-word', word);
    else if (word.length > LONGEST_WORD) warn('long-word', word);
  }
  return findings;
}

function upToDate(pack: WheelPack, today: string): Finding[] {
  const frameworks = pack.frameworks ?? [];
  const valid = new Set(frameworks.filter((framework) => isValidOn(framework, today)).map(({ id }) => id));
  const ended = frameworks.filter((framework) => framework.validTo !== undefined && framework.validTo < today);
  const reviewed = pack.reviewedOn;
  return [
    ...ended
      .filter((framework) => !framework.historic)
      .map(({ id, validTo }): Finding => ({ path: `frameworks.${id}`, code: 'expired', about: validTo ?? '', level: 'error' })),
    ...ended
      .filter((framework) => !framework.successors?.some((id) => valid.has(id)))
      .map(({ id }): Finding => ({ path: `frameworks.${id}`, code: 'successor-missing', level: 'warning' })),
    ...(reviewed
      ? daysBetween(reviewed, today) > REVIEW_DAYS
        ? [finding('reviewedOn', 'review-old', reviewed)]
        : []
      : [finding('reviewedOn', 'not-reviewed')]),
  ];
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
const finding = (path: string, code: LintCode, about?: string): Finding => ({ path, code, level: 'warning', ...(about ? { about } : {}) });

function complete(pack: WheelPack): Finding[] {
  const told = pack.scale.filter((word) => !word.open).map((word) => word.id);
  return [
    ...(pack.source ? [] : [finding('source', 'no-source')]),
    ...(pack.contacts?.length ? [] : [finding('contacts', 'no-contacts')]),
    ...pack.areas.flatMap((area) => [
      ...(pack.support?.some((support) => support.areas.includes(area.id)) ? [] : [finding(`areas.${area.id}`, 'no-support')]),
      ...(area.firstSteps?.length || pack.firstSteps?.length ? [] : [finding(`areas.${area.id}`, 'no-first-steps')]),
      ...told.filter((mark) => area.says?.[mark] === undefined).map((mark) => finding(`areas.${area.id}.says`, 'says-missing', mark)),
    ]),
  ];
}

/** What differs between a pack and the same in another language: lines that only one has, and lines that were left as they were. */
function compared(pack: WheelPack, other: WheelPack): Finding[] {
  const here = new Map(linesOfPack(pack).map(({ path, text }) => [path, text]));
  const there = new Map(linesOfPack(other).map(({ path, text }) => [path, text]));
  return [
    ...[...there.keys()].filter((path) => !here.has(path)).map((path) => finding(path, 'missing-here')),
    ...[...here.keys()].filter((path) => !there.has(path)).map((path) => finding(path, 'missing-there')),
    // Short words such as "Sport" can be the same in two languages.
    ...[...here]
      .filter(([path, text]) => text.length > 12 && there.get(path) === text)
      .map(([path, text]) => finding(path, 'not-translated', text)),
  ];
}

export interface LintOptions {
  /** Day that frameworks and reviews are held against: `2026-11-22`. */
  today: string;
  /** The same pack in another language. */
  translation?: unknown;
}

export function lintPack(input: unknown, { today, translation }: LintOptions): Finding[] {
  const { pack, problems } = parsePack(input);
  const broken = problems.map(({ path, code }: PackProblem): Finding => ({ path, code, level: 'error' }));
  if (!pack) return broken;
  const other = translation === undefined ? undefined : parsePack(translation).pack;
  const dutch = pack.locale.toLowerCase().startsWith('nl');
  return [
    ...broken,
    ...(dutch ? linesOfPack(pack).flatMap(readability) : []),
    ...upToDate(pack, today),
    ...complete(pack),
    ...(other ? compared(pack, other) : []),
  ];
}

/** What it means and what to do, for an editor. */
export const LINT_SENTENCES: Readonly<Record<LintCode, string>> = {
  'not-a-pack': 'Dit is geen pakket: een JSON-object met id, scale en areas.',
  missing: 'Dit ontbreekt. Vul het in.',
  'wrong-type': 'Hier staat iets van een andere soort, bijvoorbeeld een getal in plaats van een tekst.',
  'wrong-form': 'Dit heeft niet de goede vorm, zoals een datum als 2026-11-22.',
  'not-one-of': 'Deze waarde kennen we niet. Kies er een uit het schema.',
  'too-long': 'Deze tekst is te lang.',
  'too-short': 'Deze tekst is leeg.',
  'too-few': 'Hier moeten er meer staan.',
  'too-many': 'Hier staan er te veel.',
  'out-of-range': 'Dit getal past niet.',
  'duplicate-id': 'Deze id staat er twee keer. De tweede wordt overgeslagen.',
  'unknown-id': 'Deze id bestaat niet in dit pakket.',
  'long-sentence': 'Deze zin heeft {about} woorden. Maak er twee van.',
  'long-word': 'Het woord “{about}” is lang. Zoek een korter woord.',
  'hard-word': '“{about}” is een kantoorwoord. Zeg het gewoner.',
  'forbidden-word': '“{about}” maakt mensen klein. Schrijf wat iemand kan of wil.',
  expired: 'Deze regeling liep af op {about}. Zet er historic bij, of haal haar weg.',
  'successor-missing': 'Wat kwam hiervoor in de plaats? Noem het bij successors.',
  'no-contacts': 'Er staat niemand in bij wie mensen terechtkunnen.',
  'not-reviewed': 'Nog niemand heeft dit pakket nagekeken.',
  'review-old': 'Dit pakket is het laatst nagekeken op {about}. Kijk het opnieuw na.',
  'no-source': 'Waar komt de inhoud vandaan?',
  'no-support': 'Bij dit onderdeel staat geen hulp of activiteit.',
  'no-first-steps': 'Bij dit onderdeel staat geen eerste stap.',
  'says-missing': 'Bij het antwoord “{about}” hoort nog geen zin.',
  'not-translated': 'Dit staat er in beide talen hetzelfde: “{about}”.',
  'missing-here': 'Deze regel staat alleen in de andere taal.',
  'missing-there': 'Deze regel ontbreekt in de andere taal.',
};

/** "areas.skills.question: Deze zin heeft 19 woorden. Maak er twee van." */
export const lintSentence = ({ path, code, about = '' }: Finding): string =>
  `${path || '(pakket)'}: ${LINT_SENTENCES[code].replace('{about}', about)}`;
