import type { LitElement } from 'lit';
import { STEP_HEADING } from '../theme/heading.ts';
import type { Catalogue, Texts } from '../i18n/model/catalogue.ts';
import { AfterPress } from './after-press.ts';
import type { formsNl } from './messages/nl.ts';
import type { uploadNl } from './messages/upload-nl.ts';
import {
  emptyForm,
  fieldsOfStep,
  type FieldValue,
  firstUnfinished,
  type FormAction,
  type FormPlan,
  type FormState,
  isRequired,
  type Issue,
  issuesOfStep,
  reduce,
  shownIssues,
  sortServerIssues,
  valueOf,
  type Values,
} from './model/form.ts';

/** The texts a form needs: those of forms, and `field.<name>` lines of the widget. */
export type FormTexts = Texts<typeof formsNl & Catalogue>;

/** The texts of a form that takes files. */
export type UploadTexts = Texts<typeof formsNl & typeof uploadNl & Catalogue>;

/** What a field template gets: all it shows, and what it tells. */
export type FieldView = Readonly<{
  /** Unique in the shadow root. */
  id: string;
  name: string;
  label: string;
  help: string;
  /** The sentence at the field and in the summary; empty when all is well or not yet told. */
  error: string;
  /** Code of that error, for fields that show it at one of their parts; empty without one. */
  code: string;
  /** Whether an empty answer would be wrong, seen the other answers. */
  required: boolean;
  value: FieldValue | undefined;
  texts: FormTexts;
  typed: (value: FieldValue | undefined) => void;
  left: () => void;
}>;

export type FieldTexts = Readonly<{ label?: string; help?: string }>;

export type FormHooks = Readonly<{
  texts: () => unknown;
  /** After each change of the state: keep the draft, tell the page. */
  changed?: (state: FormState) => void;
  /** Move the focus after the next render. */
  focus: (selector: string) => void;
  /** Errors are on screen now, with their codes; for the `meedoen-error-shown` event. */
  errorsShown?: (issues: readonly Issue[]) => void;
}>;

/** Where focus goes; the templates of `views/` carry these. */
export { STEP_HEADING };
export const ERROR_SUMMARY = '[data-error-summary]';

/** The part of a date field that an error is about; its error link goes there. */
const PART_OF_CODE: Readonly<Record<string, string>> = { 'date-month': '-month', 'date-year': '-year' };

/** Holds the state of one form and asks its element to update. All thinking is in `model/form.ts`. */
export class FormController {
  readonly #host: LitElement;
  readonly #plan: () => FormPlan;
  readonly #hooks: FormHooks;
  readonly #ids = new Map<string, string>();
  /** Questions as they were shown last, for the summary. */
  readonly #labels = new Map<string, string>();
  /** Begins at the first use: when the controller is made, its element may not have the parts yet that the plan is made of. */
  #begun: FormState | undefined;
  readonly #afterPress: AfterPress;

  /** @param plan read at each use, so that a pack which arrives late or changes language is seen. */
  constructor(host: LitElement, plan: () => FormPlan, hooks: FormHooks) {
    this.#host = host;
    this.#plan = plan;
    this.#hooks = hooks;
    this.#afterPress = new AfterPress(host);
  }

  get state(): FormState {
    return (this.#begun ??= emptyForm(this.plan));
  }

  get plan(): FormPlan {
    return this.#plan();
  }

  get values(): Values {
    return this.state.values;
  }

  /** The texts of now, for what belongs to this form. */
  get texts(): FormTexts {
    return this.#hooks.texts() as FormTexts;
  }

  /** What the visitor is told now, in page order. */
  get shown(): Issue[] {
    return shownIssues(this.state, this.plan);
  }

  /** The errors of the step on screen that the summary lists: only once the visitor tried to finish it. */
  get summary(): Issue[] {
    const { step, attempted, serverIssues } = this.state;
    const fields = this.plan.steps.find((candidate) => candidate.id === step)?.fields(this.values) ?? [];
    const told = this.shown.filter((issue) => fields.includes(issue.field));
    return attempted.includes(step) || serverIssues.length ? told : [];
  }

  text(field: string): string {
    const value = valueOf(this.values, field);
    return typeof value === 'string' ? value : '';
  }

  list(field: string): readonly string[] {
    const value = valueOf(this.values, field);
    return Array.isArray(value) ? (value as readonly string[]) : [];
  }

  set(field: string, value: FieldValue | undefined): void {
    this.#dispatch({ type: 'typed', field, value });
  }

  /** The visitor has left a field, so it may say what is wrong: once no button is being pressed. */
  leave(field: string): void {
    // A field that goes away with its step is "left" too, by the browser, in the middle of a render: nothing is to be told about it.
    const isLeft = () => !this.state.left.includes(field) && fieldsOfStep(this.plan, this.state.step, this.values).includes(field);
    if (!isLeft()) return;
    this.#afterPress.run(field, () => {
      if (isLeft()) this.#dispatch({ type: 'left', field });
    });
  }

  /** Tries to finish the step: true when it can be left. Else the summary is shown and has the focus. */
  attempt(step = this.state.step): boolean {
    this.#dispatch({ type: 'attempted', step });
    const issues = issuesOfStep(this.state, this.plan, step);
    if (issues.length === 0) return true;
    this.#hooks.focus(ERROR_SUMMARY);
    this.#hooks.errorsShown?.(issues);
    return false;
  }

  /**
   * Tries to finish the whole form, from its last step: true when it can be sent. Else the first step that is not right comes on screen
   * with its summary, and "continue" leads back to where we were.
   */
  finish(): boolean {
    const { step, serverIssues } = this.state;
    const unfinished = firstUnfinished(this.state, this.plan);
    if (unfinished === undefined || unfinished === step) return this.attempt();
    const issues = issuesOfStep(this.state, this.plan, unfinished);
    this.#dispatch({ type: 'went', step: unfinished, returnTo: step });
    if (!issues.every((issue) => serverIssues.includes(issue))) return this.attempt();
    // Only the server objects here, and an attempt would forget what it said before the visitor has read it.
    this.#hooks.focus(ERROR_SUMMARY);
    this.#hooks.errorsShown?.(issues);
    return false;
  }

  /** "Continue": to the next step, or back to where "change" came from. */
  next(): boolean {
    if (!this.attempt()) return false;
    const { step, returnTo } = this.state;
    const steps = this.plan.steps.map((candidate) => candidate.id);
    const following = returnTo ?? steps[steps.indexOf(step) + 1];
    if (following) this.go(following);
    return true;
  }

  /** "Back": nothing is checked, nothing is lost. */
  back(): void {
    const steps = this.plan.steps.map((candidate) => candidate.id);
    const before = this.state.returnTo ?? steps[steps.indexOf(this.state.step) - 1];
    if (before) this.go(before);
  }

  go(step: string, returnTo?: string): void {
    this.#dispatch({ type: 'went', step, returnTo });
    this.#hooks.focus(STEP_HEADING);
  }

  /** Puts errors of the server at their fields and goes to the first of them; gives back those that no field can carry. */
  refuse(errors: readonly Readonly<{ field: string; text: string }>[]): Issue[] {
    const issues = errors.map(({ field, text }): Issue => ({ field, code: 'server', ...(text ? { text } : {}) }));
    const { known, unknown } = sortServerIssues(issues, this.plan, this.values);
    if (known.length === 0) return unknown;
    this.#dispatch({ type: 'refused', issues: known });
    const first = this.plan.steps.find((step) => step.fields(this.values).some((field) => known.some((issue) => issue.field === field)));
    if (first && first.id !== this.state.step) this.#dispatch({ type: 'went', step: first.id, returnTo: this.state.step });
    this.#hooks.focus(ERROR_SUMMARY);
    this.#hooks.errorsShown?.(known);
    return unknown;
  }

  restore(state: FormState): void {
    this.#dispatch({ type: 'restored', state });
  }

  clear(): void {
    this.#dispatch({ type: 'cleared' });
  }

  /** All that a template of `views/fields.ts` needs for one field; label, help and errors by the field's name in the texts. */
  field(name: string, own: FieldTexts = {}): FieldView {
    const { texts } = this;
    const issue = this.shown.find((candidate) => candidate.field === name);
    const label = own.label ?? texts.find(`field.${name}`) ?? (name.endsWith('.other') ? texts('field.other.label') : name);
    this.#remember(name, label);
    return {
      id: this.idOf(name),
      name,
      label,
      help: own.help ?? texts.find(`field.${name}.help`) ?? '',
      error: issue ? this.sentence(issue) : '',
      code: issue?.code ?? '',
      required: isRequired(this.plan, name, this.values),
      value: valueOf(this.values, name),
      texts,
      typed: (value) => this.set(name, value),
      left: () => this.leave(name),
    };
  }

  /** What is wrong, in the words that stand at the field. */
  sentence(issue: Issue): string {
    const { texts } = this;
    const slots = issue.slots && readableSlots(issue.slots, texts.locale);
    return this.#ownSentence(issue) ?? issue.text ?? texts.find(`issue.${issue.code}`, slots) ?? texts('issue.server');
  }

  /**
   * The question that goes before the sentence in the summary: six times "fill this in" says nothing away from its field. Empty where the
   * field has a sentence of its own, which says enough.
   */
  questionOf(issue: Issue): string {
    if (this.#ownSentence(issue) !== undefined) return '';
    return this.#labels.get(issue.field) ?? this.texts.find(`field.${issue.field}`) ?? '';
  }

  /** Id of the control that an error's link goes to: the field's first, or the part of a date that is wrong. */
  targetOf(issue: Issue): string {
    return `${this.idOf(issue.field)}${PART_OF_CODE[issue.code] ?? ''}`;
  }

  /** Id of a field's control, from a counter: names of packs can hold anything. */
  idOf(name: string): string {
    const known = this.#ids.get(name);
    if (known) return known;
    const id = `field-${this.#ids.size + 1}`;
    this.#ids.set(name, id);
    return id;
  }

  #ownSentence(issue: Issue): string | undefined {
    const slots = issue.slots && readableSlots(issue.slots, this.texts.locale);
    return this.texts.find(`field.${issue.field}.${issue.code}`, slots);
  }

  /** The summary stands above the fields and is drawn before them, so a question in another language reaches it one update later. */
  #remember(name: string, label: string): void {
    const before = this.#labels.get(name);
    if (before === label) return;
    this.#labels.set(name, label);
    if (this.summary.length > 0) queueMicrotask(() => this.#host.requestUpdate());
  }

  #dispatch(action: FormAction): void {
    this.#begun = reduce(this.state, action, this.plan);
    this.#hooks.changed?.(this.state);
    this.#host.requestUpdate();
  }
}

/** Dates in slots are stored as `2027-01-31`; people read them as a date of their language. */
const readableSlots = (slots: NonNullable<Issue['slots']>, locale: string): NonNullable<Issue['slots']> =>
  Object.fromEntries(Object.entries(slots).map(([name, value]) => [name, isIsoDate(value) ? longDate(value, locale) : value]));

const isIsoDate = (value: string | number): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

const longDate = (iso: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`));
