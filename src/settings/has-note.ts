import { HAND_OVER_PARAMETERS, NOTE_KEY } from './model/hand-over-names.ts';

/** Whether another page may have handed over goal areas. For nearly everybody it has not, and then the code that reads them stays away. */
export function mayHaveNote(): boolean {
  if (location.search.includes(HAND_OVER_PARAMETERS.areas)) return true;
  try {
    return sessionStorage.getItem(NOTE_KEY) !== null;
  } catch {
    // Storage is blocked: then nothing was left in it.
    return false;
  }
}
