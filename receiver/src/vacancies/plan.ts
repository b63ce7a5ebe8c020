/** What is asked, ready to be put into statements, and the conditions that listing and counting share. */
import type { Point } from '../../../src/vacancy-finder/model/distance.ts';
import type { Meaning } from './meaning.ts';

/** A statement in the making: values go in as parameters, and only as parameters. */
export class Statement {
  readonly values: unknown[] = [];

  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** A filter that was chosen: its place in `sets`, and the sets in which one of the chosen options holds or nothing is told. */
export type ChosenFilter = { name: string; place: number; allowed: number[] };

export type Plan = {
  today: string;
  filters: readonly string[];
  chosen: ChosenFilter[];
  meaning: Meaning | undefined;
  near: Point | undefined;
  /** Kilometres around `near`. */
  radius: number | undefined;
};

/** Those that can be joined, and fit the words. */
export const openAndMeant = (statement: Statement, { today, meaning }: Plan): string =>
  `open and last_day >= ${statement.add(today)}${
    meaning ? ` and number in (select number from vacancies where terms @@ ${statement.add(meaning.found)}::tsquery)` : ''
  }`;

/** Whether one of the chosen options holds, or nothing is told. */
export const holds = (statement: Statement, { place, allowed }: ChosenFilter): string =>
  `sets[${place}] = any(${statement.add(allowed)}::integer[])`;

/** Kilometres as the crow flies; null where the place is not known or does not matter. */
export function kilometresFrom(statement: Statement, { lat, lon }: Point): string {
  const [a, b] = [`${statement.add(lat)}::float8`, `${statement.add(lon)}::float8`];
  return `12742 * asin(least(1, sqrt(power(sin(radians(lat - ${a}) / 2), 2)
    + cos(radians(${a})) * cos(radians(lat)) * power(sin(radians(lon - ${b}) / 2), 2))))`;
}

/** Whether it is near enough, can be done at home, or does not tell where it is. */
export const nearEnough = (statement: Statement, near: Point, radius: number): string =>
  `(lat is null or ${kilometresFrom(statement, near)} <= ${statement.add(radius)}::float8)`;
