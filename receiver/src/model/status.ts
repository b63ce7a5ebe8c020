/** The words for how it stands with a submission, which of them need a reason, and what is said where they need none. */
export type StatusLanguage = 'nl' | 'en';

export type Status = {
  nl: string;
  en: string;
  /** A decision that is not simply yes always says why. */
  reason: boolean;
  /** A "no" also says what could be done instead. */
  alternative?: boolean;
  /** Nothing more is expected of the office: after this the submission can be exported and deleted. */
  closed: boolean;
  sentence: { nl: string; en: string };
  /** Only for these types of submission; without it, for all. */
  types?: readonly string[];
};

const VOLUNTEERING = ['vacancy-response', 'vacancy-wish'] as const;

const told = { nl: '', en: '' };

export const STATUSES = {
  received: {
    nl: 'ontvangen',
    en: 'received',
    reason: false,
    closed: false,
    sentence: { nl: 'We hebben het ontvangen en gaan het lezen.', en: 'We have received it and will read it.' },
  },
  'in-conversation': {
    nl: 'in gesprek',
    en: 'in conversation',
    reason: false,
    closed: false,
    sentence: { nl: 'We praten er met je over.', en: 'We are talking with you about it.' },
  },
  // The two that a volunteer centre works with: whether somebody has rung, and whether it became something.
  contacted: {
    nl: 'contact gehad',
    en: 'contacted',
    reason: false,
    closed: false,
    types: VOLUNTEERING,
    sentence: { nl: 'We hebben je gesproken of geschreven.', en: 'We have spoken or written to you.' },
  },
  placed: {
    nl: 'aan de slag',
    en: 'placed',
    reason: false,
    closed: true,
    types: VOLUNTEERING,
    sentence: { nl: 'Je bent begonnen of hebt afgesproken wanneer. Veel plezier!', en: 'You have started, or agreed when. Enjoy!' },
  },
  'passed-on': { nl: 'doorgegeven', en: 'passed on', reason: true, closed: true, sentence: told },
  'waiting-for-you': {
    nl: 'wacht op jou',
    en: 'waiting for you',
    reason: false,
    closed: false,
    sentence: { nl: 'We hebben iets van jou nodig om verder te gaan.', en: 'We need something from you to go on.' },
  },
  'go-ahead': {
    nl: 'ga je gang',
    en: 'go ahead',
    reason: false,
    closed: true,
    sentence: { nl: 'Je kunt beginnen.', en: 'You can begin.' },
  },
  'support-promised': {
    nl: 'steun toegezegd',
    en: 'support promised',
    reason: false,
    closed: false,
    sentence: { nl: 'We helpen mee. Je hoort van ons hoe.', en: 'We will help. You will hear from us how.' },
  },
  'agreements-made': {
    nl: 'afspraken gemaakt',
    en: 'agreements made',
    reason: false,
    closed: false,
    sentence: { nl: 'We hebben samen afspraken gemaakt.', en: 'We have made agreements together.' },
  },
  'under-way': {
    nl: 'bezig',
    en: 'under way',
    reason: false,
    closed: false,
    sentence: { nl: 'Er wordt aan gewerkt.', en: 'It is being worked on.' },
  },
  done: { nl: 'klaar', en: 'done', reason: false, closed: true, sentence: { nl: 'Het is klaar.', en: 'It is done.' } },
  stopped: { nl: 'gestopt', en: 'stopped', reason: true, closed: true, sentence: told },
  partly: { nl: 'voor een deel', en: 'partly', reason: true, closed: false, sentence: told },
  paused: {
    nl: 'even stil',
    en: 'paused',
    reason: false,
    closed: false,
    sentence: {
      nl: 'Het ligt even stil. We laten weten wanneer het verdergaat.',
      en: 'It is paused for now. We will tell you when it goes on.',
    },
  },
  withdrawn: {
    nl: 'ingetrokken',
    en: 'withdrawn',
    reason: false,
    closed: true,
    sentence: {
      nl: 'Je hebt het ingetrokken. We doen er niets meer mee.',
      en: 'You have withdrawn it. We will not do anything more with it.',
    },
  },
  'does-not-fit': { nl: 'past niet', en: 'does not fit', reason: true, alternative: true, closed: true, sentence: told },
  'on-the-agenda': {
    nl: 'op de agenda van de gemeenteraad',
    en: "on the council's agenda",
    reason: false,
    closed: false,
    sentence: { nl: 'De gemeenteraad bespreekt het.', en: 'The council will discuss it.' },
  },
} satisfies Record<string, Status>;

export type StatusCode = keyof typeof STATUSES;

export const STATUS_CODES = Object.keys(STATUSES) as StatusCode[];

/** The statuses that a submission of this type can have. */
export const statusesFor = (type: string): StatusCode[] =>
  STATUS_CODES.filter((code) => {
    const { types }: Status = STATUSES[code];
    return !types || types.includes(type);
  });

export const isStatus = (code: string): code is StatusCode => Object.hasOwn(STATUSES, code);

export const statusOf = (code: string): Status => STATUSES[isStatus(code) ? code : 'received'];

/** What is missing for a change to this status; empty when it can be made. */
export function missingFor(code: StatusCode, given: { reason: string; alternative: string }): ('reason' | 'alternative')[] {
  const status: Status = STATUSES[code];
  const missing: ('reason' | 'alternative')[] = [];
  if (status.reason && given.reason.trim() === '') missing.push('reason');
  if (status.alternative && given.alternative.trim() === '') missing.push('alternative');
  return missing;
}
