import { type CSSResult, html, type LitElement, type TemplateResult } from 'lit';
import { type Languages, TextsController, type TextsOptions } from '../i18n/texts-controller.ts';
import type { Address } from '../settings/model/settings.ts';
import type { Submission } from '../submission/submission-controller.ts';
import { laterStyles } from './later.styles.ts';
import { laterNl } from './messages/later-nl.ts';
import type { LoadedPack } from './load-pack.ts';
import type { WheelPack } from './model/pack.ts';
import { selfCheckDataOf } from './model/to-self-check.ts';
import { patternDefinitions } from './views/patterns.ts';
import { askedIn, screenView, type Stage, type StageActions } from './views/screens.ts';
import { type FirstTexts, joinTexts, type WheelTexts } from './views/wheel-view.ts';

export type { Stage, StageActions } from './views/screens.ts';

const languages: Languages<typeof laterNl> = {
  nl: laterNl,
  more: { en: async () => (await import('./messages/later-en.ts')).laterEn },
};

/** Everything after the first screen, with texts of its own: the questions, the picture, the result, what is sent. */
export class Later {
  readonly #texts: TextsController<typeof laterNl>;

  constructor(host: LitElement, textsOptions: TextsOptions) {
    this.#texts = new TextsController(host, languages, textsOptions);
    adopt(host, laterStyles);
  }

  /** Whether the texts are there in the language of the page. */
  get ready(): boolean {
    return this.#texts.ready;
  }

  texts(first: FirstTexts): WheelTexts {
    return joinTexts(first, this.#texts.of);
  }

  screen(stage: Stage, texts: WheelTexts, on: StageActions): TemplateResult {
    const patterns = stage.pack.scale.map((word) => word.pattern);
    return html`${patternDefinitions(patterns)} ${screenView(stage, texts, on)}`;
  }

  /** Exactly what was on the sending screen. */
  submission(stage: Stage, texts: WheelTexts): Omit<Submission, 'id' | 'flags'> {
    const { pack, form } = stage;
    return {
      type: 'self-check',
      data: selfCheckDataOf(pack, form.values, stage.together ? 'together' : 'alone'),
      asked: askedIn(pack, form, texts),
      pack: { id: pack.id, version: pack.version },
    };
  }

  /** The pack with all that stands behind the short route, and what the site itself has on offer. */
  async whole({ pack, whole }: LoadedPack, offers: Address): Promise<WheelPack> {
    let complete = pack;
    try {
      complete = (await whole?.()) ?? pack;
    } catch {
      // The chunk did not come (offline, a new release removed it): the result is complete without suggestions.
    }
    return offers.kind === 'empty' ? complete : (await import('./load-offers.ts')).withOffers(complete, offers);
  }
}

/** Adds to the styles of one element: they came with the later screens. */
function adopt(host: LitElement, { styleSheet }: CSSResult): void {
  const root = host.shadowRoot;
  if (root && styleSheet) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
}
