/** The smallest widget with answers: one question, sent as an initiative. What is tested with it holds for every widget. */
import { fixture, html } from '@open-wc/testing';
import { html as lit, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { FormController } from '../../../src/forms/form-controller.ts';
import { formsEn } from '../../../src/forms/messages/en.ts';
import { formsNl } from '../../../src/forms/messages/nl.ts';
import { type FormPlan, parseFormState } from '../../../src/forms/model/form.ts';
import { required } from '../../../src/forms/model/validators.ts';
import { errorSummary } from '../../../src/forms/views/error-summary.ts';
import { inputField } from '../../../src/forms/views/fields.ts';
import { keepingEn } from '../../../src/storage/messages/keeping-en.ts';
import { storageEn } from '../../../src/storage/messages/en.ts';
import { keepingNl } from '../../../src/storage/messages/keeping-nl.ts';
import { storageNl } from '../../../src/storage/messages/nl.ts';
import { submissionEn } from '../../../src/submission/messages/en.ts';
import { submissionNl } from '../../../src/submission/messages/nl.ts';
import type { Submission } from '../../../src/submission/submission-controller.ts';
import type { Receipt } from '../../../src/submission/model/receipt.ts';
import { receiptView } from '../../../src/submission/views/submission.ts';
import { formStyles } from '../../../src/theme/form.styles.ts';
import { stepStyles } from '../../../src/theme/step.styles.ts';
import { uploadStyles } from '../../../src/theme/upload.styles.ts';
import { headingOf } from '../../../src/theme/heading.ts';
import { hostStyles } from '../../../src/theme/host.styles.ts';
import { KeepAndSend } from '../../../src/widget/keep-and-send.ts';
import { widgetEn } from '../../../src/widget/messages/en.ts';
import { widgetNl } from '../../../src/widget/messages/nl.ts';
import { contactView } from '../../../src/widget/views/contact.ts';
import { WidgetElement } from '../../../src/widget/widget-element.ts';
import { settled } from '../../support/settled.ts';
import { waitUntil } from '../../support/until.ts';

export { settled } from '../../support/settled.ts';

const own = { 'field.title': 'Wat is je idee?', send: 'Verstuur', done: 'Dank je', wiped: 'Gewist', again: 'Begin opnieuw' } as const;
const nl = { ...formsNl, ...keepingNl, ...storageNl, ...submissionNl, ...widgetNl, ...own } as const;
const en = {
  ...formsEn,
  ...keepingEn,
  ...storageEn,
  ...submissionEn,
  ...widgetEn,
  'field.title': 'What is your idea?',
  send: 'Send',
  done: 'Thank you',
  wiped: 'Erased',
  again: 'Start over',
};

export class NoteForm extends WidgetElement<typeof nl> {
  static override styles = [hostStyles, formStyles, stepStyles, uploadStyles];

  @state() receipt: Receipt | undefined;

  /** As a field for files hands them over. */
  files: Submission['files'] = [];
  @state() private wiped = false;

  /** Another version of the form: asks for more than the draft of before holds. */
  static plan: FormPlan = { version: '1', steps: [{ id: 'only', fields: () => ['title'] }], rules: { title: [required] } };

  readonly form: FormController = new FormController(this, () => NoteForm.plan, {
    texts: () => this.texts,
    changed: () => this.kept.keep(),
    focus: (selector) => this.focusAfterUpdate(selector),
  });
  readonly kept: KeepAndSend = new KeepAndSend(this, this.settings, {
    widget: 'note-form',
    storageKey: () => this.storageKey,
    parts: () => [this.settings.of('endpoint')],
    texts: () => this.texts,
    textsOptions: this.textsOptions,
    content: () => this.form.state,
    restore: (content) => {
      const before = parseFormState(content);
      if (before) this.form.restore(before);
      this.focusAfterUpdate('h3');
    },
    clear: () => this.form.clear(),
    wiped: () => {
      this.wiped = true;
      this.focusAfterUpdate('h3');
    },
    arrived: (receipt) => {
      this.receipt = receipt;
      this.focusAfterUpdate('h3');
    },
    focus: (selector) => this.focusAfterUpdate(selector),
  });

  constructor() {
    super('note-form', { nl, more: { en: () => Promise.resolve(en) } });
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed as never);
    if (this.running) this.kept.open();
  }

  protected override renderWidget(): TemplateResult {
    return lit`<div class="stack">${this.kept.waiting(3)} ${this.#screen()} ${this.wiped ? '' : this.kept.wipe()}</div>`;
  }

  #screen(): unknown {
    const { texts } = this;
    if (this.wiped) return headingOf(3, texts('wipe.done'), { focusable: true });
    if (this.receipt) return [headingOf(3, texts('done'), { focusable: true }), receiptView(this.receipt, 'Team', texts)];
    const offer = this.kept.offer(3);
    if (offer) return offer;
    return lit`
      <form novalidate @submit=${this.#submit}>
        ${headingOf(3, texts('field.title'), { focusable: true })} ${errorSummary(this.form, texts, 4)} ${inputField(this.form.field('title'))}
        ${this.kept.sending(4, contactView(this.settings.contact, texts), () => void this.send())} ${this.kept.trap()}
        <button class="button" type="submit">${texts('send')}</button>
      </form>
      ${this.kept.status()} ${this.kept.opener()}
    `;
  }

  readonly #submit = (event: Event) => {
    event.preventDefault();
    void this.send();
  };

  async send(): Promise<void> {
    if (!this.form.attempt()) return;
    const title = this.form.text('title');
    const outcome = await this.kept.send({
      type: 'initiative',
      data: { title },
      files: this.files ?? [],
      asked: [{ field: 'title', question: this.texts('field.title'), answer: title }],
    });
    if (outcome?.kind === 'invalid' && this.form.refuse(outcome.issues).length < outcome.issues.length) this.kept.submission.reset();
  }
}
customElements.define('test-note-form', NoteForm);

declare global {
  interface HTMLElementTagNameMap {
    'test-note-form': NoteForm;
  }
}

let count = 0;

/** A name for an endpoint and a draft of its own. */
export const fresh = (): string => `note-${String(Date.now() % 1e6)}-${String((count += 1))}`;

/** @param answers of the endpoint, as tools/wtr-endpoint.mjs knows them. */
export async function noteForm(name: string, answers = '201', more: Readonly<Record<string, string>> = {}): Promise<NoteForm> {
  const page = await fixture<HTMLElement>(html`<div lang="nl"></div>`);
  const widget = document.createElement('test-note-form');
  const attributes = {
    endpoint: `/test-endpoint/${name}/${answers}`,
    recipient: 'Team',
    'storage-key': name,
    'contact-name': 'Sanne',
    ...more,
  };
  for (const [attribute, value] of Object.entries(attributes)) widget.setAttribute(attribute, value);
  page.append(widget);
  await settled(widget);
  return widget;
}

const rootOf = (widget: NoteForm): ShadowRoot => widget.shadowRoot!;

export const shownText = (widget: NoteForm): string => rootOf(widget).querySelector<HTMLElement>('.root')?.innerText ?? '';

export const shows = (widget: NoteForm, text: string): Promise<void> =>
  waitUntil(() => shownText(widget).includes(text), `"${text}" is on screen`, { timeout: 20_000 });

export function button(widget: NoteForm, name: string): HTMLButtonElement {
  const buttons = [...rootOf(widget).querySelectorAll<HTMLButtonElement>('button')];
  const found = buttons.find((candidate) => candidate.innerText.trim() === name);
  if (!found) throw new Error(`No button "${name}" among: ${buttons.map((candidate) => candidate.innerText).join(' | ')}`);
  return found;
}

export const hasButton = (widget: NoteForm, name: string): boolean =>
  [...rootOf(widget).querySelectorAll('button')].some((candidate) => candidate.innerText.trim() === name);

export const input = (widget: NoteForm): HTMLInputElement => rootOf(widget).querySelector<HTMLInputElement>('input[name="title"]')!;

/** Fills the field in as typing does, without the time that typing takes. */
export async function fill(widget: NoteForm, text: string): Promise<void> {
  const field = input(widget);
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await settled(widget);
}

/** As after a reload: the page is left, and a new element comes with nothing in its memory. */
export async function reload(
  widget: NoteForm,
  name: string,
  answers = '201',
  more: Readonly<Record<string, string>> = {},
): Promise<NoteForm> {
  dispatchEvent(new PageTransitionEvent('pagehide'));
  widget.remove();
  return noteForm(name, answers, more);
}

export type Posted = Readonly<{ headers: Readonly<Record<string, string>>; body: string }>;

/** What the endpoint has received. */
export const posted = async (name: string): Promise<Posted[]> => (await fetch(`/test-endpoint/${name}`)).json() as Promise<Posted[]>;

/** What this widget keeps in a storage. */
export const keptIn = (area: Storage, name: string): unknown => {
  const text = area.getItem(`meedoen:1:note-form:${name}`);
  return text === null ? undefined : JSON.parse(text);
};
