import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { headingOf } from '../../theme/heading.ts';
import type { Match, Page } from '../model/find.ts';
import { conditionsOf } from '../model/query.ts';
import { keyFacts, shortPlace, tagsView } from './card-facts.ts';
import { chips, type SearchActions, searchForm, type SearchView, sortChoice } from './search-form.ts';
import { filterLabel, type FinderTexts, following, fromFeed, listLabel } from './texts.ts';

export type ResultActions = SearchActions & Readonly<{ opened: (key: string) => void; turned: (page: number) => void }>;

export type ResultsView = SearchView &
  Readonly<{
    page: Page;
    /** Vacancies of the feed that could not be read. */
    lost: number;
    /** One of several feeds is down. */
    incomplete: boolean;
    /** When the copy was saved that stands in for a feed that is down. */
    copiedAt: Date | undefined;
    hrefOf: (change: Readonly<{ open?: string; page?: number }>) => string;
    contact: unknown;
    initiativeHref: string;
  }>;

/** Search, the list, and the way through it. */
export function resultsView(view: ResultsView, texts: FinderTexts, level: number, on: ResultActions): TemplateResult {
  const { found, page } = view;
  const total = found.matches.length;
  if (found.all === 0) return emptyView(view, texts, level);
  return html`
    ${copyNote(view, texts)} ${searchForm(view, texts, on)}
    <div class="results-head">
      ${headingOf(level + 1, texts('results.heading', { count: total }), { className: 'heading results-heading', id: 'results', focusable: true })}
      ${total > 1 ? sortChoice(view.query, texts, on) : nothing}
    </div>
    ${chips(view.query, texts, on)} ${total === 0 ? nothingFound(view, texts, level, on) : nothing}
    ${
      total > page.matches.length
        ? html`<p class="muted small range">${texts('results.range', { from: page.from, to: page.to, total })}</p>`
        : nothing
    }
    <ul class="results">
      ${repeat(
        page.matches,
        ({ entry }) => entry.key,
        (match) => html`<li>${card(match, view, texts, level + 2, on)}</li>`,
      )}
    </ul>
    ${page.pages > 1 ? pagesView(view, texts, on) : nothing} ${notesView(view, texts)}
  `;
}

/** One vacancy in the list: enough to compare, the same things in the same place. */
function card({ entry, unknown }: Match, view: ResultsView, texts: FinderTexts, level: number, on: ResultActions): TemplateResult {
  const { shown: vacancy, key } = entry;
  const where = shortPlace(vacancy);
  const link = html`<a href=${view.hrefOf({ open: key })} data-card=${key} @click=${following(() => on.opened(key))}
    >${fromFeed(vacancy.title)}</a
  >`;
  return html`
    <article class="result" part="result">
      ${headingOf(level, link, { className: 'heading result-title' })}
      <p class="result-who">
        ${vacancy.organisation?.name ? fromFeed(vacancy.organisation.name) : nothing}
        ${vacancy.organisation?.name && where ? html`<span aria-hidden="true"> · </span>` : nothing} ${where ? fromFeed(where) : nothing}
      </p>
      ${vacancy.summary ? html`<p class="result-summary">${fromFeed(vacancy.summary)}</p>` : nothing} ${tagsView(keyFacts(vacancy, texts))}
      ${
        unknown.length
          ? html`<p class="small result-unknown">
              ${texts('card.unknown', {
                what: listLabel(
                  unknown.map((filter) => filterLabel(texts, filter)),
                  texts.locale,
                ),
              })}
            </p>`
          : nothing
      }
    </article>
  `;
}

/** Never a dead end: what to let go of and what that gives, a person, or a start of one's own. */
function nothingFound(view: ResultsView, texts: FinderTexts, level: number, on: ResultActions): TemplateResult {
  const { found, query } = view;
  const drops = conditionsOf(query)
    .map((condition) => ({ condition, total: found.without.get(condition) ?? 0 }))
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total);
  const nameOf = (condition: (typeof drops)[number]['condition']) =>
    condition === 'words' ? query.words.trim() : filterLabel(texts, condition);
  return html`
    <div class="notice stack">
      ${headingOf(level + 2, texts('none.heading'))}
      ${
        drops.length && conditionsOf(query).length > 1
          ? html`<p>${texts('none.drop')}</p>
              <ul class="drops">
                ${drops.map(
                  ({ condition, total }) =>
                    html`<li>
                      <button class="link" type="button" @click=${() => on.dropped(condition)}>
                        ${texts('none.drop.one', { label: nameOf(condition), count: total })}
                      </button>
                    </li>`,
                )}
              </ul>`
          : nothing
      }
      <p>
        <button class="button button-plain" type="button" @click=${on.cleared}>${texts('none.all', { count: found.all })}</button>
      </p>
      ${view.initiativeHref ? html`<p><a href=${view.initiativeHref}>${texts('none.initiative')}</a></p>` : nothing} ${view.contact}
    </div>
  `;
}

function emptyView(view: ResultsView, texts: FinderTexts, level: number): TemplateResult {
  return html`
    <div class="notice stack">
      ${headingOf(level + 1, texts('empty.heading'))}
      <p>${texts('empty.text')}</p>
      ${view.initiativeHref ? html`<p><a href=${view.initiativeHref}>${texts('none.initiative')}</a></p>` : nothing} ${view.contact}
    </div>
    ${notesView(view, texts)}
  `;
}

function pagesView({ page, hrefOf }: ResultsView, texts: FinderTexts, on: ResultActions): TemplateResult {
  const turn = (to: number, label: string, rel: string) =>
    to < 1 || to > page.pages
      ? nothing
      : html`<a class="button button-plain" rel=${rel} href=${hrefOf({ page: to })} @click=${following(() => on.turned(to))}>${label}</a>`;
  return html`
    <nav class="pages" aria-label=${texts('pages.label')}>
      ${turn(page.page - 1, texts('pages.previous'), 'prev')}
      <span>${texts('pages.current', { page: page.page, pages: page.pages })}</span>
      ${turn(page.page + 1, texts('pages.next'), 'next')}
    </nav>
  `;
}

function copyNote({ copiedAt }: ResultsView, texts: FinderTexts): unknown {
  if (!copiedAt) return nothing;
  const date = new Intl.DateTimeFormat(texts.locale, { dateStyle: 'long', timeStyle: 'short' }).format(copiedAt);
  return html`<p class="notice copy">${texts('results.copy', { date })}</p>`;
}

function notesView({ lost, incomplete }: ResultsView, texts: FinderTexts): unknown {
  if (!lost && !incomplete) return nothing;
  return html`
    <div class="muted small notes">
      ${incomplete ? html`<p>${texts('results.part')}</p>` : nothing}
      ${lost ? html`<p>${texts('results.lost', { count: lost })}</p>` : nothing}
    </div>
  `;
}
