/** What the written parts look like. The generator (`generate.ts`) puts them together. */
import type {
  ACTIVITIES,
  APPLICATIONS,
  ARRANGEMENTS,
  BENEFICIARIES,
  COMMITMENTS,
  FORMS,
  GOAL_AREAS,
  GUIDANCE_KINDS,
  LANGUAGE_LEVELS,
  LOCATION_MODES,
  OFFERS,
  ORGANISATION_KINDS,
  PERIODS,
  SECTORS,
  SUITABLE_FOR,
} from '../../src/vacancy-finder/model/vacancy.ts';

type One<T extends readonly string[]> = T[number];

export interface Organisation {
  name: string;
  kind: One<typeof ORGANISATION_KINDS>;
  /** Key of a district in `places.ts`. */
  district: string;
  street?: string;
  /** "in buurthuis De Brug": follows a verb, takes the place of `{bij}`. */
  at: string;
  /** One or two sentences about the organisation. */
  about: string;
  /** Name and role of whom you meet first. */
  contact?: readonly [name: string, role: string];
  bus?: string;
}

export interface Task {
  /** One per variant; used in turn. */
  titles: readonly string[];
  summaries: readonly string[];
  /** Paragraphs, in the words of the organisation. `{org}`, `{bij}` and `{wijk}` are filled in. */
  body: readonly string[];
  sector: One<typeof SECTORS>;
  activity: One<typeof ACTIVITIES>;
  form?: One<typeof FORMS>;
  for: readonly One<typeof BENEFICIARIES>[];
  orgs: readonly string[];
  /** How many vacancies come from this task: as many as it has organisations, unless said otherwise. */
  count?: number;
  commitment: One<typeof COMMITMENTS>;
  hours?: readonly [min: number, max: number, per: One<typeof PERIODS>];
  /** Choices of days and parts of the day: `mon tue · morning`. One variant takes one. */
  when?: readonly string[];
  /** First and last day of what happens once or for a season. */
  dates?: readonly (readonly [start: string, end?: string])[];
  mode?: One<typeof LOCATION_MODES>;
  arrangement?: readonly One<typeof ARRANGEMENTS>[];
  suitable?: readonly One<typeof SUITABLE_FOR>[];
  guidance?: 'none' | 'light' | 'intensive';
  kinds?: readonly One<typeof GUIDANCE_KINDS>[];
  training?: boolean;
  trial?: boolean;
  needed?: readonly string[];
  nice?: readonly string[];
  minAge?: number;
  maxAge?: number;
  language?: One<typeof LANGUAGE_LEVELS>;
  vog?: boolean;
  steady?: boolean;
  places?: number;
  money?: { travel?: boolean; costs?: boolean; allowance?: boolean; note?: string };
  offers?: readonly One<typeof OFFERS>[];
  apply?: One<typeof APPLICATIONS>;
  areas?: readonly One<typeof GOAL_AREAS>[];
  skills?: readonly string[];
  theme?: string;
  /** For one person: what each of them hopes for. One variant takes one. */
  hopes?: readonly string[];
  youGet?: string;
  arranged?: string;
}
