import type { LitElement, TemplateResult } from 'lit';
import { ERROR_SUMMARY, FormController, STEP_HEADING } from '../forms/form-controller.ts';
import { emptyForm, type FormState, isFilled, parseFormState, type Values } from '../forms/model/form.ts';
import type { SettingsController } from '../settings/settings-controller.ts';
import { DraftController } from '../storage/draft-controller.ts';
import { draftOffer, draftStatus, wipeButton } from '../storage/views/draft.ts';
import type { Asked } from '../submission/model/envelope.ts';
import { SubmissionController } from '../submission/submission-controller.ts';
import { SEND_FAILED } from '../submission/views/submission.ts';
import { CompletedEvent, ErrorShownEvent, StartedEvent } from '../widget/events.ts';
import { saveFile } from '../widget/save-file.ts';
import { RespondedEvent } from './events.ts';
import type { Entry } from './model/entry.ts';
import { carriedOver, responseDataOf, responseFields, responsePlan } from './model/response-form.ts';
import { responseForm, type SentResponse, sentView } from './views/response.ts';
import type { FinderTexts } from './views/texts.ts';

type Hooks = Readonly<{
  texts: () => FinderTexts;
  storageKey: () => string;
  focus: (selector: string) => void;
  announce: (text: string) => void;
}>;

/** Faster than this nobody reads and answers; it flags and never rejects. */
const FAST = 3_000;

/**
 * The response to a vacancy: one at a time, kept for the session, sent once. What someone filled in about themselves is there again at the
 * next vacancy; each vacancy has a submission of its own.
 */
export class ResponseController {
  readonly #host: LitElement;
  readonly #settings: SettingsController;
  readonly #hooks: Hooks;
  readonly #form: FormController;
  readonly #draft: DraftController;
  readonly #submission: SubmissionController;
  readonly #sent = new Map<string, SentResponse>();
  /** Key of the vacancy that the form is about; empty before the first. */
  #about = '';
  #asking = false;
  #trap = '';
  #startedAt = 0;

  constructor(host: LitElement, settings: SettingsController, hooks: Hooks) {
    this.#host = host;
    this.#settings = settings;
    this.#hooks = hooks;
    this.#form = new FormController(host, () => responsePlan, {
      texts: hooks.texts,
      changed: (state) => this.#keep(state),
      focus: hooks.focus,
      errorsShown: (issues) => host.dispatchEvent(new ErrorShownEvent(issues)),
    });
    this.#draft = new DraftController(
      host,
      () => ({
        widget: 'vacancy-finder',
        storageKey: hooks.storageKey(),
        parts: [settings.of('endpoint'), settings.of('src')],
      }),
      () => (settings.of('storage') === 'none' ? 'none' : 'session'),
    );
    this.#submission = new SubmissionController(host, settings, () => hooks.texts().locale);
  }

  /** Whether this page can send a response at all. */
  get canSend(): boolean {
    return this.#submission.obstacle === undefined;
  }

  /** Looks for a draft; call it when a vacancy is open. */
  open(): void {
    this.#draft.open();
  }

  /** Begins a response, or goes on with the one about this vacancy. */
  start(entry: Entry): void {
    if (this.#about !== entry.key) {
      // An offer that was not taken up, or a try that failed, belongs to another vacancy and to another id.
      this.#draft.erase();
      this.#submission.reset();
      this.#begin(entry, carriedOver(this.#form.values));
    }
    this.#hooks.focus(STEP_HEADING_IN_RESPONSE);
    this.#host.dispatchEvent(new StartedEvent());
  }

  /** What takes the place of the invitation to respond: the receipt, the form, or the offer of a draft. `undefined` for none of them. */
  view(entry: Entry, level: number, contact: unknown): TemplateResult | undefined {
    const texts = this.#hooks.texts();
    const recipient = this.#settings.of('recipient');
    const sent = this.#sent.get(entry.key);
    if (sent) return sentView(sent, recipient, contact, texts, level, () => this.#again(entry));
    if (!this.canSend) return undefined;
    if (this.#about === entry.key) {
      return responseForm(
        {
          form: this.#form,
          status: this.#submission.status,
          recipient,
          contact,
          keeping: [
            draftStatus(this.#draft, texts, { takeOver: () => this.#draft.takeOver(this.#content(this.#form.state)) }),
            wipeButton(this.#asking, texts, { ask: (asking) => this.#ask(asking), wipe: () => this.#wipe() }),
          ],
        },
        texts,
        level,
        {
          send: () => void this.#send(entry),
          cancel: () => this.#submission.cancel(),
          save: () => this.#save(entry),
          trapped: (value) => (this.#trap = value),
        },
      );
    }
    const { offer } = this.#draft;
    const kept = offer && draftOf(offer.content);
    if (!offer || kept?.about !== entry.key) return undefined;
    return draftOffer(offer.savedAt, texts, level, { proceed: () => this.#proceed(entry, kept.form), restart: () => this.#restart(entry) });
  }

  #begin(entry: Entry, values: Values): void {
    this.#about = entry.key;
    this.#asking = false;
    this.#trap = '';
    this.#startedAt = Date.now();
    this.#form.restore(emptyForm(responsePlan, values));
  }

  #again(entry: Entry): void {
    this.#sent.delete(entry.key);
    this.#about = '';
    this.start(entry);
  }

  #proceed(entry: Entry, form: FormState): void {
    this.#draft.accept();
    this.#begin(entry, {});
    this.#form.restore(form);
    this.#hooks.focus(STEP_HEADING_IN_RESPONSE);
  }

  #restart(entry: Entry): void {
    this.#draft.erase();
    this.#begin(entry, {});
    this.#hooks.focus(STEP_HEADING_IN_RESPONSE);
  }

  #keep(state: FormState): void {
    const filled = Object.values(state.values).some(isFilled);
    if (this.#about && filled) this.#draft.save(this.#content(state));
  }

  #content(state: FormState) {
    return { about: this.#about, form: state };
  }

  #ask(asking: boolean): void {
    this.#asking = asking;
    this.#hooks.focus(asking ? '[data-wipe-question]' : '[data-wipe]');
  }

  #wipe(): void {
    this.#submission.reset();
    this.#draft.erase();
    this.#about = '';
    this.#asking = false;
    this.#form.clear();
    this.#hooks.announce(this.#hooks.texts()('wipe.done'));
    this.#hooks.focus(STEP_HEADING);
  }

  async #send(entry: Entry): Promise<void> {
    if (!this.#form.attempt()) return;
    const { values } = this.#form;
    const outcome = await this.#submission.submit({
      type: 'vacancy-response',
      id: this.#draft.id,
      data: responseDataOf(values, entry.vacancy),
      asked: this.#asked(entry),
      flags: [...(this.#trap ? (['honeypot'] as const) : []), ...(Date.now() - this.#startedAt < FAST ? (['fast'] as const) : [])],
    });
    if (!outcome) return;
    if (outcome.kind === 'sent') this.#finish(entry, { receipt: outcome.receipt, channel: this.#form.text('contact.channel') });
    else if (outcome.kind === 'invalid') this.#refuse(outcome.issues);
    else this.#hooks.focus(SEND_FAILED);
  }

  /** The receipt first, so that nothing is lost between erasing the draft and showing it. */
  #finish(entry: Entry, sent: SentResponse): void {
    this.#sent.set(entry.key, sent);
    this.#about = '';
    this.#draft.erase();
    this.#submission.reset();
    this.#hooks.focus(STEP_HEADING_IN_RESPONSE);
    this.#host.dispatchEvent(new RespondedEvent());
    this.#host.dispatchEvent(new CompletedEvent());
  }

  #refuse(issues: readonly Readonly<{ field: string; text: string }>[]): void {
    const elsewhere = this.#form.refuse(issues);
    // What no field can carry stays with the failure; else the summary at the fields says it all.
    if (elsewhere.length < issues.length) this.#submission.reset();
    this.#hooks.focus(elsewhere.length < issues.length ? ERROR_SUMMARY : SEND_FAILED);
  }

  /** Questions and answers in the words that were on screen. */
  #asked(entry: Entry): Asked[] {
    const texts = this.#hooks.texts();
    const { values } = this.#form;
    const answerOf = (field: string): string => {
      if (field === 'bringSomeone') return values[field] === true ? texts('field.yes') : '';
      if (field === 'contact.channel') return texts.find(`field.contact.channel.${this.#form.text(field)}`) ?? '';
      return this.#form.text(field).trim();
    };
    return [
      { field: 'vacancy', question: texts('form.heading'), answer: entry.vacancy.title },
      ...responseFields(values)
        .map((field) => ({ field, question: this.#form.field(field).label, answer: answerOf(field) }))
        .filter(({ answer }) => answer !== ''),
    ];
  }

  #save(entry: Entry): void {
    const lines = this.#asked(entry).map(({ question, answer }) => `${question}\n${answer}\n`);
    saveFile('reactie.txt', lines.join('\n'), 'text/plain');
  }
}

/** The heading of the form or the receipt: the detail above it has one of its own. */
const STEP_HEADING_IN_RESPONSE = `.respond ${STEP_HEADING}`;

/** A draft of the finder; `undefined` when it is not one. */
function draftOf(content: unknown): Readonly<{ about: string; form: FormState }> | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  const { about, form } = content as Record<string, unknown>;
  const state = parseFormState(form);
  return typeof about === 'string' && state ? { about, form: state } : undefined;
}
