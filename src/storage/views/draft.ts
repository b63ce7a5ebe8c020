import { html, nothing, type TemplateResult } from 'lit';
import type { Catalogue, Texts } from '../../i18n/model/catalogue.ts';
import { headingOf } from '../../theme/heading.ts';
import type { DraftController } from '../draft-controller.ts';
import type { storageNl } from '../messages/nl.ts';

export type StorageTexts = Texts<typeof storageNl & Catalogue>;

/** "You had already begun": with the date, never the content, since someone else may be looking. */
export function draftOffer(
  savedAt: Date,
  texts: StorageTexts,
  level: number,
  on: Readonly<{ proceed: () => void; restart: () => void }>,
): TemplateResult {
  const date = new Intl.DateTimeFormat(texts.locale, { dateStyle: 'long', timeStyle: 'short' }).format(savedAt);
  return html`
    <div class="notice">
      ${headingOf(level, texts('draft.found'))}
      <p>${texts('draft.found.when', { date })}</p>
      <div class="buttons">
        <button class="button" type="button" @click=${on.proceed}>${texts('draft.continue')}</button>
        <button class="button button-plain" type="button" @click=${on.restart}>${texts('draft.restart')}</button>
      </div>
    </div>
  `;
}

/** One quiet sentence when keeping does not work; nothing when it does. */
export function draftStatus(draft: DraftController, texts: StorageTexts, on: Readonly<{ takeOver: () => void }>): unknown {
  if (draft.status === 'full' || draft.status === 'blocked') return html`<p class="muted small no-print">${texts('draft.full')}</p>`;
  if (draft.status !== 'other-tab') return nothing;
  return html`
    <div class="notice no-print">
      <p>${texts('draft.other-tab')}</p>
      <button class="button button-plain" type="button" @click=${on.takeOver}>${texts('draft.take-over')}</button>
    </div>
  `;
}

/** "Erase everything and stop", which asks once more. */
export function wipeButton(
  asking: boolean,
  texts: StorageTexts,
  on: Readonly<{ ask: (asking: boolean) => void; wipe: () => void }>,
): TemplateResult {
  if (!asking) {
    return html`<p class="no-print">
      <button class="link" type="button" data-wipe @click=${() => on.ask(true)}>${texts('wipe.button')}</button>
    </p>`;
  }
  return html`
    <div class="notice no-print" role="group" aria-label=${texts('wipe.button')}>
      <p id="wipe-question" tabindex="-1" data-wipe-question>${texts('wipe.question')}</p>
      <div class="buttons">
        <button class="button" type="button" @click=${on.wipe}>${texts('wipe.yes')}</button>
        <button class="button button-plain" type="button" @click=${() => on.ask(false)}>${texts('wipe.no')}</button>
      </div>
    </div>
  `;
}
