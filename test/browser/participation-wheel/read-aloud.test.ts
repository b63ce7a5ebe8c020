import { expect } from '@open-wc/testing';
import { accessible } from '../../support/axe.ts';
import { quietConsole } from '../../support/console.ts';
import { fakeSpeech, voice } from '../../support/speech.ts';
import { click, hasButton, pressButton, tap, toResult, wheelOn } from './support.ts';
import { waitUntil } from '../../support/until.ts';

describe('<meedoen-participation-wheel>', function () {
  this.timeout(60_000);
  quietConsole();
  let speech: ReturnType<typeof fakeSpeech>;
  afterEach(() => {
    speech.restore();
    sessionStorage.clear();
    localStorage.clear();
  });

  describe('reading aloud', () => {
    const READ = 'Lees voor';
    const offered = (wheel: Parameters<typeof hasButton>[0]) =>
      waitUntil(() => hasButton(wheel, READ), 'the question can be read aloud', { timeout: 20_000 });
    const said = () => speech.asked.map(({ text }) => text);

    it('reads a question with its answers, by keyboard, and stops when the next one comes', async () => {
      speech = fakeSpeech(voice('nl-NL'));
      const wheel = await wheelOn();
      await click(wheel, 'Begin');
      await offered(wheel);
      await accessible(wheel);
      expect(said()).to.deep.equal([]);
      await pressButton(wheel, READ);
      expect(said().join('\n')).to.contain('Hoe gaat het met de gewone dingen van elke dag?');
      expect(said()).to.include('Goed zo').and.to.include('Sla ik over').and.to.not.include('Ga verder');
      expect(new Set(speech.asked.map(({ lang }) => lang))).to.deep.equal(new Set(['nl-NL']));
      await accessible(wheel);
      await tap(wheel, 'Goed zo');
      await waitUntil(() => hasButton(wheel, READ), 'it is silent', { timeout: 10_000 });
      expect(speech.queue).to.deep.equal([]);
    });

    it('reads the result, in the same words as on screen', async () => {
      speech = fakeSpeech(voice('nl-NL'));
      const wheel = await wheelOn();
      await toResult(wheel);
      await offered(wheel);
      await click(wheel, READ);
      expect(said()).to.include('Jouw wiel').and.to.include('Een keer koffiedrinken in het buurthuis');
      for (const line of said()) expect(wheel.readableText).to.contain(line);
    });

    it('is not there without a voice of the device in the language of the questions', async () => {
      speech = fakeSpeech(voice('nl-NL', { localService: false }), voice('en-GB'));
      const wheel = await wheelOn();
      await toResult(wheel);
      expect(hasButton(wheel, READ)).to.equal(false);
    });

    it('gives its text to the reader that a site has already', async () => {
      speech = fakeSpeech();
      const wheel = await wheelOn();
      expect(wheel.readableText).to.contain('Er zijn geen goede of foute antwoorden');
      await click(wheel, 'Begin');
      expect(wheel.readableText).to.contain('Hoe gaat het met de gewone dingen van elke dag?');
      expect(wheel.readableText.split('\n')).to.include('Lastig').and.to.not.include('Ga verder');
    });
  });
});
