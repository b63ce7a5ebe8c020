/** Beside a helper: whose answer it is, where two people see it differently, and what they agree on. Nothing is averaged, nobody is right. */
import { type FieldValue, isFilled, type Values } from '../../forms/model/form.ts';
import { type Answer, fieldOf, mineFieldOf, OWNED, type OwnedQuestion, textOf, wasMine } from './answers.ts';
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

export type Changes = readonly (readonly [field: string, value: FieldValue | undefined])[];

/**
 * Another answer about an area, given while two people look at one screen. Where the person had said "this is mine", their answer stays in
 * sight as what it was, until they say again that it is theirs. So nobody else changes it unseen.
 */
export const answered = (values: Values, area: string, question: OwnedQuestion, next: FieldValue | undefined): Changes =>
  withAuthor(values, area, [[fieldOf(question, area), next]]);

/** The same by the person alone: who changes it is who called it theirs. */
export const answeredAlone = (area: string, question: OwnedQuestion, next: FieldValue | undefined): Changes => [
  [fieldOf(question, area), next],
  [mineFieldOf(question, area), undefined],
];

/** What stands there now is the person's own as well. */
export const madeMine = (values: Values, area: string, question: OwnedQuestion): Changes =>
  withAuthor(values, area, [held(values, area, question)]);

/** Whose answer it is. "This is mine" holds on to all that was said; what was overwritten is let go of by nothing else. */
export function authored(values: Values, area: string, author: string): Changes {
  const by: Changes = [[fieldOf('by', area), author]];
  if (author === 'mine') return [...by, ...OWNED.map((question) => held(values, area, question))];
  return isOverwritten(values, area) ? by : [...by, ...OWNED.map((question) => [mineFieldOf(question, area), undefined] as const)];
}

/** The screen is left: what was added under "this is mine" is theirs from here on. Until then it may still be half a word. */
export function added(values: Values, area: string): Changes {
  if (values[fieldOf('by', area)] !== 'mine') return [];
  const isNew = (question: OwnedQuestion) => isFilled(values[fieldOf(question, area)]) && !isFilled(values[mineFieldOf(question, area)]);
  return OWNED.filter(isNew).map((question) => held(values, area, question));
}

const held = (values: Values, area: string, question: OwnedQuestion) =>
  [mineFieldOf(question, area), values[fieldOf(question, area)]] as const;

const isOverwritten = (values: Values, area: string): boolean => OWNED.some((question) => wasMine(values, area, question) !== undefined);

/** An area with something overwritten is nobody's in particular; once all of it is back, it is the person's again. */
function withAuthor(values: Values, area: string, changes: Changes): Changes {
  const by = fieldOf('by', area);
  const after = isOverwritten({ ...values, ...Object.fromEntries(changes) }, area);
  if (after) return values[by] === 'mine' ? [...changes, [by, undefined]] : changes;
  return isOverwritten(values, area) ? [...changes, [by, 'mine']] : changes;
}
