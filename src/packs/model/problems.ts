/** What can be wrong with a pack that was read against its model, as a code and a path: the sentence for an editor is made elsewhere. */
import type * as v from 'valibot';

export type PackProblemCode =
  | 'not-a-pack'
  | 'missing'
  | 'wrong-type'
  | 'wrong-form'
  | 'not-one-of'
  | 'too-long'
  | 'too-short'
  | 'too-few'
  | 'too-many'
  | 'out-of-range'
  | 'duplicate-id'
  | 'unknown-id'
  | 'not-asked'
  | 'open-ring'
  | 'not-in-country';

export interface PackProblem {
  /** Dotted path in the pack: `areas.2.question`; empty for the pack itself. */
  path: string;
  code: PackProblemCode;
}

const CODES: Readonly<Record<string, PackProblemCode>> = {
  regex: 'wrong-form',
  iso_date: 'wrong-form',
  integer: 'wrong-form',
  picklist: 'not-one-of',
  variant: 'not-one-of',
  min_length: 'too-short',
  max_length: 'too-long',
  min_value: 'out-of-range',
  max_value: 'out-of-range',
};

export const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

export function codeOf(issue: v.BaseIssue<unknown>): PackProblemCode {
  if (isEmpty(issue.input)) return 'missing';
  if (Array.isArray(issue.input) && issue.type === 'min_length') return 'too-few';
  if (Array.isArray(issue.input) && issue.type === 'max_length') return 'too-many';
  if (issue.type === 'picklist' && typeof issue.input !== 'string') return 'wrong-type';
  return CODES[issue.type] ?? 'wrong-type';
}
