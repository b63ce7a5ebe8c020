import type { ReactiveElement } from 'lit';
import { codeCame } from './code-coming.ts';

/** So many turns in a row bring nothing new: what comes from a stub, a file or a storage passes through a few tasks on its way to the screen. */
const QUIET_TURNS = 4;

/** One turn of the event loop: messages, and timers without a length, that were set before it have had theirs. */
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    // The timer is set from a message, because timers set by timers are held back for 4 ms.
    port1.onmessage = () => {
      port1.close();
      setTimeout(resolve);
    };
    port2.postMessage(null);
  });

/** Waits until an element has rendered what it has, and the code that it asked for is there. It waits for no network and no clock: see `waitUntil`. */
export async function settled(element: ReactiveElement): Promise<void> {
  let renders = 0;
  const watch = { hostUpdated: () => void (renders += 1) };
  element.addController(watch);
  for (let quiet = 0; quiet < QUIET_TURNS;) {
    const before = renders;
    await element.updateComplete;
    await turn();
    quiet = (await codeCame()) || renders > before || element.isUpdatePending ? 0 : quiet + 1;
  }
  element.removeController(watch);
}
