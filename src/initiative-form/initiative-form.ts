import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { FormController, STEP_HEADING } from '../forms/form-controller.ts';
import { isFilled, parseFormState } from '../forms/model/form.ts';
import { primaryOf } from '../i18n/model/catalogue.ts';
import { hasContact, listOf } from '../settings/model/settings.ts';
import type { Asked } from '../submission/model/envelope.ts';
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
import { generalNl } from './content/general-nl.ts';
import { initiativeFormStyles } from './initiative-form.styles.ts';
import type { Later, LaterHooks, Sent } from './later.ts';
import { nl } from './messages/nl.ts';
import { ActivePack } from './model/active-pack.ts';
import { CHECK_STEP } from './model/pack.ts';
import { atFields } from './model/plan.ts';
import { PackController } from './pack-controller.ts';
import { PageValues } from './page-values.ts';
import { comingView, failedView, wipedView } from './views/screens.ts';
import { type Stage, type StepActions, stepView } from './views/step.ts';
import type { InitiativeTexts } from './views/texts.ts';

/** Here and not in the class: the compiler leaves the ending of an import in a field as it is. */
const laterClass = async () => (await import('./later.ts')).Later;

/**
 * Residents tell the municipality their idea, their plan, or what they are against, and get a number and the day of the answer.
 *
 * @tag meedoen-initiative-form
 * @slot - Shown until the form runs, and when it cannot: a link, or a real `<form method="post">`, whose answers it takes over.
 * @fires {StartedEvent} meedoen-started - The visitor gave a first answer.
 * @fires {StepShownEvent} meedoen-step-shown - Another step came on screen.
 * @fires {ErrorShownEvent} meedoen-error-shown - Errors came on screen: field and code.
 * @fires {SubmitEvent} meedoen-submit - About to send; cancelable, and the page may send it itself with `respondWith`.
 * @fires {SentEvent} meedoen-sent - The recipient has it.
 * @fires {FailedEvent} meedoen-failed - It could not be sent; the answers are still there.
 * @fires {CompletedEvent} meedoen-completed - The receipt is on screen.
 * @csspart root - The whole of the widget.
 * @example
 * ```html
 * <meedoen-initiative-form endpoint="/submissions/{type}" recipient="Team Wijken">
 *   <a href="/idee">Vertel je idee</a>
 * </meedoen-initiative-form>
 * ```
 */
export class InitiativeForm extends WidgetElement<typeof nl> {
  static override styles = [hostStyles, formStyles, initiativeFormStyles];

  /** Ids of the kinds that this page offers, with spaces between: `idea advice`. Without it all kinds of the pack that are not off. */
  @property() kinds = '';

  @state() private sent: Sent | undefined;
  @state() private wiped = false;
  @state() private fitting = false;

  readonly #active = new ActivePack(generalNl);
  #started = false;
  /** The words that went along with the last try: answers may be changed while a copy waits to be sent. */
  #asked: readonly Asked[] = [];

  readonly #form: FormController = new FormController(this, () => this.#active.walked, {
    texts: () => this.#allTexts,
    changed: (state) => {
      this.#active.answered(state.values);
      this.#keep();
    },
    focus: (selector) => this.focusAfterUpdate(selector),
    errorsShown: (issues) => this.dispatchEvent(new ErrorShownEvent(issues)),
  });
  readonly #pageValues = new PageValues(() => this.#form);
  readonly #kept: KeptForm = new KeptForm(this, this.settings, {
    widget: 'initiative-form',
    storageKey: () => this.storageKey,
    parts: () => [this.settings.of('endpoint'), this.settings.of('pack-src'), this.kinds],
    texts: () => this.texts,
    textsOptions: this.textsOptions,
    content: () => this.#form.state,
    restore: (content) => this.#resume(content),
    clear: () => this.#clear(),
    wiped: () => {
      this.wiped = true;
      this.#clear(true);
    },
    arrived: (receipt) => this.#arrive(receipt),
    focus: (selector) => this.focusAfterUpdate(selector),
  });
  readonly #laterHooks: LaterHooks = {
    form: this.#form,
    textsOptions: this.textsOptions,
    draft: () => this.#kept.draftId,
    keeps: () => this.#kept.keeping === 'device',
    announce: (text) => this.announce(text),
    focus: (selector) => this.focusAfterUpdate(selector),
  };
  readonly #later: LaterLoader<Later> = new LaterLoader(this, async () => new (await laterClass())(this, this.#laterHooks));
  readonly #packs: PackController = new PackController(this, {
    active: this.#active,
    source: () => this.settings.of('pack-src'),
    address: (source) => this.settings.address(source),
    language: () => primaryOf(this.textsController.locale),
    kinds: () => listOf(this.kinds),
    later: () => this.#later.load(),
    // Answers stay when a pack arrives late or the page changes its language; the step falls back where it no longer exists.
    used: () => this.#pageValues.quietly(() => this.#form.restore(this.#form.state)),
  });

  constructor() {
    super('initiative-form', { nl, more: { en: async () => (await import('./messages/en.ts')).en } });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('kinds')) this.#packs.kindsChanged();
    super.willUpdate(changed);
    if (!this.running || !this.#packs.ready) return;
    this.#pageValues.read(this.#active.plan);
    this.#kept.open();
  }

  protected override adoptFallback(values: ReadonlyMap<string, readonly string[]>): void {
    this.#pageValues.take(values);
  }

  protected override renderWidget(): TemplateResult {
    const heading = this.heading ?? this.texts('heading');
    const level = heading ? this.level + 1 : this.level;
    return html`
      <div class="shell">
        ${heading ? headingOf(this.level, heading, { className: 'heading heading-main' }) : nothing} ${this.#renderScreen(level)}
      </div>
    `;
  }

  #renderScreen(level: number): unknown {
    if (this.#packs.failed) {
      return failedView(level, this.#renderContact(), this.#allTexts, { again: () => this.#packs.again() });
    }
    if (!this.#packs.ready) return html`<p class="muted" role="status">${this.texts('pack.loading')}</p>`;
    return html`${this.#kept.waiting(level)} ${this.#renderMiddle(level)}
      <div class="foot">
        ${this.sent ? nothing : this.#kept.status()} ${this.#renderContact()} ${this.wiped ? nothing : this.#kept.wipe()}
      </div>`;
  }

  #renderMiddle(level: number): unknown {
    const texts = this.#allTexts;
    if (this.wiped) return wipedView(level, texts, { restart: () => this.#beginAgain() });
    if (this.#later.now && this.sent) return this.#renderSent(this.sent, level);
    const offer = this.sent ? undefined : this.#kept.offer(level);
    if (offer) return offer;
    const first = this.#active.walked.steps[0]?.id === this.#form.state.step;
    if (!this.#later.now && (!first || this.sent)) {
      return comingView(this.#later.failed, this.#renderContact(), texts, { again: () => void this.#awaitLater() });
    }
    if (this.fitting) return this.#later.now?.fit(this.#active.pack, level, texts, { close: () => this.#fit(false) });
    return keyed(this.#form.state.step, stepView(this.#stageOf(level), texts, this.#actionsOf(first)));
  }

  #stageOf(level: number): Stage {
    const contact = this.#renderContact();
    return {
      form: this.#form,
      active: this.#active,
      level,
      recipient: this.#recipient,
      later: this.#later.now,
      sending: this.#kept.sending(level + 1, contact, () => void this.#send()),
      trap: this.#kept.trap(),
      opener: this.#kept.opener(),
      contact,
    };
  }

  #actionsOf(first: boolean): StepActions {
    return {
      submit: () => this.#submitStep(),
      back: first ? undefined : () => this.#back(),
      change: (to, field) => this.#change(to, field),
      saveText: () => this.#later.now?.saveText(this.#active, this.#allTexts),
      fit: () => this.#fit(true),
    };
  }

  #renderSent(sent: Sent, level: number): unknown {
    return this.#later.now?.sentView(sent, (receipt) => this.#kept.receipt(receipt), this.#active.pack, level, this.#allTexts, {
      print: () => printOnly(this),
      again: () => this.#beginAgain(),
    });
  }

  #renderContact(): unknown {
    const { contact } = this.settings;
    return contactView(hasContact(contact) ? contact : (this.#active.pack.contact ?? contact), this.texts);
  }

  /** Texts of the first screen, and of the others once those are there. */
  get #allTexts(): InitiativeTexts {
    return this.#later.now?.texts(this.texts) ?? this.texts;
  }

  /** Empty when nothing can be sent. */
  get #recipient(): string {
    return this.#kept.canSend ? this.settings.of('recipient') : '';
  }

  #submitStep(): void {
    if (this.#form.state.step === CHECK_STEP) void this.#send();
    else if (this.#form.next()) this.#stepShown();
  }

  #change(step: string, field: string): void {
    this.#form.go(step, CHECK_STEP);
    // Straight to the question: the step can hold ten others.
    this.focusAfterUpdate(`#${this.#form.idOf(field)}`);
    this.#stepShown();
  }

  #fit(open: boolean): void {
    this.fitting = open;
    this.focusAfterUpdate(STEP_HEADING);
  }

  #back(): void {
    this.#form.back();
    this.#stepShown();
  }

  #stepShown(): void {
    this.#kept.askWipe(false, false);
    if (!this.#later.now) void this.#awaitLater();
    this.dispatchEvent(new StepShownEvent(this.#form.state.step));
  }

  /** The visitor waits for the next screen: the focus goes to its heading once it is there. */
  async #awaitLater(): Promise<void> {
    (await this.#later.load())?.restoreFiles();
    this.focusAfterUpdate(STEP_HEADING);
  }

  async #send(): Promise<void> {
    const later = this.#later.now;
    if (!later || !this.#recipient || !this.#form.finish()) return;
    const submission = await later.submission(this.#active, this.#allTexts);
    this.#asked = submission.asked;
    const outcome = await this.#kept.send(submission);
    if (outcome?.kind !== 'invalid') return;
    const left = this.#form.refuse(atFields(outcome.issues, this.#active.plan));
    // Said at the fields now; what no field can carry stays above the send button.
    if (left.length < outcome.issues.length) this.#kept.resetSending();
  }

  #arrive(receipt: Receipt): void {
    this.#clear(true);
    this.sent = { receipt, recipient: this.settings.of('recipient'), at: new Date(), asked: this.#asked };
    this.dispatchEvent(new CompletedEvent());
  }

  #keep(): void {
    this.#kept.keep();
    if (this.#started || this.#pageValues.applying || !Object.values(this.#form.values).some(isFilled)) return;
    this.#started = true;
    this.dispatchEvent(new StartedEvent());
  }

  #resume(content: unknown): void {
    const state = parseFormState(content);
    this.#started = true;
    if (state) this.#form.restore(state);
    this.#pageValues.apply();
    void this.#awaitLater();
  }

  /** @param all also what was typed inside the tag. */
  #clear(all = false): void {
    if (all) this.#pageValues.forget();
    this.sent = undefined;
    this.#form.clear();
    this.#later.now?.uploads.clear();
    this.#started = false;
    this.fitting = false;
    this.#pageValues.apply();
    this.focusAfterUpdate(STEP_HEADING);
  }

  #beginAgain(): void {
    this.wiped = false;
    this.#kept.forget();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'meedoen-initiative-form': InitiativeForm;
  }
}
