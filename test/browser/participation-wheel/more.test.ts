import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { accessible } from '../../support/axe.ts';
import { quietConsole } from '../../support/console.ts';
import { onlyIn, type } from '../../support/keys.ts';
import {
  byKeyboardAlone,
  choose,
  click,
  control,
  pressButton,
  rootOf,
  settled,
  shown,
  shows,
  tabTo,
  tap,
  toGoals,
  toResult,
  wheelOn,
  words,
} from './support.ts';
import { waitUntil } from '../../support/until.ts';

/** Text of what is seen only on paper. */
const sheetOf = (wheel: Awaited<ReturnType<typeof wheelOn>>): string =>
  (rootOf(wheel).querySelector<HTMLElement>('section:has(> ol):last-of-type')?.textContent ?? '').replace(/\s+/g, ' ');

describe('<meedoen-participation-wheel>', function () {
  this.timeout(60_000);
  quietConsole();
  afterEach(() => {
    sessionStorage.clear();
    localStorage.clear();
  });

  describe('telling more', () => {
    it('lets people pick sentences, say what is in the way and use their own words, by keyboard', async () => {
      byKeyboardAlone();
      const wheel = await wheelOn();
      await pressButton(wheel, 'Begin');
      await shows(wheel, 'Meer vertellen');
      await choose(wheel, 'Gaat wel');
      await pressButton(wheel, 'Meer vertellen');
      await shows(wheel, 'Weinig geld');
      await accessible(wheel);
      await choose(wheel, 'Ik bepaal zelf hoe mijn dag eruitziet.');
      await choose(wheel, 'Weinig geld');
      await tabTo(words(wheel, 'Wat kan ik zelf'));
      await type('Ik ben handig met fietsen.');
      await settled(wheel);
      await choose(wheel, 'Dit vind ik belangrijk');
      await choose(wheel, 'Hier wil ik over praten');
      await pressButton(wheel, 'Naar mijn wiel');
      const text = shown(wheel);
      expect(text).to.contain('Ik bepaal zelf hoe mijn dag eruitziet.').and.to.contain('Dit houdt me tegen: weinig geld.');
      expect(text)
        .to.contain('Dit breng ik mee: Ik ben handig met fietsen.')
        .and.to.contain('Dit vind ik belangrijk. Hier wil ik over praten.');
      await accessible(wheel);
    });

    it('shows six barriers, and the others on request', async () => {
      const wheel = await wheelOn();
      await click(wheel, 'Begin');
      await shows(wheel, 'Meer vertellen');
      await click(wheel, 'Meer vertellen');
      await shows(wheel, 'Weinig geld');
      expect(shown(wheel)).to.not.contain('Een volle agenda');
      await click(wheel, 'Toon meer');
      control(wheel, 'Een volle agenda').click();
      await settled(wheel);
      control(wheel, 'Weinig geld').click();
      await click(wheel, 'Naar mijn wiel');
      expect(shown(wheel)).to.contain('Dit houdt me tegen: weinig geld en een volle agenda.');
    });

    it('offers five situations to who does not know where to begin', async () => {
      const wheel = await wheelOn();
      await pressButton(wheel, 'Begin');
      await shows(wheel, 'Weet je niet waar je begint?');
      await pressButton(wheel, 'Weet je niet waar je begint?');
      await choose(wheel, 'Ik ben veel alleen en wil eropuit.');
      await accessible(wheel);
    });
  });

  describe('only for me', () => {
    it('keeps an answer off the sheet and out of what is sent, and still shows it to the person', async () => {
      const wheel = await wheelOn({ attributes: { endpoint: '/submissions/{type}', recipient: 'Team Meedoen' } });
      await toResult(wheel);
      await click(wheel, '2 Mensen om me heen: Lastig');
      await click(wheel, 'Meer vertellen');
      control(wheel, 'Alleen voor mij').click();
      await settled(wheel);
      await click(wheel, 'Ga verder');
      expect(shown(wheel)).to.contain('Contact met andere mensen vind ik lastig.').and.to.contain('Alleen voor mij:');
      const sheet = sheetOf(wheel);
      expect(sheet).to.contain('De gewone dingen van elke dag gaan goed.');
      expect(sheet).to.not.contain('Contact met andere mensen').and.to.not.contain('koffiedrinken');
      await click(wheel, 'Stuur naar Team Meedoen');
      expect(shown(wheel)).to.not.contain('mensen om me heen').and.to.not.contain('koffiedrinken');
    });

    it('keeps it out of the file as well', async () => {
      const wheel = await wheelOn();
      await toResult(wheel);
      await click(wheel, '2 Mensen om me heen: Lastig');
      await click(wheel, 'Meer vertellen');
      control(wheel, 'Alleen voor mij').click();
      await settled(wheel);
      await click(wheel, 'Ga verder');
      const createObjectURL = URL.createObjectURL.bind(URL);
      const files: Blob[] = [];
      URL.createObjectURL = (file: Blob) => {
        files.push(file);
        return 'blob:nothing';
      };
      // A real download opens a panel of the browser, which takes the keys of all later tests.
      Object.defineProperty(HTMLAnchorElement.prototype, 'click', { configurable: true, value: () => undefined });
      await click(wheel, 'Bewaar in een bestand');
      await waitUntil(() => files.length === 1, 'the file is given');
      URL.createObjectURL = createObjectURL;
      Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
      const text = await files[0]?.text();
      expect(text).to.contain('mark.self-reliance').and.to.not.contain('social-contacts');
    });
  });

  describe('the sheet', () => {
    it(
      'is all that is printed of a result, and fits one page of A4 with six areas filled in',
      onlyIn('chromium', async () => {
        const wheel = await wheelOn();
        await toGoals(wheel);
        await tap(wheel, 'Iets doen voor anderen', 'Betaald werk');
        for (let goal = 0; goal < 2; goal += 1) {
          await tap(wheel, 'Meer');
          await tap(wheel, 'Iemand die meegaat', 'Weten wat er is', 'Geld of vervoer');
          await tap(wheel, 'Ikzelf', 'Mensen om me heen', 'Een vrijwilliger');
          await tap(wheel, 'Er met iemand over praten');
        }
        expect(shown(wheel)).to.contain('Jouw wiel');
        const before = { width: innerWidth, height: innerHeight };
        // A4 without its margins of 15 mm: 180 by 267 mm, at 96 dots per inch.
        await setViewport({ width: 680, height: 1009 });
        await emulateMedia({ media: 'print' });
        const printed = shown(wheel);
        const { height } = rootOf(wheel).querySelector('[lang][dir]')?.getBoundingClientRect() ?? { height: Infinity };
        await emulateMedia({ media: 'screen' });
        await setViewport(before);
        expect(printed).to.contain('Mijn wiel').and.to.contain('4. Iets doen voor anderen ★').and.to.contain('0123 456 789');
        expect(printed).to.not.contain('Print mijn wiel').and.to.not.contain('Wis alles');
        expect(height).to.be.at.most(1009);
      }),
    );

    it('gives everything on request', async () => {
      const wheel = await wheelOn();
      await toResult(wheel);
      await shows(wheel, 'Wat er zoal is');
      const original = globalThis.print;
      const printed: string[] = [];
      globalThis.print = () => printed.push(sheetOf(wheel));
      // Firefox would open its own dialog, over all later tests, if this were put back before we have printed.
      await click(wheel, 'Print mijn wiel');
      await waitUntil(() => printed.length === 1, 'the sheet is printed');
      dispatchEvent(new Event('afterprint'));
      await click(wheel, 'Print alles');
      await waitUntil(() => printed.length === 2, 'everything is printed');
      globalThis.print = original;
      dispatchEvent(new Event('afterprint'));
      expect(printed[0]).to.not.contain('Een maatje');
      expect(printed[1]).to.contain('Een maatje');
    });
  });
});
