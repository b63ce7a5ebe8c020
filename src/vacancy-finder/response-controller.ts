import { html, type LitElement, type TemplateResult } from 'lit';
import { ERROR_SUMMARY, FormController, STEP_HEADING } from '../forms/form-controller.ts';
import { emptyForm, type FormState, parseFormState, type Values } from '../forms/model/form.ts';
import type { TextsOptions } from '../i18n/texts-controller.ts';
import type { SettingsController } from '../settings/settings-controller.ts';
import { WIPE_DONE } from '../storage/views/wiped.ts';
import type { Asked } from '../submission/model/envelope.ts';
import type { Receipt } from '../submission/model/receipt.ts';
import { CompletedEvent, ErrorShownEvent, StartedEvent } from '../widget/events.ts';
import { KeptForm } from '../widget/kept-form.ts';
import { RespondedEvent } from './events.ts';
import type { Entry } from './model/entry.ts';
import { carriedOver, responseDataOf, responseFields, responsePlan } from './model/response-form.ts';
import type { VacancyResponseData } from './model/response.ts';
import { responseForm, type SentResponse, sentView } from './views/response.ts';
import type { OpenedTexts } from './views/texts.ts';

type Hooks = Readonly<{
  texts: () => OpenedTexts;
  textsOptions: TextsOptions;
  storageKey: () => string;
  /** Brings a vacancy on screen: the visitor goes on with what was begun about it. */
  open: (key: string) => void;
  /** The shortlist of the visitor. */
  saved: () => readonly Entry[];
  /** The visitor erased everything: what else the finder keeps goes too. */
  erased: () => void;
  focus: (selector: string) => void;
}>;

/** The heading of the form or the receipt: the vacancy above it has one of its own. */
const RESPONSE_HEADING = `.respond ${STEP_HEADING}`;

/**
 * The response to a vacancy: one at a time, kept and sent by {@link KeptForm}. What someone filled in about themselves is there again at
 * the next vacancy; each vacancy has a submission of its own, and is not answered twice by accident.
 */
export class ResponseController {
  readonly #host: LitElement;
  readonly #settings: SettingsController;
  readonly #hooks: Hooks;
  readonly #form: FormController;
  readonly #kept: KeptForm;
  readonly #sent = new Map<string, SentResponse>();
  /** What was written about other vacancies: there again when the visitor comes back to one. Gone with this page. */
  readonly #written = new Map<string, Values>();
  /** Key of the vacancy that the form is about; empty when there is none. */
  #about = '';
  /** The vacancy of which the response waits on this device: written once more, it would be sent twice. */
  #waiting = '';

  constructor(host: LitElement, settings: SettingsController, hooks: Hooks) {
    this.#host = host;
    this.#settings = settings;
    this.#hooks = hooks;
    this.#form = new FormController(host, () => responsePlan, {
      texts: hooks.texts,
      changed: () => this.#about && this.#kept.keep(),
      focus: hooks.focus,
      errorsShown: (issues) => host.dispatchEvent(new ErrorShownEvent(issues)),
    });
    this.#kept = new KeptForm(host, settings, {
      widget: 'vacancy-finder',
      storageKey: hooks.storageKey,
      parts: () => [settings.of('endpoint'), settings.of('src')],
      texts: hooks.texts,
      textsOptions: hooks.textsOptions,
      content: () => ({ ...this.#form.state, about: this.#about }),
      restore: (content) => this.#restore(content),
      clear: () => this.#clear(),
      wiped: () => this.#showWiped(),
      arrived: (receipt) => this.#arrive(receipt),
      focus: hooks.focus,
    });
  }

  /** Whether this page can send a response at all. */
  get canSend(): boolean {
    return this.#kept.canSend;
  }

  /** Looks for a draft; call it when the finder runs. */
  open(): void {
    this.#kept.open();
  }

  /** The visitor erased everything elsewhere in the finder. */
  erase(): void {
    this.#sent.clear();
    this.#written.clear();
    void this.#kept.erase();
  }

  /** Begins a response, or goes on with the one about this vacancy. */
  start(entry: Entry): void {
    if (this.#about !== entry.key) {
      // What was begun or failed for another vacancy has an id of its own, so its draft ends here; who somebody is goes along.
      const { values } = this.#form;
      if (this.#about && this.#about !== this.#waiting) this.#written.set(this.#about, values);
      this.#kept.forget();
      this.#begin(entry.key, { ...this.#written.get(entry.key), ...carriedOver(values) });
    }
    this.#hooks.focus(RESPONSE_HEADING);
    this.#host.dispatchEvent(new StartedEvent());
  }

  /** What still waits to be sent, and a response that was begun before: above the list. */
  above(level: number): unknown {
    return [this.#kept.waiting(level), this.#about ? undefined : this.#kept.offer(level)];
  }

  /** What takes the place of the invitation to respond: the receipt or the form. `undefined` for the invitation itself. */
  view(entry: Entry, level: number, contact: unknown): TemplateResult | undefined {
    const texts = this.#hooks.texts();
    const recipient = this.#settings.of('recipient');
    const sent = this.#sent.get(entry.key);
    if (sent) {
      return html`${sentView(sent, this.#kept.receipt(sent.receipt), recipient, contact, texts, level, () => this.#again(entry))}
      ${this.#kept.wipe()}`;
    }
    if (!this.canSend) return undefined;
    if (this.#about !== entry.key) return this.#offerFor(entry, level);
    const send = () => void this.#send(entry);
    return responseForm(
      {
        form: this.#form,
        recipient,
        hasSaved: this.#savedBeside(entry).length > 0,
        trap: this.#kept.trap(),
        sending: this.#kept.sending(level + 1, contact, send),
        busy: this.#kept.sendingNow,
        keeping: [this.#kept.status(), this.#kept.opener(), this.#kept.wipe()],
      },
      texts,
      level,
      send,
    );
  }

  /** The draft of before, when it is about this vacancy. */
  #offerFor(entry: Entry, level: number): TemplateResult | undefined {
    const { offered } = this.#kept;
    return offered && draftOf(offered.content)?.about === entry.key ? this.#kept.offer(level) : undefined;
  }

  #begin(key: string, values: Values): void {
    this.#about = key;
    this.#form.restore(emptyForm(responsePlan, values));
  }

  #again(entry: Entry): void {
    this.#sent.delete(entry.key);
    this.start(entry);
  }

  #restore(content: unknown): void {
    const draft = draftOf(content);
    if (!draft) return;
    this.#begin(draft.about, {});
    this.#form.restore(draft.form);
    this.#hooks.open(draft.about);
    this.#hooks.focus(RESPONSE_HEADING);
  }

  #clear(): void {
    this.#about = '';
    this.#form.clear();
  }

  #showWiped(): void {
    this.#sent.clear();
    this.#written.clear();
    this.#hooks.erased();
    this.#hooks.focus(WIPE_DONE);
  }

  /** The receipt, at once or when it came from the outbox while the visitor looked on. */
  #arrive(receipt: Receipt): void {
    this.#sent.set(this.#about, { receipt, channel: this.#form.text('contact.channel') });
    this.#written.delete(this.#about);
    this.#about = '';
    this.#hooks.focus(RESPONSE_HEADING);
    this.#host.dispatchEvent(new RespondedEvent());
    this.#host.dispatchEvent(new CompletedEvent());
  }

  async #send(entry: Entry): Promise<void> {
    if (!this.#form.attempt()) return;
    const data = responseDataOf(this.#form.values, entry.shown, this.#savedBeside(entry));
    const outcome = await this.#kept.send({
      type: 'vacancy-response',
      data,
      asked: this.#asked(entry, data),
    });
    if (outcome?.kind === 'retry' && this.#kept.keeping === 'device') this.#waiting = entry.key;
    if (outcome?.kind !== 'invalid') return;
    const elsewhere = this.#form.refuse(outcome.issues);
    if (elsewhere.length === outcome.issues.length) return;
    // What the fields can carry is said there, once.
    this.#kept.resetSending();
    this.#hooks.focus(ERROR_SUMMARY);
  }

  /** What is saved besides the vacancy that this is about. */
  #savedBeside({ key }: Entry): readonly Entry['shown'][] {
    return this.#hooks.saved().flatMap((entry) => (entry.key === key ? [] : entry.shown));
  }

  /** Questions and answers in the words that were on screen. */
  #asked(entry: Entry, data: VacancyResponseData): Asked[] {
    const texts = this.#hooks.texts();
    const { values } = this.#form;
    const answerOf = (field: string): string => {
      if (field === 'shortlist') return (data.shortlist ?? []).map(({ title }) => title).join('\n');
      if (field === 'bringSomeone') return values[field] === true ? texts('field.yes') : '';
      if (field === 'contact.channel') return texts.find(`field.contact.channel.${this.#form.text(field)}`) ?? '';
      return this.#form.text(field).trim();
    };
    return [
      { field: 'vacancy', question: texts('form.about'), answer: entry.shown.title },
      ...responseFields(values)
        .map((field) => ({ field, question: this.#form.field(field).label, answer: answerOf(field) }))
        .filter(({ answer }) => answer !== ''),
    ];
  }
}

/** A draft of the finder; `undefined` when it is not one. */
function draftOf(content: unknown): Readonly<{ about: string; form: FormState }> | undefined {
  const form = parseFormState(content);
  const { about } = (content ?? {}) as Record<string, unknown>;
  return typeof about === 'string' && form ? { about, form } : undefined;
}
