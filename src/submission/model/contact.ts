/** How a visitor can be reached: shared by the initiative form and the response to a vacancy. */
import * as v from 'valibot';
import { shortText } from './envelope.ts';

export const CONTACT_CHANNELS = ['phone', 'email', 'visit'] as const;

const filled = v.pipe(v.string(), v.minLength(1), v.maxLength(500));

export const contactModel = v.object({
  name: v.optional(shortText),
  channel: v.picklist(CONTACT_CHANNELS),
  /** As typed, at most spaces and punctuation removed; never normalised to a country. */
  phone: v.optional(filled),
  email: v.optional(v.pipe(v.string(), v.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/), v.maxLength(254))),
  /** Where to visit, in plain words. */
  address: v.optional(shortText),
  bestTime: v.optional(shortText),
  /** The language in which help is wanted, in plain words. */
  languageHelp: v.optional(shortText),
});

export type Contact = v.InferOutput<typeof contactModel>;
