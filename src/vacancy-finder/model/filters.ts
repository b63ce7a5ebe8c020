/**
 * The filters as one table, so that a new one is one entry with its texts. Each says which of its options hold for a vacancy;
 * `undefined` means that the feed does not tell. Unknown is never "no": such a vacancy stays in the list, marked.
 */
import { cleanText } from './clean.ts';
import type { Vacancy } from './vacancy.ts';
import {
  ACTIVITIES,
  ARRANGEMENTS,
  BENEFICIARIES,
  COMMITMENTS,
  FORMS,
  GOAL_AREAS,
  GUIDANCE_LEVELS,
  LANGUAGE_LEVELS,
  LOCATION_MODES,
  SECTORS,
  SUITABLE_FOR,
} from './values.ts';

export const FILTER_IDS = [
  'sector',
  'activity',
  'beneficiaries',
  'form',
  'goal-area',
  'commitment',
  'daypart',
  'hours',
  'place',
  'language',
  'guidance',
  'arrangement',
  'suitable',
  'vog',
  'money',
  'organisation',
] as const;
export type FilterId = (typeof FILTER_IDS)[number];

export interface Filter {
  readonly id: FilterId;
  /** In the order in which they are shown; `undefined` when they are those that the vacancies bring. */
  readonly options: readonly string[] | undefined;
  /** The options that hold for a vacancy; an empty list when none does, `undefined` when it is not filled in. */
  readonly of: (vacancy: Vacancy) => readonly string[] | undefined;
}

const one = (value: string | undefined): readonly string[] | undefined => (value === undefined ? undefined : [value]);

export const DAYPART_OPTIONS = ['weekday-morning', 'weekday-afternoon', 'weekday-evening', 'weekend'] as const;
/** "At most so many hours a month", so that someone with eight hours also finds what takes two. */
export const HOURS_OPTIONS = ['month-2', 'month-8', 'month-20', 'more'] as const;
export const MONEY_OPTIONS = ['travel', 'costs', 'allowance'] as const;
export const VOG_OPTIONS = ['not-needed', 'needed'] as const;
const HOUR_LIMITS: readonly (readonly [string, number])[] = [
  ['month-2', 2],
  ['month-8', 8],
  ['month-20', 20],
];
/** Times a month, to compare hours per week with hours per month. */
const TIMES_A_MONTH = { week: 52 / 12, month: 1, year: 1 / 12 } as const;

const daypartsOf = ({ schedule }: Vacancy) =>
  schedule?.dayparts && [
    ...new Set(schedule.dayparts.map((part) => (/^s(at|un)-/.test(part) ? 'weekend' : part.replace(/^\w+-/, 'weekday-')))),
  ];

function hoursOf({ schedule }: Vacancy): readonly string[] | undefined {
  const hours = schedule?.minHours ?? schedule?.maxHours;
  const per = schedule?.per;
  if (hours === undefined || per === undefined) return undefined;
  // "Per time" says how long a month takes only when it is done once.
  if (per === 'time' && schedule?.commitment !== 'one-off') return undefined;
  const monthly = per === 'time' ? hours : hours * TIMES_A_MONTH[per];
  const within = HOUR_LIMITS.filter(([, limit]) => monthly <= limit).map(([option]) => option);
  return within.length > 0 ? within : ['more'];
}

function moneyOf({ money }: Vacancy): readonly string[] | undefined {
  if (!money || MONEY_OPTIONS.every((kind) => money[kind] === undefined)) return undefined;
  return MONEY_OPTIONS.filter((kind) => money[kind]);
}

function vogOf({ requirements }: Vacancy): readonly string[] | undefined {
  const needed = requirements?.vog?.needed;
  if (needed === undefined || needed === 'unknown') return undefined;
  return [needed === 'yes' ? 'needed' : 'not-needed'];
}

/** Whoever speaks B1 can also do what asks A2. */
function languageOf({ requirements }: Vacancy): readonly string[] | undefined {
  const level = requirements?.languageLevel;
  return level && LANGUAGE_LEVELS.slice(LANGUAGE_LEVELS.indexOf(level));
}

export const FILTERS: readonly Filter[] = [
  { id: 'sector', options: SECTORS, of: ({ sector }) => one(sector) },
  { id: 'activity', options: ACTIVITIES, of: ({ activity }) => one(activity) },
  { id: 'beneficiaries', options: BENEFICIARIES, of: ({ beneficiaries }) => beneficiaries },
  { id: 'form', options: FORMS, of: ({ form }) => one(form) },
  { id: 'goal-area', options: GOAL_AREAS, of: ({ goalAreas }) => goalAreas },
  { id: 'commitment', options: COMMITMENTS, of: ({ schedule }) => one(schedule?.commitment) },
  { id: 'daypart', options: DAYPART_OPTIONS, of: daypartsOf },
  { id: 'hours', options: HOURS_OPTIONS, of: hoursOf },
  { id: 'place', options: LOCATION_MODES, of: ({ location }) => one(location?.mode) },
  { id: 'language', options: LANGUAGE_LEVELS.slice(0, 4), of: languageOf },
  { id: 'guidance', options: GUIDANCE_LEVELS, of: ({ guidance }) => one(guidance?.level) },
  { id: 'arrangement', options: ARRANGEMENTS, of: ({ arrangement }) => arrangement },
  { id: 'suitable', options: SUITABLE_FOR, of: ({ suitableFor }) => suitableFor },
  { id: 'vog', options: VOG_OPTIONS, of: vogOf },
  { id: 'money', options: MONEY_OPTIONS, of: moneyOf },
  { id: 'organisation', options: undefined, of: ({ organisation }) => one(organisation?.name && cleanText(organisation.name)) },
];

/** Shown when the site does not choose. */
export const DEFAULT_FILTERS: readonly FilterId[] = ['sector', 'commitment', 'place'];

const BY_ID: ReadonlyMap<FilterId, Filter> = new Map(FILTERS.map((filter) => [filter.id, filter]));

export type FilterChoice = Readonly<{ first: readonly Filter[]; more: readonly Filter[] }>;

/**
 * `"sector place | language vog"` → sector and place first, language and VOG behind "more". Without a bar all others are behind "more"; with
 * nothing after it there is no more. Names that do not exist are left out.
 */
export function filtersNamed(names: string): FilterChoice {
  const [before = '', ...after] = names.split('|');
  const named = (list: string) => [...new Set(list.split(/[\s,]+/))].flatMap((id) => BY_ID.get(id as FilterId) ?? []);
  const chosen = named(before);
  const first = chosen.length > 0 ? chosen : DEFAULT_FILTERS.map(filterById);
  const rest = after.length > 0 ? named(after.join(' ')) : FILTERS;
  return { first, more: rest.filter((filter) => !first.includes(filter)) };
}

export function filterById(id: FilterId): Filter {
  const filter = BY_ID.get(id);
  if (!filter) throw new Error(`There is no filter ${id}.`);
  return filter;
}

export const isFilterId = (name: string): name is FilterId => BY_ID.has(name as FilterId);

/** What was chosen: filter → options. A filter without a chosen option is not there. */
export type Chosen = Readonly<Partial<Record<FilterId, readonly string[]>>>;

/** `yes`, `no`, or `unknown` when the feed does not tell. */
export function holds(values: readonly string[] | undefined, options: readonly string[]): 'yes' | 'no' | 'unknown' {
  if (!values) return 'unknown';
  return values.some((value) => options.includes(value)) ? 'yes' : 'no';
}
