/** Who decides where data goes: the administrator, by the settings of the plugin. Run by `npm run test:cms`. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launch } from '../e2e/support.ts';
import { complaints, Desk, htmlOf, php, picture, publishedPage, RECEIVER, SITE, tagsIn } from './support.ts';

const ELSEWHERE = 'https://vacatures.elders.example/feed.json';

/** What the loader's script says on a page. */
function loaderOf(html: string): string {
  const [script = ''] = /<script[^>]*cdn\/meedoen\.js[^>]*>/.exec(html) ?? [];
  return script;
}

describe('in WordPress, an address elsewhere', { timeout: 300_000 }, () => {
  let browser: Browser;
  before(async () => {
    browser = await launch();
    php("delete_option('meedoen_site'); delete_option('meedoen_allow');");
  });
  after(() => browser.close());

  it('is set for the whole site by an administrator, and stands on the loader; what is no address is named and left out', async () => {
    const desk = await Desk.of(browser, 'beheer');
    const { page } = desk;
    await page.goto(`${SITE}/wp-admin/options-general.php?page=meedoen`);
    await page.getByLabel('Adres waar het naartoe gaat').fill(`${RECEIVER}/submissions/{type}`);
    await page.getByLabel('Wie het ontvangt').fill('Team "Meedoen" & co');
    await page.getByLabel('Aanspreekvorm').selectOption({ label: 'formeel (u)' });
    await page.getByLabel('Redacteuren mogen gebruiken').fill('https://feeds.waterrijk.example/\njavascript:alert(1)');
    await picture(page, 'wordpress-settings', page.locator('#wpbody-content h1'));
    await page.locator('#submit').click();
    await page.getByText('“javascript:alert(1)” is geen adres').waitFor();
    assert.equal(await page.getByLabel('Wie het ontvangt').inputValue(), 'Team "Meedoen" & co');
    assert.equal(await page.getByLabel('Redacteuren mogen gebruiken').inputValue(), 'https://feeds.waterrijk.example/');

    const script = loaderOf(await htmlOf(SITE));
    assert.ok(script.includes(` data-endpoint="${RECEIVER}/submissions/{type}"`), script);
    assert.ok(script.includes(' data-recipient="Team &quot;Meedoen&quot; &amp; co"'), script);
    assert.ok(script.includes(' data-tone="formal"'), script);
    assert.ok(script.includes(` data-allow="https://feeds.waterrijk.example/ ${RECEIVER}/submissions/"`), script);
    await desk.close();
  });

  it('is not for an editor to set: no page of settings, and no way past it', async () => {
    const desk = await Desk.of(browser, 'redactie');
    const { page } = desk;
    const answer = await page.goto(`${SITE}/wp-admin/options-general.php?page=meedoen`);
    assert.equal(answer?.status(), 403);
    await page.goto(`${SITE}/wp-admin/post-new.php?post_type=page`);
    const status = await page.evaluate(async (address) => {
      const { apiFetch } = (window as unknown as { wp: { apiFetch: (request: object) => Promise<unknown> } }).wp;
      return apiFetch({ path: '/meedoen/v1/address', method: 'POST', data: { address } }).then(
        () => 200,
        (refusal: unknown) => (refusal as { data: { status: number } }).data.status,
      );
    }, ELSEWHERE);
    assert.equal(status, 403);
    assert.ok(!loaderOf(await htmlOf(SITE)).includes('elders.example'));
    await desk.close();
  });

  it('is left out of the page of an editor, who is told so, until an administrator lists it from the block', async () => {
    const editor = await Desk.of(browser, 'redactie');
    await editor.newPage('Vacatures elders');
    await editor.addBlock('Vrijwilligerswerk');
    const finder = editor.block('Vrijwilligerswerk');
    await finder.getByLabel('Vacatures: adres van de lijst').fill(ELSEWHERE);
    await finder.getByText('Vraag de beheerder om het op de lijst te zetten.').waitFor();
    assert.equal(await finder.getByRole('button', { name: 'Zet het op de lijst' }).count(), 0);
    await picture(editor.page, 'wordpress-refused', finder);
    const { id, address } = await editor.publish();
    assert.deepEqual(tagsIn(await htmlOf(address)), { 'meedoen-vacancy-finder': {} });
    await editor.close();

    const administrator = await Desk.of(browser, 'beheer');
    await administrator.reopen(id);
    const allow = administrator.block('Vrijwilligerswerk').getByRole('button', { name: 'Zet het op de lijst' });
    await allow.click();
    await allow.waitFor({ state: 'detached' });
    assert.deepEqual(tagsIn(await htmlOf(address)), { 'meedoen-vacancy-finder': { src: ELSEWHERE } });
    assert.ok(loaderOf(await htmlOf(address)).includes(ELSEWHERE));
    await administrator.close();
  });

  for (const [how, address] of [
    ['without a scheme', '//elders.example/x'],
    // A shortcode takes the first of the two for itself.
    ['with a backslash', '/\\\\elders.example/x'],
    ['with a name before the host', `${SITE}@elders.example/x`],
    ['with the name of this site as its beginning', `${SITE}.elders.example/x`],
    ['of another scheme', 'javascript:alert(1)'],
    ['beside a folder that is listed', 'https://feeds.waterrijk.example.elders.example/'],
    ['as the second of two', '/vacatures.json https://elders.example/x'],
  ] as const) {
    it(`${how} is left out of a shortcode`, async () => {
      const page = publishedPage(`[meedoen-vacancy-finder src="${address}" near="8601"]`);
      assert.deepEqual(tagsIn(await htmlOf(page)), { 'meedoen-vacancy-finder': { near: '8601' } });
    });
  }

  it('in a comment of a visitor makes no widget, whatever form it has', async () => {
    const post = Number(
      php("echo wp_insert_post(['post_title' => 'Nieuws', 'post_status' => 'publish', 'post_content' => '<p>Nieuws</p>']);"),
    );
    const comment = `<meedoen-initiative-form endpoint="https://elders.example/"></meedoen-initiative-form>
      <div data-meedoen="initiative-form" data-endpoint="https://elders.example/">Hier</div>
      [meedoen-initiative-form] <a href="/?meedoen=initiative-form">Klik</a>`;
    const body = new URLSearchParams({ comment, author: 'Jan', email: 'jan@elders.example', comment_post_ID: `${post}` });
    const answer = await fetch(`${SITE}/wp-comments-post.php`, { method: 'POST', body, redirect: 'manual' });
    assert.equal(answer.status, 302);
    php(`foreach (get_comments(['post_id' => ${post}]) as $comment) { wp_set_comment_status($comment->comment_ID, 'approve'); }`);
    const page = await browser.newPage();
    await page.goto(`${SITE}/?p=${post}`);
    await page.getByText('Klik').waitFor();
    await page.waitForFunction(() => document.querySelector('[data-meedoen-loader]') !== null);
    assert.equal(await page.locator('meedoen-initiative-form, [data-meedoen]').count(), 0);
    await page.close();
  });

  it('and none of this writes into the log of WordPress', () => {
    assert.deepEqual(complaints(), []);
  });
});
