import { html, type TemplateResult } from 'lit';
import { directionOf, primaryOf, type Texts } from '../../i18n/model/catalogue.ts';
import type { nl } from '../messages/nl.ts';
import type { FirstPack } from '../model/first-part.ts';

/** Texts of the first screen, and of what stands on every screen. */
export type FirstTexts = Texts<typeof nl>;

/** A text of the pack. Where the pack is in another language than the texts around it, it says so, for pronunciation and direction. */
export function packText(text: string, pack: Pick<FirstPack, 'locale'>, texts: Pick<FirstTexts, 'locale'>): string | TemplateResult {
  if (primaryOf(pack.locale) === primaryOf(texts.locale)) return text;
  return html`<span lang=${pack.locale} dir=${directionOf(pack.locale)}>${text}</span>`;
}
