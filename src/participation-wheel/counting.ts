import type { LitElement } from 'lit';
import type { Values } from '../forms/model/form.ts';
import { type Languages, TextsController, type TextsOptions } from '../i18n/texts-controller.ts';
import { listOf } from '../settings/model/settings.ts';
import type { SettingsController } from '../settings/settings-controller.ts';
import { randomId } from '../storage/drafts.ts';
import type { SubmissionController } from '../submission/submission-controller.ts';
import { countsNl } from './messages/counts-nl.ts';
import type { WheelPack } from './model/pack.ts';
import { countedIn, countsOf } from './model/to-counts.ts';
import { COUNTS_STATUS, type CountsScreen, countsView, type What, whatView } from './views/counts.ts';
import type { WheelTexts } from './views/wheel-view.ts';

const languages: Languages<typeof countsNl> = {
  nl: countsNl,
  formal: async () => (await import('./messages/counts-formal.ts')).countsFormal,
  more: { en: async () => (await import('./messages/counts-en.ts')).countsEn },
};

/** Here and not in the class: the compiler leaves the ending of an import in a field as it is. */
const submissionClass = async () => (await import('../submission/submission-controller.ts')).SubmissionController;

export type CountingHooks = Readonly<{
  settings: SettingsController;
  textsOptions: TextsOptions;
  /** What the page lets people send: `result`, `counts`, or both. */
  sends: () => string;
  focus: (selector: string) => void;
}>;

export type ToCount = Readonly<{ pack: WheelPack; values: Values; today: string; recipient: string }>;

/**
 * Being counted: one choice per area, under an id that is made for this alone and kept nowhere, so that it cannot be laid beside the answers
 * of the same person. The draft stays as it is, and nothing waits on the device to be sent later.
 */
export class Counting {
  readonly #host: LitElement;
  readonly #hooks: CountingHooks;
  readonly #texts: TextsController<typeof countsNl>;
  #submission: SubmissionController | undefined;
  #id = '';
  #what: What = 'result';
  /** The code for sending is on its way, or did not come. */
  #status: 'idle' | 'sending' | 'failed' = 'idle';

  constructor(host: LitElement, hooks: CountingHooks) {
    this.#host = host;
    this.#hooks = hooks;
    this.#texts = new TextsController(host, languages, hooks.textsOptions);
  }

  /** The choice between the two, between the heading and what is sent; nothing where the page offers one of them. */
  choice(): unknown {
    return this.#offers('result') && this.#offers('counts') && this.#view !== 'done'
      ? whatView(this.#what, this.#texts.of, (what) => this.#choose(what))
      : undefined;
  }

  /** The screen of sending, when it is counts that would be sent; otherwise nothing. */
  screen({ pack, values, today, recipient }: ToCount, wheel: WheelTexts, on: Readonly<{ back: () => void }>): unknown {
    if (!this.#offers('counts') || (this.#what === 'result' && this.#offers('result'))) return undefined;
    const counted = countedIn(pack, values);
    const view = { pack, counted, today, recipient, status: this.#view };
    return countsView(view, this.#texts.of, wheel, { send: () => void this.#send(pack, values, today), back: on.back });
  }

  /** The visitor starts over, or erased everything. */
  clear(): void {
    this.#submission?.reset();
    this.#id = '';
    this.#what = 'result';
    this.#status = 'idle';
  }

  /** Without a word about it, a page lets people send their answers. A form post would leave the page, and the draft with it. */
  #offers(what: What): boolean {
    const { sends, settings } = this.#hooks;
    const offered = listOf(sends());
    if (what === 'counts' && settings.of('endpoint-format') === 'form') return false;
    return offered.length === 0 ? what === 'result' : offered.includes(what);
  }

  get #view(): CountsScreen['status'] {
    switch (this.#submission?.status.kind) {
      case 'sent':
        return 'done';
      case 'sending':
        return 'sending';
      case 'failed':
      case 'queued':
        return 'failed';
      default:
        return this.#status;
    }
  }

  #choose(what: What): void {
    this.#what = what;
    this.#host.requestUpdate();
  }

  async #send(pack: WheelPack, values: Values, date: string): Promise<void> {
    if (this.#view === 'sending' || this.#view === 'done') return;
    this.#status = 'sending';
    this.#id ||= randomId();
    this.#host.requestUpdate();
    try {
      this.#submission ??= new (await submissionClass())(this.#host, this.#hooks.settings, () => this.#texts.of.locale);
      const outcome = await this.#submission.submit({ type: 'self-check-counts', id: this.#id, own: countsOf(pack, values, date) });
      this.#status = outcome ? 'failed' : 'idle';
    } catch {
      // The code for sending did not come (offline, a new release removed it).
      this.#status = 'failed';
    }
    this.#hooks.focus(COUNTS_STATUS);
    this.#host.requestUpdate();
  }
}
