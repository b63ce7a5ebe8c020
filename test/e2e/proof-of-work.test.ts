/** The proof of work, from the widget's solver to the receiver's check, under the strict policy of the demo. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startDemo } from '../../tools/demo-server.ts';
import { fillIn, shownBy } from '../chaos/page.ts';
import { dataFolder, INBOX_TOKEN, kept, launch, remove, Watched } from './support.ts';

test('a receiver that asks for a proof of work gets one, and the resident sees nothing of it', { timeout: 120_000 }, async () => {
  const folder = await dataFolder();
  const settings = { PORT: '0', DATA_DIR: folder, INBOX_TOKEN, RATE_LIMIT: '0', LOG_LEVEL: 'error' };
  const demo = await startDemo({ ...settings, PROOF_OF_WORK: 'initiative', PROOF_COST: '1000' });
  const browser = await launch();
  try {
    // The browser itself names the answer that asks for the proof.
    const visit = await Watched.open(browser, demo, { expected: /403/ });
    await visit.page.goto(`${demo.url}/initiatief.html`);
    const form = visit.page.locator('meedoen-initiative-form');
    await form.locator('h2').first().waitFor();
    assert.ok(await fillIn(form, 'Een moestuin'));
    await form.locator('.root form button[type="submit"]').click();
    for (let turn = 0; turn < 300 && (await kept(demo)).length === 0; turn += 1) await visit.page.waitForTimeout(100);
    const [record] = await kept(demo);
    assert.ok(record, await shownBy(form));
    for (let turn = 0; turn < 100 && !(await shownBy(form)).includes(record.reference); turn += 1) await visit.page.waitForTimeout(100);
    assert.ok((await shownBy(form)).includes(record.reference), await shownBy(form));
    assert.deepEqual(visit.posts, ['/submissions/initiative', '/submissions/initiative']);
    visit.assertQuiet();
    await visit.close();
  } finally {
    await browser.close();
    await demo.close();
    await remove(folder);
  }
});
