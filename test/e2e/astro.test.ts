/**
 * A site that Astro generates, with client-side page changes: a tag, a placeholder and a link, each on a page of its own. In Chromium; needs a build.
 *
 * Astro has a package and a lockfile of its own (test/frameworks/astro), installed here: nobody else needs its hundred megabytes.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, statSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { Site, visit } from '../pages/site.ts';
import { button, finderOf, formOf, heading, respondToAVacancy, runs } from './flows.ts';
import { launch } from './support.ts';

const SOURCE = 'test/frameworks/astro';
const BUILT = '.cache/frameworks/astro';
const VACANCY = 'Taalmaatje in de bibliotheek';

function run(command: string, ...args: string[]): void {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: SOURCE, env, encoding: 'utf8' });
  assert.equal(status, 0, `${command} ${args.join(' ')}\n${stdout}${stderr}`);
}

/** What was installed from this lockfile needs no network a second time. */
function install(): void {
  const changed = (file: string) => statSync(`${SOURCE}/${file}`, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (changed('node_modules/.package-lock.json') < changed('package-lock.json'))
    run('npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund');
}

describe('on a site with client-side page changes', { timeout: 240_000 }, () => {
  let site: Site;
  let browser: Browser;

  before(async () => {
    install();
    run('node', 'node_modules/astro/bin/astro.mjs', 'build');
    [site, browser] = await Promise.all([new Site().start(), launch()]);
    for (const file of globSync('**/*.{html,js}', { cwd: BUILT })) {
      const type = file.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8';
      site.pages.set(`/${file.replace(/index\.html$/, '')}`, {
        headers: { 'content-type': type },
        body: readFileSync(`${BUILT}/${file}`, 'utf8'),
      });
    }
  });
  after(async () => {
    await browser.close();
    await site.stop();
  });

  const go = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name }).click();

  it('each page has its widget, also after back and forward; answers stay, and what is sent goes where the template says', async () => {
    const { page, said, close } = await visit(browser, `${site.origin}/vacatures/`);
    const form = formOf(page);
    await page.evaluate(() => Object.assign(window, { sameDocument: true }));
    await finderOf(page).getByRole('link', { name: VACANCY }).click();
    await heading(finderOf(page), VACANCY).waitFor();

    await go(page, 'Je idee');
    await button(form, 'Begin').click();
    await form.getByRole('textbox', { name: 'Wat is je idee, in één zin?' }).fill('Een jeu-de-boulesbaan aan de kade');
    await button(form, 'Ga verder').click();
    await heading(form, 'Waar').waitFor();

    await go(page, 'Zelfcheck');
    await runs(page, ['meedoen-participation-wheel']);

    await page.goBack();
    await button(form, 'Ga verder waar je was').click();
    await heading(form, 'Waar').waitFor();

    await page.goBack();
    await heading(finderOf(page), VACANCY).waitFor();
    await page.goForward();
    await button(form, 'Ga verder waar je was').waitFor();

    await go(page, 'Vacatures');
    await respondToAVacancy(finderOf(page), VACANCY);
    assert.equal(site.sent.length, 1);
    assert.equal(await page.evaluate(() => 'sameDocument' in window), true, 'no page was loaded anew');
    assert.deepEqual(said, []);
    await close();
  });
});
