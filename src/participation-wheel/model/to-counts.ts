/** What is counted when the person asks for it: one code per area, without words, and without what is only for the person. */
import type { Values } from '../../forms/model/form.ts';
import { answersOf, withoutPrivate } from './answers.ts';
import type { Area, ScaleWord, WheelPack } from './pack.ts';
import type { SelfCheckCounts } from './self-check.ts';

export type Counted = Readonly<{ area: Area; mark: ScaleWord }>;

/** The same for the eye. An area about which nothing was chosen is not counted at all. */
export const countedIn = (pack: WheelPack, values: Values): Counted[] =>
  answersOf(pack, withoutPrivate(pack, values)).flatMap(({ area, mark }) => (mark ? [{ area, mark }] : []));

/** @param date the day: `2026-11-22`. */
export const countsOf = (pack: WheelPack, values: Values, date: string): Pick<SelfCheckCounts, 'pack' | 'date' | 'areas'> => ({
  pack: { id: pack.id, version: pack.version },
  date,
  areas: countedIn(pack, values).map(({ area, mark }) => ({ area: area.id, mark: mark.id })),
});
