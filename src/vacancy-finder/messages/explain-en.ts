import type { Translation } from '../../i18n/model/catalogue.ts';
import type { explainNl } from './explain-nl.ts';

export const explainEn: Translation<typeof explainNl> = {
  'explain.heading': 'Good to know',
  'explain.benefit': 'May I do this with a benefit?',
  'explain.vog': 'How does a VOG work?',
  'explain.insurance': 'Am I insured?',
  'explain.expenses': 'Do I get expenses back?',
  'explain.source': 'Source:',
  'explain.date': 'Checked on {date}',
};
