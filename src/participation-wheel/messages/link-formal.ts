import type { Translation } from '../../i18n/model/catalogue.ts';
import type { linkNl } from './link-nl.ts';

/** With `u`: the lines that differ. */
export const linkFormal: Partial<Translation<typeof linkNl>> = {
  'link.heading': 'Een link naar uw wiel',
  'link.what':
    'In de link staat wat u hebt aangetikt, versleuteld. Wat u zelf hebt opgeschreven gaat niet mee, en ook niet wat alleen voor u is.',
  'link.both': 'Wie de link én de code heeft, kan uw antwoorden lezen.',
  'link.apart': 'Geef de code daarom apart van de link. De code staat ook op uw blad. Wij hebben hem niet en kunnen hem niet opzoeken.',
  'link.failed': 'Het lukt niet om een link te maken. Bewaar uw wiel in een bestand of print het.',
  'link.open.intro': 'U hebt een link naar een wiel geopend. Typ de code die erbij hoort. Die staat op het blad.',
  'link.open.locked': 'Deze code past niet bij deze link. Kijk of u de code goed hebt overgenomen, en of de link helemaal is gekopieerd.',
  'link.open.damaged': 'De link is niet compleet. Vraag of u hem nog eens mag krijgen, helemaal.',
};
