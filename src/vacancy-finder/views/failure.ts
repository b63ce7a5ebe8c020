import { html, nothing, type TemplateResult } from 'lit';
import { headingOf } from '../../theme/heading.ts';
import type { LoadFailure } from '../fetch-feed.ts';
import type { FirstTexts } from './texts.ts';

/** What may pass by trying again. A page that is set up wrong stays so. */
const PASSING: readonly LoadFailure[] = ['network', 'server', 'not-json', 'html', 'not-found'];

/** Most of what can be wrong is found by the code that comes beside the feed, and so are the words for it. */
export const failureText = (kind: LoadFailure, texts: FirstTexts): string => texts.find(`failed.${kind}`) ?? texts('failed.server');

/** Why there is no list, in plain words; then what the page put inside the tag, and a person to turn to. */
export function failureView(kind: LoadFailure, contact: unknown, texts: FirstTexts, level: number, again: () => void): TemplateResult {
  return html`
    <div class="notice notice-error stack">
      ${headingOf(level + 1, texts('failed.heading'), { focusable: true })}
      <p>${failureText(kind, texts)}</p>
      ${PASSING.includes(kind) ? html`<p><button class="button" type="button" @click=${again}>${texts('failed.again')}</button></p>` : nothing}
      ${contact}
    </div>
    <slot></slot>
  `;
}

/** @param opened in the place of a vacancy, where the focus goes. */
export const loadingView = (texts: FirstTexts, opened = false): TemplateResult =>
  html`<p class="loading" tabindex=${opened ? '-1' : nothing} ?data-step-heading=${opened}>${texts('results.loading')}</p>`;
