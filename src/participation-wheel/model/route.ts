/** Which screens there are, and in what order. A screen is named by a string, since it is kept in the draft. */
import type { FormPlan, Rules, Values } from '../../forms/model/form.ts';
import { atMost, maxLength, required } from '../../forms/model/validators.ts';
import { type AreaQuestion, CONSENT, fieldOf, firstStepsOf, goalsOf, GOALS, maxGoalsOf, textOf } from './answers.ts';
import type { Area, WheelPack } from './pack.ts';
import { agreementField, AGREEMENTS } from './together.ts';

export type GoalQuestion = Extract<AreaQuestion, 'want' | 'helps' | 'helpers' | 'first-step'>;
const GOAL_QUESTIONS: readonly GoalQuestion[] = ['want', 'helps', 'helpers', 'first-step'];

/** Characters in own words; the receiver takes more, a page does not. */
export const LONGEST = 1500;
/** Characters in one step in own words. */
export const LONGEST_STEP = 500;
/** A first step in three layers: by myself, with others, in society. */
const STEPS = ['own-step', 'step-others', 'step-society'] as const;
const OWN_WORDS = ['doing', 'bring', 'words'] as const;

/** What an area screen can hold: the one tap, and all that stands behind "tell more". */
const MORE_QUESTIONS: readonly AreaQuestion[] = [
  'mark',
  'statements',
  ...OWN_WORDS,
  'want',
  'barriers',
  'helps',
  'helpers',
  'matters',
  'talk',
  'private',
  'by',
  'helper-mark',
];

export type Screen =
  | Readonly<{ kind: 'welcome' | 'goals' | 'agree' | 'result' | 'send' }>
  | Readonly<{ kind: 'area'; area: Area; number: number }>
  | Readonly<{ kind: 'goal'; area: Area; question: GoalQuestion }>;

export const areaStep = (area: string): string => `area.${area}`;
const goalStep = (area: string, question: GoalQuestion): string => `goal.${question}.${area}`;

/** All screens that a pack can have, as the plan of the form. */
export function planOf(pack: WheelPack): FormPlan {
  const steps = pack.areas.flatMap((area) =>
    GOAL_QUESTIONS.map((question) => ({ id: goalStep(area.id, question), fields: () => fieldsOf(question, area.id) })),
  );
  const rules: Record<string, Rules[string]> = {
    [GOALS]: [atMost(maxGoalsOf(pack))],
    [CONSENT]: [required],
  };
  for (const name of AGREEMENTS) rules[agreementField(name)] = [maxLength(LONGEST_STEP)];
  for (const area of pack.areas) {
    for (const question of STEPS) rules[fieldOf(question, area.id)] = [maxLength(LONGEST_STEP)];
    for (const question of OWN_WORDS) rules[fieldOf(question, area.id)] = [maxLength(LONGEST)];
  }
  return {
    version: `${pack.id} ${pack.version}`,
    steps: [
      { id: 'welcome', fields: () => [] },
      ...pack.areas.map((area) => ({ id: areaStep(area.id), fields: () => MORE_QUESTIONS.map((question) => fieldOf(question, area.id)) })),
      { id: 'goals', fields: () => [GOALS] },
      ...steps,
      { id: 'agree', fields: () => AGREEMENTS.map(agreementField) },
      { id: 'result', fields: () => [] },
      { id: 'send', fields: () => [CONSENT] },
    ],
    rules,
  };
}

const fieldsOf = (question: GoalQuestion, area: string): readonly string[] =>
  question === 'first-step' ? ['first-step' as const, ...STEPS].map((name) => fieldOf(name, area)) : [fieldOf(question, area)];

export function screenOf(pack: WheelPack, step: string): Screen {
  const area = pack.areas.findIndex((candidate) => areaStep(candidate.id) === step);
  const found = pack.areas[area];
  if (found) return { kind: 'area', area: found, number: area + 1 };
  for (const candidate of pack.areas) {
    const question = GOAL_QUESTIONS.find((name) => goalStep(candidate.id, name) === step);
    if (question) return { kind: 'goal', area: candidate, question };
  }
  return { kind: step === 'goals' || step === 'agree' || step === 'result' || step === 'send' ? step : 'welcome' };
}

/** The short route with these answers: at most 18 screens for six areas and two goals, the result included. Together has one more. */
export function routeOf(pack: WheelPack, values: Values, together = false): string[] {
  return [
    'welcome',
    ...pack.areas.map((area) => areaStep(area.id)),
    'goals',
    ...goalsOf(pack, values).flatMap((area) => goalSteps(pack, area, values)),
    ...(together ? ['agree'] : []),
    'result',
  ];
}

/** Nothing further is asked after "as it is" or "not now", nor where the pack has nothing to tap. */
function goalSteps(pack: WheelPack, area: Area, values: Values): string[] {
  const want = pack.wants?.find((candidate) => candidate.id === textOf(values[fieldOf('want', area.id)]));
  const offered: Readonly<Record<GoalQuestion, readonly unknown[] | undefined>> = {
    want: pack.wants,
    helps: pack.helps,
    helpers: pack.helpers,
    'first-step': firstStepsOf(pack, area),
  };
  return GOAL_QUESTIONS.filter((question) => (question === 'want' || !want?.enough) && (offered[question]?.length ?? 0) > 0).map(
    (question) => goalStep(area.id, question),
  );
}

export function stepAfter(pack: WheelPack, values: Values, step: string, together = false): string {
  const route = routeOf(pack, values, together);
  const at = route.indexOf(step);
  return (at < 0 ? undefined : route[at + 1]) ?? 'result';
}

export function stepBefore(pack: WheelPack, values: Values, step: string, together = false): string | undefined {
  const route = routeOf(pack, values, together);
  return step === 'send' ? 'result' : route[route.indexOf(step) - 1];
}
