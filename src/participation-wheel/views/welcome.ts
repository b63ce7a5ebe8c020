import { html, nothing, type TemplateResult } from 'lit';
import { headingOf } from '../../theme/heading.ts';
import type { FirstTexts } from './pack-text.ts';

/** Where the focus goes when the visitor is back at the beginning. */
export const START_BUTTON = '[data-start]';

export type Welcome = Readonly<{
  /** How many areas the wheel has. */
  areas: number;
  /** Who can be sent the answers; empty when nothing can be sent. */
  recipient: string;
  /** Beside a helper. */
  together: boolean;
  /** Whether answers stay until the tab closes. */
  kept: boolean;
  /** Going on with a file of before. */
  opener: unknown;
  level: number;
}>;

/** What it is, how long it takes and who sees it, before anything is asked. */
export const welcomeView = (view: Welcome, texts: FirstTexts, on: Readonly<{ start: (alone?: boolean) => void }>): TemplateResult => html`
  <div class="stack">
    <p class="lead">${texts('welcome.what', { count: view.areas })}</p>
    <p>${texts('welcome.how')}</p>
    <p>${texts('welcome.time')}</p>
    ${view.together ? html`<p>${texts('welcome.together')}</p>` : nothing}
    <div class="notice">
      ${headingOf(view.level, texts('welcome.see'), { className: 'heading small-heading' })}
      <p>
        ${view.recipient ? texts('welcome.see.recipient', { recipient: view.recipient }) : texts('welcome.see.nobody')}
        ${view.together ? texts('welcome.see.helper') : ''} ${view.kept ? texts('draft.session') : ''}
      </p>
    </div>
    <div class="buttons">
      <button class="button" type="button" data-start @click=${() => on.start()}>
        ${texts(view.together ? 'welcome.start.together' : 'welcome.start')}
      </button>
      ${
        view.together
          ? html`<button class="button button-plain" type="button" @click=${() => on.start(true)}>${texts('welcome.start.alone')}</button>`
          : nothing
      }
    </div>
    <div class="opener">${view.opener}</div>
  </div>
`;

/** After "erase everything and stop". */
export const wipedView = (level: number, texts: FirstTexts, on: Readonly<{ again: () => void }>): TemplateResult => html`
  <div class="stack">
    ${headingOf(level, texts('wiped.heading'), { focusable: true })}
    <p>${texts('wipe.done')}</p>
    <div class="buttons"><button class="button button-plain" type="button" @click=${on.again}>${texts('wiped.again')}</button></div>
  </div>
`;

/** The later screens are on their way, or did not come. */
export function comingView(failed: boolean, contact: unknown, texts: FirstTexts, on: Readonly<{ again: () => void }>): TemplateResult {
  if (!failed) return html`<p class="muted" role="status">${texts('wheel.loading')}</p>`;
  return html`
    <div class="notice notice-error stack" role="alert">
      <p>${texts('wheel.failed')}</p>
      <div class="buttons"><button class="button" type="button" @click=${on.again}>${texts('wheel.again')}</button></div>
      ${contact}
    </div>
  `;
}
