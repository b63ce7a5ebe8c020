/** A draft as it lies on the device. Another version of the widget may read it, so it says what it is and nothing is assumed. */

export const DRAFT_FORMAT = 1;

/** Days that a draft stays on the visitor's own device; the browser may clear it earlier. */
export const DRAFT_DAYS = 30;

export type DraftRecord = Readonly<{
  format: typeof DRAFT_FORMAT;
  /** Id of the submission that this becomes: made with the draft, the same from the first try to the last. */
  id: string;
  savedAt: string;
  /** Counts the writes, so that a second tab sees that the first has moved on. */
  revision: number;
  /** When the visitor began, for the speed flag. */
  startedAt: string;
  content: unknown;
}>;

export type ReadDraft =
  | Readonly<{ kind: 'none' }>
  | Readonly<{ kind: 'found'; record: DraftRecord }>
  /** Written by a version that we do not know: left alone. */
  | Readonly<{ kind: 'foreign' }>
  | Readonly<{ kind: 'expired' }>;

export function readRecord(text: string | null, now: Date, days = DRAFT_DAYS): ReadDraft {
  if (text === null) return { kind: 'none' };
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    // Half a record, from a crash while writing or from somebody else: not ours to delete.
    return { kind: 'foreign' };
  }
  if (typeof input !== 'object' || input === null) return { kind: 'foreign' };
  const { format, id, savedAt, revision, startedAt, content } = input as Record<string, unknown>;
  if (format !== DRAFT_FORMAT || typeof id !== 'string' || typeof savedAt !== 'string' || typeof revision !== 'number')
    return { kind: 'foreign' };
  const age = now.getTime() - Date.parse(savedAt);
  if (!Number.isFinite(age)) return { kind: 'foreign' };
  if (age > days * 86_400_000) return { kind: 'expired' };
  return {
    kind: 'found',
    record: { format, id, savedAt, revision, startedAt: typeof startedAt === 'string' ? startedAt : savedAt, content },
  };
}

/** `meedoen:1:<widget>:<name>`: the site's own name, or the page with a hash of what makes this widget another one. */
export const draftKey = (widget: string, name: string): string => `meedoen:${DRAFT_FORMAT}:${widget}:${name}`;

/** FNV-1a, 32 bits, in hex: short and stable, for telling two widgets of one page apart. Not for secrecy. */
export function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
