import { Task } from '@lit/task';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { FormController, STEP_HEADING } from '../forms/form-controller.ts';
import { parseFormState } from '../forms/model/form.ts';
import { primaryOf } from '../i18n/model/catalogue.ts';
import { safeLink } from '../settings/settings-controller.ts';
import type { Receipt } from '../submission/model/receipt.ts';
import { formStyles } from '../theme/form.styles.ts';
import { headingOf } from '../theme/heading.ts';
import { hostStyles } from '../theme/host.styles.ts';
import { printOnly } from '../theme/print.ts';
import { CompletedEvent, ErrorShownEvent, StartedEvent, StepShownEvent } from '../widget/events.ts';
import { KeptForm } from '../widget/kept-form.ts';
import { LaterLoader } from '../widget/later-loader.ts';
import { contactView } from '../widget/views/contact.ts';
import { WidgetElement } from '../widget/widget-element.ts';
import type { Later, Stage, StageActions } from './later.ts';
import { builtInNl, type LoadedPack, loadPack } from './load-pack.ts';
import { nl } from './messages/nl.ts';
import { fileContentOf } from './model/answers.ts';
import type { WheelPack } from './model/pack.ts';
import { areaStep, planOf, screenOf, stepAfter, stepBefore } from './model/route.ts';
import { participationWheelStyles } from './participation-wheel.styles.ts';
import { footView } from './views/foot.ts';
import type { ResultView } from './views/result.ts';
import { comingView, welcomeView, wipedView } from './views/welcome.ts';
import type { WheelTexts } from './views/wheel-view.ts';

const START_BUTTON = '[data-start]';
/** Here and not in the class: the compiler leaves the ending of an import in a field as it is. */
const laterClass = async () => (await import('./later.ts')).Later;

/**
 * Residents see for themselves how they take part, what they want, and a first step. No score, no account; nothing is sent unless they ask.
 *
 * @tag meedoen-participation-wheel
 * @slot - Shown until the wheel runs, and when it cannot: a link to where people can go.
 * @fires {StartedEvent} meedoen-started - The visitor began.
 * @fires {StepShownEvent} meedoen-step-shown - Another screen came: its kind (`area`, `goals`, `goal`, `result`, `send`), never what was answered.
 * @fires {ErrorShownEvent} meedoen-error-shown - Errors came on screen: field and code.
 * @fires {CompletedEvent} meedoen-completed - The result is on screen.
 * @fires {SubmitEvent} meedoen-submit - About to send, because the visitor asked for it; cancelable.
 * @fires {SentEvent} meedoen-sent - The recipient has it.
 * @fires {FailedEvent} meedoen-failed - It could not be sent; the answers are still there.
 * @csspart root - The whole of the widget.
 * @cssproperty [--meedoen-accent-color] - Buttons, and the ink of the wheel.
 * @example
 * ```html
 * <meedoen-participation-wheel contact-name="Team Meedoen" contact-phone="0123 456 789">
 *   <a href="/meedoen">Praat met iemand over meedoen</a>
 * </meedoen-participation-wheel>
 * ```
 */
export class ParticipationWheel extends WidgetElement<typeof nl> {
  static override styles = [hostStyles, formStyles, participationWheelStyles];

  /**
   * `alone` (default), or `together` for beside a helper: it says that who looks along sees the answers, lets each answer carry "mine" or
   * "thought of together", and keeps what is only for the person off the screen.
   */
  @property() mode = '';

  /** Address of what is on offer nearby: JSON in the form of a pack's `support`. It stands with the suggestions of the result. */
  @property({ attribute: 'offers-src' }) offersSrc = '';

  /** Page where people look for volunteer work; linked from the result. */
  @property({ attribute: 'vacancies-href' }) vacanciesHref = '';

  /** Page where people submit an initiative; linked from the result. */
  @property({ attribute: 'initiative-href' }) initiativeHref = '';

  /** A content pack as data, in the place of `pack-src`. What is wrong in it is left out, and named in the console. */
  @property({ attribute: false }) pack: unknown;

  @state() private shownView: ResultView = 'picture';
  @state() private printsAll = false;
  @state() private wiped = false;
  @state() private receipt: Receipt | undefined;
  @state() private whole: WheelPack | undefined;

  #completed = false;

  readonly #loading: Task<readonly [unknown, string, string], LoadedPack> = new Task(this, {
    task: ([given, source, language], { signal }) => loadPack(given, source, language, (address) => this.settings.address(address), signal),
    args: () => [this.pack, this.settings.of('pack-src'), primaryOf(this.textsController.locale)] as const,
    onComplete: () => this.#usePack(),
  });
  readonly #form = new FormController(this, () => planOf(this.#content), {
    texts: () => this.#allTexts,
    changed: () => this.#kept.keep(),
    focus: (selector) => this.focusAfterUpdate(selector),
    errorsShown: (issues) => this.dispatchEvent(new ErrorShownEvent(issues)),
  });
  readonly #kept: KeptForm = new KeptForm(this, this.settings, {
    widget: 'participation-wheel',
    storageKey: () => this.storageKey,
    parts: () => [this.settings.of('endpoint'), this.settings.of('pack-src'), this.#content.id],
    texts: () => this.texts,
    textsOptions: this.textsOptions,
    content: () => this.#form.state,
    fileContent: () => fileContentOf(this.#content, this.#form.state),
    restore: (content) => this.#resume(content),
    clear: () => this.#clear(),
    wiped: () => {
      this.wiped = true;
      this.focusAfterUpdate(STEP_HEADING);
    },
    arrived: (receipt) => {
      this.receipt = receipt;
      this.focusAfterUpdate(STEP_HEADING);
    },
    focus: (selector) => this.focusAfterUpdate(selector),
  });

  readonly #later: LaterLoader<Later> = new LaterLoader(this, async () => new (await laterClass())(this, this.textsOptions));

  constructor() {
    super('participation-wheel', { nl, more: { en: async () => (await import('./messages/en.ts')).en } });
  }

  /** All of the pack once it is there; what the short route needs before that. */
  get #content(): WheelPack {
    return this.whole ?? this.#loading.value?.pack ?? builtInNl.pack;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.running && this.#loading.value) this.#kept.open();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    // What comes after the first screen is fetched once that is on screen, so that nobody waits for it.
    if (this.running && !this.#later.failed) void this.#later.load();
  }

  protected override renderWidget(): TemplateResult {
    const heading = this.heading ?? this.texts('wheel.heading');
    const level = heading ? this.level + 1 : this.level;
    return html`
      <div class="shell">
        ${heading ? headingOf(this.level, heading, { className: 'heading heading-main' }) : nothing}
        ${
          this.#loading.value
            ? html`${this.#loading.value.fallback ? html`<p class="notice">${this.texts('wheel.fallback')}</p>` : nothing}
              ${this.#kept.waiting(level)} ${this.#renderMiddle(level)} ${this.#renderFoot()}`
            : html`<p class="muted" role="status">${this.settings.of('pack-src') ? this.texts('wheel.loading') : nothing}</p>`
        }
      </div>
    `;
  }

  #renderMiddle(level: number): unknown {
    if (this.wiped) return wipedView(level, this.texts, { again: () => this.#clear() });
    const offer = this.#kept.offer(level);
    if (offer) return offer;
    const { step } = this.#form.state;
    const stage = this.#stage(level);
    if (screenOf(stage.pack, step).kind === 'welcome') return keyed(step, welcomeView(stage, this.texts, { start: () => this.#start() }));
    const later = this.#later.now;
    if (later) return keyed(step, later.screen(stage, this.#allTexts, this.#actions));
    return comingView(this.#later.failed, contactView(stage.contact, this.texts), this.texts, { again: () => this.#awaitLater() });
  }

  #renderFoot(): TemplateResult {
    const foot = {
      pack: this.#content,
      contact: contactView(this.settings.contact, this.texts),
      draftStatus: this.#kept.status(),
      wipe: this.wiped ? nothing : this.#kept.wipe(),
    };
    return footView(foot, this.texts);
  }

  /** Texts of the later screens are there as soon as those screens are. */
  get #allTexts(): WheelTexts {
    return this.#later.now?.texts(this.texts) ?? this.texts;
  }

  #stage(level: number): Stage {
    return {
      pack: this.#content,
      form: this.#form,
      level,
      recipient: this.#kept.canSend ? this.settings.of('recipient') : '',
      contact: this.settings.contact,
      together: this.mode === 'together',
      kept: this.#kept.keeping === 'session',
      shown: this.shownView,
      all: this.printsAll,
      today: new Date().toISOString().slice(0, 10),
      vacancies: safeLink(this.settings.of('vacancies-href')),
      initiative: safeLink(this.settings.of('initiative-href')),
      busy: this.#kept.sendingNow,
      progress: this.#kept.sending(level + 1, contactView(this.settings.contact, this.texts), () => void this.#send()),
      trap: this.#kept.trap(),
      opener: this.#kept.opener(),
      receipt: this.receipt && this.#kept.receipt(this.receipt),
    };
  }

  get #actions(): StageActions {
    const { returnTo, step } = this.#form.state;
    const before = returnTo ?? stepBefore(this.#content, this.#form.values, step);
    return {
      start: () => this.#start(),
      next: () => this.#next(),
      back: before === undefined ? undefined : () => this.#go(before),
      pick: (area) => this.#go(areaStep(area)),
      toResult: () => this.#go('result'),
      view: (shown) => (this.shownView = shown),
      print: (all) => void this.#print(all),
      save: () => this.#kept.saveFile(),
      goals: () => this.#go('goals'),
      change: (area) => this.#go(areaStep(area), 'result'),
      toSend: () => this.#go('send'),
      send: () => void this.#send(),
    };
  }

  #start(): void {
    this.dispatchEvent(new StartedEvent());
    void this.#loadWhole();
    this.#next();
  }

  #next(): void {
    const { step, returnTo } = this.#form.state;
    if (this.#form.attempt()) this.#go(returnTo ?? stepAfter(this.#content, this.#form.values, step));
  }

  #go(step: string, returnTo?: string): void {
    const { kind } = screenOf(this.#content, step);
    this.#kept.askWipe(false, false);
    // Answers may be changed from here on; what was sent is then no longer what is on screen.
    if (kind !== 'result' && kind !== 'send') this.receipt = undefined;
    this.#form.go(step, returnTo);
    if (!this.#later.now) this.#awaitLater();
    if (kind === 'welcome') this.focusAfterUpdate(START_BUTTON);
    this.dispatchEvent(new StepShownEvent(kind));
    if (kind !== 'result' || this.#completed) return;
    this.#completed = true;
    this.dispatchEvent(new CompletedEvent());
  }

  #resume(content: unknown): void {
    const state = parseFormState(content);
    if (state) this.#form.restore(state);
    this.focusAfterUpdate(this.#form.state.step === 'welcome' ? START_BUTTON : STEP_HEADING);
    void this.#loadWhole();
  }

  /** The visitor starts over, or erased everything. */
  #clear(): void {
    this.#form.clear();
    this.wiped = false;
    this.receipt = undefined;
    this.shownView = 'picture';
    this.#completed = false;
    this.focusAfterUpdate(START_BUTTON);
  }

  async #send(): Promise<void> {
    const later = this.#later.now;
    if (!later || !this.#form.attempt()) return;
    await this.#kept.send(later.submission(this.#stage(this.level), this.#allTexts));
  }

  async #print(all: boolean): Promise<void> {
    this.printsAll = all;
    await this.updateComplete;
    printOnly(this);
  }

  /** The visitor goes on before the later screens are there. */
  #awaitLater(): void {
    void this.#later.load().then(() => this.focusAfterUpdate(STEP_HEADING));
  }

  /** A new pack, or the same in another language: ids carry the answers over. */
  #usePack(): void {
    this.whole = undefined;
    if (this.#form.state.step !== 'welcome') void this.#loadWhole();
  }

  async #loadWhole(): Promise<void> {
    const loaded = this.#loading.value;
    if (!loaded || this.whole) return;
    const whole = await (await this.#later.load())?.whole(loaded, this.settings.address(this.settings.of('offers-src')));
    if (loaded === this.#loading.value) this.whole = whole;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'meedoen-participation-wheel': ParticipationWheel;
  }
}
