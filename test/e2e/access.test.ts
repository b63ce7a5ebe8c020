/** What holds on every screen of every widget, on the page of a municipality, as people use it: turned, below a bar of the page, and by name. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import type { Demo } from '../../tools/demo-server.ts';
import { button, finderOf, formOf } from './flows.ts';
import { WALKS, type Widget } from './screens.ts';
import { dataFolder, demoIn, launch, remove, Watched } from './support.ts';

const PORTRAIT = { width: 390, height: 844 };
const LANDSCAPE = { width: 844, height: 390 };

/** A bar that many sites have, on a page that says nothing of it with `scroll-padding`. */
const BAR = 96;

async function barOn(page: Page): Promise<void> {
  await page.addStyleTag({
    content: `#bar { position: sticky; inset-block-start: 0; z-index: 9; block-size: ${BAR}px; background: #fff }`,
  });
  await page.evaluate(() => {
    const bar = document.createElement('div');
    bar.id = 'bar';
    document.body.prepend(bar);
  });
}

/** All that is said and filled in, but for pictures: a small wheel leaves out names that stand beside it, and a smaller map shows less. */
async function shownIn(widget: Locator, viewport: { width: number; height: number }): Promise<string> {
  const page = widget.page();
  await page.setViewportSize(viewport);
  await page.waitForLoadState('networkidle');
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, 'nothing is too wide');
  return (await widget.ariaSnapshot())
    .replaceAll(/(- img "[^"]*").*/g, '$1')
    .replaceAll(/^( *)(- application ".*").*\n(?:\1 .*\n)*/gm, '$1$2\n');
}

/** What has the focus in the widget, when it is wholly below the bar or below the screen; `null` when the focus is elsewhere on the page. */
const hiddenFocus = (widget: Locator): Promise<string | null> =>
  widget.evaluate((element, bar) => {
    const focused = element.shadowRoot?.activeElement;
    if (!focused) return null;
    const { top, bottom } = focused.getBoundingClientRect();
    if (bottom > bar && top < innerHeight) return '';
    return `${focused.localName} “${(focused as HTMLElement).innerText || focused.id}” from ${Math.round(top)} to ${Math.round(bottom)}`;
  }, BAR);

/** Goes by `key` into the widget and on until the focus leaves it, and tells what was out of sight on the way. */
async function walkFocus(widget: Locator, key: 'Tab' | 'Shift+Tab'): Promise<string[]> {
  const hidden: string[] = [];
  let entered = false;
  for (let stops = 0; stops < 200; stops += 1) {
    await widget.page().keyboard.press(key);
    const found = await hiddenFocus(widget);
    if (found === null && entered) return hidden;
    entered ||= found !== null;
    if (found) hidden.push(found);
  }
  throw new Error(`The focus never ${entered ? 'left' : 'entered'} the widget.`);
}

/** The places of the tiles on screen: `[zoom, column, row]`. */
const tilesOn = (widget: Locator): Promise<number[][]> =>
  widget.evaluate((element) =>
    [...(element.shadowRoot?.querySelectorAll<HTMLImageElement>('img.leaflet-tile') ?? [])].map((tile) =>
      (/\/(\d+)\/(\d+)\/(\d+)\.svg$/.exec(tile.src) ?? []).slice(1).map(Number),
    ),
  );

/** Waits until all tiles of the map are so: it moves, and what it showed before goes when the rest is there. */
async function showsTiles(widget: Locator, isSo: (tile: number[]) => boolean, what: string): Promise<void> {
  const end = Date.now() + 20_000;
  for (let tiles: number[][] = []; tiles.length === 0 || !tiles.every(isSo); tiles = await tilesOn(widget))
    assert.ok(Date.now() < end, `${what}: ${JSON.stringify(tiles)}`);
}

/** Comes closer and goes further away by the buttons of the map. */
async function zoomByClicks(widget: Locator): Promise<void> {
  const [start = NaN] = (await tilesOn(widget))[0] ?? [];
  for (const [name, zoom] of [
    ['Dichterbij', start + 1],
    ['Verder weg', start],
    ['Verder weg', start - 1],
  ] as const) {
    await button(widget, name).click();
    await showsTiles(widget, ([shown]) => shown === zoom, `${name} to ${zoom}`);
  }
}

describe('every screen of every widget', { timeout: 600_000 }, () => {
  let folder: string;
  let demo: Demo;
  let browser: Browser;

  before(async () => {
    folder = await dataFolder();
    [browser, demo] = await Promise.all([launch(), demoIn(folder)]);
  });
  after(async () => {
    await browser.close();
    await demo.close();
    await remove(folder);
  });

  for (const name of Object.keys(WALKS) as Widget[]) {
    const { path, of, through } = WALKS[name];

    it(`of the ${name} shows the same, with what was filled in, however the device is held`, async () => {
      const visit = await Watched.open(browser, demo, { viewport: PORTRAIT, hasTouch: true, isMobile: true });
      const { page } = visit;
      await page.goto(`${demo.url}${path}`);
      await through(of(page), async (screen) => {
        const upright = await shownIn(of(page), PORTRAIT);
        const onItsSide = await shownIn(of(page), LANDSCAPE);
        // What comes later may have come between the two.
        if (upright !== onItsSide) assert.equal(onItsSide, await shownIn(of(page), PORTRAIT), screen);
      });
      visit.assertQuiet();
      await visit.close();
    });

    it(`of the ${name} has the focus in sight below a bar of the page, forwards and backwards`, async () => {
      const visit = await Watched.open(browser, demo, { viewport: { width: 1280, height: 720 }, bypassCSP: true });
      const { page } = visit;
      await page.goto(`${demo.url}${path}`);
      await barOn(page);
      const hidden: string[] = [];
      await through(of(page), async (screen) => {
        for (const key of ['Tab', 'Shift+Tab'] as const) {
          hidden.push(...(await walkFocus(of(page), key)).map((what) => `${screen}, ${key}: ${what}`));
        }
      });
      assert.deepEqual(hidden, []);
      await visit.close();
    });
  }

  it('of the finder needs no dragging and no gesture: its map goes by single clicks', async () => {
    const visit = await Watched.open(browser, demo);
    const { page } = visit;
    await page.goto(`${demo.url}/vacatures.html`);
    const finder = finderOf(page);
    await button(finder, 'Bekijk op de kaart').click();
    await button(finder, 'Laat de kaart zien').click();
    const map = finder.getByRole('application');
    const several = map.getByRole('button', { name: / vacatures bij elkaar$/ }).first();
    await several.waitFor();
    // A corner that is clicked comes to the middle: so one gets anywhere.
    const westOf = async () => Math.min(...(await tilesOn(finder)).map(([, column = 0]) => column));
    const west = await westOf();
    await map.click({ position: { x: 4, y: 4 } });
    for (const end = Date.now() + 20_000; (await westOf()) >= west;) assert.ok(Date.now() < end, 'it moves to the west');
    await zoomByClicks(finder);
    await several.click();
    await finder.locator('.tool-panel .links a').first().click();
    await button(finder, 'Ik heb interesse').first().waitFor();
    visit.assertQuiet();
    await visit.close();
  });

  it('of the form needs no dragging and no gesture: its pin goes by single clicks', async () => {
    const visit = await Watched.open(browser, demo);
    const { page } = visit;
    await page.goto(`${demo.url}/initiatief.html`);
    const form = formOf(page);
    await button(form, 'Begin').click();
    await form.getByRole('textbox', { name: 'Wat is je idee, in één zin?' }).fill('Een bankje bij de vijver');
    await button(form, 'Ga verder').click();
    await form.getByRole('radio', { name: 'Ik wijs de plek aan op een kaart' }).check();
    await button(form, 'Laat de kaart zien').click();
    await form.getByText('Het kruis staat bij postcode 8601.').first().waitFor();
    await zoomByClicks(form);
    await button(form, 'Zet de pin hier').click();
    await form.getByText('De pin staat bij postcode 8601.').first().waitFor();
    await form.getByRole('application').click({ position: { x: 4, y: 4 } });
    await form
      .getByText(/De pin staat bij postcode (?!8601)\d{4}\./)
      .first()
      .waitFor();
    await button(form, 'Haal de pin weg').click();
    await form.getByText('De pin is weg.').first().waitFor();
    visit.assertQuiet();
    await visit.close();
  });
});
