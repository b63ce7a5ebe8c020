import type { Translation } from '../../i18n/model/catalogue.ts';
import type { submissionNl } from './nl.ts';

export const submissionEn: Translation<typeof submissionNl> = {
  'send.sending': 'We are sending it now. One moment.',
  'send.waiting': 'It does not work yet. We will try again in a moment.',
  'send.busy': 'It is busy. We will try again in a moment. Your answers are still here.',
  'send.cancel': 'Stop sending',
  'send.again': 'Try again',
  'send.failed': 'It has not been sent',
  'send.failed.kept': 'Your answers are still here. Nothing is lost.',
  'send.failed.network': 'There is no connection. Check your internet and try again.',
  'send.failed.slow': 'It took too long. Try again.',
  'send.failed.busy': 'It is too busy now. Wait a moment and try again.',
  'send.failed.server': 'The system of the receiver does not work now. This is not your fault. Try again later.',
  'send.failed.not-confirmed': 'We are not sure that it has arrived. Sending again does no harm: it comes in only once.',
  'send.failed.refused': 'The receiver did not accept it.',
  'send.failed.invalid': 'The receiver found an answer that is not right.',
  'send.help': 'Does it not work? Contact:',
  'send.save': 'Save your answers in a file',
  'receipt.reference': 'Your number: {reference}',
  'receipt.answer-by': 'You will hear from us by {date} at the latest.',
  'receipt.answer-unknown': '{recipient} will let you know when you get an answer.',
  'receipt.links': 'Read on',
  'cannot-send.no-endpoint': 'Sending is not set up on this page yet.',
};
