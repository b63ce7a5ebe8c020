// Written by `npm run generate` from custom-elements.json.
import type { InitiativeForm, ParticipationWheel, Settings, VacancyFinder } from '../dist/index.js';

/** Listeners as React and Svelte name them: `on` and the name of the event. */
export type Listeners<Name extends keyof HTMLElementEventMap> = {
  [N in Name as `on${N}`]?: ((event: HTMLElementEventMap[N]) => void) | undefined;
};

/** Residents tell the municipality their idea, their plan, or what they are against, and get a number and the day of the answer. */
export interface InitiativeFormAttributes {
  /** Ids of the kinds that this page offers, with spaces between: `idea advice`. Without it all kinds of the pack that are not off. */
  kinds?: string | undefined;
  /** Address of initiatives of others, as JSON: those that look like the title being typed are shown, to join or to follow. */
  'similar-src'?: string | undefined;
  /** Address of map tiles with `{z}`, `{x}` and `{y}`, for pointing out a place; on this site's own origin, or allowed by its template. Without it a place is an address or a few words. */
  'tiles-src'?: string | undefined;
  /** Four digits of the postcode where that map opens. Without it: the whole country. */
  near?: string | undefined;
  /** Where to send, absolute or relative to the page; `{type}` becomes the type of what is sent. Without it nothing can be sent. */
  endpoint?: string | undefined;
  /** `json` (default) or `form`: an ordinary form post with a page change. */
  'endpoint-format'?: string | undefined;
  /** Who receives what is sent, as residents read it: "Team Meedoen". Without it nothing can be sent. */
  recipient?: string | undefined;
  /** Address of a content pack in JSON; the built-in pack without it. */
  'pack-src'?: string | undefined;
  /** Address of the site's own texts in JSON: language → key → text. */
  'messages-src'?: string | undefined;
  /** Heading above the widget; without it the widget's own. Empty (`heading=""`) for none. */
  heading?: string | undefined;
  /** Level of that heading, 2 to 6 (default 2); inner headings are one deeper, never beyond 6. */
  'heading-level'?: string | undefined;
  /** `informal` (je, default) or `formal` (u). */
  tone?: string | undefined;
  /** How far answers may be kept: `device` (default: 30 days, once the visitor says that it is their own), `session` (until the tab closes, without a question) or `none`. */
  storage?: string | undefined;
  /** Name under which the draft is kept; without it the page and the settings tell widgets apart. */
  'storage-key'?: string | undefined;
  /** `same-origin` (default) or `include`: whether cookies go along to another origin. */
  credentials?: string | undefined;
  /** The person or desk that residents can always turn to. */
  'contact-name'?: string | undefined;
  /** Their telephone number, as residents read it. */
  'contact-phone'?: string | undefined;
  /** When they can be reached, in words. */
  'contact-hours'?: string | undefined;
  /** Page, `mailto:` or `tel:` address of the contact. */
  'contact-href'?: string | undefined;
}
export type InitiativeFormProperties = Partial<Pick<InitiativeForm, 'messages'>>;
export type InitiativeFormEvents =
  | 'meedoen-started'
  | 'meedoen-step-shown'
  | 'meedoen-error-shown'
  | 'meedoen-submit'
  | 'meedoen-sent'
  | 'meedoen-failed'
  | 'meedoen-completed';

/** Residents see for themselves how they take part, what they want, and a first step. No score, no account; nothing is sent unless they ask. */
export interface ParticipationWheelAttributes {
  /** `alone` (default), or `together` for beside a helper: it says that who looks along sees the answers, lets each answer carry "mine" or "thought of together", and keeps what is only for the person off the screen. */
  mode?: string | undefined;
  /** `resident` (default), or `professional` for a page of those who help them: the result then has the laws and schemes of the past besides those of today, with what came in their place. */
  audience?: string | undefined;
  /** What people can send to the recipient: `result` (default: their answers), `counts` (one choice per area, without words, to be counted), or `result counts` to let them choose. */
  sends?: string | undefined;
  /** Address of what is on offer nearby: JSON in the form of a pack's `support`. It stands with the suggestions of the result. */
  'offers-src'?: string | undefined;
  /** Page where people look for volunteer work; linked from the result. */
  'vacancies-href'?: string | undefined;
  /** Page where people submit an initiative; linked from the result. */
  'initiative-href'?: string | undefined;
  /** Lets people make a link to their wheel: what they tapped, without own words, encrypted with a code that stands on the sheet. Off by default. Links only open on a wheel that has it too. */
  'share-link'?: string | undefined;
  /** Where to send, absolute or relative to the page; `{type}` becomes the type of what is sent. Without it nothing can be sent. */
  endpoint?: string | undefined;
  /** `json` (default) or `form`: an ordinary form post with a page change. */
  'endpoint-format'?: string | undefined;
  /** Who receives what is sent, as residents read it: "Team Meedoen". Without it nothing can be sent. */
  recipient?: string | undefined;
  /** Address of a content pack in JSON; the built-in pack without it. */
  'pack-src'?: string | undefined;
  /** Address of the site's own texts in JSON: language → key → text. */
  'messages-src'?: string | undefined;
  /** Heading above the widget; without it the widget's own. Empty (`heading=""`) for none. */
  heading?: string | undefined;
  /** Level of that heading, 2 to 6 (default 2); inner headings are one deeper, never beyond 6. */
  'heading-level'?: string | undefined;
  /** `informal` (je, default) or `formal` (u). */
  tone?: string | undefined;
  /** How far answers may be kept: `device` (default: 30 days, once the visitor says that it is their own), `session` (until the tab closes, without a question) or `none`. */
  storage?: string | undefined;
  /** Name under which the draft is kept; without it the page and the settings tell widgets apart. */
  'storage-key'?: string | undefined;
  /** `same-origin` (default) or `include`: whether cookies go along to another origin. */
  credentials?: string | undefined;
  /** The person or desk that residents can always turn to. */
  'contact-name'?: string | undefined;
  /** Their telephone number, as residents read it. */
  'contact-phone'?: string | undefined;
  /** When they can be reached, in words. */
  'contact-hours'?: string | undefined;
  /** Page, `mailto:` or `tel:` address of the contact. */
  'contact-href'?: string | undefined;
}
export type ParticipationWheelProperties = Partial<Pick<ParticipationWheel, 'pack' | 'messages'>>;
export type ParticipationWheelEvents =
  | 'meedoen-started'
  | 'meedoen-step-shown'
  | 'meedoen-error-shown'
  | 'meedoen-completed'
  | 'meedoen-submit'
  | 'meedoen-sent'
  | 'meedoen-failed';

/** Sets endpoint, recipient, contact and texts once for all widgets inside it. */
export interface SettingsAttributes {
  /** Origins or folders that endpoints and feeds may be on besides this site's own, separated by spaces. */
  allow?: string | undefined;
  endpoint?: string | undefined;
  'endpoint-format'?: string | undefined;
  recipient?: string | undefined;
  'pack-src'?: string | undefined;
  'messages-src'?: string | undefined;
  'heading-level'?: string | undefined;
  tone?: string | undefined;
  storage?: string | undefined;
  credentials?: string | undefined;
  'contact-name'?: string | undefined;
  'contact-phone'?: string | undefined;
  'contact-hours'?: string | undefined;
  'contact-href'?: string | undefined;
  src?: string | undefined;
  'search-endpoint'?: string | undefined;
  'offers-src'?: string | undefined;
  'similar-src'?: string | undefined;
  'tiles-src'?: string | undefined;
  'explanations-src'?: string | undefined;
  'vacancies-href'?: string | undefined;
  'initiative-href'?: string | undefined;
}
export type SettingsProperties = Partial<Pick<Settings, 'messages'>>;
export type SettingsEvents = never;

/** Residents find volunteer work, see honestly what it asks and gives, and say that they are interested. */
export interface VacancyFinderAttributes {
  /** Address of a feed in JSON or JSON-LD, absolute or relative to the page; several with spaces between. On this site's own origin, or allowed by its template. `#id` is data in a script in this page, `#ld+json` all JSON-LD in it. */
  src?: string | undefined;
  /** Vacancies on one page of the list, 1 to 100 (default 10). */
  'page-size'?: string | undefined;
  /** Filters by name, those shown first before a bar and those behind "more" after it: `sector place | language vog`. Without a bar all others are behind "more". Default: `sector commitment place`. Names that do not exist are left out. */
  filters?: string | undefined;
  /** Address of a server that searches, for a catalogue too large to send whole; goes before `src`. See docs/search-endpoint.md. */
  'search-endpoint'?: string | undefined;
  /** Four digits of the postcode from where distances count, until the visitor says where they are: that of the town hall, or of this district. */
  near?: string | undefined;
  /** Address of map tiles with `{z}`, `{x}` and `{y}`; on this site's own origin, or allowed by its template. Without it there is no map. */
  'tiles-src'?: string | undefined;
  /** Address of what the site explains beside a vacancy, as JSON: whether it goes with a benefit, VOG, insurance, expenses, each with its source and date. On this site's own origin, or allowed by its template. Without it nothing is explained. */
  'explanations-src'?: string | undefined;
  /** Page on which a resident can start an initiative; shown where nothing is found. */
  'initiative-href'?: string | undefined;
  /** Where to send, absolute or relative to the page; `{type}` becomes the type of what is sent. Without it nothing can be sent. */
  endpoint?: string | undefined;
  /** `json` (default) or `form`: an ordinary form post with a page change. */
  'endpoint-format'?: string | undefined;
  /** Who receives what is sent, as residents read it: "Team Meedoen". Without it nothing can be sent. */
  recipient?: string | undefined;
  /** Address of a content pack in JSON; the built-in pack without it. */
  'pack-src'?: string | undefined;
  /** Address of the site's own texts in JSON: language → key → text. */
  'messages-src'?: string | undefined;
  /** Heading above the widget; without it the widget's own. Empty (`heading=""`) for none. */
  heading?: string | undefined;
  /** Level of that heading, 2 to 6 (default 2); inner headings are one deeper, never beyond 6. */
  'heading-level'?: string | undefined;
  /** `informal` (je, default) or `formal` (u). */
  tone?: string | undefined;
  /** How far answers may be kept: `device` (default: 30 days, once the visitor says that it is their own), `session` (until the tab closes, without a question) or `none`. */
  storage?: string | undefined;
  /** Name under which the draft is kept; without it the page and the settings tell widgets apart. */
  'storage-key'?: string | undefined;
  /** `same-origin` (default) or `include`: whether cookies go along to another origin. */
  credentials?: string | undefined;
  /** The person or desk that residents can always turn to. */
  'contact-name'?: string | undefined;
  /** Their telephone number, as residents read it. */
  'contact-phone'?: string | undefined;
  /** When they can be reached, in words. */
  'contact-hours'?: string | undefined;
  /** Page, `mailto:` or `tel:` address of the contact. */
  'contact-href'?: string | undefined;
}
export type VacancyFinderProperties = Partial<Pick<VacancyFinder, 'vacancies' | 'messages'>>;
export type VacancyFinderEvents =
  | 'meedoen-filtered'
  | 'meedoen-responded'
  | 'meedoen-started'
  | 'meedoen-completed'
  | 'meedoen-error-shown'
  | 'meedoen-submit'
  | 'meedoen-sent'
  | 'meedoen-failed';
