/** What the initiative form sends. Required: title, kind, a place or "everywhere", one contact way. All else may be unknown. */
import * as v from 'valibot';
import { contactModel } from '../../submission/model/contact.ts';
import { code, envelopeModel, longText, shortText } from '../../submission/model/envelope.ts';

/** Euro cents, so that a total never has a rounding error. */
const cents = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000_000_00));

export const placeModel = v.object({
  /** The idea is for the whole municipality. */
  everywhere: v.optional(v.boolean()),
  /** `1234AB`, or the four digits alone. */
  postcode: v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{3}([A-Z]{2})?$/))),
  houseNumber: v.optional(v.pipe(v.string(), v.maxLength(20))),
  /** In plain words: "the field behind the library". */
  words: v.optional(longText),
  lat: v.optional(v.pipe(v.number(), v.minValue(-90), v.maxValue(90))),
  lon: v.optional(v.pipe(v.number(), v.minValue(-180), v.maxValue(180))),
});

export const budgetModel = v.object({
  lines: v.pipe(v.array(v.object({ what: shortText, amount: cents })), v.maxLength(50)),
  own: v.optional(cents),
  total: v.optional(cents),
});

export const initiativeDataModel = v.object({
  title: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  kind: code,
  summary: v.optional(longText),
  themes: v.optional(v.array(code)),
  stance: v.optional(v.picklist(['for', 'against'])),
  scale: v.optional(code),
  place: placeModel,
  forWhom: v.optional(longText),
  role: v.optional(code),
  organisation: v.optional(shortText),
  onBehalfOf: v.optional(shortText),
  partners: v.optional(longText),
  notYetInvolved: v.optional(longText),
  backing: v.optional(v.object({ talkedTo: v.optional(longText), number: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))) })),
  assets: v.optional(v.array(code)),
  assetsWords: v.optional(longText),
  needs: v.optional(v.array(code)),
  needsWords: v.optional(longText),
  budget: v.optional(budgetModel),
  ruleInTheWay: v.optional(longText),
  motive: v.optional(longText),
  start: v.optional(shortText),
  duration: v.optional(shortText),
  firstStep: v.optional(longText),
  afterwards: v.optional(longText),
  /** Rung of the policy ladder, for policy ideas only. */
  rung: v.optional(code),
  contact: contactModel,
  consent: v.optional(
    v.object({ publishName: v.optional(v.boolean()), publishIdea: v.optional(v.boolean()), publishPhoto: v.optional(v.boolean()) }),
  ),
  /** Answers to the pack's own questions, by field id. */
  extra: v.optional(v.record(code, v.union([longText, v.number(), v.boolean(), v.array(shortText)]))),
});

export const initiativeModel = envelopeModel('initiative', initiativeDataModel);

export type Initiative = v.InferOutput<typeof initiativeDataModel>;
