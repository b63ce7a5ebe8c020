import { DRAFT_FORMAT, draftKey, type Keeping } from './model/keeping.ts';
import { type DeviceAnswer, type DraftRecord, hashOf, readRecord, type ReadDraft } from './model/record.ts';

export type DraftPlace = Readonly<{
  widget: string;
  /** Value of `storage-key`; without it the page's path and `parts` tell widgets apart. */
  storageKey: string;
  parts: readonly string[];
}>;

export type SaveResult = 'saved' | 'off' | 'blocked' | 'full' | 'other-tab';

/** What is kept besides the content. */
export type DraftFacts = Readonly<{ id: string; startedAt: string; envelope: string | undefined }>;

/** Keys that a live widget of this page holds. A second one with the same key keeps no draft: they would overwrite each other. */
const held = new Map<string, Drafts>();

/** 128 random bits in hex. Not `randomUUID`: that is missing on plain http. */
export function randomId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Keeps one widget's draft: in this tab until the visitor says that the device is their own, then on the device. No failure of storage
 * reaches the visitor's answers: private mode, blocked or full storage only turns keeping off, and the result says so.
 */
export class Drafts {
  readonly key: string;
  readonly widget: string;
  /** How far the site allows keeping to go. */
  readonly #most: Keeping;
  #device: DeviceAnswer | undefined;
  #revision = 0;
  /** The record that this tab read or wrote last. What lies there and is another one was written by another tab. */
  #seen: string | undefined;
  #owner: boolean;
  /** Another tab wrote this key after we did; its answers are left alone until the visitor chooses. */
  onOtherTab: (() => void) | undefined;
  readonly #onStorage = (event: StorageEvent) => {
    if (event.key !== this.key || event.newValue === null || this.#seen === undefined) return;
    if (event.storageArea === areaOf('device') && this.keeping === 'device') this.onOtherTab?.();
  };

  constructor(place: DraftPlace, most: Keeping) {
    const name = place.storageKey || `${location.pathname}#${hashOf(place.parts.join('\n'))}`;
    this.key = draftKey(place.widget, name);
    this.widget = place.widget;
    this.#most = most;
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

  /** What the visitor answered about the device. */
  get device(): DeviceAnswer | undefined {
    return this.#device;
  }

  get keeping(): Keeping {
    if (!this.#owner || this.#most === 'none') return 'none';
    return this.#most === 'device' && this.#device === 'own' ? 'device' : 'session';
  }

  /** Whether an answer to "is this your own phone or computer?" would change anything. */
  get asksDevice(): boolean {
    return this.#owner && this.#most === 'device' && this.#device === undefined && areaOf('device') !== undefined;
  }

  /** The visitor's answer. What this tab kept in the other place goes; the next `save` writes to the new one. */
  answerDevice(answer: DeviceAnswer, now = new Date()): void {
    const before = this.#area();
    const found = readRecord(get(before, this.key), now);
    this.#device = answer;
    if (this.#area() === before) return;
    if (found.kind === 'found' && identityOf(found.record) === this.#seen) remove(before, this.key);
    this.#seen = undefined;
  }

  /** The draft of this tab first, then that of the device. */
  read(now = new Date()): ReadDraft {
    if (!this.#owner || this.#most === 'none') return { kind: 'none' };
    for (const place of ['session', 'device'] as const) {
      if (place === 'device' && this.#most !== 'device') continue;
      const found = readRecord(get(areaOf(place), this.key), now);
      if (found.kind === 'expired') remove(areaOf(place), this.key);
      if (found.kind === 'found') {
        this.#remember(found.record);
        this.#device = place === 'device' ? 'own' : found.record.device;
      }
      if (found.kind === 'found' || found.kind === 'foreign') return found;
    }
    return { kind: 'none' };
  }

  save(content: unknown, facts: DraftFacts, now = new Date()): SaveResult {
    if (this.keeping === 'none') return 'off';
    const found = readRecord(get(this.#area(), this.key), now);
    if (found.kind === 'foreign') return 'off';
    if (found.kind === 'found' && identityOf(found.record) !== this.#seen) return 'other-tab';
    this.#revision += 1;
    return this.#write({
      format: DRAFT_FORMAT,
      id: facts.id,
      savedAt: now.toISOString(),
      revision: this.#revision,
      startedAt: facts.startedAt,
      content,
      ...(this.#device ? { device: this.#device } : {}),
      ...(facts.envelope === undefined ? {} : { envelope: facts.envelope }),
    });
  }

  /** Takes this tab's answers as the ones that count, over those of another tab. */
  takeOver(now = new Date()): void {
    const found = readRecord(get(this.#area(), this.key), now);
    if (found.kind === 'found') this.#remember(found.record);
  }

  /**
   * Removes the draft, if it is one that we can read: what another version wrote is not ours to delete. Who comes next may be somebody
   * else, and is asked about the device again.
   */
  clear(next: 'same-visitor' | 'anyone' = 'anyone', now = new Date()): void {
    if (!this.#owner) return;
    if (next === 'anyone') this.#device = undefined;
    this.#revision = 0;
    this.#seen = undefined;
    for (const place of ['session', 'device'] as const) {
      if (readRecord(get(areaOf(place), this.key), now).kind !== 'foreign') remove(areaOf(place), this.key);
    }
  }

  /** Lets go of the key when the widget leaves the page. The draft stays. */
  release(): void {
    if (held.get(this.key) === this) held.delete(this.key);
    removeEventListener('storage', this.#onStorage);
    this.#owner = false;
  }

  #area(): Storage | undefined {
    return areaOf(this.keeping === 'device' ? 'device' : 'session');
  }

  #remember(record: DraftRecord): void {
    this.#revision = Math.max(this.#revision, record.revision);
    this.#seen = identityOf(record);
  }

  #write(record: DraftRecord): SaveResult {
    const area = this.#area();
    if (!area) return 'blocked';
    try {
      area.setItem(this.key, JSON.stringify(record));
      this.#remember(record);
      return 'saved';
    } catch {
      // Full, or a private window with no room at all. The answers are still in the widget.
      return 'full';
    }
  }
}

/** Ids tell drafts apart, revisions the states of one. */
const identityOf = (record: DraftRecord): string => `${record.id} ${record.revision}`;

/** Reading the property itself throws where a browser blocks storage. */
function areaOf(place: 'session' | 'device'): Storage | undefined {
  try {
    return place === 'device' ? localStorage : sessionStorage;
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
