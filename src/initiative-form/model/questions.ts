/**
 * Every question that a form can ask, built in or of the pack, as one table: its type, its choices, who may see the answer, when it is asked
 * and what can be wrong with it. Names are paths in the data that is sent, so that an error of the server finds its field.
 */
import { type FieldValue, isFilled, type Validator, type Values } from '../../forms/model/form.ts';
import { characterCount } from '../../forms/model/notation.ts';
import { amount, among, date, email, phone, postcode, required, when, wholeNumber } from '../../forms/model/validators.ts';
import { budgetRule } from './budget.ts';
import { readPin } from './pin.ts';
import { GROUPS, type InitiativeKind, type InitiativePack, type OwnQuestion, type PackOption } from './pack.ts';

/** A choice. Without a label its words are in the texts: `option.<field>.<value>`. */
export type Choice = Readonly<{ value: string; label?: string | undefined; help?: string | undefined }>;

export type QuestionType = OwnQuestion['type'] | 'house-number' | 'pin' | 'budget' | 'photos';

export type Question = Readonly<{
  name: string;
  type: QuestionType;
  /** Who may see the answer once the resident agrees to publish the idea. */
  audience: 'everyone' | 'recipient';
  /** Own words of the pack; without them the texts have `field.<name>`. */
  label?: string | undefined;
  help?: string | undefined;
  choices?: readonly Choice[] | undefined;
  /** Longest answer in characters, as a person counts them. */
  max?: number;
  autocomplete?: string;
  rules: readonly Validator[];
  asked?: (values: Values) => boolean;
}>;

export const TITLE_MAX = 150;
const LINE_MAX = 200;
const STORY_MAX = 2000;

export const PLACES = ['everywhere', 'address', 'map', 'words'] as const;
export const CHANNELS = ['email', 'phone', 'visit'] as const;
export const STANCES = ['for', 'against'] as const;
/** "I do not know yet": an answer like any other, so that nobody is stuck with a radio button. */
export const UNSURE = 'unsure';

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

/** The fields behind a name in a step: `place` and others stand for several, the id of an own question for `extra.<id>`. */
export const fieldNames = (named: string, pack: InitiativePack): readonly string[] => {
  if (Object.hasOwn(GROUPS, named)) return GROUPS[named] ?? [];
  return pack.questions.some((question) => question.id === named) ? [`extra.${named}`] : [named];
};

const is =
  (field: string, ...wanted: readonly string[]) =>
  (values: Values): boolean =>
    holds(wanted, values[field]);

const choicesOf = (options: readonly PackOption[]): Choice[] => options.map(({ id, label, help }) => ({ value: id, label, help }));

type Parts = Partial<Omit<Question, 'name' | 'type' | 'audience'>>;

const question = (name: string, type: QuestionType, audience: Question['audience'], parts: Parts = {}): Question => ({
  name,
  type,
  audience,
  rules: [],
  ...parts,
});

/** Words of one line, or a story. */
const words = (name: string, audience: Question['audience'], parts: Parts = {}): Question =>
  question(name, 'text', audience, { max: LINE_MAX, rules: [fits(LINE_MAX, 500)], ...parts });
const story = (name: string, audience: Question['audience'], parts: Parts = {}): Question =>
  question(name, 'long-text', audience, { max: STORY_MAX, rules: [fits(STORY_MAX)], ...parts });

/** One or several of the pack's choices; not asked when it has none. */
const choose = (name: string, type: 'one' | 'several', options: readonly PackOption[], unsure = false): Question => {
  const choices = [...choicesOf(options), ...(unsure ? [{ value: UNSURE }] : [])];
  return question(name, type, 'everyone', {
    choices,
    rules: [among(choices.map(({ value }) => value))],
    asked: () => options.length > 0,
  });
};

/** Every built-in question, each asked only by the kinds that want it. */
function builtIn(pack: InitiativePack): Question[] {
  return [...aboutIdea(pack), ...aboutPlace(pack), ...aboutPeople(pack), ...aboutMeans(pack), ...aboutTime(pack), ...aboutContact()].map(
    (one) => ({ ...one, asked: (values) => wantedByKind(one.name, values, pack) && (one.asked?.(values) ?? true) }),
  );
}

/** A question that some kinds `ask` is only for those; one that a kind `skips` is not for that kind. Groups count as one. */
function wantedByKind(name: string, values: Values, pack: InitiativePack): boolean {
  const kind = kindOf(values, pack);
  const named = (list: readonly string[]) => list.some((entry) => entry === name || GROUPS[entry]?.includes(name));
  if (kind && named(kind.skips)) return false;
  return !pack.kinds.some(({ asks }) => named(asks)) || (kind !== undefined && named(kind.asks));
}

const aboutIdea = (pack: InitiativePack): Question[] => [
  question('title', 'text', 'everyone', { max: TITLE_MAX, rules: [required, fits(TITLE_MAX, 200)] }),
  question('kind', 'one', 'everyone', { choices: choicesOf(pack.kinds), asked: () => pack.kinds.length > 1 }),
  question('stance', 'one', 'everyone', { choices: STANCES.map((value) => ({ value })), rules: [among(STANCES)] }),
  story('summary', 'everyone'),
  choose('themes', 'several', pack.themes),
  question('photos', 'photos', 'recipient'),
];

const aboutPlace = (pack: InitiativePack): Question[] => [
  question('place.how', 'one', 'everyone', { choices: PLACES.map((value) => ({ value })), rules: [required, among(PLACES)] }),
  question('place.postcode', 'postcode', 'recipient', { rules: [required, postcode], asked: is('place.how', 'address') }),
  question('place.houseNumber', 'house-number', 'recipient', { max: 20, rules: [fits(20, 20)], asked: is('place.how', 'address') }),
  // It may be somebody's home.
  question('place.pin', 'pin', 'recipient', { rules: [aPin], asked: is('place.how', 'map') }),
  story('place.words', 'everyone', {
    max: 300,
    rules: [when(is('place.how', 'words'), required), fits(300)],
    asked: is('place.how', 'map', 'words'),
  }),
  choose('scale', 'one', pack.scales, true),
  words('forWhom', 'everyone'),
];

const aboutPeople = (pack: InitiativePack): Question[] => [
  { ...choose('role', 'one', pack.roles), audience: 'recipient' },
  words('organisation', 'recipient', { autocomplete: 'organization', asked: is('role', 'group', 'organisation') }),
  words('onBehalfOf', 'recipient', { asked: is('role', 'on-behalf') }),
  words('partners', 'recipient'),
  words('notYetInvolved', 'recipient'),
  words('backing.talkedTo', 'recipient'),
  question('backing.number', 'whole-number', 'everyone', { rules: [wholeNumber({ min: 0 })] }),
  choose('rung', 'one', pack.rungs, true),
];

const aboutMeans = (pack: InitiativePack): Question[] => [
  choose('assets', 'several', pack.assets),
  words('assetsWords', 'everyone', { asked: is('assets', 'other') }),
  choose('needs', 'several', pack.needs),
  words('needsWords', 'everyone', { asked: is('needs', 'other') }),
  question('budget', 'budget', 'recipient', { rules: [budgetRule], asked: is('needs', 'money') }),
  question('budget.own', 'amount', 'recipient', { rules: [amount({ min: 0 })], asked: is('needs', 'money') }),
  story('ruleInTheWay', 'recipient', { max: 500, rules: [fits(500)] }),
];

const aboutTime = (pack: InitiativePack): Question[] => [
  question('start', 'date', 'everyone', { rules: [date()] }),
  choose('duration', 'one', pack.durations, true),
  words('firstStep', 'everyone'),
  words('afterwards', 'everyone'),
  story('motive', 'recipient', { max: 1000, rules: [fits(1000)] }),
];

function aboutContact(): Question[] {
  const by = (...channels: (typeof CHANNELS)[number][]) => is('contact.channel', ...channels);
  return [
    words('contact.name', 'recipient', { autocomplete: 'name' }),
    question('contact.channel', 'one', 'recipient', {
      choices: CHANNELS.map((value) => ({ value })),
      rules: [required, among(CHANNELS)],
    }),
    question('contact.email', 'email', 'recipient', { rules: [required, email], asked: by('email') }),
    question('contact.phone', 'phone', 'recipient', { rules: [required, phone], asked: by('phone') }),
    words('contact.address', 'recipient', {
      autocomplete: 'street-address',
      rules: [required, fits(LINE_MAX, 500)],
      asked: by('visit'),
    }),
    words('contact.bestTime', 'recipient', { asked: by('phone', 'visit') }),
    words('contact.languageHelp', 'recipient'),
  ];
}

/**
 * At most `max` characters as a person counts them. `units` is the longest that may be sent, counted as JavaScript does: an emoji of a
 * whole family is one character and eleven units.
 */
function fits(max: number, units = 10_000): Validator {
  return (value) => {
    if (typeof value !== 'string') return undefined;
    const over = characterCount(value.trim()) > max || value.trim().length > units;
    return over ? { code: 'too-long', slots: { max } } : undefined;
  };
}

const aPin: Validator = (value) => (readPin(value) ? undefined : { code: 'required' });

/** What can be wrong with an answer of each type. */
const RULES_OF_TYPE: Readonly<Partial<Record<QuestionType, readonly Validator[]>>> = {
  text: [fits(LINE_MAX)],
  'long-text': [fits(STORY_MAX)],
  'yes-no': [among(['yes', 'no'])],
  'whole-number': [wholeNumber()],
  amount: [amount({ min: 0 })],
  date: [date()],
  email: [email],
  phone: [phone],
  postcode: [postcode],
};

function ownQuestion(own: OwnQuestion, pack: InitiativePack): Question {
  const { id, type, label, help, options, audience, when } = own;
  const choices = type === 'yes-no' ? [{ value: 'yes' }, { value: 'no' }] : choicesOf(options);
  const rules = [
    ...(own.required ? [required] : []),
    ...(type === 'one' || type === 'several' ? [among(choices.map(({ value }) => value))] : []),
    ...(RULES_OF_TYPE[type] ?? []),
  ];
  const max = type === 'text' ? LINE_MAX : type === 'long-text' ? STORY_MAX : undefined;
  const answered = (values: Values) => {
    if (!when) return true;
    const field = fieldNames(when.field, pack)[0] ?? '';
    return holds(when.is, field === 'kind' ? kindOf(values, pack)?.id : values[field]);
  };
  return { name: `extra.${id}`, type, label, help, audience, choices, ...(max ? { max } : {}), rules, asked: answered };
}

function holds(wanted: readonly string[], value: FieldValue | undefined): boolean {
  if (!isFilled(value)) return false;
  return Array.isArray(value) ? value.some((item: string) => wanted.includes(item)) : wanted.includes(String(value));
}

/** What the pack wants known once this question is answered like this. */
export const notesFor = (name: string, values: Values, pack: InitiativePack): InitiativePack['notes'] =>
  pack.notes.filter(({ field, is: wanted }) => fieldNames(field, pack)[0] === name && holds(wanted, values[name]));
