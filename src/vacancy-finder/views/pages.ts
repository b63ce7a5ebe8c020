import { html, nothing, type TemplateResult } from 'lit';
import type { Page } from '../model/find.ts';
import { type FinderTexts, following } from './texts.ts';

export function rangeView({ matches, from, to }: Page, total: number, texts: FinderTexts): unknown {
  if (total <= matches.length) return nothing;
  return html`<p class="muted small range">${texts('results.range', { from, to, total })}</p>`;
}

/** The way through a long list; links, so that a page can be opened apart. */
export function pagesView(page: Page, hrefOf: (page: number) => string, texts: FinderTexts, turned: (page: number) => void): unknown {
  if (page.pages < 2) return nothing;
  const turn = (to: number, label: string, rel: string): TemplateResult | typeof nothing =>
    to < 1 || to > page.pages
      ? nothing
      : html`<a class="button button-plain" rel=${rel} href=${hrefOf(to)} @click=${following(() => turned(to))}>${label}</a>`;
  return html`
    <nav class="pages" aria-label=${texts('pages.label')}>
      ${turn(page.page - 1, texts('pages.previous'), 'prev')}
      <span>${texts('pages.current', { page: page.page, pages: page.pages })}</span>
      ${turn(page.page + 1, texts('pages.next'), 'next')}
    </nav>
  `;
}
