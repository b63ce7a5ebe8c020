import { html, nothing, type TemplateResult } from 'lit';
import { headingOf } from '../../theme/heading.ts';
import type { ToolTexts } from './texts.ts';

export type ShareView = Readonly<{
  link: string;
  /** What the link holds, in words. */
  within: readonly string[];
  /** What was chosen and stays out of it. */
  without: readonly string[];
}>;

/** First what is in the link, then the link: what hints at a person stays out, and it says so. */
export function shareView(view: ShareView, texts: ToolTexts, level: number, on: Readonly<{ copied: () => void }>): TemplateResult {
  const list = (items: readonly string[]) =>
    html`<ul class="links">
      ${items.map((item) => html`<li><bdi>${item}</bdi></li>`)}
    </ul>`;
  return html`
    ${headingOf(level, texts('share.heading'), { focusable: true })}
    ${
      view.within.length > 0
        ? html`<p>${texts('share.within')}</p>
            ${list(view.within)}`
        : html`<p>${texts('share.nothing')}</p>`
    }
    ${
      view.without.length > 0
        ? html`<p>${texts('share.without')}</p>
            ${list(view.without)}`
        : nothing
    }
    <div class="field">
      <label class="label" for="share-search">${texts('share.link')}</label>
      <input
        class="input input-wide"
        id="share-search"
        readonly
        .value=${view.link}
        @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
      />
    </div>
    <p><button class="button" type="button" @click=${on.copied}>${texts('share.copy')}</button></p>
  `;
}
