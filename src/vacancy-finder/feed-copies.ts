/**
 * The last good copy of each feed, on this device, for when the feed is down. Feeds are public, so the copy says nothing about a person;
 * `storage="none"` keeps none all the same. Every failure is survivable: then there is no copy.
 */

const NAME = 'meedoen:1:feeds';
const SAVED_AT = 'X-Meedoen-Saved-At';
/** Feeds to keep, and the size of each: enough for a region, and no burden for a phone. */
const MOST_FEEDS = 6;
const MOST_CHARACTERS = 8_000_000;
/** An older list is rather a disappointment than a help. */
const MOST_DAYS = 14;

export type FeedCopy = Readonly<{ body: string; savedAt: Date }>;

export async function saveCopy(address: string, body: string, now = new Date()): Promise<void> {
  if (body.length > MOST_CHARACTERS) return;
  try {
    const cache = await caches.open(NAME);
    await cache.put(address, new Response(body, { headers: { [SAVED_AT]: now.toISOString() } }));
    const kept = await cache.keys();
    // The oldest comes first; an address that is put again moves to the end.
    for (const request of kept.slice(0, Math.max(0, kept.length - MOST_FEEDS))) await cache.delete(request);
  } catch {
    // Plain http, a private window, or a full disk.
  }
}

export async function readCopy(address: string, now = new Date()): Promise<FeedCopy | undefined> {
  try {
    const found = await (await caches.open(NAME)).match(address);
    const savedAt = new Date(found?.headers.get(SAVED_AT) ?? '');
    const age = now.getTime() - savedAt.getTime();
    if (!found || !(age < MOST_DAYS * 86_400_000)) return undefined;
    return { body: await found.text(), savedAt };
  } catch {
    // As when saving.
    return undefined;
  }
}
