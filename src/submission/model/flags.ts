/** What made us doubt that a person sent this. It flags for whoever reads it; nothing is ever refused for it. */
import type { Flag } from './envelope.ts';

/** A hidden field that only a robot fills in. */
export const TRAP_NAME = 'meedoen-website';

/** Nobody reads the first question and answers it in less. */
export const TOO_FAST = 3_000;

/** @param trap what stands in the field that people do not see. */
export function flagsOf(trap: string, startedAt: Date, now: Date): Flag[] {
  const took = now.getTime() - startedAt.getTime();
  return [...(trap.trim() ? (['honeypot'] as const) : []), ...(took >= 0 && took < TOO_FAST ? (['fast'] as const) : [])];
}
