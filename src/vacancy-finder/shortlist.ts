/**
 * The vacancies that somebody wants to keep at hand: their keys, for the session, and for 30 days once the visitor says that the device is
 * their own. `storage` sets the limit. Every failure is survivable: then the list is there until the page is left.
 */
import type { Keeping } from '../storage/model/keeping.ts';

const DAYS = 30;
const MOST = 100;

type Kept = Readonly<{ keys: readonly string[]; savedAt: number }>;

export class Shortlist {
  readonly #name: string;
  readonly #most: Keeping;
  #keys: readonly string[] = [];
  #keeping: 'session' | 'device' = 'session';

  /** @param name what tells this list from that of another finder. @param most how far the site allows keeping to go. */
  constructor(name: string, most: Keeping) {
    this.#name = `meedoen:1:vacancy-finder-saved:${name}`;
    this.#most = most;
    this.#read();
  }

  get keys(): readonly string[] {
    return this.#keys;
  }

  /** Whether it stays after the browser is closed. */
  get onDevice(): boolean {
    return this.#keeping === 'device';
  }

  /** Whether the visitor may say that it should. */
  get mayStay(): boolean {
    return this.#most === 'device' && this.#keeping === 'session';
  }

  has(key: string): boolean {
    return this.#keys.includes(key);
  }

  toggle(key: string): boolean {
    const on = !this.has(key);
    this.#keys = on ? [...this.#keys, key].slice(-MOST) : this.#keys.filter((present) => present !== key);
    this.#write();
    return on;
  }

  /** The visitor says that the device is their own. */
  stay(): void {
    this.#area('session')?.removeItem(this.#name);
    this.#keeping = 'device';
    this.#write();
  }

  clear(): void {
    this.#keys = [];
    this.#keeping = 'session';
    for (const place of ['session', 'device'] as const) this.#area(place)?.removeItem(this.#name);
  }

  #read(): void {
    if (this.#most === 'none') return;
    for (const place of ['device', 'session'] as const) {
      if (place === 'device' && this.#most !== 'device') continue;
      const kept = keptIn(this.#area(place)?.getItem(this.#name) ?? null);
      if (!kept) continue;
      this.#keys = kept.keys;
      this.#keeping = place;
      return;
    }
  }

  #write(): void {
    if (this.#most === 'none') return;
    const area = this.#area(this.#keeping);
    try {
      if (this.#keys.length === 0) area?.removeItem(this.#name);
      else area?.setItem(this.#name, JSON.stringify({ keys: this.#keys, savedAt: Date.now() } satisfies Kept));
    } catch {
      // Storage is full: the list is there until the page is left.
    }
  }

  #area(place: 'session' | 'device'): Storage | undefined {
    try {
      return place === 'device' ? localStorage : sessionStorage;
    } catch {
      // Storage is blocked.
      return undefined;
    }
  }
}

function keptIn(text: string | null): Kept | undefined {
  try {
    const kept = JSON.parse(text ?? 'null') as unknown;
    if (typeof kept !== 'object' || kept === null) return undefined;
    const { keys, savedAt } = kept as Record<string, unknown>;
    if (!Array.isArray(keys) || typeof savedAt !== 'number' || Date.now() - savedAt > DAYS * 86_400_000) return undefined;
    return { keys: keys.filter((key): key is string => typeof key === 'string').slice(0, MOST), savedAt };
  } catch {
    // Somebody else wrote under this name.
    return undefined;
  }
}
