import { expect } from '@open-wc/testing';
import { accessible } from '../../support/axe.ts';
import { quietConsole } from '../../support/console.ts';
import {
  byKeyboardAlone,
  choose,
  click,
  control,
  hasButton,
  pressButton,
  rootOf,
  settled,
  shown,
  shows,
  tap,
  toResult,
  wheelOn,
} from './support.ts';

describe('<meedoen-participation-wheel>', function () {
  this.timeout(60_000);
  const output = quietConsole();
  afterEach(() => {
    sessionStorage.clear();
    localStorage.clear();
  });

  describe('beside a helper', () => {
    it('says who sees the answers, and lets each answer say whose it is, by keyboard', async () => {
      byKeyboardAlone();
      const wheel = await wheelOn({ attributes: { mode: 'together' } });
      expect(shown(wheel)).to.contain('Wil je dit samen doen? Alleen mag ook.').and.to.contain('Wie meekijkt, ziet je antwoorden.');
      await accessible(wheel);
      await pressButton(wheel, 'Begin samen');
      await choose(wheel, 'Lastig');
      await choose(wheel, 'Samen bedacht');
      await accessible(wheel);
      await pressButton(wheel, 'Naar mijn wiel');
      expect(shown(wheel)).to.contain('De gewone dingen van elke dag vind ik lastig.').and.to.contain('Dit hebben we samen bedacht.');
    });

    it('keeps what is only for the person off the screen', async () => {
      const wheel = await wheelOn({ attributes: { mode: 'together' } });
      await click(wheel, 'Begin samen');
      await shows(wheel, 'Meer vertellen');
      control(wheel, 'Lastig').click();
      await click(wheel, 'Meer vertellen');
      control(wheel, 'Alleen voor mij').click();
      await settled(wheel);
      await click(wheel, 'Naar mijn wiel');
      expect(shown(wheel)).to.not.contain('De gewone dingen van elke dag vind ik lastig.');
    });
  });

  describe('what a site has on offer', () => {
    const answering = async (response: Response, test: () => Promise<void>) => {
      const original = globalThis.fetch;
      globalThis.fetch = (input, init) => (input === `${location.origin}/aanbod.json` ? Promise.resolve(response) : original(input, init));
      try {
        await test();
      } finally {
        globalThis.fetch = original;
      }
    };

    it('stands with the suggestions of the result; what is wrong in it is left out and named', async () => {
      const offers = [
        { id: 'soup', title: 'Soep in De Haven', areas: ['social-contacts'], kind: 'everyone', href: '/de-haven' },
        { id: 'bad', title: '', areas: [], kind: 'odd' },
      ];
      await answering(new Response(JSON.stringify({ offers })), async () => {
        const wheel = await wheelOn({ attributes: { 'offers-src': '/aanbod.json' } });
        await toResult(wheel);
        await shows(wheel, 'Soep in De Haven');
        expect(hasButton(wheel, 'Soep in De Haven')).to.equal(true);
        expect(shown(wheel)).to.contain('Een maatje');
      });
      expect(output.take()).to.contain('left out of the offers').and.to.contain('support.1.title missing');
    });

    it('is missed by nobody when it does not come', async () => {
      await answering(new Response('<!doctype html>'), async () => {
        const wheel = await wheelOn({ attributes: { 'offers-src': '/aanbod.json' } });
        await toResult(wheel);
        await shows(wheel, 'Een maatje');
      });
      expect(output.take()).to.contain('no offers from');
    });
  });

  describe('an overlay', () => {
    it('changes single lines of the built-in pack', async () => {
      const pack = {
        extends: 'built-in',
        version: 'waterrijk',
        lines: { 'areas.skills.label': 'Leren en oefenen', 'areas.gone.label': 'x' },
        add: { contacts: [{ id: 'desk', name: 'Balie Meedoen', areas: ['skills'] }] },
      };
      const wheel = await wheelOn({ properties: { pack } });
      await click(wheel, 'Begin');
      await shows(wheel, 'Leren en oefenen');
      expect(output.take()).to.contain('areas.gone.label');
      for (let screen = 0; screen < 6; screen += 1) await tap(wheel);
      await tap(wheel, 'Leren en oefenen');
      await tap(wheel, 'Nu niet');
      expect(shown(wheel)).to.contain('Balie Meedoen').and.to.contain('Mijn dagelijks leven');
      expect(rootOf(wheel).querySelector('[data-wipe]')).to.not.equal(null);
    });
  });
});
