/** The values that a field of a vacancy can have. Apart from the model, because the list needs them before anything is checked. */
export { SECTORS } from './sectors.ts';

export const ORGANISATION_KINDS = ['member-association', 'service', 'campaign', 'public', 'informal'] as const;
export const LOCATION_MODES = ['on-site', 'at-someones-home', 'from-home', 'online', 'hybrid'] as const;
export const COMMITMENTS = ['one-off', 'short-project', 'seasonal', 'regular', 'long-term', 'when-it-suits'] as const;
export const PERIODS = ['time', 'week', 'month', 'year'] as const;
export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export const PARTS_OF_DAY = ['morning', 'afternoon', 'evening'] as const;
/** Every day by every part of the day, as `mon-morning`: flat, so that a filter is one look in a set. */
export const DAYPARTS = [
  'mon-morning',
  'mon-afternoon',
  'mon-evening',
  'tue-morning',
  'tue-afternoon',
  'tue-evening',
  'wed-morning',
  'wed-afternoon',
  'wed-evening',
  'thu-morning',
  'thu-afternoon',
  'thu-evening',
  'fri-morning',
  'fri-afternoon',
  'fri-evening',
  'sat-morning',
  'sat-afternoon',
  'sat-evening',
  'sun-morning',
  'sun-afternoon',
  'sun-evening',
] as const satisfies readonly `${(typeof DAYS)[number]}-${(typeof PARTS_OF_DAY)[number]}`[];
export const FORMS = ['informal-care-neighbour-help', 'one-to-one', 'group', 'community'] as const;
export const ACTIVITIES = [
  'board',
  'company-visiting',
  'buddy-mentor',
  'sports-coaching',
  'events',
  'information',
  'practical-maintenance',
  'shopping-household',
  'cooking',
  'administration',
  'driving',
  'childcare',
  'fundraising',
  'language-coaching',
  'digital-help',
  'peer-experience',
  'media-making',
  'advice-council',
  'other',
] as const;
export const BENEFICIARIES = [
  'older-people',
  'youth',
  'children',
  'families',
  'people-with-a-disability',
  'people-with-dementia',
  'chronically-ill',
  'informal-carers',
  'newcomers',
  'low-incomes',
  'homeless',
  'neighbourhood',
  'animals-nature',
  'everyone',
] as const;
/** `mdt` is maatschappelijke diensttijd. A `participatieplaats` goes through the municipality only and has no response form. */
export const ARRANGEMENTS = [
  'volunteering',
  'school-placement',
  'mdt',
  'participatieplaats',
  'societal-participation',
  'day-activity',
  'corporate',
  'integration-track',
] as const;
export const SUITABLE_FOR = ['beginners', 'little-dutch', 'wheelchair', 'low-energy', 'youth', 'groups', 'families', 'with-coach'] as const;
export const GUIDANCE_LEVELS = ['none', 'light', 'intensive'] as const;
export const GUIDANCE_KINDS = ['introduction', 'fixed-contact', 'start-together', 'peer-meetings', 'coach'] as const;
/** Levels of the Common European Framework of Reference for Languages. */
export const LANGUAGE_LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;
/** VOG: verklaring omtrent het gedrag, a certificate of conduct. */
export const VOG_NEEDED = ['yes', 'no', 'unknown'] as const;
export const VOG_PAID_BY = ['free-scheme', 'organisation', 'volunteer'] as const;
export const OFFERS = ['insured', 'certificate', 'training', 'work-experience', 'company', 'having-a-say', 'growth'] as const;
export const APPLICATIONS = ['call', 'form', 'walk-in', 'interview'] as const;
/** The areas of the built-in wheel. A vacancy may name other areas: a site can host a wheel of its own. */
export const GOAL_AREAS = ['self-reliance', 'social-contacts', 'taking-part', 'contributing', 'skills', 'paid-work'] as const;
export const STATUSES = ['open', 'full', 'paused', 'closed'] as const;
/** How a source wants to be answered. Without it only the source's own link is shown: no response lands where nobody reads it. */
export const RESPONDS = ['endpoint', 'url', 'phone', 'none'] as const;
