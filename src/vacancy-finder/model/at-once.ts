/** Work that can be done in turns, done at once: for whoever has no screen to keep alive. */
export function atOnce<T>(work: Generator<unknown, T>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}
