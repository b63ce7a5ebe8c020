import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Filter, FilterChoice, FilterId } from '../model/filters.ts';
import type { Condition, Found } from '../model/find.ts';
import { conditionsOf, type Sort, SORTS, type VacancyQuery } from '../model/query.ts';
import { filterLabel, type FinderTexts, optionLabel } from './texts.ts';

export type FilterActions = Readonly<{
  toggled: (filter: FilterId, option: string, on: boolean) => void;
  /** An option is taken off at its chip, which disappears. */
  taken: (filter: FilterId, option: string) => void;
  dropped: (condition: Condition) => void;
  cleared: () => void;
  moreShown: (shown: boolean) => void;
  sorted: (sort: Sort) => void;
}>;

export type FiltersView = Readonly<{ query: VacancyQuery; filters: FilterChoice; moreShown: boolean; found: Found }>;

/** Everything works at once. */
export function filtersView(view: FiltersView, texts: FinderTexts, on: FilterActions): TemplateResult {
  const { first, more } = view.filters;
  return html`
    <div class="filters" role="group" aria-label=${texts('filters.label')}>
      ${first.map((filter) => filterView(filter, view, texts, on))}
    </div>
    ${more.length > 0 ? moreFilters(more, view, texts, on) : nothing}
  `;
}

/** The rest, for who looks for something in particular. It stays out of the way of everybody else. */
function moreFilters(more: readonly Filter[], view: FiltersView, texts: FinderTexts, on: FilterActions): TemplateResult {
  const chosen = more.filter(({ id }) => view.query.chosen[id]).length;
  return html`
    <details
      class="more"
      .open=${view.moreShown}
      @toggle=${(event: Event) => on.moreShown((event.currentTarget as HTMLDetailsElement).open)}
    >
      <summary>
        ${texts('filters.more')}
        ${chosen ? html`<span class="filter-chosen">${texts('filters.chosen', { count: chosen })}</span>` : nothing}
      </summary>
      ${view.moreShown ? html`<div class="filters">${more.map((filter) => filterView(filter, view, texts, on))}</div>` : nothing}
    </details>
  `;
}

/** What the vacancies bring, in the order of the alphabet; of a long list the ones with the most, and those that were chosen. */
const MOST_BROUGHT = 60;
function broughtOptions(counts: ReadonlyMap<string, number>, locale: string): readonly string[] {
  const most = [...counts].sort(([, a], [, b]) => b - a).slice(0, MOST_BROUGHT);
  return most.map(([option]) => option).sort(new Intl.Collator(locale).compare);
}

/** One filter behind its name, so that the results stay in sight. Only what can be found, or was chosen, is offered. */
function filterView(filter: Filter, { query, found }: FiltersView, texts: FinderTexts, on: FilterActions): unknown {
  const chosen = query.chosen[filter.id] ?? [];
  const counts = found.counts.get(filter.id);
  const possible = filter.options ?? [
    ...new Set([...chosen, ...broughtOptions(counts?.options ?? new Map<string, number>(), texts.locale)]),
  ];
  const options = possible.filter((option) => chosen.includes(option) || (counts?.options.get(option) ?? 0) > 0);
  if (options.length === 0) return nothing;
  return html`
    <details class="filter" name="filter">
      <summary>
        ${filterLabel(texts, filter.id)}
        ${chosen.length ? html`<span class="filter-chosen">${texts('filters.chosen', { count: chosen.length })}</span>` : nothing}
      </summary>
      <fieldset class="filter-options">
        <legend class="visually-hidden">${filterLabel(texts, filter.id)}</legend>
        ${options.map((option, number) => {
          const id = `filter-${filter.id}-${filter.options ? option : number}`;
          return html`
            <div class="filter-option">
              <input
                type="checkbox"
                id=${id}
                .checked=${live(chosen.includes(option))}
                @change=${(event: Event) => on.toggled(filter.id, option, (event.target as HTMLInputElement).checked)}
              />
              <label for=${id}>
                ${texts('filters.option', { label: optionLabel(texts, filter.id, option), count: counts?.options.get(option) ?? 0 })}
              </label>
            </div>
          `;
        })}
      </fieldset>
      ${counts?.unknown ? html`<p class="filter-note">${texts('filters.unknown', { count: counts.unknown })}</p>` : nothing}
    </details>
  `;
}

/** What is asked now, each to be taken off by itself. */
export function chips(query: VacancyQuery, texts: FinderTexts, on: FilterActions): unknown {
  if (conditionsOf(query).length === 0) return nothing;
  const words = query.words.trim();
  const chip = (label: string, off: () => void) => html`
    <li>
      <button class="chip" type="button" @click=${off}>
        <span class="visually-hidden">${texts('filters.off', { label: '' })}</span><bdi>${label}</bdi><span aria-hidden="true"> ×</span>
      </button>
    </li>
  `;
  return html`
    <ul class="chips">
      ${words ? chip(texts('filters.words', { words }), () => on.dropped('words')) : nothing}
      ${(Object.entries(query.chosen) as [FilterId, readonly string[]][]).flatMap(([filter, options]) =>
        options.map((option) => chip(optionLabel(texts, filter, option), () => on.taken(filter, option))),
      )}
      ${query.around?.km ? chip(texts('distance.within', { km: query.around.km }), () => on.dropped('distance')) : nothing}
      <li><button class="link" type="button" @click=${on.cleared}>${texts('filters.clear')}</button></li>
    </ul>
  `;
}

/** Without words there is nothing to fit, and without a place nothing is near: then the newest are first, and the list says so. */
export function sortChoice(query: VacancyQuery, near: boolean, texts: FinderTexts, on: FilterActions): TemplateResult {
  const words = query.words.trim() !== '';
  const sorts = SORTS.filter((sort) => (sort !== 'fit' || words) && (sort !== 'distance' || near));
  const current = sorts.includes(query.sort) ? query.sort : 'newest';
  return html`
    <div class="sort">
      <label class="small" for="sort">${texts('sort.label')}</label>
      <select class="sort-input" id="sort" @change=${(event: Event) => on.sorted((event.target as HTMLSelectElement).value as Sort)}>
        ${sorts.map((sort) => html`<option value=${sort} .selected=${live(current === sort)}>${texts(`sort.${sort}`)}</option>`)}
      </select>
    </div>
  `;
}
