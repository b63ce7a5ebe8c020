/**
 * A form as plain data and pure functions. What was typed, what is wrong and what the visitor has been told are three things:
 * `FormState` holds the first, `issuesOf` finds the second, `shownIssues` gives the third.
 */

/** Everything a field can hold is JSON, so that the state is the draft and the file as it stands. Absent means: not answered. */
export type FieldValue = string | boolean | readonly string[];
export type Values = Readonly<Record<string, FieldValue | undefined>>;

/** Something wrong with one field: a code, and what its sentence needs. Texts are looked up elsewhere. */
export type Issue = Readonly<{
  field: string;
  code: string;
  slots?: Readonly<Record<string, string | number>>;
  /** A sentence that the server gave; ours goes before it when the code is known. */
  text?: string;
}>;
export type Found = Omit<Issue, 'field'>;

/** Says what is wrong with a value, or nothing. It sees the other answers too. */
export type Validator = (value: FieldValue | undefined, values: Values) => Found | undefined;
export type Rules = Readonly<Record<string, readonly Validator[]>>;

export type StepPlan = Readonly<{
  id: string;
  /** Fields in page order; those that these answers do not ask for are left out. */
  fields: (values: Values) => readonly string[];
}>;

export type FormPlan = Readonly<{
  /** Changes when a draft of before can no longer be shown as it is. */
  version: string;
  steps: readonly StepPlan[];
  rules: Rules;
}>;

export type FormState = Readonly<{
  version: string;
  values: Values;
  /** Fields that the visitor has left. */
  left: readonly string[];
  /** Steps that the visitor tried to finish. */
  attempted: readonly string[];
  step: string;
  /** Where "change" came from: the next step goes back there. */
  returnTo?: string | undefined;
  serverIssues: readonly Issue[];
}>;

export type FormAction =
  | Readonly<{ type: 'typed'; field: string; value: FieldValue | undefined }>
  | Readonly<{ type: 'left'; field: string }>
  | Readonly<{ type: 'attempted'; step: string }>
  | Readonly<{ type: 'went'; step: string; returnTo?: string | undefined }>
  | Readonly<{ type: 'refused'; issues: readonly Issue[] }>
  | Readonly<{ type: 'restored'; state: FormState }>
  | Readonly<{ type: 'cleared' }>;

export const emptyForm = (plan: FormPlan, values: Values = {}): FormState => ({
  version: plan.version,
  values,
  left: [],
  attempted: [],
  step: plan.steps[0]?.id ?? '',
  serverIssues: [],
});

const withOnce = (list: readonly string[], item: string): readonly string[] => (list.includes(item) ? list : [...list, item]);

export function reduce(state: FormState, action: FormAction, plan: FormPlan): FormState {
  switch (action.type) {
    case 'typed':
      return {
        ...state,
        values: { ...state.values, [action.field]: action.value },
        // What the server said was about the old value.
        serverIssues: state.serverIssues.filter((issue) => issue.field !== action.field),
      };
    case 'left':
      return { ...state, left: withOnce(state.left, action.field) };
    case 'attempted': {
      // What the server said holds until the visitor tries again: it may have been about another field that is right by now, or it may
      // have been mistaken. It is the server that judges again, so its word of before keeps nobody here.
      const fields = fieldsOfStep(plan, action.step, state.values);
      return {
        ...state,
        attempted: withOnce(state.attempted, action.step),
        serverIssues: state.serverIssues.filter((issue) => !fields.includes(issue.field)),
      };
    }
    case 'went':
      return { ...state, step: plan.steps.some((step) => step.id === action.step) ? action.step : state.step, returnTo: action.returnTo };
    case 'refused':
      return { ...state, serverIssues: action.issues };
    case 'restored':
      return restored(action.state, plan);
    case 'cleared':
      return emptyForm(plan);
  }
}

/** A draft of a form that has changed keeps every answer; only the step falls back to the first where it no longer exists. */
function restored(state: FormState, plan: FormPlan): FormState {
  const known = plan.steps.some((step) => step.id === state.step);
  const same = state.version === plan.version;
  return {
    ...state,
    version: plan.version,
    step: known ? state.step : (plan.steps[0]?.id ?? ''),
    attempted: same ? state.attempted : [],
    left: same ? state.left : [],
    returnTo: known && same ? state.returnTo : undefined,
    serverIssues: [],
  };
}

/** One answer. Field ids come from packs, so `constructor` is as good a name as any other. */
export const valueOf = (values: Values, field: string): FieldValue | undefined =>
  Object.hasOwn(values, field) ? values[field] : undefined;

const rulesOf = (plan: FormPlan, field: string): readonly Validator[] =>
  Object.hasOwn(plan.rules, field) ? (plan.rules[field] ?? []) : [];

export const isFilled = (value: FieldValue | undefined): boolean => {
  if (typeof value === 'string') return value.trim() !== '';
  return Array.isArray(value) ? value.length > 0 : value === true;
};

export const fieldsOfStep = (plan: FormPlan, step: string, values: Values): readonly string[] =>
  plan.steps.find((candidate) => candidate.id === step)?.fields(values) ?? [];

/** All that is wrong now, in page order: per field the first rule that is not met, and what the server found. */
export function issuesOf(state: FormState, plan: FormPlan): Issue[] {
  return plan.steps.flatMap((step) =>
    step.fields(state.values).flatMap((field) => {
      const found = firstFound(rulesOf(plan, field), valueOf(state.values, field), state.values);
      if (found) return [{ field, ...found }];
      return state.serverIssues.filter((issue) => issue.field === field);
    }),
  );
}

function firstFound(validators: readonly Validator[], value: FieldValue | undefined, values: Values): Found | undefined {
  for (const validate of validators) {
    const found = validate(value, values);
    if (found) return found;
  }
  return undefined;
}

/** What the visitor is told: after an attempt on its step, or once a filled-in field is left. It is gone as soon as it is right. */
export function shownIssues(state: FormState, plan: FormPlan): Issue[] {
  return issuesOf(state, plan).filter((issue) => {
    const attempted = plan.steps.some((step) => state.attempted.includes(step.id) && step.fields(state.values).includes(issue.field));
    const leftFilled = state.left.includes(issue.field) && isFilled(valueOf(state.values, issue.field));
    return attempted || leftFilled || state.serverIssues.includes(issue);
  });
}

/** Whether an empty answer would be wrong now, seen the other answers: what decides between "required" and "you can skip this". */
export const isRequired = (plan: FormPlan, field: string, values: Values): boolean =>
  rulesOf(plan, field).some((validate) => validate(undefined, { ...values, [field]: undefined })?.code === 'required');

/** What keeps a step from being finished. */
export const issuesOfStep = (state: FormState, plan: FormPlan, step: string): Issue[] => {
  const fields = fieldsOfStep(plan, step, state.values);
  return issuesOf(state, plan).filter((issue) => fields.includes(issue.field));
};

/** The first step that cannot be finished yet: a form is sent only when there is none. */
export const firstUnfinished = (state: FormState, plan: FormPlan): string | undefined =>
  plan.steps.find((step) => issuesOfStep(state, plan, step.id).length > 0)?.id;

/** Server errors by the name of our field, and those that no field of this form can carry. */
export function sortServerIssues(issues: readonly Issue[], plan: FormPlan, values: Values): { known: Issue[]; unknown: Issue[] } {
  const fields = new Set(plan.steps.flatMap((step) => step.fields(values)));
  return { known: issues.filter((issue) => fields.has(issue.field)), unknown: issues.filter((issue) => !fields.has(issue.field)) };
}

/** Reads a draft or a file; `undefined` when it is not a form's state. Nothing unchecked gets further. */
export function parseFormState(input: unknown): FormState | undefined {
  if (typeof input !== 'object' || input === null) return undefined;
  const { version, values, left, attempted, step, returnTo } = input as Record<string, unknown>;
  if (typeof version !== 'string' || typeof step !== 'string' || typeof values !== 'object' || values === null) return undefined;
  const kept = Object.entries(values).filter((entry): entry is [string, FieldValue] => isFieldValue(entry[1]));
  return {
    version,
    step,
    values: Object.fromEntries(kept),
    left: stringsOf(left),
    attempted: stringsOf(attempted),
    returnTo: typeof returnTo === 'string' ? returnTo : undefined,
    serverIssues: [],
  };
}

const isFieldValue = (value: unknown): value is FieldValue =>
  typeof value === 'string' || typeof value === 'boolean' || (Array.isArray(value) && value.every((item) => typeof item === 'string'));

const stringsOf = (value: unknown): string[] => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []);
