/**
 * Long work in short turns: reading ten thousand vacancies or indexing them takes a second or more, and as one task it would keep
 * keys and clicks waiting. The work is a generator that pauses often; here is decided how long it goes on at once.
 */

/** Milliseconds of work between two breaths, so that a key pressed meanwhile is answered within a frame or two on a slow phone. */
const TURN = 12;

/** Gives the browser a chance to paint and to answer the visitor. Not a timer: nested timers are clamped to 4 ms, a third of a turn. */
export const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** Runs the work to its end; rejects with the signal's reason when it is aborted. */
export async function inSlices<T>(work: Generator<unknown, T>, signal?: AbortSignal, turn = TURN): Promise<T> {
  for (;;) {
    const end = performance.now() + turn;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    await breathe();
    signal?.throwIfAborted();
  }
}
