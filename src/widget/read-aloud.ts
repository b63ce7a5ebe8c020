import type { LitElement } from 'lit';
import type { TextsOptions } from '../i18n/texts-controller.ts';
import type { ReadAloud as Whole } from '../speech/read-aloud.ts';
import { LaterLoader } from './later-loader.ts';

/** Here and not in the class: the compiler leaves the ending of an import in a field as it is. */
const whole = async () => (await import('../speech/read-aloud.ts')).ReadAloud;

/** Reading aloud, as a widget sees it: nothing where the browser cannot speak, and the code for it only where it can. */
export class ReadAloud {
  readonly #loader: LaterLoader<Whole> | undefined;

  constructor(host: LitElement, textsOptions: TextsOptions) {
    if (!('speechSynthesis' in globalThis)) return;
    this.#loader = new LaterLoader(host, async () => new (await whole())(host, textsOptions));
    void this.#loader.load();
  }

  /**
   * The button for what stands in the nearest `[data-readable]` around it.
   *
   * @param part what is on screen; when another part comes, it falls silent.
   * @param languages of what is read. Each needs a voice that runs on the device, otherwise there is no button.
   */
  button(part: string, languages: readonly string[]): unknown {
    return this.#loader?.now?.button(part, languages);
  }
}
