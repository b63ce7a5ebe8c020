/** What stands around a widget stays where it is while the widget comes, on a slow line. In Chromium, which measures it; needs a build. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { Site, visit } from '../pages/site.ts';
import { RECIPIENT, runs } from './flows.ts';
import { launch } from './support.ts';

const LOADER = `<script src="/cdn/meedoen.js" data-endpoint="/submissions" data-recipient="${RECIPIENT}"></script>`;
const AROUND = '<p>Lees hier meer over meedoen in Waterrijk.</p>'.repeat(20);

/** The most that may shift, as browsers count it. */
const MOST = 0.02;
const WIDGETS = ['vacancy-finder', 'initiative-form', 'participation-wheel'];

describe('while a widget comes', { timeout: 240_000 }, () => {
  let site: Site;
  let browser: Browser;

  before(async () => {
    [site, browser] = await Promise.all([new Site().start(), launch()]);
  });
  after(async () => {
    await browser.close();
    await site.stop();
  });

  /** The sum of all shifts from the first paint until nothing comes any more, each file taking a while. */
  async function shiftOf(name: string, markup: string, head = LOADER): Promise<number> {
    const address = site.page(`/${name}`, { head, body: `<h1>Meedoen</h1>${markup}${AROUND}` });
    const { page, close } = await visit(browser, 'about:blank');
    await page.route(/\/chunks\/|\/feed\.json/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 200));
      await route.continue();
    });
    await page.goto(address);
    await runs(page, [`meedoen-${name}`]);
    await page.waitForLoadState('networkidle');
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum), 500);
        }),
    );
    await close();
    return shift;
  }

  for (const [form, written] of [
    ['a tag', (name: string) => `<meedoen-${name} src="/feed.json"><a href="/lijst">Lijst</a></meedoen-${name}>`],
    ['a placeholder', (name: string) => `<div data-meedoen="${name}" data-src="/feed.json"><a href="/lijst">Lijst</a></div>`],
    ['a link', (name: string) => `<p><a href="/pagina?meedoen=${name}&src=/feed.json">Lijst</a></p>`],
  ] as const) {
    it(`as ${form}, what stands below it stays in its place, in the room that the loader keeps`, async () => {
      const shifts = await Promise.all(WIDGETS.map(async (name) => ({ name, shift: await shiftOf(name, written(name)) })));
      for (const { name, shift } of shifts) assert.ok(shift <= MOST, `${name}: ${shift}`);
    });
  }

  it('nothing shifts where the page gives it a height', async () => {
    const head = `<style>meedoen-vacancy-finder{display:block;min-height:60em}</style>${LOADER}`;
    const shift = await shiftOf('vacancy-finder', '<meedoen-vacancy-finder src="/feed.json"></meedoen-vacancy-finder>', head);
    assert.ok(shift <= MOST, String(shift));
  });

  it('a widget that the page hides takes no room, and one that somebody is busy in has its own height', async () => {
    const body = '<meedoen-vacancy-finder hidden></meedoen-vacancy-finder><meedoen-initiative-form></meedoen-initiative-form>';
    const { page, close } = await visit(browser, site.page('/verborgen', { head: LOADER, body }));
    await runs(page, ['meedoen-initiative-form']);
    assert.equal(await page.locator('meedoen-vacancy-finder').evaluate((finder) => finder.getClientRects().length), 0);
    const room = () => page.locator('meedoen-initiative-form').evaluate((form) => getComputedStyle(form).minBlockSize);
    assert.equal(await room(), '512px');
    await page.getByRole('button', { name: 'Begin', exact: true }).click();
    await page.getByRole('textbox', { name: 'Wat is je idee, in één zin?' }).fill('Een bankje');
    assert.equal(await room(), '0px');
    await close();
  });
});
