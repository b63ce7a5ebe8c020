import type { Translation } from '../../i18n/model/catalogue.ts';
import type { shareNl } from './share-nl.ts';

export const shareEn: Translation<typeof shareNl> = {
  'share.heading': 'Share it first, or gather backing?',
  'share.public': 'A sheet and a summary only hold what everyone may know: not your name, and not how to reach you.',
  'share.sheet': 'Make a sheet for signatures',
  'share.summary': 'Save a summary',
  'share.summary.name': 'our-idea.txt',
  'share.draft.what': 'Does someone else finish it? Give them this file. It holds everything you filled in. It can be opened here again.',
  'share.draft': 'Save it to finish later, or by someone else',
  'sheet.heading': 'Sheet for signatures',
  'sheet.intro': 'Fill in who keeps the sheet and until when you collect. You can also leave it empty and write it with a pen.',
  'field.sheet.keeper': 'Who keeps the sheet?',
  'field.sheet.until': 'Until and including which day do you collect?',
  'sheet.print': 'Print the sheet',
  'sheet.title': 'We support this idea: {title}',
  'sheet.purpose': 'What is this sheet for?',
  'sheet.purpose.what':
    'With your name, postcode and signature you show that you support this idea. The sheet goes to {recipient}. You do not have to fill in more.',
  'sheet.municipality': 'the municipality',
  'sheet.keeper': 'Who keeps the sheet?',
  'sheet.until': 'You can fill it in until and including',
  'sheet.after': 'Then the sheet goes to {recipient}. Whoever kept it keeps no copy.',
  'sheet.number': 'Number',
  'sheet.name': 'Name',
  'sheet.postcode': 'Postcode',
  'sheet.signature': 'Signature',
  'sheet.qr': 'Scan this to read the idea',
};
