import { html, nothing, svg, type TemplateResult } from 'lit';
import { masked } from '../../forms/views/mask.ts';
import { headingOf } from '../../theme/heading.ts';
import type { InitiativeTexts } from './texts.ts';

/** As many as fit below the rest on one sheet of A4. */
const ROWS = 16;

export type SheetView = Readonly<{
  level: number;
  title: string;
  summary: string;
  /** Who receives the list; empty when the page names nobody. */
  recipient: string;
  keeper: string;
  /** Last day of collecting, in words; empty when it is left open. */
  until: string;
  /** The fields above the sheet: who keeps it, and until when. */
  fields: unknown;
  qr: Readonly<{ size: number; path: string }>;
}>;

/** A sheet for signatures: what for, who keeps it and until when on top; then names and postcodes, and nothing else of anybody. */
export function sheetView(view: SheetView, texts: InitiativeTexts, on: Readonly<{ print: () => void; close: () => void }>): TemplateResult {
  const { level, title, summary, qr } = view;
  const recipient = view.recipient || texts('sheet.municipality');
  const blank = '………………………………………';
  return html`
    <div class="stack sheet-screen">
      <div class="stack no-print">
        ${headingOf(level, texts('sheet.heading'), { className: 'heading step-heading', focusable: true })}
        <p>${texts('sheet.intro')}</p>
        <div>${view.fields}</div>
        <div class="buttons">
          <button class="button" type="button" @click=${on.print}>${texts('sheet.print')}</button>
          <button class="button button-plain" type="button" @click=${on.close}>${texts('step.back')}</button>
        </div>
      </div>
      <section class="sheet" aria-label=${texts('sheet.heading')} ${masked()}>
        <div class="sheet-top">
          <div class="stack">
            <p class="sheet-title">${texts('sheet.title', { title })}</p>
            ${summary ? html`<p class="sheet-summary">${summary}</p>` : nothing}
          </div>
          ${qrView(qr, texts)}
        </div>
        <dl class="sheet-facts">
          ${fact(texts('sheet.purpose'), texts('sheet.purpose.what', { recipient }))} ${fact(texts('sheet.keeper'), view.keeper || blank)}
          ${fact(texts('sheet.until'), view.until || blank)}
        </dl>
        <p class="small">${texts('sheet.after', { recipient })}</p>
        <table>
          <thead>
            <tr>
              <th scope="col"><span class="visually-hidden">${texts('sheet.number')}</span></th>
              <th scope="col">${texts('sheet.name')}</th>
              <th scope="col">${texts('sheet.postcode')}</th>
              <th scope="col">${texts('sheet.signature')}</th>
            </tr>
          </thead>
          <tbody>
            ${Array.from(
              { length: ROWS },
              (_row, index) =>
                html`<tr>
                  <th scope="row">${index + 1}</th>
                  <td></td>
                  <td></td>
                  <td></td>
                </tr>`,
            )}
          </tbody>
        </table>
      </section>
    </div>
  `;
}

const fact = (term: string, what: string): TemplateResult => html`
  <div>
    <dt>${term}</dt>
    <dd>${what}</dd>
  </div>
`;

const qrView = ({ size, path }: SheetView['qr'], texts: InitiativeTexts): TemplateResult => html`
  <figure class="qr">
    <svg viewBox="0 0 ${size} ${size}" role="img" aria-label=${texts('sheet.qr')} shape-rendering="crispEdges">
      ${svg`<rect class="qr-ground" width=${size} height=${size}></rect><path class="qr-squares" d=${path}></path>`}
    </svg>
    <figcaption class="small">${texts('sheet.qr')}</figcaption>
  </figure>
`;
