import { html, nothing, type TemplateResult } from 'lit';
import type { FormController } from '../../forms/form-controller.ts';
import { errorSummary } from '../../forms/views/error-summary.ts';
import { consentField, inputField, longTextField, radioField } from '../../forms/views/fields.ts';
import type { Receipt } from '../../submission/model/receipt.ts';
import { receiptView, submissionView } from '../../submission/views/submission.ts';
import type { SubmissionStatus } from '../../submission/submission-controller.ts';
import { headingOf } from '../../theme/heading.ts';
import { MESSAGE_MAX, RESPONSE_CHANNELS } from '../model/response-form.ts';
import type { FinderTexts } from './texts.ts';

export type ResponseView = Readonly<{
  form: FormController;
  status: SubmissionStatus;
  recipient: string;
  /** How keeping goes, and the way to erase everything. */
  keeping: unknown;
  contact: unknown;
}>;

export type ResponseActions = Readonly<{
  send: () => void;
  cancel: () => void;
  save: () => void;
  trapped: (value: string) => void;
}>;

/** The form of a response. It asks for a first name and one way to be reached, and says who sees it before asking. */
export function responseForm(view: ResponseView, texts: FinderTexts, level: number, on: ResponseActions): TemplateResult {
  const { form, recipient } = view;
  const channel = form.text('contact.channel');
  return html`
    <form
      class="stack"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        on.send();
      }}
      @keydown=${keepEnterFromSending}
    >
      ${headingOf(level, texts('form.heading'), { focusable: true })}
      <p>${texts('form.who', { recipient })}</p>
      ${errorSummary(form, texts, level + 1)} ${inputField(form.field('contact.name'), { autocomplete: 'name' })}
      ${radioField(
        form.field('contact.channel'),
        RESPONSE_CHANNELS.map((value) => ({ value, label: texts(`field.contact.channel.${value}`) })),
      )}
      ${
        channel === 'phone'
          ? html`${inputField(form.field('contact.phone'), { kind: 'tel', autocomplete: 'tel' })}
            ${inputField(form.field('contact.bestTime'))}`
          : nothing
      }
      ${channel === 'email' ? inputField(form.field('contact.email'), { kind: 'email', autocomplete: 'email' }) : nothing}
      ${longTextField(form.field('message'), { rows: 3, max: MESSAGE_MAX })} ${consentField(form.field('bringSomeone'))}
      ${inputField(form.field('contact.languageHelp'))}
      <div class="trap" aria-hidden="true">
        <label for="website">${texts('form.trap')}</label>
        <input
          id="website"
          name="website"
          tabindex="-1"
          autocomplete="off"
          @input=${(event: Event) => on.trapped((event.target as HTMLInputElement).value)}
        />
      </div>
      ${submissionView(view.status, texts, level + 1, view.contact, { again: on.send, cancel: on.cancel, save: on.save })}
      <div class="buttons">
        <button class="button" type="submit" ?hidden=${view.status.kind === 'sending'}>${texts('form.send', { recipient })}</button>
      </div>
      ${view.keeping}
    </form>
  `;
}

/** Enter in a text field must not send what somebody is still writing; the button and its own Enter do. */
function keepEnterFromSending(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.type !== 'submit') event.preventDefault();
}

export type SentResponse = Readonly<{ receipt: Receipt; channel: string }>;

/** What was sent, what happens now, who calls, and whom to ring when nobody does. */
export function sentView(
  sent: SentResponse,
  recipient: string,
  contact: unknown,
  texts: FinderTexts,
  level: number,
  again: () => void,
): TemplateResult {
  return html`
    ${headingOf(level, texts('receipt.heading'), { focusable: true })} ${receiptView(sent.receipt, recipient, texts)}
    ${headingOf(level + 1, texts('receipt.next'))}
    <ul class="links">
      <li>${texts(sent.channel === 'email' ? 'receipt.next.email' : 'receipt.next.phone', { recipient })}</li>
      <li>${texts('receipt.next.meet')}</li>
      <li>${texts('receipt.silence')}</li>
    </ul>
    ${contact}
    <p class="no-print"><button class="link" type="button" @click=${again}>${texts('respond.again')}</button></p>
  `;
}
