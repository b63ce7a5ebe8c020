import { initialState, Task } from '@lit/task';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { safeLink } from '../settings/settings-controller.ts';
import { formStyles } from '../theme/form.styles.ts';
import { headingOf } from '../theme/heading.ts';
import { hostStyles } from '../theme/host.styles.ts';
import { contactView } from '../widget/views/contact.ts';
import { WidgetElement } from '../widget/widget-element.ts';
import { LoadError, type Loaded, loadVacancies, readVacancies } from './load-vacancies.ts';
import { nl } from './messages/nl.ts';
import { availabilityOf, type Entry, freshnessOf } from './model/entry.ts';
import { type Filter, filtersNamed } from './model/filters.ts';
import { type Found, pageOf } from './model/find.ts';
import { waysToRespond } from './model/respond.ts';
import { QueryController } from './query-controller.ts';
import { ResponseController } from './response-controller.ts';
import { SearchController } from './search-controller.ts';
import { vacancyFinderStyles } from './vacancy-finder.styles.ts';
import { type DetailActions, detailView, missingView } from './views/detail.ts';
import { failureView, loadingView } from './views/failure.ts';
import { type ResultActions, resultsView } from './views/results.ts';
import { optionLabel } from './views/texts.ts';

/**
 * Residents find volunteer work, see honestly what it asks and gives, and say that they are interested.
 *
 * @tag meedoen-vacancy-finder
 * @slot - Shown until the finder runs, and below the message when the vacancies cannot be had: a link, a list, a form.
 * @fires {FilteredEvent} meedoen-filtered - The visitor searched or filtered; carries the count and the names of the filters.
 * @fires {RespondedEvent} meedoen-responded - The visitor sent a response.
 * @fires {StartedEvent} meedoen-started - The visitor began a response.
 * @fires {CompletedEvent} meedoen-completed - The receipt of a response is on screen.
 * @fires {ErrorShownEvent} meedoen-error-shown - Errors of the form are on screen; carries field and code.
 * @fires {SubmitEvent} meedoen-submit - About to send; cancel it to send it yourself.
 * @fires {SentEvent} meedoen-sent - The endpoint has it.
 * @fires {FailedEvent} meedoen-failed - It could not be sent.
 * @csspart root - Everything visible.
 * @csspart result - One vacancy in the list.
 * @example
 * ```html
 * <meedoen-vacancy-finder src="/vacatures.json" endpoint="/submissions/{type}" recipient="Vrijwilligerspunt Waterrijk">
 *   <a href="/vrijwilligerswerk">Bekijk alle vacatures</a>
 * </meedoen-vacancy-finder>
 * ```
 */
export class VacancyFinder extends WidgetElement<typeof nl> {
  static override styles = [hostStyles, formStyles, vacancyFinderStyles];

  /** Address of a feed in JSON, absolute or relative to the page; several with spaces between. On this site's own origin, or allowed by its template. */
  @property() src = '';

  /** Vacancies that the page has itself, in the form of a feed; goes before `src`. What is wrong in it is left out and named in the console. */
  @property({ attribute: false }) vacancies: unknown;

  /** Vacancies on one page of the list, 1 to 100 (default 10). */
  @property({ attribute: 'page-size', type: Number }) pageSize = 10;

  /** Filters to show, in this order, by name: `sector commitment place` (default). Names that do not exist are left out. */
  @property() filters = '';

  /** Page on which a resident can start an initiative; shown where nothing is found. */
  @property({ attribute: 'initiative-href' }) initiativeHref = '';

  /** The link to the vacancy, where it has to be copied by hand; with the vacancy that it is of. */
  @state() private byHand: Readonly<{ key: string; link: string }> | undefined;

  readonly #loading = new Task(this, {
    task: ([given, wanted, credentials], { signal }) => load(given, wanted, credentials, signal),
    args: () => [this.vacancies, this.#wanted, this.settings.of('credentials')] as const,
    // The task holds its value only after this call.
    onComplete: () => queueMicrotask(() => this.#announceCount()),
    onError: (error) => this.announce(this.texts(`failed.${failureOf(error)}`)),
  });
  readonly #search = new SearchController(this, (filter, option) => optionLabel(this.texts, filter, option));
  readonly #asked = new QueryController(this, {
    name: () => this.storageKey,
    total: () => this.#found.matches.length,
    announceCount: () => this.#announceCount(),
    focus: (selector) => this.focusAfterUpdate(selector),
  });
  readonly #response = new ResponseController(this, this.settings, {
    texts: () => this.texts,
    textsOptions: this.textsOptions,
    storageKey: () => this.storageKey,
    open: (key) => this.#asked.open(key),
    focus: (selector) => this.focusAfterUpdate(selector),
  });

  constructor() {
    super('vacancy-finder', { nl, more: { en: async () => (await import('./messages/en.ts')).en } });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.running && this.#loading.value) this.#response.open();
  }

  protected override adoptFallback(values: ReadonlyMap<string, readonly string[]>): void {
    const [words] = values.get('q') ?? [];
    if (words) this.#asked.adopt(words);
  }

  protected override renderWidget(): TemplateResult {
    const heading = this.heading ?? this.texts('heading');
    return html`
      ${heading ? headingOf(this.level, heading, { className: 'heading heading-main' }) : nothing}
      ${this.#loading.render({
        initial: () => this.#renderFailure('no-source'),
        pending: () => loadingView(this.texts),
        complete: (loaded) => (this.#asked.query.open ? this.#renderDetail() : this.#renderResults(loaded)),
        error: (error) => this.#renderFailure(failureOf(error)),
      })}
    `;
  }

  #renderResults(loaded: Loaded): TemplateResult {
    const { query, typing } = this.#asked;
    const found = this.#found;
    const size = Number.isInteger(this.pageSize) && this.pageSize >= 1 ? Math.min(this.pageSize, 100) : 10;
    const view = {
      query,
      typing,
      filters: this.#filters,
      found,
      page: pageOf(found.matches, query.page, size),
      lost: loaded.lost,
      incomplete: loaded.failures.length > 0,
      hrefOf: (change: Readonly<{ open?: string; page?: number }>) => this.#asked.hrefOf(change),
      contact: this.#contact,
      initiativeHref: safeLink(this.settings.of('initiative-href')),
    };
    return html`${this.#response.above(this.#level + 1)} ${resultsView(view, this.texts, this.#level, this.#onResults)}`;
  }

  #renderDetail(): TemplateResult {
    const entry = this.#openEntry;
    const backHref = this.#asked.hrefOf({ open: '' });
    if (!entry) return missingView(backHref, this.#contact, this.texts, this.#level, this.#onDetail);
    const { key, shown: vacancy } = entry;
    const ways = waysToRespond(vacancy, this.#response.canSend);
    const view = {
      entry,
      availability: availabilityOf(vacancy, today()),
      freshness: freshnessOf(vacancy, today()),
      ways,
      backHref,
      response: ways.form ? this.#response.view(entry, this.#level + 2, this.#contact) : undefined,
      link: this.byHand?.key === key ? this.byHand.link : '',
      contact: this.#contact,
    };
    return html`${keyed(key, detailView(view, this.texts, this.#level, this.#onDetail))}`;
  }

  #renderFailure(kind: LoadError['kind']): TemplateResult {
    return failureView(kind, this.#contact, this.texts, this.#level, () => void this.#loading.run());
  }

  /** Level of the heading above the widget, or of what would be: without one, everything inside is a level higher. */
  get #level(): number {
    return this.heading === '' ? this.level - 1 : this.level;
  }

  get #contact(): unknown {
    return contactView(this.settings.contact, this.texts);
  }

  get #filters(): readonly Filter[] {
    return filtersNamed(this.filters);
  }

  get #found(): Found {
    this.#search.searchIn(this.#loading.value?.entries ?? noEntries, this.texts.locale);
    return this.#search.found(this.#asked.query, this.#filters, today());
  }

  get #openEntry(): Entry | undefined {
    return this.#loading.value?.entries.find((entry) => entry.key === this.#asked.query.open);
  }

  /** The feeds as one text, so that they are loaded again only when one of them changes. */
  get #wanted(): string {
    const addresses = this.settings
      .of('src')
      .split(/\s+/)
      .filter(Boolean)
      .map((address) => this.settings.address(address));
    return addresses.map((address) => (address.kind === 'ok' ? address.href : `!${address.kind}`)).join(' ');
  }

  readonly #onResults: ResultActions = {
    typed: (words) => this.#asked.type(words),
    searched: () => this.#asked.search(),
    toggled: (filter, option, on) => this.#asked.narrow({ type: 'toggled', filter, option, on }),
    taken: (filter, option) => this.#asked.narrow({ type: 'toggled', filter, option, on: false }, true),
    dropped: (filter) => this.#asked.narrow({ type: 'dropped', filter }, true),
    cleared: () => this.#asked.narrow({ type: 'cleared' }, true),
    sorted: (sort) => this.#asked.narrow({ type: 'sorted', sort }),
    opened: (key) => this.#asked.open(key),
    turned: (page) => this.#asked.turnTo(page),
  };

  readonly #onDetail: DetailActions = {
    closed: () => this.#asked.close(),
    responded: () => this.#openEntry && this.#response.start(this.#openEntry),
    shared: () => void this.#shareLink(),
  };

  #announceCount(): void {
    this.announce(this.texts('results.announce', { count: this.#found.matches.length }));
  }

  async #shareLink(): Promise<void> {
    const { link, query } = this.#asked;
    try {
      await navigator.clipboard.writeText(link);
      this.announce(this.texts('detail.share.done'));
    } catch {
      // No permission, or a page on plain http, where there is no clipboard: then the link is shown to copy by hand.
      this.byHand = { key: query.open, link };
      this.focusAfterUpdate('[data-share]');
    }
  }
}

const noEntries: readonly Entry[] = [];

/** Where the visitor is, as `2026-11-22`. */
const today = (): string => {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};

const failureOf = (error: unknown): LoadError['kind'] => (error instanceof LoadError ? error.kind : 'server');

function load(given: unknown, wanted: string, credentials: string, signal: AbortSignal) {
  if (given !== undefined && given !== null) return readVacancies(given, signal);
  const addresses = wanted.split(' ').filter(Boolean);
  if (addresses.length === 0) return initialState;
  const followed = addresses.filter((address) => !address.startsWith('!'));
  if (followed.length < addresses.length) console.warn(`meedoen: src is not followed: ${addresses.join(' ')}`);
  if (followed.length === 0) throw new LoadError('address', 'no feed may be followed');
  return loadVacancies(followed, credentials === 'include' || credentials === 'omit' ? credentials : 'same-origin', signal);
}

declare global {
  interface HTMLElementTagNameMap {
    'meedoen-vacancy-finder': VacancyFinder;
  }
}
