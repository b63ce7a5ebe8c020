/** The answers as rows to check, in two halves, and as a text to keep. */
import type { Values } from '../../forms/model/form.ts';
import type { Texts } from '../../i18n/model/catalogue.ts';
import type { Asked } from '../../submission/model/envelope.ts';
import type { InitiativePack } from './pack.ts';
import type { InitiativePlan } from './plan.ts';
import { answerText } from './to-initiative.ts';
import { questionText } from './words.ts';

type Row = Readonly<{ field: string; question: string; answer: string; change: () => void }>;

export function checkRows(
  values: Values,
  pack: InitiativePack,
  plan: InitiativePlan,
  texts: Texts,
  change: (step: string, field: string) => void,
): { publicRows: Row[]; privateRows: Row[] } {
  const rows = pack.steps.flatMap(({ id }) =>
    plan.questionsOf(id, values).map((question) => ({
      audience: question.audience,
      field: question.name,
      question: questionText(question, texts),
      answer: answerText(question, values, pack, texts),
      change: () => change(id, question.name),
    })),
  );
  return {
    publicRows: rows.filter(({ audience }) => audience === 'everyone'),
    privateRows: rows.filter(({ audience }) => audience === 'recipient'),
  };
}

/** Questions and answers as plain text, to read anywhere. */
export const asText = (asked: readonly Asked[]): string => asked.map(({ question, answer }) => `${question}\n${answer}\n`).join('\n');
