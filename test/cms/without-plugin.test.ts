/** A WordPress without our plugin, whose theme loads our script: the editor pastes a placeholder or a link. Run by `npm run test:cms`. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { finderOf, formOf, respondToAVacancy, runs, sendTheWheel, tellAnIdea, throughTheWheel, wheelOf } from '../e2e/flows.ts';
import { launch } from '../e2e/support.ts';
import { visit } from '../pages/site.ts';
import { Desk, htmlOf, inboxOf, php, picture, RECEIVER, referenceIn, SITE, type Person } from './support.ts';

const PLUGINS = "require ABSPATH . 'wp-admin/includes/plugin.php';";

const WRITTEN = `<div data-meedoen="participation-wheel" data-heading="Doe mee &amp; kijk" onclick="alert(1)"><p><a href="/contact">Liever bellen?</a></p></div>
<div data-meedoen="vacancy-finder" data-src="${RECEIVER}/vacancies" data-page-size="5"><p><a href="/vacatures">Alle vacatures</a></p></div>
<p><a href="${SITE}/idee?meedoen=initiative-form&amp;heading=Jouw%20idee">Vertel je idee</a></p>`;

describe('in WordPress without our plugin', { timeout: 300_000 }, () => {
  let browser: Browser;
  before(async () => {
    browser = await launch();
    php(
      `${PLUGINS} deactivate_plugins('meedoen/meedoen.php'); switch_theme('waterrijk'); update_option('waterrijk_endpoint', '${RECEIVER}');`,
    );
  });
  after(async () => {
    php(`${PLUGINS} activate_plugin('meedoen/meedoen.php'); switch_theme('twentytwentythree');`);
    await browser.close();
  });

  for (const person of ['beheer', 'redactie'] satisfies Person[]) {
    const who = person === 'beheer' ? 'an administrator' : 'an editor who may not write HTML';

    it(`a placeholder and a link of ${who} survive saving, opening and saving again, and take a visitor to the end`, async () => {
      const desk = await Desk.of(browser, person);
      await desk.newPage(`Zonder plugin (${person})`);
      await desk.paste('Custom HTML', WRITTEN);
      if (person === 'redactie') await picture(desk.page, 'wordpress-placeholder', desk.block('Custom HTML'));
      const { id, address } = await desk.publish();
      const expected = person === 'beheer' ? WRITTEN : WRITTEN.replace(' onclick="alert(1)"', '');
      assert.ok((await htmlOf(address)).includes(expected), 'what is published is what was written, without what an editor may not');
      await desk.reopen(id);
      const field = desk.block('Custom HTML').getByRole('textbox');
      assert.equal(await field.inputValue(), expected);
      await field.fill(expected.replace('data-page-size="5"', 'data-page-size="6"'));
      await desk.update();
      assert.ok((await htmlOf(address)).includes(expected.replace('data-page-size="5"', 'data-page-size="6"')));
      await desk.close();

      const { page, said, close } = await visit(browser, address);
      await runs(page, ['meedoen-participation-wheel', 'meedoen-vacancy-finder', 'meedoen-initiative-form']);
      assert.equal(await finderOf(page).getAttribute('page-size'), '6');
      assert.equal(await formOf(page).getAttribute('heading'), 'Jouw idee');
      await throughTheWheel(wheelOf(page));
      await sendTheWheel(wheelOf(page));
      await respondToAVacancy(finderOf(page), 'Taalmaatje');
      await tellAnIdea(formOf(page));
      for (const widget of [wheelOf(page), finderOf(page), formOf(page)]) await inboxOf(await referenceIn(widget));
      assert.deepEqual(said, []);
      await close();
    });
  }

  it('a visitor without JavaScript has the links of the editor', async () => {
    const { page, close } = await visit(browser, `${SITE}/zonder-plugin-redactie/`, { javaScriptEnabled: false });
    for (const name of ['Liever bellen?', 'Alle vacatures', 'Vertel je idee'])
      assert.ok(await page.getByRole('link', { name }).isVisible(), name);
    await close();
  });

  it('our tags are taken out of what an editor writes, and the fallback inside them stays', async () => {
    const desk = await Desk.of(browser, 'redactie');
    await desk.newPage('Tag zonder plugin');
    await desk.paste(
      'Custom HTML',
      '<meedoen-vacancy-finder src="/x.json"><a href="/vacatures">Alle vacatures</a></meedoen-vacancy-finder>',
    );
    const { address } = await desk.publish();
    const html = await htmlOf(address);
    assert.ok(!html.includes('<meedoen-vacancy-finder'));
    assert.ok(html.includes('<a href="/vacatures">Alle vacatures</a>'));
    await desk.close();
  });
});
