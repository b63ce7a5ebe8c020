import { html, nothing, type TemplateResult } from 'lit';
import { headingOf } from '../../theme/heading.ts';
import type { Condition, Found, Match } from '../model/find.ts';
import { conditionsOf, type VacancyQuery } from '../model/query.ts';
import { conditionLabel, type FinderTexts, following, fromFeed } from './texts.ts';

export type NoneActions = Readonly<{ dropped: (condition: Condition) => void; cleared: () => void }>;

export type NoneView = Readonly<{
  query: VacancyQuery;
  found: Found;
  contact: unknown;
  /** More ways on: what is nearly right, a wish, a start of one's own. */
  ways: unknown;
}>;

/** Never a dead end: what to let go of and what that gives, a person, or a start of one's own. */
export function nothingFound(
  { query, found, contact, ways }: NoneView,
  texts: FinderTexts,
  level: number,
  on: NoneActions,
): TemplateResult {
  const drops = conditionsOf(query)
    .map((condition) => ({ condition, total: found.without.get(condition) ?? 0 }))
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total);
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
                        ${texts('none.drop.one', { label: conditionLabel(texts, query, condition), count: total })}
                      </button>
                    </li>`,
                )}
              </ul>`
          : nothing
      }
      <p>
        <button class="button button-plain" type="button" @click=${on.cleared}>${texts('none.all', { count: found.all })}</button>
      </p>
      ${ways} ${contact}
    </div>
  `;
}

/** There is nothing at all, whatever is asked. */
export function emptyView(ways: unknown, contact: unknown, texts: FinderTexts, level: number): TemplateResult {
  return html`
    <div class="notice stack">
      ${headingOf(level + 1, texts('empty.heading'))}
      <p>${texts('empty.text')}</p>
      ${ways} ${contact}
    </div>
  `;
}

export function copyNote(copiedAt: Date | undefined, texts: FinderTexts): unknown {
  if (!copiedAt) return nothing;
  const date = new Intl.DateTimeFormat(texts.locale, { dateStyle: 'long', timeStyle: 'short' }).format(copiedAt);
  return html`<p class="notice copy">${texts('results.copy', { date })}</p>`;
}

/** @param lost vacancies that could not be read. @param incomplete one of several feeds is down. */
export function notesView(lost: number, incomplete: boolean, texts: FinderTexts): unknown {
  if (!lost && !incomplete) return nothing;
  return html`
    <div class="muted small notes">
      ${incomplete ? html`<p>${texts('results.part')}</p>` : nothing}
      ${lost ? html`<p>${texts('results.lost', { count: lost })}</p>` : nothing}
    </div>
  `;
}

export const initiativeLink = (href: string, texts: FinderTexts): unknown =>
  href ? html`<p><a href=${href}>${texts('none.initiative')}</a></p>` : nothing;

/** What comes closest where nothing fits: one thing is different. */
export function nearMisses(
  matches: readonly Match[],
  hrefOf: (change: Readonly<{ open: string }>) => string,
  texts: FinderTexts,
  level: number,
  opened: (key: string) => void,
): unknown {
  if (matches.length === 0) return nothing;
  return html`
    ${headingOf(level, texts('none.near'))}
    <ul class="links">
      ${matches.map(
        ({ entry: { key, shown } }) =>
          html`<li>
            <a href=${hrefOf({ open: key })} data-card=${key} @click=${following(() => opened(key))}
              >${fromFeed(shown.title, shown.lang)}</a
            >
          </li>`,
      )}
    </ul>
  `;
}

/** A server that searches did not answer: the list on screen is that of before. */
export const askedInVain = (texts: FinderTexts, again: () => void): TemplateResult => html`
  <div class="notice notice-error copy" role="alert">
    <p>${texts('results.in-vain')}</p>
    <p><button class="button" type="button" @click=${again}>${texts('failed.again')}</button></p>
  </div>
`;
