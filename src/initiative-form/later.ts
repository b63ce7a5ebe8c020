import type { LitElement } from 'lit';
import { html, nothing } from 'lit';
import type { FieldView, FormController } from '../forms/form-controller.ts';
import type { Values } from '../forms/model/form.ts';
import { PHOTO_TYPES, type UploadLimits } from '../forms/model/uploads.ts';
import { UploadController } from '../forms/upload-controller.ts';
import { dateField } from '../forms/views/fields.ts';
import { uploadField } from '../forms/views/upload.ts';
import type { Texts } from '../i18n/model/catalogue.ts';
import { type Languages, TextsController, type TextsOptions } from '../i18n/texts-controller.ts';
import { safeLink } from '../settings/settings-controller.ts';
import type { Receipt } from '../submission/model/receipt.ts';
import { saveFile } from '../widget/save-file.ts';
import type { nl } from './messages/nl.ts';
import { laterNl } from './messages/later-nl.ts';
import type { ActivePack } from './model/active-pack.ts';
import { sumOf } from './model/budget.ts';
import { calendarFile } from './model/calendar-file.ts';
import { asText, checkRows } from './model/check.ts';
import { fitQuestions, judgedNow } from './model/facts.ts';
import type { InitiativePack } from './model/pack.ts';
import { consentsOf } from './model/plan.ts';
import type { Question } from './model/questions.ts';
import { FIELD_OF_CHECK } from './model/rules.ts';
import { dutchDay, lastDayOf } from './model/terms.ts';
import { askedOf, consentsAsked, toInitiative } from './model/to-initiative.ts';
import { budgetField } from './views/budget.ts';
import { cannotSendView, checkView } from './views/check.ts';
import { fitDoor, fitView, ruleNote } from './views/fit.ts';
import { type Sent, sentView } from './views/receipt.ts';
import type { Stage, StepActions } from './views/step.ts';
import { type InitiativeTexts, joinTexts } from './views/texts.ts';

export type { Sent } from './views/receipt.ts';

const languages: Languages<typeof laterNl> = {
  nl: laterNl,
  more: { en: async () => (await import('./messages/later-en.ts')).laterEn },
};

const PHOTOS = 'photos';
const PHOTO_LIMITS: UploadLimits = { count: 5, bytes: 15_000_000, types: [...PHOTO_TYPES, 'application/pdf'] };

export type LaterHooks = Readonly<{
  form: FormController;
  textsOptions: TextsOptions;
  draft: () => string;
  keeps: () => boolean;
  announce: (text: string) => void;
  focus: (selector: string) => void;
}>;

/**
 * Everything after the first screen, with texts of its own: the fields that need more than a line, the page with all answers, the rules,
 * what is sent, the receipt. It is two thirds of the form, and comes after the first render.
 */
export class Later {
  readonly uploads: UploadController;
  readonly #texts: TextsController<typeof laterNl>;
  readonly #hooks: LaterHooks;

  constructor(host: LitElement, hooks: LaterHooks) {
    this.#hooks = hooks;
    this.#texts = new TextsController(host, languages, hooks.textsOptions);
    this.uploads = new UploadController(host, hooks);
  }

  /** Whether the texts are there in the language of the page. */
  get ready(): boolean {
    return this.#texts.ready;
  }

  texts(first: Texts<typeof nl>): InitiativeTexts {
    return joinTexts(first, this.#texts.of);
  }

  /** The choices of the later questions, where the pack is the built-in one. */
  async completed(pack: InitiativePack): Promise<InitiativePack> {
    if (pack.source !== 'reconstructed') return pack;
    const choices =
      pack.locale === 'en'
        ? (await import('./content/later-en.ts')).laterEnChoices
        : (await import('./content/later-nl.ts')).laterNlChoices;
    return { ...pack, ...choices };
  }

  /** The fields that need more than a line or a choice. */
  field(field: FieldView, question: Question): unknown {
    if (question.type === 'date') return dateField(field);
    if (question.type === 'photos') return uploadField(this.uploads.field(PHOTOS, field), this.uploads.view(PHOTOS, PHOTO_LIMITS));
    const { form, focus } = this.#hooks;
    const texts = field.texts as unknown as InitiativeTexts;
    return budgetField(field, sumOf(form.values), texts, {
      added: (line) => focus(`#${field.id}-what-${line + 1}`),
      removed: () => focus('[data-budget-add]'),
    });
  }

  /** At a question: the rules that are not met by it. */
  ruleNotes(name: string, values: Values, pack: InitiativePack, texts: InitiativeTexts): unknown {
    return judgedNow(values, pack)
      .filter(({ rule, verdict }) => verdict === 'not-met' && FIELD_OF_CHECK[rule.check] === name)
      .map((judged) => ruleNote(judged, texts));
  }

  fitDoor(pack: InitiativePack, texts: InitiativeTexts, on: Readonly<{ fit: () => void }>): unknown {
    return pack.rules.length > 0 ? fitDoor(texts, on) : nothing;
  }

  fit(pack: InitiativePack, level: number, texts: InitiativeTexts, on: Readonly<{ close: () => void }>): unknown {
    const { form } = this.#hooks;
    const close = () => {
      // A postcode that was typed there is a place that was chosen.
      if (form.text('place.postcode') && !form.text('place.how')) form.set('place.how', 'address');
      on.close();
    };
    return fitView({ form, questions: fitQuestions(pack), judged: judgedNow(form.values, pack), level }, texts, { close });
  }

  check(stage: Stage, texts: InitiativeTexts, on: StepActions): unknown {
    const { form, active, recipient, contact } = stage;
    const { pack, plan } = active;
    const level = stage.level + 1;
    const view = {
      ...checkRows(form.values, pack, plan, texts, on.change),
      level,
      recipient,
      // An empty box is an answer too, so "you can skip this" would only puzzle.
      consents: consentsOf(form.values).map((name) => ({ ...form.field(name), required: true })),
      published: form.values['consent.publishIdea'] === true,
      privacy: pack.privacy,
      privacyHref: safeLink(pack.privacy.more?.href ?? ''),
      notMet: judgedNow(form.values, pack).filter(({ verdict }) => verdict === 'not-met'),
    };
    return html`${checkView(view, texts)} ${recipient ? stage.sending : cannotSendView(contact, level, texts, { save: on.saveText })}`;
  }

  /** What goes to the endpoint, with the files. Waits for those that are still made ready. */
  async submission({ pack, plan }: ActivePack, texts: InitiativeTexts) {
    await this.uploads.settled();
    const { values } = this.#hooks.form;
    const files = this.uploads.attachments(plan.asked(values).some(({ name }) => name === PHOTOS) ? [PHOTOS] : []);
    return {
      type: 'initiative' as const,
      data: toInitiative(values, pack, plan),
      asked: [...askedOf(values, pack, plan, texts), ...consentsAsked(values, texts)],
      pack: { id: pack.id, version: pack.version },
      ...(files.length > 0 ? { files } : {}),
    };
  }

  /** Finds the files of a draft again. */
  restoreFiles(): void {
    if (this.#hooks.form.list(PHOTOS).length > 0) void this.uploads.restore([PHOTOS]);
  }

  /** Without a date of the recipient's own, the term of the pack says when an answer comes. */
  dated({ receipt, at }: Sent, pack: InitiativePack): Receipt {
    const answerBy = receipt.answerBy ?? (pack.answer && lastDayOf(pack.answer, dutchDay(at), pack.closedDays));
    return { ...receipt, ...(answerBy ? { answerBy } : {}) };
  }

  sentView(
    sent: Sent,
    received: (receipt: Receipt) => unknown,
    pack: InitiativePack,
    level: number,
    texts: InitiativeTexts,
    on: Readonly<{ print: () => void; again: () => void }>,
  ): unknown {
    const dated = { ...sent, receipt: this.dated(sent, pack) };
    return sentView(dated, received(dated.receipt), pack.next, level, texts, {
      ...on,
      save: () => saveFile(texts('receipt.copy.name'), asText(sent.asked), 'text/plain'),
      calendar: () => this.#saveCalendar(dated, texts),
    });
  }

  /** Questions and answers to read, to print or to mail. */
  saveText({ pack, plan }: ActivePack, texts: InitiativeTexts): void {
    saveFile(texts('save.name'), asText(askedOf(this.#hooks.form.values, pack, plan, texts)), 'text/plain');
  }

  #saveCalendar({ receipt, recipient }: Sent, texts: InitiativeTexts): void {
    const { answerBy = '', reference = '' } = receipt;
    const content = calendarFile({
      id: reference || answerBy,
      day: answerBy,
      title: texts('calendar.title', { recipient }),
      description: reference ? texts('receipt.number', { reference }) : '',
      now: new Date(),
    });
    saveFile(texts('calendar.name'), content, 'text/calendar');
  }
}
