/** What the site explains beside a vacancy: its own chunk, which comes only where a site names such texts. */
import type { LitElement } from 'lit';
import { TextsController, type TextsOptions } from '../i18n/texts-controller.ts';
import type { Address } from '../settings/model/settings.ts';
import { explainNl } from './messages/explain-nl.ts';
import { asLoadError, fetchText, LoadError } from './fetch-feed.ts';
import { tellEditor } from './load-vacancies.ts';
import { type Explanation, explanationsIn, parseExplanations } from './model/explanations.ts';
import { jsonOf } from './model/read-feed.ts';
import type { Vacancy } from './model/vacancy.ts';
import { explanationsView } from './views/explanations.ts';

export class Explanations {
  readonly #all: readonly Explanation[];
  readonly #texts: TextsController<typeof explainNl>;

  constructor(host: LitElement, textsOptions: TextsOptions, all: readonly Explanation[]) {
    this.#all = all;
    this.#texts = new TextsController(
      host,
      { nl: explainNl, more: { en: async () => (await import('./messages/explain-en.ts')).explainEn } },
      textsOptions,
    );
  }

  /** Where a source says that no certificate is needed, none is explained. */
  view({ requirements }: Vacancy, level: number): unknown {
    if (!this.#texts.ready) return undefined;
    const texts = this.#texts.of;
    const fitting = this.#all.filter(({ topic }) => topic !== 'vog' || requirements?.vog?.needed !== 'no');
    return explanationsView(explanationsIn(texts.locale, fitting), texts, level);
  }
}

/** Nothing is explained where it cannot be had: the vacancy stands without. The editor reads why. */
export async function readExplanations(
  address: Address,
  credentials: RequestCredentials,
  signal: AbortSignal,
): Promise<readonly Explanation[]> {
  try {
    if (address.kind !== 'ok') throw new LoadError('address', `explanations-src is not followed (${address.kind})`);
    const json = jsonOf(await fetchText(address.href, { headers: { Accept: 'application/json' }, credentials }, signal));
    if ('failed' in json) throw new LoadError('not-json', `${address.href} is no JSON`);
    const { explanations, problems } = parseExplanations(json.feed);
    tellEditor(address.href, problems);
    return explanations;
  } catch (error) {
    signal.throwIfAborted();
    console.warn(`meedoen: ${asLoadError(error).message}`);
    return [];
  }
}
