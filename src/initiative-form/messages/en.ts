import { formsEn } from '../../forms/messages/en.ts';
import type { Translation } from '../../i18n/model/catalogue.ts';
import { keepingEn } from '../../storage/messages/keeping-en.ts';
import { widgetEn } from '../../widget/messages/en.ts';
import type { nl } from './nl.ts';

export const en: Translation<typeof nl> = {
  ...formsEn,
  ...keepingEn,
  ...widgetEn,
  heading: 'Do you have an idea?',
  'intro.what': 'Tell us here. You do not have to be sure of anything yet, and you can skip almost every question.',
  'intro.who': 'Your idea goes to {recipient}. Before you send it, you see exactly what you send.',
  'pack.loading': 'The form is loading.',
  'pack.failed': 'The form cannot be loaded now',
  'pack.failed.what': 'It is not your fault. Please try again in a moment.',
  'pack.again': 'Try again',
  'step.idea': 'Your idea',
  'step.return': 'Back to the overview',
  'field.title': 'What is your idea, in one sentence?',
  'field.title.help': 'For example: a vegetable garden on the field behind the library.',
  'field.title.required': 'Tell us in one sentence what your idea is.',
  'field.title.too-long': 'Make the sentence shorter: {max} characters fit in it. You can tell more at the question below.',
  'field.kind': 'What do you want to do?',
  'field.stance': 'Are you for something or against something?',
  'option.stance.for': 'I am for something',
  'option.stance.against': 'I am against something',
  'field.summary': 'Tell us a little more about it',
  'field.summary.help': 'What would you like to achieve? What do you want to do first? A few sentences are enough.',
  'field.themes': 'What is it about?',
  'field.themes.help': 'You can choose more than one.',
  'legal.none': '',
  'legal.against':
    'This is not an objection (bezwaar) and not a formal view on a plan (zienswijze). For those there is often a limit of six weeks. The municipality can tell you how that works. Here you can also say what you think.',
  'legal.aanvraag': 'This is not yet an application for money or a permit. The municipality tells you how to make one.',
  'legal.zienswijze':
    'This is not a formal view on a plan (zienswijze). Do you want to respond officially? Often you only have six weeks for that. Here you can also say what you think.',
  'legal.bezwaar': 'This is not an objection (bezwaar). Often you only have six weeks to object. Here you can also say what you think.',
  'legal.burgerinitiatief': 'Your municipality has rules for an official citizens’ initiative (burgerinitiatief). Read those first.',
  'legal.uitdaagrecht':
    'This is called the right to challenge (uitdaagrecht). You can tell us your plan here. Each municipality has its own rules for this. The municipality explains what happens next.',
  'later.loading': 'The next screen is loading.',
  'later.failed': 'The next screen cannot be loaded now. Check whether you have internet. Your answers are still here.',
};
