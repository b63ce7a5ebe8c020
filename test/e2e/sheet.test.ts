/** The sheet for the conversation, as it comes out of a printer. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { Demo } from '../../tools/demo-server.ts';
import { fillInTheWheel } from '../support/filled-wheel.ts';
import { dataFolder, demoIn, launch, remove } from './support.ts';

/** Chromium writes the objects of its pages as they are. */
const pagesIn = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0;

describe('the sheet of the wheel', { timeout: 300_000 }, () => {
  let browser: Browser;
  let demo: Demo;
  let folder: string;
  let alone: Page;

  before(async () => {
    folder = await dataFolder();
    [browser, demo] = await Promise.all([launch(), demoIn(folder)]);
    alone = await pageWithWheel();
    await fillInTheWheel(alone);
  });

  after(async () => {
    await browser.close();
    await demo.close();
    await remove(folder);
  });

  async function pageWithWheel(): Promise<Page> {
    const page = await browser.newPage();
    page.setDefaultTimeout(60_000);
    // The dialog of the printer would end at once, and with it what belongs to printing.
    await page.addInitScript('window.print = () => {}');
    await page.goto(`${demo.url}/wiel.html`);
    return page;
  }

  /** What stands on the paper, in words, and as a file of pages. Making the file ends the printing, as closing the dialog does. */
  async function printed(page: Page, name: string): Promise<{ text: string; pages: number }> {
    await page.getByRole('button', { name, exact: true }).click();
    await page.waitForFunction(() => document.querySelector('[data-meedoen-print]') !== null);
    await page.emulateMedia({ media: 'print' });
    try {
      const sheet = page.locator('meedoen-participation-wheel .sheet');
      assert.ok(await sheet.isVisible());
      const text = await sheet.innerText();
      // Nothing of the page or of the screen comes along.
      assert.equal(await page.getByRole('button', { name, exact: true }).isVisible(), false);
      assert.equal(await page.locator('header').first().isVisible(), false);
      return { text, pages: pagesIn(await page.pdf({ preferCSSPageSize: true, printBackground: false })) };
    } finally {
      await page.emulateMedia({ media: 'screen' });
    }
  }

  it('is one page of A4 with all six areas told about', async () => {
    const { text, pages } = await printed(alone, 'Print mijn wiel');
    assert.equal(pages, 1);
    for (const area of [
      'Mijn dagelijks leven',
      'Mensen om me heen',
      'Eropuit en meedoen',
      'Iets doen voor anderen',
      'Leren',
      'Betaald werk',
    ])
      assert.ok(text.includes(area), area);
    for (const line of [
      'Een keer koffiedrinken in het buurthuis',
      'Vroeger zong ik in een koor',
      'Team Meedoen',
      'Ruimte om op te schrijven',
    ])
      assert.ok(text.includes(line), line);
  });

  it('is still one page with all six areas, what was agreed beside a helper, and what was changed there', async () => {
    const page = await pageWithWheel();
    await page.locator('meedoen-participation-wheel').evaluate((wheel) => wheel.setAttribute('mode', 'together'));
    const wheel = await fillInTheWheel(page, true);
    await wheel.getByRole('button', { name: /Mijn dagelijks leven/ }).click();
    await wheel.getByRole('radio', { name: 'Van mij' }).check();
    await wheel.getByRole('radio', { name: 'Lastig' }).check();
    await wheel.getByText('Ziet wie meekijkt het anders?').click();
    await wheel.getByRole('radio', { name: 'Goed zo' }).last().check();
    await wheel.getByRole('button', { name: 'Ga verder' }).click();
    const { text, pages } = await printed(page, 'Print mijn wiel');
    assert.equal(pages, 1);
    for (const line of [
      'Wie heeft de leiding?',
      'Wij samen',
      'of dat ze nog een keer meegaat.',
      'Als ik drie dagen niet opneem, belt Ans mijn zus.',
      'Na de zomer, als Ans terug is van vakantie.',
      'Eerst was mijn antwoord: Gaat wel.',
      'Wie meekijkt, zegt: Goed zo.',
      'Hier praat ik liever later over',
    ])
      assert.ok(text.includes(line), line);
    assert.ok(!text.includes('vraag ik haar zelf'), 'the rest is on the sheet with everything');
  });

  it('holds everything on two pages when asked', async () => {
    const { text, pages } = await printed(alone, 'Print alles');
    assert.equal(pages, 2);
    for (const line of ['Ik ken mensen in mijn buurt.', 'ik maak fietsen voor kinderen in de straat', 'geld', 'Een maatje'])
      assert.ok(text.includes(line), line);
  });
});
