/** The contract suite can fail: a sound widget passes it, and each of its promises, broken on purpose, is found out. Runs in Chromium. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

type Result = { title: string; passed: boolean };

const PROMISES = ['twice', 'console', 'language', 'scripts', 'moved', 'apart', 'narrow', 'spaced', 'forced', 'heading', 'firstFocus'];

const folder = mkdtempSync(join(tmpdir(), 'meedoen-contract-'));
let results: Result[] = [];
let output = '';

before(async () => {
  const file = join(folder, 'results.json');
  // A group of its own, so that a browser that hangs ends with its runner.
  const runner = spawn('wtr', ['--engine=chromium', '--files', 'test/package/contract-bites/broken.test.ts'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    env: { ...process.env, TEST_RESULTS: file },
  });
  const timer = setTimeout(() => {
    if (runner.pid) process.kill(-runner.pid, 'SIGKILL');
  }, 120_000);
  runner.stdout.on('data', (part: Buffer) => (output += part.toString()));
  runner.stderr.on('data', (part: Buffer) => (output += part.toString()));
  await once(runner, 'close');
  clearTimeout(timer);
  assert.ok(existsSync(file), output);
  results = JSON.parse(readFileSync(file, 'utf8')) as Result[];
});

after(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the widget contract', () => {
  it('passes for a widget that keeps it', () => {
    const sound = results.filter(({ title }) => title.startsWith('<meedoen-sound>'));
    assert.equal(sound.length, PROMISES.length, output);
    assert.deepEqual(
      sound.filter(({ passed }) => !passed).map(({ title }) => title),
      [],
      output,
    );
  });

  for (const promise of PROMISES) {
    it(`fails for a widget that breaks "${promise}"`, () => {
      const broken = results.filter(({ title }) => title.startsWith(`<meedoen-broken-${promise.toLowerCase()}>`));
      assert.equal(broken.length, 1, output);
      assert.equal(broken[0]?.passed, false, output);
    });
  }
});
