/**
 * Folds what several sources bring of the same vacancy. Two are the same when
 *   1. they come from different sources,
 *   2. title and organisation are the same, but for capitals, accents and signs, and the organisation is filled in,
 *   3. they are not in different places: the same four digits of the postcode, or the same town where one of them has no postcode; a place
 *      that is not filled in contradicts nothing.
 * The one that was confirmed last is shown; of equals the one that can be answered here, then the one that came first. Links to the
 * others still open it.
 */
import type { Entry } from './entry.ts';
import type { Vacancy } from './vacancy.ts';
import { wordsOf } from './words.ts';

/** Pauses after each entry: comparing ten thousand titles takes its time. */
export function* foldInTurns(entries: readonly Entry[]): Generator<undefined, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    yield;
    const name = nameOf(entry.vacancy);
    if (!name) continue;
    const group = groups.get(name);
    if (group) group.push(entry);
    else groups.set(name, [entry]);
  }
  const kept = new Map<Entry, Entry[]>();
  const folded = new Set<Entry>();
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const ordered = [...group].sort(byPreference);
    for (const entry of ordered) {
      if (folded.has(entry)) continue;
      const same = ordered.filter((other) => other !== entry && !folded.has(other) && !kept.has(other) && areSame(entry, other));
      if (same.length === 0) continue;
      kept.set(entry, same);
      for (const other of same) folded.add(other);
    }
  }
  if (folded.size === 0) return entries;
  return entries.filter((entry) => !folded.has(entry)).map((entry) => entry.with(kept.get(entry) ?? []));
}

function nameOf({ title, organisation }: Vacancy): string {
  const [what, who] = [wordsOf(title).join(' '), wordsOf(organisation?.name ?? '').join(' ')];
  return what && who ? `${what}|${who}` : '';
}

function areSame(one: Entry, other: Entry): boolean {
  if (one.sharesSourceWith(other)) return false;
  return !contradict(placeOf(one.vacancy), placeOf(other.vacancy));
}

type Where = Readonly<{ postcode: string; city: string }>;

const placeOf = ({ location }: Vacancy): Where => ({
  postcode: location?.postcode?.slice(0, 4) ?? '',
  city: wordsOf(location?.city ?? '').join(' '),
});

const contradict = (one: Where, other: Where): boolean =>
  one.postcode && other.postcode ? one.postcode !== other.postcode : Boolean(one.city && other.city && one.city !== other.city);

function byPreference({ vacancy: one }: Entry, { vacancy: other }: Entry): number {
  const confirmed = (vacancy: Vacancy) => (vacancy.confirmedAt ?? vacancy.publishedAt ?? '').slice(0, 10);
  const answered = (vacancy: Vacancy) => (vacancy.source?.respond === 'endpoint' ? 1 : 0);
  const [day, otherDay] = [confirmed(one), confirmed(other)];
  if (day !== otherDay) return day < otherDay ? 1 : -1;
  return answered(other) - answered(one);
}
