/** Feeds as rows for searching: the same reading, folding and facets as in the finder, so that a page finds the same either way. */
import { foldDuplicates } from '../../../src/vacancy-finder/model/duplicates.ts';
import type { PointOf } from '../../../src/places/model/point.ts';
import { isAnywhere, pointOfVacancy } from '../../../src/vacancy-finder/model/distance.ts';
import { dayOf, Entry } from '../../../src/vacancy-finder/model/entry.ts';
import { FILTER_IDS } from '../../../src/vacancy-finder/model/filters.ts';
import { type FeedProblem, parseFeedText } from '../../../src/vacancy-finder/model/parse.ts';
import { stemDutch } from '../../../src/vacancy-finder/model/stem-dutch.ts';
import { termsOfWord, tokensOf } from '../../../src/vacancy-finder/model/terms.ts';
import { type SearchTexts, searchTextsOf } from '../../../src/vacancy-finder/model/words.ts';
import { listNl } from '../../../src/vacancy-finder/messages/list-nl.ts';

/** One vacancy as the tables hold it. */
export type CatalogueRow = {
  number: number;
  key: string;
  otherKeys: string[];
  vacancy: object;
  terms: string;
  open: boolean;
  lastDay: string;
  newest: string;
  starts: string;
  anywhere: boolean;
  lat: number | null;
  lon: number | null;
  sets: number[];
};

/** Options that hold together for a filter, null when the feed does not tell; many vacancies have the same. */
export type OptionSet = { id: number; filter: string; options: readonly string[] | null };

/** Later than any day that a feed can name. */
export const NO_DAY = '9999-12-31';
/** A word of more letters is no word. */
const LONGEST_WORD = 60;
/** PostgreSQL counts positions up to here. */
const LAST_POSITION = 16_383;
const WEIGHTS: [keyof SearchTexts, 'A' | 'B' | 'C' | 'D'][] = [
  ['title', 'A'],
  ['labels', 'B'],
  ['where', 'B'],
  ['summary', 'C'],
  ['description', 'D'],
];

const labels: Readonly<Record<string, unknown>> = listNl;
const label = (filter: string, option: string) => {
  const text = labels[`option.${filter}.${option}`];
  return typeof text === 'string' ? text : '';
};

/** The vacancies of feeds, read as the finder reads them and with duplicates folded. */
export function readCatalogue(feeds: readonly string[]): { entries: readonly Entry[]; problems: FeedProblem[] } {
  const parsed = feeds.map(parseFeedText);
  const entries = parsed.flatMap(({ vacancies }, feed) => vacancies.map((vacancy) => new Entry(vacancy, feed)));
  const folded = new Map(foldDuplicates(entries).map((entry) => [storable(entry.key), entry]));
  return { entries: [...folded.values()], problems: parsed.flatMap(({ problems }) => problems) };
}

/** A text without what PostgreSQL's text cannot hold. */
export const storable = (text: string) => text.replaceAll('\0', '').toWellFormed();

/** The rows come one by one: all at once would be several times as large as the feed. The sets are complete when the last row has come. */
export function catalogueOf(entries: readonly Entry[], pointOf: PointOf) {
  const vocabulary = new Set<string>();
  for (const entry of entries) {
    const texts = searchTextsOf(entry, label);
    for (const [field] of WEIGHTS) for (const word of wordsIn(texts[field])) vocabulary.add(word);
  }
  const known = new Map<string, readonly string[]>();
  const termsOf = (word: string) => {
    let terms = known.get(word);
    if (!terms) known.set(word, (terms = termsOfWord(word, vocabulary)));
    return terms;
  };
  const sets = new OptionSets();
  const rowsOf = function* (): Generator<CatalogueRow> {
    for (const [number, entry] of entries.entries()) {
      yield rowOf(entry, number, vectorOf(searchTextsOf(entry, label), termsOf), sets, pointOf);
    }
  };
  const words = [...vocabulary].map((word) => ({ word, stem: stemDutch(word) }));
  return { rows: rowsOf(), sets: sets.all, words };
}

const wordsIn = (text: string) => tokensOf(text).filter((word) => word.length <= LONGEST_WORD);

/** The numbers of sets of options, from 1. */
class OptionSets {
  readonly all: OptionSet[] = [];
  readonly #known = new Map<string, number>();

  numberOf(filter: string, options: readonly string[] | undefined): number {
    const sorted = options ? [...new Set(options)].sort() : null;
    const name = JSON.stringify([filter, sorted]);
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const id = this.all.length + 1;
    this.#known.set(name, id);
    this.all.push({ id, filter, options: sorted });
    return id;
  }
}

function rowOf(entry: Entry, number: number, terms: string, sets: OptionSets, pointOf: PointOf): CatalogueRow {
  const { vacancy, key, also } = entry;
  const anywhere = isAnywhere(vacancy);
  const point = anywhere ? undefined : pointOfVacancy(vacancy, pointOf);
  const lastDays = [vacancy.validThrough, vacancy.schedule?.end].flatMap((day) => (day ? dayOf(day) : [])).sort();
  return {
    number,
    key,
    otherKeys: also.map((other) => other.key),
    vacancy: { ...vacancy, id: key, ...(also.length > 0 && { also: also.map((other) => other.vacancy) }) },
    terms,
    open: !['closed', 'paused', 'full'].includes(vacancy.status ?? 'open') && vacancy.places !== 0,
    lastDay: lastDays[0] ?? NO_DAY,
    newest: vacancy.confirmedAt ?? vacancy.publishedAt ?? '',
    starts: vacancy.schedule?.start ? dayOf(vacancy.schedule.start) : NO_DAY,
    anywhere,
    lat: point?.lat ?? null,
    lon: point?.lon ?? null,
    sets: FILTER_IDS.map((id) => sets.numberOf(id, entry.facet(id))),
  };
}

/** A `tsvector` as text: `'wandel':1A,7D`. Terms hold letters and digits only, so nothing has to be escaped. */
function vectorOf(texts: SearchTexts, termsOf: (word: string) => readonly string[]): string {
  const places = new Map<string, string[]>();
  let position = 0;
  for (const [field, weight] of WEIGHTS) {
    for (const word of wordsIn(texts[field])) {
      position = Math.min(LAST_POSITION, position + 1);
      for (const term of termsOf(word)) {
        const found = places.get(term);
        if (found) found.push(`${position}${weight}`);
        else places.set(term, [`${position}${weight}`]);
      }
    }
  }
  return [...places].map(([term, at]) => `'${term}':${at.slice(0, 200).join(',')}`).join(' ');
}
