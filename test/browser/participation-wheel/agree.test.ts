import { expect } from '@open-wc/testing';
import { accessible } from '../../support/axe.ts';
import { quietConsole } from '../../support/console.ts';
import {
  button,
  byKeyboardAlone,
  choose,
  click,
  control,
  fillIn,
  focusedText,
  hasButton,
  pressButton,
  rootOf,
  settled,
  shown,
  shows,
  tap,
  wheelOn,
} from './support.ts';

describe('<meedoen-participation-wheel>', function () {
  this.timeout(120_000);
  quietConsole();
  afterEach(() => {
    sessionStorage.clear();
    localStorage.clear();
  });

  describe('together', () => {
    it('never changes unseen what the person called their own, and puts it back, by keyboard', async () => {
      byKeyboardAlone();
      const wheel = await wheelOn({ attributes: { mode: 'together' } });
      await pressButton(wheel, 'Begin samen');
      await choose(wheel, 'Goed zo');
      await choose(wheel, 'Van mij');
      await choose(wheel, 'Lastig');
      await shows(wheel, 'Eerst stond hier jouw eigen antwoord: Goed zo.');
      expect(control(wheel, 'Van mij').checked).to.equal(false);
      await accessible(wheel);
      await pressButton(wheel, 'Zet mijn antwoord terug');
      expect(control(wheel, 'Goed zo').checked).to.equal(true);
      expect(control(wheel, 'Van mij').checked).to.equal(true);
      expect(shown(wheel)).to.not.contain('Eerst stond hier');
    });

    it('does so for wants, barriers, own words and steps too, on the screen where they are changed, by keyboard', async () => {
      byKeyboardAlone();
      const wheel = await wheelOn({ attributes: { mode: 'together' } });
      await pressButton(wheel, 'Begin samen');
      await choose(wheel, 'Van mij');
      await pressButton(wheel, 'Meer vertellen');
      await shows(wheel, 'Weinig geld');
      await choose(wheel, 'Weinig geld');
      await fillIn(wheel, 'Wat wil ik er zelf nog over zeggen?', 'Ik kook graag');
      expect(shown(wheel), 'what is new is no change').to.not.contain('Eerst stond hier');
      await pressButton(wheel, 'Ga verder');
      await pressButton(wheel, 'Terug');
      await pressButton(wheel, 'Meer vertellen');
      await choose(wheel, 'Weinig geld');
      await shows(wheel, 'Eerst stond hier jouw eigen antwoord: Weinig geld.');
      await fillIn(wheel, 'Wat wil ik er zelf nog over zeggen?', ', zegt Ans');
      await shows(wheel, 'Eerst stond hier jouw eigen antwoord: Ik kook graag.');
      expect(control(wheel, 'Van mij').checked).to.equal(false);
      await accessible(wheel);
      await pressButton(wheel, 'Zet mijn antwoord terug');
      expect(control(wheel, 'Weinig geld').checked).to.equal(true);
      expect(rootOf(wheel).activeElement?.closest('fieldset')?.innerText).to.contain('Wat houdt me tegen?');
      await pressButton(wheel, 'Naar mijn wiel');
      expect(shown(wheel)).to.contain('Eerst had ik hier gezegd: Ik kook graag.');
      await pressButton(wheel, '1 Mijn dagelijks leven: nog niets gekozen');
      await pressButton(wheel, 'Meer vertellen');
      await pressButton(wheel, 'Dit is nu mijn antwoord');
      expect(shown(wheel)).to.not.contain('Eerst stond hier');
      expect(control(wheel, 'Van mij').checked).to.equal(true);
    });

    it('asks about a goal in the same way: what somebody wants, and the step they take', async () => {
      const wheel = await wheelOn({ attributes: { mode: 'together' } });
      await click(wheel, 'Begin samen');
      for (let screen = 0; screen < 6; screen += 1) await tap(wheel, 'Lastig', 'Van mij');
      await tap(wheel, 'Leren');
      await tap(wheel, 'Meer');
      await tap(wheel);
      await tap(wheel);
      control(wheel, 'Of in je eigen woorden').focus();
      await fillIn(wheel, 'Of in je eigen woorden', 'bellen met de bieb');
      await tap(wheel);
      await click(wheel, 'Terug');
      await fillIn(wheel, 'Of in je eigen woorden', ' en de school');
      await shows(wheel, 'Eerst stond hier jouw eigen antwoord: bellen met de bieb.');
      await accessible(wheel);
      await click(wheel, 'Zet mijn antwoord terug');
      expect(control(wheel, 'Of in je eigen woorden').value).to.equal('bellen met de bieb');
      for (let screen = 0; screen < 3; screen += 1) await click(wheel, 'Terug');
      control(wheel, 'Nu niet').click();
      await shows(wheel, 'Eerst stond hier jouw eigen antwoord: Meer.');
      await tap(wheel);
      await tap(wheel);
      expect(shown(wheel)).to.contain('Eerst had ik hier gezegd: Meer.');
    });

    it('shows side by side where two people see it differently, and what they agree on, by keyboard', async () => {
      byKeyboardAlone();
      const wheel = await wheelOn({ attributes: { mode: 'together' } });
      await pressButton(wheel, 'Begin samen');
      await choose(wheel, 'Lastig');
      await pressButton(wheel, 'Ziet wie meekijkt het anders?');
      const [, theirs] = [...rootOf(wheel).querySelectorAll<HTMLInputElement>('input[type=radio][value=good]')];
      theirs?.click();
      await settled(wheel);
      await accessible(wheel);
      for (let screen = 0; screen < 6; screen += 1) await pressButton(wheel, 'Ga verder');
      await pressButton(wheel, 'Ga verder');
      expect(focusedText()).to.equal('Wat spreken we af?');
      await accessible(wheel);
      await choose(wheel, 'Wij samen');
      await fillIn(wheel, 'Welke hulp krijg ik?', 'Ans helpt met de post');
      await fillIn(wheel, 'Wanneer neemt wie meekijkt het over?', 'Als ik ziek ben');
      await fillIn(wheel, 'Wanneer kijken we weer?', 'Na de zomer');
      await pressButton(wheel, 'Ga verder');
      expect(focusedText()).to.equal('Jouw wiel');
      const [row] = [...rootOf(wheel).querySelectorAll<HTMLTableRowElement>('tbody tr')];
      expect([...(row?.cells ?? [])].map(({ innerText }) => innerText.trim())).to.deep.equal(['Mijn dagelijks leven', 'Lastig', 'Goed zo']);
      expect(shown(wheel)).to.contain('Wie meekijkt, zegt: Goed zo.').and.to.contain('Niemand heeft meer gelijk.');
      const agreed = [...rootOf(wheel).querySelectorAll<HTMLElement>('.screen-only .agreed > div')].map(({ innerText }) =>
        innerText.trim().replace(/\s*\n\s*/g, ' '),
      );
      expect(agreed).to.deep.equal([
        'Wie heeft de leiding? Wij samen',
        'Welke hulp krijg ik? Ans helpt met de post',
        'Wanneer neemt wie meekijkt het over? Als ik ziek ben',
        'Wanneer kijken we weer? Na de zomer',
      ]);
      expect(rootOf(wheel).querySelector('.sheet')?.textContent).to.contain('Ans helpt met de post');
      await accessible(wheel);
      await pressButton(wheel, 'Verander de afspraken');
      expect(control(wheel, 'Wanneer kijken we weer?').value).to.equal('Na de zomer');
      await pressButton(wheel, 'Ga verder');
      expect(focusedText()).to.equal('Jouw wiel');
    });

    it('may be done alone all the same', async () => {
      const wheel = await wheelOn({ attributes: { mode: 'together' } });
      expect(hasButton(wheel, 'Begin samen')).to.equal(true);
      button(wheel, 'Begin alleen').click();
      await shows(wheel, 'Onderdeel 1 van 6');
      await settled(wheel);
      expect(shown(wheel)).to.not.contain('Van wie is dit antwoord?');
      for (let screen = 0; screen < 6; screen += 1) await tap(wheel);
      await tap(wheel);
      await shows(wheel, 'Jouw wiel');
      expect(shown(wheel)).to.not.contain('Samen gekeken');
    });
  });
});
