import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { after, before, describe, it } from 'node:test';
import type * as Axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { parseFeedText } from '../../src/vacancy-finder/model/parse.ts';
import type { Demo } from '../../tools/demo-server.ts';
import {
  finderOf,
  formOf,
  heading,
  respondToAVacancy,
  runs,
  sendTheWheel,
  tellAnIdea,
  throughTheWheel,
  wheelOf,
  RECIPIENT,
} from './flows.ts';
import { dataFolder, demoIn, INBOX_TOKEN, kept, launch, remove, Watched } from './support.ts';

const PAGES = ['index', 'meedoen', 'wiel', 'vacatures', 'initiatief', 'cms', 'contact', 'privacy', 'toegankelijkheid', '404', 'en/index'];
const WIDGET_PAGES: Record<string, string[]> = {
  wiel: ['meedoen-participation-wheel'],
  vacatures: ['meedoen-vacancy-finder'],
  initiatief: ['meedoen-initiative-form'],
  meedoen: ['meedoen-participation-wheel', 'meedoen-vacancy-finder', 'meedoen-initiative-form'],
  cms: ['meedoen-vacancy-finder', 'meedoen-initiative-form'],
  'en/index': ['meedoen-participation-wheel', 'meedoen-vacancy-finder', 'meedoen-initiative-form'],
};

const { vacancies } = parseFeedText(readFileSync('demo/data/vacancies.json', 'utf8'));
/** One that takes responses on the site itself, and that no other is called after. */
const wanted = vacancies.find(
  ({ title, source, status, arrangement, validThrough }) =>
    source?.respond === 'endpoint' &&
    status === 'open' &&
    !arrangement?.includes('participatieplaats') &&
    !validThrough &&
    vacancies.filter((other) => other.title.includes(title)).length === 1,
);
assert.ok(wanted);

describe('the demo', { timeout: 900_000 }, () => {
  let folder: string;
  let demo: Demo;
  let browser: Browser;

  before(async () => {
    folder = await dataFolder();
    demo = await demoIn(folder);
    browser = await launch();
  });
  after(async () => {
    await browser.close();
    await demo.close();
    await remove(folder);
  });

  it('takes a resident through all three widgets; what was sent is kept, also after a restart', async () => {
    const before = (await kept(demo)).length;
    const visit = await Watched.open(browser, demo);
    const { page } = visit;

    await page.goto(`${demo.url}/wiel.html`);
    await throughTheWheel(wheelOf(page));
    assert.deepEqual(visit.posts, [], 'nothing leaves the device before the resident sends it');
    await sendTheWheel(wheelOf(page));

    await page.goto(`${demo.url}/vacatures.html`);
    await respondToAVacancy(finderOf(page), wanted.title);

    await page.goto(`${demo.url}/initiatief.html`);
    await tellAnIdea(formOf(page));
    const receipt = await formOf(page).getByText('Je nummer:').innerText();

    assert.deepEqual(visit.posts, ['/submissions/self-check', '/submissions/vacancy-response', '/submissions/initiative']);
    visit.assertQuiet();
    await visit.close();

    const records = (await kept(demo)).slice(before);
    assert.deepEqual(
      records.map(({ type }) => type),
      ['self-check', 'vacancy-response', 'initiative'],
    );
    const [check, response, idea] = records;
    assert.ok(check && response && idea);
    assert.deepEqual(check.data['goals'], ['skills']);
    assert.equal((check.data['areas'] as { mark: string }[]).filter(({ mark }) => mark === 'fair').length, 6);
    assert.equal((response.data['vacancy'] as { id: string }).id, wanted.id);
    assert.equal((response.data['contact'] as { name: string }).name, 'Noor');
    assert.equal(idea.data['title'], 'Een jeu-de-boulesbaan aan de kade');
    assert.deepEqual(idea.data['place'], { words: 'Het veldje naast de sluis' });
    assert.ok(idea.asked.some(({ question, answer }) => question === 'Wat is je idee, in één zin?' && answer === idea.data['title']));
    assert.ok(receipt.includes(idea.reference), 'the resident sees the reference under which it stands');

    await demo.close();
    demo = await demoIn(folder);
    assert.deepEqual((await kept(demo)).slice(before), records);
    const office = await Watched.open(browser, demo);
    await office.page.goto(`${demo.url}/inbox?token=${INBOX_TOKEN}`);
    const inbox = await office.page.locator('body').innerText();
    for (const { reference } of records) assert.ok(inbox.includes(reference), reference);
    assert.ok(!office.page.url().includes(INBOX_TOKEN));
    office.assertQuiet();
    await office.close();
  });

  it('runs all three on one page without one disturbing another', async () => {
    const visit = await Watched.open(browser, demo);
    await visit.page.goto(`${demo.url}/meedoen.html`);
    await runs(visit.page, WIDGET_PAGES['meedoen'] ?? []);
    await throughTheWheel(wheelOf(visit.page));
    await tellAnIdea(formOf(visit.page));
    await heading(wheelOf(visit.page), 'Jouw wiel').first().waitFor();
    visit.assertQuiet();
    await visit.close();
  });

  it('shows every page and widget under its policy without a complaint, at a desk and on a phone', async () => {
    for (const viewport of [
      { width: 1280, height: 900 },
      { width: 320, height: 640 },
    ]) {
      const visit = await Watched.open(browser, demo, { viewport, expected: /status of 404/ });
      for (const name of PAGES) {
        const response = await visit.page.goto(`${demo.url}/${name}.html`);
        assert.match(response?.headers()['content-security-policy'] ?? '', /^default-src 'none';.*require-trusted-types-for 'script'$/);
        await runs(visit.page, WIDGET_PAGES[name] ?? []);
        const sideways = await visit.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(sideways <= 0, `${name} is ${sideways} px too wide at ${viewport.width} px`);
      }
      visit.assertQuiet();
      await visit.close();
    }
  });

  it('has no page on which axe finds something', async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const visit = await Watched.open(browser, demo, { bypassCSP: true, expected: /status of 404/ });
    for (const name of PAGES) {
      await visit.page.goto(`${demo.url}/${name}.html`);
      await runs(visit.page, WIDGET_PAGES[name] ?? []);
      await visit.page.evaluate(axe);
      const found = await visit.page.evaluate(async () => {
        const { run } = (window as unknown as { axe: typeof Axe }).axe;
        const { violations } = await run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        });
        return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.flat().join(' ')}`));
      });
      assert.deepEqual(found, [], name);
    }
    await visit.close();
  });

  it('leads from every link of its own to a page that is there', async () => {
    const visit = await Watched.open(browser, demo, { javaScriptEnabled: false, expected: /status of 404/ });
    const targets = new Set<string>();
    for (const name of PAGES) {
      await visit.page.goto(`${demo.url}/${name}.html`);
      for (const href of await visit.page
        .locator('a[href], link[href], img[src]')
        .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href || (one as HTMLImageElement).src))) {
        if (href.startsWith(demo.url)) targets.add(href);
      }
    }
    for (const target of targets) {
      const response = await visit.page.request.get(target);
      assert.equal(response.status(), 200, target);
      const { hash } = new URL(target);
      if (hash) assert.ok((await response.text()).includes(`id="${hash.slice(1)}"`), target);
    }
    await visit.close();
  });

  it('takes an idea without JavaScript, by the form inside the tag', async () => {
    const before = (await kept(demo)).length;
    const visit = await Watched.open(browser, demo, { javaScriptEnabled: false });
    const { page } = visit;
    await page.goto(`${demo.url}/initiatief.html`);
    await page.getByLabel('Wat is je idee, in één zin?').fill('Een ruilkast in de flat');
    await page.getByLabel('Een idee geven').check();
    await page.getByLabel('Waar is het?').fill('Zonnedijk');
    await page.getByLabel('Bel me').check();
    await page.getByLabel('Wat is je telefoonnummer?').fill('0515 00 11 22');
    await page.getByRole('button', { name: `Verstuur naar ${RECIPIENT}` }).click();
    await heading(page, 'Ontvangen').waitFor();
    const [record] = (await kept(demo)).slice(before);
    assert.ok(record);
    assert.equal(record.data['title'], 'Een ruilkast in de flat');
    assert.deepEqual(record.data['contact'], { channel: 'phone', phone: '0515 00 11 22' });
    assert.ok((await page.locator('body').innerText()).includes(record.reference));
    visit.assertQuiet();
    await visit.close();
  });

  describe('when the feed goes wrong', () => {
    const good = '{"id":"goed","title":"Soep koken op dinsdag","sector":"care"}';
    const cases: { title: string; answer: { status?: number; contentType?: string; body: string }; shows: string[] }[] = [
      {
        title: 'is a web page',
        answer: { contentType: 'text/html', body: '<!doctype html><title>Inloggen</title><script>window.hacked = true</script>' },
        shows: ['We kregen een webpagina in plaats van een lijst met vacatures. Dat ligt niet aan jou.'],
      },
      {
        title: 'was broken off',
        answer: { body: `{"vacancies":[${good},{"id":"b","ti` },
        shows: ['De lijst met vacatures is niet compleet binnengekomen. Probeer het nog eens.'],
      },
      {
        title: 'is not there',
        answer: { status: 404, contentType: 'text/plain', body: 'weg' },
        shows: ['De lijst met vacatures staat niet meer op de plek waar wij hem zoeken. Dat ligt niet aan jou.'],
      },
      {
        title: 'comes from a server that is down',
        answer: { status: 500, body: '' },
        shows: ['Het systeem met de vacatures werkt nu niet. Dat ligt niet aan jou. Probeer het later nog eens.'],
      },
      {
        title: 'is something else',
        answer: { body: '{"error":"no"}' },
        shows: ['In wat we kregen staat geen lijst met vacatures. Dat ligt niet aan jou.'],
      },
      { title: 'is empty', answer: { body: '{"vacancies":[]}' }, shows: ['Er zijn nu geen vacatures'] },
      {
        title: 'has broken items',
        answer: { body: `{"vacancies":[{"id":"zonder titel"},7,${good},null,{"id":"x","title":{"a":1}}]}` },
        shows: ['Soep koken op dinsdag', '4 vacatures konden we niet lezen. Die staan niet in de lijst.'],
      },
    ];

    for (const { title, answer, shows } of cases) {
      it(`says so in words: it ${title}`, async () => {
        // The browser itself reports a failed request, and the widget tells the editor of the page what is wrong.
        const visit = await Watched.open(browser, demo, { expected: /^Failed to load resource|^meedoen: / });
        await visit.page.route('**/data/vacancies.json', (route) => route.fulfill({ contentType: 'application/json', ...answer }));
        await visit.page.goto(`${demo.url}/vacatures.html`);
        for (const text of shows) await visit.page.locator('meedoen-vacancy-finder').getByText(text).first().waitFor();
        visit.assertQuiet();
        await visit.close();
      });
    }
  });

  it('shows what is hostile in a feed or in the address as text', async () => {
    const evil = '<img src=x onerror="document.title=\'hacked\'"><script>document.title="hacked"</script>';
    const all = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(all)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, all(inner)]))
          : value;
    const hostile = {
      id: evil,
      title: `Titel ${evil}`,
      summary: `Kort ${evil}`,
      description: `Lang ${evil}`,
      url: 'javascript:document.title="hacked"',
      organisation: { name: `Club ${evil}`, url: 'javascript:alert(1)', logo: 'data:text/html,x' },
      contact: { name: `Wie ${evil}`, role: evil, phone: evil, email: 'a"onmouseover=1@b.example' },
      location: { mode: 'on-site', name: `Plek ${evil}`, city: evil, district: evil, publicTransport: `Bus ${evil}` },
      requirements: { needed: [`Nodig ${evil}`], nice: [evil] },
      guidance: { fallbackContact: evil },
      money: { note: evil },
      oneToOne: { hopes: `Hoop ${evil}`, youGet: evil, arranged: evil },
      skillsUsed: [evil],
      priorityTheme: evil,
      source: { name: `Bron ${evil}`, url: 'javascript:alert(2)', licence: evil, respond: 'url' },
    };
    const visit = await Watched.open(browser, demo, { expected: /^meedoen: / });
    const { page } = visit;
    await page.route('**/data/vacancies.json', (route) => route.fulfill({ json: { vacancies: [all(hostile)] } }));
    const harmless = async () => {
      const found = await page.evaluate(() => {
        const root = document.querySelector('meedoen-vacancy-finder')?.shadowRoot;
        return {
          elements: root?.querySelectorAll('img, script, iframe, object, [onerror], [onmouseover]').length,
          links: [...(root?.querySelectorAll('a') ?? [])]
            .map((link) => link.protocol)
            .filter((protocol) => !/^(https?|tel|mailto):$/.test(protocol)),
          title: document.title,
        };
      });
      assert.equal(found.elements, 0);
      assert.deepEqual(found.links, []);
      assert.doesNotMatch(found.title, /hacked/);
    };

    const address = new URLSearchParams(['q', 'sector', 'sort', 'page', 'open'].map((name) => [`vacatures-${name}`, evil]));
    await page.goto(`${demo.url}/vacatures.html?${address.toString()}#${encodeURIComponent(evil)}`);
    await runs(page, ['meedoen-vacancy-finder']);
    await harmless();
    await page.goto(`${demo.url}/vacatures.html`);
    await page.getByText(`Kort ${evil}`).waitFor();
    await harmless();
    await page.getByRole('link', { name: /^Titel/ }).click();
    for (const word of ['Lang', 'Hoop']) await page.getByText(`${word} ${evil}`).first().waitFor();
    await harmless();
    visit.assertQuiet();
    await visit.close();
  });
});

describe('npm start', { timeout: 300_000 }, () => {
  const started = (environment: Record<string, string>) => {
    const child = spawn(process.execPath, ['tools/start.mjs', '--no-build'], { env: { ...process.env, ...environment } });
    let said = '';
    child.stdout.on('data', (text: Buffer) => (said += text.toString()));
    child.stderr.on('data', (text: Buffer) => (said += text.toString()));
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    const says = async (what: RegExp): Promise<RegExpExecArray> => {
      for (;;) {
        const found = what.exec(said);
        if (found) return found;
        if (child.exitCode !== null) throw new Error(said);
        await Promise.race([new Promise((resolve) => child.stdout.once('data', resolve)), ended]);
      }
    };
    return { child, ended, says, said: () => said };
  };

  it('prints the address of the site and of the inbox, both of which work, and stops when asked', async () => {
    const folder = await dataFolder();
    const demo = started({ PORT: '0', DATA_DIR: folder, INBOX_TOKEN: '' });
    const [, site = ''] = await demo.says(/Site +(http\S+)/);
    const [, inbox = ''] = await demo.says(/Inbox +(http\S+\?token=\S+)/);
    assert.match(await (await fetch(site)).text(), /Meedoen in Waterrijk/);
    assert.equal((await fetch(new URL('/health/ready', site))).status, 200);
    const entered = await fetch(inbox, { redirect: 'manual' });
    assert.equal(entered.status, 303);
    assert.match(entered.headers.get('set-cookie') ?? '', /HttpOnly/i);
    demo.child.kill('SIGTERM');
    assert.equal(await demo.ended, 0);
    await remove(folder);
  });

  it('says which port is in use, and what to do', async () => {
    const folder = await dataFolder();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    const demo = started({ PORT: String(port), DATA_DIR: folder });
    assert.equal(await demo.ended, 1);
    assert.match(demo.said(), new RegExp(`Port ${port} is in use.*PORT=${port + 1} npm start`));
    other.close();
    await remove(folder);
  });
});
