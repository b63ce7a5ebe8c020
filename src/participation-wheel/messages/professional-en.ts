import type { Translation } from '../../i18n/model/catalogue.ts';
import type { professionalNl } from './professional-nl.ts';

export const professionalEn: Translation<typeof professionalNl> = {
  'professional.summary': 'For professionals: schemes of now and of the past',
  'professional.intro':
    'All schemes in the wheel for the chosen parts, also those that have ended. Without a choice: all parts. As up to date as the pack is: {version}.',
  'professional.not-reviewed': 'Nobody has reviewed this pack yet.',
  'professional.reviewed': 'Reviewed on {date}.',
  'professional.table': 'Schemes of now and of the past',
  'professional.name': 'Scheme',
  'professional.valid': 'Valid',
  'professional.successors': 'What came in its place',
  'professional.always': 'without an end date',
  'professional.from': 'from {from}',
  'professional.until': 'until {to}',
  'professional.between': 'from {from} until {to}',
  'professional.ladders': 'The wheel is not a ladder',
  'professional.ladders.why':
    'The wheel has no order and no level: the six goals stand side by side, and one does not exclude another. There are two participation ladders, which have nothing to do with it.',
  'professional.ladders.client':
    'The ladder for people (VNG and Regioplan) has six rungs: living in isolation, contacts outside the home, organised activities, unpaid work, paid work with support, paid work. It is not meant to establish anything about one person.',
  'professional.ladders.policy':
    'The ladder for policy (Edelenbos) has five rungs: inform, consult, advise, co-produce, decide together. It is about the influence of residents on a plan.',
};
