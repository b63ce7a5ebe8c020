import { expect } from '@open-wc/testing';
import type { VacancyFinder } from '../../../src/vacancy-finder/vacancy-finder.ts';
import { feed } from '../../../stories/vacancy-finder-feed.ts';
import { accessible } from '../../support/axe.ts';
import { quietConsole } from '../../support/console.ts';
import { choose, focused, press, type } from '../../support/keys.ts';
import {
  cleanAddress,
  field,
  finderOn,
  focusedText,
  hasControl,
  openVacancy,
  pressControl,
  settled,
  shownText,
  shows,
  tabTo,
  titles,
  waitUntil,
} from './support.ts';

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
  await shows(finder, 'Wat wil je doen');
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
  await waitUntil(() => focusedText().startsWith('Alles is gewist.'), 'the focus is at what says so');
}

const ownAddress = (): string[] => [...new URL(location.href).searchParams.keys()].filter((name) => name.startsWith('vacatures'));

/** Goes back, and waits until the page has heard of it. */
const goBack = (): Promise<unknown> => {
  const arrived = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
  history.back();
  return arrived;
};

describe('<meedoen-vacancy-finder>: "erase everything and stop"', function () {
  this.timeout(60_000);
  quietConsole();
  // Before too: a page of the tests before this file wrote its draft when it was left.
  for (const when of [beforeEach, afterEach])
    when(() => {
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
    expect(field(finder, 'Wat wil je doen').value).to.equal('');
    await shows(finder, '7 vacatures');
  });

  it('leaves no words, filters or place on screen or in the address, also where Back leads', async () => {
    const finder = await finderOn(feed, { 'storage-key': '', filters: 'language | ' });
    await pressControl(finder, 'Dicht bij mij');
    await shows(finder, 'Je postcode');
    await tabTo(field(finder, 'Je postcode'));
    await type('1017');
    await pressControl(finder, 'Laat de afstand zien');
    await waitUntil(() => /vacatures?$/.test(focusedText()), 'the list has the focus');
    await tabTo(field(finder, 'Wat wil je doen'));
    await type('wandelmaatje');
    await shows(finder, '1 vacature');
    await pressControl(finder, 'Nederlands');
    await choose(field(finder, 'Een eenvoudig gesprek'));
    await waitUntil(() => location.search.includes('wandelmaatje'), 'the words stand in the address');
    await beginResponse(finder);
    await eraseAll(finder);
    const untouched = () => {
      expect(ownAddress()).to.deep.equal([]);
      expect(field(finder, 'Wat wil je doen').value).to.equal('');
      expect(titles(finder)).to.have.length(7);
      expect(shownText(finder)).not.to.match(/Afstand|Nederlands: |km/);
    };
    untouched();
    await accessible(finder);

    await goBack();
    await settled(finder);
    untouched();
    await tabTo(field(finder, 'Wat wil je doen'));
    await type('website');
    await waitUntil(() => location.search.includes('website'), 'what is asked afterwards stands in the address');
    expect(shownText(finder)).not.to.contain('Alles is gewist.');
    await pressControl(finder, 'Dicht bij mij');
    await shows(finder, 'Je postcode');
    expect(field(finder, 'Je postcode').value).to.equal('');
  });
});
