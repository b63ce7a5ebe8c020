import { initialState, Task } from '@lit/task';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { STEP_HEADING } from '../forms/form-controller.ts';
import { safeLink } from '../settings/settings-controller.ts';
import { headingOf } from '../theme/heading.ts';
import { formStyles } from '../theme/form.styles.ts';
import { hostStyles } from '../theme/host.styles.ts';
import { contactView } from '../widget/views/contact.ts';
import { WidgetElement } from '../widget/widget-element.ts';
import { AddressController } from './address-controller.ts';
import { FilteredEvent } from './events.ts';
import { LoadError, type Loaded, loadVacancies, readVacancies } from './load-vacancies.ts';
import { nl } from './messages/nl.ts';
import { availabilityOf, type Entry, freshnessOf } from './model/entry.ts';
import { filtersNamed } from './model/filters.ts';
import { find, type Found, type Hits, pageOf } from './model/find.ts';
import { conditionsOf, emptyQuery, type QueryAction, reduceQuery, type VacancyQuery } from './model/query.ts';
import { waysToRespond } from './model/respond.ts';
import { ResponseController } from './response-controller.ts';
import { SearchController } from './search-controller.ts';
import { vacancyFinderStyles } from './vacancy-finder.styles.ts';
import { type DetailActions, detailView, missingView } from './views/detail.ts';
import { failureView, loadingView } from './views/failure.ts';
import { type ResultActions, resultsView } from './views/results.ts';
import { optionLabel } from './views/texts.ts';

/** After so long without a key the list follows what was typed; after the second it is said how many there are. */
const TYPING_RESTS = 200;
const COUNT_RESTS = 700;

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

  /** Address of a feed in JSON, absolute or relative to the page; several separated by spaces. Only this site's own origin, or what the site template allows. */
  @property() src = '';

  /** Vacancies that the page has itself, in the form of a feed; goes before `src`. What is wrong in it is left out and named in the console. */
  @property({ attribute: false }) vacancies: unknown;

  /** Vacancies on one page of the list, 1 to 100 (default 10). */
  @property({ attribute: 'page-size', type: Number }) pageSize = 10;

  /** Filters to show, in this order, by name: `sector commitment place` (default). Unknown names are left out. */
  @property() filters = '';

  /** Page on which a resident can start an initiative; shown where nothing is found. */
  @property({ attribute: 'initiative-href' }) initiativeHref = '';

  @state() private query: VacancyQuery = emptyQuery;
  /** What stands in the search field: ahead of the query while somebody types. */
  @state() private typing = '';
  /** The link to the open vacancy, where it has to be copied by hand. */
  @state() private link = '';

  readonly #address = new AddressController(
    this,
    () => this.storageKey,
    () => this.#wentElsewhere(),
  );
  readonly #search = new SearchController(this, (filter, option) => optionLabel(this.texts, filter, option));
  readonly #response = new ResponseController(this, this.settings, {
    texts: () => this.texts,
    storageKey: () => this.storageKey,
    focus: (selector) => this.focusAfterUpdate(selector),
    announce: (text) => this.announce(text),
  });
  readonly #loading = new Task(this, {
    task: ([given, wanted, credentials], { signal }) => load(given, wanted, credentials, signal),
    args: () => [this.vacancies, this.#wanted(), this.settings.of('credentials')] as const,
    onComplete: () => this.announce(this.texts('results.announce', { count: this.#found.matches.length })),
    onError: (error) => this.announce(this.texts(`failed.${failureOf(error)}`)),
  });
  #memo: Readonly<{ of: readonly unknown[]; found: Found }> | undefined;
  #cameFrom: Readonly<{ key: string; y: number }> | undefined;
  #restoring = false;
  #typingTimer = 0;
  #countTimer = 0;

  constructor() {
    super('vacancy-finder', { nl, more: { en: async () => (await import('./messages/en.ts')).en } });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.query = this.#address.read(this.query);
    this.typing = this.query.words;
  }

  override disconnectedCallback(): void {
    clearTimeout(this.#typingTimer);
    clearTimeout(this.#countTimer);
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.query.open && this.#loading.value) this.#response.open();
    this.#search.searchIn(this.#entries, this.texts.locale);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#restoring) this.#restorePlace();
  }

  protected override adoptFallback(values: ReadonlyMap<string, readonly string[]>): void {
    const words = values.get('q')?.[0];
    if (words && !this.query.words) this.#ask({ type: 'typed', words });
    this.typing = this.query.words;
  }

  protected override renderWidget(): TemplateResult {
    const heading = this.heading ?? this.texts('heading');
    return html`
      ${heading ? headingOf(this.level, heading, { className: 'heading heading-main' }) : nothing}
      ${this.#loading.render({
        initial: () => this.#renderFailure('no-source'),
        pending: () => loadingView(this.texts),
        complete: (loaded) => (this.query.open ? this.#renderDetail() : this.#renderResults(loaded)),
        error: (error) => this.#renderFailure(failureOf(error)),
      })}
    `;
  }

  #renderResults(loaded: Loaded): TemplateResult {
    const found = this.#found;
    const size = Number.isInteger(this.pageSize) && this.pageSize >= 1 ? Math.min(this.pageSize, 100) : 10;
    return resultsView(
      {
        query: this.query,
        typing: this.typing,
        filters: filtersNamed(this.filters),
        found,
        page: pageOf(found.matches, this.query.page, size),
        lost: loaded.lost,
        incomplete: loaded.failures.length > 0,
        hrefOf: (change) => this.#address.hrefOf({ ...this.query, ...change }),
        contact: this.#contact,
        initiativeHref: safeLink(this.settings.of('initiative-href')),
      },
      this.texts,
      this.level,
      this.#onResults,
    );
  }

  #renderDetail(): TemplateResult {
    const entry = this.#openEntry;
    const backHref = this.#address.hrefOf({ ...this.query, open: '' });
    if (!entry) return missingView(backHref, this.#contact, this.texts, this.level, this.#onDetail);
    const ways = waysToRespond(entry.vacancy, this.#response.canSend);
    const view = detailView(
      {
        entry,
        availability: availabilityOf(entry.vacancy, today()),
        freshness: freshnessOf(entry.vacancy, today()),
        ways,
        backHref,
        response: ways.form ? this.#response.view(entry, this.level + 2, this.#contact) : undefined,
        link: this.link,
        contact: this.#contact,
      },
      this.texts,
      this.level,
      this.#onDetail,
    );
    return html`${keyed(entry.key, view)}`;
  }

  #renderFailure(kind: LoadError['kind']): TemplateResult {
    return failureView(kind, this.#contact, this.texts, this.level, () => void this.#loading.run());
  }

  get #contact(): unknown {
    return contactView(this.settings.contact, this.texts);
  }

  get #entries(): readonly Entry[] {
    return this.#loading.value?.entries ?? noEntries;
  }

  get #openEntry(): Entry | undefined {
    return this.#entries.find((entry) => entry.key === this.query.open);
  }

  /** The list for what is asked now. Worked out again only when something that it depends on has changed. */
  get #found(): Found {
    this.#search.searchIn(this.#entries, this.texts.locale);
    const hits: Hits | undefined = this.#search.hits(this.query.words);
    const of = [this.#entries, this.query.chosen, this.query.sort, this.filters, hits, today()];
    if (!this.#memo || this.#memo.of.some((part, index) => part !== of[index])) {
      this.#memo = { of, found: find(this.#entries, this.query, filtersNamed(this.filters), hits, today()) };
    }
    return this.#memo.found;
  }

  readonly #onResults: ResultActions = {
    typed: (words) => this.#type(words),
    searched: () => this.#showResults(),
    toggled: (filter, option, on) => this.#narrow({ type: 'toggled', filter, option, on }),
    dropped: (filter) => this.#narrow({ type: 'dropped', filter }, '#results'),
    cleared: () => this.#narrow({ type: 'cleared' }, '#results'),
    sorted: (sort) => this.#narrow({ type: 'sorted', sort }),
    opened: (key) => this.#openVacancy(key),
    turned: (page) => this.#turnTo(page),
  };

  readonly #onDetail: DetailActions = {
    closed: () => this.#closeVacancy(),
    responded: () => this.#openEntry && this.#response.start(this.#openEntry),
    shared: () => void this.#shareLink(),
  };

  #type(words: string): void {
    this.typing = words;
    clearTimeout(this.#typingTimer);
    this.#typingTimer = window.setTimeout(() => this.#narrow({ type: 'typed', words }), TYPING_RESTS);
  }

  #showResults(): void {
    clearTimeout(this.#typingTimer);
    this.#narrow({ type: 'typed', words: this.typing }, '#results');
  }

  /** @param focus where the focus goes when what had it disappears. */
  #narrow(action: QueryAction, focus = ''): void {
    this.#ask(action);
    if (action.type !== 'typed') this.typing = this.query.words;
    this.#address.replace(this.query);
    if (focus) this.focusAfterUpdate(focus);
    clearTimeout(this.#countTimer);
    this.#countTimer = window.setTimeout(() => this.#tellCount(), COUNT_RESTS);
  }

  #tellCount(): void {
    const total = this.#found.matches.length;
    this.announce(this.texts('results.announce', { count: total }));
    this.dispatchEvent(new FilteredEvent(total, conditionsOf(this.query)));
  }

  #turnTo(page: number): void {
    this.#ask({ type: 'turned', page });
    this.#address.push(this.query);
    this.focusAfterUpdate('#results');
  }

  #openVacancy(key: string): void {
    this.#cameFrom = { key, y: scrollY };
    this.#ask({ type: 'opened', key });
    this.#address.push(this.query);
    this.link = '';
    this.focusAfterUpdate(STEP_HEADING);
  }

  #closeVacancy(): void {
    if (this.#address.canGoBack) {
      this.#address.back();
      return;
    }
    this.#ask({ type: 'closed' });
    this.#address.replace(this.query);
    this.#restoring = true;
  }

  /** Back or forward: the address says what is to be seen. */
  #wentElsewhere(): void {
    const before = this.query;
    this.query = this.#address.read(before);
    this.typing = this.query.words;
    this.link = '';
    if (before.open && !this.query.open) this.#restoring = true;
    else if (this.query.open && this.query.open !== before.open) this.focusAfterUpdate(STEP_HEADING);
  }

  /** The card that was opened has the focus again, at the place on the screen where it was. */
  #restorePlace(): void {
    this.#restoring = false;
    const from = this.#cameFrom;
    this.#cameFrom = undefined;
    const cards = this.renderRoot.querySelectorAll<HTMLElement>('[data-card]');
    const card = [...cards].find((link) => link.dataset['card'] === from?.key);
    if (!card || !from) {
      this.focusAfterUpdate('#results');
      return;
    }
    card.focus({ preventScroll: true });
    scrollTo({ top: from.y, behavior: 'instant' });
  }

  async #shareLink(): Promise<void> {
    const link = this.#address.shareable({ ...emptyQuery, open: this.query.open });
    try {
      await navigator.clipboard.writeText(link);
      this.announce(this.texts('detail.share.done'));
    } catch {
      // No permission, or a page on plain http, where there is no clipboard: then the link is shown to copy by hand.
      this.link = link;
      this.focusAfterUpdate('[data-share]');
    }
  }

  #ask(action: QueryAction): void {
    this.query = reduceQuery(this.query, action);
  }

  /** The feeds as one text, so that the task runs again only when one of them changes. */
  #wanted(): string {
    const addresses = this.settings
      .of('src')
      .split(/\s+/)
      .filter(Boolean)
      .map((address) => this.settings.address(address));
    return addresses.map((address) => (address.kind === 'ok' ? address.href : `!${address.kind}`)).join(' ');
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
