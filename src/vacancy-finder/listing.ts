/** What turns vacancies into a list: search, filters, counts, and the ways on where nothing is found. It comes with the reader of feeds. */
import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { TextsController, type TextsOptions } from '../i18n/texts-controller.ts';
import { adoptStyles } from './adopt-styles.ts';
import { today } from './today.ts';
import { listStyles } from './list.styles.ts';
import type { Loaded } from './load-vacancies.ts';
import { listNl } from './messages/list-nl.ts';
import { type FilterChoice, filtersNamed } from './model/filters.ts';
import { type Found, pageOf } from './model/find.ts';
import type { QueryController } from './query-controller.ts';
import { SearchController } from './search-controller.ts';
import { type FilterActions, chips, filtersView, sortChoice } from './views/filters.ts';
import { missingView, unreachableView } from './views/missing.ts';
import { copyNote, emptyView, initiativeLink, notesView, nothingFound, unknownNote } from './views/notes.ts';
import type { ListParts, ResultsView } from './views/results.ts';
import { type FinderTexts, fromFeed, optionLabel } from './views/texts.ts';

export { readGiven, readVacancies } from './load-vacancies.ts';

export type ListingHooks = Readonly<{
  textsOptions: TextsOptions;
  asked: QueryController;
  /** The filters that the site names. */
  filters: () => string;
}>;

export type ListingView = Readonly<{ loaded: Loaded; pageSize: number; contact: unknown; initiativeHref: string; level: number }>;

export class Listing {
  readonly #host: LitElement;
  readonly #hooks: ListingHooks;
  readonly #texts: TextsController<typeof listNl>;
  readonly #search: SearchController;
  #wasReady = false;
  /** Whether the filters behind "more" are seen, and so have to be counted. */
  #moreShown = false;

  constructor(host: LitElement, hooks: ListingHooks) {
    this.#host = host;
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
    adoptStyles(host, [listStyles]);
  }

  /** False until the texts are there in the language of the page. */
  get ready(): boolean {
    return (this.#wasReady ||= this.#texts.ready);
  }

  get texts(): FinderTexts {
    return this.#texts.of;
  }

  found({ entries }: Loaded): Found {
    this.#search.searchIn(entries, this.texts.locale);
    const { first, more } = this.#filters;
    return this.#search.found(this.#hooks.asked.query, this.#moreShown ? [...first, ...more] : first, today());
  }

  /** The list as it is asked for now; a message where there is nothing at all. */
  view({ loaded, pageSize, contact, initiativeHref, level }: ListingView): ResultsView | TemplateResult {
    const { texts } = this;
    const { asked } = this.#hooks;
    const { query, typing } = asked;
    const found = this.found(loaded);
    const ways = initiativeLink(initiativeHref, texts);
    const notes = notesView(loaded.lost, loaded.failures.length > 0, texts);
    if (found.all === 0) return html`${emptyView(ways, contact, texts, level)} ${notes}`;
    const parts: ListParts = {
      note: copyNote(loaded.copiedAt, texts),
      filters: filtersView({ query, filters: this.#filters, moreShown: this.#moreShown, found }, texts, this.#onFilters),
      tools: nothing,
      sort: found.total > 1 ? sortChoice(query, query.around !== undefined, texts, this.#onFilters) : nothing,
      chips: chips(query, texts, this.#onFilters),
      none: found.total === 0 ? nothingFound({ query, found, contact, ways }, texts, level, this.#onFilters) : nothing,
      notes,
      marked: fromFeed,
      facts: () => [],
      below: (match) => unknownNote(match, texts),
    };
    const page = pageOf(found.matches, query.page, pageSize);
    return { typing, total: found.total, page, hrefOf: (change) => asked.hrefOf(change), parts };
  }

  readonly missingView = missingView;
  readonly unreachableView = unreachableView;

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
