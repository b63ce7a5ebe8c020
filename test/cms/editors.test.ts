/** An administrator and an editor who may not write HTML place the three widgets on pages, and change them later. Run by `npm run test:cms`. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launch } from '../e2e/support.ts';
import { complaints, contentOf, Desk, htmlOf, picture, tagsIn, type Person } from './support.ts';

const FEED = '/vacatures.json?wijk=noord&taal=nl';
const HEADING = 'Doe mee & help "mee"';

/** What WordPress keeps in the comment of a block. `&`, `<` and such are written as `\u0026`, and for who may not write HTML as entities besides. */
function settingsIn(content: string): Record<string, Record<string, unknown>> {
  const blocks = [...content.matchAll(/<!-- wp:meedoen\/([a-z-]+) (?:({.*?}) )?\/?-->/g)];
  return Object.fromEntries(blocks.map(([, name = '', json = '{}']) => [name, JSON.parse(json) as Record<string, unknown>]));
}

describe('in WordPress', { timeout: 300_000 }, () => {
  let browser: Browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());

  for (const person of ['beheer', 'redactie'] satisfies Person[]) {
    const who = person === 'beheer' ? 'an administrator' : 'an editor who may not write HTML';

    it(`${who} places all three as blocks, publishes, opens the page again and changes it, and nothing is lost`, async () => {
      const desk = await Desk.of(browser, person);
      await desk.newPage(`Meedoen (${person})`);
      await desk.addBlock('Participatiewiel');
      const wheel = desk.block('Participatiewiel');
      await wheel.getByLabel('Invullen').selectOption({ label: 'samen met een helper' });
      await wheel.getByLabel('Mensen kunnen een link naar hun wiel maken').check();
      await desk.addBlock('Initiatief');
      await desk.block('Initiatief').getByLabel('Soorten initiatieven').fill('idea advice');
      await desk.addBlock('Vrijwilligerswerk');
      const finder = desk.block('Vrijwilligerswerk');
      await finder.getByLabel('Vacatures: adres van de lijst').fill(FEED);
      await finder.getByLabel('Afstanden vanaf postcode').fill('8601');
      await finder.getByLabel('Kop', { exact: true }).fill(HEADING);
      await desk.openSettings();
      await desk.page.getByRole('button', { name: 'Meer instellingen' }).click();
      await desk.page.getByLabel('Contact: telefoon').fill('0515 00 10 00');
      if (person === 'redactie') await picture(desk.page, 'wordpress-block', finder);
      await finder.getByRole('button', { name: 'Add block' }).click();
      await desk.page.getByRole('option').filter({ hasText: 'Paragraph' }).first().click();
      await desk.page.keyboard.type('Bel 0515 00 10 00 voor alle vacatures.');
      const { id, address } = await desk.publish();

      const kept = settingsIn(contentOf(id));
      assert.deepEqual(kept['participation-wheel'], { mode: 'together', 'share-link': true });
      assert.deepEqual(kept['initiative-form'], { kinds: 'idea advice' });
      const first = tagsIn(await htmlOf(address));
      assert.deepEqual(first, {
        'meedoen-participation-wheel': { mode: 'together', 'share-link': '' },
        'meedoen-initiative-form': { kinds: 'idea advice' },
        'meedoen-vacancy-finder': { src: FEED, near: '8601', heading: HEADING, 'contact-phone': '0515 00 10 00' },
      });
      assert.match(
        await htmlOf(address),
        /<meedoen-vacancy-finder [^>]+>\s*<p>Bel 0515 00 10 00 voor alle vacatures\.<\/p>\s*<\/meedoen-vacancy-finder>/,
      );

      await desk.reopen(id);
      assert.equal(await finder.getByLabel('Vacatures: adres van de lijst').inputValue(), FEED);
      assert.equal(await finder.getByLabel('Kop', { exact: true }).inputValue(), HEADING);
      assert.ok(await wheel.getByLabel('Mensen kunnen een link naar hun wiel maken').isChecked());
      assert.equal(await desk.broken(), 0);
      await finder.getByLabel('Vacatures op één pagina').fill('20');
      await wheel.getByLabel('Invullen').selectOption({ label: 'alleen' });
      await desk.update();
      assert.deepEqual(tagsIn(await htmlOf(address)), {
        ...first,
        'meedoen-participation-wheel': { 'share-link': '' },
        'meedoen-vacancy-finder': { ...first['meedoen-vacancy-finder'], 'page-size': '20' },
      });

      await desk.reopen(id);
      assert.equal(await finder.getByLabel('Kop', { exact: true }).inputValue(), HEADING, 'saving twice adds nothing to the text');
      assert.equal(await finder.getByText('Bel 0515 00 10 00 voor alle vacatures.').count(), 1);
      assert.equal(await desk.broken(), 0);
      await desk.close();
    });

    it(`${who} places all three by shortcode, and changes one`, async () => {
      const desk = await Desk.of(browser, person);
      await desk.newPage(`Shortcodes (${person})`);
      const inside = '<a href="/vacatures">Alle vacatures</a>';
      await desk.paste('Shortcode', '[meedoen-participation-wheel share-link]');
      await desk.paste('Shortcode', '[meedoen-initiative-form]');
      await desk.paste(
        'Shortcode',
        `[meedoen-vacancy-finder src="${FEED}" page-size="5" heading="Wonen & leven" onclick="alert(1)"]${inside}[/meedoen-vacancy-finder]`,
      );
      const { id, address } = await desk.publish();
      const expected = {
        'meedoen-participation-wheel': { 'share-link': '' },
        'meedoen-vacancy-finder': { src: FEED, 'page-size': '5', heading: 'Wonen & leven' },
        'meedoen-initiative-form': {},
      };
      assert.deepEqual(tagsIn(await htmlOf(address)), expected);
      assert.match(
        await htmlOf(address),
        /<meedoen-vacancy-finder [^>]+><a href="\/vacatures">Alle vacatures<\/a><\/meedoen-vacancy-finder>/,
      );

      await desk.reopen(id);
      const field = desk.block('Shortcode').last().getByRole('textbox');
      await field.fill((await field.inputValue()).replace('page-size="5"', 'page-size="7"'));
      await desk.update();
      assert.deepEqual(tagsIn(await htmlOf(address)), {
        ...expected,
        'meedoen-vacancy-finder': { ...expected['meedoen-vacancy-finder'], 'page-size': '7' },
      });
      await desk.close();
    });

    it(`${who} writes our tags in the text, and ${person === 'beheer' ? 'keeps them' : 'keeps what the sanitiser knows of them'}`, async () => {
      const desk = await Desk.of(browser, person);
      await desk.newPage(`Tags (${person})`);
      await desk.paste(
        'Custom HTML',
        `<meedoen-vacancy-finder src="${FEED}" near="8601" onclick="alert(1)"><a href="/vacatures">Alle vacatures</a></meedoen-vacancy-finder>
<meedoen-participation-wheel pack-src="https://elders.example/pack.json" mode="together"></meedoen-participation-wheel>
<meedoen-initiative-form endpoint="//elders.example/steel" kinds="idea"></meedoen-initiative-form>`,
      );
      const { address } = await desk.publish();
      const tags = tagsIn(await htmlOf(address));
      const may = person === 'beheer';
      assert.deepEqual(tags, {
        'meedoen-vacancy-finder': { src: FEED, near: '8601', ...(may && { onclick: 'alert(1)' }) },
        'meedoen-participation-wheel': { ...(may && { 'pack-src': 'https://elders.example/pack.json' }), mode: 'together' },
        'meedoen-initiative-form': { ...(may && { endpoint: '//elders.example/steel' }), kinds: 'idea' },
      });
      await desk.close();
    });
  }

  it('the plugin writes nothing into the log of WordPress', () => {
    assert.deepEqual(complaints(), []);
  });
});
