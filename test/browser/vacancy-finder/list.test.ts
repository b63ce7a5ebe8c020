import { aTimeout, expect } from '@open-wc/testing';
import { brokenFeed, feed } from '../../../stories/vacancy-finder-feed.ts';
import type { FilteredEvent } from '../../../src/vacancy-finder/events.ts';
import { accessible } from '../../support/axe.ts';
import { quietConsole } from '../../support/console.ts';
import { choose, focused, press, type } from '../../support/keys.ts';
import {
  cleanAddress,
  control,
  field,
  finderOn,
  focusedText,
  hasControl,
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

describe('<meedoen-vacancy-finder>: search and list', function () {
  this.timeout(60_000);
  const output = quietConsole();
  beforeEach(cleanAddress);
  afterEach(() => {
    cleanAddress();
    sessionStorage.clear();
  });

  it('filters without dropping what is not filled in, and tells how many after a rest', async () => {
    const finder = await finderOn(feed);
    const events: FilteredEvent[] = [];
    finder.addEventListener('meedoen-filtered', (event) => events.push(event));
    await pressControl(finder, /^Onderwerp/);
    expect(shownText(finder)).to.contain('Buurt en welzijn (2)');
    expect(shownText(finder)).to.contain('Bij 1 vacature is dit niet ingevuld.');
    await accessible(finder);
    await choose(field(finder, 'Buurt en welzijn'));
    await settled(finder);
    expect(titles(finder)).to.deep.equal([
      'Wandelmaatje voor een rustig rondje',
      'Fietsen opknappen in de werkplaats',
      'Kok voor het buurteten',
    ]);
    expect(shownText(finder)).to.contain('Niet ingevuld: Onderwerp');
    expect(shownText(finder), 'the counts of its own filter stay').to.contain('Media (1)');
    await waitUntil(() => events.length === 1);
    expect(told(finder)).to.equal('3 vacatures gevonden');
    expect(events[0]?.total).to.equal(3);
    expect(events[0]?.filters).to.deep.equal(['sector']);
    expect(prefixed('sector')).to.equal('welfare-neighbourhood');
    await pressControl(finder, /^Haal weg:.*Buurt en welzijn/s);
    expect(focusedText()).to.equal('7 vacatures');
    expect(prefixed('sector')).to.equal(null);
  });

  it('has the other filters behind "more", with what they hold', async () => {
    const finder = await finderOn(feed);
    await waitUntil(() => hasControl(finder, 'Meer filters'));
    await pressControl(finder, 'Meer filters');
    await pressControl(finder, /^Past ook bij/);
    expect(shownText(finder)).to.contain('Wie weinig Nederlands spreekt (1)');
    await choose(field(finder, 'Wie weinig Nederlands spreekt'));
    await settled(finder);
    expect(titles(finder)[0]).to.equal('Wandelmaatje voor een rustig rondje');
    expect(titles(finder), 'what does not tell stays').to.include('Kok voor het buurteten');
    expect(titles(finder)).not.to.include('Fietsen opknappen in de werkplaats');
    expect(shownText(finder)).to.contain('1 gekozen');
    await accessible(finder);
  });

  it('keeps out of the address what may say something about a person', async () => {
    const finder = await finderOn(feed, { filters: 'language suitable' });
    await pressControl(finder, /^Nederlands/);
    await choose(field(finder, 'Een eenvoudig gesprek (A2)'));
    await aTimeout(300);
    expect(location.search).not.to.match(/A2|language/);
  });

  it('is never a dead end: says what to let go of, what that yields, and whom to ask', async () => {
    const finder = await finderOn(feed, { 'initiative-href': '/initiatief' });
    await pressControl(finder, /^Onderwerp/);
    await choose(field(finder, 'Media'));
    await tabTo(field(finder, 'Wat wil je doen'));
    await type('wandelen');
    await shows(finder, 'We vinden niets dat aan alles voldoet');
    expect(shownText(finder)).to.contain('012 345 67 89');
    expect((control(finder, /Begin zelf iets/) as HTMLAnchorElement).pathname).to.equal('/initiatief');
    await accessible(finder);
    await pressControl(finder, 'Zonder ‘Onderwerp’: 1 vacature');
    expect(focusedText()).to.equal('1 vacature');
    expect(titles(finder)).to.deep.equal(['Wandelmaatje voor een rustig rondje']);
  });

  it('shows what it could read, says what it could not, and tells the editor by number and field', async () => {
    const finder = await finderOn(brokenFeed);
    await shows(finder, '2 vacatures konden we niet lezen.');
    expect(titles(finder)).to.include('Schrijver gezocht');
    const warning = output.take();
    expect(warning).to.contain('9 (zonder-titel) title: missing, left out');
    expect(warning).to.contain('10 whole item: not-an-object, left out');
    expect(warning).to.contain('11 (scheef) sector: not-one-of');
    expect(warning).not.to.contain('javascript');
  });

  it('hides what is over, and a link to it says so', async () => {
    const finder = await finderOn(feed, { 'storage-key': 'over' });
    expect(titles(finder)).not.to.include('Kerstmarkt van vorig jaar');
    finder.remove();
    history.replaceState(null, '', `${location.pathname}${location.search}&over-open=voorbij`);
    const again = await finderOn(feed, { 'storage-key': 'over' });
    await shows(again, 'Kerstmarkt van vorig jaar');
    expect(shownText(again)).to.contain('Kerstmarkt van vorig jaar').and.to.contain('Deze vacature is voorbij.');
    expect(hasControl(again, 'Ik heb interesse')).to.equal(false);
    await accessible(again);
  });

  it('shows pages of a bounded list, with links that can be opened apart', async () => {
    const many = Array.from({ length: 1000 }, (_, index) => ({ id: `v${String(index)}`, title: `Vacature ${String(index)}` }));
    const finder = await finderOn(many, { 'page-size': '7' });
    await shows(finder, '1.000 vacatures');
    expect(titles(finder)).to.have.length(7);
    expect(rootOf(finder).querySelectorAll('*').length).to.be.lessThan(250);
    expect((control(finder, 'Volgende') as HTMLAnchorElement).href).to.match(/-page=2/);
    await pressControl(finder, 'Volgende');
    expect(focusedText()).to.equal('1.000 vacatures');
    expect(titles(finder)[0]).to.equal('Vacature 7');
    history.back();
    await waitUntil(() => titles(finder)[0] === 'Vacature 0');
    history.forward();
    await waitUntil(() => titles(finder)[0] === 'Vacature 7');
  });

  it('gives focus and scroll back to the card, by Back and by its own link', async () => {
    const many = Array.from({ length: 30 }, (_, index) => ({
      id: `v${String(index)}`,
      title: `Vacature ${String(index)}`,
      summary: 'Kom erbij. '.repeat(20),
    }));
    const finder = await finderOn(many, { 'page-size': '30' });
    const card = control(finder, 'Vacature 20');
    card.scrollIntoView({ block: 'center' });
    const before = Math.round(card.getBoundingClientRect().top);
    for (const way of ['back', 'link']) {
      control(finder, 'Vacature 20').focus({ preventScroll: true });
      await press('Enter');
      await waitUntil(() => focusedText() === 'Vacature 20');
      expect((focused() as HTMLElement).localName).to.match(/^h/);
      if (way === 'back') history.back();
      else control(finder, 'Terug naar de lijst').click();
      await waitUntil(() => titles(finder).length === 30, way);
      await settled(finder);
      expect(focusedText()).to.equal('Vacature 20');
      expect(Math.abs(Math.round(control(finder, 'Vacature 20').getBoundingClientRect().top) - before), way).to.be.lessThan(5);
    }
  });
});
