/** What the person answered, read from the form's state by the pack. Ids that the pack does not know are left out: a draft can be older. */
import type { FieldValue, Values } from '../../forms/model/form.ts';
import type { Area, Option, ScaleWord, Want, WheelPack } from './pack.ts';

/** Names of the fields: one per question and area, so that a draft is flat and readable. */
export const fieldOf = (question: AreaQuestion, area: string): string => `${question}.${area}`;
export type AreaQuestion = 'mark' | 'want' | 'helps' | 'helpers' | 'first-step' | 'own-step';

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
  want: Want | undefined;
  helps: Option[];
  helpers: Option[];
  /** In own words, else as it was tapped. */
  firstStep: string;
}

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
    const chosen = goals.has(area.id);
    const want = chosen ? byId(pack.wants, textOf(value('want'))) : undefined;
    // What was tapped before "not now" is not told as what the person wants today.
    const further = chosen && want?.enough !== true;
    return {
      area,
      number: index + 1,
      mark: byId(pack.scale, textOf(value('mark'))),
      chosen,
      want,
      helps: further ? allById(pack.helps, listOf(value('helps'))) : [],
      helpers: further ? allById(pack.helpers, listOf(value('helpers'))) : [],
      firstStep: further ? textOf(value('own-step')) || (byId(firstStepsOf(pack, area), textOf(value('first-step')))?.label ?? '') : '',
    };
  });
}
