/** A vacancy as the finder holds it. What is not needed for every one of ten thousand is worked out when somebody looks. */
import { cleanVacancy } from './clean.ts';
import { filterById, type FilterId } from './filters.ts';
import type { Vacancy } from './vacancy.ts';

export class Entry {
  /** Unique over all feeds. */
  readonly key: string;
  /** As it was read: to compare and to count. */
  readonly vacancy: Vacancy;
  /** Number of the feed that it came from, from 0. */
  readonly feed: number;
  /** The same vacancy as other sources bring it. */
  readonly also: readonly Entry[];
  readonly #facets = new Map<FilterId, readonly string[] | undefined>();
  #shown: Vacancy | undefined;

  /** @param feed number of the feed, from 0. Ids are unique within a feed only; those of the first feed stay as they are, so that links last. */
  constructor(vacancy: Vacancy, feed = 0, also: readonly Entry[] = []) {
    this.key = feed === 0 ? vacancy.id : `${feed + 1}~${vacancy.id}`;
    this.vacancy = vacancy;
    this.feed = feed;
    this.also = also;
  }

  /** This one, in the place of these as well. */
  with(also: readonly Entry[]): Entry {
    return also.length > 0 ? new Entry(this.vacancy, this.feed, also) : this;
  }

  /** One source brings nothing twice. */
  sharesSourceWith({ feed, vacancy }: Entry): boolean {
    return this.feed === feed && this.vacancy.source?.name === vacancy.source?.name;
  }

  /** Whether a link with this key is to open it. */
  answersTo(key: string): boolean {
    return this.key === key || this.also.some((other) => other.key === key);
  }

  /** For people: every text cleaned of what could change the text around it. */
  get shown(): Vacancy {
    return (this.#shown ??= cleanVacancy(this.vacancy));
  }

  /** The options of a filter that hold; `undefined` when the feed does not tell. */
  facet(id: FilterId): readonly string[] | undefined {
    if (!this.#facets.has(id)) this.#facets.set(id, filterById(id).of(this.vacancy));
    return this.#facets.get(id);
  }
}

/** After so many days without a word from the organisation, a visitor is told to ask first. */
export const STALE_AFTER_DAYS = 180;

export type Freshness = 'current' | 'stale' | 'unknown';

const DAY = 86_400_000;
/** `2026-11-22T14:30:00Z` → `2026-11-22`: all that is compared is days. */
export const dayOf = (date: string): string => date.slice(0, 10);

/** @param today `2026-11-22`, where the visitor is. */
export function freshnessOf({ confirmedAt, publishedAt }: Vacancy, today: string): Freshness {
  const last = [confirmedAt, publishedAt]
    .filter((date) => date !== undefined)
    .map(dayOf)
    .sort()
    .at(-1);
  if (!last) return 'unknown';
  const age = (Date.parse(today) - Date.parse(last)) / DAY;
  return age > STALE_AFTER_DAYS ? 'stale' : 'current';
}

export type Availability = 'open' | 'over' | 'full' | 'paused' | 'closed';

/** Whether one can still join. Only `open` stands in the list; a link to another one still opens it, and says how it is. */
export function availabilityOf({ status, validThrough, schedule, places }: Vacancy, today: string): Availability {
  if (status === 'closed' || status === 'paused') return status;
  if (validThrough && dayOf(validThrough) < today) return 'over';
  if (schedule?.end && dayOf(schedule.end) < today) return 'over';
  return status === 'full' || places === 0 ? 'full' : 'open';
}
