import { html, type TemplateResult } from 'lit';
import { headingOf } from '../../theme/heading.ts';
import type { Vacancy } from '../model/vacancy.ts';
import { type FinderTexts, following, fromFeed } from './texts.ts';

export type BackAction = Readonly<{ closed: () => void }>;

/** The way back to the list; a link, so that it can be opened apart. */
export const backLink = (href: string, texts: FinderTexts, on: BackAction): TemplateResult =>
  html`<p class="no-print"><a class="back" href=${href} @click=${following(on.closed)}>${texts('detail.back')}</a></p>`;

/** A link to what is no longer in the feed. */
export function missingView(backHref: string, contact: unknown, texts: FinderTexts, level: number, on: BackAction): TemplateResult {
  return html`
    <div class="notice stack">
      ${headingOf(level + 1, texts('detail.missing'), { focusable: true })}
      <p>${texts('detail.missing.text')}</p>
      ${backLink(backHref, texts, on)} ${contact}
    </div>
  `;
}

/** A vacancy whose code did not come: what the list knows of it, and another try. */
export function unreachableView(
  view: Readonly<{ vacancy: Vacancy; backHref: string; contact: unknown }>,
  texts: FinderTexts,
  level: number,
  on: BackAction & Readonly<{ again: () => void }>,
): TemplateResult {
  return html`
    <div class="notice notice-error stack">
      ${headingOf(level + 1, fromFeed(view.vacancy.title, view.vacancy.lang), { focusable: true })}
      <p>${texts('failed.network')}</p>
      <p><button class="button" type="button" @click=${on.again}>${texts('failed.again')}</button></p>
      ${backLink(view.backHref, texts, on)} ${view.contact}
    </div>
  `;
}
