import { html, nothing } from 'lit';
import type { FieldView, FormController } from '../forms/form-controller.ts';
import type { Values } from '../forms/model/form.ts';
import { PHOTO_TYPES, type UploadLimits } from '../forms/model/uploads.ts';
import { UploadController } from '../forms/upload-controller.ts';
import { dateField } from '../forms/views/fields.ts';
import { uploadField } from '../forms/views/upload.ts';
import { safeLink } from '../settings/settings-controller.ts';
import { LaterLoader } from '../widget/later-loader.ts';
import { saveFile } from '../widget/save-file.ts';
import type { InitiativeForm } from './initiative-form.ts';
import { Judging } from './judging.ts';
import type { ActivePack } from './model/active-pack.ts';
import { sumOf } from './model/budget.ts';
import { asText, checkRows } from './model/check.ts';
import type { InitiativePack } from './model/pack.ts';
import { consentsOf } from './model/plan.ts';
import { publicAnswers } from './model/public-text.ts';
import type { Question } from './model/questions.ts';
import { FIELDS_OF_CHECK } from './model/rules.ts';
import { askedOf, consentsAsked, toInitiative } from './model/to-initiative.ts';
import { budgetField } from './views/budget.ts';
import { cannotSendView, checkView } from './views/check.ts';
import { ruleNote } from './views/fit.ts';
import type { PinField } from './pin-field.ts';
import { comingField, questionField } from './views/question.ts';
import type { Similar } from './similar.ts';
import { shareView } from './views/share.ts';
import type { Stage, StepActions } from './views/step.ts';
import type { InitiativeTexts } from './views/texts.ts';

/** With fewer characters everything looks like it. */
const SHORTEST_TITLE = 4;

const PHOTOS = 'photos';
const PHOTO_LIMITS: UploadLimits = { count: 5, bytes: 15_000_000, types: [...PHOTO_TYPES, 'application/pdf'] };

/** Here and not in the class: the compiler leaves the ending of an import in a field as it is. */
const similarClass = async () => (await import('./similar.ts')).Similar;
const pinClass = async () => (await import('./pin-field.ts')).PinField;

export type PartsHooks = Readonly<{
  form: FormController;
  /** Id of the draft; its files are kept under it. */
  draft: () => string;
  keeps: () => boolean;
  announce: (text: string) => void;
  focus: (selector: string) => void;
}>;

/** What the screens are made of: fields of every kind, the rules beside them, the page with all answers, and what is sent. */
export class Parts {
  readonly #host: InitiativeForm;
  readonly uploads: UploadController;
  readonly judging: Judging;
  readonly #hooks: PartsHooks;
  readonly #pin: LaterLoader<PinField>;
  #similar: Similar | undefined;
  #bringing: Promise<Similar | undefined> | undefined;

  constructor(host: InitiativeForm, hooks: PartsHooks) {
    this.#host = host;
    this.#hooks = hooks;
    this.uploads = new UploadController(host, hooks);
    this.judging = new Judging(host);
    this.#pin = new LaterLoader(host, async () => new (await pinClass())(host, hooks));
  }

  field(field: FieldView, question: Question): unknown {
    if (question.type === 'date') return dateField(field);
    if (question.type === 'photos') return uploadField(this.uploads.field(PHOTOS, field), this.uploads.view(PHOTOS, PHOTO_LIMITS));
    if (question.type === 'pin') return this.#pinField(field);
    if (question.type !== 'budget') return questionField(field, this.#offered(question, field));
    const { form, focus } = this.#hooks;
    const texts = field.texts as unknown as InitiativeTexts;
    return budgetField(field, sumOf(form.values), texts, {
      added: (line) => focus(`#${field.id}-what-${line + 1}`),
      removed: () => focus('[data-budget-add]'),
    });
  }

  /** A place on a map is a choice only where the site has tiles for one. */
  #offered(question: Question, { value }: FieldView): Question {
    const { settings } = this.#host;
    const tiles = settings.of('tiles-src');
    if (question.name !== 'place.how' || value === 'map' || (tiles && settings.address(tiles).kind === 'ok')) return question;
    return { ...question, choices: (question.choices ?? []).filter((choice) => choice.value !== 'map') };
  }

  #pinField(field: FieldView): unknown {
    const { now, failed } = this.#pin;
    if (!now && !failed) void this.#pin.load();
    return now ? now.view(field) : comingField(field, failed, field.texts, { again: () => void this.#pin.load() });
  }

  /** At the title: what others already do, where the site names a feed of it. */
  similar(title: string): unknown {
    if (!this.#host.settings.of('similar-src') || title.trim().length < SHORTEST_TITLE) return nothing;
    void this.#bringSimilar().then((similar) => similar?.titled(title));
    return this.#similar?.view();
  }

  /** At a question: the rules that are not met by it. */
  ruleNotes(name: string, values: Values, pack: InitiativePack, texts: InitiativeTexts): unknown {
    return this.judging
      .now(values, pack)
      .filter(({ rule, verdict }) => verdict === 'not-met' && FIELDS_OF_CHECK[rule.check].includes(name))
      .map((judged) => ruleNote(judged, texts));
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
      notMet: this.judging.now(form.values, pack).filter(({ verdict }) => verdict === 'not-met'),
    };
    return html`${checkView(view, texts, shareView(texts, on))}
    ${recipient ? stage.sending : cannotSendView(contact, level, texts, { save: on.saveText })}`;
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

  /** Nothing of this visitor stays: no files, no map that shows where they live, and not the last that was announced. */
  clear(): void {
    this.uploads.clear();
    this.#pin.now?.clear();
    this.#hooks.announce('');
  }

  #bringSimilar(): Promise<Similar | undefined> {
    this.#bringing ??= similarClass().then(
      (Class) => {
        const { settings } = this.#host;
        const { form, announce } = this.#hooks;
        const texts = () => form.texts as unknown as InitiativeTexts;
        this.#similar = new Class(this.#host, { address: settings.address(settings.of('similar-src')), texts, announce });
        return this.#similar;
      },
      // The chunk did not come: asked for again with the next key. Nobody needs it to go on.
      () => (this.#bringing = undefined),
    );
    return this.#bringing;
  }

  /** What everyone may read, to show to others. */
  saveSummary({ pack, plan }: ActivePack, texts: InitiativeTexts): void {
    saveFile(texts('share.summary.name'), asText(publicAnswers(this.#hooks.form.values, pack, plan, texts)), 'text/plain');
  }

  /** Questions and answers to read, to print or to mail. */
  saveText({ pack, plan }: ActivePack, texts: InitiativeTexts): void {
    saveFile(texts('save.name'), asText(askedOf(this.#hooks.form.values, pack, plan, texts)), 'text/plain');
  }
}
