/** What is sent when the person asks for it: the answers as data, and the same in the words that were on screen. */
import type { Values } from '../../forms/model/form.ts';
import type { Asked } from '../../submission/model/envelope.ts';
import {
  type Answer,
  answersOf,
  type AreaQuestion,
  type Author,
  fieldOf,
  goalsOf,
  GOALS,
  SITUATIONS,
  situationsOf,
  withoutPrivate,
} from './answers.ts';
import type { Area, WheelPack } from './pack.ts';
import type { AreaAnswer, SelfCheckData } from './self-check.ts';
import { type Agreed, agreedIn, agreedNothing } from './together.ts';

/** Without the areas that the person keeps to themselves. */
export function selfCheckDataOf(pack: WheelPack, all: Values, mode: 'alone' | 'together' = 'alone'): SelfCheckData {
  const values = withoutPrivate(pack, all);
  const situations = situationsOf(pack, values).map((situation) => situation.id);
  const agreed = agreedIn(values);
  return {
    areas: answersOf(pack, values).flatMap((answer) => areaAnswerOf(answer, mode) ?? []),
    goals: goalsOf(pack, values).map((area) => area.id),
    ...(situations.length ? { situations } : {}),
    mode,
    ...(mode === 'together' && !agreedNothing(agreed) ? { agreed: filled(agreed) } : {}),
  };
}

const filled = ({ leads, help, takesOver, again }: Agreed): SelfCheckData['agreed'] => ({
  ...(leads ? { leads } : {}),
  ...(help ? { help } : {}),
  ...(takesOver ? { takesOver } : {}),
  ...(again ? { again } : {}),
});

/** An area about which nothing was said is not sent at all. */
function areaAnswerOf(given: Answer, mode: 'alone' | 'together'): AreaAnswer | undefined {
  const { area, mark, want, doing, bring, words, firstStep, stepOthers, stepSociety, matters, talk } = given;
  const ids = (name: 'statements' | 'barriers' | 'helps' | 'helpers') =>
    given[name].length ? { [name]: given[name].map((option) => option.id) } : {};
  const answer: AreaAnswer = {
    area: area.id,
    ...(mark ? { mark: mark.id } : {}),
    ...ids('statements'),
    ...(doing ? { doing } : {}),
    ...(want ? { want: want.id } : {}),
    ...ids('barriers'),
    ...ids('helps'),
    ...ids('helpers'),
    ...(bring ? { bring } : {}),
    ...(words ? { words } : {}),
    ...(firstStep ? { firstStep } : {}),
    ...(stepOthers ? { stepOthers } : {}),
    ...(stepSociety ? { stepSociety } : {}),
    ...(matters ? { matters } : {}),
    ...(talk ? { talk } : {}),
  };
  if (Object.keys(answer).length === 1 && !(mode === 'together' && given.helperMark)) return undefined;
  if (mode === 'alone') return answer;
  return {
    ...answer,
    ...(given.by ? { by: given.by } : {}),
    ...(given.helperMark ? { helperMark: given.helperMark.id } : {}),
  };
}

/** The questions as the person read them. */
export type Questions = Readonly<{
  goals: string;
  situations: string;
  of: (question: AreaQuestion, area: Area) => string;
  /** Answer to "this matters to me" and the like. */
  yes: string;
  /** Beside a helper: the four questions with their answers, and who said a mark. Nothing alone. */
  together?: Readonly<{
    agreed: readonly Readonly<{ field: string; question: string; answer: string }>[];
    by: Readonly<Record<Author, string>>;
  }>;
}>;

/** Exactly what goes, question by question: shown before sending, and sent along so that it can still be read in years. */
export function askedOf(pack: WheelPack, all: Values, questions: Questions): Asked[] {
  const values = withoutPrivate(pack, all);
  const lines = (answer: Answer): Asked[] => {
    const { area, mark, want, doing, bring, words, firstStep, matters, talk } = answer;
    const line = (question: AreaQuestion, text: string): Asked[] =>
      text ? [{ field: fieldOf(question, area.id), question: questions.of(question, area), answer: text }] : [];
    const list = (question: 'statements' | 'barriers' | 'helps' | 'helpers') => line(question, labelsOf(answer[question]));
    return [
      ...line('mark', mark?.label ?? ''),
      ...list('statements'),
      ...line('doing', doing),
      ...line('want', want?.label ?? ''),
      ...list('barriers'),
      ...list('helps'),
      ...list('helpers'),
      ...line('bring', bring),
      ...line('words', words),
      ...line('first-step', firstStep),
      ...line('step-others', answer.stepOthers),
      ...line('step-society', answer.stepSociety),
      ...line('matters', matters ? questions.yes : ''),
      ...line('talk', talk ? questions.yes : ''),
      ...line('by', (answer.by && questions.together?.by[answer.by]) ?? ''),
      ...line('helper-mark', questions.together ? (answer.helperMark?.label ?? '') : ''),
    ];
  };
  const whole = (field: string, question: string, options: readonly { label: string }[]): Asked[] =>
    options.length ? [{ field, question, answer: labelsOf(options) }] : [];
  return [
    ...whole(SITUATIONS, questions.situations, situationsOf(pack, values)),
    ...answersOf(pack, values).flatMap(lines),
    ...whole(GOALS, questions.goals, goalsOf(pack, values)),
    ...(questions.together?.agreed ?? []),
  ];
}

const labelsOf = (options: readonly { label: string }[]): string => options.map((option) => option.label).join('; ');
