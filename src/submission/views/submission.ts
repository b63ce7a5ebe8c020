import { html, nothing, type TemplateResult } from 'lit';
import type { Catalogue, Texts } from '../../i18n/model/catalogue.ts';
import { safeLink } from '../../settings/settings-controller.ts';
import { headingOf } from '../../theme/heading.ts';
import { checkIcon, errorIcon, infoIcon } from '../../theme/icons.ts';
import type { submissionNl } from '../messages/nl.ts';
import type { Receipt } from '../model/receipt.ts';
import type { NotSent, SubmissionStatus } from '../submission-controller.ts';

export type SubmissionTexts = Texts<typeof submissionNl & Catalogue>;

export type SubmissionActions = Readonly<{
  again: () => void;
  cancel: () => void;
  save: () => void;
  /** Sends what was changed since as another submission; needs `draft.renew()`. Without it only the other ways out are offered. */
  asNew?: () => void;
}>;

/** Where the focus goes when sending has failed, or waits in the outbox. */
export const SEND_FAILED = '[data-send-failed]';

/** How sending goes, above the send button: nothing, busy, waiting on this device, or failed with the ways out. Never a false "sent". */
export function submissionView(
  status: SubmissionStatus,
  texts: SubmissionTexts,
  level: number,
  contact: unknown,
  on: SubmissionActions,
): unknown {
  if (status.kind === 'sending') return sendingView(status, texts, on);
  if (status.kind === 'queued') return queuedView(status.outcome, texts, level, contact, on);
  if (status.kind === 'failed') return failedView(status.outcome, texts, level, contact, on);
  return nothing;
}

function sendingView(
  status: Extract<SubmissionStatus, { kind: 'sending' }>,
  texts: SubmissionTexts,
  on: SubmissionActions,
): TemplateResult {
  const sentence = status.waiting === undefined ? texts('send.sending') : texts(status.waiting === 'busy' ? 'send.busy' : 'send.waiting');
  // The seconds stand beside what is said aloud, not in it: nobody wants to hear a clock.
  return html`
    <div class="notice">
      <p role="status">${sentence}</p>
      ${status.seconds === undefined ? nothing : html`<p>${texts('send.seconds', { count: status.seconds })}</p>`}
      ${status.progress > 0 && status.progress < 1 ? html`<progress max="1" .value=${status.progress} aria-label=${texts('send.sending')}></progress>` : nothing}
      ${status.stoppable ? html`<button class="button button-plain" type="button" @click=${on.cancel}>${texts('send.cancel')}</button>` : nothing}
    </div>
  `;
}

function queuedView(outcome: NotSent, texts: SubmissionTexts, level: number, contact: unknown, on: SubmissionActions): TemplateResult {
  return html`
    <div class="notice" role="group" tabindex="-1" data-send-failed aria-labelledby="send-failed-heading">
      ${headingOf(level, html`${infoIcon()} ${texts('send.queued')}`, { id: 'send-failed-heading', className: 'heading icon-heading' })}
      <p>${reasonOf(outcome, texts)}</p>
      <p>${texts('send.queued.later')}</p>
      <p>${texts('send.queued.kept')}</p>
      <div class="buttons">
        <button class="button" type="button" @click=${on.again}>${texts('send.queued.now')}</button>
        <button class="button button-plain" type="button" @click=${on.save}>${texts('send.save')}</button>
      </div>
      ${contact}
    </div>
  `;
}

function failedView(outcome: NotSent, texts: SubmissionTexts, level: number, contact: unknown, on: SubmissionActions): TemplateResult {
  const asNew = outcome.kind === 'already' ? on.asNew : undefined;
  return html`
    <div class="notice notice-error" role="group" tabindex="-1" data-send-failed aria-labelledby="send-failed-heading">
      ${headingOf(level, html`${errorIcon()} ${texts('send.failed')}`, { id: 'send-failed-heading', className: 'heading icon-heading' })}
      <p>${reasonOf(outcome, texts)}</p>
      ${detailOf(outcome) ? html`<p>${detailOf(outcome)}</p>` : nothing}
      ${outcome.kind === 'retry' && outcome.after !== undefined && outcome.after > 0 ? html`<p>${texts('send.after', { time: timeAfter(outcome.after, texts.locale) })}</p>` : nothing}
      <p>${texts('send.failed.kept')}</p>
      <div class="buttons">
        ${
          asNew
            ? html`<button class="button" type="button" @click=${asNew}>${texts('send.as-new')}</button>`
            : html`<button class="button" type="button" @click=${on.again}>${texts('send.again')}</button>`
        }
        <button class="button button-plain" type="button" @click=${on.save}>${texts('send.save')}</button>
      </div>
      ${contact}
    </div>
  `;
}

/** The receiver's own words, where it gave any that our fields do not carry. */
function detailOf(outcome: NotSent): string {
  if (outcome.kind === 'refused') return outcome.detail || outcome.title;
  return outcome.kind === 'invalid' ? outcome.issues.map(({ text }) => text).join(' ') || outcome.detail : '';
}

export function reasonOf(outcome: NotSent, texts: SubmissionTexts): string {
  switch (outcome.kind) {
    case 'retry':
      return texts(`send.failed.${outcome.reason}`);
    case 'refused':
      return texts(outcome.status >= 500 ? 'send.failed.server' : 'send.failed.refused');
    case 'not-confirmed':
    case 'invalid':
    case 'already':
    case 'proof':
      return texts(`send.failed.${outcome.kind}`);
  }
}

/** Clock time, since "over 90 seconds" is out of date as soon as it is read. */
const timeAfter = (milliseconds: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(new Date(Date.now() + milliseconds + 59_000));

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
