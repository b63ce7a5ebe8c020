/**
 * Files that were added to a draft, kept on the visitor's own device and nowhere else: a database outlives the tab, so on a shared device
 * they stay in memory only. Every function is survivable: what cannot be kept is simply not there later.
 */
import { allEntries, deleteEntries, deleteEntry, getEntry, putEntry } from './database.ts';

/** Days that a file is kept, as long as a draft. */
const DAYS = 30;

export type KeptFile = Readonly<{
  /** Id of the draft that it belongs to. */
  draft: string;
  id: string;
  name: string;
  type: string;
  size: number;
  sha256: string;
  blob: Blob;
  savedAt: string;
}>;

const keyOf = (draft: string, id: string): string => `${draft}/${id}`;

/** As it lies in the database: bytes and not a blob, since WebKit refuses blobs in private windows and other passing sessions. */
type Entry = Omit<KeptFile, 'blob'> & Readonly<{ bytes: ArrayBuffer }>;

/** True when it lies on the device. */
export async function keepFile({ blob, ...facts }: KeptFile): Promise<boolean> {
  try {
    const entry: Entry = { ...facts, bytes: await blob.arrayBuffer() };
    await putEntry('files', keyOf(facts.draft, facts.id), entry);
    return true;
  } catch {
    // Blocked, full, or a private window that takes no files: it stays in this tab.
    return false;
  }
}

/** A file that was kept before; nothing when it is gone, expired, or not one of ours. */
export async function keptFile(draft: string, id: string, now = new Date()): Promise<KeptFile | undefined> {
  try {
    const found = await getEntry('files', keyOf(draft, id));
    if (!isEntry(found) || isOld(found, now)) return undefined;
    const { bytes, ...facts } = found;
    return { ...facts, blob: new Blob([bytes], { type: facts.type }) };
  } catch {
    // Blocked: the same as gone.
    return undefined;
  }
}

export async function forgetFile(draft: string, id: string): Promise<void> {
  await deleteEntry('files', keyOf(draft, id)).catch(() => undefined);
}

/** All files of a draft: it was sent, or "erase everything". */
export async function forgetFiles(draft: string): Promise<void> {
  await deleteEntries('files', `${draft}/`).catch(() => undefined);
}

/** What lies there longer than a draft does. */
export async function forgetOldFiles(now = new Date()): Promise<void> {
  try {
    const old = (await allEntries('files')).filter(isEntry).filter((file) => isOld(file, now));
    await Promise.all(old.map((file) => forgetFile(file.draft, file.id)));
  } catch {
    // Blocked: then nothing was kept either.
  }
}

const isOld = (file: Entry, now: Date): boolean => !(now.getTime() - Date.parse(file.savedAt) < DAYS * 86_400_000);

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false;
  const file = value as Record<string, unknown>;
  const texts = ['draft', 'id', 'name', 'type', 'sha256', 'savedAt'].every((name) => typeof file[name] === 'string');
  return texts && typeof file['size'] === 'number' && file['bytes'] instanceof ArrayBuffer;
}
