import { html, nothing, type TemplateResult } from 'lit';
import { headingOf } from '../../theme/heading.ts';
import type { InitiativeTexts } from './texts.ts';

/** Above the first step: what this is, who gets it, and a way back in for who saved a file. */
export function introView(recipient: string, opener: unknown, fit: unknown, texts: InitiativeTexts): TemplateResult {
  return html`
    <div class="stack intro">
      <p>${texts('intro.what')}</p>
      ${recipient ? html`<p>${texts('intro.who', { recipient })}</p>` : nothing} ${fit} ${opener}
    </div>
  `;
}

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
        <div class="buttons"><button class="button" type="button" @click=${on.again}>${texts('pack.again')}</button></div>
      </div>
      ${contact}
      <slot></slot>
    </div>
  `;
}

/** The screens after the first one are on their way, or did not come: then the answers stay, and there is a person. */
export function comingView(failed: boolean, contact: unknown, texts: InitiativeTexts, on: Readonly<{ again: () => void }>): TemplateResult {
  if (!failed) return html`<p class="muted" role="status">${texts('later.loading')}</p>`;
  return html`
    <div class="notice notice-error stack" role="alert">
      <p>${texts('later.failed')}</p>
      <div class="buttons"><button class="button" type="button" @click=${on.again}>${texts('pack.again')}</button></div>
      ${contact}
    </div>
  `;
}
