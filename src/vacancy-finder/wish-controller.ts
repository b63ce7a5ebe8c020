import { html, type LitElement, type TemplateResult } from 'lit';
import { ERROR_SUMMARY, FormController, STEP_HEADING } from '../forms/form-controller.ts';
import { emptyForm, parseFormState } from '../forms/model/form.ts';
import type { TextsOptions } from '../i18n/texts-controller.ts';
import type { SettingsController } from '../settings/settings-controller.ts';
import { WIPE_DONE } from '../storage/views/wiped.ts';
import type { Receipt } from '../submission/model/receipt.ts';
import { CompletedEvent, ErrorShownEvent, StartedEvent } from '../widget/events.ts';
import { KeptForm } from '../widget/kept-form.ts';
import { wishDataOf, wishFields, wishPlan } from './model/wish-form.ts';
import type { VacancyQuery } from './model/query.ts';
import type { ToolTexts } from './views/texts.ts';
import { wishForm, wishSent } from './views/wish.ts';

type Hooks = Readonly<{
  texts: () => ToolTexts;
  textsOptions: TextsOptions;
  storageKey: () => string;
  query: () => VacancyQuery;
  /** The visitor erased everything: what else the finder keeps goes too. */
  erased: () => void;
  focus: (selector: string) => void;
}>;

/** Where nothing fits: what somebody would like to do goes to the volunteer centre. */
export class WishController {
  readonly #host: LitElement;
  readonly #settings: SettingsController;
  readonly #hooks: Hooks;
  readonly #form: FormController;
  readonly #kept: KeptForm;
  #receipt: Receipt | undefined;
  #started = false;

  constructor(host: LitElement, settings: SettingsController, hooks: Hooks) {
    this.#host = host;
    this.#settings = settings;
    this.#hooks = hooks;
    this.#form = new FormController(host, () => wishPlan, {
      texts: hooks.texts,
      changed: () => this.#started && this.#kept.keep(),
      focus: hooks.focus,
      errorsShown: (issues) => host.dispatchEvent(new ErrorShownEvent(issues)),
    });
    this.#kept = new KeptForm(host, settings, {
      widget: 'vacancy-wish',
      storageKey: () => (hooks.storageKey() ? `${hooks.storageKey()}-wish` : ''),
      parts: () => [settings.of('endpoint'), settings.of('src')],
      texts: hooks.texts,
      textsOptions: hooks.textsOptions,
      content: () => this.#form.state,
      restore: (content) => {
        const form = parseFormState(content);
        if (form) this.#form.restore(form);
      },
      clear: () => this.#form.clear(),
      wiped: () => {
        this.#started = false;
        this.#receipt = undefined;
        hooks.erased();
        hooks.focus(WIPE_DONE);
      },
      arrived: (receipt) => this.#arrive(receipt),
      focus: hooks.focus,
    });
  }

  get canSend(): boolean {
    return this.#kept.canSend;
  }

  get started(): boolean {
    return this.#started;
  }

  start(): void {
    this.#started = true;
    const { words } = this.#hooks.query();
    this.#form.restore(emptyForm(wishPlan, words.trim() ? { words: words.trim() } : {}));
    this.#kept.open();
    this.#hooks.focus(`.wish ${STEP_HEADING}`);
    this.#host.dispatchEvent(new StartedEvent());
  }

  /** The visitor erased everything elsewhere in the finder. */
  erase(): void {
    this.#started = false;
    this.#receipt = undefined;
    void this.#kept.erase();
  }

  view(level: number, contact: unknown): TemplateResult {
    const texts = this.#hooks.texts();
    const send = () => void this.#send();
    if (this.#receipt) return html`${wishSent(this.#kept.receipt(this.#receipt), texts, level)} ${this.#kept.wipe()}`;
    const offer = this.#kept.offer(level);
    if (offer) return offer;
    return wishForm(
      {
        form: this.#form,
        recipient: this.#settings.of('recipient'),
        trap: this.#kept.trap(),
        sending: this.#kept.sending(level + 1, contact, send),
        busy: this.#kept.sendingNow,
        keeping: [this.#kept.status(), this.#kept.wipe()],
      },
      texts,
      level,
      send,
    );
  }

  #arrive(receipt: Receipt): void {
    this.#receipt = receipt;
    this.#hooks.focus(`.wish ${STEP_HEADING}`);
    this.#host.dispatchEvent(new CompletedEvent());
  }

  async #send(): Promise<void> {
    if (!this.#form.attempt()) return;
    const { values } = this.#form;
    const texts = this.#hooks.texts();
    const outcome = await this.#kept.send({
      type: 'vacancy-wish',
      data: wishDataOf(values, this.#hooks.query().chosen.sector ?? []),
      asked: wishFields(values)
        .map((field) => {
          const text = this.#form.text(field).trim();
          return {
            field,
            question: this.#form.field(field).label,
            answer: field === 'contact.channel' ? (texts.find(`wish.channel.${text}`) ?? text) : text,
          };
        })
        .filter(({ answer }) => answer !== ''),
    });
    if (outcome?.kind !== 'invalid') return;
    const elsewhere = this.#form.refuse(outcome.issues);
    if (elsewhere.length === outcome.issues.length) return;
    this.#kept.resetSending();
    this.#hooks.focus(ERROR_SUMMARY);
  }
}
