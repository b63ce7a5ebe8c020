import type { Translation } from '../../i18n/model/catalogue.ts';
import { mapEn } from '../../map/messages/en.ts';
import type { pinNl } from './pin-nl.ts';

export const pinEn: Translation<typeof pinNl> = {
  ...mapEn,
  'pin.map': 'Map. Move it with the arrow keys, get closer with plus and minus.',
  'pin.loading': 'The map is loading.',
  'pin.hint': 'Click or tap the place. Or move the map until the cross is at the place. Then press ‘Put the pin here’.',
  'pin.here': 'Put the pin here',
  'pin.remove': 'Take the pin away',
  'pin.middle': 'The cross is near postcode {postcode}.',
  'pin.put': 'The pin is on the map.',
  'pin.put.near': 'The pin is near postcode {postcode}.',
  'pin.removed': 'The pin is gone.',
  'pin.unseen': 'The map does not come through. A postcode or a few words will do as well: choose that at ‘Where is it?’.',
};
