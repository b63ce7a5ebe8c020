/** What an endpoint answers when it has kept a submission, and when it has not (RFC 9457). */
import * as v from 'valibot';

const link = v.object({ href: v.pipe(v.string(), v.maxLength(2000)), title: v.pipe(v.string(), v.maxLength(200)) });

export const receiptModel = v.object({
  reference: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(100))),
  message: v.optional(v.pipe(v.string(), v.maxLength(2000))),
  /** The day by which an answer comes: `2026-12-04`. */
  answerBy: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/))),
  links: v.optional(v.pipe(v.array(link), v.maxLength(10))),
});

const problemError = v.object({
  pointer: v.optional(v.string()),
  field: v.optional(v.string()),
  detail: v.optional(v.string()),
  code: v.optional(v.string()),
});

export const problemModel = v.object({
  type: v.optional(v.string()),
  title: v.optional(v.string()),
  status: v.optional(v.number()),
  detail: v.optional(v.string()),
  instance: v.optional(v.string()),
  /** A proof of work that has to be solved first: the challenge, or the address of one at the same site. */
  challenge: v.optional(v.union([v.string(), v.record(v.string(), v.unknown())])),
  errors: v.optional(v.array(problemError)),
});

export type Receipt = v.InferOutput<typeof receiptModel>;
export type Problem = v.InferOutput<typeof problemModel>;

/** Reads a receipt field by field, so that one odd field does not cost the visitor the reference. Anything else is an empty receipt. */
export function parseReceipt(input: unknown): Receipt {
  const given = recordOf(input);
  const { reference, message, answerBy, links } = receiptModel.entries;
  return {
    ...kept('reference', v.safeParse(reference, given['reference'])),
    ...kept('message', v.safeParse(message, given['message'])),
    ...kept('answerBy', v.safeParse(answerBy, given['answerBy'])),
    ...kept('links', v.safeParse(links, given['links'])),
  };
}

/** Reads what the widget uses of a problem, field by field and error by error: other back ends fill the rest in their own way. */
export function parseProblem(input: unknown): Problem {
  const given = recordOf(input);
  const { type, title, detail, challenge } = problemModel.entries;
  const errors = Array.isArray(given['errors']) ? given['errors'].map((error) => v.safeParse(problemError, error)) : [];
  return {
    ...kept('type', v.safeParse(type, given['type'])),
    ...kept('title', v.safeParse(title, given['title'])),
    ...kept('detail', v.safeParse(detail, given['detail'])),
    ...kept('challenge', v.safeParse(challenge, given['challenge'])),
    errors: errors.filter((error) => error.success).map((error) => error.output),
  };
}

const recordOf = (input: unknown) => (typeof input === 'object' && input !== null ? (input as Record<string, unknown>) : {});

const kept = <K extends string, T>(name: K, parsed: { success: true; output: T } | { success: false; output: unknown }) =>
  (parsed.success && parsed.output !== undefined ? { [name]: parsed.output } : {}) as { [N in K]?: NonNullable<T> };
