import { mapNl } from '../../map/messages/nl.ts';

/** Texts of the pin on the map: they come when somebody chooses the map. */
export const pinNl = {
  ...mapNl,
  'pin.map': 'Kaart. Verschuif met de pijltjes, kom dichterbij met plus en min.',
  'pin.loading': 'De kaart wordt geladen.',
  'pin.hint': 'Klik of tik op de plek. Of schuif de kaart tot het kruis op de plek staat. Druk dan op ‘Zet de pin hier’.',
  'pin.here': 'Zet de pin hier',
  'pin.remove': 'Haal de pin weg',
  'pin.middle': 'Het kruis staat bij postcode {postcode}.',
  'pin.put': 'De pin staat op de kaart.',
  'pin.put.near': 'De pin staat bij postcode {postcode}.',
  'pin.removed': 'De pin is weg.',
  'pin.unseen': 'De kaart komt niet door. Een postcode of een paar woorden is ook goed: kies dat bij ‘Waar is het?’.',
} as const;
