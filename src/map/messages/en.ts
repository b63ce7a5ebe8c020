import type { Translation } from '../../i18n/model/catalogue.ts';
import type { mapNl } from './nl.ts';

export const mapEn: Translation<typeof mapNl> = {
  'map.site': 'The map comes from {site}, which then sees which part of it you look at.',
  'map.show': 'Show the map',
  'map.in': 'Closer',
  'map.out': 'Further away',
  'map.credit': '',
};
