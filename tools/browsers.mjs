/**
 * Finds the three browser engines that the tests run in, and fetches the ones that are missing.
 *
 * Chromium and Firefox are driven as installed by the distribution; WebKit is WebKitGTK's MiniBrowser with its own WebDriver, on a virtual screen.
 * Where the distribution has no usable package, Playwright's builds take their place.
 *
 *   node tools/browsers.mjs          say what is found
 *   node tools/browsers.mjs --fetch  and fetch what is missing
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, globSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, firefox, webkit } from 'playwright-core';

/**
 * @typedef {{ by: 'playwright' | 'puppeteer', path: string }} Browser Driven by that library, started from that path.
 * @typedef {{ by: 'webdriver', path: string, driver: string, screen: string | undefined }} WebKitGtk `screen` is Xvfb, needed where there is no display.
 * @typedef {{ chromium?: Browser, firefox?: Browser, webkit?: Browser | WebKitGtk }} Browsers
 */

export const ENGINES = /** @type {const} */ (['chromium', 'firefox', 'webkit']);

/** @param {string[]} names */
function onPath(...names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
      } catch {
        continue; // Not here, or not ours to run: look on.
      }
      // Ubuntu's packages of Chromium and Firefox are stubs that ask for a snap, and a snap cannot be driven from here.
      if (/\bsnap\b/.test(readFileSync(path, 'latin1').slice(0, 2000))) continue;
      return path;
    }
  }
  return undefined;
}

/** A build that Playwright fetched earlier. @param {import('playwright-core').BrowserType} type @returns {Browser | undefined} */
const fetched = (type) => (existsSync(type.executablePath()) ? { by: 'playwright', path: type.executablePath() } : undefined);

/** @returns {WebKitGtk | undefined} */
function webKitGtk() {
  const driver = onPath('WebKitWebDriver');
  const [path] = globSync([
    '/usr/lib/*/webkit*gtk-*/MiniBrowser',
    '/usr/libexec/webkit*gtk-*/MiniBrowser',
    '/usr/lib/webkit*gtk-*/MiniBrowser',
  ])
    .sort()
    .reverse();
  const screen = onPath('Xvfb');
  return driver && path && (screen || process.env.DISPLAY) ? { by: 'webdriver', path, driver, screen } : undefined;
}

/** @returns {Browsers} */
export function findBrowsers() {
  const found = {
    chromium: onPath('chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'),
    firefox: onPath('firefox-esr', 'firefox'),
  };
  const chromiumFound = found.chromium ? /** @type {Browser} */ ({ by: 'playwright', path: found.chromium }) : fetched(chromium);
  const firefoxFound = found.firefox ? /** @type {Browser} */ ({ by: 'puppeteer', path: found.firefox }) : fetched(firefox);
  const webkitFound = webKitGtk() ?? fetched(webkit);
  return {
    ...(chromiumFound && { chromium: chromiumFound }),
    ...(firefoxFound && { firefox: firefoxFound }),
    ...(webkitFound && { webkit: webkitFound }),
  };
}

/** What stands on this machine when this module is loaded. */
export const browsers = findBrowsers();

/** @param {string} command @param {string[]} args */
function run(command, ...args) {
  console.log(`browsers: ${command} ${args.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env, timeout: 15 * 60_000 }).status === 0;
}

/** `[]` as root, `['sudo', '-n']` where that asks nothing, undefined where we may not install. */
function asRoot() {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n', 'DEBIAN_FRONTEND=noninteractive'] : undefined;
}

const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
const distribution = /^ID=["']?([a-z]+)/m.exec(release)?.[1];

/** The distribution's packages. On Ubuntu only WebKit's: its Chromium and Firefox are snaps. @type {Record<string, Record<string, string[]>>} */
const PACKAGES = {
  debian: { chromium: ['chromium'], firefox: ['firefox-esr'], webkit: ['webkit2gtk-driver', 'xvfb'] },
  ubuntu: { webkit: ['webkit2gtk-driver', 'xvfb'] },
};

/** Finds all three, fetching what is missing; ends the process with a sentence when that cannot be done. @returns {Required<Browsers>} */
export function ensureBrowsers() {
  /** @param {Browsers} now */
  const missing = (now) => ENGINES.filter((engine) => !now[engine]);

  let lacking = missing(findBrowsers());
  const packages = lacking.flatMap((engine) => PACKAGES[distribution ?? '']?.[engine] ?? []);
  const root = asRoot();
  if (packages.length > 0 && root) {
    console.log(`browsers: no ${lacking.join(', ')} here; installing the packages ${packages.join(', ')} of ${distribution}.`);
    const [command = 'apt-get', ...rest] = [...root, 'apt-get'];
    run(command, ...rest, 'update', '-q');
    run(command, ...rest, 'install', '-y', '-q', '--no-install-recommends', ...packages);
    lacking = missing(findBrowsers());
  } else if (packages.length > 0) {
    console.log(`browsers: may not install packages here (not root, and sudo asks for a password).`);
  }
  if (lacking.length > 0) {
    console.log(`browsers: no ${lacking.join(', ')} here; fetching Playwright's builds.`);
    const cli = join(import.meta.dirname, '../node_modules/playwright-core/cli.js');
    // Their system libraries come along only where we may install packages.
    run(process.execPath, cli, 'install', ...(root && distribution && distribution in PACKAGES ? ['--with-deps'] : []), ...lacking);
    lacking = missing(findBrowsers());
  }
  if (lacking.length > 0) {
    console.error(
      `browsers: could not find or fetch ${lacking.join(', ')}. On Debian: apt-get install chromium firefox-esr webkit2gtk-driver xvfb. ` +
        'Elsewhere: npx playwright-core install chromium firefox webkit.',
    );
    process.exit(1);
  }
  return /** @type {Required<Browsers>} */ (findBrowsers());
}

if (import.meta.main) {
  const found = process.argv.includes('--fetch') ? ensureBrowsers() : browsers;
  for (const engine of ENGINES) console.log(`${engine}: ${found[engine]?.path ?? 'not found'}`);
}
