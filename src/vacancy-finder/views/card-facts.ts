/** What stands on a card and above a vacancy that is opened. The facts themselves come with the list, in `key-facts.ts`. */
import { html, nothing } from 'lit';
import type { Vacancy } from '../model/vacancy.ts';

export const tagsView = (facts: readonly string[]): unknown =>
  facts.length
    ? html`<ul class="tags">
        ${facts.map((fact) => html`<li>${fact}</li>`)}
      </ul>`
    : nothing;

/** Where it is, in few words, for a card: the place and the district. */
export const shortPlace = ({ location }: Vacancy): string => [location?.city, location?.district].filter(Boolean).join(', ');
