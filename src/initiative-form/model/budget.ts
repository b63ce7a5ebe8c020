/** What it costs: lines of words and an amount, and what the residents bring themselves. Amounts are cents, so that a total is never off by one. */
import type { FieldValue, Validator, Values } from '../../forms/model/form.ts';
import { parseAmount } from '../../forms/model/notation.ts';

/** One line as it was typed. */
export type BudgetLine = Readonly<{ what: string; amount: string }>;

/** As many as fit in what is sent. */
export const MOST_LINES = 30;

/** A line in the state of a form is the amount, a tab, and the words: the state holds words only. */
export const lineOf = ({ what, amount }: BudgetLine): string => `${amount.replaceAll('\t', ' ')}\t${what}`;

export function linesOf(value: FieldValue | undefined): BudgetLine[] {
  if (typeof value !== 'object') return [];
  return value.map((line) => {
    const tab = line.indexOf('\t');
    return tab < 0 ? { what: line, amount: '' } : { amount: line.slice(0, tab), what: line.slice(tab + 1) };
  });
}

const isEmpty = ({ what, amount }: BudgetLine): boolean => what.trim() === '' && amount.trim() === '';

/** The lines that say something. */
export const filledLines = (value: FieldValue | undefined): BudgetLine[] => linesOf(value).filter((line) => !isEmpty(line));

/** The first line that is not right: words without an amount, or an amount without words. */
export const budgetRule: Validator = (value) => {
  for (const [index, line] of linesOf(value).entries()) {
    if (isEmpty(line)) continue;
    if (parseAmount(line.amount) === undefined) return { code: 'line-amount', slots: { line: index + 1 } };
    if (line.what.trim() === '') return { code: 'line-what', slots: { line: index + 1 } };
    if (line.what.trim().length > 200) return { code: 'line-long', slots: { line: index + 1 } };
  }
  return undefined;
};

/** Index of the line that the rule objects to, and which of its two boxes. */
export function wrongBox(value: FieldValue | undefined): Readonly<{ line: number; box: 'what' | 'amount' }> | undefined {
  const found = budgetRule(value, {});
  if (!found) return undefined;
  return { line: Number(found.slots?.['line']) - 1, box: found.code === 'line-amount' ? 'amount' : 'what' };
}

export type BudgetSum = Readonly<{
  /** Cents of all lines that can be read. */
  total: number;
  own: number | undefined;
  /** What is asked of the municipality. */
  asked: number;
}>;

/** The sum as far as it can be read, for the live total and the rules; nothing while no line has an amount. */
export function sumOf(values: Values): BudgetSum | undefined {
  const amounts = filledLines(values['budget']).flatMap(({ amount }) => parseAmount(amount) ?? []);
  if (amounts.length === 0) return undefined;
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const typed = values['budget.own'];
  const own = typeof typed === 'string' ? parseAmount(typed) : undefined;
  return { total, own, asked: Math.max(0, total - (own ?? 0)) };
}
