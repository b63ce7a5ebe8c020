/**
 * Draws the pictures in docs/ anew, from the demo: `node tools/pictures.ts` after `npm run build`. Run it when the sheet or the wheel looks different.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Locator, type Page } from 'playwright-core';
import { fillInTheForm } from '../test/support/filled-form.ts';
import { fillInTheWheel } from '../test/support/filled-wheel.ts';
import { browsers } from './browsers.mjs';
import { startDemo } from './demo-server.ts';

/** Where the town of the demo would be: a receipt names the page of its status by this address, and so do the links on a PDF. */
const SITE = 'https://meedoen.waterrijk.example';

/** A4 without its margins of 15 mm, in pixels of CSS. */
const PAPER = { width: Math.round((180 / 25.4) * 96), height: Math.round((267 / 25.4) * 96) };

if (!browsers.chromium?.path) throw new Error('No Chromium was found: run `npm run browsers` first.');
const folder = await mkdtemp(join(tmpdir(), 'meedoen-pictures-'));
const demo = await startDemo({
  PORT: '0',
  DATA_DIR: folder,
  INBOX_TOKEN: 'only-for-the-pictures',
  LOG_LEVEL: 'error',
  PUBLIC_URL: SITE,
  ALLOWED_ORIGINS: SITE,
});
const browser = await chromium.launch({ executablePath: browsers.chromium.path, args: ['--no-sandbox'] });

async function picture(part: Locator, file: string): Promise<void> {
  await part.screenshot({ path: file });
  console.log(`drew ${file}`);
}

/** What a printer makes of it, as a picture and as a PDF. Making the file ends the printing, as closing the dialog does. */
async function onPaper(page: Page, part: Locator, button: string, name: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.waitForFunction(() => document.querySelector('[data-meedoen-print]') !== null);
  await page.emulateMedia({ media: 'print' });
  await picture(part, `${name}.png`);
  await page.pdf({ path: `${name}.pdf`, preferCSSPageSize: true });
  console.log(`drew ${name}.pdf`);
  await page.emulateMedia({ media: 'screen' });
}

try {
  const page = await browser.newPage({ viewport: PAPER, deviceScaleFactor: 1.5, locale: 'nl' });
  // Printing ends when its dialog does, which would be at once.
  await page.addInitScript('window.print = () => {}');
  await page.route(`${SITE}/**`, async (route) => {
    const response = await route.fetch({ url: route.request().url().replace(SITE, demo.url) });
    await route.fulfill({ response });
  });
  await page.goto(`${SITE}/wiel.html`);
  const wheel = await fillInTheWheel(page);
  for (const [button, file] of [
    ['Print mijn wiel', 'docs/sheet.png'],
    ['Print alles', 'docs/sheet-everything.png'],
  ] as const) {
    await wheel.getByRole('button', { name: button, exact: true }).click();
    await page.waitForFunction(() => document.querySelector('[data-meedoen-print]') !== null);
    await page.emulateMedia({ media: 'print' });
    await picture(wheel.locator('.sheet'), file);
    await page.emulateMedia({ media: 'screen' });
  }

  await page.goto(`${SITE}/initiatief.html`);
  const form = await fillInTheForm(page);
  await form.getByText('Eerst nog delen, of steun verzamelen?').click();
  await form.getByRole('button', { name: 'Maak een lijst voor handtekeningen', exact: true }).click();
  await onPaper(page, form.locator('.sheet'), 'Print de lijst', 'docs/signatures');
  await form.getByRole('button', { name: 'Terug', exact: true }).click();
  await form.getByRole('button', { name: /^Verstuur naar/ }).click();
  await form.getByRole('heading', { name: 'Je idee is verstuurd' }).waitFor();
  await onPaper(page, form.locator('.shell'), 'Print dit', 'docs/receipt');
} finally {
  await browser.close();
  await demo.close();
  await rm(folder, { recursive: true, force: true });
}
