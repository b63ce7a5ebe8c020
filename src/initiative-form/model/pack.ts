/** What a pack is once it was read, and what every form has whatever its pack. No reader here: the built-in packs need none. */
import type { InferOutput } from 'valibot';
import type { PackProblemCode } from '../../packs/model/problems.ts';
import type { kindModel, noteModel, optionModel, ownQuestionModel, packModel } from './pack-model.ts';

export type InitiativePack = InferOutput<typeof packModel>;
export type InitiativeKind = InferOutput<typeof kindModel>;
export type OwnQuestion = InferOutput<typeof ownQuestionModel>;
export type PackOption = InferOutput<typeof optionModel>;
type Least<T, K extends keyof T> = Pick<T, K> & Partial<T>;
/** A pack as the built-in ones are written: what has a default may be left out. */
export type ShortPack = Omit<Least<InitiativePack, 'id' | 'version' | 'locale'>, 'kinds'> &
  Readonly<{ kinds: readonly Least<InitiativeKind, 'id' | 'label'>[] }>;
export type PackNote = InferOutput<typeof noteModel>;

/** `kinds[2].label`: what is wrong there, for the editor; the code and what it is about are for the linter. */
export type PackProblem = Readonly<{ path: string; message: string; code: PackProblemCode; about?: string }>;

/** Steps of a pack that names none. Their titles are in the texts: `step.<id>`. Steps without a question to ask are left out. */
export const DEFAULT_STEPS: InitiativePack['steps'] = [
  { id: 'idea', fields: ['title', 'kind', 'stance', 'summary', 'themes', 'photos'] },
  { id: 'place', fields: ['place', 'scale', 'forWhom'] },
  { id: 'people', fields: ['people', 'backing', 'rung', 'motive'] },
  { id: 'means', fields: ['assets', 'assetsWords', 'needs', 'needsWords', 'budget', 'ruleInTheWay'] },
  { id: 'when', fields: ['start', 'duration', 'firstStep', 'afterwards'] },
  { id: 'contact', fields: ['contact'] },
];

/** Names in a step that stand for several fields. */
export const GROUPS: Readonly<Record<string, readonly string[]>> = {
  place: ['place.how', 'place.postcode', 'place.houseNumber', 'place.pin', 'place.words'],
  people: ['role', 'organisation', 'onBehalfOf', 'partners', 'notYetInvolved'],
  backing: ['backing.talkedTo', 'backing.number'],
  budget: ['budget', 'budget.own'],
  contact: [
    'contact.name',
    'contact.channel',
    'contact.email',
    'contact.phone',
    'contact.address',
    'contact.bestTime',
    'contact.languageHelp',
  ],
};

/** What a step can name besides own questions. */
export const BUILT_IN: readonly string[] = DEFAULT_STEPS.flatMap(({ fields }) => fields);

/** The last step is ours: nobody sends without having seen what goes to whom. */
export const CHECK_STEP = 'check';

/** Puts the defaults into a pack of our own; what comes from outside is read by `parsePack`. */
export const completePack = (given: ShortPack): InitiativePack => ({
  themes: [],
  scales: [],
  roles: [],
  assets: [],
  needs: [],
  durations: [],
  rungs: [],
  steps: DEFAULT_STEPS,
  questions: [],
  notes: [],
  rules: [],
  closedDays: [],
  privacy: {},
  next: [],
  ...given,
  kinds: given.kinds.map((kind) => ({ legal: 'none', asks: [], skips: [], off: false, ...kind })),
});
