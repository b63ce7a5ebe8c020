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

export const problemModel = v.object({
  type: v.optional(v.string()),
  title: v.optional(v.string()),
  status: v.optional(v.number()),
  detail: v.optional(v.string()),
  instance: v.optional(v.string()),
  errors: v.optional(
    v.array(
      v.object({
        pointer: v.optional(v.string()),
        field: v.optional(v.string()),
        detail: v.optional(v.string()),
        code: v.optional(v.string()),
      }),
    ),
  ),
});

export type Receipt = v.InferOutput<typeof receiptModel>;
export type Problem = v.InferOutput<typeof problemModel>;

/** Reads a receipt field by field, so that one odd field does not cost the visitor the reference. Anything else is an empty receipt. */
export function parseReceipt(input: unknown): Receipt {
  const given = typeof input === 'object' && input !== null ? (input as Record<string, unknown>) : {};
  const { reference, message, answerBy, links } = receiptModel.entries;
  return {
    ...kept('reference', v.safeParse(reference, given['reference'])),
    ...kept('message', v.safeParse(message, given['message'])),
    ...kept('answerBy', v.safeParse(answerBy, given['answerBy'])),
    ...kept('links', v.safeParse(links, given['links'])),
  };
}

const kept = <K extends string, T>(name: K, parsed: { success: true; output: T } | { success: false; output: unknown }) =>
  (parsed.success && parsed.output !== undefined ? { [name]: parsed.output } : {}) as { [N in K]?: NonNullable<T> };
