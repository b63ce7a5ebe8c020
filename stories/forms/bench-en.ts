import { formsEn } from '../../src/forms/messages/en.ts';
import { uploadEn } from '../../src/forms/messages/upload-en.ts';
import type { Translation } from '../../src/i18n/model/catalogue.ts';
import { widgetEn } from '../../src/widget/messages/en.ts';
import type { benchNl } from './bench.ts';

export const benchEn: Translation<typeof benchNl> = {
  ...formsEn,
  ...uploadEn,
  ...widgetEn,
  'bench.heading': 'Tell us about your idea',
  'bench.sent': 'Everything is filled in.',
  'field.title': 'What is your idea, in one sentence?',
  'field.title.help': 'For example: a bench by the pond.',
  'field.title.required': 'Tell us in one sentence what your idea is.',
  'field.story': 'Tell us more about it',
  'field.story.help': 'What do you want to do, and for whom?',
  'field.email': 'What is your e-mail address?',
  'field.email.help': 'We only send you an answer to this idea.',
  'field.phone': 'What is your telephone number?',
  'field.budget': 'How much money is needed, in euros?',
  'field.budget.help': 'An estimate is fine.',
  'field.neighbours': 'How many people have you talked to about it?',
  'field.start': 'When do you want to begin?',
  'field.kind': 'What fits best?',
  'field.kind.help': 'You can still change this later.',
  'field.district': 'In which district is it?',
  'field.themes': 'What is it about?',
  'field.themes.help': 'You may choose more than one.',
  'field.helper': 'Are you filling this in for someone else?',
  'field.postcode': 'Postcode',
  'field.houseNumber': 'House number',
  'field.photos': 'Photos of the place',
  'field.photos.help': 'Please do not show people who would not like that.',
  'field.publish': 'The municipality may put my idea on its website.',
  'field.publish.help': 'Your name will not be there.',
};
