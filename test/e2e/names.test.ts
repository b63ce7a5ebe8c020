/**
 * What does the same has the same name on every screen of every widget. The list below names each thing that buttons and links do, once, with
 * its one name: whoever makes a button that does something of this list gives it that name, or this test fails.
 */
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { Browser, Locator } from 'playwright-core';
import type { Demo } from '../../tools/demo-server.ts';
import { RECIPIENT } from './flows.ts';
import { WALKS } from './screens.ts';
import { dataFolder, demoIn, launch, remove, Watched } from './support.ts';

const NAMES: Readonly<Record<string, RegExp>> = {
  begins: /^Begin$/,
  'goes to the next screen': /^Ga verder$/,
  'goes to the screen before': /^Terug$/,
  'goes back to a screen that it names': /^Terug naar (mijn wiel|de lijst)$/,
  'goes to the result at once': /^Naar mijn wiel$/,
  'changes an answer': /^Wijzig: /,
  'goes to an area, and says what was chosen': /^[1-6] .+ : (Gaat wel|nog niets gekozen)$/,
  'shows what will be sent, before it is sent': new RegExp(`^Stuur naar ${RECIPIENT}$`),
  sends: new RegExp(`^Verstuur naar ${RECIPIENT}$`),
  'goes back without sending': /^Toch niet versturen$/,
  'follows what was sent': /^Bekijk hoe het ermee staat$/,
  'sends another idea': /^Stuur nog een idee in$/,
  responds: /^Ik heb interesse$/,
  'responds once more': /^Toch nog een keer reageren$/,
  'erases all answers': /^Wis alles en stop$/,
  'keeps the answers on this device': /^Ja, bewaar mijn antwoorden$/,
  'does not keep the answers': /^Nee, anderen gebruiken dit ook$/,
  'saves a wheel': /^Bewaar in een bestand$/,
  'compares with a wheel that was saved': /^Vergelijk met een eerder bestand$/,
  'saves an idea for who finishes it': /^Bewaar het om later of door een ander af te maken$/,
  'saves what everyone may read of an idea': /^Bewaar een samenvatting$/,
  'makes a sheet to sign': /^Maak een lijst voor handtekeningen$/,
  'saves what was sent, to read': /^Bewaar een kopie$/,
  'prints, and says what': /^Print (mijn wiel|alles|dit)$/,
  'puts a date in the calendar': /^Zet deze dag in je agenda$/,
  'makes a link to the answers': /^Maak een link$/,
  'copies a link': /^Kopieer de link( naar deze vacature)?$/,
  calls: /^Bel 0515 00 10 00$/,
  'calls for help': /: bel [\d ]+$/,
  'leads to the contact page': /^Naar de contactpagina$/,
  searches: /^Zoek$/,
  'begins a new search': /^Begin opnieuw met zoeken( \(\d+ vacatures\))?$/,
  'takes a filter away': /^Haal weg: /,
  'keeps a wish': /^Vertel wat je zoekt$/,
  'saves a vacancy': /^Bewaar : .+$/,
  'shows what was saved': /^Bewaard$/,
  'goes to the next page of the list': /^Volgende$/,
  'shares the search': /^Deel deze zoekopdracht$/,
  'helps to choose': /^Help mij kiezen$/,
  'answers a question of that help': /^(Voor .+|Maakt niet uit)$/,
  'stops that help': /^Stop met kiezen$/,
  'asks for what is near': /^Dicht bij mij$/,
  'shows distances': /^Laat de afstand zien$/,
  'uses the place of the device': /^Gebruik de plek van dit apparaat$/,
  'opens the map tool': /^Bekijk op de kaart$/,
  'loads a map': /^Laat de kaart zien$/,
  'zooms in': /^Dichterbij$/,
  'zooms out': /^Verder weg$/,
  'opens up what lies together': /^\d+ vacatures bij elkaar$/,
  'puts a pin': /^Zet de pin hier$/,
  'leads to voluntary work': /^Zoek vrijwilligerswerk$/,
  'leads to the form for ideas': /Begin zelf iets( in je buurt|\.)$/,
};

/** Names of buttons and links, also in what is folded away, but for those that are the text of something: a vacancy, an error, a source. */
const namesOn = (widget: Locator): Promise<string[]> =>
  widget.evaluate((element) =>
    [...(element.shadowRoot?.querySelectorAll<HTMLElement>('button, a[href]') ?? [])]
      .filter(
        (control) =>
          control.getClientRects().length > 0 &&
          !control.closest('[data-error-summary], [data-card], [data-marker^="one"]') &&
          !(control instanceof HTMLAnchorElement && /^http/.test(control.protocol) && control.origin !== location.origin),
      )
      .map((control) => (control.getAttribute('aria-label') ?? (control.innerText || control.textContent)).replaceAll(/\s+/g, ' ').trim()),
  );

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

it('whatever does the same is called the same on every screen of the three widgets', { timeout: 300_000 }, async () => {
  const visit = await Watched.open(browser, demo);
  const { page } = visit;
  const met = new Map<string, string>();
  for (const { path, of, through } of Object.values(WALKS)) {
    await page.goto(`${demo.url}${path}`);
    await through(of(page), async (screen) => {
      await page.waitForLoadState('networkidle');
      for (const name of await namesOn(of(page))) met.set(name, `${path}, ${screen}`);
    });
  }
  const doing = (name: string) => Object.keys(NAMES).filter((what) => NAMES[what]?.test(name));
  assert.deepEqual(
    [...met].filter(([name]) => doing(name).length !== 1),
    [],
    'each name stands for one thing',
  );
  const done = new Set([...met.keys()].flatMap(doing));
  assert.deepEqual(
    Object.keys(NAMES).filter((what) => !done.has(what)),
    [],
    'each thing has been met',
  );
  visit.assertQuiet();
  await visit.close();
});
