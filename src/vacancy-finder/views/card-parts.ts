import { html, nothing, type TemplateResult } from 'lit';
import type { Entry } from '../model/entry.ts';
import type { FilterId } from '../model/filters.ts';
import type { Match } from '../model/find.ts';
import type { Piece } from '../model/marked.ts';
import type { VacancyQuery } from '../model/query.ts';
import { filterLabel, type FinderTexts, fromFeed, listLabel, optionLabel } from './texts.ts';

/** What was asked, and this vacancy does not tell. */
export function unknownNote({ unknown }: Match, texts: FinderTexts): unknown {
  if (unknown.length === 0) return nothing;
  const what = listLabel(
    unknown.map((filter) => filterLabel(texts, filter)),
    texts.locale,
  );
  return html`<p class="small result-unknown">${texts('card.unknown', { what })}</p>`;
}

/** Why it is in the list: what was chosen and holds for this one. */
export function fitsNote({ entry }: Match, { chosen }: VacancyQuery, texts: FinderTexts): unknown {
  const fitting = (Object.entries(chosen) as [FilterId, readonly string[]][]).flatMap(([filter, options]) =>
    options.filter((option) => entry.facet(filter)?.includes(option)).map((option) => optionLabel(texts, filter, option)),
  );
  if (fitting.length === 0) return nothing;
  return html`<p class="small result-fits">${texts('card.fits', { what: listLabel(fitting, texts.locale) })}</p>`;
}

/** A text of a feed with the words that were searched for marked: by elements, never by markup. */
export const markedText =
  (parts: (text: string) => readonly Piece[]) =>
  (text: string): unknown =>
    parts(text).map((piece) => (piece.hit ? html`<mark>${piece.text}</mark>` : piece.text));

/** Keeps a vacancy at hand. The name says which one, for who hears the buttons one by one. */
export const saveButton = ({ key, shown }: Entry, saved: boolean, texts: FinderTexts, toggled: (key: string) => void): TemplateResult =>
  html`<button class="save no-print" type="button" aria-pressed=${saved ? 'true' : 'false'} @click=${() => toggled(key)}>
    ${texts('card.save')}<span class="visually-hidden">: ${fromFeed(shown.title, shown.lang)}</span>
  </button>`;

/** A part that is on its way, or did not come. */
export const waitingView = (failed: boolean, texts: FinderTexts): TemplateResult =>
  html`<p role="status">${texts(failed ? 'tools.failed' : 'tools.loading')}</p>`;
