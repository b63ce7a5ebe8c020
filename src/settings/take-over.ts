/**
 * What another page handed over to a widget of this one (`hand-over.ts`): a note in the storage of this tab, else the page's own address.
 * It is gone once it was read, so that going back, reloading or sharing the address brings nothing of it.
 */
import { HAND_OVER_PARAMETERS, fromParameters, type HandOver, NOTE_KEY, readNote, type Receiver } from './model/hand-over.ts';

export type { HandOver } from './model/hand-over.ts';

/** Call it once, when the widget begins to run. The first widget of its kind on the page gets it. */
export function takeNote(to: Receiver): HandOver | undefined {
  return fromStorage(to) ?? fromAddress();
}

function fromStorage(to: Receiver): HandOver | undefined {
  try {
    const note = sessionStorage.getItem(NOTE_KEY);
    const handed = readNote(note, to, Date.now());
    // A note for another widget stays for that one; it gets too old by itself.
    if (handed) sessionStorage.removeItem(NOTE_KEY);
    return handed;
  } catch {
    // Storage is blocked: then nothing was left in it.
    return undefined;
  }
}

function fromAddress(): HandOver | undefined {
  const url = new URL(location.href);
  const handed = fromParameters((name) => url.searchParams.get(name));
  const ours = Object.values(HAND_OVER_PARAMETERS).filter((name) => url.searchParams.has(name));
  if (ours.length === 0) return undefined;
  for (const name of ours) url.searchParams.delete(name);
  history.replaceState(history.state, '', url);
  return handed;
}
