/** Starts WebKitWebDriver on a virtual screen of its own, and ends both with this process. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

const ATTEMPTS = 4;

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();
process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  return port;
}

/** Xvfb chooses a free display itself, and writes its number to the fourth file it is given. @param {string} command */
async function startScreen(command) {
  const screen = spawn(command, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  children.add(screen);
  const numbers = /** @type {import('node:stream').Readable} */ (screen.stdio[3]);
  const [number] = await Promise.race([once(numbers, 'data'), wait(20_000, [undefined])]);
  if (!number) {
    screen.kill();
    return undefined;
  }
  return `:${String(number).trim()}`;
}

/** @param {number} port */
async function answers(port) {
  for (const until = Date.now() + 20_000; Date.now() < until; await wait(100)) {
    try {
      const response = await fetch(`http://127.0.0.1:${port}/status`);
      if (response.ok) return true;
    } catch {
      // Not listening yet: look again until the time is up.
    }
  }
  return false;
}

/**
 * @param {import('./browsers.mjs').Browsers['webkit']} webkit
 * @returns {Promise<number>} the port where the driver answers
 */
export async function startWebKitDriver(webkit) {
  if (webkit?.by !== 'webdriver') throw new Error('This WebKit is not driven by WebDriver.');
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const display = webkit.screen ? await startScreen(webkit.screen) : process.env.DISPLAY;
    if (!display) continue;
    const port = await freePort();
    const driver = spawn(webkit.driver, [`--port=${port}`, '--host=127.0.0.1'], {
      stdio: 'ignore',
      env: {
        ...process.env,
        DISPLAY: display,
        GDK_BACKEND: 'x11',
        LIBGL_ALWAYS_SOFTWARE: '1',
        // MiniBrowser asks for an accessibility bus that a bare machine does not have, and waits for it.
        NO_AT_BRIDGE: '1',
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      },
    });
    children.add(driver);
    if (await answers(port)) return port;
    driver.kill();
    console.error(`WebKitWebDriver did not answer (attempt ${attempt} of ${ATTEMPTS}).`);
  }
  throw new Error('WebKitWebDriver could not be started.');
}
