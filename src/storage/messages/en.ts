import type { Translation } from '../../i18n/model/catalogue.ts';
import type { storageNl } from './nl.ts';

export const storageEn: Translation<typeof storageNl> = {
  'draft.found': 'You had already begun',
  'draft.found.when': 'On {date} you filled in something here. Do you want to go on with it?',
  'draft.continue': 'Go on where you were',
  'draft.full': 'We cannot keep your answers on this device now. You can go on as usual. Keep this page open.',
  'draft.other-tab': 'You have this open in another tab too. Something was filled in there later.',
  'draft.take-over': 'Go on here',
  'draft.device': 'Your answers stay on this device for 30 days. Your browser may erase them earlier.',
  'device.question': 'Is this your own phone or computer?',
  'device.help': 'Then we keep your answers here for 30 days. You can go on later. They do not go anywhere else.',
  'device.own': 'Yes, keep my answers',
  'device.shared': 'No, others use it too',
  'device.shared.kept': 'When you close this tab, nothing of yours is left on this device. Want to go on later? Then save a file.',
  'file.save': 'Save your answers in a file',
  'file.open': 'Go on with a file that you saved before',
  'file.choose': 'Choose the file',
  'file.not-ours': 'We cannot read this file. Choose a file that you saved here before.',
  'file.other-widget': 'This file belongs to something else on this website. Choose a file that you saved here before.',
  'file.newer': 'This file comes from a newer version of this page. Reload the page and try again.',
  'file.too-large': 'This file is too large. Choose a file that you saved here before.',
  'wipe.button': 'Erase everything and stop',
  'wipe.question': 'Are you sure? Everything you filled in will be gone.',
  'wipe.yes': 'Yes, erase everything',
  'wipe.no': 'No, I go on',
};
