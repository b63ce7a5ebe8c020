/** The form of a pack: its steps with the fields that these answers ask for, and what can be wrong with each. */
import { type FormPlan, isFilled, type Values } from '../../forms/model/form.ts';
import { CHECK_STEP, type InitiativePack } from './pack.ts';
import { fieldNames, type Question, questionsOf } from './questions.ts';

export type InitiativePlan = FormPlan &
  Readonly<{
    questions: ReadonlyMap<string, Question>;
    /** The questions of one step, in page order. */
    questionsOf: (step: string, values: Values) => readonly Question[];
    /** Every question that these answers ask, in page order. */
    asked: (values: Values) => readonly Question[];
  }>;

/** What may be published is asked on the last page: the only consent there is. A name or a photo can only stand with an idea. */
export function consentsOf(values: Values): readonly string[] {
  const withIdea = values['consent.publishIdea'] === true;
  const named = typeof values['contact.name'] === 'string' && values['contact.name'].trim() !== '';
  return [
    'consent.publishIdea',
    ...(withIdea && named ? ['consent.publishName'] : []),
    ...(withIdea && isFilled(values['photos']) ? ['consent.publishPhoto'] : []),
  ];
}

export function planOf(pack: InitiativePack): InitiativePlan {
  const questions = questionsOf(pack);
  const byStep = new Map(
    pack.steps.map((step) => [
      step.id,
      step.fields.flatMap((named) => fieldNames(named, pack)).flatMap((name) => questions.get(name) ?? []),
    ]),
  );
  const questionsOfStep = (step: string, given: Values) => (byStep.get(step) ?? []).filter(({ asked }) => asked?.(given) ?? true);
  return {
    version: `${pack.id}@${pack.version}`,
    steps: [
      ...pack.steps.map(({ id }) => ({ id, fields: (given: Values) => questionsOfStep(id, given).map(({ name }) => name) })),
      { id: CHECK_STEP, fields: consentsOf },
    ],
    rules: Object.fromEntries([...questions.values()].map(({ name, rules }) => [name, rules])),
    questions,
    questionsOf: questionsOfStep,
    asked: (given) => pack.steps.flatMap(({ id }) => questionsOfStep(id, given)),
  };
}

/** The field that carries an error of the server: the field itself, or the one that asks for the part it names. */
export function fieldFor(path: string, fields: readonly string[]): string {
  if (fields.includes(path)) return path;
  if (path === 'contact' || path.startsWith('contact.')) return 'contact.channel';
  if (path === 'place' || path.startsWith('place.')) return 'place.how';
  // `themes.2` is about the themes, `backing` about the first question of that name.
  return fields.find((field) => path.startsWith(`${field}.`)) ?? fields.find((field) => field.startsWith(`${path}.`)) ?? path;
}

/** What a server objects to, at the fields of this form. */
export function atFields<T extends Readonly<{ field: string }>>(issues: readonly T[], plan: InitiativePlan): T[] {
  const fields = [...plan.questions.keys()];
  return issues.map((issue) => ({ ...issue, field: fieldFor(issue.field, fields) }));
}
