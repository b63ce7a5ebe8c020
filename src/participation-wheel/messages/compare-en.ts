import type { Translation } from '../../i18n/model/catalogue.ts';
import { storageEn } from '../../storage/messages/en.ts';
import type { compareNl } from './compare-nl.ts';

export const compareEn: Translation<typeof compareNl> = {
  ...storageEn,
  'compare.heading': 'Then and now',
  'compare.intro': 'Choose the file that you saved then. It stays on this device.',
  'compare.nothing': 'Nothing in this file fits this wheel. Choose another file.',
  'compare.moments': 'You see {then} and today. Different is not better or worse: what you want changes.',
  'compare.other-version':
    'This file was made with another version of the questions. Answers that no longer fit the questions are not shown.',
  'compare.other-wheel': 'This file was made with another wheel. Only what fits this wheel is shown.',
  'compare.then': 'Then, {date}',
  'compare.now': 'Now',
  'compare.picture.then': 'Your wheel of {date}. Below, the same is told in sentences.',
  'compare.picture.now': 'Your wheel of now. Below, the same is told in sentences.',
  'compare.none': 'nothing chosen',
  'compare.same': 'Then and now: {mark}.',
  'compare.marks': 'Then: {then}. Now: {now}.',
  'compare.want.same': 'What I want is the same: {want}.',
  'compare.want.then': 'Then I wanted: {want}.',
  'compare.want.now': 'Now I want: {want}.',
  'compare.step.same': 'My first step is the same: {step}.',
  'compare.step.then': 'My first step then was: {step}.',
  'compare.step.now': 'My first step now is: {step}.',
  'compare.table': 'Then and now in a table',
  'compare.close': 'Close the earlier file',
};
