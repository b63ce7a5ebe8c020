/** When to write while somebody is typing, as a pure function: at once after a rest, else when the rest is over. */

/** Milliseconds between two writes. What is typed in between is written when the page is left; only a crash loses it. */
export const WRITE_EVERY = 400;

/** Milliseconds until the next write may be made; 0 for now. */
export const waitBeforeWrite = (lastWrite: number, now: number, every = WRITE_EVERY): number => {
  const passed = now - lastWrite;
  // A clock that was set back must not keep answers waiting.
  return passed < 0 || passed >= every ? 0 : every - passed;
};
