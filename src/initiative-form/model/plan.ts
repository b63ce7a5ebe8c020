/** The form of a pack: its steps with the fields that these answers ask for, and what can be wrong with each. */
import type { FormPlan, Values } from '../../forms/model/form.ts';
import type { InitiativePack } from './pack.ts';
import { fieldNames, type Question, questionsOf } from './questions.ts';

export const CHECK_STEP = 'check';

export type InitiativePlan = FormPlan &
  Readonly<{
    questions: ReadonlyMap<string, Question>;
    /** The questions of one step, in page order. */
    questionsOf: (step: string, values: Values) => readonly Question[];
    /** Every question that these answers ask, in page order. */
    asked: (values: Values) => readonly Question[];
  }>;

/** What may be published besides is asked on the last page: the only consent there is. */
export const CONSENTS = ['consent.publishIdea', 'consent.publishName'] as const;

/** A name can only stand with an idea that is published, and only when there is one. */
export const consentsOf = (values: Values): readonly string[] => {
  const named = typeof values['contact.name'] === 'string' && values['contact.name'].trim() !== '';
  return values['consent.publishIdea'] === true && named ? CONSENTS : CONSENTS.slice(0, 1);
};

export function planOf(pack: InitiativePack): InitiativePlan {
  const questions = questionsOf(pack);
  const byStep = new Map(
    pack.steps.map((step) => [
      step.id,
      step.fields.flatMap((named) => fieldNames(named, pack)).flatMap((name) => questions.get(name) ?? []),
    ]),
  );
  const questionsOfStep = (step: string, values: Values) => (byStep.get(step) ?? []).filter(({ asked }) => asked?.(values) ?? true);
  return {
    version: `${pack.id}@${pack.version}`,
    steps: [
      ...pack.steps.map(({ id }) => ({ id, fields: (values: Values) => questionsOfStep(id, values).map(({ name }) => name) })),
      { id: CHECK_STEP, fields: consentsOf },
    ],
    rules: Object.fromEntries([...questions.values()].map(({ name, rules }) => [name, rules])),
    questions,
    questionsOf: questionsOfStep,
    asked: (values) => pack.steps.flatMap(({ id }) => questionsOfStep(id, values)),
  };
}

/** The field that carries an error of the server: the field itself, or the one that asks for the part it names. */
export function fieldFor(path: string, fields: readonly string[]): string {
  if (fields.includes(path)) return path;
  const asked = ['place', 'contact'].find((part) => path === part || path.startsWith(`${part}.`));
  if (asked === 'place') return 'place.how';
  if (asked === 'contact') return 'contact.channel';
  // `themes.2` is about the themes.
  return fields.find((field) => path.startsWith(`${field}.`)) ?? path;
}
