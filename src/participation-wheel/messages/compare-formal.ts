import type { Translation } from '../../i18n/model/catalogue.ts';
import { storageFormal } from '../../storage/messages/formal.ts';
import type { compareNl } from './compare-nl.ts';

/** With `u`: the lines that differ. */
export const compareFormal: Partial<Translation<typeof compareNl>> = {
  ...storageFormal,
  'compare.intro': 'Kies het bestand dat u toen hebt bewaard. Het blijft op dit apparaat.',
  'compare.moments': 'U ziet {then} en vandaag. Anders is niet beter of slechter: wat u wilt, verandert.',
  'compare.picture.then': 'Uw wiel van {date}. Hieronder staat hetzelfde in zinnen.',
  'compare.picture.now': 'Uw wiel van nu. Hieronder staat hetzelfde in zinnen.',
};
