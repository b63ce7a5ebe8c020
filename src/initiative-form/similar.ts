import type { LitElement } from 'lit';
import type { Address } from '../settings/model/settings.ts';
import { parseSimilar, type SimilarInitiative, SimilarInitiatives } from './model/similar.ts';
import type { InitiativeTexts } from './views/texts.ts';
import { similarView } from './views/similar.ts';

/** While somebody types, the list waits: it must not jump under the words, nor speak at every key. */
const QUIET_MS = 600;

export type SimilarHooks = Readonly<{
  address: Address;
  texts: () => InitiativeTexts;
  announce: (text: string) => void;
}>;

/** Initiatives of others that look like what is being typed. The feed is fetched at the first words of a title, until it came once. */
export class Similar {
  readonly #host: LitElement;
  readonly #hooks: SimilarHooks;
  #known: Promise<SimilarInitiatives | undefined> | undefined;
  #found: readonly SimilarInitiative[] = [];
  #title = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement, hooks: SimilarHooks) {
    this.#host = host;
    this.#hooks = hooks;
  }

  /** The title is now this. */
  titled(title: string): void {
    if (title === this.#title) return;
    this.#title = title;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(title), QUIET_MS);
  }

  /** Below the title; nothing when nothing looks like it. */
  view(): unknown {
    return similarView(this.#found, this.#hooks.texts());
  }

  async #look(title: string): Promise<void> {
    this.#known ??= this.#fetch();
    const found = (await this.#known)?.like(title) ?? [];
    // Typed on, meanwhile.
    if (title !== this.#title) return;
    const isNew = found.some(({ id }) => !this.#found.some((shown) => shown.id === id));
    this.#found = found;
    if (isNew) this.#hooks.announce(this.#hooks.texts()('similar.announce', { count: found.length }));
    this.#host.requestUpdate();
  }

  async #fetch(): Promise<SimilarInitiatives | undefined> {
    const { address } = this.#hooks;
    if (address.kind !== 'ok') {
      console.warn(`meedoen: similar-src is not followed (${address.kind}).`);
      return undefined;
    }
    try {
      const response = await fetch(address.href);
      if (!response.ok) throw new Error(`status ${response.status}`);
      const feed = parseSimilar((await response.json()) as unknown);
      if (!feed) throw new Error('not a list of initiatives');
      if (feed.leftOut > 0) console.warn(`meedoen: left ${feed.leftOut} out of ${address.href}: not as the schema says, or there twice.`);
      return new SimilarInitiatives(feed.initiatives);
    } catch (error) {
      // Not there, not JSON, no network: nobody needs it to tell an idea. The editor gets a line, and the next words ask again.
      console.warn(`meedoen: no initiatives from ${address.href}: ${String(error)}`);
      this.#known = undefined;
      return undefined;
    }
  }
}
