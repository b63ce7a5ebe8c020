/**
 * Every story of the built Storybook renders, in a wide page and at 320 pixels: without an error, without a word on the console, without sideways
 * scrolling, and axe finds nothing. Needs `npm run storybook:build`.
 */
import assert from 'node:assert/strict';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { browsers } from '../../tools/browsers.mjs';

const ROOT = 'storybook-static';
const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

type Story = { id: string; title: string; name: string; type: string };

declare const axe: { run(context: string, options: object): Promise<AxeResults> };

const index = JSON.parse(readFileSync(join(ROOT, 'index.json'), 'utf8')) as { entries: Record<string, Story> };
const stories = Object.values(index.entries).filter(({ type }) => type === 'story');

const server = createServer((request, response) => {
  const path = join(ROOT, normalize(new URL(request.url ?? '/', 'http://localhost').pathname));
  if (!path.startsWith(ROOT) || !statSync(path, { throwIfNoEntry: false })?.isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' });
  createReadStream(path).pipe(response);
});

let browser: Browser;

before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await chromium.launch({ executablePath: browsers.chromium?.path ?? '', args: ['--no-sandbox'] });
});

after(async () => {
  await browser.close();
  server.close();
});

/** Opens a story in a page of its own, and keeps what goes wrong there. */
async function open(id: string): Promise<{ page: Page; said: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1024, height: 768 }, reducedMotion: 'reduce' });
  page.setDefaultTimeout(60_000);
  const said: string[] = [];
  page.on('pageerror', (error) => said.push(error.message));
  page.on('console', (message) => {
    const { url } = message.location();
    // Chromium itself notes every answer of 404 and the like; a story of a broken feed has one on purpose. A missing script is never on purpose.
    if (message.text().startsWith('Failed to load resource') && !/\.(js|css)$/.test(url)) return;
    // Stories of broken feeds and packs: their editor is told what to mend, in the console and on purpose.
    if (/^meedoen: (no (usable )?pack |.*( problems in |answered with status|is not a list of vacancies))/.test(message.text())) return;
    if (['error', 'warning'].includes(message.type())) said.push(`${message.type()}: ${message.text()} ${url}`);
  });
  const { port } = server.address() as AddressInfo;
  // Storybook's own check would run axe on the same page at the same time.
  await page.goto(`http://127.0.0.1:${String(port)}/iframe.html?id=${id}&viewMode=story&globals=a11y.manual:!true`);
  await page.waitForFunction(
    () => /sb-show-(main|errordisplay|nopreview)/.test(document.body.className) && !document.body.className.includes('sb-show-preparing'),
  );
  await page.waitForLoadState('networkidle');
  return { page, said };
}

async function violations(page: Page): Promise<string[]> {
  const results = await page.evaluate(async () => {
    for (;;) {
      try {
        return await axe.run('#storybook-root', {
          resultTypes: ['violations'],
          rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false }, 'landmark-one-main': { enabled: false } },
        });
      } catch (error) {
        // Storybook's own check of the story still runs, and axe allows one at a time.
        if (!String(error).includes('already running')) throw error;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  });
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.flat().join(' ')} ${node.html}`),
  );
}

describe('the stories', { concurrency: 2 }, () => {
  it('are there', () => {
    assert.notEqual(stories.length, 0);
  });

  for (const { id, title, name } of stories) {
    it(`renders ${title}: ${name}`, async () => {
      const { page, said } = await open(id);
      try {
        assert.match(await page.evaluate(() => document.body.className), /sb-show-main/, await page.innerText('body'));
        await page.addScriptTag({ path: 'node_modules/axe-core/axe.min.js' });
        for (const width of ['full', '320']) {
          // As the toolbar does it, without loading Storybook once more.
          await page.evaluate((chosen) => (document.documentElement.dataset['width'] = chosen), width);
          const { children, overflow } = await page.evaluate(() => {
            const root = document.querySelector('#storybook-root');
            return { children: root?.childElementCount ?? 0, overflow: root ? root.scrollWidth - root.clientWidth : 0 };
          });
          assert.notEqual(children, 0, 'the story is empty');
          assert.ok(overflow <= 0, `width ${width}: scrolls sideways by ${String(overflow)} pixels`);
          assert.deepEqual(await violations(page), [], `width ${width}`);
        }
        assert.deepEqual(said, []);
      } finally {
        await page.close();
      }
    });
  }

  it('render a property that a script sets: the compiler of this build leaves no decorators in', async () => {
    // One story of each title will do, and the last are those of widgets.
    const oneEach = [...new Map(stories.map((story) => [story.title, story])).values()].reverse();
    for (const { id } of oneEach) {
      const { page } = await open(id);
      try {
        const tag = await page.evaluate(() => {
          const widgets = ['meedoen-initiative-form', 'meedoen-participation-wheel', 'meedoen-vacancy-finder'];
          const found = widgets.find((name) => document.querySelector(name)?.shadowRoot?.querySelector('h2'));
          if (found) Object.assign(document.querySelector(found) ?? {}, { heading: 'Door een script gezet' });
          return found;
        });
        if (!tag) continue;
        await page.getByRole('heading', { name: 'Door een script gezet' }).waitFor({ timeout: 5000 });
        return;
      } finally {
        await page.close();
      }
    }
    assert.fail('there is no story of a widget');
  });
});
