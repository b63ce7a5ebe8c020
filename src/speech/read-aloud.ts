import type { LitElement, TemplateResult } from 'lit';
import { type Languages, TextsController, type TextsOptions } from '../i18n/texts-controller.ts';
import { adoptStyles } from '../theme/adopt-styles.ts';
import { speechNl } from './messages/nl.ts';
import { readAloudStyles } from './read-aloud.styles.ts';
import { readableIn } from './readable.ts';
import { Speaker } from './speaker.ts';
import { readAloudView } from './views/read-aloud.ts';

const languages: Languages<typeof speechNl> = {
  nl: speechNl,
  more: { en: async () => (await import('./messages/en.ts')).speechEn },
};

/** The read-aloud button of one widget, with its texts and styles. Comes as a chunk of its own, and only where the browser can speak. */
export class ReadAloud {
  readonly #speaker: Speaker;
  readonly #texts: TextsController<typeof speechNl>;

  constructor(host: LitElement, textsOptions: TextsOptions) {
    this.#speaker = new Speaker(host);
    this.#texts = new TextsController(host, languages, textsOptions);
    adoptStyles(host, [readAloudStyles]);
  }

  /** Whether the texts are there in the language of the page. */
  get ready(): boolean {
    return this.#texts.ready;
  }

  /**
   * The button above a part of the widget; nothing where the device has no voice of its own for it. What is read is what follows the button.
   *
   * @param part what is on screen: another part, and it falls silent.
   * @param shown languages of what is read: of the texts, and of the pack where that has another one.
   */
  button(part: string, shown: readonly string[]): TemplateResult | undefined {
    const speaker = this.#speaker;
    speaker.offer(part);
    if (!speaker.canRead(shown)) return undefined;
    const reading = speaker.isReading(part);
    return readAloudView({ reading, pace: speaker.pace }, this.#texts.of, {
      toggle: ({ currentTarget }) => (reading ? speaker.stop() : speaker.read(part, readableIn(partAround(currentTarget as Element)))),
      pace: (pace) => (speaker.pace = pace),
    });
  }
}

/** The button stands in the part that it reads. */
const partAround = (button: Element): ParentNode => button.closest('[data-readable]') ?? (button.getRootNode() as ShadowRoot);
