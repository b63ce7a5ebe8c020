import { html, nothing, type TemplateResult } from 'lit';
import type { FormController } from '../../forms/form-controller.ts';
import { errorSummary } from '../../forms/views/error-summary.ts';
import { consentField, inputField, longTextField, radioField } from '../../forms/views/fields.ts';
import { stepButtons, stepForm } from '../../forms/views/steps.ts';
import type { Receipt } from '../../submission/model/receipt.ts';
import { headingOf } from '../../theme/heading.ts';
import { MESSAGE_MAX, RESPONSE_CHANNELS } from '../model/response-form.ts';
import type { OpenedTexts } from './texts.ts';

export type ResponseView = Readonly<{
  form: FormController;
  recipient: string;
  /** Whether there is a shortlist to send along. */
  hasSaved: boolean;
  trap: unknown;
  /** How sending goes. */
  sending: unknown;
  busy: boolean;
  /** What is kept, and the way to erase everything. */
  keeping: unknown;
}>;

/** The form of a response. It asks for a first name and one way to be reached, and says who sees it before asking. */
export function responseForm(view: ResponseView, texts: OpenedTexts, level: number, send: () => void): TemplateResult {
  const { form, recipient } = view;
  const channel = form.text('contact.channel');
  const phone = () => [
    inputField(form.field('contact.phone'), { kind: 'tel', autocomplete: 'tel' }),
    inputField(form.field('contact.bestTime')),
  ];
  return html`
    ${headingOf(level, texts('form.heading'), { focusable: true })}
    <p>${texts('form.who', { recipient })}</p>
    ${errorSummary(form, texts, level + 1)}
    ${stepForm(
      html`
        ${inputField(form.field('contact.name'), { autocomplete: 'name' })}
        ${radioField(
          form.field('contact.channel'),
          RESPONSE_CHANNELS.map((value) => ({ value, label: texts(`field.contact.channel.${value}`) })),
        )}
        ${channel === 'phone' ? phone() : nothing}
        ${channel === 'email' ? inputField(form.field('contact.email'), { kind: 'email', autocomplete: 'email' }) : nothing}
        ${longTextField(form.field('message'), { rows: 3, max: MESSAGE_MAX })} ${consentField(form.field('bringSomeone'))}
        ${view.hasSaved ? consentField(form.field('shortlist')) : nothing} ${inputField(form.field('contact.languageHelp'))} ${view.trap}
        ${view.sending} ${view.busy ? nothing : stepButtons(texts, { next: texts('form.send', { recipient }) })}
      `,
      { submit: send },
    )}
    ${view.keeping}
  `;
}

export type SentResponse = Readonly<{ receipt: Receipt; channel: string }>;

/** What was sent, what happens now, who calls, and whom to ring when nobody does. */
export function sentView(
  sent: SentResponse,
  received: unknown,
  recipient: string,
  contact: unknown,
  texts: OpenedTexts,
  level: number,
  again: () => void,
): TemplateResult {
  return html`
    ${headingOf(level, texts('receipt.heading'), { focusable: true })} ${received} ${headingOf(level + 1, texts('receipt.next'))}
    <ul class="links">
      <li>${texts(sent.channel === 'email' ? 'receipt.next.email' : 'receipt.next.phone', { recipient })}</li>
      <li>${texts('receipt.next.meet')}</li>
      <li>${texts('receipt.silence')}</li>
    </ul>
    ${contact}
    <p class="no-print"><button class="link" type="button" @click=${again}>${texts('respond.again')}</button></p>
  `;
}
