import { type Overrides, parseOverrides } from './model/catalogue.ts';

/** Three widgets on a page name the same file: it is fetched once. */
const fetched = new Map<string, Promise<Overrides>>();

/** Fetches a site's own texts. Never rejects: without them the built-in texts serve, and the editor can read in the console why. */
export function fetchMessages(address: string): Promise<Overrides> {
  const before = fetched.get(address);
  if (before) return before;
  const messages = fetchOnce(address).catch((error: unknown) => {
    // Not there, not JSON, or no network: the next widget may try again.
    fetched.delete(address);
    console.warn(`meedoen: no texts from ${address}:`, error);
    return {};
  });
  fetched.set(address, messages);
  return messages;
}

async function fetchOnce(address: string): Promise<Overrides> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`status ${response.status}`);
  const { overrides, problems } = parseOverrides(await response.json());
  if (problems.length) console.warn(`meedoen: texts in ${address} left out:`, problems);
  return overrides;
}
