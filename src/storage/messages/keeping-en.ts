import type { Translation } from '../../i18n/model/catalogue.ts';
import type { keepingNl } from './keeping-nl.ts';

export const keepingEn: Translation<typeof keepingNl> = {
  'draft.restart': 'Start over',
  'draft.session': 'Your answers are kept until you close this tab.',
  'wipe.done': 'Everything is erased. Nothing of yours is left on this device.',
};
