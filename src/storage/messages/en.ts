import type { Translation } from '../../i18n/model/catalogue.ts';
import type { storageNl } from './nl.ts';

export const storageEn: Translation<typeof storageNl> = {
  'draft.found': 'You had already begun',
  'draft.found.when': 'On {date} you filled in something here. Do you want to go on with it?',
  'draft.continue': 'Go on where you were',
  'draft.restart': 'Start over',
  'draft.full': 'We cannot keep your answers on this device now. You can go on as usual. Keep this page open.',
  'draft.other-tab': 'You have this open in another tab too. Something was filled in there later.',
  'draft.take-over': 'Go on here',
  'draft.session': 'Your answers are kept until you close this tab.',
  'wipe.button': 'Erase everything and stop',
  'wipe.question': 'Are you sure? Everything you filled in will be gone.',
  'wipe.yes': 'Yes, erase everything',
  'wipe.no': 'No, I go on',
  'wipe.done': 'Everything is erased. Nothing of yours is left on this device.',
};
