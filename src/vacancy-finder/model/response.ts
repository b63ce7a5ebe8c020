/** What a resident sends from the finder: a response to one vacancy, or a wish when nothing fits. */
import * as v from 'valibot';
import { contactModel } from '../../submission/model/contact.ts';
import { code, envelopeModel, longText, shortText } from '../../submission/model/envelope.ts';

const filled = v.pipe(v.string(), v.minLength(1), v.maxLength(500));

const aboutVacancy = v.object({
  id: filled,
  title: shortText,
  organisation: v.optional(shortText),
  /** Name of the feed the vacancy came from. */
  source: v.optional(shortText),
});

export const vacancyResponseDataModel = v.object({
  vacancy: aboutVacancy,
  contact: contactModel,
  message: v.optional(longText),
  /** "I would like someone to come along." */
  bringSomeone: v.optional(v.boolean()),
  /** What else they have saved, when they chose to send that along. */
  shortlist: v.optional(v.pipe(v.array(aboutVacancy), v.maxLength(100))),
});

export const vacancyWishDataModel = v.object({
  words: longText,
  sectors: v.optional(v.array(code)),
  contact: v.optional(contactModel),
});

export const vacancyResponseModel = envelopeModel('vacancy-response', vacancyResponseDataModel);
export const vacancyWishModel = envelopeModel('vacancy-wish', vacancyWishDataModel);

export type VacancyResponseData = v.InferOutput<typeof vacancyResponseDataModel>;
export type VacancyWishData = v.InferOutput<typeof vacancyWishDataModel>;
