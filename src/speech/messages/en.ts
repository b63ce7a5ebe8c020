import type { Translation } from '../../i18n/model/catalogue.ts';
import type { speechNl } from './nl.ts';

export const speechEn: Translation<typeof speechNl> = {
  'speech.read': 'Read aloud',
  'speech.stop': 'Stop reading',
  'speech.pace': 'Pace',
  'speech.pace.slow': 'Slow',
  'speech.pace.normal': 'Normal',
  'speech.pace.fast': 'Fast',
};
