import { expect } from '@open-wc/testing';
import { accessible } from '../../support/axe.ts';
import { quietConsole } from '../../support/console.ts';
import { click, hasButton, pressButton, rootOf, shown, shows, toResult, wheelOn } from './support.ts';

describe('<meedoen-participation-wheel>', function () {
  this.timeout(60_000);
  quietConsole();
  afterEach(() => {
    sessionStorage.clear();
    localStorage.clear();
  });

  const SUMMARY = 'Voor professionals: regelingen van nu en van vroeger';

  describe('laws and schemes', () => {
    it('of the past stand only in the view for professionals, with what came in their place', async () => {
      const wheel = await wheelOn({ attributes: { audience: 'professional' } });
      await toResult(wheel);
      await shows(wheel, SUMMARY);
      await pressButton(wheel, SUMMARY);
      await shows(wheel, 'Wet inburgering (2007)');
      const rows = [...rootOf(wheel).querySelectorAll<HTMLElement>('details[open] tr')].map(({ innerText }) =>
        innerText.replace(/\s+/g, ' '),
      );
      expect(rows.find((row) => row.startsWith('Wet participatiebudget'))).to.equal(
        'Wet participatiebudget van 1 januari 2009 tot en met 31 december 2014 Participatiewet, Wet educatie en beroepsonderwijs',
      );
      expect(shown(wheel)).to.contain('Het wiel is geen ladder');
      await accessible(wheel);
    });

    it('of the past are nowhere in the ordinary view, and those of today are folded and in plain words', async () => {
      const wheel = await wheelOn();
      await toResult(wheel);
      expect(hasButton(wheel, SUMMARY)).to.equal(false);
      expect(shown(wheel)).to.not.contain('Via de gemeente');
      await click(wheel, 'Wie regelt of betaalt dit?');
      await shows(wheel, 'Via de gemeente: Nederlands leren en inburgeren');
      expect(rootOf(wheel).textContent).to.not.contain('2007').and.to.not.contain('Vroeger via');
    });
  });
});
