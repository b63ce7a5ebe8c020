import type { Translation } from '../../i18n/model/catalogue.ts';
import type { uploadNl } from './upload-nl.ts';

/** With `u`: the lines that differ. */
export const uploadFormal: Partial<Translation<typeof uploadNl>> = {
  'issue.file-count': 'U kunt hier {count} toevoegen. {name} past er niet meer bij.',
  'upload.limits': {
    one: 'U kunt {count} bestand toevoegen, van hoogstens {size}. Soort: {types}.',
    other: 'U kunt {count} bestanden toevoegen, elk van hoogstens {size}. Soort: {types}.',
  },
  'upload.list': 'Dit hebt u gekozen',
  'upload.lost': {
    one: 'Een bestand dat u eerder koos, is niet bewaard. Kies het nog een keer.',
    other: '{count} bestanden die u eerder koos, zijn niet bewaard. Kies ze nog een keer.',
  },
};
