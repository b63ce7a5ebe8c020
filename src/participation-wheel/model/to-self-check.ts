/** What is sent when the person asks for it: the answers as data, and the same in the words that were on screen. */
import type { Values } from '../../forms/model/form.ts';
import type { Asked } from '../../submission/model/envelope.ts';
import { type Answer, answersOf, type AreaQuestion, fieldOf, goalsOf, GOALS } from './answers.ts';
import type { Area, WheelPack } from './pack.ts';
import type { AreaAnswer, SelfCheckData } from './self-check.ts';

export function selfCheckDataOf(pack: WheelPack, values: Values): SelfCheckData {
  return {
    areas: answersOf(pack, values).flatMap((answer) => areaAnswerOf(answer) ?? []),
    goals: goalsOf(pack, values).map((area) => area.id),
    mode: 'alone',
  };
}

/** An area about which nothing was said is not sent at all. */
function areaAnswerOf({ area, mark, want, helps, helpers, firstStep }: Answer): AreaAnswer | undefined {
  const answer: AreaAnswer = {
    area: area.id,
    ...(mark ? { mark: mark.id } : {}),
    ...(want ? { want: want.id } : {}),
    ...(helps.length ? { helps: helps.map((help) => help.id) } : {}),
    ...(helpers.length ? { helpers: helpers.map((helper) => helper.id) } : {}),
    ...(firstStep ? { firstStep } : {}),
  };
  return Object.keys(answer).length > 1 ? answer : undefined;
}

/** The questions as the person read them. */
export type Questions = Readonly<{ goals: string; of: (question: AreaQuestion, area: Area) => string }>;

/** Exactly what goes, question by question: shown before sending, and sent along so that it can still be read in years. */
export function askedOf(pack: WheelPack, values: Values, questions: Questions): Asked[] {
  const answers = answersOf(pack, values);
  const lines = (answer: Answer): Asked[] => {
    const { area, mark, want, helps, helpers, firstStep } = answer;
    const line = (question: AreaQuestion, text: string): Asked[] =>
      text ? [{ field: fieldOf(question, area.id), question: questions.of(question, area), answer: text }] : [];
    return [
      ...line('mark', mark?.label ?? ''),
      ...line('want', want?.label ?? ''),
      ...line('helps', helps.map((help) => help.label).join('; ')),
      ...line('helpers', helpers.map((helper) => helper.label).join('; ')),
      ...line('first-step', firstStep),
    ];
  };
  const goals = goalsOf(pack, values).map((area) => area.label);
  return [...answers.flatMap(lines), ...(goals.length ? [{ field: GOALS, question: questions.goals, answer: goals.join('; ') }] : [])];
}
