import { expect } from '@open-wc/testing';
import type { SubmitEvent } from '../../../src/submission/events.ts';
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

  describe('being counted', () => {
    const able = { endpoint: '/submissions/{type}', recipient: 'Team Meedoen' };
    const COUNT = 'Tel mijn keuzes mee';

    /** What the widget hands over to be sent. */
    function handedOver(wheel: HTMLElement, answer: () => Promise<unknown>): Record<string, unknown>[] {
      const envelopes: Record<string, unknown>[] = [];
      wheel.addEventListener('meedoen-submit', (event: SubmitEvent) => {
        envelopes.push({ ...event.envelope });
        event.respondWith(answer());
      });
      return envelopes;
    }

    it('is offered only where the page says so', async () => {
      const wheel = await wheelOn({ attributes: able });
      await toResult(wheel);
      await click(wheel, 'Stuur naar Team Meedoen');
      expect(shown(wheel)).to.not.contain('mee te tellen');
      expect(hasButton(wheel, COUNT)).to.equal(false);
    });

    it('shows exactly what goes and sends just that, by keyboard; the answers stay as they were', async () => {
      const wheel = await wheelOn({ attributes: { ...able, sends: 'result counts', 'storage-key': 'counts' } });
      const envelopes = handedOver(wheel, () => Promise.resolve({}));
      await toResult(wheel);
      await pressButton(wheel, 'Stuur naar Team Meedoen');
      await choose(wheel, 'Alleen wat ik heb gekozen');
      await accessible(wheel);
      const wordsOf = (row: HTMLElement, part: string) => row.querySelector<HTMLElement>(part)?.innerText.trim() ?? '';
      const told = [...rootOf(wheel).querySelectorAll<HTMLElement>('.check-row')].map(
        (row) => `${wordsOf(row, 'dt')}: ${wordsOf(row, 'dd')}`,
      );
      expect(told.slice(0, 3)).to.deep.equal([
        'Mijn dagelijks leven: Goed zo',
        'Mensen om me heen: Lastig',
        'Eropuit en meedoen: Gaat wel',
      ]);
      expect(shown(wheel)).to.not.contain('koffiedrinken');
      expect(envelopes).to.deep.equal([]);
      await pressButton(wheel, COUNT);
      await shows(wheel, 'Je keuzes tellen mee.');
      expect(focusedText()).to.contain('Je keuzes tellen mee.');
      expect(hasButton(wheel, COUNT)).to.equal(false);
      const [envelope] = envelopes;
      expect(Object.keys(envelope ?? {}).sort()).to.deep.equal(['areas', 'date', 'id', 'pack', 'schema', 'type']);
      expect(envelope?.['type']).to.equal('self-check-counts');
      expect(envelope?.['areas']).to.deep.equal([
        { area: 'self-reliance', mark: 'good' },
        { area: 'social-contacts', mark: 'hard' },
        { area: 'taking-part', mark: 'fair' },
        { area: 'contributing', mark: 'good' },
        { area: 'skills', mark: 'unknown' },
        { area: 'paid-work', mark: 'skipped' },
      ]);
      // The id is made for this alone: it stands in nothing that is kept.
      const kept = [sessionStorage, localStorage].flatMap((storage) => Object.keys(storage).map((key) => storage.getItem(key))).join();
      expect(kept).to.contain('social-contacts').and.to.not.contain(String(envelope?.['id']));
      await accessible(wheel);
      await pressButton(wheel, 'Terug naar mijn wiel');
      expect(shown(wheel)).to.contain('koffiedrinken in het buurthuis');
    });

    it('says when it did not work, and tries again with the same id', async () => {
      const wheel = await wheelOn({ attributes: { ...able, sends: 'counts' } });
      const answers = [() => Promise.reject(new Error('offline')), () => Promise.resolve({})];
      const envelopes = handedOver(wheel, () => (answers.shift() ?? (() => Promise.resolve({})))());
      await toResult(wheel);
      await click(wheel, 'Stuur naar Team Meedoen');
      await click(wheel, COUNT);
      await shows(wheel, 'Er is niets geteld.');
      await accessible(wheel);
      await click(wheel, COUNT);
      await shows(wheel, 'Je keuzes tellen mee.');
      expect(envelopes.length).to.equal(2);
      expect(envelopes[1]).to.deep.equal(envelopes[0]);
    });

    it('leaves out what is only for the person, and has nothing to send without a choice', async () => {
      const wheel = await wheelOn({ attributes: { ...able, sends: 'counts' } });
      await click(wheel, 'Begin');
      control(wheel, 'Goed zo').click();
      await settled(wheel);
      await click(wheel, 'Meer vertellen');
      control(wheel, 'Alleen voor mij').click();
      await settled(wheel);
      await click(wheel, 'Naar mijn wiel');
      await click(wheel, 'Stuur naar Team Meedoen');
      await shows(wheel, 'Je hebt nog niets ingevuld.');
      expect(hasButton(wheel, COUNT)).to.equal(false);
    });
  });
});
