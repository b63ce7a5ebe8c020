/** What a real browser does to people: it crashes, is closed, opened twice, goes back, loses its network, and forbids storage. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { keptLanguages } from '../../src/widget/messages/kept.ts';
import { fillIn, type PageFile, pageFiles, shownBy } from '../chaos/page.ts';
import { launch } from './support.ts';

const texts = keptLanguages.nl;

/** A site with the form, and an endpoint that gives everybody a number. */
class Site {
  readonly posts: { key: string | undefined; body: string }[] = [];
  /** Sent along with the page. */
  policy = '';
  readonly #files: ReadonlyMap<string, PageFile>;
  readonly #server: Server;

  constructor(files: ReadonlyMap<string, PageFile>) {
    this.#files = files;
    this.#server = createServer((request, response) => {
      response.setHeader('access-control-allow-origin', '*');
      response.setHeader('access-control-allow-headers', '*');
      const file = this.#files.get(new URL(request.url ?? '/', 'http://x').pathname);
      if (file) {
        if (this.policy && file.type === 'text/html') response.setHeader('content-security-policy', this.policy);
        response.writeHead(200, { 'content-type': file.type, 'cache-control': 'no-store' }).end(file.content);
      } else if (request.method === 'POST') {
        let body = '';
        request.setEncoding('utf8');
        request.on('data', (chunk: string) => (body += chunk));
        request.on('end', () => {
          const key = request.headers['idempotency-key'] as string | undefined;
          const earlier = this.posts.find((post) => post.key === key);
          this.posts.push({ key, body });
          const isOther = earlier !== undefined && earlier.body !== body;
          response.writeHead(isOther ? 422 : 201, { 'content-type': isOther ? 'application/problem+json' : 'application/json' });
          response.end(JSON.stringify(isOther ? { type: '/problems/key-reused' } : { reference: `MD-${key ?? ''}` }));
        });
      } else {
        response.writeHead(request.method === 'OPTIONS' ? 204 : 404).end();
      }
    });
  }

  async start(): Promise<void> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  get url(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

describe('a real browser', { timeout: 300_000 }, () => {
  let browser: Browser;
  let files: ReadonlyMap<string, PageFile>;
  let site: Site;
  let context: BrowserContext;

  before(async () => {
    files = await pageFiles();
    browser = await launch();
  });
  after(() => browser.close());
  beforeEach(async () => {
    site = new Site(files);
    await site.start();
    context = await browser.newContext();
  });
  afterEach(async () => {
    await context.close();
    site.stop();
  });

  const formOn = (page: Page) => page.locator('meedoen-initiative-form');
  const button = (page: Page, name: string) => formOn(page).getByRole('button', { name, exact: true });
  const send = (page: Page) => formOn(page).locator('form button[type="submit"]').click();

  async function open(page?: Page): Promise<Page> {
    const tab = page ?? (await context.newPage());
    await tab.goto(`${site.url}/?n=one`);
    await formOn(tab).locator('h2').first().waitFor();
    return tab;
  }

  async function filled(): Promise<Page> {
    const page = await open();
    assert.ok(await fillIn(formOn(page), 'Een moestuin'));
    return page;
  }

  const shows = async (page: Page, text: string | RegExp) => {
    for (let turn = 0; turn < 150; turn += 1) {
      const shown = await shownBy(formOn(page));
      if (typeof text === 'string' ? shown.includes(text) : text.test(shown)) return;
      await page.waitForTimeout(100);
    }
    assert.fail(`"${String(text)}" is not on screen but:\n${await shownBy(formOn(page))}`);
  };

  test('that crashes gives the answers back when the page is opened again', async () => {
    const page = await filled();
    await button(page, texts['device.own']).click();
    await shows(page, texts['draft.device']);
    const session = await context.newCDPSession(page);
    const crashed = new Promise((resolve) => page.once('crash', resolve));
    void session.send('Page.crash').catch(() => undefined);
    await crashed;
    const again = await open();
    await button(again, texts['draft.continue']).click();
    await send(again);
    await shows(again, 'MD-');
    assert.equal(site.posts.length, 1);
  });

  test('whose tab is closed on a shared device has nothing left of it', async () => {
    const page = await filled();
    await button(page, texts['device.shared']).click();
    await shows(page, texts['device.shared.kept']);
    await page.close();
    const next = await open();
    await next.waitForTimeout(500);
    assert.ok(!(await shownBy(formOn(next))).includes(texts['draft.found']));
    const left = await next.evaluate(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length]);
    assert.deepEqual(left, [0, 0, 0]);
  });

  test('with two tabs lets neither overwrite the other silently', async () => {
    const first = await filled();
    await button(first, texts['device.own']).click();
    await shows(first, texts['draft.device']);
    const second = await open();
    await button(second, texts['draft.continue']).click();
    await shows(first, texts['draft.other-tab']);
    await button(first, texts['draft.take-over']).click();
    await shows(second, texts['draft.other-tab']);
  });

  test('that sends the same from two tabs sends it once', async () => {
    const first = await filled();
    await button(first, texts['device.own']).click();
    const second = await open();
    await button(second, texts['draft.continue']).click();
    await Promise.all([send(first), send(second)]);
    // One arrives; the other tab is told so, or gets the same number when it sent the same bytes.
    await Promise.all([first, second].map((page) => shows(page, /MD-|al aangekomen/)));
    assert.equal(new Set(site.posts.map(({ key }) => key)).size, 1);
    assert.equal(site.posts.length, 2);
  });

  test('that goes back to another page and forth again keeps every answer', async () => {
    const page = await context.newPage();
    await page.goto(`${site.url}/page.js`);
    await open(page);
    assert.ok(await fillIn(formOn(page), 'Een moestuin'));
    await page.goBack();
    assert.equal(new URL(page.url()).pathname, '/page.js');
    await page.goForward();
    await formOn(page).locator('h2').first().waitFor();
    // From the browser's memory as it was, or offered.
    await shows(page, new RegExp(`Een moestuin|${texts['draft.found']}`));
    if (await button(page, texts['draft.continue']).isVisible()) await button(page, texts['draft.continue']).click();
    await shows(page, 'Een moestuin');
  });

  test('without a network keeps it on an own device, and sends it by itself when the network is back', async () => {
    const page = await filled();
    await button(page, texts['device.own']).click();
    await context.setOffline(true);
    await send(page);
    await shows(page, texts['send.queued']);
    assert.equal(site.posts.length, 0);
    await context.setOffline(false);
    await shows(page, 'MD-');
    assert.equal(site.posts.length, 1);
  });

  test('without a network, closed and opened later, sends it then', async () => {
    const page = await filled();
    await button(page, texts['device.own']).click();
    await context.setOffline(true);
    await send(page);
    await shows(page, texts['send.queued']);
    await page.close();
    await context.setOffline(false);
    const later = await open();
    await shows(later, texts['outbox.sent']);
    assert.equal(site.posts.length, 1);
    assert.ok(!(await shownBy(formOn(later))).includes(texts['draft.found']));
  });

  test('that allows no storage at all, on a page of another origin, sends all the same', async () => {
    // A sandboxed page has an origin of its own and no storage: reading `localStorage` throws there.
    site.policy = 'sandbox allow-scripts allow-forms';
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${site.url}/sandboxed`);
    await formOn(page).locator('h2').first().waitFor();
    assert.ok(await fillIn(formOn(page), 'Een moestuin'));
    await shows(page, texts['draft.full']);
    await send(page);
    await shows(page, 'MD-');
    assert.equal(site.posts.length, 1);
    assert.deepEqual(errors, []);
  });
});
