import { initialState, Task, TaskStatus } from '@lit/task';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Address } from '../settings/model/settings.ts';
import type { HandOver } from '../settings/hand-over.ts';
import { safeLink } from '../settings/settings-controller.ts';
import { headingOf } from '../theme/heading.ts';
import { hostStyles } from '../theme/host.styles.ts';
import { contactView } from '../widget/views/contact.ts';
import { WidgetElement } from '../widget/widget-element.ts';
import { asLoadError, credentialsOf, feedsOf, LoadError } from './fetch-feed.ts';
import type { Listing } from './listing.ts';
import type { Loaded } from './load-vacancies.ts';
import { nl } from './messages/nl.ts';
import type { OpenedVacancy } from './opened-vacancy.ts';
import { QueryController } from './query-controller.ts';
import { today } from './today.ts';
import { vacancyFinderStyles } from './vacancy-finder.styles.ts';
import { failureText, failureView, loadingView } from './views/failure.ts';
import type { FirstTexts } from './views/texts.ts';

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
  static override styles = [hostStyles, vacancyFinderStyles];

  /**
   * Address of a feed in JSON or JSON-LD, absolute or relative to the page; several with spaces between. On this site's own origin, or
   * allowed by its template. `#id` is data in a script in this page, `#ld+json` all JSON-LD in it.
   */
  @property() src = '';

  /** Vacancies that the page has itself, in the form of a feed; goes before `src`. What is wrong in it is left out and named in the console. */
  @property({ attribute: false }) vacancies: unknown;

  /** Vacancies on one page of the list, 1 to 100 (default 10). */
  @property({ attribute: 'page-size', type: Number }) pageSize = 10;

  /**
   * Filters by name, those shown first before a bar and those behind "more" after it: `sector place | language vog`. Without a bar all others
   * are behind "more". Default: `sector commitment place`. Names that do not exist are left out.
   */
  @property() filters = '';

  /** Address of a server that searches, for a catalogue too large to send whole; goes before `src`. See docs/search-endpoint.md. */
  @property({ attribute: 'search-endpoint' }) searchEndpoint = '';

  /** Four digits of the postcode from where distances count, until the visitor says where they are: that of the town hall, or of this district. */
  @property() near = '';

  /** Address of map tiles with `{z}`, `{x}` and `{y}`; on this site's own origin, or allowed by its template. Without it there is no map. */
  @property({ attribute: 'tiles-src' }) tilesSrc = '';

  /**
   * Address of what the site explains beside a vacancy, as JSON: whether it goes with a benefit, VOG, insurance, expenses, each with its source
   * and date. On this site's own origin, or allowed by its template. Without it nothing is explained.
   */
  @property({ attribute: 'explanations-src' }) explanationsSrc = '';

  /** Page on which a resident can start an initiative; shown where nothing is found. */
  @property({ attribute: 'initiative-href' }) initiativeHref = '';

  readonly #loading = new Task(this, {
    task: async ([given, wanted, credentials, storage], { signal }) => {
      const slow = setTimeout(() => this.announce(this.texts('results.loading')), LOADING_IS_TOLD);
      try {
        return await this.#load(given, wanted, credentials, storage !== 'none', signal);
      } finally {
        clearTimeout(slow);
      }
    },
    args: () =>
      [
        this.vacancies,
        this.#wanted,
        credentialsOf(this.settings.of('credentials')),
        this.settings.of('storage'),
        this.settings.of('search-endpoint'),
      ] as const,
    // The task holds its value only after this call.
    onComplete: () => queueMicrotask(() => this.#announceCount()),
    onError: (error) => this.announce(failureText(failureOf(error), this.#allTexts)),
  });
  readonly #asked = new QueryController(this, {
    name: () => this.storageKey,
    total: () => this.#total,
    announceCount: () => this.#announceCount(),
    focus: (selector) => this.focusAfterUpdate(selector),
  });
  /** The code of a vacancy that is opened, with its response. It comes after the list, so that a click finds it there. */
  readonly #opening = new Task(this, {
    task: async ([listed]) => (listed ? this.#makeOpened() : initialState),
    args: () => [this.#loading.status === TaskStatus.COMPLETE] as const,
  });
  /** The code of the list; it comes while the feed is under way. */
  #listing: Listing | undefined;
  #headingHasFocus = false;

  constructor() {
    super('vacancy-finder', { nl, more: { en: async () => (await import('./messages/en.ts')).en } });
  }

  /** Shows what fits the goal areas that were chosen on a wheel. They never stand in the address. */
  takeOver({ areas }: HandOver): boolean {
    this.#asked.narrow({ type: 'chosen', chosen: { 'goal-area': areas } }, true);
    return true;
  }

  protected override adoptFallback(values: ReadonlyMap<string, readonly string[]>): void {
    const [words] = values.get('q') ?? [];
    if (words) this.#asked.adopt(words);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#headingHasFocus = this.shadowRoot?.activeElement?.matches(STEP_HEADING) ?? false;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    // What said that a vacancy is on its way makes place for it, and comes back while its texts come in another language.
    const lost = this.#headingHasFocus && !this.shadowRoot?.activeElement;
    if (lost) this.renderRoot.querySelector<HTMLElement>(STEP_HEADING)?.focus();
  }

  protected override renderWidget(): TemplateResult {
    const heading = this.heading ?? this.texts('heading');
    return html`
      ${heading ? headingOf(this.level, heading, { className: 'heading heading-main' }) : nothing}
      ${this.#loading.render({
        initial: () => this.#renderFailure('no-source'),
        pending: () => loadingView(this.texts),
        complete: (loaded) => {
          const listing = this.#listing;
          if (!listing?.ready) return loadingView(this.texts);
          return this.#asked.query.open ? this.#renderOpened(listing, loaded) : this.#renderResults(listing, loaded);
        },
        error: (error) => this.#renderFailure(failureOf(error)),
      })}
    `;
  }

  #renderResults(listing: Listing, loaded: Loaded): TemplateResult {
    const level = this.#level;
    const view = {
      loaded,
      level,
      pageSize: this.#size,
      contact: this.#contact,
      initiativeHref: safeLink(this.settings.of('initiative-href')),
    };
    return html`${this.#opened?.above(level + 1, this.#asked.erased)} ${listing.view(view)}`;
  }

  #renderOpened(listing: Listing, loaded: Loaded): TemplateResult {
    const { texts, missingView, unreachableView } = listing;
    const entry = listing.entryOf(this.#asked.query.open, loaded);
    if (entry === 'coming') return loadingView(this.texts, true);
    if (entry === 'unreachable') return this.#renderFailure('network');
    const backHref = this.#asked.hrefOf({ open: '' });
    const contact = this.#contact;
    const closed = () => this.#asked.close();
    if (!entry) return missingView(backHref, contact, texts, this.#level, { closed });
    if (this.#opening.status === TaskStatus.ERROR) {
      const view = { vacancy: entry.shown, backHref, contact };
      return unreachableView(view, texts, this.#level, { closed, again: () => void this.#opening.run() });
    }
    return this.#opened?.view(entry, { level: this.#level, today: today(), backHref, contact }) ?? loadingView(this.texts, true);
  }

  #renderFailure(kind: LoadError['kind']): TemplateResult {
    return failureView(kind, this.#contact, this.#allTexts, this.#level, () => void this.#loading.run());
  }

  /** Level of the heading above the widget, or of what would be: without one, everything inside is a level higher. */
  get #level(): number {
    return this.heading === '' ? this.level - 1 : this.level;
  }

  get #contact(): unknown {
    return contactView(this.settings.contact, this.texts);
  }

  get #opened(): OpenedVacancy | undefined {
    const opened = this.#opening.value;
    return opened?.ready ? opened : undefined;
  }

  /** With those of the list, once they are there. */
  get #allTexts(): FirstTexts {
    return this.#listing?.ready ? this.#listing.texts : this.texts;
  }

  get #size(): number {
    return Number.isInteger(this.pageSize) && this.pageSize >= 1 ? Math.min(this.pageSize, 100) : 10;
  }

  /** Address of a server that searches, when one is set. */
  get #server(): string | undefined {
    const setting = this.settings.of('search-endpoint');
    if (!setting) return undefined;
    const address = this.settings.address(setting);
    if (address.kind === 'ok') return address.href;
    throw new LoadError('address', `search-endpoint is not followed (${address.kind}): ${setting}`);
  }

  get #total(): number {
    return (this.#loading.value && this.#listing?.found(this.#loading.value).total) ?? 0;
  }

  /** The feeds as one text, so that they are loaded again only when one of them changes. */
  get #wanted(): string {
    const addresses = this.settings
      .of('src')
      .split(/\s+/)
      .filter(Boolean)
      .map((address) => (address.startsWith('#') ? address : hrefOf(this.settings.address(address))));
    return addresses.join(' ');
  }

  #announceCount(): void {
    this.announce(this.texts('results.announce', { count: this.#total }));
  }

  /** The feeds, the code that reads them, and that of the list, all at once. */
  async #load(given: unknown, wanted: string, credentials: RequestCredentials, keep: boolean, signal: AbortSignal) {
    const own = given !== undefined && given !== null;
    const server = own ? undefined : this.#server;
    const feeds = own || server ? [] : feedsOf(wanted, credentials, signal);
    if (!own && !server && feeds.length === 0) return initialState;
    const { Listing, readGiven, readVacancies } = await import('./listing.ts').catch((error: unknown) =>
      Promise.reject(asLoadError(error)),
    );
    this.#listing ??= new Listing(this, this.settings, {
      textsOptions: this.textsOptions,
      asked: this.#asked,
      filters: () => this.filters,
      near: () => this.near,
      erased: () => this.#opened?.erase(),
      storageKey: () => this.storageKey,
      announce: (text) => this.announce(text),
      focus: (selector) => this.focusAfterUpdate(selector),
    });
    await this.#listing.begin();
    if (server) return this.#listing.searchOn(server, credentials, this.#size);
    return this.#listing.searchIn(own ? readGiven(given, signal) : readVacancies(feeds, keep, signal));
  }

  async #makeOpened(): Promise<OpenedVacancy> {
    const { OpenedVacancy } = await import('./opened-vacancy.ts');
    return new OpenedVacancy(this, this.settings, {
      textsOptions: this.textsOptions,
      storageKey: () => this.storageKey,
      open: (key) => this.#asked.open(key),
      close: () => this.#asked.close(),
      link: () => this.#asked.link,
      saved: () => this.#listing?.savedEntries ?? [],
      erased: () => this.#listing?.erase(),
      announce: (text) => this.announce(text),
      focus: (selector) => this.focusAfterUpdate(selector),
    });
  }
}

/** Heading of what was opened. */
const STEP_HEADING = '[data-step-heading]';

/** Who waits longer than this wants to know for what. */
const LOADING_IS_TOLD = 1_000;

/** What may not be followed keeps its reason. */
const hrefOf = (address: Address): string => (address.kind === 'ok' ? address.href : `!${address.kind}`);

const failureOf = (error: unknown): LoadError['kind'] => (error instanceof LoadError ? error.kind : 'server');

declare global {
  interface HTMLElementTagNameMap {
    'meedoen-vacancy-finder': VacancyFinder;
  }
}
