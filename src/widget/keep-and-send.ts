import type { LitElement, TemplateResult } from 'lit';
import type { Texts } from '../i18n/model/catalogue.ts';
import { TextsController } from '../i18n/texts-controller.ts';
import type { SettingsController } from '../settings/settings-controller.ts';
import { DraftController, type DraftOffer } from '../storage/draft-controller.ts';
import { mostKeeping } from '../storage/model/keeping.ts';
import type { DeviceAnswer } from '../storage/model/record.ts';
import {
  DRAFT_KEPT,
  DRAFT_OFFER,
  draftOffer,
  draftStatus,
  fileOpener,
  WIPE_BUTTON,
  WIPE_QUESTION,
  wipeButton,
} from '../storage/views/draft.ts';
import { flagsOf } from '../submission/model/flags.ts';
import type { Outcome } from '../submission/model/outcome.ts';
import type { Receipt } from '../submission/model/receipt.ts';
import { type Submission, SubmissionController } from '../submission/submission-controller.ts';
import { outboxView } from '../submission/views/outbox.ts';
import { receiptView, SEND_FAILED, submissionView } from '../submission/views/submission.ts';
import { trapField } from '../submission/views/trap.ts';
import type { KeptFormHooks } from './kept-form.ts';
import { type KeptCatalogue, keptLanguages } from './messages/kept.ts';
import { saveFile } from './save-file.ts';
import { fallbackHiddenFields } from './slot-state.ts';

/**
 * The whole of keeping and sending, behind {@link KeptForm}: the draft with its offer, the question about the device and the file;
 * "erase everything and stop"; sending with the outbox; the honeypot. With texts of its own, so that they come along with it.
 */
export class KeepAndSend {
  readonly draft: DraftController;
  readonly submission: SubmissionController;
  readonly #host: LitElement;
  readonly #settings: SettingsController;
  readonly #hooks: KeptFormHooks;
  readonly #textsController: TextsController<KeptCatalogue>;
  #asking = false;
  #trap = '';

  constructor(host: LitElement, settings: SettingsController, hooks: KeptFormHooks) {
    this.#host = host;
    this.#settings = settings;
    this.#hooks = hooks;
    this.#textsController = new TextsController(host, keptLanguages, hooks.textsOptions);
    const { widget, storageKey, parts } = hooks;
    this.draft = new DraftController(
      host,
      () => ({ widget, storageKey: storageKey(), parts: parts() }),
      () => mostKeeping(settings.of('storage')),
    );
    this.submission = new SubmissionController(host, settings, () => this.#texts.locale, this.draft, {
      arrived: (receipt) => this.#arrive(receipt),
      formFields: () => fallbackHiddenFields(host),
    });
  }

  get #texts(): Texts<KeptCatalogue> {
    return this.#textsController.of;
  }

  /** Looks for a draft. Call it when the widget runs and knows its settings. */
  open(): void {
    this.draft.open();
  }

  /** Call it after each change of the answers. */
  keep(): void {
    this.draft.save(this.#hooks.content());
  }

  /** A draft of before, until the visitor chooses. */
  get offered(): DraftOffer | undefined {
    return this.draft.offer;
  }

  /** "You had already begun": in the place of the form. */
  offer(level: number): TemplateResult | undefined {
    const { offered } = this;
    if (!offered) return undefined;
    return draftOffer(offered.savedAt, this.#texts, level, { proceed: () => this.#proceed(), restart: () => this.#restart(offered.id) });
  }

  /** What an earlier visit left to be sent, above everything else. Nothing for nearly everybody. */
  waiting(level: number): unknown {
    const { outbox, status } = this.submission;
    const { offered } = this;
    const items = outbox?.items.filter(({ id }) => id !== offered?.id && (status.kind !== 'queued' || status.id !== id)) ?? [];
    return outboxView(items, this.#settings.of('recipient'), this.#texts, level, {
      now: (id) => void outbox?.tryNow(id),
      takeBack: offered || this.draft.holdsAnswers ? undefined : (id) => void this.#takeBack(id),
      remove: (id) => void outbox?.remove(id),
    });
  }

  /** How sending goes, above the send button. @param again sends once more, as the send button does. */
  sending(level: number, contact: unknown, again: () => void): unknown {
    return submissionView(this.submission.status, this.#texts, level, contact, {
      again,
      cancel: () => this.submission.cancel(),
      save: () => this.saveFile(),
      asNew: () => {
        this.draft.renew();
        again();
      },
    });
  }

  /** What is kept and where, and the question about the device: at the foot of every screen. */
  status(): unknown {
    return draftStatus(this.draft, this.#texts, {
      takeOver: () => this.draft.takeOver(this.#hooks.content()),
      answerDevice: (answer) => this.#answerDevice(answer),
      saveFile: () => this.saveFile(),
    });
  }

  /** "Erase everything and stop": on every screen and receipt. */
  wipe(): TemplateResult {
    return wipeButton(this.#asking, this.#texts, { ask: (asking) => this.askWipe(asking), wipe: () => this.#wipe() });
  }

  /** "Go on with a file": on the first screen. */
  opener(): TemplateResult {
    return fileOpener(this.draft.fileProblem, this.#texts, { open: (file) => void this.#openFile(file) });
  }

  /** What was received, for under the widget's own heading. */
  receipt(receipt: Receipt): TemplateResult {
    return receiptView(receipt, this.#settings.of('recipient'), this.#texts);
  }

  /** The honeypot: inside the form. */
  trap(): TemplateResult {
    return trapField(this.#texts, { filled: (value) => (this.#trap = value) });
  }

  /** Sends, and moves the focus to what has become of it. The widget does the rest for `invalid`; a receipt came by `arrived`. */
  async send(submission: Omit<Submission, 'id' | 'flags'>): Promise<Outcome | undefined> {
    const flags = flagsOf(this.#trap, this.draft.startedAt, new Date());
    const outcome = await this.submission.submit({ ...submission, id: this.draft.id, flags });
    if (outcome?.kind === 'sent') this.#arrive(outcome.receipt);
    else if (outcome) this.#hooks.focus(SEND_FAILED);
    return outcome;
  }

  /** Answers, draft and what was being sent are gone; what waits in the outbox stays. */
  forget(): void {
    this.#asking = false;
    this.#trap = '';
    this.submission.reset();
    this.draft.erase();
    this.#hooks.clear();
    this.#host.requestUpdate();
  }

  /** Of this form everything, also what waits: "nothing of yours is left" must be true. */
  erase(): void {
    void this.submission.outbox?.clear();
    this.forget();
  }

  /** Opens or closes the question before erasing. Another screen closes it without moving the focus: `askWipe(false, false)`. */
  askWipe(asking: boolean, moves = true): void {
    this.#asking = asking;
    if (moves) this.#hooks.focus(asking ? WIPE_QUESTION : WIPE_BUTTON);
    this.#host.requestUpdate();
  }

  saveFile(): void {
    const { name, text } = this.draft.toFile((this.#hooks.fileContent ?? this.#hooks.content)());
    saveFile(name, text);
  }

  /** The receipt first, so that nothing is lost between erasing the draft and showing it. */
  #arrive(receipt: Receipt): void {
    this.#hooks.arrived(receipt);
    this.draft.erase();
    this.#trap = '';
    this.#host.requestUpdate();
  }

  #proceed(): void {
    const content = this.draft.accept();
    if (this.draft.status === 'saved') void this.submission.outbox?.answered(this.draft.id);
    this.#hooks.restore(content);
  }

  #restart(offered: string): void {
    this.forget();
    void this.submission.outbox?.answered(offered);
  }

  #answerDevice(answer: DeviceAnswer): void {
    this.draft.answerDevice(answer);
    // The buttons are gone; what the answer means stands in their place.
    this.#hooks.focus(DRAFT_KEPT);
  }

  async #openFile(file: File): Promise<void> {
    if (await this.draft.openFile(file)) this.#hooks.focus(DRAFT_OFFER);
  }

  async #takeBack(id: string): Promise<void> {
    await this.submission.outbox?.takeBack(id);
    this.#hooks.focus(DRAFT_OFFER);
  }

  #wipe(): void {
    this.erase();
    this.#hooks.wiped();
  }
}
