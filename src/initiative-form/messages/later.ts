import type { Languages } from '../../i18n/texts-controller.ts';
import { laterNl } from './later-nl.ts';

/** Texts of everything after the first screen, by language. */
export const laterLanguages: Languages<typeof laterNl> = {
  nl: laterNl,
  formal: async () => (await import('./later-formal.ts')).laterFormal,
  more: { en: async () => (await import('./later-en.ts')).laterEn },
};
