import { expect } from '@open-wc/testing';
import { quietConsole } from '../../support/console.ts';
import { click, shown, shows, toResult, wheelOn } from './support.ts';
import { waitUntil } from '../../support/until.ts';

const INFORMAL = /(?<![\p{L}’'])(je|jij|jou|jouw|jezelf)(?![\p{L}’'])/iu;

describe('<meedoen-participation-wheel>', function () {
  this.timeout(60_000);
  quietConsole();
  afterEach(() => {
    sessionStorage.clear();
    localStorage.clear();
  });

  describe('with tone="formal"', () => {
    it('says u from the welcome to the result, and je nowhere', async () => {
      const wheel = await wheelOn({ attributes: { tone: 'formal', endpoint: '/submissions', recipient: 'Team Meedoen' } });
      await shows(wheel, 'U kijkt naar 6 onderdelen van uw leven.');
      expect(shown(wheel)).to.not.match(INFORMAL);
      await toResult(wheel);
      await shows(wheel, 'Uw wiel');
      await waitUntil(() => !INFORMAL.test(shown(wheel)), `no "je" in: ${shown(wheel)}`, { timeout: 20_000 });
      expect(shown(wheel)).to.contain('iemand die u begeleidt');
      await click(wheel, 'Stuur naar Team Meedoen');
      await shows(wheel, 'uw antwoorden, de datum');
      expect(shown(wheel)).to.not.match(INFORMAL);
    });
  });
});
