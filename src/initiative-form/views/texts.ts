import type { Texts } from '../../i18n/model/catalogue.ts';
import type { laterNl } from '../messages/later-nl.ts';
import type { nl } from '../messages/nl.ts';

/** The texts of the form, as the Dutch catalogues type them. Those of later screens are there as soon as those screens are. */
export type InitiativeTexts = Texts<typeof nl & typeof laterNl>;

/** Two catalogues as one: the later one comes with its code. */
export function joinTexts(first: Texts<typeof nl>, later: Texts<typeof laterNl>): InitiativeTexts {
  const find: InitiativeTexts['find'] = (key, slots) => first.find(key, slots) ?? later.find(key, slots);
  const look = (key: string, slots?: Readonly<Record<string, string | number>>) => find(key, slots) ?? key;
  return Object.assign(look, { locale: first.locale, dir: first.dir, find });
}
