/** The widgets in apps of React and Vue, written by the browser and by a server. In Chromium; needs a build. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { browserFiles, writtenByServer } from '../frameworks/bundle.ts';
import { Site, visit } from '../pages/site.ts';
import { button, finderOf, formOf, heading, respondToAVacancy, runs } from './flows.ts';
import { launch } from './support.ts';

const TAGS = ['meedoen-vacancy-finder', 'meedoen-initiative-form'];
const VACANCY = 'Taalmaatje in de bibliotheek';
const REGISTER = '<script type="module" src="/register.js"></script>';
const LOADER = '<script src="/cdn/meedoen.js"></script>';

/** A framework in development says hello; everything else counts. */
const complaints = (said: readonly string[]) => said.filter((line) => !/^(info|debug|log): /.test(line));

const hears = (page: Page, type: string) => page.locator('output', { hasText: type }).waitFor();

/** What a site wrote into the page, as it stands there now. */
const written = (page: Page) => page.locator('#app').innerHTML();

describe('in an app of', { timeout: 180_000 }, () => {
  let site: Site;
  let browser: Browser;

  before(async () => {
    [site, browser] = await Promise.all([new Site().start(), launch()]);
    for (const [path, body] of await browserFiles()) site.pages.set(path, { headers: { 'content-type': 'text/javascript' }, body });
  });
  after(async () => {
    await browser.close();
    await site.stop();
  });

  for (const [framework, server] of [
    ['React', 'react/server.tsx'],
    ['Vue', 'vue/server.ts'],
  ] as const) {
    describe(framework, () => {
      const client = `<script type="module" src="/${framework.toLowerCase()}/client.js"></script>`;
      const page = (head: string, content = '') => site.page(`/${framework}`, { head, body: `<div id="app">${content}</div>` });

      it('the finder takes data that comes late, the app hears its events, and a form that was put away keeps its answers', async () => {
        const visited = await visit(browser, page(REGISTER + client));
        await runs(visited.page, TAGS);
        const form = formOf(visited.page);
        await button(form, 'Begin').click();
        await form.getByRole('textbox', { name: 'Wat is je idee, in één zin?' }).fill('Een jeu-de-boulesbaan aan de kade');
        await hears(visited.page, 'meedoen-started');
        await button(form, 'Ga verder').click();
        await heading(form, 'Waar').waitFor();
        await button(visited.page, 'Formulier weg').click();
        await form.waitFor({ state: 'detached' });
        await button(visited.page, 'Formulier terug').click();
        await button(form, 'Ga verder waar je was').click();
        await heading(form, 'Waar').waitFor();
        await respondToAVacancy(finderOf(visited.page), VACANCY);
        await hears(visited.page, 'meedoen-responded');
        assert.deepEqual(complaints(visited.said), []);
        await visited.close();
      });

      it('what the server wrote is left whole, whether the widgets or the app come first', async () => {
        const html = await writtenByServer(server);
        assert.match(
          html,
          /<meedoen-vacancy-finder[^>]* page-size="5"[^>]*>\s*<a href="\/lijst">Alle vacatures<\/a>\s*<\/meedoen-vacancy-finder>/,
        );
        for (const [first, second] of [
          [LOADER, client],
          [client, REGISTER],
        ] as const) {
          const visited = await visit(browser, page(first, html));
          if (first === LOADER) await runs(visited.page, TAGS);
          else await visited.page.getByRole('link', { name: 'Alle vacatures' }).waitFor();
          const before = await written(visited.page);
          const finder = await finderOf(visited.page).elementHandle();
          await visited.page.addScriptTag({ type: 'module', url: / src="([^"]*)"/.exec(second)?.[1] ?? '' });
          await runs(visited.page, TAGS);
          await respondToAVacancy(finderOf(visited.page), VACANCY);
          await hears(visited.page, 'meedoen-responded');
          assert.equal(await finderOf(visited.page).evaluate((now, earlier) => now === earlier, finder), true, 'no element is made anew');
          assert.equal((await written(visited.page)).replace('meedoen-responded', ''), before);
          assert.deepEqual(complaints(visited.said), []);
          await visited.close();
        }
      });
    });
  }
});
