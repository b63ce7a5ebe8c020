import { type Overrides, parseOverrides } from './model/catalogue.ts';

/** Fetches a site's own texts. Never rejects: without them the built-in texts serve, and the editor can read in the console why. */
export async function fetchMessages(address: string): Promise<Overrides> {
  try {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`status ${response.status}`);
    const { overrides, problems } = parseOverrides(await response.json());
    if (problems.length) console.warn(`meedoen: texts in ${address} left out:`, problems);
    return overrides;
  } catch (error) {
    // Not there, not JSON, or no network.
    console.warn(`meedoen: no texts from ${address}:`, error);
    return {};
  }
}
