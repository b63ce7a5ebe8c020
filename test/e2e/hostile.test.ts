/**
 * On each page of test/pages/hostile.ts the widgets look as on a plain page, and axe finds nothing of ours: as they are built, brought by the loader.
 * In Chromium; needs a build. That they work to the end there, in three engines, is shown by test/browser/embed/hostile.test.ts.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type * as Axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { HOSTILE, type HostilePage } from '../pages/hostile.ts';
import { differences, look, type Look } from '../pages/look.ts';
import { Site, visit } from '../pages/site.ts';
import { formOf, RECIPIENT, runs, tellAnIdea } from './flows.ts';
import { launch } from './support.ts';

const TAGS = ['meedoen-vacancy-finder', 'meedoen-participation-wheel', 'meedoen-initiative-form'];
const LOADER = `<script src="/cdn/meedoen.js" data-endpoint="/submissions" data-recipient="${RECIPIENT}"></script>`;
const WIDGETS = TAGS.map((tag) => `<section><${tag} src="/feed.json"></${tag}></section>`).join('');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

const violations = (page: Page): Promise<string[]> =>
  page.evaluate(
    async ([source, tags]) => {
      // As a script of the page would be refused on a strict one; here the page is ours.
      (0, eval)(source);
      const { axe } = window as unknown as { axe: typeof Axe };
      const found = await axe.run({ include: tags.map((tag) => [tag]) });
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => JSON.stringify(target)).join(' ')}`);
    },
    [AXE, TAGS] as const,
  );

describe('on a hostile page', { timeout: 300_000, concurrency: 2 }, () => {
  let site: Site;
  let browser: Browser;
  let plain: Look;

  const open = async ({ name, head = '', before: above = '', after: below = '', dir, dismiss }: HostilePage) => {
    const path = `/${name.replaceAll(/\W+/g, '-')}`;
    const visited = await visit(
      browser,
      site.page(path, { head: head + LOADER, body: `<h1>Meedoen</h1>${above}${WIDGETS}${below}`, dir: dir ?? 'ltr' }),
    );
    if (dismiss) await visited.page.getByRole('button', { name: dismiss }).click();
    await runs(visited.page, TAGS);
    await visited.page.getByRole('link', { name: 'Samen tuinieren' }).waitFor();
    return visited;
  };

  before(async () => {
    [site, browser] = await Promise.all([new Site().start(), launch()]);
    const { page, close } = await open({ name: 'plain' });
    plain = await page.evaluate(look, TAGS);
    assert.ok(Object.keys(plain).length >= 9);
    await close();
  });
  after(async () => {
    await browser.close();
    await site.stop();
  });

  for (const hostile of HOSTILE) {
    it(`with ${hostile.name}, the widgets as built look as on a plain one`, async () => {
      const { page, said, close } = await open(hostile);
      assert.deepEqual(differences(plain, await page.evaluate(look, TAGS)), []);
      assert.deepEqual(await violations(page), []);
      assert.deepEqual(said, []);
      await close();
    });
  }

  it('with comments of others, makes nothing of what they wrote, and follows no address of theirs', async () => {
    const comments = `
      <div data-meedoen-ignore>
        <div data-meedoen="initiative-form" data-endpoint="https://elders.example/steel"></div>
        <a href="/?meedoen=initiative-form&endpoint=https://elders.example/">Klik</a>
      </div>
      <p><a rel="nofollow ugc" href="/?meedoen=initiative-form">Klik</a></p>
      <p id="crafted"><a href="/?meedoen=initiative-form&endpoint=https://elders.example/steel&recipient=Bende&contact-phone=0900">Klik</a></p>
      <div id="placed" data-meedoen="vacancy-finder" data-src="https://elders.example/feed.json" data-onclick="alert(1)"></div>`;
    const { page, close } = await visit(browser, site.page('/comments', { head: LOADER, body: `<h1>Nieuws</h1>${comments}` }));
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(site.origin)) elsewhere.push(request.url());
    });
    await runs(page, ['meedoen-initiative-form', 'meedoen-vacancy-finder']);
    assert.equal(await page.locator('[data-meedoen-ignore] meedoen-initiative-form').count(), 0);
    assert.deepEqual(await page.locator('#crafted meedoen-initiative-form').evaluate((element) => element.getAttributeNames()), []);
    assert.deepEqual(await page.locator('#placed meedoen-vacancy-finder').evaluate((element) => element.getAttributeNames()), ['src']);
    const sent = site.sent.length;
    await tellAnIdea(formOf(page));
    assert.ok(site.sent.length > sent, 'what is sent goes where the site says');
    assert.deepEqual(elsewhere, []);
    await close();
  });

  it('with a service worker that answers for the site, the widgets run and send', async () => {
    site.pages.set('/sw.js', {
      headers: { 'content-type': 'text/javascript' },
      body: 'self.addEventListener("install", () => self.skipWaiting()); self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim())); self.addEventListener("fetch", (event) => event.respondWith(fetch(event.request)));',
    });
    const head = `<script>navigator.serviceWorker.register('/sw.js')</script>${LOADER}`;
    const { page, said, close } = await visit(browser, site.page('/worker', { head, body: `<h1>Meedoen</h1>${WIDGETS}` }));
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.reload();
    await runs(page, TAGS);
    const sent = site.sent.length;
    await tellAnIdea(formOf(page));
    assert.ok(site.sent.length > sent);
    assert.deepEqual(said, []);
    await close();
  });
});
