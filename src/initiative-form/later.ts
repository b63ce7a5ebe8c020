import { html, nothing, type ReactiveController } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { FormController, STEP_HEADING } from '../forms/form-controller.ts';
import { isFilled, parseFormState } from '../forms/model/form.ts';
import { TextsController } from '../i18n/texts-controller.ts';
import { type HandOver, takeNote } from '../settings/take-over.ts';
import type { Receipt } from '../submission/model/receipt.ts';
import { adoptStyles } from '../theme/adopt-styles.ts';
import { CompletedEvent, ErrorShownEvent, StartedEvent, StepShownEvent } from '../widget/events.ts';
import { KeptForm } from '../widget/kept-form.ts';
import { arrivedView } from './arrived.ts';
import { Aside } from './aside.ts';
import { generalNl } from './content/general-nl.ts';
import type { InitiativeForm } from './initiative-form.ts';
import type { LaterHooks } from './later-hooks.ts';
import { laterStyles } from './later.styles.ts';
import { laterLanguages } from './messages/later.ts';
import type { laterNl } from './messages/later-nl.ts';
import { ActivePack } from './model/active-pack.ts';
import { CHECK_STEP } from './model/pack.ts';
import { PackController } from './pack-controller.ts';
import { PageValues } from './page-values.ts';
import { Parts } from './parts.ts';
import { Sending } from './sending.ts';
import type { Sent } from './views/receipt.ts';
import { failedView, wipedView } from './views/screens.ts';
import { type Stage, type StepActions, stepView } from './views/step.ts';
import { type InitiativeTexts, joinTexts } from './views/texts.ts';
import { BEGIN, comingView } from './views/welcome.ts';

/**
 * The form itself: every screen after the welcome, with the pack, the answers, their keeping and their sending. It comes after the first
 * render, with texts and styles of its own.
 */
export class Later implements ReactiveController {
  readonly #host: InitiativeForm;
  readonly #hooks: LaterHooks;
  readonly #texts: TextsController<typeof laterNl>;
  readonly #active = new ActivePack(generalNl);
  readonly #form: FormController;
  readonly #pageValues: PageValues;
  readonly #kept: KeptForm;
  readonly #parts: Parts;
  readonly #aside: Aside;
  readonly #packs: PackController;
  readonly #sending: Sending;
  #ready = false;
  #sent: Sent | undefined;
  #wiped = false;
  /** The visitor has left the welcome and waits for the first step: its pack or its language may still be on the way. */
  #awaited = false;
  #started = false;
  #kinds: string;

  constructor(host: InitiativeForm, hooks: LaterHooks) {
    this.#host = host;
    this.#hooks = hooks;
    this.#kinds = host.kinds;
    const { settings, textsOptions } = host;
    adoptStyles(host, laterStyles);
    this.#texts = new TextsController(host, laterLanguages, textsOptions);
    this.#form = new FormController(host, () => this.#active.walked, {
      texts: () => this.#allTexts,
      changed: (state) => {
        this.#active.answered(state.values);
        this.#keep();
      },
      focus: hooks.focus,
      errorsShown: (issues) => host.dispatchEvent(new ErrorShownEvent(issues)),
    });
    this.#pageValues = new PageValues(this.#form, hooks.pageValues, takeNote('initiative-form'));
    this.#kept = new KeptForm(host, settings, {
      widget: 'initiative-form',
      storageKey: () => host.storageKey,
      parts: () => [settings.of('endpoint'), settings.of('pack-src'), host.kinds],
      texts: hooks.texts,
      textsOptions,
      content: () => this.#form.state,
      restore: (content) => this.#resume(content),
      clear: () => this.#clear(),
      wiped: () => {
        this.#wiped = true;
        this.#clear(true);
        hooks.focus(STEP_HEADING);
      },
      arrived: (receipt) => this.#arrive(receipt),
      focus: hooks.focus,
    });
    this.#parts = new Parts(host, {
      form: this.#form,
      draft: () => this.#kept.draftId,
      keeps: () => this.#kept.keeping === 'device',
      announce: hooks.announce,
      focus: hooks.focus,
    });
    this.#aside = new Aside(host, {
      form: this.#form,
      active: this.#active,
      judging: this.#parts.judging,
      texts: () => this.#allTexts,
      recipient: () => this.#recipient,
      begin: () => this.begin(),
      focus: hooks.focus,
    });
    this.#packs = new PackController(host, {
      active: this.#active,
      // Answers stay when a pack arrives late or the page changes its language; the step falls back where it no longer exists.
      used: () => this.#pageValues.quietly(() => this.#form.restore(this.#form.state)),
    });
    this.#sending = new Sending(this.#form, this.#active, this.#kept, this.#parts);
    host.addController(this);
  }

  /** Whether the texts are there in the language of the page. What is on screen stays there while another language is on its way. */
  get ready(): boolean {
    return (this.#ready ||= this.#texts.ready);
  }

  hostUpdate(): void {
    if (this.#kinds !== this.#host.kinds) this.#packs.kindsChanged();
    this.#kinds = this.#host.kinds;
    if (!this.#packs.ready) return;
    this.#pageValues.read(this.#active.plan);
    this.#kept.open();
    if (!this.#awaited || !this.ready) return;
    this.#awaited = false;
    this.#hooks.focus(STEP_HEADING);
    void this.#host.updateComplete.then(() => this.#host.dispatchEvent(new StepShownEvent(this.#form.state.step)));
  }

  /** The visitor leaves the welcome. @param handed what another widget leads here with. */
  begin(handed?: HandOver): void {
    if (handed) this.#pageValues.handOver(handed);
    this.#hooks.begin(true);
    this.#awaited = true;
    this.#host.requestUpdate();
  }

  /** Everything below the widget's heading; nothing while the welcome is what belongs there. */
  screen(level: number): unknown {
    if (this.#packs.failed) {
      return failedView(level, this.#renderContact(), this.#allTexts, { again: () => this.#packs.again() });
    }
    const middle = this.#renderMiddle(level);
    if (middle === undefined) return undefined;
    return html`${this.#kept.waiting(level)} ${middle}
      <div class="foot">
        ${this.#sent ? nothing : this.#kept.status()} ${this.#renderContact()} ${this.#wiped ? nothing : this.#kept.wipe()}
      </div>`;
  }

  /** What an earlier visit left to be sent: above the welcome too. */
  waiting(level: number): unknown {
    return this.#kept.waiting(level);
  }

  /** Below "begin": the short check of the rules, and "go on with a file". */
  doors(): unknown {
    return html`${this.#packs.ready ? this.#aside.door() : nothing} ${this.#kept.opener()}`;
  }

  #renderMiddle(level: number): unknown {
    const texts = this.#allTexts;
    if (this.#wiped) return wipedView(level, texts, { restart: () => this.#beginAgain(false) });
    if (this.#sent) return this.#renderSent(this.#sent, level);
    if (!this.#packs.ready) return this.#hooks.begun() || this.#hooks.returns() ? comingView(texts) : undefined;
    const offer = this.#kept.offer(level);
    if (offer) return offer;
    const aside = this.#aside.view(level);
    if (aside) return aside;
    if (!this.#hooks.begun()) return undefined;
    return keyed(this.#form.state.step, stepView(this.#stageOf(level), texts, this.#actions));
  }

  #stageOf(level: number): Stage {
    const contact = this.#renderContact();
    return {
      form: this.#form,
      active: this.#active,
      parts: this.#parts,
      level,
      recipient: this.#recipient,
      sending: this.#kept.sending(level + 1, contact, () => this.#send()),
      trap: this.#kept.trap(),
      contact,
    };
  }

  readonly #actions: StepActions = {
    submit: () => this.#submitStep(),
    back: () => this.#back(),
    change: (to, field) => this.#change(to, field),
    saveText: () => this.#parts.saveText(this.#active, this.#allTexts),
    sheet: () => this.#aside.openSheet(),
    summary: () => this.#parts.saveSummary(this.#active, this.#allTexts),
    draft: () => this.#kept.saveFile(),
  };

  #renderSent(sent: Sent, level: number): unknown {
    const received = (receipt: Receipt) => this.#kept.receipt(receipt);
    return arrivedView(this.#host, sent, received, this.#active.pack, level, this.#allTexts, { again: () => this.#beginAgain(true) });
  }

  #renderContact(): unknown {
    return this.#hooks.contact(this.#active.pack.contact);
  }

  get #allTexts(): InitiativeTexts {
    return joinTexts(this.#hooks.texts(), this.#texts.of);
  }

  /** Empty when nothing can be sent. */
  get #recipient(): string {
    return this.#kept.canSend ? this.#host.settings.of('recipient') : '';
  }

  #send(): void {
    if (this.#recipient) void this.#sending.send(this.#allTexts);
  }

  #submitStep(): void {
    if (this.#form.state.step === CHECK_STEP) this.#send();
    else if (this.#form.next()) this.#stepShown();
  }

  #change(step: string, field: string): void {
    this.#form.go(step, CHECK_STEP);
    // Straight to the question: the step can hold ten others.
    this.#hooks.focus(`#${this.#form.idOf(field)}`);
    this.#stepShown();
  }

  /** From the first step back to the welcome, which says what this is. */
  #back(): void {
    const { step, returnTo } = this.#form.state;
    if (!returnTo && step === this.#active.walked.steps[0]?.id) {
      this.#toWelcome();
      return;
    }
    this.#form.back();
    this.#stepShown();
  }

  #stepShown(): void {
    this.#kept.askWipe(false, false);
    this.#host.dispatchEvent(new StepShownEvent(this.#form.state.step));
  }

  #arrive(receipt: Receipt): void {
    this.#clear(true);
    this.#sent = { receipt, recipient: this.#host.settings.of('recipient'), at: new Date(), asked: this.#sending.asked };
    this.#hooks.focus(STEP_HEADING);
    this.#host.dispatchEvent(new CompletedEvent());
  }

  #keep(): void {
    this.#kept.keep();
    if (this.#started || this.#pageValues.applying || !Object.values(this.#form.values).some(isFilled)) return;
    this.#started = true;
    this.#host.dispatchEvent(new StartedEvent());
  }

  #resume(content: unknown): void {
    const state = parseFormState(content);
    this.#started = true;
    if (state) this.#form.restore(state);
    this.#pageValues.apply();
    this.#parts.restoreFiles();
    this.#hooks.begin(true);
    this.#hooks.focus(STEP_HEADING);
  }

  #toWelcome(): void {
    this.#hooks.begin(false);
    this.#hooks.focus(BEGIN);
  }

  /** @param all also what was typed inside the tag. */
  #clear(all = false): void {
    if (all) this.#pageValues.forget();
    this.#sent = undefined;
    this.#form.clear();
    this.#parts.clear();
    this.#started = false;
    this.#aside.close();
    this.#pageValues.apply();
    if (this.#pageValues.none) this.#toWelcome();
    else this.#hooks.focus(STEP_HEADING);
  }

  /** @param straight to the first question: for who has just sent one. */
  #beginAgain(straight: boolean): void {
    this.#wiped = false;
    this.#kept.forget();
    if (straight) this.begin();
  }
}
