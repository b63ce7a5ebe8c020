/**
 * What a municipality decides about its form, as data: kinds, themes, steps, questions of its own, what it says about privacy.
 */
import * as v from 'valibot';
import { code } from '../../submission/model/envelope.ts';

export const line = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300));
export const text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000));
const href = v.pipe(v.string(), v.regex(/^(https?:\/\/|\/|\.\.?\/|mailto:|tel:)\S+$/), v.maxLength(2000));
const link = v.object({ label: line, href });

export const optionModel = v.object({ id: code, label: line, help: v.optional(text) });

/** Which law, if any, a kind touches: nobody should take this form for an objection or an application. */
export const LEGAL = ['none', 'aanvraag', 'zienswijze', 'bezwaar', 'burgerinitiatief', 'uitdaagrecht'] as const;

export const kindModel = v.object({
  ...optionModel.entries,
  legal: v.optional(v.picklist(LEGAL), 'none'),
  /** What a resident must know before choosing this; without it a standard sentence for `legal`. */
  note: v.optional(text),
  /** The official way. */
  channel: v.optional(link),
  /** Questions that only the kinds which list them ask. */
  asks: v.optional(v.array(line), []),
  /** Shown only where the page names it in `kinds`. */
  off: v.optional(v.boolean(), false),
});

export const stepModel = v.object({
  id: code,
  title: v.optional(line),
  help: v.optional(text),
  fields: v.pipe(v.array(line), v.minLength(1)),
});

export const QUESTION_TYPES = ['text', 'long-text', 'one', 'several', 'yes-no', 'whole-number'] as const;

/** A question of the municipality's own. Its answer travels as `extra.<id>`. */
export const ownQuestionModel = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-zA-Z0-9][a-zA-Z0-9_-]{0,59}$/)),
  type: v.picklist(QUESTION_TYPES),
  label: line,
  help: v.optional(text),
  options: v.optional(v.array(optionModel), []),
  required: v.optional(v.boolean(), false),
  /** Asked only when another answer is one of these. */
  when: v.optional(v.object({ field: line, is: v.pipe(v.array(v.string()), v.minLength(1)) })),
  /** Who may see the answer once the resident agrees to publish: everyone, or only the recipient. */
  audience: v.optional(v.picklist(['everyone', 'recipient']), 'recipient'),
});

export const privacyModel = v.object({
  why: v.optional(text),
  /** The legal ground of the endpoint that receives it: "een taak van algemeen belang". */
  ground: v.optional(text),
  keep: v.optional(text),
  rights: v.optional(text),
  more: v.optional(link),
});

export const packContactModel = v.object({
  name: v.optional(line, ''),
  phone: v.optional(line, ''),
  hours: v.optional(line, ''),
  href: v.optional(href, ''),
});

/** The pack as its JSON Schema has it. `parsePack` reads the same, item by item. */
export const packModel = v.object({
  id: code,
  version: line,
  /** BCP 47 tag of the texts in the pack. */
  locale: line,
  source: v.optional(text),
  licence: v.optional(text),
  /** Day on which a named person last looked it through: `2026-11-22`. Empty until someone has. */
  reviewedOn: v.optional(v.pipe(v.string(), v.regex(/^(\d{4}-\d\d-\d\d)?$/))),
  kinds: v.pipe(v.array(kindModel), v.minLength(1)),
  themes: v.optional(v.array(optionModel), []),
  steps: v.optional(v.array(stepModel), []),
  questions: v.optional(v.array(ownQuestionModel), []),
  privacy: v.optional(privacyModel, {}),
  /** What happens after sending, line by line. */
  next: v.optional(v.array(text), []),
  /** Who can always be asked, where the page names nobody. */
  contact: v.optional(packContactModel),
});
