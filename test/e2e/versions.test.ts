/** Two versions of the widgets on one page, as happens when a template and an editor each load one. In Chromium; needs a build, and makes another. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { CURRENT, earlierVersion } from '../pages/earlier.ts';
import { Site, visit } from '../pages/site.ts';
import {
  button,
  finderOf,
  formOf,
  heading,
  RECIPIENT,
  respondToAVacancy,
  runs,
  sendTheWheel,
  tellAnIdea,
  throughTheWheel,
  wheelOf,
} from './flows.ts';
import { launch } from './support.ts';

const SETTINGS = `data-endpoint="/submissions" data-recipient="${RECIPIENT}"`;
const WIDGETS = [
  '<meedoen-initiative-form></meedoen-initiative-form>',
  '<meedoen-vacancy-finder src="/feed.json"></meedoen-vacancy-finder>',
  '<meedoen-participation-wheel></meedoen-participation-wheel>',
].join('');
const TAGS = ['meedoen-initiative-form', 'meedoen-vacancy-finder', 'meedoen-participation-wheel'];
const POLICY = `default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:; style-src 'none'; trusted-types lit-html 'allow-duplicates'; require-trusted-types-for 'script'`;

describe('with two versions on one page', { timeout: 300_000 }, () => {
  let site: Site;
  let browser: Browser;
  let earlier: string;

  before(async () => {
    const { version, folder } = earlierVersion();
    earlier = version;
    [site, browser] = await Promise.all([new Site().start(), launch()]);
    site.folders.set('/earlier/', folder);
  });
  after(async () => {
    await browser.close();
    await site.stop();
  });

  const loader = (folder: string) => `<script src="/${folder}/meedoen.js" ${SETTINGS}></script>`;
  const generators = () => site.sent.splice(0).map((envelope) => (envelope as { generator: string }).generator);

  /** At most one line, which says what to do. */
  const assertSays = (said: readonly string[]) => {
    assert.ok(said.length <= 1, said.join('\n'));
    for (const line of said) assert.match(line, /^warning: meedoen.*(take out|Load meedoen once)/);
  };

  for (const [order, first, second] of [
    ['the earlier one first', 'earlier', 'cdn'],
    ['the earlier one last', 'cdn', 'earlier'],
  ] as const) {
    it(`${order}, all widgets run on the first to the end, and one warning says what to take out`, async () => {
      const body = `<h1>Meedoen</h1>${WIDGETS}${loader(second)}`;
      const { page, said, close } = await visit(browser, site.page('/twee', { head: loader(first), body, policy: POLICY }));
      await runs(page, TAGS);
      await tellAnIdea(formOf(page));
      await respondToAVacancy(finderOf(page), 'Taalmaatje in de bibliotheek');
      await throughTheWheel(wheelOf(page));
      await sendTheWheel(wheelOf(page));
      const version = first === 'earlier' ? earlier : CURRENT;
      assert.deepEqual(generators(), [`meedoen/${version}`, `meedoen/${version}`, `meedoen/${version}`]);
      assertSays(said);
      await close();
    });
  }

  it('one widget of each, they share the settings of the page, and say at most once what to do', async () => {
    const head = `<script type="module" src="/earlier/vacancy-finder.js"></script><script type="module" src="/cdn/meedoen.js"></script>`;
    const body = `<h1>Meedoen</h1><meedoen-settings endpoint="/submissions" recipient="${RECIPIENT}">${WIDGETS}</meedoen-settings>`;
    const { page, said, close } = await visit(browser, site.page('/elk', { head, body, policy: POLICY }));
    await runs(page, TAGS);
    await respondToAVacancy(finderOf(page), 'Taalmaatje in de bibliotheek');
    await tellAnIdea(formOf(page));
    assert.deepEqual(generators(), [`meedoen/${earlier}`, `meedoen/${CURRENT}`]);
    assertSays(said);
    await close();
  });

  it('after an update, what was filled in before is still there', async () => {
    const put = (folder: string) => site.page('/bijgewerkt', { head: loader(folder), body: `<h1>Meedoen</h1>${WIDGETS}` });
    const { page, said, close } = await visit(browser, put('earlier'));
    const form = formOf(page);
    await button(form, 'Begin').click();
    await form.getByRole('textbox', { name: 'Wat is je idee, in één zin?' }).fill('Een jeu-de-boulesbaan aan de kade');
    await button(form, 'Ga verder').click();
    await heading(form, 'Waar').waitFor();
    await page.goto(put('cdn'));
    await button(form, 'Ga verder waar je was').click();
    await heading(form, 'Waar').waitFor();
    assert.deepEqual(said, []);
    await close();
  });
});
