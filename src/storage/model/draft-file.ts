/** A draft as a file that the visitor keeps: for a shared device, another device, or somebody who will finish it. */
import { DRAFT_FORMAT } from './keeping.ts';
import { type DraftRecord, recordIn } from './record.ts';

/** Larger than any form; a photo chosen by mistake is not read. */
export const LARGEST_FILE = 2_000_000;

export type DraftFileProblem = 'not-ours' | 'other-widget' | 'newer' | 'too-large';

export type ReadDraftFile = Readonly<{ kind: 'found'; record: DraftRecord }> | Readonly<{ kind: DraftFileProblem }>;

/** The file's text. It names itself, so that it is recognised, and by a person too. */
export const writeDraftFile = (widget: string, record: DraftRecord): string =>
  `${JSON.stringify({ meedoen: 'draft', widget, ...record, device: undefined }, null, 2)}\n`;

/** Reads a file that somebody chose: it can be anything. */
export function readDraftFile(text: string, widget: string): ReadDraftFile {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    // Somebody chose a letter or a photo: that is said in words.
    return { kind: 'not-ours' };
  }
  if (typeof input !== 'object' || input === null) return { kind: 'not-ours' };
  const { meedoen, widget: of, format } = input as Record<string, unknown>;
  if (meedoen !== 'draft') return { kind: 'not-ours' };
  if (of !== widget) return { kind: 'other-widget' };
  if (typeof format === 'number' && format > DRAFT_FORMAT) return { kind: 'newer' };
  const record = recordIn(input);
  if (!record) return { kind: 'not-ours' };
  // The answer about the device was about another device, and revisions count per device.
  const { device: _device, ...kept } = record;
  return { kind: 'found', record: { ...kept, revision: 0 } };
}

/** `participatiewiel-2026-11-22.json`: says what and when, and nothing about the person. */
export const draftFileName = (widget: string, savedAt: Date): string => `${widget}-${savedAt.toISOString().slice(0, 10)}.json`;
