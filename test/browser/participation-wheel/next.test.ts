import { expect } from '@open-wc/testing';
import type { HandOver } from '../../../src/settings/hand-over.ts';
import { takeNote } from '../../../src/settings/take-over.ts';
import { accessible } from '../../support/axe.ts';
import { quietConsole } from '../../support/console.ts';
import {
  button,
  byKeyboardAlone,
  click,
  fillIn,
  hasButton,
  pressButton,
  rootOf,
  settled,
  shown,
  tap,
  toGoals,
  toResult,
  wheelOn,
} from './support.ts';

describe('<meedoen-participation-wheel>', function () {
  this.timeout(120_000);
  quietConsole();
  afterEach(() => {
    sessionStorage.clear();
    localStorage.clear();
  });

  describe('where it leads to', () => {
    it('takes the chosen areas to another page of the site, outside the address', async () => {
      const wheel = await wheelOn({ attributes: { 'vacancies-href': '/vrijwilligerswerk' } });
      await toResult(wheel);
      const link = button(wheel, 'Zoek vrijwilligerswerk') as HTMLAnchorElement;
      link.addEventListener('click', (event) => event.preventDefault());
      link.click();
      expect(link.href).to.equal(`${location.origin}/vrijwilligerswerk`);
      expect(takeNote('vacancy-finder')?.areas).to.deep.equal(['social-contacts', 'skills']);
    });

    it('calls the widget on the same page, by keyboard', async () => {
      byKeyboardAlone();
      const wheel = await wheelOn({ attributes: { 'initiative-href': '/elders' } });
      const form = document.createElement('meedoen-initiative-form');
      form.append('Formulier');
      const taken: HandOver[] = [];
      Object.assign(form, { takeOver: (handed: HandOver) => taken.push(handed) > 0 });
      wheel.after(form);
      await toResult(wheel);
      await pressButton(wheel, 'Begin zelf iets in je buurt');
      expect(taken.map(({ areas }) => areas)).to.deep.equal([['social-contacts', 'skills']]);
      form.remove();
    });

    it('says that an address of another site can be read there, before anything goes along', async () => {
      const wheel = await wheelOn({ attributes: { 'vacancies-href': 'https://zoek.example/werk' } });
      await toResult(wheel);
      expect(shown(wheel)).to.contain('Dan staat dat in het adres, en kan zoek.example het lezen.');
      expect((button(wheel, 'Zoek vrijwilligerswerk op zoek.example') as HTMLAnchorElement).href).to.equal('https://zoek.example/werk');
      const along = button(wheel, 'Ga naar zoek.example en neem mee wat ik heb gekozen') as HTMLAnchorElement;
      expect(new URL(along.href).searchParams.get('meedoen-areas')).to.equal('social-contacts,skills');
      await accessible(wheel);
    });

    it('takes nothing along of what is only for the person', async () => {
      const wheel = await wheelOn({ attributes: { 'vacancies-href': 'https://zoek.example/werk' } });
      await click(wheel, 'Begin');
      await tap(wheel);
      await click(wheel, 'Meer vertellen');
      await tap(wheel, 'Lastig', 'Alleen voor mij');
      for (let screen = 0; screen < 4; screen += 1) await tap(wheel);
      await tap(wheel, 'Mensen om me heen');
      await tap(wheel, 'Nu niet');
      expect(hasButton(wheel, 'Ga naar zoek.example en neem mee wat ik heb gekozen')).to.equal(false);
      expect(rootOf(wheel).innerHTML).to.not.contain('meedoen-areas');
    });
  });

  it('tells the first step in three layers: by myself, with others, in society, by keyboard', async () => {
    byKeyboardAlone();
    const wheel = await wheelOn();
    await toGoals(wheel);
    await tap(wheel, 'Mensen om me heen');
    await tap(wheel, 'Meer');
    await tap(wheel);
    await tap(wheel, 'Een vrijwilliger');
    await fillIn(wheel, 'Of in je eigen woorden', 'Mijn zus bellen');
    await pressButton(wheel, 'Ook met anderen, of in je buurt?');
    await fillIn(wheel, 'Wat doe ik met anderen?', 'Samen wandelen met Ans');
    await fillIn(wheel, 'Wat doe ik in mijn buurt', 'Meehelpen in De Haven');
    await accessible(wheel);
    await pressButton(wheel, 'Ga verder');
    await settled(wheel);
    const layers = [...rootOf(wheel).querySelectorAll<HTMLElement>('.result dl > div')].map(({ innerText }) =>
      innerText.trim().replace(/\s*\n\s*/g, ' | '),
    );
    expect(layers).to.deep.equal([
      'Zelf | Mijn zus bellen',
      'Met anderen | Samen wandelen met Ans | Een vrijwilliger',
      'In de samenleving | Meehelpen in De Haven',
    ]);
    expect(shown(wheel)).to.contain('In de samenleving: Meehelpen in De Haven.');
    await accessible(wheel);
  });
});
