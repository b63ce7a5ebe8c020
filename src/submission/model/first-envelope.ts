/** The envelope as it was sent first. A later try sends the same bytes under the same key, also after a reload. */
import type { Envelope } from './envelope.ts';

/**
 * The kept envelope, when these are still the answers that it holds; nothing when the visitor has changed them, or when it is not one.
 * Time, language, page and flags may differ by now: what was sent first counts.
 */
export function stillTheSame(
  kept: string | undefined,
  wanted: Pick<Envelope, 'id' | 'type' | 'data' | 'files'>,
): Readonly<{ text: string; envelope: Envelope }> | undefined {
  if (kept === undefined) return undefined;
  const envelope = envelopeIn(kept);
  if (envelope?.id !== wanted.id || envelope.type !== wanted.type) return undefined;
  const same = canonical(envelope.data) === canonical(wanted.data) && canonical(envelope.files ?? []) === canonical(wanted.files ?? []);
  return same ? { text: kept, envelope } : undefined;
}

/** From our own storage or a file that somebody chose: only what an envelope must have is taken as one. */
export function envelopeIn(text: string): Envelope | undefined {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    // A file can be edited by hand; then the envelope is made anew.
    return undefined;
  }
  if (typeof input !== 'object' || input === null) return undefined;
  const { id, type, schema, locale, asked, data } = input as Record<string, unknown>;
  const isEnvelope =
    [id, type, schema, locale].every((part) => typeof part === 'string') &&
    Array.isArray(asked) &&
    typeof data === 'object' &&
    data !== null;
  return isEnvelope ? (input as Envelope) : undefined;
}

/** One way to write a value, whatever the order in which its keys were set. */
export function canonical(value: unknown): string {
  return JSON.stringify(sorted(JSON.parse(JSON.stringify(value ?? null)) as unknown));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]));
}

/** The same bytes, with the proof of work at the end: it may differ per try, and receivers leave it out when they compare. */
export const withProof = (text: string, proof: string | undefined): string =>
  proof === undefined ? text : `${text.slice(0, -1)},"proof":${JSON.stringify(proof)}}`;
