import { expect } from '@open-wc/testing';
import { feed } from '../../../stories/vacancy-finder-feed.ts';
import { accessible } from '../../support/axe.ts';
import { quietConsole } from '../../support/console.ts';
import { type } from '../../support/keys.ts';
import {
  cleanAddress,
  field,
  finderOn,
  focusedText,
  openVacancy,
  pressControl,
  rootOf,
  settled,
  shownText,
  shows,
  tabTo,
  titles,
  told,
  waitUntil,
} from './support.ts';

const prefixed = (name: string) => [...new URLSearchParams(location.search)].find(([key]) => key.endsWith(`-${name}`))?.[1] ?? null;

describe('<meedoen-vacancy-finder>: address and history', function () {
  this.timeout(60_000);
  quietConsole();
  let restore = () => {};
  beforeEach(cleanAddress);
  afterEach(() => {
    restore();
    restore = () => {};
    cleanAddress();
    sessionStorage.clear();
  });

  it('leaves the hash and the state of the page alone, and reads the address of a bookmark', async () => {
    history.replaceState({ page: 'own' }, '', `${location.pathname}${location.search}&mark-q=taal&mark-sort=newest#inhoud`);
    const finder = await finderOn(feed, { 'storage-key': 'mark' });
    expect(field(finder, 'Wat wil je doen').value).to.equal('taal');
    expect(titles(finder)).to.deep.equal(['Oefen Nederlands aan de keukentafel']);
    await openVacancy(finder, 'Oefen Nederlands aan de keukentafel');
    expect(location.hash).to.equal('#inhoud');
    expect((history.state as { page?: string }).page).to.equal('own');
    expect(prefixed('open')).to.equal('taalcoach');
    history.back();
    await waitUntil(() => titles(finder).length === 1);
    expect(history.state).to.deep.equal({ page: 'own' });
  });

  it('takes from a hostile address text, and nothing else', async () => {
    const evil = encodeURIComponent('<img src=x onerror=alert(1)>');
    history.replaceState(
      null,
      '',
      `${location.pathname}${location.search}&evil-q=${evil}&evil-sector=${evil}&evil-sort=__proto__&evil-page=-4`,
    );
    const finder = await finderOn(feed, { 'storage-key': 'evil' });
    expect(field(finder, 'Wat wil je doen').value).to.equal('<img src=x onerror=alert(1)>');
    expect(rootOf(finder).querySelector('img')).to.equal(null);
    finder.remove();
    cleanAddress();
    history.replaceState(null, '', `${location.pathname}${location.search}&evil-open=${evil}`);
    const again = await finderOn(feed, { 'storage-key': 'evil' });
    expect(shownText(again)).to.contain('Deze vacature is er niet meer');
    await accessible(again);
    await pressControl(again, 'Terug naar de lijst');
    await waitUntil(() => titles(again).length > 0);
    expect(focusedText()).to.equal('7 vacatures');
  });

  it('shares nothing with a second finder on the page', async () => {
    const first = await finderOn(feed, { 'storage-key': '' });
    const second = document.createElement('meedoen-vacancy-finder');
    second.vacancies = { vacancies: feed.vacancies.slice(0, 3) };
    first.after(second);
    await settled(second);
    await tabTo(field(second, 'Wat wil je doen'));
    await type('fietsen');
    await waitUntil(() => new URLSearchParams(location.search).get('vacatures2-q') === 'fietsen', 'the second has an address of its own');
    expect(titles(second)).to.have.length(1);
    expect(titles(first)).to.have.length(7);
    expect(new URLSearchParams(location.search).get('vacatures-q')).to.equal(null);
    await openVacancy(first, 'Wandelmaatje voor een rustig rondje');
    expect(titles(second)).to.have.length(1);
    await pressControl(first, 'Terug naar de lijst');
    await waitUntil(() => titles(first).length === 7);
    expect(titles(second), 'going back in one does not undo the other').to.have.length(1);
  });

  it('gives a link to the vacancy alone', async () => {
    history.replaceState(null, '', `${location.pathname}${location.search}#top`);
    const finder = await finderOn(feed, { 'storage-key': 'deel' });
    let copied = '';
    const clipboard = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard');
    const give = (clipboard: unknown) => Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    restore = () => {
      if (clipboard) Reflect.deleteProperty(navigator, 'clipboard');
    };
    await tabTo(field(finder, 'Wat wil je doen'));
    await type('wandelen');
    await shows(finder, '1 vacature');
    await openVacancy(finder, 'Wandelmaatje voor een rustig rondje');
    give({ writeText: (text: string) => Promise.resolve(void (copied = text)) });
    await pressControl(finder, 'Kopieer de link naar deze vacature');
    await waitUntil(() => told(finder) === 'De link is gekopieerd.');
    const url = new URL(copied);
    expect(url.searchParams.get('deel-open')).to.equal('wandelmaatje');
    expect(url.searchParams.has('deel-q')).to.equal(false);
    expect(url.hash).to.equal('');
    give(undefined);
    await pressControl(finder, 'Kopieer de link naar deze vacature');
    expect(field(finder, 'Kopieer deze link').value).to.equal(copied);
    await accessible(finder);
  });
});
