/** Checks an envelope against the generated schema of its type. The schemas are the ones that the widgets' own models were written to. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { SUBMISSION_TYPES, type SubmissionType } from '../../../src/submission/model/envelope.ts';
import { coerce, type Schema } from '../model/coerce.ts';
import type { FieldProblem } from '../problems.ts';
import { fieldTexts, type Language } from '../texts.ts';

export type Validator = {
  /** The fields that the data of a type can have. */
  fieldsOf(type: SubmissionType): ReadonlySet<string>;
  /** An envelope of text, as a form sends it, with the numbers, yes and no, and lists that the schema sees in it. */
  fromText(type: SubmissionType, envelope: Record<string, unknown>): unknown;
  /** What is wrong, in words; empty when all is well. */
  check(type: SubmissionType, envelope: unknown, language: Language): FieldProblem[];
};

const MOST_PROBLEMS = 20;

// Lengths as JavaScript counts them: the widget and the receiver must not disagree about an emoji. Ajv calls the option deprecated on
// every start and has no other, hence no logger; what is wrong with a schema it throws.
const newAjv = () => new Ajv2020({ allErrors: true, unicode: false, logger: false });

const schemaIn = async (schemasDir: string, name: string) => JSON.parse(await readFile(join(schemasDir, `${name}.json`), 'utf8')) as Schema;

/** Says what is wrong with a body that is no submission, by the schema with this name. */
export async function loadCheck(schemasDir: string, name: string): Promise<(body: unknown, language: Language) => FieldProblem[]> {
  const validate = newAjv().compile(await schemaIn(schemasDir, name));
  return (body, language) => (validate(body) ? [] : problemsOf(validate.errors ?? [], language));
}

export async function loadValidator(schemasDir: string): Promise<Validator> {
  const ajv = newAjv();
  const known = new Map<SubmissionType, { schema: Schema; validate: ValidateFunction }>();
  for (const type of SUBMISSION_TYPES) {
    const schema = await schemaIn(schemasDir, type);
    known.set(type, { schema, validate: ajv.compile(schema) });
  }
  const of = (type: SubmissionType) => {
    const found = known.get(type);
    if (!found) throw new Error(`There is no schema for ${type}.`);
    return found;
  };

  return {
    fieldsOf(type) {
      const { schema } = of(type);
      const data = type === 'self-check-counts' ? schema : schema.properties?.['data'];
      return new Set(Object.keys(data?.properties ?? {}));
    },
    fromText: (type, envelope) => coerce(envelope, of(type).schema),
    check(type, envelope, language) {
      const { validate } = of(type);
      return validate(envelope) ? [] : problemsOf(validate.errors ?? [], language);
    },
  };
}

/** One problem per place. A choice of shapes that fails (`anyOf`) is told by its parts where they say more. */
function problemsOf(errors: ErrorObject[], language: Language): FieldProblem[] {
  const found = new Map<string, FieldProblem>();
  for (const error of errors) {
    const path =
      error.keyword === 'required' ? `${error.instancePath}/${escapePointer(String(error.params['missingProperty']))}` : error.instancePath;
    if (!found.has(path)) found.set(path, fieldProblem(path, error.keyword, language));
    if (found.size >= MOST_PROBLEMS) break;
  }
  return [...found.values()];
}

/** The problem with the field at a JSON pointer (`/data/contact/email`). */
export function fieldProblem(path: string, code: string, language: Language): FieldProblem {
  const names = path
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
  const field = (names[0] === 'data' ? names.slice(1) : names).join('.');
  const texts = fieldTexts[language];
  return { pointer: `#${encodeURI(path)}`, field, code, detail: texts[code] ?? texts['other'] ?? '' };
}

const escapePointer = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');
