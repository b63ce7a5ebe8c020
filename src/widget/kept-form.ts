import { html, type LitElement, type TemplateResult } from 'lit';
import type { Texts } from '../i18n/model/catalogue.ts';
import type { TextsOptions } from '../i18n/texts-controller.ts';
import type { SettingsController } from '../settings/settings-controller.ts';
import type { DraftOffer } from '../storage/draft-controller.ts';
import { mayHaveDraft } from '../storage/has-draft.ts';
import { type Keeping, mostKeeping } from '../storage/model/keeping.ts';
import type { Outcome } from '../submission/model/outcome.ts';
import type { Receipt } from '../submission/model/receipt.ts';
import { obstacleTo } from '../submission/obstacle.ts';
import type { Submission } from '../submission/submission-controller.ts';
import type { KeepAndSend } from './keep-and-send.ts';
import type { widgetNl } from './messages/nl.ts';

export type KeptFormHooks = Readonly<{
  /** Name of the widget in storage and in files. */
  widget: string;
  /** What tells two of these widgets on one page apart, besides `storage-key`. */
  parts: () => readonly string[];
  storageKey: () => string;
  texts: () => unknown;
  /** Those of the widget, so that the same overrides and language hold for the texts that come along with keeping and sending. */
  textsOptions: TextsOptions;
  /** What is filled in, as JSON. */
  content: () => unknown;
  /** What a saved file holds, when that is less than the draft. */
  fileContent?: () => unknown;
  /** Shows what was filled in before; it comes from storage or a file, so it is to be parsed. */
  restore: (content: unknown) => void;
  /** Empties the form: the visitor starts over, or erased everything. */
  clear: () => void;
  /** All is erased: says so on screen. */
  wiped: () => void;
  /** It is in: show the receipt. Right after sending, or when it came from the outbox while the visitor looked on. */
  arrived: (receipt: Receipt) => void;
  /** Move the focus after the next render. */
  focus: (selector: string) => void;
}>;

const UNREACHABLE = '[data-unreachable]';

/**
 * Keeping and sending, as a widget sees it. The code for it is a fifth of the whole and nothing of it is on the first screen, so it
 * comes after the first render. What a resident fills in meanwhile is kept as soon as it is there; when it cannot be loaded, the form
 * works on without drafts, and says so when somebody wants to send.
 */
export class KeptForm {
  readonly #host: LitElement;
  readonly #settings: SettingsController;
  readonly #hooks: KeptFormHooks;
  #whole: KeepAndSend | undefined;
  #coming: Promise<KeepAndSend | undefined> | undefined;
  #unreachable = false;
  #opened = false;
  #failed = false;

  constructor(host: LitElement, settings: SettingsController, hooks: KeptFormHooks) {
    this.#host = host;
    this.#settings = settings;
    this.#hooks = hooks;
  }

  /** Whether this page can send at all: there is an endpoint that may be followed, and a named recipient. */
  get canSend(): boolean {
    return obstacleTo(this.#settings) === undefined;
  }

  /** A try is under way. */
  get sendingNow(): boolean {
    return this.#whole?.submission.status.kind === 'sending';
  }

  /** Where the answers are kept now. */
  get keeping(): Keeping {
    return this.#whole?.draft.keeping ?? (mostKeeping(this.#settings.of('storage')) === 'none' ? 'none' : 'session');
  }

  /** Id of the submission that this becomes; files are kept under it. Empty until keeping has come. */
  get draftId(): string {
    return this.#whole?.draft.id ?? '';
  }

  /** Looks for a draft. Call it when the widget runs and knows its settings; again is harmless. */
  open(): void {
    if (this.#whole) this.#whole.open();
    else if (!this.#opened) void this.#host.updateComplete.then(() => this.#load());
    this.#opened = true;
  }

  /** Call it after each change of the answers. */
  keep(): void {
    this.#whole?.keep();
  }

  /** A draft of before, until the visitor chooses. */
  get offered(): DraftOffer | undefined {
    return this.#whole?.offered;
  }

  /** "You had already begun": in the place of the form. Empty for the moment in which we do not know yet. */
  offer(level: number): TemplateResult | undefined {
    if (this.#whole) return this.#whole.offer(level);
    return this.#opened && !this.#failed && mayHaveDraft(this.#hooks.widget) ? html`` : undefined;
  }

  /** What an earlier visit left to be sent, above everything else. Nothing for nearly everybody. */
  waiting(level: number): unknown {
    return this.#whole?.waiting(level);
  }

  /** How sending goes, above the send button. @param again sends once more, as the send button does. */
  sending(level: number, contact: unknown, again: () => void): unknown {
    return this.#unreachable ? this.#renderUnreachable(contact, again) : this.#whole?.sending(level, contact, again);
  }

  /** What was received, for under the widget's own heading. */
  receipt(receipt: Receipt): unknown {
    return this.#whole?.receipt(receipt);
  }

  /** What is kept and where, and the question about the device: at the foot of every screen. */
  status(): unknown {
    return this.#whole?.status();
  }

  /** "Erase everything and stop": on every screen and receipt. */
  wipe(): unknown {
    return this.#whole?.wipe();
  }

  /** "Go on with a file": on the first screen. */
  opener(): unknown {
    return this.#whole?.opener();
  }

  /** Gives what is filled in as a file to keep; nothing before keeping has come. */
  saveFile(): void {
    this.#whole?.saveFile();
  }

  /** The honeypot: inside the form. */
  trap(): unknown {
    return this.#whole?.trap();
  }

  /** Sends, and moves the focus to what has become of it. The widget does the rest for `invalid`; a receipt came by `arrived`. */
  async send(submission: Omit<Submission, 'id' | 'flags'>): Promise<Outcome | undefined> {
    const whole = await this.#load();
    this.#unreachable = !whole;
    if (!whole) this.#hooks.focus(UNREACHABLE);
    return whole?.send(submission);
  }

  /** What was said about the last try is no longer needed: it stands at the fields now. */
  resetSending(): void {
    this.#whole?.submission.reset();
  }

  /** Answers, draft and what was being sent are gone; what waits in the outbox stays. */
  forget(): void {
    if (this.#whole) this.#whole.forget();
    else this.#hooks.clear();
  }

  /** Everything of this form, also what an earlier visit left: the visitor erased everything in another form of this widget. */
  async erase(): Promise<void> {
    this.open();
    const whole = await this.#load();
    whole?.erase();
  }

  /** Opens or closes the question before erasing. Another screen closes it without moving the focus: `askWipe(false, false)`. */
  askWipe(asking: boolean, moves = true): void {
    this.#whole?.askWipe(asking, moves);
  }

  #load(): Promise<KeepAndSend | undefined> {
    this.#coming ??= this.#import();
    return this.#coming;
  }

  async #import(): Promise<KeepAndSend | undefined> {
    try {
      const { KeepAndSend } = await import('./keep-and-send.ts');
      this.#whole = new KeepAndSend(this.#host, this.#settings, this.#hooks);
      if (this.#opened) this.#whole.open();
      // Filled in while this was on its way; an offer is not overwritten.
      this.#whole.keep();
    } catch {
      // The chunk did not come (offline, blocked, a new release removed it): asked for again when somebody sends.
      this.#coming = undefined;
      this.#failed = true;
    }
    this.#host.requestUpdate();
    return this.#whole;
  }

  #renderUnreachable(contact: unknown, again: () => void): TemplateResult {
    const texts = this.#hooks.texts() as Texts<typeof widgetNl>;
    return html`
      <div class="notice notice-error" role="group" tabindex="-1" data-unreachable aria-label=${texts('unreachable')}>
        <p>${texts('unreachable')}</p>
        <div class="buttons"><button class="button" type="button" @click=${again}>${texts('unreachable.again')}</button></div>
        ${contact}
      </div>
    `;
  }
}
