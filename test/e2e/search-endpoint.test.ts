/** The finder in front of a server that searches: the receiver of the demo, with the demo's own vacancies. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { listNl } from '../../src/vacancy-finder/messages/list-nl.ts';
import type { SearchResponse } from '../../src/vacancy-finder/model/search-contract.ts';
import type { Demo } from '../../tools/demo-server.ts';
import { dataFolder, demoIn, launch, remove, Watched } from './support.ts';

const labels: Readonly<Record<string, unknown>> = listNl;

describe('a finder with a search-endpoint', () => {
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

  const ask = async (question: object): Promise<SearchResponse> => {
    const response = await fetch(`${demo.url}/vacancies/search`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(question),
    });
    // The receiver reads its feeds after it has begun to listen.
    if (response.status === 404) return new Promise((resolve) => setTimeout(() => resolve(ask(question)), 200));
    assert.equal(response.status, 200);
    return (await response.json()) as SearchResponse;
  };

  it('shows what the receiver finds, counts and opens, and keeps what was chosen out of every address', { timeout: 180_000 }, async () => {
    const everything = await ask({});
    const watched = await Watched.open(browser, demo);
    const { page } = watched;
    await page.route('**/vacatures.html*', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace('src="/data/vacancies.json"', 'search-endpoint="/vacancies/search"');
      await route.fulfill({ response, body });
    });
    await page.goto(`${demo.url}/vacatures.html`);
    const finder = page.locator('meedoen-vacancy-finder');
    const told = (total: number) => finder.getByRole('heading', { name: new RegExp(`^${total} vacatures?$`) });
    await told(everything.total).waitFor();

    const some = await ask({ q: 'buurt' });
    await finder.getByRole('searchbox').fill('buurt');
    await told(some.total).waitFor();

    const chosen = Object.keys(some.facets['commitment']?.options ?? {}).at(-1) ?? '';
    const fewer = await ask({ q: 'buurt', filters: { commitment: [chosen] } });
    assert.ok(fewer.total > 0 && fewer.total < some.total);
    await finder.locator('summary', { hasText: 'Hoe vaak' }).first().click();
    await finder.getByRole('checkbox', { name: labels[`option.commitment.${chosen}`] as string }).check();
    await told(fewer.total).waitFor();
    assert.ok(!page.url().includes('commitment') && !page.url().includes(chosen), page.url());

    const [first] = fewer.items;
    assert.ok(first);
    await finder.getByRole('link', { name: first.title }).first().click();
    await finder.getByRole('heading', { name: first.title }).waitFor();

    assert.ok(watched.posts.length >= 3);
    assert.deepEqual([...new Set(watched.posts)], ['/vacancies/search']);
    watched.assertQuiet();
    await watched.close();
  });
});
