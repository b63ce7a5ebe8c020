/** The recipes of docs/analytics.md, as they stand there: what they pass on, and that no answer is in it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { Site, visit } from '../pages/site.ts';
import { finderOf, formOf, RECIPIENT, respondToAVacancy, runs, sendTheWheel, tellAnIdea, throughTheWheel, wheelOf } from './flows.ts';
import { launch } from './support.ts';

const GUIDE = readFileSync(new URL('../../docs/analytics.md', import.meta.url), 'utf8');
const RECIPES = [...GUIDE.matchAll(/<!-- recipe: (.+) -->\n\n```js\n([^]*?)```/g)].map(([, name = '', code = '']) => ({ name, code }));

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' blob: data:; base-uri 'none'; trusted-types lit-html 'allow-duplicates'; require-trusted-types-for 'script'";
const LOADER = `<script src="/cdn/meedoen.js" data-endpoint="/submissions" data-recipient="${RECIPIENT}"></script>`;
const WIDGETS =
  '<meedoen-participation-wheel></meedoen-participation-wheel><meedoen-vacancy-finder src="/feed.json"></meedoen-vacancy-finder><meedoen-initiative-form></meedoen-initiative-form>';

/** All that may be passed on of a visit. Whatever else a recipe pushes is an answer, or the beginning of one. */
const MAY_BE_TOLD = [
  /^(event|meedoenWidget|meedoenDetail|)$/,
  /^(trackEvent|trackPageView|setTrackerUrl|setSiteId|setCustomUrl|1|https:\/\/statistics\.example\/matomo\.php)$/,
  /^http:\/\/127\.0\.0\.1:\d+\/counted-[a-z-]+$/,
  /^meedoen-(participation-wheel|vacancy-finder|initiative-form)$/,
  /^meedoen-(started|step-shown|error-shown|filtered|responded|sent|completed)$/,
  /^(self-check|vacancy-response|initiative)$/,
  /^(something|nothing) found$/,
  // Steps of the form.
  /^(idea|place|people|means|when|contact|check)$/,
];

describe('the recipes for analytics', { timeout: 300_000 }, () => {
  let site: Site;
  let browser: Browser;

  before(async () => {
    [site, browser] = await Promise.all([new Site().start(), launch()]);
  });
  after(async () => {
    await browser.close();
    await site.stop();
  });

  it('are three, and the guide says of each event what to do with it', () => {
    assert.deepEqual(
      RECIPES.map(({ name }) => name),
      ['matomo', 'piwik-pro', 'data-layer'],
    );
    const { modules } = JSON.parse(readFileSync(new URL('../../custom-elements.json', import.meta.url), 'utf8')) as {
      modules: { declarations?: { events?: { name?: string }[] }[] }[];
    };
    const events = modules.flatMap(({ declarations = [] }) =>
      declarations.flatMap(({ events = [] }) => events.flatMap(({ name }) => name ?? [])),
    );
    assert.ok(events.length > 10);
    for (const name of new Set(events)) assert.ok(GUIDE.includes(`| \`${name}\``), name);
  });

  for (const { name, code } of RECIPES) {
    it(`of ${name} tells what happened under a policy without inline scripts, and never what was answered`, async () => {
      site.pages.set('/js/statistics.js', { headers: { 'content-type': 'text/javascript' }, body: code });
      const address = site.page(`/counted-${name}`, {
        head: `<script src="/js/statistics.js"></script>${LOADER}`,
        body: WIDGETS,
        policy: POLICY,
      });
      const { page, said, close } = await visit(browser, `${address}?q=taal`);
      await runs(page, ['meedoen-participation-wheel', 'meedoen-vacancy-finder', 'meedoen-initiative-form']);
      await throughTheWheel(wheelOf(page));
      await sendTheWheel(wheelOf(page));
      await respondToAVacancy(finderOf(page), 'Taalmaatje in de bibliotheek');
      await tellAnIdea(formOf(page));
      const pushed = await page.evaluate(() => {
        const { _paq = [], dataLayer = [] } = window as { _paq?: string[][]; dataLayer?: Record<string, string>[] };
        return [..._paq, ...dataLayer];
      });
      assert.deepEqual(
        pushed
          .flatMap((push) => (Array.isArray(push) ? push : Object.entries(push).flat()))
          .filter((word) => !MAY_BE_TOLD.some((may) => may.test(word))),
        [],
      );
      const told = pushed.map((push) =>
        Array.isArray(push) ? push.slice(1) : [push['meedoenWidget'], push['event'], push['meedoenDetail']],
      );
      const lines = new Set(told.map((words) => words.filter(Boolean).join(' ')));
      for (const line of [
        'meedoen-participation-wheel meedoen-started',
        'meedoen-participation-wheel meedoen-completed',
        'meedoen-participation-wheel meedoen-sent self-check',
        'meedoen-vacancy-finder meedoen-filtered something found',
        'meedoen-vacancy-finder meedoen-responded',
        'meedoen-vacancy-finder meedoen-sent vacancy-response',
        'meedoen-initiative-form meedoen-step-shown idea',
        'meedoen-initiative-form meedoen-sent initiative',
      ])
        assert.ok(lines.has(line), `${line}, among ${[...lines].join(' | ')}`);
      assert.deepEqual(said, []);
      await close();
    });
  }
});
