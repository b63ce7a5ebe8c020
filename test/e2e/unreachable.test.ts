/** Most of the code comes after the first screen; a bad connection can lose just that. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startDemo } from '../../tools/demo-server.ts';
import { fillIn, shownBy } from '../chaos/page.ts';
import { button, heading, throughTheWheel, wheelOf } from './flows.ts';
import { dataFolder, INBOX_TOKEN, kept, launch, remove } from './support.ts';

test('a form whose code for sending did not come says so, keeps the answers, and sends when it comes', { timeout: 120_000 }, async () => {
  const folder = await dataFolder();
  const demo = await startDemo({ PORT: '0', DATA_DIR: folder, INBOX_TOKEN, RATE_LIMIT: '0', LOG_LEVEL: 'error' });
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.route(/keep-and-send/, (route) => route.abort());
    await page.goto(`${demo.url}/initiatief.html`);
    const form = page.locator('meedoen-initiative-form');
    await form.locator('h2').first().waitFor();
    assert.ok(await fillIn(form, 'Een moestuin'));
    await form.locator('.root form button[type="submit"]').click();
    await form.getByText('Het is niet verstuurd: er is geen verbinding.').waitFor({ timeout: 20_000 });
    assert.ok((await shownBy(form)).includes('Een moestuin'), 'the answers are still there');
    assert.equal((await kept(demo)).length, 0);

    await page.unroute(/keep-and-send/);
    await form.getByRole('button', { name: 'Probeer het nog eens' }).click();
    await form.getByText('Je idee is verstuurd').waitFor({ timeout: 20_000 });
    assert.equal((await kept(demo)).length, 1);
  } finally {
    await browser.close();
    await demo.close();
    await remove(folder);
  }
});

/** The chunk with the form itself; the one that fetches it belongs to the welcome. */
const BEHIND = /chunks\/later-(?!loader)/;

test('a form that did not come behind its welcome says so, and begins when it comes', { timeout: 120_000 }, async () => {
  const folder = await dataFolder();
  const demo = await startDemo({ PORT: '0', DATA_DIR: folder, INBOX_TOKEN, RATE_LIMIT: '0', LOG_LEVEL: 'error' });
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.route(BEHIND, (route) => route.abort());
    await page.goto(`${demo.url}/initiatief.html`);
    const form = page.locator('meedoen-initiative-form');
    await form.getByRole('button', { name: 'Begin', exact: true }).click();
    await form.getByText('Het formulier kan nu niet worden geladen.').waitFor({ timeout: 20_000 });
    assert.ok((await shownBy(form)).includes('Ongeveer tien minuten'), 'the welcome is still there');
    assert.ok((await shownBy(form)).includes('Liever iemand spreken?'), 'and so is a person');

    await page.unroute(BEHIND);
    await form.getByRole('button', { name: 'Probeer het nog eens' }).click();
    await form.getByRole('textbox', { name: 'Wat is je idee, in één zin?' }).waitFor({ timeout: 20_000 });
    assert.ok(await fillIn(form, 'Een moestuin'));
  } finally {
    await browser.close();
    await demo.close();
    await remove(folder);
  }
});

test('a wheel whose code for what is on offer nearby did not come has the suggestions of its own', { timeout: 120_000 }, async () => {
  const folder = await dataFolder();
  const demo = await startDemo({ PORT: '0', DATA_DIR: folder, INBOX_TOKEN, RATE_LIMIT: '0', LOG_LEVEL: 'error' });
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.route(/chunks\/load-offers-/, (route) => route.abort());
    await page.goto(`${demo.url}/wiel.html`);
    const wheel = wheelOf(page);
    await button(wheel, 'Begin').waitFor();
    await wheel.evaluate((element) => element.setAttribute('offers-src', '/aanbod.json'));
    await throughTheWheel(wheel);
    await heading(wheel, 'Wat er zoal is').waitFor({ timeout: 20_000 });
    assert.deepEqual(errors, []);
  } finally {
    await browser.close();
    await demo.close();
    await remove(folder);
  }
});
