/** Every request of a whole self-check, seen from outside the page: none but for what the page named. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import type { Demo } from '../../tools/demo-server.ts';
import { button, heading, throughTheWheel, wheelOf } from './flows.ts';
import { dataFolder, demoIn, launch, remove, Watched } from './support.ts';

describe('a whole self-check', { timeout: 300_000 }, () => {
  let folder: string;
  let demo: Demo;
  let browser: Browser;

  before(async () => {
    folder = await dataFolder();
    demo = await demoIn(folder);
    browser = await launch();
  });
  after(async () => {
    await browser.close();
    await demo.close();
    await remove(folder);
  });

  it('asks the network for nothing but its own code, from the welcome to the result, the file, the link and comparing', async () => {
    const visit = await Watched.open(browser, demo);
    const { page } = visit;
    await page.goto(`${demo.url}/wiel.html`);
    const wheel = wheelOf(page);
    await button(wheel, 'Begin').waitFor();
    const requests: string[] = [];
    page.on('request', (request) => {
      const { pathname, search } = new URL(request.url());
      if (!request.url().startsWith('blob:')) requests.push(`${request.method()} ${pathname}${search}`);
    });

    await throughTheWheel(wheel);
    const [download] = await Promise.all([page.waitForEvent('download'), button(wheel, 'Bewaar in een bestand').click()]);
    const file = await download.path();
    await button(wheel, 'Vergelijk met een eerder bestand').click();
    await wheel.getByLabel('Kies het bestand').setInputFiles(file);
    await wheel.getByText('Anders is niet beter of slechter').waitFor();
    await button(wheel, 'Maak een link').click();
    const link = await wheel.getByLabel('De link').inputValue();
    const code = await wheel
      .locator('section strong')
      .getByText(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/)
      .first()
      .innerText();
    await wheel.getByRole('radio', { name: 'In een tabel' }).check();

    const own = /^GET \/cdn\/chunks\/[\w-]+\.js$/;
    assert.deepEqual(
      requests.filter((request) => !own.test(request)),
      [],
    );
    assert.deepEqual(visit.posts, []);

    // Who opens the link asks the server for the page, and for nothing that tells what is in it.
    const other = await Watched.open(browser, demo);
    const asked: string[] = [];
    other.page.on('request', (request) => asked.push(request.url()));
    await other.page.goto(link);
    const theirs = wheelOf(other.page);
    await theirs.getByLabel('Code').fill(code);
    assert.equal(new URL(other.page.url()).hash, '');
    await button(theirs, 'Open het wiel').click();
    await heading(theirs, 'Jouw wiel').waitFor();
    assert.ok(await theirs.getByText('Met betaald werk gaat het wel.').count());
    for (const address of asked) {
      const { pathname, search } = new URL(address);
      assert.match(`${pathname}${search}`, /^\/(wiel\.html|assets\/[\w.-]+|cdn\/[\w./-]+)$/);
    }
    other.assertQuiet();
    visit.assertQuiet();
    await other.close();
    await visit.close();
  });
});
