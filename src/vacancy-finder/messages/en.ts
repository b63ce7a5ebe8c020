import type { Translation } from '../../i18n/model/catalogue.ts';
import { widgetEn } from '../../widget/messages/en.ts';
import type { nl } from './nl.ts';

export const en: Translation<typeof nl> = {
  ...widgetEn,
  heading: 'Find volunteer work',
  'search.label': 'What would you like to do, or for whom?',
  'search.help': 'For example: walking, children or repairs',
  'search.button': 'Search',
  'results.heading': { one: '{count} vacancy', other: '{count} vacancies' },
  'results.loading': 'We are fetching the vacancies.',
  'results.announce': { one: '{count} vacancy found', other: '{count} vacancies found' },
  'failed.heading': 'The vacancies are not here now',
  'failed.no-source': 'No list of vacancies has been set for this page yet.',
  'failed.address': 'The list of vacancies has not been set up well on this page.',
  'failed.network': 'We cannot fetch the list. Check your internet connection and try again.',
  'failed.not-found': 'The list of vacancies is no longer where we look for it. This is not your fault.',
  'failed.server': 'The system with the vacancies does not work now. This is not your fault. Try again later.',
  'failed.again': 'Try again',
};
