/**
 * A volunteer vacancy and the feed that brings it, written once: the type is inferred, `schemas/vacancies.json` is generated.
 *
 * Only `id` and `title` are required, because small organisations fill in little. Whatever is absent is *unknown*, never "no".
 * The value lists are exported so that filters, texts and generators use the same words. Patterns have no flags, so that they
 * mean the same in JSON Schema.
 */
import * as v from 'valibot';
import {
  ORGANISATION_KINDS,
  LOCATION_MODES,
  COMMITMENTS,
  PERIODS,
  DAYPARTS,
  SECTORS,
  FORMS,
  ACTIVITIES,
  BENEFICIARIES,
  ARRANGEMENTS,
  SUITABLE_FOR,
  GUIDANCE_LEVELS,
  GUIDANCE_KINDS,
  LANGUAGE_LEVELS,
  VOG_NEEDED,
  VOG_PAID_BY,
  OFFERS,
  APPLICATIONS,
  STATUSES,
  RESPONDS,
} from './values.ts';

export * from './values.ts';

/** Text with at least one character that is not white space: an empty text is an absent one. */
export const text = (max: number) => v.pipe(v.string(), v.regex(/\S/), v.maxLength(max));
export const name = text(200);
const sentence = text(500);
/** A web address that may stand in a link: http or https, absolute, without user and password (they make a false host look true). */
export const url = v.pipe(
  v.string(),
  v.regex(/^[hH][tT][tT][pP][sS]?:\/\/[^\s/?#@:\\[\]<>"]+(:[0-9]{1,5})?([/?#][^\s]*)?$/),
  v.maxLength(2000),
);
/** `2026-11-22`, or a moment: `2026-11-22T14:30:00Z`. */
export const date = v.pipe(
  v.string(),
  v.regex(
    /^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])(T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?$/,
  ),
);
/** `nl`, `en-GB`, `ar`: a language tag (BCP 47). */
export const language = v.pipe(v.string(), v.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/), v.maxLength(35));
const email = v.pipe(v.string(), v.regex(/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/), v.maxLength(254));
const hours = v.pipe(v.number(), v.minValue(0), v.maxValue(2000));
const age = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(120));
const some = <const T extends readonly [string, ...string[]]>(values: T) => v.pipe(v.array(v.picklist(values)), v.maxLength(50));
const list = (max = 20) => v.pipe(v.array(sentence), v.maxLength(max));

export const organisationModel = v.object({
  id: v.optional(name),
  name: v.optional(name),
  kind: v.optional(v.picklist(ORGANISATION_KINDS)),
  url: v.optional(url),
  logo: v.optional(url),
});

export const vacancyContactModel = v.object({
  name: v.optional(name),
  role: v.optional(name),
  /** In the words of the source; a view makes a link of it only when it is a number. */
  phone: v.optional(text(60)),
  email: v.optional(email),
});

/** A vacancy at someone's home has four digits and a district only; `parse.ts` takes the rest away. */
export const locationModel = v.object({
  mode: v.optional(v.picklist(LOCATION_MODES)),
  name: v.optional(name),
  street: v.optional(name),
  /** `1234`, `1234AB` or `1234 ab`. After parsing: `1234` or `1234AB`. */
  postcode: v.optional(v.pipe(v.string(), v.regex(/^[1-9][0-9]{3}( ?[A-Za-z]{2})?$/))),
  city: v.optional(name),
  district: v.optional(name),
  lat: v.optional(v.pipe(v.number(), v.minValue(-90), v.maxValue(90))),
  lon: v.optional(v.pipe(v.number(), v.minValue(-180), v.maxValue(180))),
  /** How to get there without a car, in plain words. */
  publicTransport: v.optional(sentence),
});

export const scheduleModel = v.object({
  commitment: v.optional(v.picklist(COMMITMENTS)),
  start: v.optional(date),
  end: v.optional(date),
  minHours: v.optional(hours),
  maxHours: v.optional(hours),
  /** What the hours are counted per. */
  per: v.optional(v.picklist(PERIODS)),
  dayparts: v.optional(some(DAYPARTS)),
  /** Emotional support needs one person who stays. */
  steadyPersonNeeded: v.optional(v.boolean()),
});

export const guidanceModel = v.object({
  level: v.optional(v.picklist(GUIDANCE_LEVELS)),
  kinds: v.optional(some(GUIDANCE_KINDS)),
  training: v.optional(v.boolean()),
  trialDay: v.optional(v.boolean()),
  /** Whom a volunteer can call when something goes wrong, in plain words. */
  fallbackContact: v.optional(sentence),
});

export const requirementsModel = v.object({
  needed: v.optional(list()),
  nice: v.optional(list()),
  minAge: v.optional(age),
  maxAge: v.optional(age),
  languageLevel: v.optional(v.picklist(LANGUAGE_LEVELS)),
  vog: v.optional(v.object({ needed: v.optional(v.picklist(VOG_NEEDED)), paidBy: v.optional(v.picklist(VOG_PAID_BY)) })),
});

/** Whether money is paid, and in the source's own words how. Amounts and maxima change by year and are not ours to state. */
export const moneyModel = v.object({
  /** Travel costs are paid back. */
  travel: v.optional(v.boolean()),
  /** Other costs are paid back. */
  costs: v.optional(v.boolean()),
  /** There is a volunteer allowance. */
  allowance: v.optional(v.boolean()),
  note: v.optional(sentence),
});

/** The three short blocks of a vacancy for one person: no name, exact age, diagnosis, family or street. */
export const oneToOneModel = v.object({
  /** What the person who asks hopes for. */
  hopes: v.optional(text(1000)),
  /** What you get. */
  youGet: v.optional(text(1000)),
  /** What the organisation arranges: preparation, guidance, follow-up, fall-back. */
  arranged: v.optional(text(1000)),
});

export const sourceModel = v.object({
  name: v.optional(name),
  url: v.optional(url),
  licence: v.optional(name),
  respond: v.optional(v.picklist(RESPONDS)),
});

export const vacancyModel = v.object({
  /** Unique within its feed, and the same as long as the vacancy stands. */
  id: text(200),
  title: text(200),
  /** Language of its texts; of the names of people and places nothing is said. After parsing: its own, or else the feed's. */
  lang: v.optional(language),
  summary: v.optional(text(1000)),
  /** Plain text; an empty line parts paragraphs. Never HTML: what looks like it is shown as it stands. */
  description: v.optional(text(10_000)),
  /** The vacancy at its source. */
  url: v.optional(url),
  image: v.optional(url),
  organisation: v.optional(organisationModel),
  contact: v.optional(vacancyContactModel),
  location: v.optional(locationModel),
  schedule: v.optional(scheduleModel),
  sector: v.optional(v.picklist(SECTORS)),
  form: v.optional(v.picklist(FORMS)),
  activity: v.optional(v.picklist(ACTIVITIES)),
  beneficiaries: v.optional(some(BENEFICIARIES)),
  arrangement: v.optional(some(ARRANGEMENTS)),
  suitableFor: v.optional(some(SUITABLE_FOR)),
  guidance: v.optional(guidanceModel),
  requirements: v.optional(requirementsModel),
  money: v.optional(moneyModel),
  offers: v.optional(some(OFFERS)),
  oneToOne: v.optional(oneToOneModel),
  /** How many people can still join. */
  places: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000))),
  negotiableTasks: v.optional(v.boolean()),
  application: v.optional(v.picklist(APPLICATIONS)),
  /** Codes of the wheel's areas; the built-in ones are {@link GOAL_AREAS}. */
  goalAreas: v.optional(v.pipe(v.array(v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/))), v.maxLength(12))),
  skillsUsed: v.optional(list()),
  /** A theme that the municipality highlights; it never hides the others. */
  priorityTheme: v.optional(name),
  status: v.optional(v.picklist(STATUSES)),
  publishedAt: v.optional(date),
  confirmedAt: v.optional(date),
  /** The last day on which it can be shown. */
  validThrough: v.optional(date),
  /** Where it came from. After parsing: its own, or else the feed's. */
  source: v.optional(sourceModel),
});

/** A feed as the project writes it. Reading is more patient: see `parse.ts`. */
export const vacanciesModel = v.object({
  schema: v.optional(v.pipe(v.string(), v.maxLength(500))),
  title: v.optional(name),
  /** Language of the vacancies that do not name one. */
  lang: v.optional(language),
  source: v.optional(sourceModel),
  vacancies: v.array(vacancyModel),
});

export type Sector = (typeof SECTORS)[number];
export type Form = (typeof FORMS)[number];
export type Activity = (typeof ACTIVITIES)[number];
export type Beneficiary = (typeof BENEFICIARIES)[number];
export type Arrangement = (typeof ARRANGEMENTS)[number];
export type Commitment = (typeof COMMITMENTS)[number];
export type LocationMode = (typeof LOCATION_MODES)[number];
export type Daypart = (typeof DAYPARTS)[number];
export type Status = (typeof STATUSES)[number];
export type Respond = (typeof RESPONDS)[number];
export type VacancySourceInfo = v.InferOutput<typeof sourceModel>;
export type VacancyLocation = v.InferOutput<typeof locationModel>;
export type Vacancy = v.InferOutput<typeof vacancyModel>;
export type VacancyFeed = v.InferOutput<typeof vacanciesModel>;
