import { expect } from '@open-wc/testing';
import { accessible } from '../../support/axe.ts';
import { quietConsole } from '../../support/console.ts';
import { press } from '../../support/keys.ts';
import {
  SIX_MARKS,
  answer,
  byKeyboardAlone,
  choose,
  click,
  control,
  fillIn,
  focusedText,
  hasButton,
  pressButton,
  recordRequests,
  shown,
  shows,
  tap,
  toGoals,
  wheelOn,
} from './support.ts';
import { waitUntil } from '../../support/until.ts';

describe('<meedoen-participation-wheel>', function () {
  this.timeout(60_000);
  quietConsole();
  afterEach(() => {
    sessionStorage.clear();
    localStorage.clear();
  });

  describe('the short route', () => {
    it('takes a resident from the start to the result by keyboard alone, and sends nothing', async () => {
      byKeyboardAlone();
      const requests = recordRequests();
      const wheel = await wheelOn();
      const events: string[] = [];
      for (const name of ['started', 'step-shown', 'completed', 'submit', 'sent', 'error-shown']) {
        wheel.addEventListener(`meedoen-${name}`, (event) => events.push('step' in event ? `${name} ${String(event.step)}` : name));
      }
      await pressButton(wheel, 'Begin');
      expect(focusedText()).to.equal('Onderdeel 1 van 6: Mijn dagelijks leven');
      for (const mark of SIX_MARKS) await answer(wheel, mark);

      expect(focusedText()).to.equal('Waar wil je iets mee?');
      await answer(wheel, 'Mensen om me heen', 'Leren');
      expect(focusedText()).to.equal('Wat ik wil: Mensen om me heen');
      await answer(wheel, 'Meer');
      await answer(wheel, 'Iemand die meegaat of meedoet');
      await answer(wheel, 'Mensen om me heen', 'Een vrijwilliger');
      await fillIn(wheel, 'Of in je eigen woorden', 'Naar de koffieochtend met mijn buurvrouw');
      await press('Enter');
      await waitUntil(() => focusedText() === 'Wat ik wil: Leren', 'Enter goes on');
      await answer(wheel, 'Nu niet');

      expect(focusedText()).to.equal('Jouw wiel');
      await shows(wheel, 'Naar de koffieochtend met mijn buurvrouw');
      const text = shown(wheel);
      expect(text.indexOf('Dit gaat goed')).to.be.lessThan(text.indexOf('Dit wil ik'));
      expect(text.indexOf('Dit wil ik')).to.be.lessThan(text.indexOf('Mijn eerste stap\n'));
      expect(text).to.contain('Ik doe iets voor anderen, en dat gaat goed.').and.to.contain('Bel 0123 456 789');
      expect(events).to.deep.equal([
        'started',
        ...Array.from({ length: 6 }, () => 'step-shown area'),
        'step-shown goals',
        ...Array.from({ length: 5 }, () => 'step-shown goal'),
        'step-shown result',
        'completed',
      ]);
      requests.restore();
      expect(requests.sent).to.deep.equal([]);
    });

    it('is at most 18 screens for who only taps', async () => {
      const wheel = await wheelOn();
      let screens = 1;
      wheel.addEventListener('meedoen-step-shown', () => (screens += 1));
      await toGoals(wheel);
      await tap(wheel, 'Leren', 'Betaald werk');
      for (let goal = 0; goal < 2; goal += 1) {
        await tap(wheel, 'Meer');
        await tap(wheel, 'Weten wat er is');
        await tap(wheel, 'Ikzelf');
        await tap(wheel, 'Er met iemand over praten');
      }
      expect(shown(wheel)).to.contain('Jouw wiel');
      expect(screens).to.equal(17);
    });

    it('lets people skip everything and still gives a result that judges nobody', async () => {
      const wheel = await wheelOn();
      await click(wheel, 'Begin');
      for (let screen = 0; screen < 7; screen += 1) await tap(wheel);
      expect(shown(wheel)).to.contain('Jouw wiel').and.to.contain('Je hebt nu op een rij hoe het gaat.').and.to.contain('Dat is ook goed.');
      await accessible(wheel);
    });

    it('lets people take the areas in any order, and go to their wheel at any moment', async () => {
      const wheel = await wheelOn();
      await pressButton(wheel, 'Begin');
      await pressButton(wheel, '5 Leren: nog niets gekozen');
      expect(focusedText()).to.equal('Onderdeel 5 van 6: Leren');
      await choose(wheel, 'Goed zo');
      expect(hasButton(wheel, '5 Leren: Goed zo')).to.equal(true);
      await pressButton(wheel, 'Naar mijn wiel');
      expect(focusedText()).to.equal('Jouw wiel');
      await pressButton(wheel, '2 Mensen om me heen: nog niets gekozen');
      await answer(wheel, 'Lastig');
      expect(focusedText()).to.equal('Jouw wiel');
      expect(shown(wheel)).to.contain('Contact met andere mensen vind ik lastig.');
    });

    it('goes back without losing an answer', async () => {
      const wheel = await wheelOn();
      await click(wheel, 'Begin');
      await tap(wheel, 'Lastig');
      await pressButton(wheel, 'Terug');
      expect(focusedText()).to.equal('Onderdeel 1 van 6: Mijn dagelijks leven');
      expect(control(wheel, 'Lastig').checked).to.equal(true);
      expect(control(wheel, 'Goed zo').checked).to.equal(false);
    });

    it('says in words that three goals are too many, and keeps what was chosen', async () => {
      const wheel = await wheelOn();
      await toGoals(wheel);
      const codes: unknown[] = [];
      wheel.addEventListener('meedoen-error-shown', (event) => codes.push(...event.codes));
      await tap(wheel, 'Leren', 'Betaald werk', 'Eropuit en meedoen');
      expect(focusedText()).to.contain('Er is nog iets niet goed').and.to.contain('Kies er niet meer dan 2.');
      expect(codes).to.deep.equal([{ field: 'goals', code: 'too-many' }]);
      await accessible(wheel);
      await tap(wheel, 'Leren');
      expect(shown(wheel)).to.contain('Eropuit en meedoen').and.to.contain('Wat wil je hier?');
    });
  });
});
