import { expect } from '@open-wc/testing';
import { accessible } from '../../support/axe.ts';
import { quietConsole } from '../../support/console.ts';
import {
  choose,
  click,
  control,
  focusedText,
  hasButton,
  pressButton,
  rootOf,
  settled,
  shown,
  shows,
  toResult,
  wheelOn,
} from './support.ts';

describe('<meedoen-participation-wheel>', function () {
  this.timeout(60_000);
  quietConsole();
  afterEach(() => {
    sessionStorage.clear();
    localStorage.clear();
  });

  describe('sending', () => {
    const able = { endpoint: '/submissions/{type}', recipient: 'Team Meedoen' };

    it('is not offered without an endpoint, without a named recipient, or to a site that the page did not allow', async () => {
      for (const attributes of [
        {},
        { endpoint: '/submissions' },
        { recipient: 'Team Meedoen' },
        { ...able, endpoint: 'https://elsewhere.example/' },
      ]) {
        const wheel = await wheelOn({ attributes });
        expect(shown(wheel)).to.contain('Je antwoorden blijven op dit apparaat. Wij zien ze niet.');
        await click(wheel, 'Begin');
        await click(wheel, 'Naar mijn wiel');
        expect(hasButton(wheel, 'Stuur naar Team Meedoen')).to.equal(false);
        wheel.remove();
      }
    });

    it('shows exactly what goes to whom, asks for consent, and hands over just that', async () => {
      const wheel = await wheelOn({ attributes: { ...able, 'storage-key': 'send' } });
      expect(shown(wheel)).to.contain('stuur je ze aan het eind naar Team Meedoen');
      await toResult(wheel);
      await pressButton(wheel, 'Stuur naar Team Meedoen');
      expect(focusedText()).to.equal('Dit gaat naar Team Meedoen');
      const told = [...rootOf(wheel).querySelectorAll<HTMLElement>('dt')].map(({ innerText }) => innerText);
      await accessible(wheel);
      const envelopes: { asked: { question: string }[]; data: unknown; type: string }[] = [];
      wheel.addEventListener('meedoen-submit', (event) => {
        envelopes.push(event.envelope);
        event.respondWith(Promise.resolve({ reference: 'WR-2026-7', answerBy: '2026-12-04' }));
      });
      await pressButton(wheel, 'Verstuur naar Team Meedoen');
      expect(focusedText()).to.contain('Zet een vinkje als je antwoorden gelezen mogen worden.');
      expect(envelopes).to.deep.equal([]);
      await choose(wheel, 'Ja, Team Meedoen mag mijn antwoorden lezen.');
      await pressButton(wheel, 'Verstuur naar Team Meedoen');
      await shows(wheel, 'WR-2026-7');
      expect(focusedText()).to.equal('Je wiel is verstuurd naar Team Meedoen');
      expect(envelopes.length).to.equal(1);
      expect(envelopes[0]?.type).to.equal('self-check');
      // Only what was on screen: the same questions, in the same order.
      expect(told.filter((question) => envelopes[0]?.asked.some((asked) => asked.question === question))).to.deep.equal(
        envelopes[0]?.asked.map(({ question }) => question),
      );
      expect(sessionStorage.getItem('meedoen:1:participation-wheel:send')).to.equal(null);
      await accessible(wheel);
      await pressButton(wheel, 'Terug naar mijn wiel');
      expect(shown(wheel)).to.contain('koffiedrinken in het buurthuis');
    });

    it('keeps the answers and offers a way out when it fails', async () => {
      const wheel = await wheelOn({ attributes: able });
      await toResult(wheel);
      await click(wheel, 'Stuur naar Team Meedoen');
      wheel.addEventListener('meedoen-submit', (event) => event.respondWith(Promise.reject(new Error('offline'))));
      control(wheel, 'Ja, Team Meedoen').click();
      await settled(wheel);
      await click(wheel, 'Verstuur naar Team Meedoen');
      await shows(wheel, 'Het is niet verstuurd');
      expect(hasButton(wheel, 'Probeer het nog eens')).to.equal(true);
      await accessible(wheel);
      await click(wheel, 'Toch niet versturen');
      expect(shown(wheel)).to.contain('koffiedrinken in het buurthuis');
    });
  });
});
