import { draftKey, type DraftRecord, DRAFT_FORMAT, hashOf, readRecord, type ReadDraft } from './model/record.ts';

/** Where drafts may live: not at all, until the tab closes, or on this device for 30 days. */
export type Keeping = 'none' | 'session' | 'device';

export type DraftPlace = Readonly<{
  widget: string;
  /** Value of `storage-key`; without it the page's path and `parts` tell widgets apart. */
  storageKey: string;
  parts: readonly string[];
}>;

export type SaveResult = 'saved' | 'off' | 'blocked' | 'full' | 'other-tab';

/** Keys that a live widget of this page holds. A second one with the same key keeps no draft: they would overwrite each other. */
const held = new Map<string, Drafts>();

/** 128 random bits in hex. Not `randomUUID`: that is missing on plain http. */
export function randomId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Keeps one widget's draft. No failure of storage reaches the visitor's answers: private mode, blocked or full storage only
 * turns keeping off, and the result says so.
 */
export class Drafts {
  readonly key: string;
  #keeping: Keeping;
  #revision = 0;
  #owner: boolean;
  /** Someone else (another tab) wrote this key; kept apart until the visitor chooses. */
  onOtherTab: (() => void) | undefined;
  readonly #onStorage = (event: StorageEvent) => {
    if (event.key === this.key && event.storageArea === localArea() && event.newValue !== null) this.onOtherTab?.();
  };

  constructor(place: DraftPlace, keeping: Keeping) {
    const name = place.storageKey || `${location.pathname}#${hashOf(place.parts.join('\n'))}`;
    this.key = draftKey(place.widget, name);
    this.#keeping = keeping;
    this.#owner = !held.has(this.key);
    if (this.#owner) {
      held.set(this.key, this);
      addEventListener('storage', this.#onStorage);
    }
  }

  /** False for a second widget with the same key on this page. */
  get owner(): boolean {
    return this.#owner;
  }

  get keeping(): Keeping {
    return this.#owner ? this.#keeping : 'none';
  }

  /** The visitor's answer to "is this your own device?" moves what is there. */
  keep(keeping: Keeping): void {
    const before = this.read();
    if (keeping !== 'device') remove(localArea(), this.key);
    if (keeping !== 'session') remove(sessionArea(), this.key);
    this.#keeping = keeping;
    if (before.kind === 'found') this.#write(before.record);
  }

  /** The draft of this tab first, then that of the device. */
  read(now = new Date()): ReadDraft {
    if (!this.#owner) return { kind: 'none' };
    for (const area of [sessionArea(), localArea()]) {
      const found = readRecord(get(area, this.key), now);
      if (found.kind === 'expired') remove(area, this.key);
      if (found.kind === 'found') {
        this.#revision = found.record.revision;
        if (area === localArea()) this.#keeping = 'device';
      }
      if (found.kind === 'found' || found.kind === 'foreign') return found;
    }
    return { kind: 'none' };
  }

  save(content: unknown, id: string, startedAt: string, now = new Date()): SaveResult {
    if (this.keeping === 'none') return 'off';
    const found = readRecord(get(this.#area(), this.key), now);
    if (found.kind === 'foreign') return 'off';
    if (found.kind === 'found' && found.record.revision > this.#revision) return 'other-tab';
    this.#revision += 1;
    return this.#write({ format: DRAFT_FORMAT, id, savedAt: now.toISOString(), revision: this.#revision, startedAt, content });
  }

  /** Takes this tab's answers as the ones that count, over those of another tab. */
  takeOver(now = new Date()): void {
    const found = readRecord(get(this.#area(), this.key), now);
    if (found.kind === 'found') this.#revision = found.record.revision;
  }

  clear(): void {
    if (!this.#owner) return;
    this.#revision = 0;
    remove(sessionArea(), this.key);
    remove(localArea(), this.key);
  }

  /** Lets go of the key when the widget leaves the page. The draft stays. */
  release(): void {
    if (held.get(this.key) === this) held.delete(this.key);
    removeEventListener('storage', this.#onStorage);
    this.#owner = false;
  }

  #area(): Storage | undefined {
    return this.#keeping === 'device' ? localArea() : sessionArea();
  }

  #write(record: DraftRecord): SaveResult {
    const area = this.#area();
    if (!area) return 'blocked';
    try {
      area.setItem(this.key, JSON.stringify(record));
      return 'saved';
    } catch {
      // Full, or a private window with no room at all. The answers are still in the widget.
      return 'full';
    }
  }
}

/** Reading the property itself throws where a browser blocks storage. */
function localArea(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

function sessionArea(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}

function get(area: Storage | undefined, key: string): string | null {
  try {
    return area?.getItem(key) ?? null;
  } catch {
    // Blocked between two calls, as some private modes do.
    return null;
  }
}

function remove(area: Storage | undefined, key: string): void {
  try {
    area?.removeItem(key);
  } catch {
    // Blocked: then nothing was kept either.
  }
}
