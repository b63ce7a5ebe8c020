import { expect } from '@open-wc/testing';
import { accessible } from '../../support/axe.ts';
import { quietConsole } from '../../support/console.ts';
import { waitUntil } from '../../support/until.ts';
import {
  SIX_MARKS,
  byKeyboardAlone,
  click,
  control,
  focusedText,
  hasButton,
  keysKept,
  pressButton,
  shown,
  tap,
  toGoals,
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

  describe('on every screen', () => {
    it('has help that cannot wait and a way to erase everything; axe finds nothing', async () => {
      const wheel = await wheelOn();
      const check = async () => {
        expect(hasButton(wheel, 'Nu hulp nodig?')).to.equal(true);
        expect(hasButton(wheel, 'Wis alles en stop')).to.equal(true);
        await accessible(wheel);
      };
      await check();
      await click(wheel, 'Begin');
      await check();
      for (const mark of SIX_MARKS) await tap(wheel, mark);
      await check();
      await tap(wheel, 'Leren');
      await check();
      await tap(wheel, 'Anders');
      await check();
      await click(wheel, 'Nu hulp nodig?');
      expect(shown(wheel)).to.contain('112').and.to.contain('113').and.to.contain('Veilig Thuis').and.to.contain('Team Meedoen');
      await check();
    });

    it('erases everything after asking once more, by keyboard', async () => {
      byKeyboardAlone();
      const wheel = await wheelOn({ attributes: { 'storage-key': 'wipe' } });
      await toResult(wheel);
      const kept = () => sessionStorage.getItem('meedoen:1:participation-wheel:wipe');
      await waitUntil(() => kept()?.includes('social-contacts'), 'all answers are kept');
      await pressButton(wheel, 'Wis alles en stop');
      expect(focusedText()).to.equal('Weet je het zeker? Alles wat je hebt ingevuld gaat weg.');
      await pressButton(wheel, 'Nee, ik ga verder');
      expect(focusedText()).to.equal('Wis alles en stop');
      await pressButton(wheel, 'Wis alles en stop');
      await accessible(wheel);
      await pressButton(wheel, 'Ja, wis alles');
      expect(focusedText()).to.equal('Alles is gewist');
      expect(keysKept().filter((key) => key.endsWith(':wipe'))).to.deep.equal([]);
      await accessible(wheel);
      await pressButton(wheel, 'Begin opnieuw');
      expect(focusedText()).to.equal('Begin');
      await pressButton(wheel, 'Begin');
      expect(control(wheel, 'Goed zo').checked).to.equal(false);
    });
  });

  describe('the draft', () => {
    it('is offered after a reload with its date and without its content, and goes on at the same screen', async () => {
      const before = await wheelOn({ attributes: { 'storage-key': 'again' } });
      await toGoals(before);
      before.remove();
      const wheel = await wheelOn({ attributes: { 'storage-key': 'again' } });
      expect(shown(wheel)).to.contain('Je was al begonnen').and.to.not.contain('Mensen om me heen');
      await accessible(wheel);
      await pressButton(wheel, 'Ga verder waar je was');
      expect(focusedText()).to.equal('Waar wil je iets mee?');
      await click(wheel, 'Terug');
      expect(control(wheel, 'Sla ik over').checked).to.equal(true);
    });

    it('starts over when the visitor wants that', async () => {
      const before = await wheelOn({ attributes: { 'storage-key': 'over' } });
      await toGoals(before);
      before.remove();
      const wheel = await wheelOn({ attributes: { 'storage-key': 'over' } });
      await pressButton(wheel, 'Begin opnieuw');
      expect(focusedText()).to.equal('Begin');
      expect(sessionStorage.getItem('meedoen:1:participation-wheel:over')).to.equal(null);
    });

    it('keeps nothing where the page says so', async () => {
      const wheel = await wheelOn({ attributes: { storage: 'none', 'storage-key': 'none' } });
      await toGoals(wheel);
      expect(keysKept().filter((key) => key.endsWith(':none'))).to.deep.equal([]);
      expect(shown(wheel)).to.not.contain('blijven bewaard');
    });
  });
});
