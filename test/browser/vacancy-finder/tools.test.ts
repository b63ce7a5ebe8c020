import { expect } from '@open-wc/testing';
import { leaveNote } from '../../../src/settings/hand-over.ts';
import { feed } from '../../../stories/vacancy-finder-feed.ts';
import { accessible } from '../../support/axe.ts';
import { quietConsole } from '../../support/console.ts';
import { choose, focused, press, type } from '../../support/keys.ts';
import {
  cleanAddress,
  control,
  endpoint,
  feeds,
  field,
  finderOn,
  focusedText,
  hasControl,
  pressControl,
  rootOf,
  shownText,
  shows,
  tabTo,
  titles,
  told,
  waitUntil,
} from './support.ts';

const place = (id: string, title: string, location: object) => ({
  id,
  title,
  organisation: { name: id === 'ver' ? 'Stichting Verweg' : 'Buurthuis' },
  location,
});

/** Amsterdam, Utrecht, Groningen, from home, and one that does not tell. */
const spread = {
  vacancies: [
    place('ver', 'Helpen in Groningen', { mode: 'on-site', postcode: '9711', city: 'Groningen' }),
    place('onbekend', 'Ergens helpen', { mode: 'on-site' }),
    place('thuis', 'Bellen vanuit huis', { mode: 'from-home' }),
    place('midden', 'Helpen in Utrecht', { mode: 'on-site', postcode: '3511 AB', city: 'Utrecht' }),
    place('dichtbij', 'Helpen in Amsterdam', { mode: 'on-site', postcode: '1012', city: 'Amsterdam' }),
  ],
};

/** Stands in for the device, which otherwise asks the person who runs the test. */
function deviceThat(answers: (answer: PositionCallback, refuse: PositionErrorCallback) => void): {
  asked: () => number;
  restore: () => void;
} {
  let asked = 0;
  const getCurrentPosition = (answer: PositionCallback, refuse: PositionErrorCallback): void => {
    asked += 1;
    setTimeout(() => answers(answer, refuse));
  };
  Object.defineProperty(navigator, 'geolocation', { configurable: true, value: { getCurrentPosition } });
  return { asked: () => asked, restore: () => Reflect.deleteProperty(navigator, 'geolocation') };
}

/** Opens a tool above the list, and waits for its code. */
async function openTool(finder: Awaited<ReturnType<typeof finderOn>>, name: string | RegExp): Promise<void> {
  await pressControl(finder, name);
  await waitUntil(
    () => (focused() as HTMLElement | null)?.matches('.tool-panel [data-step-heading]') ?? false,
    `"${String(name)}" is open`,
  );
}

describe('<meedoen-vacancy-finder>: what helps to choose', function () {
  this.timeout(60_000);
  quietConsole();
  let restore = () => {};
  beforeEach(cleanAddress);
  afterEach(() => {
    restore();
    restore = () => {};
    cleanAddress();
    sessionStorage.clear();
    localStorage.clear();
  });

  it('measures distance from a postcode, without a request and without a trace in the address', async () => {
    const stub = feeds({ '/ver.json': { body: JSON.stringify(spread) } });
    restore = stub.restore;
    const finder = await finderOn(undefined, { src: '/ver.json' });
    await shows(finder, '5 vacatures');
    await openTool(finder, 'Dicht bij mij');
    await accessible(finder);

    await pressControl(finder, 'Laat de afstand zien');
    await shows(finder, 'Vul de vier cijfers van je postcode in.');
    await tabTo(field(finder, 'Je postcode'));
    await type('1017 ab');
    await pressControl(finder, 'Laat de afstand zien');
    await shows(finder, 'ongeveer 1');
    expect(titles(finder), 'near first, then from anywhere, last what does not tell').to.deep.equal([
      'Helpen in Amsterdam',
      'Helpen in Utrecht',
      'Helpen in Groningen',
      'Bellen vanuit huis',
      'Ergens helpen',
    ]);
    expect(focusedText()).to.equal('5 vacatures');
    expect(location.search).not.to.contain('1017');
    expect(stub.asked.filter((address) => !address.endsWith('/ver.json'))).to.deep.equal([]);
    expect(JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)])).not.to.contain('1017');

    await openTool(finder, 'Dicht bij mij');
    const radius = field(finder, 'Hoe ver wil je gaan?') as unknown as HTMLSelectElement;
    await tabTo(radius);
    radius.value = '10';
    radius.dispatchEvent(new Event('change', { bubbles: true }));
    await pressControl(finder, 'Laat de afstand zien');
    await shows(finder, '3 vacatures');
    expect(titles(finder)).to.deep.equal(['Helpen in Amsterdam', 'Bellen vanuit huis', 'Ergens helpen']);
    expect(shownText(finder)).to.contain('Niet ingevuld: Afstand').and.to.contain('Hooguit 10 km');
    await accessible(finder);
    await pressControl(finder, /Hooguit 10 km/);
    await shows(finder, '5 vacatures');
  });

  it('asks the device where it is only when that is pressed, and keeps the answer in the page', async () => {
    const device = deviceThat((answer) => answer({ coords: { latitude: 52.372_76, longitude: 4.893_67 } } as GeolocationPosition));
    restore = device.restore;
    const finder = await finderOn(spread);
    await openTool(finder, 'Dicht bij mij');
    expect(device.asked(), 'not for opening the tool').to.equal(0);
    await pressControl(finder, 'Gebruik de plek van dit apparaat');
    await shows(finder, 'minder dan 1 km');
    expect(device.asked()).to.equal(1);
    expect(titles(finder)[0]).to.equal('Helpen in Amsterdam');
    expect(focusedText()).to.equal('5 vacatures');
    const traces = JSON.stringify([location.href, Object.entries(sessionStorage), Object.entries(localStorage)]);
    expect(traces).not.to.match(/52[.,]37|4[.,]89/);
    await openTool(finder, 'Dicht bij mij');
    expect(field(finder, 'Je postcode').value).to.equal('');
    await pressControl(finder, 'Vergeet mijn plek');
    await waitUntil(() => !shownText(finder).includes('minder dan 1 km'), 'the distances are gone');
    expect(device.asked()).to.equal(1);
  });

  it('says what to do when the device may not tell where it is', async () => {
    const device = deviceThat((_answer, refuse) => refuse({ code: 1, message: 'User denied Geolocation' } as GeolocationPositionError));
    restore = device.restore;
    const finder = await finderOn(spread);
    await openTool(finder, 'Dicht bij mij');
    await pressControl(finder, 'Gebruik de plek van dit apparaat');
    await waitUntil(() => focusedText() === 'Je apparaat zegt niet waar je bent. Vul je postcode in.', 'the focus is at what went wrong');
    await accessible(finder);
    await tabTo(field(finder, 'Je postcode'));
    await type('1012');
    await pressControl(finder, 'Laat de afstand zien');
    await shows(finder, 'minder dan 1 km');
  });

  it('shows distances from where the site says, before the visitor says anything', async () => {
    const finder = await finderOn(spread, { near: '3511' });
    await shows(finder, 'minder dan 1 km');
    expect(titles(finder)[0], 'the order is the usual one').to.equal('Helpen in Groningen');
  });

  it('says so when a postcode does not exist', async () => {
    const finder = await finderOn(spread);
    await openTool(finder, 'Dicht bij mij');
    await tabTo(field(finder, 'Je postcode'));
    await type('1234');
    await press('Enter');
    await shows(finder, 'Deze postcode kennen we niet.');
    await waitUntil(() => focusedText().startsWith('Deze postcode'), 'the focus is at what went wrong');
  });

  it('helps to choose with four questions, and says why each result fits', async () => {
    const finder = await finderOn(feed);
    await openTool(finder, 'Help mij kiezen');
    expect(focusedText()).to.contain('Stap 1 van 4').and.to.contain('Voor wie wil je iets doen?');
    await accessible(finder);
    await pressControl(finder, 'Voor ouderen');
    await waitUntil(() => focusedText().includes('Wat doe je graag?'), 'the second question has the focus');
    await pressControl(finder, 'Maakt niet uit');
    await waitUntil(() => focusedText().includes('Hoeveel tijd heb je?'), 'the third question has the focus');
    await pressControl(finder, 'Terug');
    await waitUntil(() => focusedText().includes('Wat doe je graag?'), 'one can go back');
    await pressControl(finder, 'Praten en luisteren');
    await pressControl(finder, 'Maakt niet uit');
    await waitUntil(() => focusedText().includes('Wat moet zeker kunnen?'), 'the last question has the focus');
    await pressControl(finder, 'Ik leer nog Nederlands');
    await waitUntil(() => /vacatures?$/.test(focusedText()), 'the list has the focus');
    expect(titles(finder)[0]).to.equal('Wandelmaatje voor een rustig rondje');
    expect(shownText(finder)).to.contain('Past bij wat je koos: Ouderen');
    expect(location.search, 'nothing of the answers stands in the address')
      .not.to.contain('vacatures-')
      .and.not.to.match(/older|A1/);
    await accessible(finder);
  });

  it('takes goal areas over from a wheel on the same page, and keeps them out of the address', async () => {
    const handed = { areas: ['social-contacts'], themes: [], title: '' };
    const vacancies = {
      vacancies: [
        { id: '1', title: 'Samen eten', goalAreas: ['social-contacts'] },
        { id: '2', title: 'Leren timmeren', goalAreas: ['skills'] },
      ],
    };
    const finder = await finderOn(vacancies);
    await shows(finder, '2 vacatures');
    expect(finder.takeOver(handed)).to.equal(true);
    await shows(finder, '1 vacature');
    expect(titles(finder)).to.deep.equal(['Samen eten']);
    expect(shownText(finder)).to.contain('Past bij wat je koos: Mensen leren kennen');
    expect(location.search).not.to.contain('social');
  });

  it('takes goal areas over from a wheel on another page, once, and keeps them out of the address', async () => {
    const vacancies = {
      vacancies: [
        { id: '1', title: 'Samen eten', goalAreas: ['social-contacts'] },
        { id: '2', title: 'Leren timmeren', goalAreas: ['skills'] },
      ],
    };
    leaveNote('vacancy-finder', location.href, { areas: ['social-contacts', 'bestaat-niet'], themes: [], title: '' });
    const finder = await finderOn(vacancies);
    await shows(finder, '1 vacature');
    expect(titles(finder)).to.deep.equal(['Samen eten']);
    expect(told(finder), 'the count that is told is that of the list').to.contain('1 vacature');
    expect(location.search).not.to.contain('social');
    expect(sessionStorage.getItem('meedoen:hand-over/1')).to.equal(null);
    await pressControl(finder, /Mensen leren kennen/);
    await shows(finder, '2 vacatures');

    const url = new URL(location.href);
    url.searchParams.set('meedoen-areas', 'skills');
    history.replaceState(null, '', url);
    const another = await finderOn(vacancies);
    await shows(another, '1 vacature');
    expect(titles(another)).to.deep.equal(['Leren timmeren']);
    expect(location.search).not.to.contain('skills');
  });

  it('narrows by organisation', async () => {
    const finder = await finderOn(spread, { filters: 'organisation |' });
    await pressControl(finder, 'Organisatie');
    await choose(field(finder, 'Stichting Verweg (1)'));
    await shows(finder, '1 vacature');
    expect(titles(finder)).to.deep.equal(['Helpen in Groningen']);
  });

  it('marks the words that were searched for, also where a text looks like HTML', async () => {
    const finder = await finderOn({ vacancies: [{ id: '1', title: 'Fietsen <b>maken</b>', summary: 'Samen een fiets opknappen' }] });
    await tabTo(field(finder, 'Wat wil je doen'));
    await type('fiets');
    await waitUntil(() => rootOf(finder).querySelector('mark') !== null, 'something is marked');
    const marked = [...rootOf(finder).querySelectorAll('mark')].map((mark) => mark.innerText);
    expect(marked).to.deep.equal(['Fietsen', 'fiets']);
    expect(titles(finder)).to.deep.equal(['Fietsen <b>maken</b>']);
  });

  it('keeps a shortlist without an account, for the session until the visitor says that the device is theirs', async () => {
    const finder = await finderOn(feed, { 'storage-key': 'lijst' });
    await pressControl(finder, /^Bewaar\s*:\s*Wandelmaatje/);
    await openTool(finder, 'Bewaard: 1');
    expect(shownText(finder)).to.contain('Deze lijst is weg als je de pagina sluit.');
    await accessible(finder);
    const keys = (area: Storage) => Object.keys(area).filter((key) => key.includes('saved'));
    expect([keys(sessionStorage).length, keys(localStorage).length]).to.deep.equal([1, 0]);
    await pressControl(finder, /eigen apparaat/);
    await shows(finder, 'hooguit 30 dagen op dit apparaat');
    expect([keys(sessionStorage).length, keys(localStorage).length]).to.deep.equal([0, 1]);
    finder.remove();

    const again = await finderOn(feed, { 'storage-key': 'lijst' });
    await openTool(again, 'Bewaard: 1');
    expect(hasControl(again, 'Wandelmaatje voor een rustig rondje')).to.equal(true);
    await pressControl(again, 'Wis deze lijst');
    await shows(again, 'Je hebt nog niets bewaard.');
    expect([keys(sessionStorage).length, keys(localStorage).length]).to.deep.equal([0, 0]);
  });

  it('shares a search after showing what is in the link, and leaves out what may say something about a person', async () => {
    const finder = await finderOn(feed, { filters: 'sector language | ' });
    await tabTo(field(finder, 'Wat wil je doen'));
    await type('park');
    await shows(finder, '1 vacature');
    await pressControl(finder, 'Nederlands');
    await choose(field(finder, 'Een eenvoudig gesprek'));
    await openTool(finder, 'Deel deze zoekopdracht');
    const panel = () => rootOf(finder).querySelector<HTMLElement>('.tool-panel')?.innerText ?? '';
    expect(panel()).to.match(/Dit staat in de link:\s+Woorden: park/);
    expect(panel()).to.match(/Dit staat er niet in[^:]*:\s+Nederlands: Een eenvoudig gesprek/);
    const link = new URL(field(finder, 'De link').value);
    expect([...link.searchParams].filter(([name]) => !name.startsWith('wtr-')).map(([, value]) => value)).to.deep.equal(['park']);
    await accessible(finder);
  });

  it('counts what was typed a moment ago when a tool or a vacancy is opened', async () => {
    const finder = await finderOn(feed);
    const words = field(finder, 'Wat wil je doen');
    const typeAtOnce = (text: string) => {
      words.value = text;
      words.dispatchEvent(new Event('input', { bubbles: true }));
    };
    typeAtOnce('park');
    control(finder, 'Deel deze zoekopdracht').click();
    await waitUntil(() => rootOf(finder).querySelector('#share-search') !== null, 'the tool is open');
    expect(new URL(field(finder, 'De link').value).search).to.contain('-q=park');

    typeAtOnce('wandelmaatje');
    rootOf(finder).querySelector<HTMLElement>('[data-card]')?.click();
    await waitUntil(() => rootOf(finder).querySelector('article.detail') !== null, 'the vacancy is open');
    await pressControl(finder, 'Terug naar de lijst');
    await shows(finder, '1 vacature');
    expect(field(finder, 'Wat wil je doen').value).to.equal('wandelmaatje');
  });

  it('takes a wish where nothing fits, shows what comes closest, and sends it once', async () => {
    const finder = await finderOn(feed, { filters: 'sector commitment | ' });
    const sent = endpoint(finder, { reference: 'WENS-1' });
    await tabTo(field(finder, 'Wat wil je doen'));
    await type('raketten bouwen');
    await shows(finder, 'We vinden niets dat aan alles voldoet');
    await pressControl(finder, 'Vertel wat je zoekt');
    await waitUntil(() => focusedText() === 'Vertel wat je zoekt' && focused()?.localName.startsWith('h') === true, 'the form is there');
    expect(field(finder, 'Wat zou je willen doen?').value).to.equal('raketten bouwen');
    await accessible(finder);
    await pressControl(finder, 'Verstuur naar Vrijwilligerspunt');
    await shows(finder, 'Kies of we je iets mogen laten weten.');
    await choose(field(finder, 'Niet nodig'));
    await pressControl(finder, 'Verstuur naar Vrijwilligerspunt');
    await shows(finder, 'Je wens is verstuurd');
    expect(sent).to.have.length(1);
    expect(sent[0]?.type).to.equal('vacancy-wish');
    expect(sent[0]?.data).to.deep.equal({ words: 'raketten bouwen' });
    await accessible(finder);
  });
});
