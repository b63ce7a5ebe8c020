/** What the wheel can send: the whole result, or only one code per area. Both only after the person asked for it. */
import * as v from 'valibot';
import { code, envelopeModel, longText, shortText } from '../../submission/model/envelope.ts';

/** How it is now. `unknown` is "I do not know", `skipped` is "I skip this": both are full answers. */
export const MARKS = ['good', 'fair', 'hard', 'unknown', 'skipped'] as const;
export const WANTS = ['more', 'different', 'keep', 'less', 'not-now'] as const;

export const areaAnswerModel = v.object({
  area: code,
  /** A code of the pack's scale; the built-in packs use {@link MARKS}. */
  mark: v.optional(code),
  want: v.optional(code),
  statements: v.optional(v.array(code)),
  barriers: v.optional(v.array(code)),
  helps: v.optional(v.array(code)),
  helpers: v.optional(v.array(code)),
  doing: v.optional(longText),
  bring: v.optional(longText),
  words: v.optional(longText),
  firstStep: v.optional(longText),
  /** The same step with others, and in society. */
  stepOthers: v.optional(longText),
  stepSociety: v.optional(longText),
  matters: v.optional(v.boolean()),
  talk: v.optional(v.boolean()),
  by: v.optional(v.picklist(['mine', 'together'])),
  /** How the helper sees it, beside the mark of the person. */
  helperMark: v.optional(code),
});

export const selfCheckDataModel = v.object({
  areas: v.pipe(v.array(areaAnswerModel), v.maxLength(12)),
  /** Areas the person chose to work on, in the order of the wheel. */
  goals: v.pipe(v.array(code), v.maxLength(12)),
  situations: v.optional(v.array(code)),
  mode: v.optional(v.picklist(['alone', 'together'])),
  /** What the person and the helper agreed. */
  agreed: v.optional(
    v.object({
      leads: v.optional(v.picklist(['me', 'helper', 'both'])),
      help: v.optional(longText),
      takesOver: v.optional(longText),
      again: v.optional(longText),
    }),
  ),
  words: v.optional(longText),
});

export const selfCheckModel = envelopeModel('self-check', selfCheckDataModel);

/** Counts have an envelope of their own: no page, no lasting id, no words. `id` exists only to make a retry harmless. */
export const selfCheckCountsModel = v.object({
  schema: v.literal('https://schemas.meedoen.example/self-check-counts/1'),
  type: v.literal('self-check-counts'),
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  pack: v.object({ id: code, version: shortText }),
  /** Day, not moment: `2026-11-22`. */
  date: v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/)),
  areas: v.pipe(v.array(v.object({ area: code, mark: code })), v.maxLength(12)),
});

export type AreaAnswer = v.InferOutput<typeof areaAnswerModel>;
export type SelfCheckData = v.InferOutput<typeof selfCheckDataModel>;
export type SelfCheckCounts = v.InferOutput<typeof selfCheckCountsModel>;
