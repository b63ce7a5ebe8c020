import type { Translation } from '../../i18n/model/catalogue.ts';
import type { countsNl } from './counts-nl.ts';

export const countsEn: Translation<typeof countsNl> = {
  'counts.what': 'What do you want to send?',
  'counts.what.result': 'My answers, so that somebody can think along',
  'counts.what.counts': 'Only what I chose, to be counted',
  'counts.exactly':
    'Only this is sent: your choice for each part, the date of today and which questions you had. Your words, your name and this page are not sent.',
  'counts.why': 'It shows {recipient} how often something is chosen, and not by whom. You get no answer to it.',
  'counts.pack': 'Questions',
  'counts.date': 'Date',
  'counts.button': 'Count my choices',
  'counts.sending': 'We are sending it now. One moment.',
  'counts.failed': 'It did not work. Nothing was counted. Try again, or leave it.',
  'counts.done': 'Your choices count. Thank you.',
};
