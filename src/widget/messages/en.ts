import type { Translation } from '../../i18n/model/catalogue.ts';
import type { widgetNl } from './nl.ts';

export const widgetEn: Translation<typeof widgetNl> = {
  'contact.heading': 'Would you rather talk to someone?',
  'contact.hours': 'Available: {hours}',
  'contact.call': 'Call {phone}',
  'contact.link': 'To the contact page',
  unreachable: 'It has not been sent: there is no connection. Your answers are still here. Nothing is lost.',
  'unreachable.again': 'Try again',
};
