/**
 * Reads a pack item by item: a kind with a mistake is left out and named by its path, the rest serves. Only pages with a pack of their own
 * load this.
 */
import * as v from 'valibot';
import { codeOf } from '../../packs/model/problems.ts';
import { code } from '../../submission/model/envelope.ts';
import { openRings } from './boundary.ts';
import { BUILT_IN, CHECK_STEP, DEFAULT_STEPS, type InitiativePack, type OwnQuestion, type PackProblem } from './pack.ts';
import { isoDay, kindModel, line, noteModel, optionModel, ownQuestionModel, packModel, ruleModel, stepModel, text } from './pack-model.ts';

/** What each form asks, whatever its steps: without these nothing can be sent. */
const MUST_ASK = ['title', 'kind', 'place', 'contact'];

/** Reads a pack. Without an id or a single good kind there is no pack; anything else that is wrong is left out and named. */
export function parsePack(input: unknown): { pack: InitiativePack | undefined; problems: PackProblem[] } {
  const problems: PackProblem[] = [];
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return {
      pack: undefined,
      problems: [{ path: '', code: 'not-a-pack', message: 'not a pack: an object with id, version, locale and kinds is needed' }],
    };
  }
  const given = input as Record<string, unknown>;
  const read = new Reader(given, problems);
  const id = read.one('id', code);
  const kinds = read.list('kinds', kindModel);
  if (id === undefined || kinds.length === 0) {
    if (kinds.length === 0) problems.push({ path: 'kinds', code: 'too-few', message: 'no usable kind' });
    return { pack: undefined, problems };
  }
  const questions = read.list('questions', ownQuestionModel).filter((question) => usable(question, problems));
  const { entries } = packModel;
  const options = (name: string) => read.list(name, optionModel);
  const pack: InitiativePack = {
    id,
    version: read.one('version', line) ?? '0',
    locale: read.one('locale', line) ?? 'nl',
    ...defined('source', read.one('source', entries.source)),
    ...defined('licence', read.one('licence', entries.licence)),
    ...defined('reviewedOn', read.one('reviewedOn', entries.reviewedOn)),
    kinds,
    themes: options('themes'),
    scales: options('scales'),
    roles: options('roles'),
    assets: options('assets'),
    needs: options('needs'),
    durations: options('durations'),
    rungs: options('rungs'),
    steps: checkedSteps(read.list('steps', stepModel), questions, problems),
    questions,
    notes: read.list('notes', noteModel),
    rules: read.list('rules', ruleModel).filter((rule) => isClosed(rule, problems)),
    closedDays: read.list('closedDays', isoDay),
    ...defined('answer', read.one('answer', entries.answer)),
    privacy: read.one('privacy', entries.privacy) ?? {},
    next: read.list('next', text),
    ...defined('contact', read.one('contact', entries.contact)),
  };
  return { pack, problems };
}

/** A question with the name of a built-in one would take its place, and one to choose from without choices cannot be answered. */
function usable(question: OwnQuestion, problems: PackProblem[]): boolean {
  if (BUILT_IN.includes(question.id)) {
    problems.push({ path: `questions.${question.id}.id`, code: 'duplicate-id', message: 'the form asks a question of this name itself' });
    return false;
  }
  const chooses = question.type === 'one' || question.type === 'several';
  if (!chooses || question.options.length > 0) return true;
  problems.push({ path: `questions.${question.id}.options`, code: 'too-few', message: 'no options to choose from' });
  return false;
}

/** Where a line that is not closed would end is anybody's guess. */
function isClosed(rule: InitiativePack['rules'][number], problems: PackProblem[]): boolean {
  const open = rule.check === 'boundary' ? openRings(rule.boundary) : [];
  for (const keys of open) {
    const path = `rules.${rule.id}.boundary.coordinates${keys.map((key) => `[${key}]`).join('')}`;
    problems.push({ path, code: 'open-ring', message: 'not closed: the last position is not the first' });
  }
  return open.length === 0;
}

function checkedSteps(steps: InitiativePack['steps'], questions: readonly OwnQuestion[], problems: PackProblem[]): InitiativePack['steps'] {
  const own = steps.filter((step) => step.id !== CHECK_STEP);
  if (own.length < steps.length)
    problems.push({ path: 'steps', code: 'not-one-of', message: `"${CHECK_STEP}" is always the last step and cannot be named` });
  if (own.length === 0) return withOwn(DEFAULT_STEPS, questions);
  const asked = own.flatMap((step) => step.fields);
  const missing = MUST_ASK.filter((field) => !asked.includes(field));
  if (missing.length === 0) return own;
  problems.push({
    path: 'steps',
    code: 'not-asked',
    about: missing.join(', '),
    message: `asked nowhere: ${missing.join(', ')}; the standard steps are used`,
  });
  return withOwn(DEFAULT_STEPS, questions);
}

/** The municipality's own questions stand at the end of the first step where the pack gives them no place. */
function withOwn(steps: InitiativePack['steps'], questions: readonly OwnQuestion[]): InitiativePack['steps'] {
  return steps.map((step, index) => (index === 0 ? { ...step, fields: [...step.fields, ...questions.map(({ id }) => id)] } : step));
}

/** Reads parts of a pack and notes what is wrong with its path. */
class Reader {
  readonly #given: Record<string, unknown>;
  readonly #problems: PackProblem[];

  constructor(given: Record<string, unknown>, problems: PackProblem[]) {
    this.#given = given;
    this.#problems = problems;
  }

  one<M extends v.GenericSchema>(name: string, model: M): v.InferOutput<M> | undefined {
    return this.#parsed(model, this.#given[name], name);
  }

  list<M extends v.GenericSchema>(name: string, model: M): v.InferOutput<M>[] {
    const given = this.#given[name];
    if (given === undefined) return [];
    if (!Array.isArray(given)) {
      this.#problems.push({ path: name, code: 'wrong-type', message: 'not a list' });
      return [];
    }
    const seen = new Set<unknown>();
    return given.flatMap((item: unknown, index) => {
      const path = `${name}[${index}]`;
      const parsed = this.#parsed(model, item, path);
      if (parsed === undefined) return [];
      const id = typeof parsed === 'object' && parsed !== null && 'id' in parsed ? (parsed.id as string) : undefined;
      if (id !== undefined && seen.has(id)) {
        this.#problems.push({ path: `${path}.id`, code: 'duplicate-id', message: `"${id}" stands here twice` });
        return [];
      }
      seen.add(id);
      return [parsed];
    });
  }

  #parsed<M extends v.GenericSchema>(model: M, given: unknown, path: string): v.InferOutput<M> | undefined {
    const parsed = v.safeParse(model, given);
    if (parsed.success) return parsed.output;
    for (const issue of parsed.issues) {
      const inner = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
      this.#problems.push({
        path: `${path}${inner}`,
        code: inner.startsWith('.boundary.coordinates') ? coordinateCodeOf(issue) : codeOf(issue),
        message: issue.message,
      });
    }
    return undefined;
  }
}

/** A number that is out of range there is the same mistake each time: longitude and latitude have changed places. */
const coordinateCodeOf = (issue: v.BaseIssue<unknown>) => {
  const code = codeOf(issue);
  return code === 'out-of-range' ? 'not-in-country' : code;
};

const defined = <K extends string, T>(name: K, value: T | undefined) =>
  (value === undefined ? {} : { [name]: value }) as { [N in K]?: NonNullable<T> };
