/**
 * What a municipality decides about its form, as data: kinds, themes, steps, questions of its own, what it says about privacy.
 */
import * as v from 'valibot';
import { code } from '../../submission/model/envelope.ts';
import { boundaryModel } from './boundary.ts';
import { TERM_UNITS } from './terms.ts';

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
  /** Questions that this kind leaves out. */
  skips: v.optional(v.array(line), []),
  /** Shown only where the page names it in `kinds`. */
  off: v.optional(v.boolean(), false),
});

export const stepModel = v.object({
  id: code,
  title: v.optional(line),
  help: v.optional(text),
  fields: v.pipe(v.array(line), v.minLength(1)),
});

export const QUESTION_TYPES = [
  'text',
  'long-text',
  'one',
  'several',
  'yes-no',
  'whole-number',
  'amount',
  'date',
  'email',
  'phone',
  'postcode',
] as const;

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

export const isoDay = v.pipe(v.string(), v.isoDate());
const cents = v.pipe(v.number(), v.integer(), v.minValue(0));

export const termModel = v.object({
  count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365)),
  unit: v.picklist(TERM_UNITS),
  /** A term set by law, which the Algemene termijnenwet lengthens. */
  legal: v.optional(v.boolean(), false),
});

const ruleParts = {
  id: code,
  /** The rule in the municipality's own words; it is quoted. */
  text,
  /** Where it stands, so that a resident can look it up. */
  source: v.object({ label: line, href: v.optional(href) }),
  /** Kinds that it is about; all of them without it. */
  kinds: v.optional(v.array(code)),
  validFrom: v.optional(isoDay),
  validTo: v.optional(isoDay),
};

/** One local rule. `read` cannot be judged by a form, only quoted. */
export const ruleModel = v.variant('check', [
  /** Euro cents that may be asked. */
  v.object({ ...ruleParts, check: v.literal('max-amount'), amount: cents }),
  /** Part of the costs that the residents bring themselves. */
  v.object({ ...ruleParts, check: v.literal('own-contribution'), percent: v.pipe(v.number(), v.minValue(0), v.maxValue(100)) }),
  /** So long before it starts. */
  v.object({ ...ruleParts, check: v.literal('lead-time'), term: termModel }),
  v.object({ ...ruleParts, check: v.literal('closing-date'), date: isoDay }),
  /** Four-digit postcodes, or ranges of them: `3511-3526`. */
  v.object({
    ...ruleParts,
    check: v.literal('area'),
    postcodes: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[1-9]\d{3}(-[1-9]\d{3})?$/))), v.minLength(1)),
  }),
  /** An area that is drawn. The middle of the resident's four-digit postcode counts. */
  v.object({
    ...ruleParts,
    check: v.literal('boundary'),
    /** A GeoJSON Polygon or MultiPolygon: longitude before latitude, each ring closed. */
    boundary: boundaryModel,
  }),
  v.object({ ...ruleParts, check: v.literal('backing'), number: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  v.object({ ...ruleParts, check: v.literal('who'), roles: v.pipe(v.array(code), v.minLength(1)) }),
  v.object({ ...ruleParts, check: v.literal('read') }),
]);

/** Something to know once an answer is chosen: "this is no application yet". */
export const noteModel = v.object({
  field: line,
  is: v.pipe(v.array(v.string()), v.minLength(1)),
  text,
  link: v.optional(link),
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
  /** Choices of the questions with these names; a question without choices is not asked. */
  scales: v.optional(v.array(optionModel), []),
  roles: v.optional(v.array(optionModel), []),
  assets: v.optional(v.array(optionModel), []),
  needs: v.optional(v.array(optionModel), []),
  durations: v.optional(v.array(optionModel), []),
  rungs: v.optional(v.array(optionModel), []),
  steps: v.optional(v.array(stepModel), []),
  questions: v.optional(v.array(ownQuestionModel), []),
  notes: v.optional(v.array(noteModel), []),
  rules: v.optional(v.array(ruleModel), []),
  /** Days on which the municipality is closed besides weekends and holidays: `2026-05-15`. */
  closedDays: v.optional(v.array(isoDay), []),
  /** How soon an answer comes, where the endpoint names no date. */
  answer: v.optional(termModel),
  privacy: v.optional(privacyModel, {}),
  /** What happens after sending, line by line. */
  next: v.optional(v.array(text), []),
  /** Who can always be asked, where the page names nobody. */
  contact: v.optional(packContactModel),
});
