import { html, nothing, type TemplateResult } from 'lit';
import { masked } from '../../forms/views/mask.ts';
import type { Asked } from '../../submission/model/envelope.ts';
import type { Receipt } from '../../submission/model/receipt.ts';
import { headingOf } from '../../theme/heading.ts';
import type { InitiativeTexts } from './texts.ts';

/** What was sent, kept on screen after the draft is gone. */
export type Sent = Readonly<{ receipt: Receipt; recipient: string; at: Date; asked: readonly Asked[] }>;

/** The end: a number to quote, when the answer comes, what happens next, and a copy of every question and answer. */
export function sentView(
  sent: Sent,
  received: unknown,
  next: readonly string[],
  level: number,
  texts: InitiativeTexts,
  on: Readonly<{ save: () => void; calendar: () => void; print: () => void; again: () => void }>,
): TemplateResult {
  const { receipt, recipient, at, asked } = sent;
  const date = new Intl.DateTimeFormat(texts.locale, { dateStyle: 'long', timeStyle: 'short' }).format(at);
  return html`
    <div class="stack">
      ${headingOf(level, texts('receipt.heading'), { className: 'heading step-heading', focusable: true })}
      <p>${texts('receipt.thanks', { recipient, date })}</p>
      ${received}
      ${
        receipt.answerBy
          ? html`<p class="no-print"><button class="link" type="button" @click=${on.calendar}>${texts('calendar.save')}</button></p>`
          : nothing
      }
      ${
        next.length
          ? html`${headingOf(level + 1, texts('receipt.next'))}
              <ol class="next">
                ${next.map((line) => html`<li>${line.replaceAll('{recipient}', recipient)}</li>`)}
              </ol>`
          : nothing
      }
      ${headingOf(level + 1, texts('receipt.copy'))}
      <dl class="check-list" ${masked()}>
        ${asked.map(
          ({ question, answer }) => html`
            <div class="check-row">
              <dt>${question}</dt>
              <dd class="check-answer">${answer}</dd>
            </div>
          `,
        )}
      </dl>
      <div class="buttons">
        <button class="button" type="button" @click=${on.save}>${texts('receipt.copy.save')}</button>
        <button class="button button-plain" type="button" @click=${on.print}>${texts('receipt.print')}</button>
        <button class="button button-plain" type="button" @click=${on.again}>${texts('receipt.another')}</button>
      </div>
    </div>
  `;
}
