/**
 * Numbers that point at nobody. Three rules together: a quarter is published once it is over, so that two looks at it cannot be compared;
 * every number is rounded down to tens; what is left with nothing is not mentioned. Every number, and so every sum and difference of
 * numbers, is then a multiple of ten: none tells of a group smaller than that.
 */
export type CountRow = { quarter: string; pack: string; area: string; mark: string; count: number };

const STEP = 10;

/** `2026-Q4` for `2026-11-22`. Sorts as time does. */
export const quarterOf = (day: string) => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** The rows that may be shown, with their numbers as they may be shown, in a fixed order. */
export function safeCounts(rows: readonly CountRow[]): CountRow[] {
  return rows
    .map((row) => ({ ...row, count: Math.floor(row.count / STEP) * STEP }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

const orderOf = ({ quarter, pack, area, mark }: CountRow) => [quarter, pack, area, mark].join('\0');
