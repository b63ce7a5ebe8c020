import type { LitElement } from 'lit';
import { type Languages, TextsController, type TextsOptions } from '../i18n/texts-controller.ts';
import { professionalNl } from './messages/professional-nl.ts';
import { allFrameworksFor } from './model/all-frameworks.ts';
import type { WheelPack } from './model/pack.ts';
import { professionalView } from './views/professional.ts';

const languages: Languages<typeof professionalNl> = {
  nl: professionalNl,
  more: { en: async () => (await import('./messages/professional-en.ts')).professionalEn },
};

/** What professionals see besides: laws of the past too, and why the wheel is not a ladder. Only where the page says that they read along. */
export class Professional {
  readonly #texts: TextsController<typeof professionalNl>;

  constructor(host: LitElement, textsOptions: TextsOptions) {
    this.#texts = new TextsController(host, languages, textsOptions);
  }

  /** Whether the texts are there in the language of the page. */
  get ready(): boolean {
    return this.#texts.ready;
  }

  /** @param areas the chosen areas; without them all of the wheel. @param today `2026-11-22` */
  render(pack: WheelPack, areas: readonly string[], today: string, level: number): unknown {
    return professionalView({ pack, frameworks: allFrameworksFor(pack, areas, today), level }, this.#texts.of);
  }
}
