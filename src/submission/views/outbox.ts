import { html, nothing, type TemplateResult } from 'lit';
import { headingOf } from '../../theme/heading.ts';
import { checkIcon, infoIcon } from '../../theme/icons.ts';
import type { OutboxItem } from '../model/outbox-item.ts';
import { receiptView, type SubmissionTexts } from './submission.ts';

export type OutboxActions = Readonly<{
  now: (id: string) => void;
  /** Absent where there are answers on screen, whose place it would take. */
  takeBack?: ((id: string) => void) | undefined;
  remove: (id: string) => void;
}>;

export const OUTBOX = '[data-outbox]';

/** What waits on this device from an earlier visit, and what has arrived since. Nothing for nearly everybody. */
export function outboxView(
  items: readonly OutboxItem[],
  recipient: string,
  texts: SubmissionTexts,
  level: number,
  on: OutboxActions,
): unknown {
  if (items.length === 0) return nothing;
  const waiting = items.filter((item) => !item.receipt);
  return html`
    <div class="no-print stack" tabindex="-1" data-outbox>
      ${items.map((item) => (item.receipt ? arrivedView(item, recipient, texts, level, on) : nothing))}
      ${
        waiting.length
          ? html`<div class="notice" role="group" aria-labelledby="outbox-heading">
              ${headingOf(level, html`${infoIcon()} ${texts('outbox.heading', { count: waiting.length })}`, { id: 'outbox-heading', className: 'heading icon-heading' })}
              ${waiting.map((item) => waitingView(item, texts, on))}
            </div>`
          : nothing
      }
    </div>
  `;
}

function waitingView(item: OutboxItem, texts: SubmissionTexts, on: OutboxActions): TemplateResult {
  const date = new Intl.DateTimeFormat(texts.locale, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(item.queuedAt));
  return html`
    <div class="stack">
      <p>${texts('outbox.when', { date })} ${texts(item.stuck ? 'outbox.stuck' : 'send.queued.later')}</p>
      ${item.stuck?.detail ? html`<p>${item.stuck.detail}</p>` : nothing}
      <div class="buttons">
        <button class="button button-plain" type="button" @click=${() => on.now(item.id)}>${texts('send.queued.now')}</button>
        ${
          item.draft && on.takeBack
            ? html`<button class="button button-plain" type="button" @click=${() => on.takeBack?.(item.id)}>
                ${texts('outbox.take-back')}
              </button>`
            : nothing
        }
        <button class="link" type="button" @click=${() => on.remove(item.id)}>${texts('outbox.remove')}</button>
      </div>
    </div>
  `;
}

function arrivedView(item: OutboxItem, recipient: string, texts: SubmissionTexts, level: number, on: OutboxActions): TemplateResult {
  return html`
    <div class="notice notice-success">
      ${headingOf(level, html`${checkIcon()} ${texts('outbox.sent')}`, { className: 'heading icon-heading' })}
      ${receiptView(item.receipt ?? {}, recipient, texts)}
      <button class="button button-plain" type="button" @click=${() => on.remove(item.id)}>${texts('outbox.seen')}</button>
    </div>
  `;
}
