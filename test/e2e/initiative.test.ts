/** The initiative form and the real receiver: each kind, on a small touch screen, on paper, and what the municipality does with it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import type { Demo } from '../../tools/demo-server.ts';
import { button, formOf, heading, RECIPIENT } from './flows.ts';
import { chosen, pressed, typed } from './keyboard.ts';
import { dataFolder, demoIn, INBOX_TOKEN, kept, launch, remove, Watched } from './support.ts';

/** Chromium writes the objects of its pages as they are. */
const pagesIn = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0;

const SUBMISSIONS = '**/submissions/**';

/** What the form shows: the plain form inside its tag has the same words. */
const shown = (page: Page): Locator => formOf(page).locator('.root');

/** How answers are given: with a pointer, or with the keyboard alone. */
type Hands = Readonly<{
  write: (field: Locator, text: string) => Promise<void>;
  choose: (radio: Locator) => Promise<void>;
  press: (button: Locator) => Promise<void>;
}>;
const POINTER: Hands = { write: (field, text) => field.fill(text), choose: (radio) => radio.check(), press: (target) => target.click() };
const KEYBOARD: Hands = { write: typed, choose: chosen, press: pressed };

/**
 * From the first question to the page with all answers, as somebody who skips what may be skipped.
 *
 * @param halfway what happens once the place is known.
 */
async function toCheck(
  form: Locator,
  title: string,
  kind: string,
  { halfway, hands: { write, choose, press } = POINTER }: { halfway?: () => Promise<void>; hands?: Hands } = {},
): Promise<void> {
  const next = button(form, 'Ga verder');
  await write(form.getByRole('textbox', { name: 'Wat is je idee, in één zin?' }), title);
  await choose(form.getByRole('radio', { name: kind }));
  if (kind.startsWith('Iets zeggen')) await choose(form.getByRole('radio', { name: 'Ik ben ergens tegen' }));
  await press(next);
  await choose(form.getByRole('radio', { name: 'Op een adres' }));
  await write(form.getByRole('textbox', { name: 'Postcode' }), '3511 AB');
  await halfway?.();
  await press(next);
  for (let step = 0; step < 4 && !(await form.getByRole('radio', { name: 'Bel me' }).isVisible()); step += 1) {
    const before = await form.locator('.step-heading').innerText();
    await press(next);
    await form
      .page()
      .waitForFunction(
        ([tag, before]) => document.querySelector(tag ?? '')?.shadowRoot?.querySelector<HTMLElement>('.step-heading')?.innerText !== before,
        ['meedoen-initiative-form', before],
      );
  }
  await write(form.getByRole('textbox', { name: 'Hoe heet je?' }), 'Noor');
  await choose(form.getByRole('radio', { name: 'Bel me' }));
  await write(form.getByRole('textbox', { name: 'Wat is je telefoonnummer?' }), '0515 00 11 22');
  await press(next);
  await heading(form, 'Kijk je antwoorden na').waitFor();
}

async function begin(page: Page, demo: Demo, { press }: Hands = POINTER): Promise<Locator> {
  await page.goto(`${demo.url}/initiatief.html`);
  const form = shown(page);
  await press(button(form, 'Begin'));
  return form;
}

async function send(form: Locator, { press }: Hands = POINTER): Promise<void> {
  await press(button(form, `Verstuur naar ${RECIPIENT}`));
  await heading(form, 'Je idee is verstuurd').waitFor();
}

describe('the initiative form and the receiver', { timeout: 600_000 }, () => {
  let folder: string;
  let demo: Demo;
  let browser: Browser;

  before(async () => {
    folder = await dataFolder();
    [browser, demo] = await Promise.all([launch(), demoIn(folder)]);
  });
  after(async () => {
    await browser.close();
    await demo.close();
    await remove(folder);
  });

  const keptAs = async (title: string) => (await kept(demo)).filter(({ data }) => data['title'] === title);

  for (const [kind, label, note] of [
    ['initiative', 'Iets doen, samen met anderen', ''],
    ['idea', 'Een idee geven', ''],
    ['advice', 'Iets zeggen over een plan of een regel', 'Dit is geen bezwaar en geen zienswijze.'],
    ['challenge', 'Een taak van de gemeente overnemen', 'Dit heet het uitdaagrecht.'],
  ] as const) {
    it(`takes ${kind} to the database by keyboard alone, and says what it is not`, async () => {
      const visit = await Watched.open(browser, demo);
      const form = await begin(visit.page, demo, KEYBOARD);
      const title = `Idee van soort ${kind}`;
      await toCheck(form, title, label, { hands: KEYBOARD });
      if (note) {
        await pressed(button(form, 'Wijzig: Wat wil je doen?'));
        await form.getByText(note).waitFor();
        await pressed(button(form, 'Terug naar het overzicht'));
      }
      await send(form, KEYBOARD);
      const record = (await kept(demo)).find(({ data }) => data['title'] === title);
      assert.ok(record);
      assert.equal(record.data['kind'], kind);
      assert.equal(record.data['stance'], kind === 'advice' ? 'against' : undefined);
      assert.deepEqual(record.data['place'], { postcode: '3511AB' });
      visit.assertQuiet();
      await visit.close();
    });
  }

  it('is filled in and sent by touch, on a screen of 360 pixels, without scrolling sideways', async () => {
    const visit = await Watched.open(browser, demo, { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    const { page } = visit;
    await page.goto(`${demo.url}/initiatief.html`);
    const form = shown(page);
    await button(form, 'Begin').tap();
    const next = button(form, 'Ga verder');
    const fits = async () => {
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(over <= 0, `${over} px too wide`);
    };
    await form.getByRole('textbox', { name: 'Wat is je idee, in één zin?' }).fill('Een bankje');
    await form.getByText('Een idee geven').tap();
    await fits();
    await next.tap();
    await form.getByText('Overal in de gemeente').tap();
    await next.tap();
    await heading(form, 'Wie en waarom').waitFor();
    await fits();
    await next.tap();
    await form.getByText('Stuur me een e-mail').tap();
    await form.getByRole('textbox', { name: 'Wat is je e-mailadres?' }).fill('noor@bewoner.example');
    await fits();
    await next.tap();
    await heading(form, 'Kijk je antwoorden na').waitFor();
    await fits();
    await button(form, `Verstuur naar ${RECIPIENT}`).tap();
    await heading(form, 'Je idee is verstuurd').waitFor();
    await fits();
    visit.assertQuiet();
    await visit.close();
  });

  it('goes on without a network from half-way, loses nothing, and is sent once when the network is back', async () => {
    // The initiatives of others are asked for while the title is typed: without a network they stay away.
    const visit = await Watched.open(browser, demo, { expected: /ERR_INTERNET_DISCONNECTED|no initiatives from/ });
    const { page } = visit;
    const form = await begin(page, demo);
    const title = 'Een pluktuin zonder netwerk';
    await toCheck(form, title, 'Een idee geven', { halfway: () => page.context().setOffline(true) });
    await button(form, `Verstuur naar ${RECIPIENT}`).click();
    await form.getByText('Er is geen verbinding.').waitFor({ timeout: 60_000 });
    await form.getByText('Er is niets kwijt.').waitFor();
    assert.deepEqual(await keptAs(title), []);

    await page.context().setOffline(false);
    await button(form, 'Probeer het nog eens').click();
    await heading(form, 'Je idee is verstuurd').waitFor();
    const [record, ...more] = await keptAs(title);
    assert.deepEqual(more, []);
    assert.deepEqual(record?.data['place'], { postcode: '3511AB' });
    assert.ok(record.asked.some(({ answer }) => answer.includes('0515 00 11 22')));
    visit.assertQuiet();
    await visit.close();
  });

  it('is kept once where the receiver took it, and its answer came back as an error of the server', async () => {
    const visit = await Watched.open(browser, demo, { expected: /status of 500/ });
    const { page } = visit;
    const form = await begin(page, demo);
    const title = 'Een pluktuin en een kapotte server';
    await toCheck(form, title, 'Een idee geven');
    await page.route(SUBMISSIONS, async (route) => {
      await route.fetch();
      await route.fulfill({ status: 500, contentType: 'text/html', body: '<h1>Internal Server Error</h1>' });
    });
    await button(form, `Verstuur naar ${RECIPIENT}`).click();
    await form.getByText('Het systeem van de ontvanger werkt nu niet. Dat ligt niet aan jou.').waitFor();
    await form.getByText('Er is niets kwijt.').waitFor();
    const [first] = await keptAs(title);
    assert.ok(first);

    await page.unroute(SUBMISSIONS);
    await button(form, 'Probeer het nog eens').click();
    await heading(form, 'Je idee is verstuurd').waitFor();
    await form.getByText(first.reference).first().waitFor();
    assert.equal((await keptAs(title)).length, 1);
    visit.assertQuiet();
    await visit.close();
  });

  it('says in the words of the receiver which answer it refuses, leads there, and sends what was put right', async () => {
    const visit = await Watched.open(browser, demo, { expected: /status of 400/ });
    const { page } = visit;
    const form = await begin(page, demo);
    const title = 'Een pluktuin met een fout nummer';
    await toCheck(form, title, 'Een idee geven');
    const errors = [{ pointer: '/data/contact/phone', detail: 'Dit nummer is niet in gebruik.' }];
    const body = JSON.stringify({ type: 'about:blank', title: 'Niet goed', status: 400, errors });
    await page.route(SUBMISSIONS, (route) => route.fulfill({ status: 400, contentType: 'application/problem+json', body }));
    await button(form, `Verstuur naar ${RECIPIENT}`).click();
    await form.getByRole('link', { name: 'Dit nummer is niet in gebruik.' }).click();
    const phone = form.getByRole('textbox', { name: 'Wat is je telefoonnummer?' });
    assert.equal(await phone.inputValue(), '0515 00 11 22');
    assert.equal(await phone.evaluate((input) => (input.getRootNode() as ShadowRoot).activeElement === input), true);
    assert.deepEqual(await keptAs(title), []);

    await page.unroute(SUBMISSIONS);
    await phone.fill('0515 00 33 44');
    await form.locator('form button[type="submit"]').click();
    await heading(form, 'Kijk je antwoorden na').waitFor();
    await send(form);
    const [record, ...more] = await keptAs(title);
    assert.deepEqual(more, []);
    assert.ok(record?.asked.some(({ answer }) => answer.includes('0515 00 33 44')));
    visit.assertQuiet();
    await visit.close();
  });

  it('prints the sheet for signatures on one page, and the receipt with all that was sent', async () => {
    const page = await browser.newPage();
    page.setDefaultTimeout(20_000);
    // The dialog of the printer would end at once, and with it what belongs to printing.
    await page.addInitScript('window.print = () => {}');
    const form = await begin(page, demo);
    await toCheck(form, 'Een buurtbieb', 'Een idee geven');
    await form.getByText('Eerst nog delen, of steun verzamelen?').click();
    await button(form, 'Maak een lijst voor handtekeningen').click();
    await form.getByText('Wij steunen dit idee: Een buurtbieb').waitFor();
    await button(form, 'Print de lijst').click();
    assert.equal(pagesIn(await page.pdf({ preferCSSPageSize: true })), 1);
    await button(form, 'Terug').click();
    await send(form);
    await button(form, 'Print dit').click();
    await page.emulateMedia({ media: 'print' });
    const printed = await form.innerText();
    for (const words of ['Je nummer:', 'Een buurtbieb', 'Hoe heet je?', 'Noor', '0515 00 11 22']) assert.ok(printed.includes(words), words);
    assert.equal(await page.locator('header').first().isVisible(), false);
    assert.ok(pagesIn(await page.pdf({ preferCSSPageSize: true })) <= 2);
    await page.close();
  });

  it('leads from the receipt to a page that shows what the municipality decided, and why', async () => {
    const visit = await Watched.open(browser, demo);
    const form = await begin(visit.page, demo);
    await toCheck(form, 'Een speelplek', 'Een idee geven');
    await send(form);
    const status = await form.locator('a[href*="/status/"]').first().getAttribute('href');
    assert.ok(status);
    const record = (await kept(demo)).find(({ data }) => data['title'] === 'Een speelplek');
    assert.ok(record);

    const office = await Watched.open(browser, demo);
    await office.page.goto(`${demo.url}/inbox?token=${INBOX_TOKEN}`);
    await office.page.goto(`${demo.url}/inbox/${record.reference}`);
    const statusForm = office.page.locator('form[action$="/status"]');
    await statusForm.locator('[name="status"]').selectOption('does-not-fit');
    await statusForm.locator('[name="reason"]').fill('Daar komt een weg.');
    await statusForm.locator('[name="alternative"]').fill('Het veld aan de Kade is vrij.');
    await statusForm.getByRole('button').first().click();
    await office.page.waitForLoadState();
    await office.close();

    await visit.page.goto(status);
    const told = await visit.page.locator('body').innerText();
    for (const words of ['past niet', 'Daar komt een weg.', 'Het veld aan de Kade is vrij.']) assert.ok(told.includes(words), told);
    visit.assertQuiet();
    await visit.close();
  });
});
