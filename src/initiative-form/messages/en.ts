import type { Translation } from '../../i18n/model/catalogue.ts';
import { widgetEn } from '../../widget/messages/en.ts';
import type { nl } from './nl.ts';

export const en: Translation<typeof nl> = {
  ...widgetEn,
  heading: 'Do you have an idea?',
  'welcome.what': 'Tell us here. Big or small, for something or against something. You do not have to be sure of anything yet.',
  'welcome.who': 'Who reads it?',
  'welcome.who.recipient': '{recipient}. Before you send it, you see exactly what you send and who sees it.',
  'welcome.who.nobody': 'Nobody yet: you cannot send anything here now. You can write your idea down and save it.',
  'welcome.time': 'How long does it take?',
  'welcome.time.what': 'About ten minutes. You can skip almost everything, and go on later.',
  'welcome.hand': 'What is good to have with you?',
  'welcome.hand.what': 'A photo or a drawing, and an idea of what it costs. You do not have that? Then you can simply begin.',
  'welcome.not': 'What is this not?',
  'welcome.not.what':
    'This is not an objection (bezwaar) and not an application for a permit. Do you disagree with a decision? The letter says how to object. Often you have six weeks for that.',
  'welcome.begin': 'Begin',
  'later.loading': 'The form is loading.',
  'later.failed': 'The form cannot be loaded now. Check whether you have internet. What you filled in is not lost.',
  'later.again': 'Try again',
};
