import { html, type LitElement, nothing, type ReactiveController } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { FormController, STEP_HEADING } from '../forms/form-controller.ts';
import { type FormState, parseFormState } from '../forms/model/form.ts';
import { type Languages, TextsController, type TextsOptions } from '../i18n/texts-controller.ts';
import { wayTo } from '../settings/hand-over.ts';
import type { SettingsController } from '../settings/settings-controller.ts';
import type { Receipt } from '../submission/model/receipt.ts';
import { adoptStyles } from '../theme/adopt-styles.ts';
import { formStyles } from '../theme/form.styles.ts';
import { printOnly } from '../theme/print.ts';
import { CompletedEvent, ErrorShownEvent, StepShownEvent } from '../widget/events.ts';
import type { KeptForm } from '../widget/kept-form.ts';
import { LaterLoader } from '../widget/later-loader.ts';
import { ReadAloud } from '../widget/read-aloud.ts';
import { contactView } from '../widget/views/contact.ts';
import type { Comparison } from './comparison.ts';
import type { LoadedPack } from './first-pack.ts';
import { laterNl } from './messages/later-nl.ts';
import { fileContentOf } from './model/answers.ts';
import { type Fit, fitOf } from './model/compare.ts';
import type { WheelPack } from './model/pack.ts';
import { areaStep, planOf, screenOf, stepAfter, stepBefore } from './model/route.ts';
import { selfCheckDataOf } from './model/to-self-check.ts';
import { questionsStyles } from './questions.styles.ts';
import { resultStyles } from './result.styles.ts';
import { sheetStyles } from './sheet.styles.ts';
import { patternDefinitions } from './views/patterns.ts';
import type { ResultView } from './views/result-screen.ts';
import { askedIn, screenView, type Stage, type StageActions } from './views/screens.ts';
import type { FirstTexts } from './views/pack-text.ts';
import { START_BUTTON } from './views/welcome.ts';
import { joinTexts, type WheelTexts } from './views/wheel-view.ts';
import { wheelPictureStyles } from './wheel-picture.styles.ts';

/** Here and not in the class: the compiler leaves the ending of an import in a field as it is. */
const comparisonClass = async () => (await import('./comparison.ts')).Comparison;

const languages: Languages<typeof laterNl> = {
  nl: laterNl,
  formal: async () => (await import('./messages/later-formal.ts')).laterFormal,
  more: { en: async () => (await import('./messages/later-en.ts')).laterEn },
};

/** What the screens after the first one need of the element. */
export type SelfCheckHooks = Readonly<{
  /** Texts of the first screen, in the language of the page. */
  texts: () => FirstTexts;
  textsOptions: TextsOptions;
  settings: SettingsController;
  kept: KeptForm;
  /** The pack in use; nothing while it is on its way. */
  loaded: () => LoadedPack | undefined;
  /** Beside a helper. */
  together: () => boolean;
  /** Move the focus after the next render. */
  focus: (selector: string) => void;
}>;

/**
 * Everything after the first screen, with texts and styles of its own: the answers, the questions, the picture, the result, what is sent.
 * It comes right after the welcome is on screen.
 */
export class SelfCheck implements ReactiveController {
  readonly form: FormController;
  readonly #host: LitElement;
  readonly #hooks: SelfCheckHooks;
  readonly #texts: TextsController<typeof laterNl>;
  readonly #aloud: ReadAloud;
  readonly #comparison: LaterLoader<Comparison>;
  #loaded: LoadedPack | undefined;
  #questions: WheelPack | undefined;
  #whole: WheelPack | undefined;
  #completed = false;
  #shown: ResultView = 'picture';
  #printsAll = false;
  #receipt: Receipt | undefined;
  /** Whether the answers that the visitor went on with were given to these questions. */
  #older: Fit | undefined;

  /** @param loaded the first pack, with its questions: nothing can be shown without them. */
  constructor(host: LitElement, hooks: SelfCheckHooks, loaded: LoadedPack, questions: WheelPack) {
    this.#host = host;
    this.#hooks = hooks;
    this.#loaded = loaded;
    this.#questions = questions;
    this.#texts = new TextsController(host, languages, hooks.textsOptions);
    this.form = new FormController(host, () => planOf(this.#pack), {
      texts: () => this.#allTexts,
      changed: () => hooks.kept.keep(),
      focus: hooks.focus,
      errorsShown: (issues) => host.dispatchEvent(new ErrorShownEvent(issues)),
    });
    this.#aloud = new ReadAloud(host, hooks.textsOptions);
    this.#comparison = new LaterLoader(host, async () => new (await comparisonClass())(host, hooks.textsOptions, hooks.focus));
    adoptStyles(host, [formStyles, questionsStyles, wheelPictureStyles, resultStyles, sheetStyles]);
    host.addController(this);
  }

  /** Whether the texts are there in the language of the page. */
  get ready(): boolean {
    return this.#texts.ready;
  }

  /** The visitor is past the welcome. */
  get begun(): boolean {
    return this.form.state.step !== 'welcome';
  }

  /** What a saved file holds. */
  get fileContent(): FormState {
    return fileContentOf(this.#pack, this.form.state);
  }

  hostUpdate(): void {
    const loaded = this.#hooks.loaded();
    if (loaded && loaded !== this.#loaded) void this.#usePack(loaded);
  }

  /** To the first question. */
  start(): void {
    void this.#loadWhole();
    this.#next();
  }

  /** Goes on with a draft or a file of before. */
  resume(content: unknown): void {
    const state = parseFormState(content);
    this.#older = state && fitOf(state.version, this.#pack);
    if (state) this.form.restore(state);
    this.#hooks.focus(this.begun ? STEP_HEADING : START_BUTTON);
    void this.#loadWhole();
  }

  /** The visitor starts over, or erased everything. */
  clear(): void {
    this.form.clear();
    this.#receipt = undefined;
    this.#shown = 'picture';
    this.#completed = false;
    this.#older = undefined;
    this.#comparison.now?.close();
  }

  arrived(receipt: Receipt): void {
    this.#receipt = receipt;
    this.#hooks.focus(STEP_HEADING);
  }

  /** The screen that is on. */
  render(level: number): unknown {
    const stage = this.#stage(level);
    const patterns = stage.pack.scale.map((word) => word.pattern);
    const { step } = this.form.state;
    const texts = this.#allTexts;
    return keyed(
      step,
      html`${patternDefinitions(patterns)}
        <div class="stack" data-readable>
          ${this.#aloud.button(step, [texts.locale, stage.pack.locale])} ${screenView(stage, texts, this.#actions)}
        </div>`,
    );
  }

  /** All of the pack once it is there; what the short route needs before that. */
  get #pack(): WheelPack {
    const pack = this.#whole ?? this.#questions;
    if (!pack) throw new Error('There is always a pack: the constructor asks for one.');
    return pack;
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
      together: this.#hooks.together(),
      shown: this.#shown,
      all: this.#printsAll,
      today: new Date().toISOString().slice(0, 10),
      wayTo: (to) => wayTo(this.#host, to, settings.of(to === 'vacancy-finder' ? 'vacancies-href' : 'initiative-href')),
      comparison: this.#comparison.now,
      older: this.#older,
      busy: kept.sendingNow,
      progress: kept.sending(level + 1, contact, () => void this.#send()),
      trap: kept.trap(),
      receipt: this.#receipt && (kept.receipt(this.#receipt) ?? nothing),
    };
  }

  get #actions(): StageActions {
    const { returnTo, step } = this.form.state;
    const before = returnTo ?? stepBefore(this.#pack, this.form.values, step);
    return {
      next: () => this.#next(),
      back: before === undefined ? undefined : () => this.#go(before),
      pick: (area) => this.#go(areaStep(area)),
      toResult: () => this.#go('result'),
      view: (shown) => this.#show(shown),
      print: (all) => void this.#print(all),
      save: () => this.#hooks.kept.saveFile(),
      compare: () => void this.#compare(),
      goals: () => this.#go('goals'),
      change: (area) => this.#go(areaStep(area), 'result'),
      toSend: () => this.#go('send'),
      send: () => void this.#send(),
    };
  }

  #next(): void {
    const { step, returnTo } = this.form.state;
    if (this.form.attempt()) this.#go(returnTo ?? stepAfter(this.#pack, this.form.values, step));
  }

  #go(step: string, returnTo?: string): void {
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

  async #compare(): Promise<void> {
    const comparison = await this.#comparison.load();
    if (comparison) this.#hooks.focus('[data-compare-heading]');
  }

  #show(shown: ResultView): void {
    this.#shown = shown;
    this.#host.requestUpdate();
  }

  /** Exactly what was on the sending screen. */
  async #send(): Promise<void> {
    if (!this.form.attempt()) return;
    const pack = this.#pack;
    await this.#hooks.kept.send({
      type: 'self-check',
      data: selfCheckDataOf(pack, this.form.values, this.#hooks.together() ? 'together' : 'alone'),
      asked: askedIn(pack, this.form, this.#allTexts),
      pack: { id: pack.id, version: pack.version },
    });
  }

  async #print(all: boolean): Promise<void> {
    this.#printsAll = all;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    printOnly(this.#host);
  }

  /** A new pack, or the same in another language: ids carry the answers over. */
  async #usePack(loaded: LoadedPack): Promise<void> {
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
    if (this.begun) await this.#loadWhole();
  }

  /** The pack with all that stands behind the short route, and what the site itself has on offer. */
  async #loadWhole(): Promise<void> {
    const loaded = this.#loaded;
    if (!loaded || this.#whole) return;
    let whole = this.#pack;
    try {
      whole = (await loaded.whole?.()) ?? whole;
    } catch {
      // The chunk did not come (offline, a new release removed it): the result is complete without suggestions.
    }
    const { settings } = this.#hooks;
    const offers = settings.address(settings.of('offers-src'));
    if (offers.kind !== 'empty') whole = await (await import('./load-offers.ts')).withOffers(whole, offers);
    if (loaded !== this.#loaded) return;
    this.#whole = whole;
    this.#host.requestUpdate();
  }
}
