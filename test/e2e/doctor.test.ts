/** `?meedoen-check` on a page: what an editor or an administrator sees. In Chromium; needs a build. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type * as Axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { Site, visit } from '../pages/site.ts';
import { runs } from './flows.ts';
import { launch } from './support.ts';

const FINDER = '<meedoen-vacancy-finder src="/feed.json"></meedoen-vacancy-finder>';

describe('the doctor, on a page', { timeout: 120_000 }, () => {
  let site: Site;
  let elsewhere: Site;
  let browser: Browser;

  before(async () => {
    [site, elsewhere, browser] = await Promise.all([new Site().start(), new Site().start(), launch()]);
  });
  after(async () => {
    await browser.close();
    await Promise.all([site.stop(), elsewhere.stop()]);
  });

  it('finds nothing where all is well, sends nothing, and closes', async () => {
    const head = '<script src="/cdn/meedoen.js" data-endpoint="/submissions" data-recipient="Team Meedoen"></script>';
    const address = site.page('/goed', { head, body: `<h1>Vacatures</h1>${FINDER}` });
    const { page, said, close } = await visit(browser, `${address}?meedoen-check`);
    await page.getByText('Alles is in orde.').waitFor();
    assert.match(await page.getByRole('region', { name: 'Controle van Meedoen' }).innerText(), /Dit is Meedoen \d+\.\d+\.\d+/);
    assert.deepEqual(site.sent, []);
    await page.getByRole('button', { name: 'Sluit de controle' }).click();
    assert.equal(await page.locator('meedoen-doctor').count(), 0);
    assert.deepEqual(said, []);
    await close();
  });

  it('is not on the page for residents, and its code neither', async () => {
    site.asked.length = 0;
    const address = site.page('/gewoon', { head: '<script src="/cdn/meedoen.js"></script>', body: FINDER });
    const { page, close } = await visit(browser, address);
    await runs(page, ['meedoen-vacancy-finder']);
    assert.equal(await page.locator('meedoen-doctor').count(), 0);
    assert.ok(!site.asked.some((path) => path.includes('doctor')));
    await close();
  });

  it('says in Dutch what is wrong and what to do, with the lines to copy', async () => {
    site.pages.set('/fout.json', { headers: { 'content-type': 'application/json' }, body: '{"vacancies":[{"id":"a"}]}' });
    elsewhere.pages.set('/api', { headers: { 'content-type': 'application/json' }, body: '{}' });
    const head = `<script src="/cdn/meedoen.js" data-allow="${elsewhere.origin}"></script><script src="/other/meedoen.js"></script>`;
    const body = `<h1>Doe mee</h1><h2>Vacatures</h2>
      <meedoen-vacancy-finder src="/fout.json" recepient="Team" heading-level="4" style="--meedoen-accent-color: #ff9900"></meedoen-vacancy-finder>
      <meedoen-initiative-form endpoint="${elsewhere.origin}/api" recipient="Team" pack-src="https://onbekend.example/pack.json"></meedoen-initiative-form>`;
    const policy = `script-src 'self'; connect-src 'self'; style-src 'unsafe-inline'`;
    const { page, close } = await visit(browser, `${site.page('/fouten', { head, body, lang: '', policy })}?meedoen-check`);
    await page.getByRole('region', { name: 'Controle van Meedoen' }).getByText('punten om te herstellen').waitFor();
    const text = await page.getByRole('region', { name: 'Controle van Meedoen' }).innerText();
    for (const wanted of [
      `connect-src ${elsewhere.origin}`,
      'Meedoen staat meer dan één keer op de pagina.',
      '<html lang="nl">',
      'Er is geen adres om naar te versturen.',
      'Bedoel je recipient?',
      'slaat een niveau over na niveau 2',
      'heading-level="3"',
      'data-allow="https://onbekend.example"',
      'In src staat iets wat niet klopt: /fout.json',
      'endpoint staat op een andere site, en die geeft de browser geen antwoord',
    ]) {
      assert.ok(text.includes(wanted), `${wanted}\n\nin\n\n${text}`);
    }
    await close();
  });

  it('speaks English on an English page, fits on a telephone, and is accessible', async () => {
    const address = site.page('/english', {
      head: '<script src="/cdn/meedoen.js"></script>',
      body: `<h1>Vacancies</h1>${FINDER}`,
      lang: 'en',
    });
    const { page, close } = await visit(browser, `${address}?meedoen-check`, { viewport: { width: 320, height: 640 } });
    await page.getByText('things to mend').waitFor();
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core') });
    const found = await page.evaluate(async () => {
      const { violations } = await (window as unknown as { axe: typeof Axe }).axe.run('meedoen-doctor');
      return violations.map(({ id, help }) => `${id}: ${help}`);
    });
    assert.deepEqual(found, []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await close();
  });
});
