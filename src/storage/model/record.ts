/** A draft as it lies on the device. Another version of the widget may read it, so it says what it is and nothing is assumed. */
import { DRAFT_FORMAT } from './keeping.ts';

/** Days that a draft stays on the visitor's own device; the browser may clear it earlier. */
export const DRAFT_DAYS = 30;

/** What the visitor answered to "is this your own phone or computer?". */
export type DeviceAnswer = 'own' | 'shared';

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
  /** Absent until the visitor has answered. */
  device?: DeviceAnswer;
  /** The envelope in JSON as it was first sent: a later try sends these very bytes, also after a reload. */
  envelope?: string;
}>;

export type ReadDraft =
  | Readonly<{ kind: 'none' }>
  | Readonly<{ kind: 'found'; record: DraftRecord }>
  /** Written by a version that we do not know: left alone. */
  | Readonly<{ kind: 'foreign' }>
  | Readonly<{ kind: 'expired' }>;

export function readRecord(text: string | null, now: Date, days = DRAFT_DAYS): ReadDraft {
  if (text === null) return { kind: 'none' };
  const record = recordIn(parseJson(text));
  if (!record) return { kind: 'foreign' };
  if (now.getTime() - Date.parse(record.savedAt) > days * 86_400_000) return { kind: 'expired' };
  return { kind: 'found', record };
}

/** Checks every field; `undefined` for what is not a record of this format. */
export function recordIn(input: unknown): DraftRecord | undefined {
  if (typeof input !== 'object' || input === null) return undefined;
  const { format, id, savedAt, revision, startedAt, content, device, envelope } = input as Record<string, unknown>;
  if (format !== DRAFT_FORMAT || !isId(id) || !isMoment(savedAt) || typeof revision !== 'number' || !Number.isFinite(revision)) {
    return undefined;
  }
  return {
    format,
    id,
    savedAt,
    revision,
    startedAt: isMoment(startedAt) ? startedAt : savedAt,
    content,
    ...(device === 'own' || device === 'shared' ? { device } : {}),
    ...(typeof envelope === 'string' ? { envelope } : {}),
  };
}

/** 128 bits in hex: what a receiver takes as the id of a submission. */
export const isId = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{32}$/.test(value);

const isMoment = (value: unknown): value is string => typeof value === 'string' && Number.isFinite(Date.parse(value));

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Half a record, from a crash while writing or from somebody else: not ours to delete.
    return undefined;
  }
}

/** FNV-1a, 32 bits, in hex: short and stable, for telling two widgets of one page apart. Not for secrecy. */
export function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/**
 * Whether there is an answer in it. A form that was only opened, or emptied, is not worth an offer on return, and erasing must not be
 * followed by keeping the empty form. Content without `values` is not a form's state, and always kept.
 */
export function holdsAnswers(content: unknown): boolean {
  if (typeof content !== 'object' || content === null) return false;
  const { values } = content as { values?: unknown };
  if (typeof values !== 'object' || values === null) return true;
  return Object.values(values).some((value) => {
    if (typeof value === 'string') return value.trim() !== '';
    return Array.isArray(value) ? value.length > 0 : value === true;
  });
}

/** The answers alone: that a step was tried again is no change of them. */
export function answersIn(content: unknown): string {
  const { values } = (content ?? {}) as { values?: unknown };
  return JSON.stringify(values ?? content ?? null);
}
