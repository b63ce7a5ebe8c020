import { Task, TaskStatus } from '@lit/task';
import type { LitElement } from 'lit';
import type { Address } from '../settings/model/settings.ts';
import type { Later } from './later.ts';
import { loadPack } from './load-pack.ts';
import type { ActivePack } from './model/active-pack.ts';
import type { InitiativePack } from './model/pack.ts';

export type PackHooks = Readonly<{
  /** Holds the pack in use; the built-in one until another is there. */
  active: ActivePack;
  /** Value of `pack-src`, and whether it may be followed. */
  source: () => string;
  address: (source: string) => Address;
  /** The language that the page asks for, so that texts and pack come together. */
  language: () => string;
  /** Kinds that the page offers. */
  kinds: () => readonly string[];
  /** What comes after the first screen. */
  later: () => Promise<Later | undefined>;
  /** Another pack is in use. */
  used: () => void;
}>;

/** Loads the pack of the page and puts it to use. */
export class PackController {
  readonly #host: LitElement;
  readonly #hooks: PackHooks;
  readonly #loading: Task<readonly [string, string], InitiativePack>;
  #ready = false;

  constructor(host: LitElement, hooks: PackHooks) {
    this.#host = host;
    this.#hooks = hooks;
    this.#loading = new Task(host, {
      task: ([source, language], { signal }) => loadPack(hooks.address(source), language, signal),
      args: () => [hooks.source(), hooks.language()] as const,
      onComplete: (pack) => this.#use(pack),
    });
  }

  /** A pack is in use; a new one may be on its way. */
  get ready(): boolean {
    return this.#ready;
  }

  get failed(): boolean {
    return this.#loading.status === TaskStatus.ERROR;
  }

  again(): void {
    void this.#loading.run();
  }

  /** The page offers other kinds. */
  kindsChanged(): void {
    if (this.#loading.value) this.#use(this.#loading.value);
  }

  #use(pack: InitiativePack): void {
    this.#hooks.active.use(pack, this.#hooks.kinds());
    this.#ready = true;
    this.#hooks.used();
    void this.#complete(pack);
  }

  /** The later choices of the built-in pack come with the later screens, after the first one has been shown. */
  async #complete(pack: InitiativePack): Promise<void> {
    await this.#host.updateComplete;
    const whole = await (await this.#hooks.later())?.completed(pack);
    if (!whole || whole === pack || pack !== this.#loading.value) return;
    this.#hooks.active.use(whole, this.#hooks.kinds());
    this.#host.requestUpdate();
  }
}
