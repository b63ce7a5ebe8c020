/**
 * A content pack of the wheel: everything that is asked and offered, as data. A knowledge site can write its own, with 3 to 12 areas.
 *
 * What the short route needs is required or has a default; the rest is for "tell more", the rings and the conversation.
 */
import * as v from 'valibot';
import { code, longText } from '../../submission/model/envelope.ts';

/** Drawings that tell marks apart without colour. None is "more" than another: a mark is a word, never an amount. */
export const PATTERNS = ['dots', 'diagonal', 'waves', 'crosses', 'rings', 'grid', 'zigzag', 'plain'] as const;
export type Pattern = (typeof PATTERNS)[number];

/** Three kinds of support that stand side by side, in no order. */
export const SUPPORT_KINDS = ['own-circle', 'everyone', 'personal'] as const;
export type SupportKind = (typeof SUPPORT_KINDS)[number];

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(500));
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/));
const codes = v.pipe(v.array(code), v.maxLength(50));

/** One thing to tap. */
export const optionModel = v.object({
  id: code,
  label: text,
  /**
   * The same in the result: a whole sentence for what the person wants ("Hier wil ik meer."), words for a list in the others
   * ("iemand die meegaat"). Without it the label.
   */
  sentence: v.optional(text),
});

/** One word of the scale. */
export const scaleModel = v.object({
  id: code,
  label: text,
  pattern: v.picklist(PATTERNS),
  sentence: v.optional(text),
  /** The result opens with the areas that have such a mark. */
  well: v.optional(v.boolean()),
  /** An answer that says nothing about the area: "I do not know", "I skip this". */
  open: v.optional(v.boolean()),
});

/** Somebody who could help. */
export const helperModel = v.object({
  ...optionModel.entries,
  /** The person: told as what they do by themselves, never as help that comes from somebody. */
  self: v.optional(v.boolean()),
});

/** What the person wants in a chosen area. */
export const wantModel = v.object({
  ...optionModel.entries,
  /** Nothing further needs to be asked: "as it is", "not now". */
  enough: v.optional(v.boolean()),
});

export const areaModel = v.object({
  id: code,
  /** As residents read it: "Mensen om me heen". */
  label: text,
  /** The instrument's own name, as an extra. */
  official: v.optional(text),
  question: text,
  help: v.optional(text),
  /** Sentences of the person, by mark: "Ik heb mensen om mee te praten." */
  says: v.optional(v.record(code, text)),
  /** Sentences to pick when they fit. Not picking says nothing. */
  statements: v.optional(v.pipe(v.array(optionModel), v.maxLength(20))),
  firstSteps: v.optional(v.pipe(v.array(optionModel), v.maxLength(12))),
  /** Heading of ring 2 in the instrument. */
  ring2: v.optional(text),
});

/** Ring 2: support and activities. Many-to-many: one activity can count for two areas. */
export const supportModel = v.object({
  id: code,
  title: text,
  description: v.optional(longText),
  areas: v.pipe(codes, v.minLength(1)),
  frameworks: v.optional(codes),
  kind: v.picklist(SUPPORT_KINDS),
  href: v.optional(v.pipe(v.string(), v.maxLength(2000))),
});

/** Ring 3: the law or scheme that pays for it. Valid or not is a matter of dates, so that nothing old is told as current. */
export const frameworkModel = v.object({
  id: code,
  /** Official name: "Wmo 2015". */
  label: text,
  /** In plain words: "via de gemeente". */
  plain: text,
  explanation: v.optional(longText),
  areas: codes,
  validFrom: v.optional(day),
  validTo: v.optional(day),
  /** Only in the view for professionals. */
  historic: v.optional(v.boolean()),
  /** Ids of what came in its place. */
  successors: v.optional(codes),
});

export const contactModel = v.object({
  id: code,
  name: text,
  role: v.optional(text),
  phone: v.optional(text),
  hours: v.optional(text),
  href: v.optional(v.pipe(v.string(), v.maxLength(2000))),
  /** Without areas: for everything. */
  areas: v.optional(codes),
});

/** Where to turn when it cannot wait. */
export const urgentModel = v.object({ id: code, when: text, name: text, phone: text });

export const packModel = v.object({
  /** Drafts and files know the pack by it: keep it when the content changes. */
  id: code,
  /** Of the content, in any form; it travels with what is sent. */
  version: text,
  locale: v.pipe(v.string(), v.regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/), v.maxLength(35)),
  title: text,
  /** Where the content comes from; `reconstructed` for what was gathered and placed by us. */
  source: v.optional(text),
  licence: v.optional(text),
  credit: v.optional(text),
  /** The day on which a named person reviewed it; empty until then. */
  reviewedOn: v.optional(v.union([v.literal(''), day])),
  reviewedBy: v.optional(text),
  /** The words to answer with, in the order of the screen. None is worth more than another. */
  scale: v.pipe(v.array(scaleModel), v.minLength(2), v.maxLength(8)),
  /** The segments of the wheel, in order. */
  areas: v.pipe(v.array(areaModel), v.minLength(3), v.maxLength(12)),
  /** How many areas one person chooses at most. */
  maxGoals: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12))),
  /** What one can want in a chosen area: more, something else, less, as it is. */
  wants: v.optional(v.pipe(v.array(wantModel), v.maxLength(8))),
  /** What would help. */
  helps: v.optional(v.pipe(v.array(optionModel), v.maxLength(12))),
  /** Who could help. */
  helpers: v.optional(v.pipe(v.array(helperModel), v.maxLength(12))),
  /** First steps that fit any area; those of the area go before them. */
  firstSteps: v.optional(v.pipe(v.array(optionModel), v.maxLength(12))),
  /** What stands in the way. Six are shown at first. */
  barriers: v.optional(v.pipe(v.array(optionModel), v.maxLength(40))),
  /** Why one would do it. Kept for sites that ask it; the wheel does not. */
  motives: v.optional(v.pipe(v.array(optionModel), v.maxLength(20))),
  /** Where to begin, for who does not know: several may hold. */
  situations: v.optional(v.pipe(v.array(optionModel), v.maxLength(12))),
  /** Ring 2. */
  support: v.optional(v.pipe(v.array(supportModel), v.maxLength(300))),
  /** Ring 3. */
  frameworks: v.optional(v.pipe(v.array(frameworkModel), v.maxLength(60))),
  /** People and desks to turn to, besides the contact of the page. */
  contacts: v.optional(v.pipe(v.array(contactModel), v.maxLength(60))),
  /** Behind "help now?" on every screen. */
  urgent: v.optional(v.pipe(v.array(urgentModel), v.maxLength(12))),
});

export type Option = v.InferOutput<typeof optionModel>;
export type Helper = v.InferOutput<typeof helperModel>;
export type ScaleWord = v.InferOutput<typeof scaleModel>;
export type Want = v.InferOutput<typeof wantModel>;
export type Area = v.InferOutput<typeof areaModel>;
export type Support = v.InferOutput<typeof supportModel>;
export type Framework = v.InferOutput<typeof frameworkModel>;
export type PackContact = v.InferOutput<typeof contactModel>;
export type Urgent = v.InferOutput<typeof urgentModel>;
export type WheelPack = v.InferOutput<typeof packModel>;
