/** Visitors use what editors placed: to the receipt, under the themes of WordPress itself, and without JavaScript. Run by `npm run test:cms`. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { finderOf, formOf, RECIPIENT, respondToAVacancy, runs, sendTheWheel, tellAnIdea, throughTheWheel, wheelOf } from '../e2e/flows.ts';
import { launch } from '../e2e/support.ts';
import { visit } from '../pages/site.ts';
import { complaints, inboxOf, loadedFrom, php, picture, publishedPage, RECEIVER, referenceIn } from './support.ts';

const TAGS = ['meedoen-participation-wheel', 'meedoen-vacancy-finder', 'meedoen-initiative-form'];
const INSIDE = '<!-- wp:paragraph --><p>Bel 0515 00 10 00.</p><!-- /wp:paragraph -->';
const BLOCKS = `<!-- wp:meedoen/participation-wheel -->${INSIDE}<!-- /wp:meedoen/participation-wheel -->
<!-- wp:meedoen/vacancy-finder {"src":"${RECEIVER}/vacancies"} -->${INSIDE}<!-- /wp:meedoen/vacancy-finder -->
<!-- wp:meedoen/initiative-form -->${INSIDE}<!-- /wp:meedoen/initiative-form -->`;

describe('on a page of WordPress, a visitor', { timeout: 300_000 }, () => {
  let browser: Browser;
  let address: string;
  before(async () => {
    browser = await launch();
    php(
      `update_option('meedoen_site', ['endpoint' => '${RECEIVER}/submissions/{type}', 'recipient' => '${RECIPIENT}']); update_option('meedoen_allow', '${RECEIVER}');`,
    );
    address = publishedPage(BLOCKS);
  });
  after(() => browser.close());

  for (const theme of ['twentytwentythree', 'twentytwentyone']) {
    it(`goes with each widget to its end, in the theme ${theme}`, async () => {
      php(`switch_theme('${theme}');`);
      const { page, said, close } = await visit(browser, address);
      await runs(page, TAGS);
      await throughTheWheel(wheelOf(page));
      if (theme === 'twentytwentythree') await picture(page, 'wordpress-wheel', wheelOf(page));
      await sendTheWheel(wheelOf(page));
      await respondToAVacancy(finderOf(page), 'Taalmaatje');
      await tellAnIdea(formOf(page));
      if (theme === 'twentytwentyone') await picture(page, 'wordpress-receipt', formOf(page));
      for (const [widget, words] of [
        [wheelOf(page), 'Leren'],
        [finderOf(page), 'Noor'],
        [formOf(page), 'Een jeu-de-boulesbaan aan de kade'],
      ] as const) {
        const inbox = await inboxOf(await referenceIn(widget));
        assert.ok(inbox.includes(words), words);
        assert.ok(inbox.includes(new URL(address).pathname), 'the page that it came from');
      }
      assert.deepEqual(said, []);
      await close();
    });
  }

  it('fetches from this site and the receiver alone', async () => {
    const page = await browser.newPage();
    const origins = await loadedFrom(page, async () => {
      await page.goto(address);
      await runs(page, TAGS);
    });
    assert.deepEqual(origins, [new URL(address).origin, RECEIVER]);
    await page.close();
  });

  it('without JavaScript reads what the editor put inside', async () => {
    const { page, close } = await visit(browser, address, { javaScriptEnabled: false });
    for (const tag of TAGS) assert.equal((await page.locator(tag).innerText()).trim(), 'Bel 0515 00 10 00.');
    await close();
  });

  it('when the plugin is gone reads what the editor put inside, and nothing of the rest', async () => {
    php("require ABSPATH . 'wp-admin/includes/plugin.php'; deactivate_plugins('meedoen/meedoen.php');");
    const { page, said, close } = await visit(browser, address);
    assert.equal(await page.getByText('Bel 0515 00 10 00.').count(), 3);
    assert.equal(await page.locator(TAGS.join()).count(), 0);
    assert.deepEqual(said, []);
    await close();
    php("require ABSPATH . 'wp-admin/includes/plugin.php'; activate_plugin('meedoen/meedoen.php');");
  });

  it('leaves nothing of ours in the log of WordPress', () => {
    assert.deepEqual(complaints(), []);
  });
});
