import type { Languages } from '../../i18n/texts-controller.ts';
import { keepingNl } from '../../storage/messages/keeping-nl.ts';
import { storageNl } from '../../storage/messages/nl.ts';
import { submissionNl } from '../../submission/messages/nl.ts';

const keptNl = { ...keepingNl, ...storageNl, ...submissionNl } as const;

export type KeptCatalogue = typeof keptNl;

/** Texts of keeping and sending, apart from the widget's own because they come later. */
export const keptLanguages: Languages<KeptCatalogue> = {
  nl: keptNl,
  formal: async () => (await import('./formal.ts')).keptFormal,
  more: { en: async () => (await import('./kept-en.ts')).keptEn },
};
