import type { InitiativePack } from '../model/pack.ts';

/** The same in English. */
export const choicesEn: Partial<InitiativePack> = {
  scales: [
    { id: 'street', label: 'My street or stairwell' },
    { id: 'neighbourhood', label: 'The neighbourhood or village' },
    { id: 'municipality', label: 'The whole municipality' },
    { id: 'region', label: 'Beyond that too' },
  ],
  roles: [
    { id: 'me', label: 'I do this by myself' },
    { id: 'neighbours', label: 'I do this with neighbours' },
    { id: 'group', label: 'We are a group or club' },
    { id: 'organisation', label: 'We are an organisation or company' },
    { id: 'on-behalf', label: 'I fill this in for someone else' },
  ],
  assets: [
    { id: 'people', label: 'People who want to help' },
    { id: 'knowledge', label: 'Knowledge and experience' },
    { id: 'materials', label: 'Things or tools' },
    { id: 'place', label: 'A place' },
    { id: 'money', label: 'Money' },
    { id: 'permission', label: 'Permission' },
    { id: 'other', label: 'Something else' },
  ],
  needs: [
    { id: 'thinking-along', label: 'Someone who thinks along' },
    { id: 'contacts', label: 'Getting to know the right people' },
    { id: 'hands', label: 'Extra hands' },
    { id: 'money', label: 'Money' },
    { id: 'place', label: 'A place or room' },
    { id: 'materials', label: 'Things or tools' },
    { id: 'permission', label: 'Permission or a permit' },
    { id: 'influence', label: 'Influence on a decision' },
    { id: 'publicity', label: 'That more people know about it' },
    { id: 'nothing', label: 'Nothing, we just tell you' },
    { id: 'other', label: 'Something else' },
  ],
  durations: [
    { id: 'once', label: 'Once' },
    { id: 'weeks', label: 'A few weeks' },
    { id: 'months', label: 'A few months' },
    { id: 'lasting', label: 'Longer, or for good' },
  ],
  rungs: [
    { id: 'inform', label: 'I want to know what happens' },
    { id: 'consult', label: 'I want to say what I think of it' },
    { id: 'advise', label: 'I want to give advice' },
    { id: 'co-produce', label: 'I want to work on the plan together' },
    { id: 'decide', label: 'I want to help decide' },
  ],
  notes: [
    { field: 'needs', is: ['money'], text: 'This is not yet an application for money. The municipality tells you how to make one.' },
    {
      field: 'needs',
      is: ['permission'],
      text: 'Do you want to build something, or change the street? In the Omgevingsloket you can see whether you need a permit.',
      link: { label: 'To the Omgevingsloket (in Dutch)', href: 'https://omgevingswet.overheid.nl/home' },
    },
  ],
};
