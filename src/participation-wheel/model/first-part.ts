import type { WheelPack } from './pack.ts';

/** What the first screen, and the foot of every screen, show of a pack. */
export type FirstPack = Pick<WheelPack, 'id' | 'version' | 'locale' | 'credit' | 'urgent'>;

export type FirstPart = Readonly<{
  pack: FirstPack;
  /** How many areas the wheel has. */
  areas: number;
}>;
