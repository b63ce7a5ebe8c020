import { Task, TaskStatus } from '@lit/task';
import { primaryOf } from '../i18n/model/catalogue.ts';
import { listOf } from '../settings/model/settings.ts';
import type { InitiativeForm } from './initiative-form.ts';
import { loadPack } from './load-pack.ts';
import type { ActivePack } from './model/active-pack.ts';
import type { InitiativePack } from './model/pack.ts';

export type PackHooks = Readonly<{
  /** Holds the pack in use; the built-in one until another is there. */
  active: ActivePack;
  /** Another pack is in use. */
  used: () => void;
}>;

/** Loads the pack of the page and puts it to use. */
export class PackController {
  readonly #host: InitiativeForm;
  readonly #hooks: PackHooks;
  readonly #loading: Task<readonly [string, string, boolean], InitiativePack>;
  #ready = false;

  constructor(host: InitiativeForm, hooks: PackHooks) {
    this.#host = host;
    const { settings, textsController } = host;
    this.#hooks = hooks;
    this.#loading = new Task(host, {
      task: ([source, language, formal], { signal }) => loadPack(settings.address(source), language, formal, signal),
      // In the language that the page asks for, so that texts and pack come together.
      args: () => [settings.of('pack-src'), primaryOf(textsController.locale), settings.of('tone') === 'formal'] as const,
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
    this.#hooks.active.use(pack, listOf(this.#host.kinds));
    this.#ready = true;
    this.#hooks.used();
  }
}
