/** What turns vacancies into a list: search, filters, counts, and the ways on where nothing is found. It comes with the reader of feeds. */
import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import type { SettingsController } from '../settings/settings-controller.ts';
import { mayHaveDraft } from '../storage/has-draft.ts';
import { mostKeeping } from '../storage/model/keeping.ts';
import { hashOf } from '../storage/model/record.ts';
import { obstacleTo } from '../submission/obstacle.ts';
import { STEP_HEADING } from '../theme/heading.ts';
import { LaterLoader } from '../widget/later-loader.ts';
import { TextsController } from '../i18n/texts-controller.ts';
import { adoptStyles } from '../theme/adopt-styles.ts';
import { today } from './today.ts';
import { listStyles } from './list.styles.ts';
import type { Loaded } from './load-vacancies.ts';
import { listNl } from './messages/list-nl.ts';
import { type FilterChoice, filtersNamed } from './model/filters.ts';
import { type Found, pageOf } from './model/find.ts';
import { Marks } from './marks.ts';
import { Places } from './places.ts';
import { Shortlist } from './shortlist.ts';
import type { ListingHooks, ListingView } from './listing-hooks.ts';
import { placeOf, startingPoint } from './starting-point.ts';
import type { ServerSearch } from './server-search.ts';
import { breathe } from './slices.ts';
import type { FinderTools } from './tools.ts';
import { asLoadError } from './fetch-feed.ts';
import type { Entry } from './model/entry.ts';
import { type Tool, toolbar } from './views/toolbar.ts';
import { SearchController } from './search-controller.ts';
import { type FilterActions, chips, filtersView, sortChoice } from './views/filters.ts';
import { missingView, unreachableView } from './views/missing.ts';
import { fitsNote, saveButton, unknownNote, waitingView } from './views/card-parts.ts';
import { askedInVain, copyNote, emptyView, initiativeLink, nearMisses, notesView, nothingFound } from './views/notes.ts';
import { keyFacts } from './views/key-facts.ts';
import { pagesView, rangeView } from './views/pages.ts';
import { type ListParts, resultsView } from './views/results.ts';
import { type FinderTexts, optionLabel } from './views/texts.ts';

export { readGiven, readVacancies } from './load-vacancies.ts';

const TOOLS: readonly Tool[] = ['choose', 'near', 'saved', 'share'];

export class Listing {
  readonly missingView = missingView;
  readonly unreachableView = unreachableView;
  readonly saved: Shortlist;
  readonly #host: LitElement;
  readonly #settings: SettingsController;
  readonly #hooks: ListingHooks;
  readonly #texts: TextsController<typeof listNl>;
  readonly #search: SearchController;
  readonly #places: Places;
  readonly #tools: LaterLoader<FinderTools>;
  readonly #marks: Marks;
  #wasReady = false;
  /** Whether the filters behind "more" are seen, and so have to be counted. */
  #moreShown = false;
  #tool: Tool | undefined;
  /** A wish is begun, and its code is on its way. */
  #wishing = false;
  #loaded: Loaded | undefined;
  #server: ServerSearch | undefined;

  constructor(host: LitElement, settings: SettingsController, hooks: ListingHooks) {
    this.#host = host;
    this.#settings = settings;
    this.#hooks = hooks;
    this.#texts = new TextsController(
      host,
      { nl: listNl, more: { en: async () => (await import('./messages/list-en.ts')).listEn } },
      hooks.textsOptions,
    );
    this.#search = new SearchController(
      host,
      (filter, option) => optionLabel(this.texts, filter, option),
      () => ['search.synonyms', 'search.synonyms.more'].map((key) => this.texts.find(key) ?? '').join(';'),
      () => hooks.asked.recount(),
    );
    this.#places = new Places(host);
    const name = hooks.storageKey() || `${location.pathname}#${hashOf(settings.of('src') || settings.of('search-endpoint'))}`;
    this.saved = new Shortlist(name, mostKeeping(settings.of('storage')));
    this.#tools = new LaterLoader(host, () => this.#makeTools());
    this.#marks = new Marks(host);
    adoptStyles(host, [listStyles]);
  }

  /** False until the texts are there in the language of the page. */
  get ready(): boolean {
    return (this.#wasReady ||= this.#texts.ready);
  }

  get texts(): FinderTexts {
    return this.#texts.of;
  }

  /** Once there is to be a list: with what it begins. */
  async begin(): Promise<void> {
    const { asked, near } = this.#hooks;
    asked.begin(await startingPoint(near(), asked.query, this.texts));
  }

  /** From now on a server searches. Resolves with its first list. */
  async searchOn(address: string, credentials: RequestCredentials, pageSize: number): Promise<Loaded> {
    const { ServerSearch } = await import('./server-search.ts').catch((error: unknown) => Promise.reject(asLoadError(error)));
    const keep = this.#settings.of('storage') !== 'none';
    const server = new ServerSearch(this.#host, { address, credentials, keep, places: this.#places, pageSize }, () =>
      this.#hooks.asked.recount(),
    );
    const loaded = await server.start(this.#hooks.asked.query);
    this.#server = server;
    return loaded;
  }

  /** Vacancies come from a feed. The first list is found in one turn and drawn in another: together they are too long for a slow phone. */
  async searchIn(coming: Promise<Loaded>): Promise<Loaded> {
    this.#server = undefined;
    const loaded = await coming;
    await breathe();
    this.found(loaded);
    await breathe();
    return loaded;
  }

  /** A word while a server is asked for it, or when that failed. */
  entryOf(key: string, { entries }: Loaded): ReturnType<ServerSearch['entryOf']> {
    return this.#server ? this.#server.entryOf(key) : entries.find((entry) => entry.answersTo(key));
  }

  found({ entries }: Loaded): Found {
    const { query } = this.#hooks.asked;
    const answer = this.#server?.answerTo(query);
    if (answer) return answer.found;
    this.#search.searchIn(entries, this.texts.locale);
    const { first, more } = this.#filters;
    return this.#search.found(query, this.#moreShown ? [...first, ...more] : first, today(), this.#places.distances(query.around));
  }

  /** The list as it is asked for now; a message where there is nothing at all. */
  view({ loaded, pageSize, contact, initiativeHref, level }: ListingView): TemplateResult {
    const { texts } = this;
    const { asked } = this.#hooks;
    const { query, typing } = asked;
    const found = this.found(loaded);
    this.#loaded = loaded;
    const answer = this.#server?.answerTo(query);
    const initiative = initiativeLink(initiativeHref, texts);
    const notes = notesView(answer?.lost ?? loaded.lost, loaded.failures.length > 0, texts);
    if (found.all === 0) return html`${emptyView(initiative, contact, texts, level)} ${notes}`;
    const hrefOf = (change: Readonly<{ open: string }>) => asked.hrefOf(change);
    const open = (key: string) => asked.open(key);
    const none = () => {
      const ways = html`${nearMisses(found.near, hrefOf, texts, level + 2, open)} ${this.#wishView(level + 2, contact)} ${initiative}`;
      return nothingFound({ query, found, contact, ways }, texts, level, this.#onFilters);
    };
    const page = answer?.page ?? pageOf(found.matches, query.page, pageSize);
    const parts: ListParts = {
      note: [
        copyNote(answer ? answer.copiedAt : loaded.copiedAt, texts),
        this.#server?.failed ? askedInVain(texts, () => this.#server?.again(query)) : nothing,
      ],
      filters: filtersView({ query, filters: this.#filters, moreShown: this.#moreShown, found }, texts, this.#onFilters),
      tools: toolbar({ tools: this.#offered, open: this.#tool, saved: this.saved.keys.length, panel: this.#panel(level + 1) }, texts, {
        tool: (tool) => this.#openTool(tool),
      }),
      sort: found.total > 1 ? sortChoice(query, query.around !== undefined, texts, this.#onFilters) : nothing,
      chips: chips(query, texts, this.#onFilters),
      none: found.total === 0 ? none() : nothing,
      range: rangeView(page, found.total, texts),
      pages: html`${pagesView(
        page,
        (to) => asked.hrefOf({ page: to }),
        texts,
        (to) => asked.turnTo(to),
      )}
      ${notes}`,
      marked: this.#marks.of(query.words),
      facts: ({ entry }) => [...keyFacts(entry.shown, texts), ...this.#distanceFact(entry)],
      below: (match) => html`
        ${fitsNote(match, query, texts)} ${unknownNote(match, texts)}
        ${saveButton(match.entry, this.saved.has(match.entry.key), texts, (key) => this.toggleSaved(key))}
      `,
    };
    return resultsView({ typing, total: found.total, page, hrefOf, parts }, texts, level, {
      typed: (words) => asked.type(words),
      searched: () => asked.search(),
      opened: open,
    });
  }

  /** Those of the shortlist that are in the list now. */
  get savedEntries(): readonly Entry[] {
    return this.saved.keys.flatMap((key) => this.#known(key) ?? []);
  }

  #known(key: string): Entry | undefined {
    const entry = this.#loaded && this.entryOf(key, this.#loaded);
    return typeof entry === 'string' ? undefined : entry;
  }

  toggleSaved(key: string): void {
    const on = this.saved.toggle(key);
    this.#hooks.announce(this.texts(on ? 'card.saved' : 'saved.off'));
    this.#host.requestUpdate();
  }

  /** The visitor erased everything: the list is as it was before they came. */
  erase(): void {
    this.saved.clear();
    this.#tool = undefined;
    this.#hooks.asked.erase(placeOf(this.#hooks.near()));
    if (this.#tools.now || mayHaveDraft('vacancy-wish')) void this.#tools.load().then((tools) => tools?.erase());
  }

  #distanceFact(entry: Entry): readonly string[] {
    const distance = this.#server ? this.#server.distanceOf(entry) : this.#places.distances(this.#hooks.asked.query.around)?.(entry);
    if (typeof distance !== 'number') return [];
    return [distance < 1 ? this.texts('distance.close') : this.texts('distance.about', { km: Math.round(distance) })];
  }

  #panel(level: number): unknown {
    if (!this.#tool) return nothing;
    const tools = this.#tools.now;
    if (!tools) return waitingView(this.#tools.failed, this.texts);
    return tools.view(this.#tool, level);
  }

  #wishView(level: number, contact: unknown): unknown {
    if (obstacleTo(this.#settings)) return nothing;
    const tools = this.#tools.now;
    if (tools?.wishing) return tools.wish(level, contact);
    const start = async () => {
      this.#hooks.asked.settle();
      this.#wishing = true;
      this.#host.requestUpdate();
      const loaded = await this.#tools.load();
      this.#wishing = false;
      loaded?.startWish();
    };
    return html`
      <p><button class="button button-plain" type="button" @click=${() => void start()}>${this.texts('none.wish')}</button></p>
      ${this.#wishing || this.#tools.failed ? waitingView(this.#tools.failed, this.texts) : nothing}
    `;
  }

  #openTool(tool: Tool | undefined): void {
    this.#hooks.asked.settle();
    this.#tool = tool;
    this.#host.requestUpdate();
    if (!tool) return;
    void this.#tools.load().then(() => {
      if (this.#tool === tool) this.#hooks.focus(`.tool-panel ${STEP_HEADING}`);
    });
  }

  async #makeTools(): Promise<FinderTools> {
    const { FinderTools } = await import('./tools.ts');
    const { asked, textsOptions, storageKey, announce, focus } = this.#hooks;
    return new FinderTools(this.#host, this.#settings, {
      asked,
      textsOptions,
      storageKey,
      announce,
      focus,
      places: this.#places,
      saved: this.saved,
      entryOf: (key) => this.#known(key),
      listed: () => (this.#loaded ? this.found(this.#loaded).matches.map(({ entry }) => entry) : []),
      erased: () => {
        this.erase();
        this.#hooks.erased();
      },
      close: () => {
        this.#tool = undefined;
        this.#host.requestUpdate();
      },
    });
  }

  /** A map only where the site has tiles for it. */
  get #offered(): readonly Tool[] {
    const tiles = this.#settings.of('tiles-src');
    return tiles && this.#settings.address(tiles).kind === 'ok' ? [...TOOLS, 'map'] : TOOLS;
  }

  get #filters(): FilterChoice {
    return filtersNamed(this.#hooks.filters());
  }

  readonly #onFilters: FilterActions = {
    toggled: (filter, option, on) => this.#hooks.asked.narrow({ type: 'toggled', filter, option, on }),
    taken: (filter, option) => this.#hooks.asked.narrow({ type: 'toggled', filter, option, on: false }, true),
    dropped: (filter) => this.#hooks.asked.narrow({ type: 'dropped', filter }, true),
    cleared: () => this.#hooks.asked.narrow({ type: 'cleared' }, true),
    moreShown: (shown) => {
      this.#moreShown = shown;
      this.#host.requestUpdate();
    },
    sorted: (sort) => this.#hooks.asked.narrow({ type: 'sorted', sort }),
  };
}
