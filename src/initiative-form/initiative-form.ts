import { Task, TaskStatus } from '@lit/task';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { FormController, STEP_HEADING } from '../forms/form-controller.ts';
import { type FormState, isFilled, parseFormState, type Values } from '../forms/model/form.ts';
import { errorSummary } from '../forms/views/error-summary.ts';
import { stepButtons, stepHeading } from '../forms/views/steps.ts';
import { primaryOf } from '../i18n/model/catalogue.ts';
import { hasContact, listOf } from '../settings/model/settings.ts';
import { safeLink } from '../settings/settings-controller.ts';
import { DraftController } from '../storage/draft-controller.ts';
import { draftOffer, draftStatus, wipeButton } from '../storage/views/draft.ts';
import type { Flag } from '../submission/model/envelope.ts';
import { SubmissionController } from '../submission/submission-controller.ts';
import { SEND_FAILED, submissionView } from '../submission/views/submission.ts';
import { formStyles } from '../theme/form.styles.ts';
import { headingOf } from '../theme/heading.ts';
import { hostStyles } from '../theme/host.styles.ts';
import { CompletedEvent, ErrorShownEvent, StartedEvent, StepShownEvent } from '../widget/events.ts';
import { saveFile } from '../widget/save-file.ts';
import { contactView } from '../widget/views/contact.ts';
import { WidgetElement } from '../widget/widget-element.ts';
import { generalNl } from './content/general-nl.ts';
import { initiativeFormStyles } from './initiative-form.styles.ts';
import { loadPack } from './load-pack.ts';
import { nl } from './messages/nl.ts';
import { asText, checkRows } from './model/check.ts';
import type { InitiativePack } from './model/pack.ts';
import { CHECK_STEP, consentsOf, fieldFor, type InitiativePlan, planOf } from './model/plan.ts';
import { kindOf, type Question, withKinds } from './model/questions.ts';
import { askedOf, consentsAsked, toInitiative, valuesFromFallback } from './model/to-initiative.ts';
import { cannotSendView, checkView } from './views/check.ts';
import { noteView, questionField } from './views/question.ts';
import { type Sent, sentView } from './views/receipt.ts';
import { failedView, introView, trapField, wipedView } from './views/screens.ts';

/** Faster than this nobody reads and fills in a form. It only flags. */
const FAST_MS = 3000;

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
  @state() private askingWipe = false;

  #pack: InitiativePack = generalNl;
  #plan: InitiativePlan = planOf(generalNl);
  #packReady = false;
  #fallback: ReadonlyMap<string, readonly string[]> | undefined;
  #adopted: Values = {};
  /** Values come from the page and not from the visitor: no event says that somebody began. */
  #adopting = false;
  #started = false;
  #trapped = false;

  readonly #form = new FormController(this, () => this.#plan, {
    texts: () => this.texts,
    changed: (state) => this.#keep(state),
    focus: (selector) => this.focusAfterUpdate(selector),
    errorsShown: (issues) => this.dispatchEvent(new ErrorShownEvent(issues)),
  });
  readonly #draft = new DraftController(
    this,
    () => ({
      widget: 'initiative-form',
      storageKey: this.storageKey,
      parts: [this.settings.of('endpoint'), this.settings.of('pack-src'), this.kinds],
    }),
    () => (this.settings.of('storage') === 'none' ? 'none' : 'session'),
  );
  readonly #submission = new SubmissionController(this, this.settings, () => this.texts.locale);
  readonly #loading = new Task(this, {
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
    if (this.running) this.#draft.open();
  }

  protected override adoptFallback(values: ReadonlyMap<string, readonly string[]>): void {
    this.#fallback = values;
    this.#takeOverFallback();
  }

  protected override renderWidget(): TemplateResult {
    const heading = this.heading ?? this.texts('heading');
    return html`
      <div class="shell">
        ${heading ? headingOf(this.level, heading, { className: 'heading heading-main' }) : nothing} ${this.#renderScreen()}
      </div>
    `;
  }

  #renderScreen(): unknown {
    const level = this.level + 1;
    if (this.#loading.status === TaskStatus.ERROR) {
      return failedView(level, this.#renderContact(), this.texts, { again: () => void this.#loading.run() });
    }
    if (!this.#loading.value) return html`<p class="muted">${this.texts('pack.loading')}</p>`;
    if (this.sent) {
      return html`${sentView(this.sent, this.#pack.next, level, this.texts, { save: () => this.#saveCopy(), again: () => this.#restart() })}
        <div class="foot">${this.#renderContact()}</div>`;
    }
    if (this.wiped) {
      return html`${wipedView(level, this.texts, { restart: () => this.#restart() })}
        <div class="foot">${this.#renderContact()}</div>`;
    }
    return html`${this.#draft.offer ? this.#renderOffer(this.#draft.offer.savedAt) : keyed(this.#form.state.step, this.#renderStep())}
      <div class="foot">
        ${draftStatus(this.#draft, this.texts, { takeOver: () => this.#draft.takeOver(this.#form.state) })} ${this.#renderContact()}
        ${wipeButton(this.askingWipe, this.texts, { ask: (asking) => this.#askWipe(asking), wipe: () => this.#wipe() })}
      </div>`;
  }

  #renderOffer(savedAt: Date): TemplateResult {
    return draftOffer(savedAt, this.texts, this.level + 1, { proceed: () => this.#resume(), restart: () => this.#restart() });
  }

  #renderStep(): TemplateResult {
    const { step, returnTo } = this.#form.state;
    const steps = this.#plan.steps.map(({ id }) => id);
    const number = steps.indexOf(step) + 1;
    const level = this.level + 1;
    const isCheck = step === CHECK_STEP;
    const own = this.#pack.steps.find(({ id }) => id === step);
    const title = own?.title ?? this.texts.find(`step.${step}`) ?? step;
    const next = this.#nextLabel(isCheck, returnTo);
    const back = number > 1 ? () => this.#form.back() : undefined;
    return html`
      <form class="step" novalidate @submit=${this.#submitStep}>
        ${number === 1 ? introView(this.#recipient, this.#draft.keeping === 'session', this.texts) : nothing}
        ${stepHeading({ number, total: steps.length, title }, this.texts, level)} ${own?.help ? html`<p>${own.help}</p>` : nothing}
        ${errorSummary(this.#form, this.texts, level + 1)}
        ${isCheck ? this.#renderCheck(level + 1) : html`<div>${this.#renderQuestions(step)}</div>`}
        ${
          isCheck && this.#submission.obstacle
            ? cannotSendView(this.#renderContact(), level + 1, this.texts, { save: () => this.#saveCopy() })
            : nothing
        }
        ${
          isCheck
            ? submissionView(this.#submission.status, this.texts, level + 1, this.#renderContact(), {
                again: () => void this.#send(),
                cancel: () => this.#submission.cancel(),
                save: () => this.#saveCopy(),
              })
            : nothing
        }
        ${
          isCheck && this.#submission.obstacle
            ? html`<div class="buttons">
                <button class="button button-plain" type="button" @click=${back}>${this.texts('step.back')}</button>
              </div>`
            : stepButtons(this.texts, { back, next })
        }
        ${trapField({ trapped: (value) => (this.#trapped = value !== '') })}
      </form>
    `;
  }

  #renderQuestions(step: string): unknown {
    return this.#plan.questionsOf(step, this.#form.values).map((question) => {
      const { label, help } = question;
      const view = this.#form.field(question.name, { ...(label ? { label } : {}), ...(help ? { help } : {}) });
      const kind = kindOf(this.#form.values, this.#pack);
      const field = question.name === 'kind' ? { ...view, value: kind?.id, required: true } : view;
      return html`${questionField(field, question)} ${this.#renderNote(question)}`;
    });
  }

  #renderNote({ name }: Question): unknown {
    const kind = kindOf(this.#form.values, this.#pack);
    if (name === 'stance' && this.#form.values['stance'] === 'against') return noteView(this.texts('legal.against'), undefined, '');
    if (name !== 'kind' || !kind) return nothing;
    return noteView(kind.note ?? this.texts(`legal.${kind.legal}`), kind.channel, safeLink(kind.channel?.href ?? ''));
  }

  #renderCheck(level: number): TemplateResult {
    const { privacy } = this.#pack;
    const rows = checkRows(this.#form.values, this.#pack, this.#plan, this.texts, (step, field) => this.#change(step, field));
    return checkView(
      {
        ...rows,
        level,
        recipient: this.#submission.obstacle ? '' : this.#recipient,
        consents: consentsOf(this.#form.values).map((name) => ({ ...this.#form.field(name), required: true })),
        published: this.#form.values['consent.publishIdea'] === true,
        privacy,
        privacyHref: safeLink(privacy.more?.href ?? ''),
      },
      this.texts,
    );
  }

  #renderContact(): unknown {
    const { contact } = this.settings;
    return contactView(hasContact(contact) || !this.#pack.contact ? contact : this.#pack.contact, this.texts);
  }

  get #recipient(): string {
    return this.settings.of('recipient');
  }

  #nextLabel(isCheck: boolean, returnTo: string | undefined): string {
    if (isCheck) return this.texts('send.button', { recipient: this.#recipient });
    return returnTo === CHECK_STEP ? this.texts('step.return') : this.texts('step.next');
  }

  readonly #submitStep = (event: SubmitEvent) => {
    event.preventDefault();
    if (this.#form.state.step === CHECK_STEP) void this.#send();
    else if (this.#form.next()) this.dispatchEvent(new StepShownEvent(this.#form.state.step));
  };

  #change(step: string, field: string): void {
    this.#form.go(step, CHECK_STEP);
    // Straight to the question: the step can hold ten others.
    this.focusAfterUpdate(`#${this.#form.idOf(field)}`);
    this.dispatchEvent(new StepShownEvent(step));
  }

  async #send(): Promise<void> {
    if (!this.#form.finish()) return;
    const { values } = this.#form;
    const asked = [...askedOf(values, this.#pack, this.#plan, this.texts), ...consentsAsked(values, this.texts)];
    const outcome = await this.#submission.submit({
      type: 'initiative',
      id: this.#draft.id,
      data: toInitiative(values, this.#pack, this.#plan),
      asked,
      pack: { id: this.#pack.id, version: this.#pack.version },
      flags: this.#flags(),
    });
    if (!outcome) return;
    if (outcome.kind === 'sent') {
      this.sent = { receipt: outcome.receipt, recipient: this.#recipient, at: new Date(), asked };
      // Only now that the receipt is here may the draft go.
      this.#forget();
      this.focusAfterUpdate(STEP_HEADING);
      this.dispatchEvent(new CompletedEvent());
      return;
    }
    if (outcome.kind === 'invalid') {
      const fields = [...this.#plan.questions.keys()];
      const left = this.#form.refuse(outcome.issues.map(({ field, text }) => ({ field: fieldFor(field, fields), text })));
      if (left.length < outcome.issues.length) {
        this.#submission.reset();
        return;
      }
    }
    this.focusAfterUpdate(SEND_FAILED);
  }

  #flags(): Flag[] {
    const fast = Date.now() - this.#draft.startedAt.getTime() < FAST_MS;
    return [...(this.#trapped ? (['honeypot'] as const) : []), ...(fast ? (['fast'] as const) : [])];
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

  #keep(state: FormState): void {
    const filled = Object.values(state.values).some((value) => isFilled(value));
    if (!filled) return;
    this.#draft.save(state);
    if (this.#started || this.#adopting) return;
    this.#started = true;
    this.dispatchEvent(new StartedEvent());
  }

  #applyAdopted(): void {
    this.#adopting = true;
    for (const [field, value] of Object.entries(this.#adopted)) this.#form.set(field, value);
    this.#adopting = false;
  }

  #resume(): void {
    const state = parseFormState(this.#draft.accept());
    if (state) this.#form.restore(state);
    // What was typed on this page just now is newer than the draft.
    this.#applyAdopted();
    this.focusAfterUpdate(STEP_HEADING);
  }

  #restart(): void {
    this.#forget();
    this.sent = undefined;
    this.wiped = false;
    this.#applyAdopted();
    this.focusAfterUpdate(STEP_HEADING);
  }

  #askWipe(asking: boolean): void {
    this.askingWipe = asking;
    this.focusAfterUpdate(asking ? '[data-wipe-question]' : '[data-wipe]');
  }

  #wipe(): void {
    this.#adopted = {};
    this.#forget();
    this.wiped = true;
    this.focusAfterUpdate(STEP_HEADING);
  }

  /** Answers, draft and what was being sent: all of it. */
  #forget(): void {
    this.#submission.reset();
    this.#form.clear();
    this.#draft.erase();
    this.askingWipe = false;
    this.#started = false;
    this.#trapped = false;
  }

  #saveCopy(): void {
    const asked = this.sent?.asked ?? askedOf(this.#form.values, this.#pack, this.#plan, this.texts);
    saveFile(this.texts(this.sent ? 'receipt.copy.name' : 'save.name'), asText(asked), 'text/plain');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'meedoen-initiative-form': InitiativeForm;
  }
}
