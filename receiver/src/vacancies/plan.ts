/** What is asked, ready to be put into statements, and the conditions that listing and counting share. */
import type { Point } from '../../../src/places/model/point.ts';
import type { OptionSet } from './catalogue.ts';
import type { Meaning } from './meaning.ts';

/** A statement in the making: values go in as parameters, and only as parameters. */
export class Statement {
  readonly values: unknown[] = [];

  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** A filter that was chosen: its place in `sets`, the sets in which one of the chosen options holds, and the set of those that do not tell. */
export type ChosenFilter = { name: string; place: number; certain: number[]; untold: number[] };

export type Plan = {
  today: string;
  filters: readonly string[];
  sets: ReadonlyMap<number, OptionSet>;
  chosen: ChosenFilter[];
  meaning: Meaning | undefined;
  near: Point | undefined;
  /** Kilometres around `near`. */
  radius: number | undefined;
};

/**
 * `meant`, the vacancies that fit the words, and `joinable`, those of the index that can be joined and are meant. Apart and in this order: a
 * planner that knows little about arrays would look every vacancy up before it looks at the words.
 */
export const joinable = (statement: Statement, { today, meaning }: Plan): string => {
  const open = `open and last_day >= ${statement.add(today)}`;
  if (!meaning) return `with joinable as (select * from vacancy_index where ${open})`;
  return `with meant as materialized (select number from vacancies where terms @@ ${statement.add(meaning.found)}::tsquery),
    joinable as (select * from meant join vacancy_index using (number) where ${open})`;
};

/** Whether one of the chosen options holds, or nothing is told. */
export const holds = (statement: Statement, { place, certain, untold }: ChosenFilter): string =>
  `sets[${place}] = any(${statement.add([...certain, ...untold])}::integer[])`;

/** Kilometres as the crow flies; null where the place is not known or does not matter. */
export function kilometresFrom(statement: Statement, { lat, lon }: Point): string {
  const [a, b] = [`${statement.add(lat)}::float8`, `${statement.add(lon)}::float8`];
  return `12742 * asin(least(1, sqrt(power(sin(radians(lat - ${a}) / 2), 2)
    + cos(radians(${a})) * cos(radians(lat)) * power(sin(radians(lon - ${b}) / 2), 2))))`;
}

/** Whether it is near enough, can be done at home, or does not tell where it is. */
export const nearEnough = (statement: Statement, near: Point, radius: number): string =>
  `(lat is null or ${kilometresFrom(statement, near)} <= ${statement.add(radius)}::float8)`;
