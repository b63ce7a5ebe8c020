import type { InitiativePack } from '../model/pack.ts';

/** Choices and notes of the general pack, for the questions after its kinds and themes. */
export const choicesNl: Partial<InitiativePack> = {
  scales: [
    { id: 'street', label: 'Mijn straat of portiek' },
    { id: 'neighbourhood', label: 'De buurt of het dorp' },
    { id: 'municipality', label: 'De hele gemeente' },
    { id: 'region', label: 'Ook daarbuiten' },
  ],
  roles: [
    { id: 'me', label: 'Ik doe dit alleen' },
    { id: 'neighbours', label: 'Ik doe dit met buren' },
    { id: 'group', label: 'Wij zijn een groep of club' },
    { id: 'organisation', label: 'Wij zijn een organisatie of bedrijf' },
    { id: 'on-behalf', label: 'Ik vul dit in voor iemand anders' },
  ],
  assets: [
    { id: 'people', label: 'Mensen die willen helpen' },
    { id: 'knowledge', label: 'Kennis en ervaring' },
    { id: 'materials', label: 'Spullen of gereedschap' },
    { id: 'place', label: 'Een plek' },
    { id: 'money', label: 'Geld' },
    { id: 'permission', label: 'Toestemming' },
    { id: 'other', label: 'Iets anders' },
  ],
  needs: [
    { id: 'thinking-along', label: 'Iemand die meedenkt' },
    { id: 'contacts', label: 'De juiste mensen leren kennen' },
    { id: 'hands', label: 'Extra handen' },
    { id: 'money', label: 'Geld' },
    { id: 'place', label: 'Een plek of ruimte' },
    { id: 'materials', label: 'Spullen of gereedschap' },
    { id: 'permission', label: 'Toestemming of een vergunning' },
    { id: 'influence', label: 'Invloed op een besluit' },
    { id: 'publicity', label: 'Dat meer mensen het weten' },
    { id: 'nothing', label: 'Niets, we vertellen het alleen' },
    { id: 'other', label: 'Iets anders' },
  ],
  durations: [
    { id: 'once', label: 'Eén keer' },
    { id: 'weeks', label: 'Een paar weken' },
    { id: 'months', label: 'Een paar maanden' },
    { id: 'lasting', label: 'Langer, of voor altijd' },
  ],
  rungs: [
    { id: 'inform', label: 'Ik wil weten wat er gebeurt' },
    { id: 'consult', label: 'Ik wil zeggen wat ik ervan vind' },
    { id: 'advise', label: 'Ik wil advies geven' },
    { id: 'co-produce', label: 'Ik wil samen aan het plan werken' },
    { id: 'decide', label: 'Ik wil meebeslissen' },
  ],
  notes: [
    { field: 'needs', is: ['money'], text: 'Dit is nog geen aanvraag voor geld. De gemeente vertelt je hoe je die doet.' },
    {
      field: 'needs',
      is: ['permission'],
      text: 'Wil je iets bouwen, of de straat veranderen? In het Omgevingsloket zie je of je een vergunning nodig hebt.',
      link: { label: 'Naar het Omgevingsloket', href: 'https://omgevingswet.overheid.nl/home' },
    },
  ],
};
