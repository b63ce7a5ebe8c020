/** A server that searches (`search-endpoint`): asked by POST for each list, since what somebody looks for may not stand in an address. */
import type { LitElement } from 'lit';
import * as v from 'valibot';
import { readCopy, saveCopy } from './feed-copies.ts';
import { asLoadError, fetchText, LoadError, type LoadFailure } from './fetch-feed.ts';
import { type Loaded, tellEditor } from './load-vacancies.ts';
import { Entry } from './model/entry.ts';
import { type Filter, holds } from './model/filters.ts';
import type { Condition, Found, Match, Page } from './model/find.ts';
import { type FeedProblem, jsonOf, parseVacancy } from './model/read-feed.ts';
import { searchFrameModel, type SearchRequest } from './model/search-contract.ts';
import { requestOf } from './model/search-request.ts';
import type { VacancyQuery } from './model/query.ts';
import type { Places } from './places.ts';

export type ServerOptions = Readonly<{
  address: string;
  credentials: RequestCredentials;
  /** Whether the first list may be kept on this device, for when the server is down. */
  keep: boolean;
  places: Places;
  pageSize: number;
}>;

type Answer = Readonly<{ found: Found; page: Page; lost: number; copiedAt?: Date }>;

export class ServerSearch {
  readonly #host: LitElement;
  readonly #options: ServerOptions;
  readonly #ready: () => void;
  /** Every vacancy that came along, for who opens or keeps it. */
  readonly #seen = new Map<string, Entry>();
  /** What became of the question for one vacancy that is not in the list. */
  readonly #single = new Map<string, 'coming' | 'unreachable' | 'gone'>();
  readonly #distances = new WeakMap<Entry, number>();
  #asked = '';
  #answer: Answer | undefined;
  #asking: AbortController | undefined;
  #failure: LoadError | undefined;
  #first: Promise<Loaded> | undefined;

  /** @param ready another list is there. */
  constructor(host: LitElement, options: ServerOptions, ready: () => void) {
    this.#host = host;
    this.#options = options;
    this.#ready = ready;
  }

  /** The list now; asks for another one when something else is wanted, and keeps this one on screen meanwhile. */
  answerTo(query: VacancyQuery): Answer | undefined {
    void this.#ask(query);
    return this.#answer;
  }

  /** A later question could not be answered: the list on screen is that of before. */
  get failed(): boolean {
    return this.#failure !== undefined;
  }

  distanceOf(entry: Entry): number | undefined {
    return this.#distances.get(entry);
  }

  /** `coming` while it is asked for, `unreachable` when nobody answered. */
  entryOf(key: string): Entry | 'coming' | 'unreachable' | undefined {
    const seen = this.#seen.get(key) ?? [...this.#seen.values()].find((entry) => entry.answersTo(key));
    if (seen) return seen;
    if (!this.#single.has(key)) void this.#askFor(key);
    const outcome = this.#single.get(key);
    return outcome === 'gone' ? undefined : outcome;
  }

  /** Resolves with the first list; rejects when there is none, and no copy of it. */
  start(query: VacancyQuery): Promise<Loaded> {
    this.#first ??= this.#begin(query);
    return this.#first;
  }

  /** Asks once more after a failure. */
  again(query: VacancyQuery): void {
    this.#asked = '';
    void this.#ask(query);
    this.#host.requestUpdate();
  }

  async #begin(query: VacancyQuery): Promise<Loaded> {
    await this.#ask(query);
    if (this.#answer)
      return { entries: [], lost: this.#answer.lost, failures: [], ...(this.#answer.copiedAt && { copiedAt: this.#answer.copiedAt }) };
    this.#first = undefined;
    this.#asked = '';
    console.warn(`meedoen: ${this.#failure?.message ?? 'no answer'}`);
    throw this.#failure ?? new LoadError('network', 'no answer');
  }

  async #ask(query: VacancyQuery): Promise<void> {
    const wanted = JSON.stringify([query.words.trim(), query.chosen, query.around, query.sort, query.page]);
    if (wanted === this.#asked) return;
    this.#asked = wanted;
    this.#asking?.abort();
    const asking = (this.#asking = new AbortController());
    try {
      const near = await this.#fourDigitsOf(query);
      asking.signal.throwIfAborted();
      const request = requestOf(query, near, this.#options.pageSize);
      const body = await this.#post(request, asking.signal);
      asking.signal.throwIfAborted();
      this.#answer = this.#read(body, query);
      this.#failure = undefined;
      if (this.#options.keep && isStart(request)) void saveCopy(this.#options.address, body);
    } catch (error) {
      if (asking.signal.aborted) return;
      this.#failure = asLoadError(error);
      if (!this.#answer) await this.#useCopy(query);
    }
    this.#host.requestUpdate();
    this.#ready();
  }

  /** The first list as it was before; nothing is searched in it. */
  async #useCopy(query: VacancyQuery): Promise<void> {
    const copy = this.#options.keep ? await readCopy(this.#options.address) : undefined;
    if (!copy) return;
    try {
      this.#answer = { ...this.#read(copy.body, query), copiedAt: copy.savedAt };
    } catch {
      // A copy of another release that cannot be read any more.
    }
  }

  async #askFor(key: string): Promise<void> {
    this.#single.set(key, 'coming');
    try {
      const { items } = this.#frame(await this.#post({ ids: [key] }, new AbortController().signal));
      this.#entries(items, []);
      this.#single.set(key, 'gone');
    } catch (error) {
      this.#single.set(key, 'unreachable');
      console.warn(`meedoen: ${asLoadError(error).message}`);
    }
    this.#host.requestUpdate();
  }

  #post(request: SearchRequest, signal: AbortSignal): Promise<string> {
    const { address, credentials } = this.#options;
    const headers = { 'Content-Type': 'application/json', Accept: 'application/json' };
    return fetchText(address, { method: 'POST', headers, credentials, body: JSON.stringify(request), cache: 'no-store' }, signal);
  }

  /** Nothing more exact than the four digits goes to a server. */
  async #fourDigitsOf({ around }: VacancyQuery): Promise<string | undefined> {
    if (!around) return undefined;
    return 'postcode' in around.from ? around.from.postcode : this.#options.places.postcodeAt(around.from);
  }

  #frame(body: string): v.InferOutput<typeof searchFrameModel> {
    const json = jsonOf(body);
    const { address } = this.#options;
    if ('failed' in json) throw new LoadError((json.failed.problems[0]?.code ?? 'not-json') as LoadFailure, `${address} answered no JSON`);
    const frame = v.safeParse(searchFrameModel, json.feed);
    if (!frame.success) throw new LoadError('not-a-feed', `${address} answered in another form: ${v.summarize(frame.issues)}`);
    return frame.output;
  }

  #entries(items: readonly unknown[], problems: FeedProblem[]): Entry[] {
    return items.flatMap((item, index) => {
      const vacancy = parseVacancy(item, index + 1, {}, problems);
      if (!vacancy) return [];
      const { also, distance } = item as Readonly<{ also?: unknown; distance?: unknown }>;
      const others = (Array.isArray(also) ? also.slice(0, 20) : []).flatMap((other) => parseVacancy(other, index + 1, {}, problems) ?? []);
      const entry = new Entry(vacancy).with(others.map((other) => new Entry(other)));
      if (typeof distance === 'number' && Number.isFinite(distance)) this.#distances.set(entry, distance);
      this.#seen.set(entry.key, entry);
      return [entry];
    });
  }

  #read(body: string, query: VacancyQuery): Answer {
    const frame = this.#frame(body);
    const problems: FeedProblem[] = [];
    const matches = this.#entries(frame.items, problems).map((entry) => ({ entry, unknown: this.#unknownOf(entry, query) }));
    tellEditor(this.#options.address, problems);
    const found: Found = {
      matches,
      total: frame.total,
      counts: new Map(
        Object.entries(frame.facets).map(([id, { options, unknown }]) => [
          id as Filter['id'],
          { options: new Map(Object.entries(options)), unknown },
        ]),
      ),
      without: new Map(Object.entries(frame.without ?? {}) as [Condition, number][]),
      near: [],
      all: frame.all ?? frame.total,
    };
    return { found, page: this.#pageOf(matches, frame.total, query.page), lost: frame.items.length - matches.length };
  }

  #unknownOf(entry: Entry, { chosen, around }: VacancyQuery): readonly Condition[] {
    const unknown: Condition[] = (Object.entries(chosen) as [Filter['id'], readonly string[]][])
      .filter(([id, options]) => holds(entry.facet(id), options) === 'unknown')
      .map(([id]) => id);
    const mode = entry.vacancy.location?.mode;
    const placeless = around?.km && !this.#distances.has(entry) && mode !== 'online' && mode !== 'from-home';
    return placeless ? [...unknown, 'distance'] : unknown;
  }

  #pageOf(matches: readonly Match[], total: number, page: number): Page {
    const size = this.#options.pageSize;
    const from = (page - 1) * size;
    return { matches, page, pages: Math.max(1, Math.ceil(total / size)), from: matches.length ? from + 1 : 0, to: from + matches.length };
  }
}

/** Nothing was asked yet: the only answer that is kept, since it says nothing about a person. */
const isStart = ({ q, filters, near, page, sort }: SearchRequest): boolean => !q && !filters && !near && page === 1 && sort === 'fit';
