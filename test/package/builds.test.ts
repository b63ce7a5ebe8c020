/**
 * In each build a property that a script sets is rendered. Decorators that a compiler leaves in, or class fields that cover a property, break just
 * this, and silently. The sources themselves are tested in the browser tests, Storybook's build in the tests of the stories. Needs a build.
 */
import assert from 'node:assert/strict';
import { createReadStream, globSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, extname, join, normalize } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type Browser, chromium, type Page } from 'playwright-core';
import { browsers } from '../../tools/browsers.mjs';

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json' };
const WIDGETS = globSync('src/define/*.ts')
  .map((file) => basename(file, '.ts'))
  .filter((name) => !['all', 'define', 'settings'].includes(name));

/** A strict policy, as on a page of a municipality. The test of dist/ needs its import map, so that gets a nonce. */
const CSP =
  "default-src 'none'; script-src 'self' 'nonce-map'; connect-src 'self'; style-src 'none'; img-src 'self' data:; base-uri 'none'; form-action 'self'; " +
  "trusted-types lit-html 'allow-duplicates'; require-trusted-types-for 'script'";

/** Where a browser finds the packages that dist/ imports: what a bundler would do. */
const IMPORTS = JSON.stringify({
  imports: {
    lit: '/node_modules/lit/index.js',
    'lit/': '/node_modules/lit/',
    'lit-html': '/node_modules/lit-html/lit-html.js',
    'lit-html/': '/node_modules/lit-html/',
    'lit-element/lit-element.js': '/node_modules/lit-element/lit-element.js',
    '@lit/reactive-element': '/node_modules/@lit/reactive-element/reactive-element.js',
    '@lit/reactive-element/': '/node_modules/@lit/reactive-element/',
    '@lit/context': '/node_modules/@lit/context/index.js',
    '@lit/task': '/node_modules/@lit/task/index.js',
    minisearch: '/node_modules/minisearch/dist/es/index.js',
    valibot: '/node_modules/valibot/dist/index.mjs',
    'idb-keyval': '/node_modules/idb-keyval/dist/index.js',
  },
});

const pages = new Map<string, string>();
const asked: string[] = [];

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const page = pages.get(pathname);
  if (page !== undefined) {
    response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': CSP }).end(page);
    return;
  }
  asked.push(pathname);
  const path = normalize(join('.', pathname));
  if (path.startsWith('..') || !statSync(path, { throwIfNoEntry: false })?.isFile()) {
    response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
    return;
  }
  // `.mjs` of valibot too: a module needs the type of a script.
  response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/javascript' });
  createReadStream(path).pipe(response);
});

let browser: Browser;
let origin = '';

before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  browser = await chromium.launch({ executablePath: browsers.chromium?.path ?? '', args: ['--no-sandbox'] });
});

after(async () => {
  await browser.close();
  server.close();
});

/** Opens a page with this in its head and this in its body, and gives back what was said on its console. */
async function open(name: string, head: string, body: string): Promise<{ page: Page; said: string[] }> {
  pages.set(
    `/${name}`,
    `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>x</title>${head}</head><body>${body}</body></html>`,
  );
  const page = await browser.newPage();
  const said: string[] = [];
  page.on('pageerror', (error) => said.push(error.message));
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  asked.length = 0;
  await page.goto(`${origin}/${name}`);
  return { page, said };
}

/** Waits until a widget runs, sets its heading by script, and waits until a visitor reads it. */
async function setHeading(page: Page, tag: string): Promise<void> {
  await page.waitForFunction((selector) => document.querySelector(selector)?.shadowRoot?.querySelector('h2'), tag);
  await page.evaluate((selector) => {
    Object.assign(document.querySelector(selector) ?? {}, { heading: 'Door een script gezet' });
  }, tag);
  await page.getByRole('heading', { name: 'Door een script gezet' }).waitFor({ timeout: 5000 });
}

for (const widget of WIDGETS) {
  const tag = `meedoen-${widget}`;
  const markup = `<${tag}><a href="/elders">Elders</a></${tag}>`;

  describe(`<${tag}> renders a property that a script sets`, () => {
    it('from dist/', async () => {
      const head = `<script type="importmap" nonce="map">${IMPORTS}</script><script type="module" src="/dist/define/${widget}.js"></script>`;
      const { page, said } = await open(`dist-${widget}`, head, markup);
      await setHeading(page, tag);
      assert.deepEqual(said, []);
      await page.close();
    });

    it('from its one file, which asks for nothing else up front', async () => {
      const { page, said } = await open(`one-${widget}`, `<script type="module" src="/cdn/${widget}.js"></script>`, markup);
      await setHeading(page, tag);
      assert.deepEqual(said, []);
      await page.close();
    });

    for (const [how, script] of [
      ['as a classic script in the head', '<script src="/cdn/meedoen.js"></script>'],
      ['as a module', '<script type="module" src="/cdn/meedoen.js"></script>'],
      ['twice', '<script src="/cdn/meedoen.js"></script><script src="/cdn/meedoen.js"></script>'],
    ] as const) {
      it(`from the loader, loaded ${how}`, async () => {
        const { page, said } = await open(`loader-${widget}-${how.replaceAll(' ', '-')}`, script, markup);
        await setHeading(page, tag);
        assert.deepEqual(said, []);
        assert.deepEqual(
          asked.filter((path) => path.startsWith('/cdn/') && WIDGETS.some((other) => other !== widget && path.includes(`/${other}-`))),
          [],
          'it loads nothing of another widget',
        );
        await page.close();
      });
    }
  });
}

describe('the loader', () => {
  const script = '<script src="/cdn/meedoen.js"></script>';

  it('finds a tag that comes later, also deep inside what comes', async () => {
    const { page, said } = await open('late', script, '<main></main>');
    await page.evaluate(
      (tag) => {
        const section = document.createElement('section');
        section.append(document.createElement('div'));
        section.firstElementChild?.append(document.createElement(tag));
        document.querySelector('main')?.append(section);
      },
      `meedoen-${WIDGETS[0] ?? ''}`,
    );
    await setHeading(page, `meedoen-${WIDGETS[0] ?? ''}`);
    assert.deepEqual(said, []);
    await page.close();
  });

  it('loads nothing on a page without our tags', async () => {
    const { page, said } = await open('none', script, '<p>Niets van ons.</p>');
    await page.waitForLoadState('networkidle');
    assert.deepEqual(
      asked.filter((path) => path !== '/favicon.ico'),
      ['/cdn/meedoen.js'],
    );
    assert.deepEqual(said, []);
    await page.close();
  });

  it('keeps room for a widget that is on its way, and leaves what is inside the tag when it does not come', async () => {
    const tag = `meedoen-${WIDGETS[0] ?? ''}`;
    const page = await browser.newPage();
    pages.set(
      '/room',
      `<!doctype html><html lang="nl"><head><title>x</title>${script}</head><body><${tag}><a href="/elders">Elders</a></${tag}></body></html>`,
    );
    let blocked = () => {};
    const held = new Promise<void>((resolve) => (blocked = resolve));
    await page.route('**/cdn/chunks/**', async (route) => {
      await held;
      await route.abort();
    });
    await page.goto(`${origin}/room`);
    const height = () => page.evaluate((selector) => document.querySelector(selector)?.getBoundingClientRect().height ?? 0, tag);
    assert.ok((await height()) > 300, String(await height()));
    blocked();
    await page.waitForFunction((selector) => (document.querySelector(selector)?.getBoundingClientRect().height ?? 999) < 100, tag);
    assert.ok(await page.getByRole('link', { name: 'Elders' }).isVisible());
    await page.close();
  });

  it('reads the settings on its own script', async () => {
    const settings =
      '<script src="/cdn/meedoen.js" data-recipient="Team Meedoen" data-contact-name="Balie Waterrijk" data-contact-phone="14 000"></script>';
    const { page } = await open('settings', settings, '<meedoen-initiative-form endpoint="/x"></meedoen-initiative-form>');
    await page.getByText('Balie Waterrijk').first().waitFor({ timeout: 5000 });
    await page.close();
  });
});
