/**
 * Runs a piece of work in one tab at a time. Two tabs that send the same do no harm, since the receiver keeps it once; it would only be
 * twice the traffic and two different messages. Where the browser has no Web Locks (plain http), the work is simply done.
 *
 * @returns nothing when another tab is at it.
 */
export async function alone<T>(name: string, work: () => Promise<T>): Promise<T | undefined> {
  if (!('locks' in navigator)) return work();
  return navigator.locks.request(`meedoen:${name}`, { ifAvailable: true }, (lock) => (lock ? work() : undefined));
}
