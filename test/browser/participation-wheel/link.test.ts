import { expect } from '@open-wc/testing';
import { accessible } from '../../support/axe.ts';
import { quietConsole } from '../../support/console.ts';
import { waitUntil } from '../../support/until.ts';
import {
  byKeyboardAlone,
  click,
  control,
  fillIn,
  focusedText,
  hasButton,
  pressButton,
  recordRequests,
  rootOf,
  settled,
  shown,
  shows,
  toResult,
  wheelOn,
} from './support.ts';

const here = location.pathname + location.search;
const openAt = (address: string) => history.replaceState(null, '', new URL(address).hash);

describe('<meedoen-participation-wheel>', function () {
  this.timeout(120_000);
  quietConsole();
  afterEach(() => {
    sessionStorage.clear();
    localStorage.clear();
    history.replaceState(null, '', here);
  });

  describe('a link to the wheel', () => {
    it('is made and opened with its code, by keyboard; nothing is sent, and the address is clean at once', async () => {
      byKeyboardAlone();
      const requests = recordRequests();
      const wheel = await wheelOn({ attributes: { 'share-link': '' } });
      await toResult(wheel);
      await pressButton(wheel, 'Maak een link');
      await shows(wheel, 'Wie de link én de code heeft, kan je antwoorden lezen.');
      await waitUntil(() => /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.test(shown(wheel)), 'the code is there', { timeout: 30_000 });
      await accessible(wheel);
      const code = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(shown(wheel))?.[0] ?? '';
      const address = control(wheel, 'De link').value;
      expect(address).to.not.contain('social-contacts').and.to.not.contain('hard');
      expect(address.indexOf('#')).to.be.greaterThan(0);
      expect(rootOf(wheel).querySelector('.sheet')?.textContent, 'the code is on the sheet').to.contain(code);
      expect(rootOf(wheel).querySelector('.sheet')?.textContent, 'the link is not').to.not.contain('meedoen-wheel=');
      wheel.remove();
      sessionStorage.clear();

      openAt(address);
      const other = await wheelOn({ attributes: { 'share-link': '' } });
      expect(location.hash).to.equal('');
      await shows(other, 'Typ de code die erbij hoort.');
      await waitUntil(() => focusedText() === 'Een wiel openen', 'the focus is at the question', { timeout: 10_000 });
      await accessible(other);
      await pressButton(other, 'Open het wiel');
      await shows(other, 'Vul de code in.');
      await fillIn(other, 'Code', 'AAAA-BBBB-CCCC');
      await pressButton(other, 'Open het wiel');
      await shows(other, 'Deze code past niet bij deze link.');
      await accessible(other);
      control(other, 'Code').select();
      await fillIn(other, 'Code', code.toLowerCase().replaceAll('-', ''));
      await pressButton(other, 'Open het wiel');
      await shows(other, 'Contact met andere mensen vind ik lastig.');
      expect(focusedText()).to.equal('Jouw wiel');
      requests.restore();
      expect(requests.sent).to.deep.equal([]);
    });

    it('is not offered, and not opened, where the site did not turn it on', async () => {
      openAt(`${location.origin}/#meedoen-wheel=1.abc`);
      const wheel = await wheelOn();
      expect(hasButton(wheel, 'Begin')).to.equal(true);
      await toResult(wheel);
      expect(hasButton(wheel, 'Maak een link')).to.equal(false);
    });

    it('gives a message when it is damaged, hostile or of later, and a way on', async () => {
      for (const [sealed, message] of [
        ['1.abc', 'De link is niet compleet.'],
        ['9.abc', 'Deze link komt van een nieuwere versie van deze pagina.'],
        [`1.${'A'.repeat(80)}`, 'Deze code past niet bij deze link.'],
      ] as const) {
        openAt(`${location.origin}/#meedoen-wheel=${sealed}`);
        const wheel = await wheelOn({ attributes: { 'share-link': '' } });
        await shows(wheel, 'Typ de code die erbij hoort.');
        await fillIn(wheel, 'Code', 'K7QM-2XRP-9DTV');
        await click(wheel, 'Open het wiel');
        await shows(wheel, message);
        await click(wheel, 'Begin zonder de link');
        await settled(wheel);
        expect(hasButton(wheel, 'Begin')).to.equal(true);
        wheel.remove();
      }
      openAt(`${location.origin}/#meedoen-wheel=<script>alert(1)</script>`);
      const wheel = await wheelOn({ attributes: { 'share-link': '' } });
      expect(hasButton(wheel, 'Begin'), 'not ours at all').to.equal(true);
    });
  });
});
