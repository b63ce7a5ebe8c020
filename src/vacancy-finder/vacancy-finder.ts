import { initialState, Task, TaskStatus } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Address } from '../settings/model/settings.ts';
import { safeLink } from '../settings/settings-controller.ts';
import { headingOf } from '../theme/heading.ts';
import { hostStyles } from '../theme/host.styles.ts';
import { contactView } from '../widget/views/contact.ts';
import { WidgetElement } from '../widget/widget-element.ts';
import { LoadError, type Loaded, type LoadOptions, loadVacancies, readVacancies } from './load-vacancies.ts';
import { nl } from './messages/nl.ts';
import type { Entry } from './model/entry.ts';
import { type Filter, type FilterChoice, filtersNamed } from './model/filters.ts';
import { type Found, pageOf } from './model/find.ts';
import type { OpenedVacancy } from './opened-vacancy.ts';
import { QueryController } from './query-controller.ts';
import { SearchController } from './search-controller.ts';
import { vacancyFinderStyles } from './vacancy-finder.styles.ts';
import { failureView, loadingView } from './views/failure.ts';
import { missingView, unreachableView } from './views/missing.ts';
import { type ResultActions, resultsView } from './views/results.ts';
import { type FinderTexts, optionLabel } from './views/texts.ts';

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

  /** Page on which a resident can start an initiative; shown where nothing is found. */
  @property({ attribute: 'initiative-href' }) initiativeHref = '';

  /** Whether the filters behind "more" are seen, and so have to be counted. */
  @state() private moreShown = false;

  readonly #loading = new Task(this, {
    task: async ([given, wanted, credentials, storage], { signal }) => {
      const slow = setTimeout(() => this.announce(this.texts('results.loading')), LOADING_IS_TOLD);
      try {
        return await load(given, wanted, { credentials, keep: storage !== 'none' }, signal);
      } finally {
        clearTimeout(slow);
      }
    },
    args: () => [this.vacancies, this.#wanted, credentialsOf(this.settings.of('credentials')), this.settings.of('storage')] as const,
    // The task holds its value only after this call.
    onComplete: () => queueMicrotask(() => this.#announceCount()),
    onError: (error) => this.announce(this.texts(`failed.${failureOf(error)}`)),
  });
  readonly #search = new SearchController(
    this,
    (filter, option) => optionLabel(this.#allTexts, filter, option),
    () => ['search.synonyms', 'search.synonyms.more'].map((key) => this.#allTexts.find(key) ?? '').join(';'),
    () => this.#asked.recount(),
  );
  readonly #asked = new QueryController(this, {
    name: () => this.storageKey,
    total: () => this.#found.matches.length,
    announceCount: () => this.#announceCount(),
    focus: (selector) => this.focusAfterUpdate(selector),
  });
  /** The code of a vacancy that is opened, with its response. It comes after the list, so that a click finds it there. */
  readonly #opening = new Task(this, {
    task: async ([listed]) => (listed ? this.#makeOpened() : initialState),
    args: () => [this.#loading.status === TaskStatus.COMPLETE] as const,
    // Who opened a vacancy while this was on its way has the focus on what said so, which is now replaced.
    onComplete: () => this.shadowRoot?.activeElement?.matches(STEP_HEADING) && this.focusAfterUpdate(STEP_HEADING),
  });

  constructor() {
    super('vacancy-finder', { nl, more: { en: async () => (await import('./messages/en.ts')).en } });
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
        complete: (loaded) => (this.#asked.query.open ? this.#renderOpened() : this.#renderResults(loaded)),
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
      moreShown: this.moreShown,
      found,
      page: pageOf(found.matches, query.page, size),
      lost: loaded.lost,
      incomplete: loaded.failures.length > 0,
      copiedAt: loaded.copiedAt,
      hrefOf: (change: Readonly<{ open?: string; page?: number }>) => this.#asked.hrefOf(change),
      contact: this.#contact,
      initiativeHref: safeLink(this.settings.of('initiative-href')),
    };
    return html`${this.#opened?.above(this.#level + 1)} ${resultsView(view, this.#allTexts, this.#level, this.#onResults)}`;
  }

  #renderOpened(): TemplateResult {
    const entry = this.#loading.value?.entries.find((one) => one.answersTo(this.#asked.query.open));
    const backHref = this.#asked.hrefOf({ open: '' });
    const contact = this.#contact;
    const closed = () => this.#asked.close();
    if (!entry) return missingView(backHref, contact, this.texts, this.#level, { closed });
    if (this.#opening.status === TaskStatus.ERROR) {
      const view = { title: entry.shown.title, backHref, contact };
      return unreachableView(view, this.texts, this.#level, { closed, again: () => void this.#opening.run() });
    }
    return this.#opened?.view(entry, { level: this.#level, today: today(), backHref, contact }) ?? loadingView(this.texts, true);
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

  /** The words of most filters come after the list, and those filters with them. */
  get #filters(): FilterChoice {
    const { first, more } = filtersNamed(this.filters);
    const known = ({ id }: Filter) => this.#allTexts.find(`filter.${id}`) !== undefined;
    return { first: first.filter(known), more: this.#opened ? more : [] };
  }

  get #opened(): OpenedVacancy | undefined {
    const opened = this.#opening.value;
    return opened?.ready ? opened : undefined;
  }

  /** With the words of every filter, once they are there. */
  get #allTexts(): FinderTexts {
    return this.#opened?.texts ?? this.texts;
  }

  get #found(): Found {
    this.#search.searchIn(this.#loading.value?.entries ?? noEntries, `${this.texts.locale} ${this.#opened !== undefined}`);
    const { first, more } = this.#filters;
    return this.#search.found(this.#asked.query, this.moreShown ? [...first, ...more] : first, today());
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

  readonly #onResults: ResultActions = {
    typed: (words) => this.#asked.type(words),
    searched: () => this.#asked.search(),
    toggled: (filter, option, on) => this.#asked.narrow({ type: 'toggled', filter, option, on }),
    taken: (filter, option) => this.#asked.narrow({ type: 'toggled', filter, option, on: false }, true),
    dropped: (filter) => this.#asked.narrow({ type: 'dropped', filter }, true),
    cleared: () => this.#asked.narrow({ type: 'cleared' }, true),
    moreShown: (shown) => (this.moreShown = shown),
    sorted: (sort) => this.#asked.narrow({ type: 'sorted', sort }),
    opened: (key) => this.#asked.open(key),
    turned: (page) => this.#asked.turnTo(page),
  };

  #announceCount(): void {
    this.announce(this.texts('results.announce', { count: this.#found.matches.length }));
  }

  async #makeOpened(): Promise<OpenedVacancy> {
    const { OpenedVacancy } = await import('./opened-vacancy.ts');
    return new OpenedVacancy(this, this.settings, {
      textsOptions: this.textsOptions,
      storageKey: () => this.storageKey,
      open: (key) => this.#asked.open(key),
      close: () => this.#asked.close(),
      link: () => this.#asked.link,
      announce: (text) => this.announce(text),
      focus: (selector) => this.focusAfterUpdate(selector),
    });
  }
}

/** Heading of what was opened. */
const STEP_HEADING = '[data-step-heading]';

/** Who waits longer than this wants to know for what. */
const LOADING_IS_TOLD = 1_000;

const noEntries: readonly Entry[] = [];

/** What may not be followed keeps its reason. */
const hrefOf = (address: Address): string => (address.kind === 'ok' ? address.href : `!${address.kind}`);

/** Where the visitor is, as `2026-11-22`. */
const today = (): string => {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};

const failureOf = (error: unknown): LoadError['kind'] => (error instanceof LoadError ? error.kind : 'server');

const credentialsOf = (setting: string): RequestCredentials => (setting === 'include' || setting === 'omit' ? setting : 'same-origin');

function load(given: unknown, wanted: string, options: LoadOptions, signal: AbortSignal) {
  if (given !== undefined && given !== null) return readVacancies(given, signal);
  const addresses = wanted.split(' ').filter(Boolean);
  if (addresses.length === 0) return initialState;
  const followed = addresses.filter((address) => !address.startsWith('!'));
  if (followed.length < addresses.length) console.warn(`meedoen: src is not followed: ${addresses.join(' ')}`);
  if (followed.length === 0) throw new LoadError('address', 'no feed may be followed');
  return loadVacancies(followed, options, signal);
}

declare global {
  interface HTMLElementTagNameMap {
    'meedoen-vacancy-finder': VacancyFinder;
  }
}
