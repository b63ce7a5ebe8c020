/** Two moments of one person side by side. Told as it was and as it is: never better or worse, since what people want changes as they grow. */
import { parseFormState, type Values } from '../../forms/model/form.ts';
import { type DraftFileProblem, readDraftFile } from '../../storage/model/draft-file.ts';
import { type Answer, answersOf } from './answers.ts';
import type { WheelPack } from './pack.ts';
import { planOf } from './route.ts';

/** Whether answers were given to these questions, to another version of them, or to those of another wheel. */
export type Fit = 'same' | 'other-version' | 'other-wheel';

export function fitOf(version: string, pack: WheelPack): Fit {
  if (version === planOf(pack).version) return 'same';
  return version.startsWith(`${pack.id} `) ? 'other-version' : 'other-wheel';
}

export interface Moment {
  /** ISO moment at which it was saved. */
  savedAt: string;
  values: Values;
  fit: Fit;
}

export type ReadMoment = Readonly<{ kind: 'found'; moment: Moment }> | Readonly<{ kind: DraftFileProblem | 'nothing' }>;

/** Reads a saved file of the wheel; it can be anything. `nothing` when no answer in it fits this wheel. */
export function readMoment(text: string, widget: string, pack: WheelPack): ReadMoment {
  const file = readDraftFile(text, widget);
  if (file.kind !== 'found') return file;
  const state = parseFormState(file.record.content);
  if (!state) return { kind: 'not-ours' };
  const { values } = state;
  const says = answersOf(pack, values).some(({ mark, chosen, want }) => mark !== undefined || chosen || want !== undefined);
  if (!says) return { kind: 'nothing' };
  return { kind: 'found', moment: { savedAt: file.record.savedAt, values, fit: fitOf(state.version, pack) } };
}

export interface ComparedArea {
  then: Answer;
  now: Answer;
  /** The same word at both moments. */
  sameMark: boolean;
  sameWant: boolean;
  sameStep: boolean;
}

/** Area by area, in the order of the wheel. @param now may lack areas that are not to be seen on a shared screen. */
export function compared(pack: WheelPack, earlier: Values, now: readonly Answer[]): ComparedArea[] {
  return answersOf(pack, earlier).flatMap((then) => {
    const current = now.find(({ area }) => area.id === then.area.id);
    if (!current) return [];
    return {
      then,
      now: current,
      sameMark: then.mark?.id === current.mark?.id,
      sameWant: then.want?.id === current.want?.id,
      sameStep: then.firstStep === current.firstStep,
    };
  });
}
