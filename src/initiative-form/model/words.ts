/** Questions and choices in words: those of the pack, else those of the texts. */
import type { Texts } from '../../i18n/model/catalogue.ts';
import type { Question } from './questions.ts';

/** The words for the question, as the visitor sees them. */
export const questionText = (question: Pick<Question, 'name' | 'label'>, texts: Texts): string =>
  question.label ?? texts.find(`field.${question.name}`) ?? question.name;

/** The words for one choice. */
export function choiceText(question: Question, value: string, texts: Texts): string {
  const choice = question.choices?.find((candidate) => candidate.value === value);
  const standard = question.type === 'yes-no' ? `field.${value}` : `option.${question.name}.${value}`;
  return choice?.label ?? texts.find(standard) ?? texts.find(`option.${value}`) ?? value;
}
