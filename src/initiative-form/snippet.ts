/** The line that an editor pastes: the tag, with a form inside it that works without JavaScript. For the command and for servers. */
import { textsOf } from '../i18n/model/catalogue.ts';
import { generalEn } from './content/general-en.ts';
import { generalNl } from './content/general-nl.ts';
import { en } from './messages/en.ts';
import { laterEn } from './messages/later-en.ts';
import { laterNl } from './messages/later-nl.ts';
import { nl } from './messages/nl.ts';
import { fallbackForm, type FallbackOptions } from './model/fallback-form.ts';
import type { PackProblem } from './model/pack.ts';
import { parsePack } from './model/read-pack.ts';

export type Snippet = Readonly<{
  /** Empty when the pack cannot be used. */
  html: string;
  problems: readonly PackProblem[];
}>;

/**
 * The form as HTML.
 *
 * @param pack as read from a file; the built-in one in `locale` without it.
 * @param locale language of the texts around it: that of the pack without it, else Dutch.
 */
export function initiativeFormHtml(pack: unknown, locale: string | undefined, options: FallbackOptions): Snippet {
  const builtIn = locale === 'en' ? generalEn : generalNl;
  const read = pack === undefined ? { pack: builtIn, problems: [] } : parsePack(pack);
  if (!read.pack) return { html: '', problems: read.problems };
  const language = (locale ?? read.pack.locale).split('-')[0];
  const texts = language === 'en' ? textsOf('en', [en, laterEn]) : textsOf('nl', [nl, laterNl]);
  return { html: fallbackForm(read.pack, texts, options), problems: read.problems };
}

/** The tag with that form inside. */
export function initiativeSnippet(pack: unknown, locale: string | undefined, options: FallbackOptions): Snippet {
  const { html, problems } = initiativeFormHtml(pack, locale, options);
  const inside = html
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}`);
  return { html: html ? ['<meedoen-initiative-form>', ...inside, '</meedoen-initiative-form>', ''].join('\n') : '', problems };
}
