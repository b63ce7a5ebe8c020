/** Under the themes of WordPress the widgets look as on a plain page, and axe finds nothing of ours there or in the editor. Run by `npm run test:cms`. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type * as Axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { finderOf, heading, runs } from '../e2e/flows.ts';
import { launch } from '../e2e/support.ts';
import { differences, look } from '../pages/look.ts';
import { visit } from '../pages/site.ts';
import { Desk, php, publishedPage, RECEIVER, SITE, staticPage } from './support.ts';

const TAGS = ['meedoen-participation-wheel', 'meedoen-vacancy-finder', 'meedoen-initiative-form'];
const FEED = `${RECEIVER}/vacancies`;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

async function violations(page: Page, selector: string): Promise<string[]> {
  await page.addScriptTag({ content: AXE });
  return page.evaluate(async (within) => {
    const { axe } = window as unknown as { axe: typeof Axe };
    const found = await axe.run({ include: within });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => JSON.stringify(target)).join(' ')}`);
  }, selector);
}

/** Until all of them stand there, the vacancies too. */
async function shown(page: Page): Promise<void> {
  await runs(page, TAGS);
  await heading(finderOf(page), /\d+ vacatures/).waitFor();
}

/** The same widgets on a page of the same site with nothing around them, as wide as the column of the theme. */
async function plainLook(browser: Browser, width: number) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const body = TAGS.map((tag) => `<section style="inline-size: ${width}px"><${tag} src="${FEED}"></${tag}></section>`).join('');
  await page.goto(
    staticPage(
      `<!doctype html><html lang="nl"><title>Plain</title><script src="/wp-content/plugins/meedoen/cdn/meedoen.js" data-allow="${FEED}" defer></script>${body}`,
    ),
  );
  await shown(page);
  const found = await page.evaluate(look, TAGS);
  await page.close();
  return found;
}

describe('in WordPress', { timeout: 300_000 }, () => {
  let browser: Browser;
  before(async () => {
    browser = await launch();
    php(`delete_option('meedoen_site'); update_option('meedoen_allow', '${FEED}');`);
  });
  after(async () => {
    php("switch_theme('twentytwentythree');");
    await browser.close();
  });

  for (const theme of ['twentytwentythree', 'twentytwentyone']) {
    it(`with the theme ${theme}, the widgets look as on a plain page, and axe finds nothing of ours`, async () => {
      php(`switch_theme('${theme}');`);
      const address = publishedPage(TAGS.map((tag) => `<!-- wp:meedoen/${tag.replace('meedoen-', '')} {"src":"${FEED}"} /-->`).join(''));
      const { page, close } = await visit(browser, address);
      await shown(page);
      const width = await page.locator(TAGS[0] ?? '').evaluate((element) => element.getBoundingClientRect().width);
      assert.ok(width > 300);
      const plain = await plainLook(browser, width);
      assert.ok(Object.keys(plain).length >= 9);
      assert.deepEqual(differences(plain, await page.evaluate(look, TAGS)), []);
      for (const tag of TAGS) assert.deepEqual(await violations(page, tag), []);
      await close();
    });
  }

  it('axe finds nothing in the form of a block, or in the settings of the plugin', async () => {
    const desk = await Desk.of(browser, 'beheer');
    await desk.newPage('Toegankelijk');
    await desk.addBlock('Participatiewiel');
    await desk.block('Participatiewiel').getByLabel('Invullen').waitFor();
    assert.deepEqual(await violations(desk.page, '[data-type="meedoen/participation-wheel"] .components-placeholder'), []);
    const settings = await desk.beside(`${SITE}/wp-admin/options-general.php?page=meedoen`);
    assert.deepEqual(await violations(settings, '#wpbody-content form'), []);
    await desk.close();
  });

  it('an administrator who reads English has the plugin in English', async () => {
    php("update_user_meta(get_user_by('login', 'beheer')->ID, 'locale', 'en_US');");
    const desk = await Desk.of(browser, 'beheer');
    await desk.newPage('English');
    await desk.addBlock('Volunteer work');
    await desk.block('Volunteer work').getByLabel('Vacancies: address of the feed').waitFor();
    await desk.close();
    php("delete_user_meta(get_user_by('login', 'beheer')->ID, 'locale');");
  });

  it('every attribute of a widget has a label for editors', () => {
    const without = php(`foreach (\\Meedoen\\widgets() as $attributes) foreach ($attributes as $attribute) {
      if (! isset(\\Meedoen\\attribute_labels()[$attribute['name']])) echo $attribute['name'], ' ';
    }`);
    assert.equal(without, '');
  });
});
