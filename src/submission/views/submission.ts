import { html, nothing, type TemplateResult } from 'lit';
import type { Catalogue, Texts } from '../../i18n/model/catalogue.ts';
import { safeLink } from '../../settings/settings-controller.ts';
import { headingOf } from '../../theme/heading.ts';
import { checkIcon, errorIcon } from '../../theme/icons.ts';
import type { submissionNl } from '../messages/nl.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Receipt } from '../model/receipt.ts';
import type { SubmissionStatus } from '../submission-controller.ts';

export type SubmissionTexts = Texts<typeof submissionNl & Catalogue>;

export type SubmissionActions = Readonly<{ again: () => void; cancel: () => void; save: () => void }>;

/** Where the focus goes when sending has failed. */
export const SEND_FAILED = '[data-send-failed]';

/** How sending goes, above the send button: nothing, busy, or failed with the ways out. Never a false "sent". */
export function submissionView(
  status: SubmissionStatus,
  texts: SubmissionTexts,
  level: number,
  contact: unknown,
  on: SubmissionActions,
): unknown {
  if (status.kind === 'sending') return sendingView(status, texts, on);
  if (status.kind === 'failed') return failedView(status.outcome, texts, level, contact, on);
  return nothing;
}

function sendingView(
  status: Extract<SubmissionStatus, { kind: 'sending' }>,
  texts: SubmissionTexts,
  on: SubmissionActions,
): TemplateResult {
  const sentence = status.waiting === undefined ? texts('send.sending') : texts(status.waiting === 'busy' ? 'send.busy' : 'send.waiting');
  return html`
    <div class="notice">
      <p role="status">${sentence}</p>
      ${status.progress > 0 && status.progress < 1 ? html`<progress max="1" .value=${status.progress} aria-label=${texts('send.sending')}></progress>` : nothing}
      <button class="button button-plain" type="button" @click=${on.cancel}>${texts('send.cancel')}</button>
    </div>
  `;
}

function failedView(
  outcome: Exclude<Outcome, { kind: 'sent' }>,
  texts: SubmissionTexts,
  level: number,
  contact: unknown,
  on: SubmissionActions,
): TemplateResult {
  return html`
    <div class="notice notice-error" role="group" tabindex="-1" data-send-failed aria-labelledby="send-failed-heading">
      ${headingOf(level, html`${errorIcon()} ${texts('send.failed')}`, { id: 'send-failed-heading', className: 'heading icon-heading' })}
      <p>${reasonOf(outcome, texts)}</p>
      ${outcome.kind === 'refused' && outcome.detail ? html`<p>${outcome.detail}</p>` : nothing}
      <p>${texts('send.failed.kept')}</p>
      <div class="buttons">
        <button class="button" type="button" @click=${on.again}>${texts('send.again')}</button>
        <button class="button button-plain" type="button" @click=${on.save}>${texts('send.save')}</button>
      </div>
      ${contact}
    </div>
  `;
}

function reasonOf(outcome: Exclude<Outcome, { kind: 'sent' }>, texts: SubmissionTexts): string {
  switch (outcome.kind) {
    case 'retry':
      return texts(`send.failed.${outcome.reason}`);
    case 'not-confirmed':
      return texts('send.failed.not-confirmed');
    case 'invalid':
      return texts('send.failed.invalid');
    case 'refused':
      return texts(outcome.status >= 500 ? 'send.failed.server' : 'send.failed.refused');
  }
}

/** What was received: the number to quote, the day of an answer, what the receiver says. The heading is the widget's own. */
export function receiptView(receipt: Receipt, recipient: string, texts: SubmissionTexts): TemplateResult {
  const links = (receipt.links ?? []).filter((link) => safeLink(link.href));
  return html`
    <div class="notice notice-success">
      ${receipt.reference ? html`<p class="reference">${checkIcon()} <strong>${texts('receipt.reference', { reference: receipt.reference })}</strong></p>` : nothing}
      ${receipt.message ? html`<p>${receipt.message}</p>` : nothing}
      <p>
        ${
          receipt.answerBy
            ? texts('receipt.answer-by', { date: longDate(receipt.answerBy, texts.locale) })
            : texts('receipt.answer-unknown', { recipient })
        }
      </p>
      ${
        links.length
          ? html`<ul class="links">
              ${links.map((link) => html`<li><a href=${safeLink(link.href)}>${link.title}</a></li>`)}
            </ul>`
          : nothing
      }
    </div>
  `;
}

/** `2026-12-04` → "vrijdag 4 december 2026". */
export const longDate = (day: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
