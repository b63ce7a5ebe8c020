import { type DraftFileProblem, LARGEST_FILE, readDraftFile } from './model/draft-file.ts';
import type { DraftRecord } from './model/record.ts';

/** Reads a file that a visitor chose: a draft of this widget, or why it is none. */
export async function openDraftFile(
  file: Blob,
  widget: string,
): Promise<Readonly<{ kind: 'found'; record: DraftRecord } | { kind: DraftFileProblem }>> {
  return file.size > LARGEST_FILE ? { kind: 'too-large' } : readDraftFile(await textOf(file), widget);
}

async function textOf(file: Blob): Promise<string> {
  try {
    return await file.text();
  } catch {
    // Gone or forbidden between choosing and reading: the same as a file that is not ours.
    return '';
  }
}
