import { Task, TaskStatus } from '@lit/task';
import type { LitElement } from 'lit';
import type { Address } from '../settings/model/settings.ts';
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
  /** Another pack is in use. */
  used: () => void;
}>;

/** Loads the pack of the page and puts it to use. */
export class PackController {
  readonly #hooks: PackHooks;
  readonly #loading: Task<readonly [string, string], InitiativePack>;
  #ready = false;

  constructor(host: LitElement, hooks: PackHooks) {
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
  }
}
