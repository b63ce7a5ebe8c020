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
  'results.range': '{from} to {to} of {total}',
  'results.loading': 'We are fetching the vacancies.',
  'results.announce': { one: '{count} vacancy found', other: '{count} vacancies found' },
  'pages.label': 'Pages of the list',
  'pages.current': 'Page {page} of {pages}',
  'pages.previous': 'Previous',
  'pages.next': 'Next',
  'failed.heading': 'The vacancies are not here now',
  'failed.no-source': 'No list of vacancies has been set for this page yet.',
  'failed.address': 'The list of vacancies has not been set up well on this page.',
  'failed.network': 'We cannot fetch the list. Check your internet connection and try again.',
  'failed.not-found': 'The list of vacancies is no longer where we look for it. This is not your fault.',
  'failed.server': 'The system with the vacancies does not work now. This is not your fault. Try again later.',
  'failed.html': 'We got a web page instead of a list of vacancies. This is not your fault.',
  'failed.not-json': 'The list of vacancies did not come in completely. Try again.',
  'failed.not-a-feed': 'There is no list of vacancies in what we got. This is not your fault.',
  'failed.unreadable': 'We cannot read the vacancies in this list. This is not your fault.',
  'failed.too-big': 'The list of vacancies is too large to show here.',
  'failed.again': 'Try again',
};
