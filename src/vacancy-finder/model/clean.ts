/** Takes out of a feed what could change the text around it: marks that turn the writing direction, and control characters. */
import type { Vacancy } from './vacancy.ts';

/** Line ends and tabs stay. The marks are meant for mixed scripts; each text of a feed stands alone in a `<bdi>`, which does that better. */
const HARMFUL = /(?![\n\t])[\p{Bidi_Control}\p{Cc}\uFEFF]/gu;

export const cleanText = (text: string): string => text.replace(HARMFUL, '');

/** A vacancy as it is shown: every text in it cleaned. It was parsed, so it is plain data of a known and finite form. */
export const cleanVacancy = (vacancy: Vacancy): Vacancy => cleaned(vacancy) as Vacancy;

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === 'id' ? inner : cleaned(inner)]));
}
