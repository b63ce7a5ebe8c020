import type { LitElement, ReactiveController } from 'lit';
import type { Address } from '../settings/model/settings.ts';
import type { SettingsController } from '../settings/settings-controller.ts';
import type { LoadedPack } from './first-pack.ts';
import type { WheelPack } from './model/pack.ts';

/** With what the site itself has on offer. */
async function withOffers(pack: WheelPack, offers: Address): Promise<WheelPack> {
  try {
    return await (await import('./load-offers.ts')).withOffers(pack, offers);
  } catch {
    // The chunk did not come (offline, a new release removed it): the suggestions are those of the pack.
    return pack;
  }
}

export type PackHooks = Readonly<{
  settings: SettingsController;
  /** The pack of the page; nothing while it is on its way. */
  loaded: () => LoadedPack | undefined;
}>;

/** The pack that the questions are asked from: first what the short route needs, then all of it, then another when the page changes. */
export class PackInUse implements ReactiveController {
  readonly #host: LitElement;
  readonly #hooks: PackHooks;
  #loaded: LoadedPack;
  #questions: WheelPack;
  #whole: WheelPack | undefined;
  #wantsWhole = false;

  /** @param loaded the first pack, with its questions: nothing can be shown without them. */
  constructor(host: LitElement, hooks: PackHooks, loaded: LoadedPack, questions: WheelPack) {
    this.#host = host;
    this.#hooks = hooks;
    this.#loaded = loaded;
    this.#questions = questions;
    host.addController(this);
  }

  /** All of the pack once it is there; what the short route needs before that. */
  get now(): WheelPack {
    return this.#whole ?? this.#questions;
  }

  hostUpdate(): void {
    const loaded = this.#hooks.loaded();
    if (loaded && loaded !== this.#loaded) void this.#change(loaded);
  }

  /** The visitor is past the welcome: all that stands behind the short route, and what the site itself has on offer. */
  async bringWhole(): Promise<void> {
    this.#wantsWhole = true;
    if (this.#whole) return;
    const loaded = this.#loaded;
    let whole = this.#questions;
    try {
      whole = (await loaded.whole?.()) ?? whole;
    } catch {
      // The chunk did not come (offline, a new release removed it): the result is complete without suggestions.
    }
    const { settings } = this.#hooks;
    const offers = settings.address(settings.of('offers-src'));
    if (offers.kind !== 'empty') whole = await withOffers(whole, offers);
    if (loaded !== this.#loaded) return;
    this.#whole = whole;
    this.#host.requestUpdate();
  }

  /** A new pack, or the same in another language: ids carry the answers over. */
  async #change(loaded: LoadedPack): Promise<void> {
    this.#loaded = loaded;
    let questions: WheelPack;
    try {
      questions = await loaded.questions();
    } catch {
      // The chunk did not come (offline): the questions stay as they were, marked with their language.
      return;
    }
    if (loaded !== this.#loaded) return;
    this.#questions = questions;
    this.#whole = undefined;
    this.#host.requestUpdate();
    if (this.#wantsWhole) await this.bringWhole();
  }
}
