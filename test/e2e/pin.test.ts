/** A place that is pointed out on a map, from a telephone to the desk of the municipality. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import type { Demo } from '../../tools/demo-server.ts';
import { button, formOf, heading, RECIPIENT } from './flows.ts';
import { dataFolder, demoIn, INBOX_TOKEN, kept, launch, remove, Watched } from './support.ts';

const TILE = readFileSync(new URL('../../docs/meedoen.png', import.meta.url));

describe('a pin on the map', { timeout: 300_000 }, () => {
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

  it('goes by touch to the inbox, with nothing asked of the tiles before, and is not on the status page', async () => {
    const visit = await Watched.open(browser, demo, { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    const { page } = visit;
    const tiles: string[] = [];
    await page.route('**/tiles/**', (route) => {
      tiles.push(route.request().url());
      return route.fulfill({ contentType: 'image/png', body: TILE });
    });
    await page.goto(`${demo.url}/initiatief.html`);
    await formOf(page).evaluate((form) => {
      form.setAttribute('tiles-src', '/tiles/{z}/{x}/{y}.png');
      form.setAttribute('near', '3511');
    });
    const form = formOf(page).locator('.root');
    await button(form, 'Begin').tap();
    await form.getByRole('textbox', { name: 'Wat is je idee, in één zin?' }).fill('Een bankje bij de vijver');
    await form.getByText('Een idee geven').tap();
    await button(form, 'Ga verder').tap();
    await form.getByText('Ik wijs de plek aan op een kaart').tap();
    await button(form, 'Laat de kaart zien').waitFor();
    assert.deepEqual(tiles, []);
    await button(form, 'Laat de kaart zien').tap();
    const map = form.getByRole('application');
    await map.waitFor();
    await form.getByText('Het kruis staat bij postcode 3511.').first().waitFor();
    await map.tap();
    await form.getByText('De pin staat bij postcode 3511.').first().waitFor();
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0);
    assert.ok(tiles.length > 0);
    await button(form, 'Ga verder').tap();
    await heading(form, 'Wie en waarom').waitFor();
    await button(form, 'Ga verder').tap();
    await form.getByText('Stuur me een e-mail').tap();
    await form.getByRole('textbox', { name: 'Wat is je e-mailadres?' }).fill('noor@bewoner.example');
    await button(form, 'Ga verder').tap();
    await heading(form, 'Kijk je antwoorden na').waitFor();
    await form.getByText('Iedereen mag mijn idee zien').tap();
    await button(form, `Verstuur naar ${RECIPIENT}`).tap();
    await heading(form, 'Je idee is verstuurd').waitFor();
    assert.match(await form.innerText(), /bij postcode 3511 \(52\.\d{5}, 5\.\d{5}\)/);
    const status = await form.locator('a[href*="/status/"]').first().getAttribute('href');
    assert.ok(status);

    const [record] = await kept(demo);
    const { lat, lon } = record?.data['place'] as { lat: number; lon: number };
    assert.ok(Math.abs(lat - 52.09) < 0.02 && Math.abs(lon - 5.12) < 0.03, `${lat}, ${lon}`);
    await page.goto(status);
    assert.doesNotMatch(await page.locator('body').innerText(), /3511|52\.\d/);

    const office = await Watched.open(browser, demo);
    await office.page.goto(`${demo.url}/inbox?token=${INBOX_TOKEN}`);
    await office.page.goto(`${demo.url}/inbox/${record?.reference ?? ''}`);
    const shown = await office.page.locator('body').innerText();
    assert.ok(shown.includes(`bij postcode 3511 (${lat.toFixed(5)}, ${lon.toFixed(5)})`), shown);
    assert.match(shown, /Gemaakt met\s+meedoen\/\d+\.\d+\.\d+/);
    await office.close();
    visit.assertQuiet();
    await visit.close();
  });
});
