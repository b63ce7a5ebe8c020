/** Kinds of submissions that are kept equally long. What a resident has withdrawn is one of its own, whatever it was. */
import { SUBMISSION_TYPES } from '../../../src/submission/model/envelope.ts';

export const WITHDRAWN = 'withdrawn';

export const CATEGORIES: readonly string[] = [...SUBMISSION_TYPES.filter((type) => type !== 'self-check-counts'), WITHDRAWN];

/** The same rule in SQL, over a row of submissions. */
export const CATEGORY_SQL = `case when submissions.status = '${WITHDRAWN}' then '${WITHDRAWN}' else submissions.type end`;
