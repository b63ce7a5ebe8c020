import type { LitElement, ReactiveController } from 'lit';
import { AddressController } from './address-controller.ts';
import { FilteredEvent } from './events.ts';
import { conditionsOf, emptyQuery, type QueryAction, reduceQuery, type VacancyQuery } from './model/query.ts';

/** After so long without a key the list follows what was typed; after the second it is said how many there are. */
const TYPING_RESTS = 200;
const COUNT_RESTS = 700;

/** Heading of what was opened; the templates of every room carry this. */
const STEP_HEADING = '[data-step-heading]';
/** Where the list and its count stand; it takes the focus when what had it disappears. */
const RESULTS_HEADING = '#results';

type Hooks = Readonly<{
  /** The site's own name for this finder, if any. */
  name: () => string;
  /** How many there are in the list now. */
  total: () => number;
  announceCount: () => void;
  focus: (selector: string) => void;
}>;

/** What the visitor asks for: how it changes, how it stands in the address, and where focus and scroll go with it. */
export class QueryController implements ReactiveController {
  readonly #host: LitElement;
  readonly #hooks: Hooks;
  readonly #address: AddressController;
  #query: VacancyQuery = emptyQuery;
  #typing = '';
  #started = false;
  #cameFrom: Readonly<{ key: string; y: number }> | undefined;
  #restoring = false;
  #typingTimer = 0;
  #countTimer = 0;
  #erased = false;
  /** How many there were when it was told last. */
  #told = -1;

  constructor(host: LitElement, hooks: Hooks) {
    this.#host = host;
    this.#hooks = hooks;
    this.#address = new AddressController(host, hooks.name, () => this.#wentElsewhere());
    host.addController(this);
  }

  hostConnected(): void {
    // A finder that was only moved goes on where it was.
    if (this.#started) {
      this.settle();
      return;
    }
    this.#started = true;
    this.#become(this.#address.read(this.#query));
    this.#typing = this.#query.words;
  }

  hostUpdated(): void {
    if (this.#restoring) this.#restorePlace();
  }

  hostDisconnected(): void {
    clearTimeout(this.#typingTimer);
    clearTimeout(this.#countTimer);
  }

  get query(): VacancyQuery {
    return this.#query;
  }

  /** What stands in the search field: ahead of the query while somebody types. */
  get typing(): string {
    return this.#typing;
  }

  hrefOf(change: Readonly<Partial<VacancyQuery>>): string {
    return this.#address.hrefOf({ ...this.#query, ...change });
  }

  /** The complete link to the open vacancy, without anything of the search. */
  get link(): string {
    return this.#address.shareable({ ...emptyQuery, open: this.#query.open });
  }

  /** The complete link to this search, with what may stand in an address and nothing more. */
  get searchLink(): string {
    return this.#address.shareable({ ...this.#query, open: '', page: 1 });
  }

  /** What is known before the visitor says anything. Nothing of it stands in an address. */
  begin(known: Partial<VacancyQuery>): void {
    this.#become({ ...this.#query, ...known });
  }

  type(words: string): void {
    this.#typing = words;
    clearTimeout(this.#typingTimer);
    this.#typingTimer = window.setTimeout(() => this.settle(), TYPING_RESTS);
  }

  /** What was typed a moment ago counts before anything else that the visitor does. */
  settle(): void {
    if (this.#typingTimer) this.narrow({ type: 'typed', words: this.#typing });
  }

  /** "Search": the list has been following all along, so this goes to it. */
  search(): void {
    this.narrow({ type: 'typed', words: this.#typing }, true);
  }

  /** @param toResults when what has the focus disappears with it. */
  narrow(action: QueryAction, toResults = false): void {
    if (action.type === 'typed') this.#stopTyping();
    else this.settle();
    this.#become(reduceQuery(this.#query, action));
    if (action.type !== 'typed') this.#typing = this.#query.words;
    this.#address.replace(this.#query);
    if (toResults) this.#hooks.focus(RESULTS_HEADING);
    clearTimeout(this.#countTimer);
    this.#countTimer = window.setTimeout(() => this.#rest(true), COUNT_RESTS);
  }

  turnTo(page: number): void {
    this.settle();
    this.#become(reduceQuery(this.#query, { type: 'turned', page }));
    this.#address.push(this.#query);
    this.#hooks.focus(RESULTS_HEADING);
  }

  open(key: string): void {
    if (this.#query.open === key) return;
    this.settle();
    // Who goes on has no use for the count any more.
    if (this.#countTimer) this.#rest(false);
    this.#cameFrom = { key, y: scrollY };
    this.#become(reduceQuery(this.#query, { type: 'opened', key }));
    this.#address.push(this.#query);
    this.#hooks.focus(STEP_HEADING);
  }

  close(): void {
    if (this.#address.canGoBack) {
      this.#address.back();
      return;
    }
    this.#become(reduceQuery(this.#query, { type: 'closed' }));
    this.#address.replace(this.#query);
    this.#restoring = true;
  }

  /** What a visitor typed into the page's own search form before the finder ran. */
  adopt(words: string): void {
    if (this.#query.words) return;
    this.#become(reduceQuery(this.#query, { type: 'typed', words }));
    this.#typing = this.#query.words;
  }

  /** The visitor erased everything. @param known what the site had said before them. */
  erase(known: Partial<VacancyQuery>): void {
    this.#stopTyping();
    this.#typing = '';
    clearTimeout(this.#countTimer);
    this.#countTimer = 0;
    this.#cameFrom = undefined;
    this.#become({ ...emptyQuery, ...known });
    this.#erased = true;
    this.#address.forget();
  }

  /** Whether the visitor has just erased everything, and asked for nothing since. */
  get erased(): boolean {
    return this.#erased;
  }

  /** What was found has changed by itself, because the search knows more now. */
  recount(): void {
    if (this.#countTimer || this.#query.open || this.#hooks.total() === this.#told) return;
    this.#told = this.#hooks.total();
    this.#hooks.announceCount();
  }

  /** The visitor has stopped changing what is asked. */
  #rest(aloud: boolean): void {
    clearTimeout(this.#countTimer);
    this.#countTimer = 0;
    this.#told = this.#hooks.total();
    if (aloud) this.#hooks.announceCount();
    this.#host.dispatchEvent(new FilteredEvent(this.#told, conditionsOf(this.#query)));
  }

  /** Back or forward: the address says what is to be seen. */
  #wentElsewhere(): void {
    const { open } = this.#query;
    this.#stopTyping();
    this.#become(this.#address.read(this.#query));
    this.#typing = this.#query.words;
    if (open && !this.#query.open) this.#restoring = true;
    else if (this.#query.open && this.#query.open !== open) this.#hooks.focus(STEP_HEADING);
  }

  /** The card that was opened has the focus again, at the place on the screen where it was. */
  #restorePlace(): void {
    this.#restoring = false;
    const from = this.#cameFrom;
    this.#cameFrom = undefined;
    const cards = this.#host.renderRoot.querySelectorAll<HTMLElement>('[data-card]');
    const card = [...cards].find((link) => link.dataset['card'] === from?.key);
    (card ?? this.#host.renderRoot.querySelector<HTMLElement>(RESULTS_HEADING))?.focus({ preventScroll: card !== undefined });
    if (card && from) scrollTo({ top: from.y, behavior: 'instant' });
  }

  #stopTyping(): void {
    clearTimeout(this.#typingTimer);
    this.#typingTimer = 0;
  }

  #become(query: VacancyQuery): void {
    this.#erased = false;
    this.#query = query;
    this.#host.requestUpdate();
  }
}
