/** What the person answered, read from the form's state by the pack. Ids that the pack does not know are left out: a draft can be older. */
import { type FieldValue, type FormState, isFilled, type Values } from '../../forms/model/form.ts';
import type { Area, Helper, Option, ScaleWord, Want, WheelPack } from './pack.ts';

/** Names of the fields: one per question and area, so that a draft is flat and readable. */
export const fieldOf = (question: AreaQuestion, area: string): string => `${question}.${area}`;
export type AreaQuestion =
  | 'mark'
  | 'statements'
  | 'doing'
  | 'want'
  | 'barriers'
  | 'helps'
  | 'helpers'
  | 'bring'
  | 'words'
  | 'first-step'
  | 'own-step'
  | 'step-others'
  | 'step-society'
  | 'matters'
  | 'talk'
  | 'private'
  | 'by'
  | 'helper-mark';

/** What a person can call their own, beside a helper: all that is said about an area. Who may see it is a choice of the moment. */
export const OWNED = [
  'mark',
  'statements',
  'doing',
  'want',
  'barriers',
  'helps',
  'helpers',
  'bring',
  'words',
  'first-step',
  'own-step',
  'step-others',
  'step-society',
  'matters',
  'talk',
] as const satisfies readonly AreaQuestion[];
export type OwnedQuestion = (typeof OWNED)[number];

/** The field that keeps an answer as it was when the person called it their own. */
export const mineFieldOf = (question: OwnedQuestion, area: string): string => `mine.${question}.${area}`;

export const GOALS = 'goals';
export const CONSENT = 'consent';

export const DEFAULT_MAX_GOALS = 2;
export const maxGoalsOf = (pack: WheelPack): number => pack.maxGoals ?? DEFAULT_MAX_GOALS;

export interface Answer {
  area: Area;
  /** From 1, clockwise, as in the picture and the lists. */
  number: number;
  mark: ScaleWord | undefined;
  chosen: boolean;
  statements: Option[];
  /** In own words, as all texts here: what I do already, what I bring, what else I want to say. */
  doing: string;
  want: Want | undefined;
  barriers: Option[];
  helps: Option[];
  helpers: Helper[];
  bring: string;
  words: string;
  /** In own words, else as it was tapped. */
  firstStep: string;
  /** The same step in its other two layers, in own words: with others, and in society. */
  stepOthers: string;
  stepSociety: string;
  /** Marks that stand beside any answer. */
  matters: boolean;
  talk: boolean;
  /** Only for the person: not on the sheet, in the file, on a shared screen, or in what is sent. */
  private: boolean;
  /** Beside a helper: whose answer it is, when that was said. */
  by: Author | undefined;
  /** How the helper sees it; never in the place of the person's own mark. */
  helperMark: ScaleWord | undefined;
  /** What the person had called their own, where something else stands now. */
  was: Readonly<{ mark: ScaleWord | undefined; said: string[]; matters: boolean; talk: boolean }>;
}

export const AUTHORS = ['mine', 'together'] as const;
export type Author = (typeof AUTHORS)[number];

export const textOf = (value: FieldValue | undefined): string => (typeof value === 'string' ? value.trim() : '');
export const listOf = (value: FieldValue | undefined): readonly string[] => (Array.isArray(value) ? (value as readonly string[]) : []);

const byId = <T extends { id: string }>(items: readonly T[] | undefined, id: string): T | undefined =>
  items?.find((item) => item.id === id);
const allById = <T extends { id: string }>(items: readonly T[] | undefined, ids: readonly string[]): T[] =>
  (items ?? []).filter((item) => ids.includes(item.id));

export const firstStepsOf = (pack: WheelPack, area: Area): Option[] => [...(area.firstSteps ?? []), ...(pack.firstSteps ?? [])];

/** The areas that the person chose, in the order of the wheel, never more than the pack allows. */
export function goalsOf(pack: WheelPack, values: Values): Area[] {
  return allById(pack.areas, listOf(values[GOALS])).slice(0, maxGoalsOf(pack));
}

export function answersOf(pack: WheelPack, values: Values): Answer[] {
  const goals = new Set(goalsOf(pack, values).map((area) => area.id));
  return pack.areas.map((area, index) => {
    const value = (question: AreaQuestion) => values[fieldOf(question, area.id)];
    const want = byId(pack.wants, textOf(value('want')));
    // What was tapped before "not now" is not told as what the person wants today.
    const further = want?.enough !== true;
    return {
      area,
      number: index + 1,
      mark: byId(pack.scale, textOf(value('mark'))),
      chosen: goals.has(area.id),
      statements: allById(area.statements, listOf(value('statements'))),
      doing: textOf(value('doing')),
      want,
      barriers: allById(pack.barriers, listOf(value('barriers'))),
      helps: further ? allById(pack.helps, listOf(value('helps'))) : [],
      helpers: further ? allById(pack.helpers, listOf(value('helpers'))) : [],
      bring: textOf(value('bring')),
      words: textOf(value('words')),
      firstStep: further ? textOf(value('own-step')) || (byId(firstStepsOf(pack, area), textOf(value('first-step')))?.label ?? '') : '',
      stepOthers: further ? textOf(value('step-others')) : '',
      stepSociety: further ? textOf(value('step-society')) : '',
      matters: value('matters') === true,
      talk: value('talk') === true,
      private: value('private') === true,
      by: AUTHORS.find((author) => author === value('by')),
      helperMark: byId(pack.scale, textOf(value('helper-mark'))),
      was: {
        mark: byId(pack.scale, textOf(wasMine(values, area.id, 'mark'))),
        said: OWNED.filter((question) => question !== 'mark').flatMap((question) =>
          inWords(pack, area, question, wasMine(values, area.id, question)),
        ),
        matters: wasMine(values, area.id, 'matters') === true,
        talk: wasMine(values, area.id, 'talk') === true,
      },
    };
  });
}

/** What the person had called their own, when something else stands there now. */
export function wasMine(values: Values, area: string, question: OwnedQuestion): FieldValue | undefined {
  const mine = values[mineFieldOf(question, area)];
  return isFilled(mine) && !isSame(mine, values[fieldOf(question, area)]) ? mine : undefined;
}

function isSame(one: FieldValue | undefined, other: FieldValue | undefined): boolean {
  if (Array.isArray(one)) return [...listOf(one)].sort().join() === [...listOf(other)].sort().join();
  return typeof one === 'string' ? textOf(one) === textOf(other) : one === other;
}

/** An answer as people read it: the labels of what was tapped, or the person's own words. A tick has no words but its question. */
export function inWords(pack: WheelPack, area: Area, question: OwnedQuestion, value: FieldValue | undefined): string[] {
  const options: Readonly<Partial<Record<OwnedQuestion, readonly { id: string; label: string }[] | undefined>>> = {
    mark: pack.scale,
    statements: area.statements,
    want: pack.wants,
    barriers: pack.barriers,
    helps: pack.helps,
    helpers: pack.helpers,
    'first-step': firstStepsOf(pack, area),
  };
  if (!Object.hasOwn(options, question)) return textOf(value) ? [textOf(value)] : [];
  const ids = Array.isArray(value) ? listOf(value) : [textOf(value)];
  return allById(options[question], ids).map(({ label }) => label);
}

export const SITUATIONS = 'situations';

export const situationsOf = (pack: WheelPack, values: Values): Option[] => allById(pack.situations, listOf(values[SITUATIONS]));

/** The answers that may leave the person's own screen: without the areas that are only for them. */
export function withoutPrivate(pack: WheelPack, values: Values): Values {
  const hidden = pack.areas.filter((area) => values[fieldOf('private', area.id)] === true).map((area) => area.id);
  if (hidden.length === 0) return values;
  const ofHidden = (field: string) => hidden.some((area) => field.endsWith(`.${area}`));
  const kept = Object.entries(values).filter(([field]) => !ofHidden(field));
  return { ...Object.fromEntries(kept), [GOALS]: listOf(values[GOALS]).filter((area) => !hidden.includes(area)) };
}

/** What a saved file holds. Which screens were visited tells which areas were chosen, so that stays behind as well. */
export const fileContentOf = (pack: WheelPack, state: FormState): FormState => ({
  ...state,
  values: withoutPrivate(pack, state.values),
  step: 'result',
  returnTo: undefined,
  left: [],
  attempted: [],
});
