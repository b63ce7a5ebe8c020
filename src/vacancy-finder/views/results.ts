import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { headingOf } from '../../theme/heading.ts';
import type { Match, Page } from '../model/find.ts';
import { shortPlace, tagsView } from './card-facts.ts';
import { type FinderTexts, following, fromFeed } from './texts.ts';

export type ResultActions = Readonly<{
  typed: (words: string) => void;
  searched: () => void;
  opened: (key: string) => void;
}>;

/** What comes beside the feed, at its place around the list. */
export type ListParts = Readonly<{
  /** Above everything. */
  note: unknown;
  /** Inside the search form. */
  filters: unknown;
  /** Between the form and the list: other ways to search. */
  tools: unknown;
  sort: unknown;
  chips: unknown;
  none: unknown;
  /** Which part of the list is shown. */
  range: unknown;
  /** Below the list: the way through it, and what has to be said about it. */
  pages: unknown;
  /** A text of a feed, with the words that were searched for marked in it. */
  marked: (text: string) => unknown;
  /** Under the facts of a card. */
  below: (match: Match) => unknown;
  /** What people compare by. */
  facts: (match: Match) => readonly string[];
}>;

export type ResultsView = Readonly<{
  /** What stands in the search field. */
  typing: string;
  total: number;
  page: Page;
  hrefOf: (change: Readonly<{ open: string }>) => string;
  parts: ListParts;
}>;

/** Search, the list, and the way through it. */
export function resultsView(view: ResultsView, texts: FinderTexts, level: number, on: ResultActions): TemplateResult {
  const { total, page, parts } = view;
  return html`
    ${parts.note}
    <search>
      <form
        class="search"
        novalidate
        @submit=${(event: Event) => {
          event.preventDefault();
          on.searched();
        }}
      >
        <label class="search-label" for="words">${texts('search.label')}</label>
        <p class="search-help" id="words-help">${texts('search.help')}</p>
        <div class="search-line">
          <input
            class="search-input"
            id="words"
            type="search"
            autocomplete="off"
            maxlength="100"
            aria-describedby="words-help"
            .value=${live(view.typing)}
            @input=${(event: Event) => on.typed((event.target as HTMLInputElement).value)}
          />
          <button class="button" type="submit">${texts('search.button')}</button>
        </div>
        ${parts.filters}
      </form>
    </search>
    ${parts.tools}
    <div class="results-head">
      ${headingOf(level + 1, texts('results.heading', { count: total }), { className: 'heading results-heading', id: 'results', focusable: true })}
      ${parts.sort}
    </div>
    ${parts.chips} ${parts.none} ${parts.range}
    <ul class="results">
      ${repeat(
        page.matches,
        ({ entry }) => entry.key,
        (match) => html`<li>${card(match, view, level + 2, on)}</li>`,
      )}
    </ul>
    ${parts.pages}
  `;
}

/** One vacancy in the list: enough to compare, the same things in the same place. */
function card(match: Match, { hrefOf, parts }: ResultsView, level: number, on: ResultActions): TemplateResult {
  const { shown: vacancy, key } = match.entry;
  const who = vacancy.organisation?.name;
  const where = shortPlace(vacancy);
  const lang = vacancy.lang ?? nothing;
  const link = html`<a href=${hrefOf({ open: key })} data-card=${key} lang=${lang} dir="auto" @click=${following(() => on.opened(key))}
    >${parts.marked(vacancy.title)}</a
  >`;
  return html`
    <article class="result" part="result">
      ${headingOf(level, link, { className: 'heading result-title' })}
      <p class="result-who">
        ${who ? fromFeed(parts.marked(who)) : nothing} ${who && where ? html`<span aria-hidden="true"> · </span>` : nothing}
        ${where ? fromFeed(parts.marked(where)) : nothing}
      </p>
      ${vacancy.summary ? html`<p class="result-summary" lang=${lang} dir="auto">${parts.marked(vacancy.summary)}</p>` : nothing}
      ${tagsView(parts.facts(match))} ${parts.below(match)}
    </article>
  `;
}
