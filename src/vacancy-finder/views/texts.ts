import { html, nothing, type TemplateResult } from 'lit';
import type { Texts } from '../../i18n/model/catalogue.ts';
import type { Condition } from '../model/find.ts';
import type { VacancyQuery } from '../model/query.ts';
import type { explainNl } from '../messages/explain-nl.ts';
import type { listNl } from '../messages/list-nl.ts';
import type { nl } from '../messages/nl.ts';
import type { toolsNl } from '../messages/tools-nl.ts';
import type { openedNl } from '../messages/opened-nl.ts';

/** Those that are there before anything else has come. */
export type FirstTexts = Texts<typeof nl>;
/** With those that come beside the feed. */
export type FinderTexts = Texts<typeof listNl>;
/** With those that come with a vacancy that is opened. */
export type OpenedTexts = Texts<typeof openedNl>;

/** Those around what the site explains. */
export type ExplainTexts = Texts<typeof explainNl>;

/** With those of the tools above the list. */
export type ToolTexts = Texts<typeof toolsNl>;

/**
 * A text of a feed. It stands alone, so that one written from right to left does not turn the sentence around it.
 * @param lang language of the text, where the feed tells; names of people and places have none.
 */
export const fromFeed = (text: unknown, lang?: string): TemplateResult => html`<bdi lang=${lang ?? nothing}>${text}</bdi>`;

/** A longer text that somebody wrote: an empty line parts paragraphs; a single line end stays one. What looks like HTML is text. */
export const paragraphs = (text: string, lang?: string): unknown =>
  text
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => html`<p class="feed-text" lang=${lang ?? nothing} dir="auto">${part.trim()}</p>`);

/** Words for a value of the data model; the value itself where a pack or a newer feed brings one that we have no words for. */
export const optionLabel = (texts: FinderTexts, filter: string, option: string): string =>
  texts.find(`option.${filter}.${option}`) ?? option;

export const filterLabel = (texts: FinderTexts, filter: string): string => texts.find(`filter.${filter}`) ?? filter;

/** What can be let go of, as it was asked. */
export const conditionLabel = (texts: FinderTexts, query: VacancyQuery, condition: Condition): string =>
  condition === 'words' ? query.words.trim() : filterLabel(texts, condition);

/** `2026-12-04` → "4 december 2026". A day that does not exist stays as it was written. */
export function dayLabel(date: string, locale: string): string {
  const day = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(day);
}

export const listLabel = (items: readonly string[], locale: string): string =>
  new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' }).format(items);

/** Follows a link inside the finder; a click for a new tab or window stays the browser's. */
export const following =
  (action: () => void) =>
  (event: MouseEvent): void => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    action();
  };
