/**
 * `npm run test:cms`: a WordPress with our plugin, a receiver beside it, and the tests of test/cms/ in Chromium. Takes minutes, and needs Debian's packages, which it installs
 * as root when they are missing. Not a part of `npm test`.
 *
 *   --files test/cms/x.test.ts   one of them
 *   --pictures                   draws the pictures of docs/wordpress.md anew
 *   --keep                       leaves the site on after the tests, to look at it by hand, until Ctrl+C
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startDemo, type Demo } from './demo-server.ts';
import { ensurePackages, phpIn, startWordPress, type WordPress } from './wordpress.ts';

const PORTS = { wordpress: 8400, receiver: 8401 };

const { values } = parseArgs({ options: { files: { type: 'string' }, keep: { type: 'boolean' }, pictures: { type: 'boolean' } } });

/** Runs the tests, shows what they say, and gives the counts of their runner. */
async function test(environment: Record<string, string>): Promise<{ passed: number; failed: number; ok: boolean }> {
  const files = values.files ? [values.files] : globSync('test/cms/*.test.ts').sort();
  const child = spawn(process.execPath, ['--test', '--test-concurrency=1', '--test-reporter=spec', ...files], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...environment },
  });
  let said = '';
  child.stdout.on('data', (data: Buffer) => {
    said += data.toString();
    process.stdout.write(data);
  });
  const code = await new Promise((done) => child.once('close', done));
  const count = (name: string) => Number(new RegExp(`^ℹ ${name} (\\d+)$`, 'm').exec(said)?.[1] ?? 0);
  return { passed: count('pass'), failed: count('fail') + count('cancelled'), ok: code === 0 };
}

const data = mkdtempSync(join(tmpdir(), 'meedoen-cms-'));
let wordPress: WordPress | undefined;
let receiver: Demo | undefined;

async function cleanUp(): Promise<void> {
  await wordPress?.stop();
  await receiver?.close();
  rmSync(data, { recursive: true, force: true });
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void cleanUp().finally(() => process.exit(1)));

let result = { passed: 0, failed: 0, ok: false };
try {
  ensurePackages();
  const password = randomBytes(12).toString('hex');
  const inbox = randomBytes(12).toString('hex');
  // The people of the site share a password that is made for this run.
  wordPress = await startWordPress(PORTS.wordpress, password);
  phpIn(wordPress.folder, `$password = '${password}'; require '${resolve('test/cms/setup.php')}';`);
  receiver = await startDemo({
    PORT: `${PORTS.receiver}`,
    DATA_DIR: data,
    INBOX_TOKEN: inbox,
    ALLOWED_ORIGINS: wordPress.url,
    RATE_LIMIT: '0',
    LOG_LEVEL: 'error',
  });
  console.log(`wordpress: ${phpIn(wordPress.folder, "echo get_bloginfo('version');")} at ${wordPress.url}, receiver at ${receiver.url}`);
  result = await test({
    ...(values.pictures ? { CMS_PICTURES: 'yes' } : {}),
    CMS_URL: wordPress.url,
    CMS_FOLDER: wordPress.folder,
    CMS_PASSWORD: password,
    CMS_RECEIVER: receiver.url,
    CMS_INBOX: inbox,
  });
  if (values.keep) {
    console.log(`wordpress: sign in at ${wordPress.url}/wp-login.php as beheer or redactie with ${password}`);
    await new Promise(() => undefined);
  }
} catch (error) {
  console.error(error);
} finally {
  await cleanUp();
}
const failed = Math.max(result.failed, result.ok ? 0 : 1);
process.exitCode = failed > 0 ? 1 : 0;
console.log(`tests: ${result.passed} passed, ${failed} failed`);
