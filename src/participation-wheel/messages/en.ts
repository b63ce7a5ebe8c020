import type { Translation } from '../../i18n/model/catalogue.ts';
import { keepingEn } from '../../storage/messages/keeping-en.ts';
import { widgetEn } from '../../widget/messages/en.ts';
import type { nl } from './nl.ts';

export const en: Translation<typeof nl> = {
  ...keepingEn,
  ...widgetEn,
  'wheel.heading': 'How I take part',
  'wheel.loading': 'The questions are being fetched. One moment.',
  'wheel.failed': 'The next questions do not come in. Check your connection and try again. Your answers are still there.',
  'wheel.again': 'Try again',
  'wheel.fallback': 'The questions of this site are not available now. You get the usual questions of the participation wheel.',
  'welcome.what': 'How are you doing, and what do you want? You look at {count} parts of your life. Together they are a wheel.',
  'welcome.how': 'You tap one answer at a time. No answer is right or wrong, and you get no score. You may skip anything.',
  'welcome.time': 'It takes about five minutes.',
  'welcome.see': 'Who sees what you fill in?',
  'welcome.see.nobody': 'Your answers stay on this device. We do not see them.',
  'welcome.see.recipient':
    'Your answers stay on this device. Only if you want to, you send them to {recipient} at the end. First you see exactly what goes.',
  'welcome.together': 'Would you like to do this together? Alone is fine too.',
  'welcome.see.helper': 'Who looks along sees your answers. Mark an answer ‘Only for me’ if you want to keep it to yourself.',
  'welcome.start.together': 'Begin together',
  'welcome.start.alone': 'Begin alone',
  'welcome.start': 'Begin',
  'help.button': 'Need help now?',
  'help.intro': 'You do not have to wait until you are done. Do call.',
  'help.phone': '{name}: call {phone}',
  'wiped.heading': 'Everything has been erased',
  'wiped.again': 'Start again',
};
