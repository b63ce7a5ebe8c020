import type { LitElement, ReactiveController } from 'lit';
import { ADDRESS_NAMES, addressOf, emptyQuery, queryFrom, type VacancyQuery } from './model/query.ts';

/** Prefixes in use on this page, so that a second finder has an address of its own. */
const taken = new Set<string>();

function claim(wanted: string): string {
  for (let number = 1; ; number += 1) {
    const prefix = number === 1 ? wanted : `${wanted}${number}`;
    if (taken.has(prefix)) continue;
    taken.add(prefix);
    return prefix;
  }
}

/**
 * Keeps what may be seen of the search in the address of the page: to share, to bookmark, to go back. Only parameters with the finder's
 * own prefix are touched, `history.state` of the page is kept, and the hash is the page's alone.
 */
export class AddressController implements ReactiveController {
  readonly #host: LitElement;
  readonly #name: () => string;
  readonly #moved: () => void;
  #prefix = '';
  /** How often everything was erased. */
  #erased = 0;
  readonly #onPopState = () => {
    if (stateOf(history.state)[this.#era] !== this.#erased && this.#erased) this.replace(emptyQuery);
    this.#moved();
  };

  /**
   * @param name the site's own name for this finder, if any.
   * @param moved the visitor went back or forward.
   */
  constructor(host: LitElement, name: () => string, moved: () => void) {
    this.#host = host;
    this.#name = name;
    this.#moved = moved;
    host.addController(this);
  }

  hostConnected(): void {
    const name = this.#name()
      .replace(/[^\w-]/g, '')
      .slice(0, 40);
    this.#prefix = claim(name || 'vacatures');
    addEventListener('popstate', this.#onPopState);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#onPopState);
    taken.delete(this.#prefix);
  }

  /** The query in the address now; what never stands there is kept from before. */
  read(before: VacancyQuery): VacancyQuery {
    const params = new URLSearchParams(location.search);
    return queryFrom((name) => params.get(`${this.#prefix}-${name}`), before);
  }

  /** Address of this page with another query of this finder, for links that can be opened in a tab of their own. */
  hrefOf(query: VacancyQuery): string {
    const url = this.#urlOf(query);
    return `${url.pathname}${url.search}${url.hash}`;
  }

  /** An address to give away: complete, with this one vacancy and nothing of the search. */
  shareable(query: VacancyQuery): string {
    const url = this.#urlOf(query);
    url.hash = '';
    return url.href;
  }

  replace(query: VacancyQuery): void {
    this.#write('replaceState', query, this.#erased ? this.#stateWith({}) : history.state);
  }

  /** A step that Back undoes. */
  push(query: VacancyQuery): void {
    this.#write('pushState', query, this.#stateWith({ [this.#mark]: true }));
  }

  /** Empties this address, and those of before as soon as Back or Forward lead to them: a page cannot reach them earlier. */
  forget(): void {
    this.#erased += 1;
    this.replace(emptyQuery);
  }

  /** Whether Back leads to where this finder was before, and nobody else wrote in between. */
  get canGoBack(): boolean {
    return taken.size === 1 && stateOf(history.state)[this.#mark] === true;
  }

  back(): void {
    history.back();
  }

  get #mark(): string {
    return `meedoen:${this.#prefix}`;
  }

  get #era(): string {
    return `${this.#mark}:erased`;
  }

  #stateWith(own: object): object {
    return { ...stateOf(history.state), ...own, ...(this.#erased ? { [this.#era]: this.#erased } : {}) };
  }

  #urlOf(query: VacancyQuery): URL {
    const url = new URL(location.href);
    const parts = addressOf(query);
    for (const name of ADDRESS_NAMES) {
      const value = parts.get(name);
      if (value === undefined) url.searchParams.delete(`${this.#prefix}-${name}`);
      else url.searchParams.set(`${this.#prefix}-${name}`, value);
    }
    return url;
  }

  #write(method: 'pushState' | 'replaceState', query: VacancyQuery, state: unknown): void {
    const url = this.#urlOf(query);
    if (url.href === location.href) return;
    try {
      history[method](state, '', url);
    } catch {
      // A sandboxed frame has no address of its own, and Safari stops after a hundred changes in half a minute: the finder works on without.
    }
  }
}

const stateOf = (state: unknown): Record<string, unknown> =>
  typeof state === 'object' && state !== null ? (state as Record<string, unknown>) : {};
