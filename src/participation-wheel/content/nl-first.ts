import type { FirstPart } from '../model/first-part.ts';

/** What the first screen shows of the built-in wheel in Dutch; `nl.ts` holds what is asked after it. */
export const firstNl: FirstPart = {
  areas: 6,
  pack: {
    id: 'participation-wheel',
    version: '1.0.0',
    locale: 'nl',
    credit: 'Naar het participatiewiel van Movisie. Deze zelfcheck is een bewerking en niet door Movisie getoetst.',
    urgent: [
      { id: 'danger', when: 'Gevaar, nu', name: 'Alarmnummer', phone: '112' },
      { id: 'suicide', when: 'Gedachten aan zelfdoding', name: '113 Zelfmoordpreventie', phone: '0800 0113' },
      { id: 'violence', when: 'Geweld of angst thuis', name: 'Veilig Thuis', phone: '0800 2000' },
      { id: 'debts', when: 'Zorgen over geld of schulden', name: 'Geldfit', phone: '0800 8115' },
    ],
  },
};
