import type { Translation } from '../../i18n/model/catalogue.ts';
import type { widgetNl } from './nl.ts';

export const widgetEn: Translation<typeof widgetNl> = {
  'contact.heading': 'Would you rather talk to someone?',
  'contact.hours': 'Available: {hours}',
  'contact.call': 'Call {phone}',
  'contact.link': 'To the contact page',
};
