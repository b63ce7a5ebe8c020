/** The few facts by which people compare: the same on a card and above a vacancy that is opened. */
import type { Vacancy } from '../model/vacancy.ts';
import { type FinderTexts, optionLabel } from './texts.ts';

/** "2 tot 4 uur per week". */
export function hoursLabel({ schedule }: Vacancy, texts: FinderTexts): string | undefined {
  const { minHours: min, maxHours: max, per: period } = schedule ?? {};
  if (period === undefined || (min === undefined && max === undefined)) return undefined;
  const per = texts(`hours.per.${period}`);
  if (min === undefined) return texts('hours.to', { hours: max ?? 0, per });
  if (max === undefined) return texts('hours.from', { hours: min, per });
  return min === max ? texts('hours.exact', { hours: min, per }) : texts('hours.range', { min, max, per });
}

/** What people compare by: how often, how long, where. */
export const keyFacts = (vacancy: Vacancy, texts: FinderTexts): string[] =>
  [
    vacancy.schedule?.commitment && optionLabel(texts, 'commitment', vacancy.schedule.commitment),
    hoursLabel(vacancy, texts),
    vacancy.location?.mode && optionLabel(texts, 'place', vacancy.location.mode),
  ].filter((fact) => fact !== undefined);
