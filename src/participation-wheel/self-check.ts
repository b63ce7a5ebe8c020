import { html, type LitElement, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { FormController, STEP_HEADING } from '../forms/form-controller.ts';
import { type FormState, parseFormState } from '../forms/model/form.ts';
import { masked } from '../forms/views/mask.ts';
import { type Languages, TextsController, type TextsOptions } from '../i18n/texts-controller.ts';
import { wayTo } from '../settings/hand-over.ts';
import type { Receipt } from '../submission/model/receipt.ts';
import { adoptStyles } from '../theme/adopt-styles.ts';
import { formStyles } from '../theme/form.styles.ts';
import { stepStyles } from '../theme/step.styles.ts';
import { CompletedEvent, ErrorShownEvent, StepShownEvent } from '../widget/events.ts';
import type { KeptForm } from '../widget/kept-form.ts';
import { ReadAloud } from '../widget/read-aloud.ts';
import { contactView } from '../widget/views/contact.ts';
import type { LoadedPack } from './first-pack.ts';
import { Counting } from './counting.ts';
import { laterNl } from './messages/later-nl.ts';
import { fileContentOf } from './model/answers.ts';
import { type Fit, fitOf } from './model/compare.ts';
import type { WheelPack } from './model/pack.ts';
import { areaStep, planOf, screenOf, stepAfter, stepBefore } from './model/route.ts';
import { added, TOGETHER } from './model/together.ts';
import { selfCheckDataOf } from './model/to-self-check.ts';
import { questionsStyles } from './questions.styles.ts';
import { resultStyles } from './result.styles.ts';
import { sheetStyles } from './sheet.styles.ts';
import { OnRequest } from './on-request.ts';
import { Opening } from './opening.ts';
import { type PackHooks, PackInUse } from './pack-in-use.ts';
import { ResultDisplay } from './result-display.ts';
import { change } from './views/area-fields.ts';
import { patternDefinitions } from './views/patterns.ts';
import { askedIn, screenView, type Stage, type StageActions } from './views/screens.ts';
import type { FirstTexts } from './views/pack-text.ts';
import { START_BUTTON } from './views/welcome.ts';
import { joinTexts, type WheelTexts } from './views/wheel-view.ts';
import { wheelPictureStyles } from './wheel-picture.styles.ts';

const languages: Languages<typeof laterNl> = {
  nl: laterNl,
  formal: async () => (await import('./messages/later-formal.ts')).laterFormal,
  more: { en: async () => (await import('./messages/later-en.ts')).laterEn },
};

/** What the screens after the first one need of the element. */
export type SelfCheckHooks = PackHooks &
  Readonly<{
    /** Texts of the first screen, in the language of the page. */
    texts: () => FirstTexts;
    textsOptions: TextsOptions;
    kept: KeptForm;
    /** Beside a helper. */
    together: () => boolean;
    /** The site lets people make a link to their wheel. */
    sharesLink: () => boolean;
    /** A professional reads along. */
    professional: () => boolean;
    /** What the page lets people send. */
    sends: () => string;
    /** Move the focus after the next render. */
    focus: (selector: string) => void;
  }>;

/**
 * Everything after the first screen, with texts and styles of its own: the answers, the questions, the picture, the result, what is sent.
 * It comes right after the welcome is on screen.
 */
export class SelfCheck {
  readonly form: FormController;
  readonly #host: LitElement;
  readonly #hooks: SelfCheckHooks;
  readonly #texts: TextsController<typeof laterNl>;
  readonly #aloud: ReadAloud;
  readonly #counting: Counting;
  readonly #parts: OnRequest;
  readonly #packInUse: PackInUse;
  readonly #opening: Opening;
  readonly #display: ResultDisplay;
  #completed = false;
  #receipt: Receipt | undefined;
  /** Whether the answers that the visitor went on with were given to these questions. */
  #older: Fit | undefined;

  /** @param loaded the first pack, with its questions: nothing can be shown without them. */
  constructor(host: LitElement, hooks: SelfCheckHooks, loaded: LoadedPack, questions: WheelPack) {
    this.#host = host;
    this.#hooks = hooks;
    this.#packInUse = new PackInUse(host, hooks, loaded, questions);
    this.#texts = new TextsController(host, languages, hooks.textsOptions);
    this.form = new FormController(host, () => planOf(this.#pack), {
      texts: () => this.#allTexts,
      changed: () => hooks.kept.keep(),
      focus: hooks.focus,
      errorsShown: (issues) => host.dispatchEvent(new ErrorShownEvent(issues)),
    });
    this.#aloud = new ReadAloud(host, hooks.textsOptions);
    this.#counting = new Counting(host, hooks);
    this.#parts = new OnRequest(host, hooks.textsOptions, hooks.focus);
    this.#opening = new Opening(host, this.#parts, hooks.focus);
    this.#display = new ResultDisplay(host);
    adoptStyles(host, [formStyles, stepStyles, questionsStyles, wheelPictureStyles, resultStyles, sheetStyles]);
  }

  /** Whether the texts are there in the language of the page. */
  get ready(): boolean {
    return this.#texts.ready;
  }

  /** The visitor is past the welcome. */
  get begun(): boolean {
    return this.#opening.asks || this.form.state.step !== 'welcome';
  }

  /** What is on screen came out of a link. */
  get fromLink(): boolean {
    return this.#opening.came;
  }

  /** What a saved file holds. */
  get fileContent(): FormState {
    return fileContentOf(this.#pack, this.form.state);
  }

  /** To the first question. @param alone where the page offers to do it together. */
  start(alone: boolean): void {
    this.form.set(TOGETHER, alone ? false : undefined);
    void this.#packInUse.bringWhole();
    this.#next();
  }

  /** Goes on with a draft or a file of before. */
  resume(content: unknown): void {
    const state = parseFormState(content);
    this.#older = state && fitOf(state.version, this.#pack);
    if (state) this.form.restore(state);
    this.#hooks.focus(this.begun ? STEP_HEADING : START_BUTTON);
    void this.#packInUse.bringWhole();
  }

  /** The visitor starts over, or erased everything. */
  clear(): void {
    this.form.clear();
    this.#counting.clear();
    this.#receipt = undefined;
    this.#display.clear();
    this.#completed = false;
    this.#older = undefined;
    this.#parts.clear();
    this.#opening.leave();
  }

  arrived(receipt: Receipt): void {
    this.#receipt = receipt;
    this.#hooks.focus(STEP_HEADING);
  }

  /** The page was opened with a link to a wheel. */
  openLink(sealed: string): void {
    void this.#opening.begin(sealed);
  }

  /** The screen that is on. */
  render(level: number): unknown {
    if (this.#opening.asks) return this.#renderOpening(level);
    const stage = this.#stage(level);
    const patterns = stage.pack.scale.map((word) => word.pattern);
    const { step } = this.form.state;
    const texts = this.#allTexts;
    return keyed(
      step,
      html`${patternDefinitions(patterns)}
        <div class="stack" data-readable ${masked()}>
          ${this.#aloud.button(step, [texts.locale, stage.pack.locale])} ${screenView(stage, texts, this.#actions)}
        </div>`,
    );
  }

  #renderOpening(level: number): unknown {
    const texts = this.#hooks.texts();
    return this.#opening.render(contactView(this.#hooks.settings.contact, texts), texts, {
      pack: this.#pack,
      opened: (state) => {
        this.#opening.opened();
        this.resume(state);
      },
      leave: () => {
        this.clear();
        this.#hooks.focus(START_BUTTON);
      },
      level,
    });
  }

  get #pack(): WheelPack {
    return this.#packInUse.now;
  }

  /** Beside a helper, unless the visitor chose to do it alone. */
  get #together(): boolean {
    return this.#hooks.together() && this.form.values[TOGETHER] !== false;
  }

  get #allTexts(): WheelTexts {
    return joinTexts(this.#hooks.texts(), this.#texts.of);
  }

  #stage(level: number): Stage {
    const { kept, settings } = this.#hooks;
    const contact = contactView(settings.contact, this.#hooks.texts());
    return {
      pack: this.#pack,
      form: this.form,
      level,
      recipient: kept.canSend ? settings.of('recipient') : '',
      contact,
      together: this.#together,
      shown: this.#display.view,
      all: this.#display.all,
      today: new Date().toISOString().slice(0, 10),
      wayTo: (to) => wayTo(this.#host, to, settings.of(to === 'vacancy-finder' ? 'vacancies-href' : 'initiative-href')),
      parts: this.#parts,
      professional: this.#hooks.professional(),
      sharesLink: this.#hooks.sharesLink() && isSecureContext,
      older: this.#older,
      counting: this.#counting,
      busy: kept.sendingNow,
      progress: kept.sending(level + 1, contact, () => void this.#send()),
      trap: kept.trap(),
      receipt: this.#receipt && (kept.receipt(this.#receipt) ?? nothing),
    };
  }

  get #actions(): StageActions {
    const { returnTo, step } = this.form.state;
    const before = returnTo ?? stepBefore(this.#pack, this.form.values, step, this.#together);
    return {
      next: () => this.#next(),
      back: before === undefined ? undefined : () => this.#go(before),
      pick: (area) => this.#go(areaStep(area)),
      toResult: () => this.#go('result'),
      view: (shown) => this.#display.show(shown),
      print: (all) => void this.#display.print(all),
      save: () => this.#hooks.kept.saveFile(),
      compare: () => void this.#parts.compare(),
      makeLink: () => void this.#parts.makeLink(this.#pack, this.form.values),
      agree: () => this.#go('agree', 'result'),
      goals: () => this.#go('goals'),
      change: (area) => this.#go(areaStep(area), 'result'),
      toSend: () => this.#go('send'),
      send: () => void this.#send(),
      focus: this.#hooks.focus,
    };
  }

  #next(): void {
    const { step, returnTo } = this.form.state;
    if (this.form.attempt()) this.#go(returnTo ?? stepAfter(this.#pack, this.form.values, step, this.#together));
  }

  #go(step: string, returnTo?: string): void {
    const left = screenOf(this.#pack, this.form.state.step);
    if (this.#together && 'area' in left) change(this.form, added(this.form.values, left.area.id));
    const { kind } = screenOf(this.#pack, step);
    this.#hooks.kept.askWipe(false, false);
    // Answers may be changed from here on; what was sent is then no longer what is on screen.
    if (kind !== 'result' && kind !== 'send') this.#receipt = undefined;
    this.form.go(step, returnTo);
    if (kind === 'welcome') this.#hooks.focus(START_BUTTON);
    this.#host.dispatchEvent(new StepShownEvent(kind));
    if (kind !== 'result' || this.#completed) return;
    this.#completed = true;
    this.#host.dispatchEvent(new CompletedEvent());
  }

  /** Exactly what was on the sending screen. */
  async #send(): Promise<void> {
    if (!this.form.attempt()) return;
    const pack = this.#pack;
    await this.#hooks.kept.send({
      type: 'self-check',
      data: selfCheckDataOf(pack, this.form.values, this.#together ? 'together' : 'alone'),
      asked: askedIn(pack, this.form, this.#allTexts, this.#together),
      pack: { id: pack.id, version: pack.version },
    });
  }
}
