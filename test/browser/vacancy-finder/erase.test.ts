import { expect } from '@open-wc/testing';
import type { VacancyFinder } from '../../../src/vacancy-finder/vacancy-finder.ts';
import { feed } from '../../../stories/vacancy-finder-feed.ts';
import { quietConsole } from '../../support/console.ts';
import { focused, press, type } from '../../support/keys.ts';
import { cleanAddress, field, finderOn, focusedText, hasControl, openVacancy, pressControl, shows, tabTo, waitUntil } from './support.ts';

/** What lies on this device of what somebody saved or filled in. */
const kept = (): string =>
  [sessionStorage, localStorage]
    .flatMap((area) => Object.entries(area))
    .filter(([key]) => key.startsWith('meedoen:'))
    .map(([key, value]) => `${key} ${String(value)}`)
    .join('\n');

const keeps = (text: string): Promise<void> => waitUntil(() => kept().includes(text), `"${text}" is kept`);

async function saveOne(finder: VacancyFinder): Promise<void> {
  await pressControl(finder, /^Bewaar\s*:\s*Wandelmaatje/);
  await keeps('vacancy-finder-saved');
}

/** Looks for what is not there, and begins to tell what it should be. */
async function beginWish(finder: VacancyFinder): Promise<void> {
  await tabTo(field(finder, 'Wat wil je doen'));
  await type('raketten');
  await shows(finder, 'We vinden niets dat aan alles voldoet');
  await pressControl(finder, 'Vertel wat je zoekt');
  await waitUntil(() => focusedText() === 'Vertel wat je zoekt' && focused()?.localName.startsWith('h') === true, 'the form is there');
  await tabTo(field(finder, 'Wat zou je willen doen?'));
  await type(' bouwen');
  await keeps('vacancy-wish');
}

async function beginResponse(finder: VacancyFinder): Promise<void> {
  await openVacancy(finder, 'Wandelmaatje voor een rustig rondje');
  await pressControl(finder, 'Ik heb interesse');
  await tabTo(field(finder, 'Hoe heet je?'));
  await type('Noor');
  await keeps('Noor');
}

async function eraseAll(finder: VacancyFinder): Promise<void> {
  await pressControl(finder, 'Wis alles en stop');
  await pressControl(finder, 'Ja, wis alles');
  await shows(finder, 'Alles is gewist.');
  await waitUntil(() => kept() === '', 'nothing is kept');
}

describe('<meedoen-vacancy-finder>: "erase everything and stop"', function () {
  this.timeout(60_000);
  quietConsole();
  beforeEach(cleanAddress);
  afterEach(() => {
    cleanAddress();
    sessionStorage.clear();
    localStorage.clear();
  });

  it('erases the shortlist and a wish too, when it is chosen at a response', async () => {
    const finder = await finderOn(feed);
    await saveOne(finder);
    await beginWish(finder);
    await tabTo(field(finder, 'Wat wil je doen'));
    await press('Control+a');
    await press('Delete');
    await beginResponse(finder);
    await eraseAll(finder);
  });

  it('erases a wish of an earlier visit, of which nothing has been shown in this one', async () => {
    const first = await finderOn(feed, { 'storage-key': 'eerder' });
    await beginWish(first);
    first.remove();
    cleanAddress();
    const finder = await finderOn(feed, { 'storage-key': 'eerder' });
    await beginResponse(finder);
    await eraseAll(finder);
  });

  it('erases the shortlist and a response too, when it is chosen at a wish', async () => {
    const finder = await finderOn(feed);
    await saveOne(finder);
    await beginResponse(finder);
    await pressControl(finder, 'Terug naar de lijst');
    await beginWish(finder);
    await eraseAll(finder);
    expect(hasControl(finder, 'Bewaard'), 'without a count').to.equal(true);
  });
});
