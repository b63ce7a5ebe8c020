import { expect } from '@open-wc/testing';
import type { ParticipationWheel } from '../../../src/participation-wheel/participation-wheel.ts';
import { accessible } from '../../support/axe.ts';
import { quietConsole } from '../../support/console.ts';
import {
  byKeyboardAlone,
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
import { waitUntil } from '../../support/until.ts';

const MARKS = { 'mark.self-reliance': 'good', 'mark.social-contacts': 'good', 'mark.skills': 'hard', 'want.skills': 'more' };

function fileOf(values: Record<string, unknown>, version = 'participation-wheel 1.0.0', widget = 'participation-wheel'): File {
  const record = {
    meedoen: 'draft',
    widget,
    format: 1,
    id: '0'.repeat(32),
    savedAt: '2026-05-04T10:00:00.000Z',
    revision: 0,
    startedAt: '2026-05-04T09:55:00.000Z',
    content: { version, step: 'result', values, left: [], attempted: [] },
  };
  return new File([JSON.stringify(record)], 'wiel.json', { type: 'application/json' });
}

/** Gives a file to the field, as the browser does after its own dialogue. */
async function give(wheel: ParticipationWheel, label: string, file: File): Promise<void> {
  const input = control(wheel, label);
  const transfer = new DataTransfer();
  transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await settled(wheel);
}

describe('<meedoen-participation-wheel>', function () {
  this.timeout(120_000);
  quietConsole();
  afterEach(() => {
    sessionStorage.clear();
    localStorage.clear();
  });

  describe('an earlier moment', () => {
    it('stands beside now, in words, picture and table, by keyboard', async () => {
      byKeyboardAlone();
      const wheel = await wheelOn();
      await toResult(wheel);
      await pressButton(wheel, 'Vergelijk met een eerder bestand');
      await shows(wheel, 'Kies het bestand dat je toen hebt bewaard.');
      await waitUntil(() => focusedText() === 'Toen en nu', 'the focus is at what came', { timeout: 10_000 });
      await accessible(wheel);
      await give(wheel, 'Kies het bestand', fileOf(MARKS));
      await shows(wheel, 'Je ziet 4 mei 2026 en vandaag.');
      expect(shown(wheel)).to.contain('Toen en nu: Goed zo.').and.to.contain('Toen: Goed zo. Nu: Lastig.');
      expect(shown(wheel)).to.contain('Toen wilde ik: Meer. Nu wil ik: Nu niet.');
      expect(shown(wheel)).to.not.match(/vooruit|achteruit|beter dan|slechter dan|score/);
      const pictures = [...rootOf(wheel).querySelectorAll('svg[role=img]')].map((picture) => picture.getAttribute('aria-label'));
      expect(pictures).to.include('Jouw wiel van 4 mei 2026. Hieronder staat hetzelfde in zinnen.');
      await accessible(wheel);
      await choose(wheel, 'In een tabel');
      const rows = [...rootOf(wheel).querySelectorAll<HTMLTableElement>('table')].at(-1)?.querySelectorAll<HTMLTableRowElement>('tbody tr');
      expect([...(rows ?? [])].map(({ innerText }) => innerText.replace(/\s+/g, ' ').trim())[4]).to.equal(
        '5. Leren Lastig Meer Weet ik niet Nu niet',
      );
      await accessible(wheel);
      await pressButton(wheel, 'Sluit het eerdere bestand');
      expect(shown(wheel)).to.not.contain('4 mei 2026 en vandaag');
    });

    it('says so when the file is of other questions, or no file of ours, and shows no script', async () => {
      const wheel = await wheelOn();
      await toResult(wheel);
      await click(wheel, 'Vergelijk met een eerder bestand');
      await shows(wheel, 'Kies het bestand dat je toen hebt bewaard.');
      await give(wheel, 'Kies het bestand', new File(['<script>alert(1)</script>'], 'x.json'));
      await shows(wheel, 'Dit bestand kunnen we niet lezen.');
      await accessible(wheel);
      await give(wheel, 'Kies het bestand', fileOf({ 'mark.gone': 'hard' }));
      await shows(wheel, 'In dit bestand staat niets dat bij dit wiel past.');
      const hostile = { ...MARKS, 'own-step.skills': '<img src=x onerror=alert(1)>', goals: ['skills'] };
      await give(wheel, 'Kies het bestand', fileOf(hostile, 'participation-wheel 0.9.0'));
      await shows(wheel, 'Dit bestand is gemaakt met een andere versie van de vragen.');
      expect(rootOf(wheel).querySelector('img')).to.equal(null);
      expect(shown(wheel)).to.contain('<img src=x onerror=alert(1)>');
    });

    it('can also be gone on with, and says when the questions have changed since', async () => {
      const wheel = await wheelOn();
      await click(wheel, 'Ga verder met een bestand dat je eerder hebt bewaard');
      await give(wheel, 'Kies het bestand', fileOf(MARKS, 'participation-wheel 0.9.0'));
      await shows(wheel, 'Ga verder waar je was');
      await pressButton(wheel, 'Ga verder waar je was');
      await shows(wheel, 'Je antwoorden zijn gegeven bij een andere versie van de vragen.');
      expect(hasButton(wheel, 'Print mijn wiel')).to.equal(true);
    });
  });
});
