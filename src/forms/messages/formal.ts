import type { Translation } from '../../i18n/model/catalogue.ts';
import type { formsNl } from './nl.ts';

/** With `u`: the lines that differ. */
export const formsFormal: Partial<Translation<typeof formsNl>> = {
  'field.optional': 'mag u overslaan',
  'field.counter': { one: 'U kunt nog {count} teken typen.', other: 'U kunt nog {count} tekens typen.' },
  'issue.too-long': 'Maak uw antwoord korter: er passen {max} tekens in.',
};
