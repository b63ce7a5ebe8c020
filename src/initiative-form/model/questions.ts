/**
 * Every question that a form can ask, built in or of the pack, as one table: its type, its choices, who may see the answer, when it is asked
 * and what can be wrong with it. Names are paths in the data that is sent, so that an error of the server finds its field.
 */
import { type FieldValue, isFilled, type Validator, type Values } from '../../forms/model/form.ts';
import { characterCount } from '../../forms/model/notation.ts';
import { among, email, phone, postcode, required, wholeNumber } from '../../forms/model/validators.ts';
import type { InitiativeKind, InitiativePack, OwnQuestion } from './pack.ts';

/** A choice. Without a label its words are in the texts: `option.<field>.<value>`. */
export type Choice = Readonly<{ value: string; label?: string | undefined; help?: string | undefined }>;

export type QuestionType =
  | 'text'
  | 'long-text'
  | 'one'
  | 'several'
  | 'yes-no'
  | 'whole-number'
  | 'email'
  | 'phone'
  | 'postcode'
  | 'house-number';

export type Question = Readonly<{
  name: string;
  type: QuestionType;
  /** Who may see the answer once the resident agrees to publish the idea. */
  audience: 'everyone' | 'recipient';
  /** Own words of the pack; without them the texts have `field.<name>`. */
  label?: string | undefined;
  help?: string | undefined;
  choices?: readonly Choice[];
  /** Longest answer in characters, as a person counts them. */
  max?: number;
  autocomplete?: string;
  rules: readonly Validator[];
  asked?: (values: Values) => boolean;
}>;

export const TITLE_MAX = 150;
const LINE_MAX = 200;
const STORY_MAX = 2000;

export const PLACES = ['everywhere', 'address', 'words'] as const;
export const CHANNELS = ['email', 'phone', 'visit'] as const;
export const STANCES = ['for', 'against'] as const;

/** The kind chosen, or the first one: an informal initiative is what most people come for. */
export const kindOf = (values: Values, pack: InitiativePack): InitiativeKind | undefined =>
  pack.kinds.find((kind) => kind.id === values['kind']) ?? pack.kinds[0];

/** A pack with only the kinds that this page offers: those it names in `kinds`, else all that are not off. */
export function withKinds(pack: InitiativePack, named: readonly string[]): InitiativePack {
  const kinds = pack.kinds.filter((kind) => (named.length ? named.includes(kind.id) : !kind.off));
  return { ...pack, kinds: kinds.length ? kinds : pack.kinds };
}

/** The questions of a pack by name. What `steps` names and nobody knows is simply not there. */
export function questionsOf(pack: InitiativePack): ReadonlyMap<string, Question> {
  const all = [...builtIn(pack), ...pack.questions.map((question) => ownQuestion(question, pack))];
  return new Map(all.map((question) => [question.name, question]));
}

/** `place` and `contact` stand for several fields; the id of an own question for `extra.<id>`. */
export function fieldNames(named: string, pack: InitiativePack): readonly string[] {
  if (named === 'place') return ['place.how', 'place.postcode', 'place.houseNumber', 'place.words'];
  if (named === 'contact') {
    return [
      'contact.name',
      'contact.channel',
      'contact.email',
      'contact.phone',
      'contact.address',
      'contact.bestTime',
      'contact.languageHelp',
    ];
  }
  return pack.questions.some((question) => question.id === named) ? [`extra.${named}`] : [named];
}

const is = (field: string, value: string) => (values: Values) => values[field] === value;

function builtIn(pack: InitiativePack): Question[] {
  const channel = (value: (typeof CHANNELS)[number]) => is('contact.channel', value);
  const ifKindAsks = (field: string) => (values: Values) => {
    const conditional = pack.kinds.some((kind) => kind.asks.includes(field));
    return !conditional || (kindOf(values, pack)?.asks.includes(field) ?? false);
  };
  const themes = pack.themes.map((theme) => ({ value: theme.id, label: theme.label, help: theme.help }));
  return [
    { name: 'title', type: 'text', audience: 'everyone', max: TITLE_MAX, rules: [required, fits(TITLE_MAX, 200)] },
    {
      name: 'kind',
      type: 'one',
      audience: 'everyone',
      choices: pack.kinds.map((kind) => ({ value: kind.id, label: kind.label, help: kind.help })),
      rules: [],
      asked: () => pack.kinds.length > 1,
    },
    {
      name: 'stance',
      type: 'one',
      audience: 'everyone',
      choices: STANCES.map((value) => ({ value })),
      rules: [among(STANCES)],
      asked: ifKindAsks('stance'),
    },
    { name: 'summary', type: 'long-text', audience: 'everyone', max: STORY_MAX, rules: [fits(STORY_MAX)] },
    {
      name: 'themes',
      type: 'several',
      audience: 'everyone',
      choices: themes,
      rules: [among(themes.map(({ value }) => value))],
      asked: () => themes.length > 0,
    },
    {
      name: 'place.how',
      type: 'one',
      audience: 'everyone',
      choices: PLACES.map((value) => ({ value })),
      rules: [required, among(PLACES)],
    },
    {
      name: 'place.postcode',
      type: 'postcode',
      audience: 'recipient',
      autocomplete: 'postal-code',
      rules: [required, postcode],
      asked: is('place.how', 'address'),
    },
    {
      name: 'place.houseNumber',
      type: 'house-number',
      audience: 'recipient',
      max: 20,
      rules: [fits(20, 20)],
      asked: is('place.how', 'address'),
    },
    {
      name: 'place.words',
      type: 'long-text',
      audience: 'everyone',
      max: 500,
      rules: [required, fits(500)],
      asked: is('place.how', 'words'),
    },
    { name: 'forWhom', type: 'text', audience: 'everyone', max: LINE_MAX, rules: [fits(LINE_MAX)] },
    { name: 'contact.name', type: 'text', audience: 'recipient', max: LINE_MAX, autocomplete: 'name', rules: [fits(LINE_MAX, 500)] },
    {
      name: 'contact.channel',
      type: 'one',
      audience: 'recipient',
      choices: CHANNELS.map((value) => ({ value })),
      rules: [required, among(CHANNELS)],
    },
    {
      name: 'contact.email',
      type: 'email',
      audience: 'recipient',
      autocomplete: 'email',
      rules: [required, email],
      asked: channel('email'),
    },
    { name: 'contact.phone', type: 'phone', audience: 'recipient', autocomplete: 'tel', rules: [required, phone], asked: channel('phone') },
    {
      name: 'contact.address',
      type: 'text',
      audience: 'recipient',
      max: LINE_MAX,
      autocomplete: 'street-address',
      rules: [required, fits(LINE_MAX, 500)],
      asked: channel('visit'),
    },
    {
      name: 'contact.bestTime',
      type: 'text',
      audience: 'recipient',
      max: LINE_MAX,
      rules: [fits(LINE_MAX, 500)],
      asked: (values) => channel('phone')(values) || channel('visit')(values),
    },
    { name: 'contact.languageHelp', type: 'text', audience: 'recipient', max: LINE_MAX, rules: [fits(LINE_MAX, 500)] },
  ];
}

/**
 * At most `max` characters as a person counts them. `units` is the longest that may be sent, counted as JavaScript does: an emoji of a
 * whole family is one character and eleven units.
 */
const fits =
  (max: number, units = 10_000): Validator =>
  (value) => {
    if (typeof value !== 'string') return undefined;
    const over = characterCount(value.trim()) > max || value.trim().length > units;
    return over ? { code: 'too-long', slots: { max } } : undefined;
  };

function ownQuestion(question: OwnQuestion, pack: InitiativePack): Question {
  const { id, type, label, help, options, audience, when } = question;
  const choices = options.map((option) => ({ value: option.id, label: option.label, help: option.help }));
  const values = choices.map(({ value }) => value);
  const rules: Validator[] = question.required ? [required] : [];
  if (type === 'one' || type === 'several') rules.push(among(values));
  if (type === 'yes-no') rules.push(among(['yes', 'no']));
  if (type === 'whole-number') rules.push(wholeNumber());
  if (type === 'text') rules.push(fits(LINE_MAX));
  if (type === 'long-text') rules.push(fits(STORY_MAX));
  return {
    name: `extra.${id}`,
    type,
    label,
    help,
    audience,
    choices: type === 'yes-no' ? [{ value: 'yes' }, { value: 'no' }] : choices,
    ...(type === 'text' ? { max: LINE_MAX } : {}),
    ...(type === 'long-text' ? { max: STORY_MAX } : {}),
    rules,
    ...(when
      ? { asked: (given) => holds(when.is, when.field === 'kind' ? kindOf(given, pack)?.id : given[fieldNames(when.field, pack)[0] ?? '']) }
      : {}),
  };
}

const holds = (wanted: readonly string[], value: FieldValue | undefined): boolean =>
  isFilled(value) && (Array.isArray(value) ? value.some((item: string) => wanted.includes(item)) : wanted.includes(String(value)));
