import { html, type TemplateResult } from 'lit';
import { headingOf } from '../../theme/heading.ts';
import type { WheelTexts } from './wheel-view.ts';

export type Welcome = Readonly<{
  /** How many areas the pack has. */
  count: number;
  /** Who can be sent the answers; empty when nothing can be sent. */
  recipient: string;
  /** Whether answers stay until the tab closes. */
  kept: boolean;
  /** Going on with a file of before. */
  opener: unknown;
  level: number;
}>;

/** What it is, how long it takes and who sees it, before anything is asked. */
export const welcomeView = (view: Welcome, texts: WheelTexts, on: Readonly<{ start: () => void }>): TemplateResult => html`
  <div class="stack">
    <p class="lead">${texts('welcome.what', { count: view.count })}</p>
    <p>${texts('welcome.how')}</p>
    <p>${texts('welcome.time')}</p>
    <div class="notice">
      ${headingOf(view.level, texts('welcome.see'), { className: 'heading small-heading' })}
      <p>
        ${view.recipient ? texts('welcome.see.recipient', { recipient: view.recipient }) : texts('welcome.see.nobody')}
        ${view.kept ? texts('draft.session') : ''}
      </p>
    </div>
    <div class="buttons"><button class="button" type="button" data-start @click=${on.start}>${texts('welcome.start')}</button></div>
    ${view.opener}
  </div>
`;

/** After "erase everything and stop". */
export const wipedView = (level: number, texts: WheelTexts, on: Readonly<{ again: () => void }>): TemplateResult => html`
  <div class="stack">
    ${headingOf(level, texts('wiped.heading'), { focusable: true })}
    <p>${texts('wipe.done')}</p>
    <div class="buttons"><button class="button button-plain" type="button" @click=${on.again}>${texts('wiped.again')}</button></div>
  </div>
`;
