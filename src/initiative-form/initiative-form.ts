import { Task, TaskStatus } from '@lit/task';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { FormController, STEP_HEADING } from '../forms/form-controller.ts';
import { isFilled, parseFormState, type Values } from '../forms/model/form.ts';
import { primaryOf } from '../i18n/model/catalogue.ts';
import { hasContact, listOf } from '../settings/model/settings.ts';
import type { Asked } from '../submission/model/envelope.ts';
import type { Receipt } from '../submission/model/receipt.ts';
import { formStyles } from '../theme/form.styles.ts';
import { headingOf } from '../theme/heading.ts';
import { hostStyles } from '../theme/host.styles.ts';
import { CompletedEvent, ErrorShownEvent, StartedEvent, StepShownEvent } from '../widget/events.ts';
import { KeptForm } from '../widget/kept-form.ts';
import { saveFile } from '../widget/save-file.ts';
import { contactView } from '../widget/views/contact.ts';
import { WidgetElement } from '../widget/widget-element.ts';
import { generalNl } from './content/general-nl.ts';
import { initiativeFormStyles } from './initiative-form.styles.ts';
import { loadPack } from './load-pack.ts';
import { nl } from './messages/nl.ts';
import { asText } from './model/check.ts';
import type { InitiativePack } from './model/pack.ts';
import { CHECK_STEP, fieldFor, type InitiativePlan, planOf } from './model/plan.ts';
import { withKinds } from './model/questions.ts';
import { askedOf, consentsAsked, toInitiative, valuesFromFallback } from './model/to-initiative.ts';
import { type Sent, sentView } from './views/receipt.ts';
import { failedView, wipedView } from './views/screens.ts';
import { stepView } from './views/step.ts';

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

  #pack: InitiativePack = generalNl;
  #plan: InitiativePlan = planOf(generalNl);
  #packReady = false;
  #fallback: ReadonlyMap<string, readonly string[]> | undefined;
  /** What was typed inside the tag before the form ran. */
  #adopted: Values = {};
  /** Values come from the page and not from the visitor: no event says that somebody began. */
  #adopting = false;
  #started = false;
  /** The words that went along with the last try: answers may be changed while a copy waits to be sent. */
  #asked: readonly Asked[] = [];

  readonly #form: FormController = new FormController(this, () => this.#plan, {
    texts: () => this.texts,
    changed: () => this.#keep(),
    focus: (selector) => this.focusAfterUpdate(selector),
    errorsShown: (issues) => this.dispatchEvent(new ErrorShownEvent(issues)),
  });
  readonly #kept: KeptForm = new KeptForm(this, this.settings, {
    widget: 'initiative-form',
    storageKey: () => this.storageKey,
    parts: () => [this.settings.of('endpoint'), this.settings.of('pack-src'), this.kinds],
    texts: () => this.texts,
    textsOptions: this.textsOptions,
    content: () => this.#form.state,
    restore: (content) => this.#resume(content),
    clear: () => this.#clear(),
    wiped: () => this.#wipe(),
    arrived: (receipt) => this.#arrive(receipt),
    focus: (selector) => this.focusAfterUpdate(selector),
  });
  readonly #loading: Task<readonly [string, string], InitiativePack> = new Task(this, {
    task: ([source, language], { signal }) => loadPack(this.settings.address(source), language, signal),
    // The language that the page asks for, so that texts and pack come together.
    args: () => [this.settings.of('pack-src'), primaryOf(this.textsController.locale)] as const,
    onComplete: (pack) => this.#usePack(pack),
  });

  constructor() {
    super('initiative-form', { nl, more: { en: async () => (await import('./messages/en.ts')).en } });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('kinds') && this.#loading.value) this.#usePack(this.#loading.value);
    super.willUpdate(changed);
    if (this.running && this.#packReady) this.#kept.open();
  }

  protected override adoptFallback(values: ReadonlyMap<string, readonly string[]>): void {
    this.#fallback = values;
    this.#takeOverFallback();
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
    if (this.#loading.status === TaskStatus.ERROR) {
      return failedView(level, this.#renderContact(), this.texts, { again: () => void this.#loading.run() });
    }
    if (!this.#loading.value) return html`<p class="muted" role="status">${this.texts('pack.loading')}</p>`;
    return html`${this.#kept.waiting(level)} ${this.#renderMiddle(level)}
      <div class="foot">
        ${this.sent ? nothing : this.#kept.status()} ${this.#renderContact()} ${this.wiped || this.sent ? nothing : this.#kept.wipe()}
      </div>`;
  }

  #renderMiddle(level: number): unknown {
    if (this.sent) {
      return sentView(this.sent, this.#kept.receipt(this.sent.receipt), this.#pack.next, level, this.texts, {
        save: () => this.#saveText(),
        again: () => this.#beginAgain(),
      });
    }
    if (this.wiped) return wipedView(level, this.texts, { restart: () => this.#beginAgain() });
    const offer = this.#kept.offer(level);
    if (offer) return offer;
    const stage = {
      form: this.#form,
      plan: this.#plan,
      pack: this.#pack,
      level,
      recipient: this.#recipient,
      sending: this.#kept.sending(level + 1, this.#renderContact(), () => void this.#send()),
      trap: this.#kept.trap(),
      opener: this.#kept.opener(),
      contact: this.#renderContact(),
    };
    const { step } = this.#form.state;
    const first = this.#plan.steps[0]?.id === step;
    return keyed(
      step,
      stepView(stage, this.texts, {
        submit: () => this.#submitStep(),
        back: first ? undefined : () => this.#back(),
        change: (to, field) => this.#change(to, field),
        saveText: () => this.#saveText(),
      }),
    );
  }

  #renderContact(): unknown {
    const { contact } = this.settings;
    return contactView(hasContact(contact) || !this.#pack.contact ? contact : this.#pack.contact, this.texts);
  }

  /** Empty when nothing can be sent. */
  get #recipient(): string {
    return this.#kept.canSend ? this.settings.of('recipient') : '';
  }

  #submitStep(): void {
    if (this.#form.state.step === CHECK_STEP) void this.#send();
    else if (this.#form.next()) this.#stepShown();
  }

  #back(): void {
    this.#form.back();
    this.#stepShown();
  }

  #change(step: string, field: string): void {
    this.#form.go(step, CHECK_STEP);
    // Straight to the question: the step can hold ten others.
    this.focusAfterUpdate(`#${this.#form.idOf(field)}`);
    this.#stepShown();
  }

  #stepShown(): void {
    this.#kept.askWipe(false, false);
    this.dispatchEvent(new StepShownEvent(this.#form.state.step));
  }

  async #send(): Promise<void> {
    if (!this.#recipient || !this.#form.finish()) return;
    const { values } = this.#form;
    this.#asked = [...askedOf(values, this.#pack, this.#plan, this.texts), ...consentsAsked(values, this.texts)];
    const outcome = await this.#kept.send({
      type: 'initiative',
      data: toInitiative(values, this.#pack, this.#plan),
      asked: this.#asked,
      pack: { id: this.#pack.id, version: this.#pack.version },
    });
    if (outcome?.kind !== 'invalid') return;
    const fields = [...this.#plan.questions.keys()];
    const left = this.#form.refuse(outcome.issues.map(({ field, text }) => ({ field: fieldFor(field, fields), text })));
    // Said at the fields now; what no field can carry stays above the send button.
    if (left.length < outcome.issues.length) this.#kept.resetSending();
  }

  #arrive(receipt: Receipt): void {
    this.sent = { receipt, recipient: this.settings.of('recipient'), at: new Date(), asked: this.#asked };
    this.#adopted = {};
    this.#clear();
    this.dispatchEvent(new CompletedEvent());
  }

  #usePack(pack: InitiativePack): void {
    this.#pack = withKinds(pack, listOf(this.kinds));
    this.#plan = planOf(this.#pack);
    // Answers stay when a pack arrives late or the page changes its language; the step falls back where it no longer exists.
    this.#form.restore(this.#form.state);
    this.#packReady = true;
    this.#takeOverFallback();
  }

  /** Once both are there: what was typed inside the tag, and the pack that knows those questions. */
  #takeOverFallback(): void {
    if (!this.#packReady || !this.#fallback) return;
    this.#adopted = valuesFromFallback(this.#fallback, this.#plan);
    this.#fallback = undefined;
    this.#applyAdopted();
  }

  #applyAdopted(): void {
    this.#adopting = true;
    for (const [field, value] of Object.entries(this.#adopted)) this.#form.set(field, value);
    this.#adopting = false;
  }

  #keep(): void {
    this.#kept.keep();
    if (this.#started || this.#adopting || !Object.values(this.#form.values).some(isFilled)) return;
    this.#started = true;
    this.dispatchEvent(new StartedEvent());
  }

  #resume(content: unknown): void {
    const state = parseFormState(content);
    this.#started = true;
    if (state) this.#form.restore(state);
    // What was typed on this page just now is newer than the draft.
    this.#applyAdopted();
    this.focusAfterUpdate(STEP_HEADING);
  }

  #clear(): void {
    this.#form.clear();
    this.#started = false;
    this.#applyAdopted();
    this.focusAfterUpdate(STEP_HEADING);
  }

  #wipe(): void {
    this.#adopted = {};
    this.#clear();
    this.wiped = true;
  }

  #beginAgain(): void {
    this.sent = undefined;
    this.wiped = false;
    this.#kept.forget();
  }

  /** Questions and answers to read, to print or to mail. */
  #saveText(): void {
    const asked = this.sent?.asked ?? askedOf(this.#form.values, this.#pack, this.#plan, this.texts);
    saveFile(this.texts(this.sent ? 'receipt.copy.name' : 'save.name'), asText(asked), 'text/plain');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'meedoen-initiative-form': InitiativeForm;
  }
}
