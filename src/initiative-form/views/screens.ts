import { html, type TemplateResult } from 'lit';
import { headingOf } from '../../theme/heading.ts';
import type { InitiativeTexts } from './texts.ts';

/** After "erase everything and stop". */
export function wipedView(level: number, texts: InitiativeTexts, on: Readonly<{ restart: () => void }>): TemplateResult {
  return html`
    <div class="stack">
      ${headingOf(level, texts('wipe.done'), { className: 'heading step-heading', focusable: true })}
      <div class="buttons">
        <button class="button button-plain" type="button" @click=${on.restart}>${texts('draft.restart')}</button>
      </div>
    </div>
  `;
}

/** The pack of the municipality did not come: its rules are not ours to guess, so there is a person, and what stands inside the tag. */
export function failedView(level: number, contact: unknown, texts: InitiativeTexts, on: Readonly<{ again: () => void }>): TemplateResult {
  return html`
    <div class="stack">
      <div class="notice notice-error stack" role="alert">
        ${headingOf(level, texts('pack.failed'))}
        <p>${texts('pack.failed.what')}</p>
        <div class="buttons"><button class="button" type="button" @click=${on.again}>${texts('later.again')}</button></div>
      </div>
      ${contact}
      <slot></slot>
    </div>
  `;
}
