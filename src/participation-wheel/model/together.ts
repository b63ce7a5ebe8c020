/** Beside a helper: whose answer it is, where two people see it differently, and what they agree on. Nothing is averaged, nobody is right. */
import type { FieldValue, Values } from '../../forms/model/form.ts';
import { type Answer, fieldOf, textOf } from './answers.ts';
import type { ScaleWord } from './pack.ts';

/** The visitor began alone on a page that offers to do it together: `false`. */
export const TOGETHER = 'together';

/** The four questions to agree on: who leads, what help, when the helper takes over, when to look again. */
export const AGREEMENTS = ['leads', 'help', 'takes-over', 'again'] as const;
export type Agreement = (typeof AGREEMENTS)[number];
export const LEADERS = ['me', 'helper', 'both'] as const;
export type Leader = (typeof LEADERS)[number];

export const agreementField = (name: Agreement): string => `agree.${name}`;

export interface Agreed {
  leads: Leader | undefined;
  help: string;
  takesOver: string;
  again: string;
}

export function agreedIn(values: Values): Agreed {
  const leads = textOf(values[agreementField('leads')]);
  return {
    leads: LEADERS.find((leader) => leader === leads),
    help: textOf(values[agreementField('help')]),
    takesOver: textOf(values[agreementField('takes-over')]),
    again: textOf(values[agreementField('again')]),
  };
}

export const agreedNothing = ({ leads, help, takesOver, again }: Agreed): boolean => leads === undefined && !help && !takesOver && !again;

export interface TwoViews {
  answer: Answer;
  helper: ScaleWord;
  same: boolean;
}

/** The areas about which the helper said something too, side by side with what the person said. */
export const twoViewsOf = (answers: readonly Answer[]): TwoViews[] =>
  answers.flatMap((answer) =>
    answer.helperMark ? { answer, helper: answer.helperMark, same: answer.helperMark.id === answer.mark?.id } : [],
  );

/**
 * Another word for an area, tapped while two people look at one screen. Where the person had said "this is mine", their word stays in sight
 * as what it was, until they say again that the answer is theirs. So nobody else changes it unseen.
 */
export function marked(values: Values, area: string, next: string): [string, FieldValue | undefined][] {
  const [mark, by, was] = (['mark', 'by', 'was'] as const).map((question) => textOf(values[fieldOf(question, area)]));
  const change: [string, FieldValue | undefined][] = [[fieldOf('mark', area), next]];
  if (was && next === was) return [...change, [fieldOf('was', area), undefined], [fieldOf('by', area), 'mine']];
  if (by !== 'mine' || !mark || mark === next) return change;
  return [...change, [fieldOf('was', area), mark], [fieldOf('by', area), undefined]];
}

/** Whose answer it is. Only "this is mine" lets go of what stood there before. */
export function authored(area: string, author: string): [string, FieldValue | undefined][] {
  const change: [string, FieldValue | undefined][] = [[fieldOf('by', area), author]];
  return author === 'mine' ? [...change, [fieldOf('was', area), undefined]] : change;
}
