/**
 * Keeps a second process out of a data folder. Two processes that write one PGlite folder destroy it, and nothing in PGlite prevents that.
 * The lock is a file with the process id and, where the system tells, the moment that process started: a number is given out again after a
 * crash or in a new container, the pair is not.
 */
import { readFileSync } from 'node:fs';
import { open, readFile, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

export class FolderInUseError extends Error {
  override name = 'FolderInUseError';
}

type Holder = { pid: number; started: string };

/** Folders held by this process: its own id in a lock file would look like one of an earlier life. */
const held = new Set<string>();

const TAKEOVER_SECONDS = 10;

/** Resolves with the function that gives the folder back, or rejects with a {@link FolderInUseError}. */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(resolve(folder), 'receiver.lock');
  if (held.has(path)) throw inUse(folder, process.pid);
  held.add(path);
  try {
    await takeLock(path, folder);
  } catch (error) {
    held.delete(path);
    throw error;
  }
  return async () => {
    held.delete(path);
    await rm(path, { force: true });
  };
}

async function takeLock(path: string, folder: string): Promise<void> {
  if (await create(path)) return;
  const holder = await readHolder(path);
  if (holder && isAlive(holder)) throw inUse(folder, holder.pid);

  // The holder is gone. Only one of several starting processes may remove its file, or the second would remove the new lock of the first.
  const takeover = `${path}.takeover`;
  if (!(await create(takeover))) {
    const since = await stat(takeover).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (since < TAKEOVER_SECONDS * 1000) throw inUse(folder, holder?.pid);
  }
  try {
    const current = await readHolder(path);
    if (current && isAlive(current)) throw inUse(folder, current.pid);
    await rm(path, { force: true });
    if (!(await create(path))) throw inUse(folder, undefined);
  } finally {
    await rm(takeover, { force: true });
  }
}

/** False when the file is there already. */
async function create(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600);
    await file.writeFile(JSON.stringify({ pid: process.pid, started: startOf(process.pid) ?? '' } satisfies Holder));
    await file.close();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    const holder = JSON.parse(await readFile(path, 'utf8')) as { pid?: unknown; started?: unknown };
    return Number.isInteger(holder.pid)
      ? { pid: Number(holder.pid), started: typeof holder.started === 'string' ? holder.started : '' }
      : undefined;
  } catch {
    // Gone in between, or cut off by a crash while it was written: nobody holds the folder.
    return undefined;
  }
}

function isAlive({ pid, started }: Holder): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Not allowed to signal it means that it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  const now = startOf(pid);
  return now === undefined || started === '' || now === started;
}

/** When a process started, in ticks since boot; only Linux tells. */
function startOf(pid: number): string | undefined {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name of the program stands in brackets and may itself hold spaces and brackets.
    return line.slice(line.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    // Not Linux, or the process has just ended.
    return undefined;
  }
}

const inUse = (folder: string, pid: number | undefined) =>
  new FolderInUseError(
    `Another receiver${pid === undefined ? '' : ` (process ${pid})`} uses the data folder ${folder}. Stop it first, or set DATA_DIR to another folder; with DATABASE_URL several processes can run.`,
  );
