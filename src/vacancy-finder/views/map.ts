import { html, nothing, type TemplateResult } from 'lit';
import { headingOf } from '../../theme/heading.ts';
import type { Entry } from '../model/entry.ts';
import { shortPlace } from './card-facts.ts';
import { following, fromFeed, type ToolTexts } from './texts.ts';

export type MapView = Readonly<{
  state: 'asked' | 'coming' | 'there' | 'failed';
  /** Whose tiles they are, where that is another site. */
  site: string;
  element: HTMLElement | undefined;
  /** What is at the marker that was chosen. */
  chosen: readonly Entry[];
  /** In the list, and not on the map. */
  placeless: number;
  hrefOf: (key: string) => string;
}>;

export type MapActions = Readonly<{ wanted: () => void; opened: (key: string) => void }>;

/** First what the map asks for; then the map, and what was chosen on it as links. */
export function mapView(view: MapView, texts: ToolTexts, level: number, on: MapActions): TemplateResult {
  const { state, site, element, chosen, placeless } = view;
  const credit = texts('map.credit');
  return html`
    ${headingOf(level, texts('map.heading'), { focusable: true })}
    <p>${texts('map.list')}</p>
    ${
      element
        ? html`
            ${element} ${credit ? html`<p class="small muted">${credit}</p>` : nothing}
            ${placeless > 0 ? html`<p class="small">${texts('map.placeless', { count: placeless })}</p>` : nothing}
            <ul class="links">
              ${chosen.map(
                ({ key, shown }) => html`
                  <li>
                    <a href=${view.hrefOf(key)} @click=${following(() => on.opened(key))}>${fromFeed(shown.title, shown.lang)}</a>
                    ${shortPlace(shown) ? html`<span class="muted">${fromFeed(shortPlace(shown))}</span>` : nothing}
                  </li>
                `,
              )}
            </ul>
          `
        : html`
            ${site ? html`<p>${texts('map.site', { site })}</p>` : nothing}
            ${state === 'failed' ? html`<p class="notice notice-error" role="alert">${texts('tools.failed')}</p>` : nothing}
            <p>
              <button class="button" type="button" @click=${on.wanted}>${texts(state === 'coming' ? 'tools.loading' : 'map.show')}</button>
            </p>
          `
    }
  `;
}
