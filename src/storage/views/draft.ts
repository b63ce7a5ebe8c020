import { html, nothing, type TemplateResult } from 'lit';
import type { Catalogue, Texts } from '../../i18n/model/catalogue.ts';
import { headingOf } from '../../theme/heading.ts';
import { errorIcon } from '../../theme/icons.ts';
import type { keepingNl } from '../messages/keeping-nl.ts';
import type { storageNl } from '../messages/nl.ts';
import type { DraftFileProblem } from '../model/draft-file.ts';
import type { DeviceAnswer } from '../model/record.ts';
import type { DraftController } from '../draft-controller.ts';

export type StorageTexts = Texts<typeof keepingNl & typeof storageNl & Catalogue>;

/** Where the focus goes when what had it has gone. */
export const DRAFT_OFFER = '[data-draft-offer]';
export const DRAFT_KEPT = '[data-draft-kept]';
export const WIPE_BUTTON = '[data-wipe]';
export const WIPE_QUESTION = '[data-wipe-question]';

/** "You had already begun": with the date, never the content, since someone else may be looking. */
export function draftOffer(
  savedAt: Date,
  texts: StorageTexts,
  level: number,
  on: Readonly<{ proceed: () => void; restart: () => void }>,
): TemplateResult {
  const date = new Intl.DateTimeFormat(texts.locale, { dateStyle: 'long', timeStyle: 'short' }).format(savedAt);
  return html`
    <div class="notice" role="group" tabindex="-1" data-draft-offer aria-label=${texts('draft.found')}>
      ${headingOf(level, texts('draft.found'))}
      <p>${texts('draft.found.when', { date })}</p>
      <div class="buttons">
        <button class="button" type="button" @click=${on.proceed}>${texts('draft.continue')}</button>
        <button class="button button-plain" type="button" @click=${on.restart}>${texts('draft.restart')}</button>
      </div>
    </div>
  `;
}

export type DraftActions = Readonly<{
  takeOver: () => void;
  /** Without it the question about the device is not put: an answer would change nothing that the visitor can see. */
  answerDevice?: (answer: DeviceAnswer) => void;
  /** Gives the answers as a file; without it no file is offered. */
  saveFile?: () => void;
}>;

/** What is kept and where, in one quiet sentence; the question about the device when it is time for it. Nothing when nothing is kept. */
export function draftStatus(draft: DraftController, texts: StorageTexts, on: DraftActions): unknown {
  if (draft.status === 'full' || draft.status === 'blocked') return html`<p class="muted small no-print">${texts('draft.full')}</p>`;
  if (draft.status === 'other-tab') return otherTab(texts, on);
  if (draft.status !== 'saved') return nothing;
  if (draft.asksDevice && on.answerDevice) return deviceQuestion(texts, on.answerDevice);
  const shared = draft.device === 'shared';
  const sentence = draft.keeping === 'device' ? 'draft.device' : shared ? 'device.shared.kept' : 'draft.session';
  return html`
    <div class="no-print">
      <p class="muted small" tabindex="-1" data-draft-kept>${texts(sentence)}</p>
      ${
        shared && on.saveFile
          ? html`<p><button class="link" type="button" @click=${on.saveFile}>${texts('file.save')}</button></p>`
          : nothing
      }
    </div>
  `;
}

const otherTab = (texts: StorageTexts, on: DraftActions): TemplateResult => html`
  <div class="notice no-print">
    <p>${texts('draft.other-tab')}</p>
    <button class="button button-plain" type="button" @click=${on.takeOver}>${texts('draft.take-over')}</button>
  </div>
`;

/** Asked before anything is kept after closing: libraries and family phones are normal. */
const deviceQuestion = (texts: StorageTexts, answer: (answer: DeviceAnswer) => void): TemplateResult => html`
  <div class="notice no-print" role="group" aria-labelledby="device-question" aria-describedby="device-help">
    <p id="device-question"><strong>${texts('device.question')}</strong></p>
    <p id="device-help">${texts('device.help')}</p>
    <div class="buttons">
      <button class="button button-plain" type="button" @click=${() => answer('own')}>${texts('device.own')}</button>
      <button class="button button-plain" type="button" @click=${() => answer('shared')}>${texts('device.shared')}</button>
    </div>
  </div>
`;

/** "Go on with a file": for who saved one, on this device or another. It stays out of the way of everybody else. */
export function fileOpener(
  problem: DraftFileProblem | undefined,
  texts: StorageTexts,
  on: Readonly<{ open: (file: File) => void }>,
): TemplateResult {
  const choose = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    const [file] = input.files ?? [];
    // Choosing the same file again must be seen as a new choice.
    input.value = '';
    if (file) on.open(file);
  };
  return html`
    <details class="no-print" ?open=${problem !== undefined}>
      <summary>${texts('file.open')}</summary>
      <div class="field">
        <label class="label" for="draft-file">${texts('file.choose')}</label>
        ${
          problem
            ? html`<p class="error" id="draft-file-error" role="alert">${errorIcon()}<span>${texts(`file.${problem}`)}</span></p>`
            : nothing
        }
        <input
          class="input input-wide"
          type="file"
          id="draft-file"
          accept=".json,application/json"
          aria-invalid=${problem ? 'true' : nothing}
          aria-describedby=${problem ? 'draft-file-error' : nothing}
          @change=${choose}
        />
      </div>
    </details>
  `;
}

/** "Erase everything and stop", which asks once more. The asking moves the focus, and so does going back. */
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
