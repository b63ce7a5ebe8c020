import type { LitElement } from 'lit';
import { type Languages, TextsController, type TextsOptions } from '../i18n/texts-controller.ts';
import { LARGEST_FILE } from '../storage/model/draft-file.ts';
import { compareNl } from './messages/compare-nl.ts';
import type { Answer } from './model/answers.ts';
import { compared, type Moment, readMoment } from './model/compare.ts';
import type { WheelPack } from './model/pack.ts';
import { COMPARE_FILE, COMPARE_HEADING, compareOpener, compareView, type FileProblem } from './views/compare.ts';
import type { ResultView } from './views/result-screen.ts';
import type { WheelTexts } from './views/wheel-view.ts';

const languages: Languages<typeof compareNl> = {
  nl: compareNl,
  formal: async () => (await import('./messages/compare-formal.ts')).compareFormal,
  more: { en: async () => (await import('./messages/compare-en.ts')).compareEn },
};

export type Compared = Readonly<{
  pack: WheelPack;
  /** The answers of now, as far as they may be on this screen. */
  answers: readonly Answer[];
  shown: ResultView;
  level: number;
}>;

/** Comparing with a file of an earlier moment. It comes when the visitor asks for it; the file is read here and goes nowhere. */
export class Comparison {
  readonly #host: LitElement;
  readonly #focus: (selector: string) => void;
  readonly #texts: TextsController<typeof compareNl>;
  #asked = false;
  #moment: Moment | undefined;
  #problem: FileProblem | undefined;

  constructor(host: LitElement, textsOptions: TextsOptions, focus: (selector: string) => void) {
    this.#host = host;
    this.#focus = focus;
    this.#texts = new TextsController(host, languages, textsOptions);
  }

  /** Whether the texts are there in the language of the page. */
  get ready(): boolean {
    return this.#texts.ready;
  }

  /** The visitor wants to compare. */
  ask(): void {
    this.#asked = true;
    this.#focus(COMPARE_HEADING);
  }

  /** Nothing until it was asked for. */
  render(view: Compared, wheel: WheelTexts): unknown {
    if (!this.#asked) return undefined;
    const texts = this.#texts.of;
    if (!this.#moment) {
      return compareOpener({ problem: this.#problem, level: view.level }, texts, { open: (file) => void this.#open(file, view.pack) });
    }
    const { savedAt, values, fit } = this.#moment;
    const date = new Intl.DateTimeFormat(texts.locale, { dateStyle: 'long' }).format(new Date(savedAt));
    return compareView({ ...view, areas: compared(view.pack, values, view.answers), fit, date }, texts, wheel, {
      close: () => this.#close(),
    });
  }

  /** Lets go of the earlier file. */
  clear(): void {
    this.#asked = false;
    this.#moment = undefined;
    this.#problem = undefined;
  }

  #close(): void {
    this.#moment = undefined;
    this.#problem = undefined;
    this.#focus(COMPARE_FILE);
  }

  async #open(file: File, pack: WheelPack): Promise<void> {
    const read = file.size > LARGEST_FILE ? ({ kind: 'too-large' } as const) : readMoment(await textOf(file), 'participation-wheel', pack);
    this.#moment = read.kind === 'found' ? read.moment : undefined;
    this.#problem = read.kind === 'found' ? undefined : read.kind;
    this.#focus(read.kind === 'found' ? COMPARE_HEADING : COMPARE_FILE);
    this.#host.requestUpdate();
  }
}

async function textOf(file: Blob): Promise<string> {
  try {
    return await file.text();
  } catch {
    // Gone or forbidden between choosing and reading: the same as a file that is not ours.
    return '';
  }
}
