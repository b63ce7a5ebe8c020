import type { LitElement, ReactiveController } from 'lit';
import type { Entry } from './model/entry.ts';
import type { Filter } from './model/filters.ts';
import { type DistanceOf, find, type Found, type Hits } from './model/find.ts';
import type { VacancyQuery } from './model/query.ts';
import { haystackOf, type LabelOf, plainHits, type SearchTexts, searchTextsOf, wordsOf } from './model/words.ts';
import type { SearchIndex } from './search-index.ts';
import { inSlices } from './slices.ts';

/** With more vacancies than this the plain search looks at titles, names and places only: it must be there within a few frames. */
const MANY = 2_000;

/**
 * Finds vacancies by words. The first search loads the index and builds it in slices; until it is there every vacancy in which the words
 * stand as they were typed is found, and no visitor waits.
 */
export class SearchController implements ReactiveController {
  readonly #host: LitElement;
  readonly #label: LabelOf;
  readonly #synonyms: () => string;
  readonly #ready: () => void;
  #entries: readonly Entry[] = [];
  #words = '';
  #haystacks = new Map<Entry, string>();
  #index: SearchIndex | undefined;
  #building: AbortController | undefined;
  #memo: Readonly<{ of: readonly unknown[]; found: Found }> | undefined;
  #last: Readonly<{ words: string; hits: Hits | undefined }> | undefined;

  /**
   * @param label words for an option, in the language of the page.
   * @param synonyms other words for the same, as a text.
   * @param ready the index is there: what was found may have changed.
   */
  constructor(host: LitElement, label: LabelOf, synonyms: () => string, ready: () => void) {
    this.#host = host;
    this.#label = label;
    this.#synonyms = synonyms;
    this.#ready = ready;
    host.addController(this);
  }

  hostConnected(): void {
    // Nothing to prepare: the index comes with the first search.
  }

  hostDisconnected(): void {
    this.#building?.abort();
    this.#building = undefined;
  }

  /** Other vacancies or other words for their values need another index. @param words names the language, and whether all of it is there. */
  searchIn(entries: readonly Entry[], words: string): void {
    if (entries === this.#entries && words === this.#words) return;
    this.#building?.abort();
    this.#building = undefined;
    this.#index = undefined;
    this.#last = undefined;
    this.#haystacks = new Map();
    this.#entries = entries;
    this.#words = words;
  }

  /** The list for what is asked, with its counts. Worked out again only when something that it depends on has changed. */
  found(query: VacancyQuery, filters: readonly Filter[], today: string, distanceOf?: DistanceOf): Found {
    const hits = this.#hits(query.words);
    const of = [this.#entries, query.chosen, query.sort, query.around, distanceOf, hits, today, ...filters];
    if (this.#memo?.of.length !== of.length || this.#memo.of.some((part, index) => part !== of[index])) {
      this.#memo = { of, found: find(this.#entries, query, filters, hits, today, distanceOf) };
    }
    return this.#memo.found;
  }

  /** The vacancies with these words; `undefined` when no word is asked for. The same words give the same object. */
  #hits(words: string): Hits | undefined {
    if (this.#last?.words === words) return this.#last.hits;
    const hits = this.#find(words);
    this.#last = { words, hits };
    return hits;
  }

  #find(words: string): Hits | undefined {
    if (wordsOf(words).length === 0) return undefined;
    if (this.#index) return this.#index.search(words);
    void this.#build();
    return plainHits(this.#entries, words, (entry) => this.#haystack(entry));
  }

  #haystack(entry: Entry): string {
    let text = this.#haystacks.get(entry);
    if (text === undefined) this.#haystacks.set(entry, (text = haystackOf(entry, this.#label, this.#entries.length > MANY)));
    return text;
  }

  async #build(): Promise<void> {
    if (this.#building) return;
    const building = new AbortController();
    this.#building = building;
    const entries = this.#entries;
    try {
      const { SearchIndex, synonymsIn } = await import('./search-index.ts');
      building.signal.throwIfAborted();
      const documents = await inSlices(documentsOf(entries, this.#label), building.signal);
      this.#index = await inSlices(SearchIndex.build(documents, synonymsIn(this.#synonyms())), building.signal);
    } catch {
      // Stopped, because there are other vacancies now; or the chunk did not come (offline): then the plain search goes on serving.
      return;
    }
    this.#last = undefined;
    this.#haystacks = new Map();
    this.#host.requestUpdate();
    this.#ready();
  }
}

/** What is searched of each vacancy, with a pause after each: they are many, and each text is made of several. */
function* documentsOf(entries: readonly Entry[], label: LabelOf): Generator<undefined, (SearchTexts & { key: string })[]> {
  const documents: (SearchTexts & { key: string })[] = [];
  for (const entry of entries) {
    documents.push({ key: entry.key, ...searchTextsOf(entry, label) });
    yield;
  }
  return documents;
}
