import type { Translation } from '../../i18n/model/catalogue.ts';
import type { mapNl } from './nl.ts';

/** With `u`: the lines that differ. */
export const mapFormal: Partial<Translation<typeof mapNl>> = {
  'map.site': 'De kaart komt van {site}. Die ziet dan welk stuk van de kaart u bekijkt.',
};
