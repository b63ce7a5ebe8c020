import type { FirstPart } from '../model/first-part.ts';

/** The same in English. */
export const firstEn: FirstPart = {
  areas: 6,
  pack: {
    id: 'participation-wheel',
    version: '1.0.0',
    locale: 'en',
    credit: 'After the participatiewiel of Movisie. This self-check is an adaptation and has not been reviewed by Movisie.',
    urgent: [
      { id: 'danger', when: 'Danger, now', name: 'Emergency number', phone: '112' },
      { id: 'suicide', when: 'Thoughts of suicide', name: '113 Suicide prevention', phone: '0800 0113' },
      { id: 'violence', when: 'Violence or fear at home', name: 'Veilig Thuis', phone: '0800 2000' },
      { id: 'debts', when: 'Worries about money or debts', name: 'Geldfit', phone: '0800 8115' },
    ],
  },
};
