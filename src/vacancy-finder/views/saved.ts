import { html, nothing, type TemplateResult } from 'lit';
import { headingOf } from '../../theme/heading.ts';
import type { Entry } from '../model/entry.ts';
import { following, fromFeed, type ToolTexts } from './texts.ts';

export type SavedView = Readonly<{
  entries: readonly Entry[];
  /** Kept vacancies that are no longer in the list. */
  gone: number;
  onDevice: boolean;
  mayStay: boolean;
  hrefOf: (key: string) => string;
}>;

export type SavedActions = Readonly<{
  opened: (key: string) => void;
  removed: (key: string) => void;
  stay: () => void;
  printed: () => void;
  cleared: () => void;
}>;

/** What somebody wants to keep at hand, to compare, to print, and to take along. */
export function savedView(view: SavedView, texts: ToolTexts, level: number, on: SavedActions): TemplateResult {
  const { entries } = view;
  return html`
    ${headingOf(level, texts('saved.heading'), { focusable: true })}
    ${
      entries.length === 0
        ? html`<p>${texts('saved.none')}</p>`
        : html`
            <ul class="saved">
              ${entries.map(
                ({ key, shown }) => html`
                  <li>
                    <a href=${view.hrefOf(key)} @click=${following(() => on.opened(key))}>${fromFeed(shown.title, shown.lang)}</a>
                    ${shown.organisation?.name ? html`<span class="muted">${fromFeed(shown.organisation.name)}</span>` : nothing}
                    <button class="link no-print" type="button" @click=${() => on.removed(key)}>
                      ${texts('saved.remove')}<span class="visually-hidden">: <bdi>${shown.title}</bdi></span>
                    </button>
                  </li>
                `,
              )}
            </ul>
          `
    }
    ${view.gone > 0 ? html`<p class="small muted">${texts('saved.gone', { count: view.gone })}</p>` : nothing}
    <p class="small">${texts(view.onDevice ? 'saved.where.device' : 'saved.where.session')}</p>
    <div class="buttons no-print">
      ${entries.length > 0 ? html`<button class="button" type="button" @click=${on.printed}>${texts('saved.print')}</button>` : nothing}
      ${
        view.mayStay && entries.length > 0
          ? html`<button class="button button-plain" type="button" @click=${on.stay}>${texts('saved.stay')}</button>`
          : nothing
      }
      ${entries.length > 0 ? html`<button class="link" type="button" @click=${on.cleared}>${texts('saved.clear')}</button>` : nothing}
    </div>
  `;
}
