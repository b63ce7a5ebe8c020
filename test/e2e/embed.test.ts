/** The widgets on pages of others: loaders, frames, integrity. On two origins, in Chromium. Needs a build. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { Site, visit } from '../pages/site.ts';
import { finderOf, formOf, RECIPIENT, respondToAVacancy, runs, sendTheWheel, tellAnIdea, throughTheWheel, wheelOf } from './flows.ts';
import { launch } from './support.ts';

const CDN = process.env['CDN'] ?? 'cdn';
const LOADER = `<script src="/cdn/meedoen.js" data-endpoint="/submissions" data-recipient="${RECIPIENT}"></script>`;
const FINDER = '<meedoen-vacancy-finder src="/feed.json"><a href="/lijst">Alle vacatures</a></meedoen-vacancy-finder>';
const WHEEL = '<meedoen-participation-wheel><a href="/zelfcheck">Zelfcheck</a></meedoen-participation-wheel>';
const FORM = '<meedoen-initiative-form><a href="/formulier">Formulier</a></meedoen-initiative-form>';

describe('on a page of others', { timeout: 240_000 }, () => {
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

  describe('the loader', () => {
    for (const [how, first, second, warnings] of [
      ['two versions as classic scripts', '<script src="/cdn/meedoen.js"></script>', '<script src="/other/meedoen.js"></script>', 1],
      [
        'two versions as modules',
        '<script type="module" src="/cdn/meedoen.js"></script>',
        '<script type="module" src="/other/meedoen.js"></script>',
        1,
      ],
      [
        'a module and a classic script',
        '<script type="module" src="/cdn/meedoen.js"></script>',
        '<script defer src="/other/meedoen.js"></script>',
        1,
      ],
      [
        'a version in one file beside it',
        '<script src="/cdn/meedoen.js"></script>',
        '<script type="module" src="/other/vacancy-finder.js"></script>',
        1,
      ],
    ] as const) {
      it(`runs all tags with ${how}, and warns at most once, with what to do`, async () => {
        const address = site.page('/twice', { head: first, body: `${FINDER}${second}${FORM}` });
        const { page, said, close } = await visit(browser, address);
        await runs(page, ['meedoen-vacancy-finder', 'meedoen-initiative-form']);
        await page.waitForLoadState('networkidle');
        assert.ok(said.length <= warnings, said.join('\n'));
        for (const line of said) assert.match(line, /^warning: meedoen.*(take out|Load meedoen once)/);
        await close();
      });
    }

    it('comes by a tag manager, after the page, with its settings', async () => {
      const { page, said, close } = await visit(browser, site.page('/manager', { body: `<div data-meedoen="initiative-form"></div>` }));
      await page.evaluate(() => {
        const script = document.createElement('script');
        script.src = '/cdn/meedoen.js';
        script.dataset['contactName'] = 'Balie Waterrijk';
        script.dataset['contactPhone'] = '14 0515';
        document.body.append(script);
      });
      await runs(page, ['meedoen-initiative-form']);
      await page.getByText('Balie Waterrijk').first().waitFor();
      assert.deepEqual(said, []);
      await close();
    });

    it('follows pages that change without loading, and a page with a base elsewhere', async () => {
      const address = site.page('/vacatures/lijst', {
        head: `<base href="${elsewhere.origin}/ergens/">${LOADER.replace('/cdn/', `${site.origin}/cdn/`)}`,
        body: '<main>Home</main>',
      });
      const { page, said, close } = await visit(browser, address);
      await page.evaluate(() => {
        history.pushState({ mine: true }, '', `${location.origin}/zelfcheck`);
        document.body.replaceChildren(document.createElement('main'));
        document.querySelector('main')?.append(document.createElement('meedoen-participation-wheel'));
      });
      await runs(page, ['meedoen-participation-wheel']);
      assert.deepEqual(said, []);
      await close();
    });

    it('takes a placeholder and a link out of the page as it streams in, with all that stands in them', async () => {
      const body = `<div data-meedoen="vacancy-finder" data-src="/feed.json"><p>Eerst dit.</p><p>Dan dit.</p></div><p><a href="/idee?meedoen=initiative-form">Je idee</a></p>`;
      const { page, said, close } = await visit(browser, site.page('/cms', { head: LOADER, body }));
      await runs(page, ['meedoen-vacancy-finder', 'meedoen-initiative-form']);
      assert.equal(await page.getByText('Dan dit.').isVisible(), false, 'the fallback makes way');
      assert.equal(await page.locator('[data-meedoen] > *').count(), 1);
      await page.getByRole('link', { name: 'Taalmaatje in de bibliotheek' }).waitFor();
      assert.deepEqual(said, []);
      await close();
    });
  });

  describe('a frame', () => {
    const config = { widget: 'participation-wheel', title: 'Zelfcheck', settings: { heading: 'Hoe doe jij mee?' } };
    const put = (name: string, value: unknown) =>
      elsewhere.pages.set(`/cdn/${name}.json`, { headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) });
    const frame = (name: string, more = '') =>
      `<iframe title="Zelfcheck" src="${elsewhere.origin}/cdn/frame.html?config=${name}" width="100%" height="120" ${more}></iframe>`;
    const POLICY = () =>
      `default-src 'none'; script-src 'self'; style-src 'none'; frame-src ${elsewhere.origin}; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'; img-src data:`;

    for (const [how, sandbox] of [
      ['', ''],
      [' in a sandbox', 'sandbox="allow-scripts allow-same-origin allow-forms allow-downloads"'],
    ] as const) {
      it(`shows what its file says${how}, and gets its height from the page around`, async () => {
        put('wiel', { ...config, embedders: [site.origin] });
        const { page, said, close } = await visit(
          browser,
          site.page('/frame', { head: LOADER, body: frame('wiel', sandbox), policy: POLICY() }),
        );
        const inside = page.frameLocator('iframe');
        await inside.getByRole('heading', { name: 'Hoe doe jij mee?' }).waitFor();
        await page.waitForFunction(() => Number(document.querySelector('iframe')?.height) > 300);
        const { height, needed } = await page.evaluate(() => ({
          height: Number(document.querySelector('iframe')?.height),
          needed: document.querySelector('iframe')?.clientHeight,
        }));
        assert.equal(height, needed);
        assert.equal(await inside.locator('html').getAttribute('lang'), 'nl');
        const scrolls = await inside.locator('html').evaluate((root) => root.scrollHeight > root.clientHeight + 1);
        assert.equal(scrolls, false, 'nothing is cut off');
        assert.deepEqual(said, []);
        await close();
      });
    }

    it('connects to nothing that its file does not list', async () => {
      put('streng', { ...config, widget: 'vacancy-finder', settings: { src: `${site.origin}/feed.json` }, allow: [`${site.origin}/`] });
      put('open', { ...config, allow: ['https://regio.example/feeds/'] });
      const { page, close } = await visit(browser, `${elsewhere.origin}/cdn/frame.html?config=open`);
      await runs(page, ['meedoen-participation-wheel']);
      assert.deepEqual(
        await page
          .locator('meta[http-equiv]')
          .evaluateAll((all) => all.map((meta) => (meta as HTMLMetaElement).content).filter((text) => text.startsWith('connect-src'))),
        ["connect-src 'self' https://regio.example/feeds/"],
      );
      const refused = await page.evaluate(
        (address) =>
          new Promise<string>((resolve) => {
            document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective));
            fetch(address).catch(() => undefined);
          }),
        `${site.origin}/feed.json`,
      );
      assert.equal(refused, 'connect-src');
      await close();
    });

    it('tells its height to no page that its file does not list', async () => {
      put('dicht', { ...config, embedders: ['https://gemeente.example'] });
      const { page, said, close } = await visit(browser, site.page('/frame-dicht', { head: LOADER, body: frame('dicht') }));
      await page.frameLocator('iframe').getByRole('heading', { name: 'Hoe doe jij mee?' }).waitFor();
      await page.waitForTimeout(300);
      assert.equal(await page.locator('iframe').getAttribute('height'), '120');
      assert.deepEqual(said, [], 'and complains about it to nobody');
      await close();
    });

    it('is the only one that the page around believes, within limits', async () => {
      put('wiel', { ...config, embedders: [site.origin] });
      elsewhere.page('/bedrieger', {
        body: `<script>parent.postMessage({'meedoen-height': 15000}, '*'); parent.frames[0].postMessage({'meedoen-height': 15000}, '*')</script>`,
      });
      const body = `${frame('wiel')}<iframe title="Ander" src="${elsewhere.origin}/bedrieger"></iframe>`;
      const { page, close } = await visit(browser, site.page('/frame-ander', { head: LOADER, body }));
      await page.waitForFunction(() => Number(document.querySelector('iframe')?.height) > 300);
      await page.evaluate(() => window.postMessage({ 'meedoen-height': 15000 }, '*'));
      await page.waitForTimeout(200);
      assert.ok(Number(await page.locator('iframe').first().getAttribute('height')) < 5000);
      assert.equal(await page.locator('iframe').last().getAttribute('height'), null);
      await close();
    });

    for (const [what, name] of [
      ['its file is missing', 'nergens'],
      ['its file is wrong', 'fout'],
      ['the name is no name', '..%2Fwiel'],
    ] as const) {
      it(`says in Dutch and in English that it has nothing to show when ${what}`, async () => {
        put('fout', { widget: 'settings', title: '' });
        const { page, said, close } = await visit(browser, `${elsewhere.origin}/cdn/frame.html?config=${name}`);
        await page.getByText('kan nu niet worden getoond').waitFor();
        assert.equal(await page.getByText('cannot be shown now').getAttribute('lang'), 'en');
        assert.ok(
          said.some((line) => line.includes('frame.html has nothing to show')),
          said.join('\n'),
        );
        await close();
      });
    }

    it('says what to do without JavaScript', async () => {
      const { page, close } = await visit(browser, `${elsewhere.origin}/cdn/frame.html?config=wiel`, { javaScriptEnabled: false });
      assert.match(await page.locator('body').innerText(), /werkt alleen met JavaScript[\s\S]*works only with JavaScript/);
      await close();
    });
  });

  describe('with integrity', () => {
    const map = () => JSON.parse(readFileSync(join(CDN, 'importmap.json'), 'utf8')) as { script: string; csp: string; loader: string };
    const policy = () =>
      `default-src 'none'; script-src 'self' ${map().csp}; connect-src 'self'; img-src data:; style-src 'none'; form-action 'self'; base-uri 'none'; trusted-types lit-html 'allow-duplicates'; require-trusted-types-for 'script'`;
    const strict = () => ({
      head: map().script + map().loader.replace('<script ', `<script data-endpoint="/submissions" data-recipient="${RECIPIENT}" `),
      policy: policy(),
      // No script runs that has no hash, also none that comes by import().
      headers: { 'integrity-policy': 'blocked-destinations=(script)' },
    });

    it('all three widgets run under the strictest policy, from first screen to sent, without a violation', async () => {
      const { page, said, close } = await visit(browser, site.page('/streng', { ...strict(), body: `${FORM}${FINDER}${WHEEL}` }));
      await page.evaluate(() => {
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
          console.error(`policy: ${violatedDirective} ${blockedURI}`),
        );
      });
      await runs(page, ['meedoen-initiative-form', 'meedoen-vacancy-finder', 'meedoen-participation-wheel']);
      await tellAnIdea(formOf(page));
      await respondToAVacancy(finderOf(page), 'Taalmaatje in de bibliotheek');
      await throughTheWheel(wheelOf(page));
      await sendTheWheel(wheelOf(page));
      assert.equal(site.sent.length, 3);
      await page.waitForLoadState('networkidle');
      assert.deepEqual(said, []);
      await close();
    });

    it('a chunk that somebody changed does not run, and the fallback stays', async () => {
      site.tamper = (path, text) => (path.includes('/chunks/vacancy-finder-') ? `document.title='stolen';${text}` : text);
      const { page, said, close } = await visit(browser, site.page('/gekraakt', { ...strict(), body: `${FINDER}${WHEEL}` }));
      await runs(page, ['meedoen-participation-wheel']);
      await page.waitForFunction(() => (document.querySelector('meedoen-vacancy-finder')?.getBoundingClientRect().height ?? 999) < 100);
      assert.ok(await page.getByRole('link', { name: 'Alle vacatures' }).isVisible());
      assert.equal(await page.title(), 'Gemeente Waterrijk');
      assert.ok(
        said.some((line) => line.includes('integrity')),
        said.join('\n'),
      );
      site.tamper = (_path, text) => text;
      await close();
    });

    it('a loader that somebody changed does not run, and the fallbacks stay', async () => {
      site.tamper = (path, text) => (path.endsWith('/meedoen.js') ? `document.title='stolen';${text}` : text);
      const { page, close } = await visit(browser, site.page('/gekraakt', { ...strict(), body: `${FINDER}${WHEEL}` }));
      await page.waitForLoadState('networkidle');
      assert.ok(await page.getByRole('link', { name: 'Alle vacatures' }).isVisible());
      assert.ok(await page.getByRole('link', { name: 'Zelfcheck' }).isVisible());
      assert.equal(await page.title(), 'Gemeente Waterrijk');
      site.tamper = (_path, text) => text;
      await close();
    });
  });
});
