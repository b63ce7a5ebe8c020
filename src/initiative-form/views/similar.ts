import { html, nothing, type TemplateResult } from 'lit';
import { safeLink } from '../../settings/settings-controller.ts';
import type { SimilarInitiative } from '../model/similar.ts';
import type { InitiativeTexts } from './texts.ts';

/** "Others do something like this": join, follow, or simply go on. Never in the way. */
export function similarView(found: readonly SimilarInitiative[], texts: InitiativeTexts): unknown {
  if (found.length === 0) return nothing;
  return html`
    <div class="notice similar" role="group" aria-label=${texts('similar.heading')}>
      <p><strong>${texts('similar.heading')}</strong></p>
      <ul>
        ${found.map((one) => html`<li>${itemView(one, texts)}</li>`)}
      </ul>
      <p>${texts('similar.go-on')}</p>
    </div>
  `;
}

function itemView({ title, place, status, href, joinHref, followHref }: SimilarInitiative, texts: InitiativeTexts): TemplateResult {
  const link = (address: string | undefined, words: 'similar.join' | 'similar.follow') => {
    const to = safeLink(address ?? '');
    return to ? html`<a href=${to} aria-label="${texts(words)}: ${title}">${texts(words)}</a>` : nothing;
  };
  const page = safeLink(href);
  return html`
    <p>${page ? html`<a href=${page}>${title}</a>` : title}</p>
    ${place || status ? html`<p class="small muted">${[place, status].filter(Boolean).join(' · ')}</p>` : nothing}
    ${joinHref || followHref ? html`<p class="ways">${link(joinHref, 'similar.join')} ${link(followHref, 'similar.follow')}</p>` : nothing}
  `;
}
