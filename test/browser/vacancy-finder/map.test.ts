import { expect } from '@open-wc/testing';
import { accessible } from '../../support/axe.ts';
import { quietConsole } from '../../support/console.ts';
import { focused, press } from '../../support/keys.ts';
import { cleanAddress, finderOn, focusedText, hasControl, pressControl, rootOf, shows, tabTo, waitUntil } from './support.ts';

const TILES = { 'tiles-src': '/tiles/{z}/{x}/{y}.png' };

const vacancies = {
  vacancies: [
    { id: 'g', title: 'Helpen in Groningen', location: { mode: 'on-site', postcode: '9711', city: 'Groningen' } },
    { id: 'a', title: 'Helpen op de Dam', location: { mode: 'on-site', postcode: '1012', city: 'Amsterdam' } },
    { id: 'b', title: 'Helpen bij het station', location: { mode: 'on-site', postcode: '1012', city: 'Amsterdam' } },
    { id: 'h', title: 'Bellen vanuit huis', location: { mode: 'from-home' } },
  ],
};

describe('<meedoen-vacancy-finder>: the map', function () {
  this.timeout(60_000);
  quietConsole();
  beforeEach(cleanAddress);
  afterEach(() => {
    cleanAddress();
    sessionStorage.clear();
  });

  const markers = (finder: Awaited<ReturnType<typeof finderOn>>) => [
    ...rootOf(finder).querySelectorAll<HTMLButtonElement>('[data-marker]'),
  ];

  it('loads nothing of a map before it is asked for, and has the whole list without it', async () => {
    const finder = await finderOn(vacancies, TILES);
    await shows(finder, '4 vacatures');
    const asked = () => performance.getEntriesByType('resource').filter(({ name }) => /\/tiles\/|leaflet/.test(name)).length;
    const before = asked();
    await pressControl(finder, 'Bekijk op de kaart');
    await shows(finder, 'Alles wat op de kaart staat, staat ook in de lijst hieronder.');
    expect(asked() - before).to.equal(0);
    await accessible(finder);
  });

  it('has no map where the site has no tiles, or may not follow them', async () => {
    const finder = await finderOn(vacancies);
    expect(hasControl(finder, 'Bekijk op de kaart')).to.equal(false);
    finder.setAttribute('tiles-src', 'https://elders.example/{z}/{x}/{y}.png');
    await shows(finder, '4 vacatures');
    expect(hasControl(finder, 'Bekijk op de kaart')).to.equal(false);
  });

  it('shows by keyboard what is at a marker, as a link to the same vacancy', async () => {
    const finder = await finderOn(vacancies, TILES);
    await pressControl(finder, 'Bekijk op de kaart');
    await pressControl(finder, 'Laat de kaart zien');
    await waitUntil(() => markers(finder).length === 2, 'two markers are there');
    expect(markers(finder).map((marker) => marker.getAttribute('aria-label'))).to.have.members([
      'Helpen in Groningen',
      '2 vacatures bij elkaar',
    ]);
    await shows(finder, '1 vacature heeft geen plek op de kaart.');
    await accessible(finder);

    const several = markers(finder).find((marker) => marker.textContent === '2');
    if (!several) throw new Error('There is no marker for two.');
    await tabTo(several);
    await press('Enter');
    const links = () => [...rootOf(finder).querySelectorAll<HTMLElement>('.tool-panel .links a')].map((link) => link.innerText);
    await waitUntil(() => links().length === 2, 'what is at the marker is told');
    expect(links()).to.have.members(['Helpen op de Dam', 'Helpen bij het station']);
    expect((focused() as HTMLElement).closest('.map'), 'the focus is not taken away').to.not.equal(null);
    await tabTo(rootOf(finder).querySelector('.tool-panel .links a') as HTMLElement);
    await press('Enter');
    await waitUntil(() => /Helpen (op de Dam|bij het station)/.test(focusedText()), 'the vacancy is open');
  });

  it('follows the list', async () => {
    const finder = await finderOn(vacancies, { ...TILES, filters: 'organisation place |' });
    await pressControl(finder, 'Bekijk op de kaart');
    await pressControl(finder, 'Laat de kaart zien');
    await waitUntil(() => markers(finder).length === 2, 'two markers are there');
    finder.vacancies = { vacancies: vacancies.vacancies.slice(0, 1) };
    await waitUntil(() => markers(finder).length === 1, 'one is left');
  });
});
