import { html, nothing, type TemplateResult } from 'lit';
import type { FirstPack } from '../model/first-part.ts';
import { packText, type FirstTexts } from './pack-text.ts';

export type Foot = Readonly<{
  pack: FirstPack;
  /** The person or desk of the site. */
  contact: unknown;
  draftStatus: unknown;
  wipe: unknown;
}>;

/** On every screen: help that cannot wait, a way to erase all, and where the wheel comes from. */
export const footView = ({ pack, contact, draftStatus, wipe }: Foot, texts: FirstTexts): TemplateResult => html`
  <div class="foot stack">
    ${draftStatus}
    <details class="no-print" data-help>
      <summary>${texts('help.button')}</summary>
      <div class="stack">
        <p>${texts('help.intro')}</p>
        <dl class="urgent">
          ${(pack.urgent ?? []).map(
            ({ when, name, phone }) => html`
              <div>
                <dt>${packText(when, pack, texts)}</dt>
                <dd><a href="tel:${phone.replace(/[^\d+]/g, '')}">${texts('help.phone', { name, phone })}</a></dd>
              </div>
            `,
          )}
        </dl>
        ${contact}
      </div>
    </details>
    ${wipe} ${pack.credit ? html`<p class="muted small">${packText(pack.credit, pack, texts)}</p>` : nothing}
  </div>
`;
