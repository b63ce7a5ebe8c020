import { html, nothing, type TemplateResult } from 'lit';
import type { FormController } from '../../forms/form-controller.ts';
import { errorSummary } from '../../forms/views/error-summary.ts';
import { inputField, longTextField, radioField } from '../../forms/views/fields.ts';
import { stepButtons, stepForm } from '../../forms/views/steps.ts';
import { headingOf } from '../../theme/heading.ts';
import { MESSAGE_MAX } from '../model/response-form.ts';
import { WISH_CHANNELS } from '../model/wish-form.ts';
import type { ToolTexts } from './texts.ts';

export type WishView = Readonly<{
  form: FormController;
  recipient: string;
  trap: unknown;
  sending: unknown;
  busy: boolean;
  keeping: unknown;
}>;

/** "Leave your wish": what somebody would like to do, and how to reach them if they want that. */
export function wishForm(view: WishView, texts: ToolTexts, level: number, send: () => void): TemplateResult {
  const { form, recipient } = view;
  const channel = form.text('contact.channel');
  return html`
    ${headingOf(level, texts('wish.heading'), { focusable: true })}
    <p>${texts('wish.who', { recipient })}</p>
    ${errorSummary(form, texts, level + 1)}
    ${stepForm(
      html`
        ${longTextField(form.field('words'), { rows: 3, max: MESSAGE_MAX })}
        ${radioField(
          form.field('contact.channel'),
          WISH_CHANNELS.map((value) => ({ value, label: texts(`wish.channel.${value}`) })),
        )}
        ${channel === 'phone' || channel === 'email' ? inputField(form.field('contact.name'), { autocomplete: 'name' }) : nothing}
        ${channel === 'phone' ? inputField(form.field('contact.phone'), { kind: 'tel', autocomplete: 'tel' }) : nothing}
        ${channel === 'email' ? inputField(form.field('contact.email'), { kind: 'email', autocomplete: 'email' }) : nothing} ${view.trap}
        ${view.sending} ${view.busy ? nothing : stepButtons(texts, { next: texts('wish.send', { recipient }) })}
      `,
      { submit: send },
    )}
    ${view.keeping}
  `;
}

export function wishSent(received: unknown, texts: ToolTexts, level: number): TemplateResult {
  return html`
    ${headingOf(level, texts('wish.sent'), { focusable: true })} ${received}
    <p>${texts('wish.next')}</p>
  `;
}
