/** The lock that keeps two receivers out of one data folder. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { FolderInUseError, lockFolder } from '../src/database/lock.ts';

describe('the lock of a folder', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'meedoen-lock-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));
  const path = () => join(folder, 'receiver.lock');

  it('holds within one process too, and is gone when given back', async () => {
    const unlock = await lockFolder(folder);
    await assert.rejects(lockFolder(folder), FolderInUseError);
    await unlock();
    await (
      await lockFolder(folder)
    )();
    await assert.rejects(readFile(path()), /ENOENT/);
  });

  it('is taken over from a process that is gone, also when its number was given to another', async () => {
    for (const left of [
      '',
      '{"pid":',
      JSON.stringify({ pid: 2 ** 22 + 5, started: '' }),
      JSON.stringify({ pid: process.ppid, started: 'long ago' }),
      JSON.stringify({ pid: process.pid, started: '1' }),
    ]) {
      await writeFile(path(), left);
      await (
        await lockFolder(folder)
      )();
    }
  });

  it('is taken over by one of many that try at the same time', async () => {
    await writeFile(path(), JSON.stringify({ pid: 2 ** 22 + 5, started: '' }));
    const tries = await Promise.allSettled(Array.from({ length: 10 }, () => lockFolder(folder)));
    const taken = tries.filter((attempt) => attempt.status === 'fulfilled');
    assert.equal(taken.length, 1);
    await taken[0]?.value();
  });

  it('is not taken from a process that lives', async () => {
    await writeFile(path(), JSON.stringify({ pid: process.ppid, started: '' }));
    await assert.rejects(lockFolder(folder), new RegExp(`process ${process.ppid}`));
    await rm(path());
  });
});
