import { aTimeout, expect } from '@open-wc/testing';
import { brokenFeed, feed } from '../../../stories/vacancy-finder-feed.ts';
import type { FilteredEvent } from '../../../src/vacancy-finder/events.ts';
import { nl } from '../../../src/vacancy-finder/messages/nl.ts';
import { accessible } from '../../support/axe.ts';
import { quietConsole } from '../../support/console.ts';
import { click, focused, press, type } from '../../support/keys.ts';
import {
  cleanAddress,
  control,
  endpoint,
  feeds,
  field,
  finderOn,
  focusedText,
  hasControl,
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

/** The copy is saved after the list is shown. */
async function waitForCopy(path: string): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) {
    if (await (await caches.open('meedoen:1:feeds')).match(path)) return;
    await aTimeout(50);
  }
  throw new Error('No copy was saved.');
}

describe('<meedoen-vacancy-finder>', function () {
  this.timeout(60_000);
  const output = quietConsole();
  let restore = () => {};
  beforeEach(cleanAddress);
  afterEach(() => {
    restore();
    restore = () => {};
    cleanAddress();
    sessionStorage.clear();
  });

  it('takes a resident from a word to a receipt by keyboard alone', async () => {
    const finder = await finderOn(feed);
    const events: string[] = [];
    for (const name of ['filtered', 'started', 'error-shown', 'submit', 'sent', 'responded', 'completed']) {
      // Who types slowly rests more often.
      finder.addEventListener(`meedoen-${name}`, () => events.at(-1) !== name && events.push(name));
    }
    const sent = endpoint(finder, { reference: 'WR-1', answerBy: '2026-12-04' });
    expect(focused(), 'the first render takes no focus').to.equal(document.body);
    await accessible(finder);

    await tabTo(field(finder, 'Wat wil je doen'));
    await type('wandelen');
    await shows(finder, '1 vacature');
    await waitUntil(() => told(finder) === '1 vacature gevonden', 'the count is told once typing rests');
    expect(titles(finder)).to.deep.equal(['Wandelmaatje voor een rustig rondje']);

    await openVacancy(finder, 'Wandelmaatje voor een rustig rondje');
    expect(focusedText()).to.equal('Wandelmaatje voor een rustig rondje');
    expect(shownText(finder))
      .to.contain('Iemand die op vaste tijden komt')
      .and.to.contain('1 tot 2 uur per week')
      .and.to.contain('De VOG is gratis.');
    await accessible(finder);

    await pressControl(finder, 'Ik heb interesse');
    expect(focusedText()).to.equal('Laat weten dat je interesse hebt');
    expect(shownText(finder)).to.contain('Dit ziet alleen Vrijwilligerspunt.');
    await pressControl(finder, 'Verstuur naar Vrijwilligerspunt');
    expect(focusedText()).to.match(/^Er zijn nog 2 dingen niet goed/);
    await accessible(finder);

    await tabTo(field(finder, 'Hoe heet je?'));
    await type('Noor');
    await tabTo(field(finder, 'Bel mij'));
    await press('Space');
    await settled(finder);
    await tabTo(field(finder, 'Je telefoonnummer'));
    await type('06 12345678');
    await tabTo(field(finder, 'Ik neem graag iemand mee'));
    await press('Space');
    await accessible(finder);
    await pressControl(finder, 'Verstuur naar Vrijwilligerspunt');
    await shows(finder, 'Je reactie is verstuurd');

    expect(focusedText()).to.equal('Je reactie is verstuurd');
    expect(shownText(finder))
      .to.contain('WR-1')
      .and.to.contain('Vrijwilligerspunt leest je reactie en belt je.')
      .and.to.contain('012 345 67 89');
    await accessible(finder);
    expect(sent).to.have.length(1);
    expect(sent[0]?.type).to.equal('vacancy-response');
    expect(sent[0]?.data).to.deep.equal({
      vacancy: {
        id: 'wandelmaatje',
        title: 'Wandelmaatje voor een rustig rondje',
        organisation: 'Welzijn Waterrijk',
        source: 'Vrijwilligerspunt Waterrijk',
      },
      contact: { name: 'Noor', channel: 'phone', phone: '06 12345678' },
      bringSomeone: true,
    });
    expect(sent[0]?.asked).to.deep.include({ field: 'contact.channel', question: 'Hoe kunnen we je bereiken?', answer: 'Bel mij' });
    expect(events).to.deep.equal(['filtered', 'started', 'error-shown', 'submit', 'sent', 'responded', 'completed']);
  });

  it('is not answered twice by accident, and knows at the next vacancy who you are', async () => {
    const finder = await finderOn(feed);
    const sent = endpoint(finder, { reference: 'WR-1' }, { reference: 'WR-2' });
    const respond = async (title: string) => {
      await openVacancy(finder, title);
      await pressControl(finder, 'Ik heb interesse');
    };
    await respond('Wandelmaatje voor een rustig rondje');
    await tabTo(field(finder, 'Hoe heet je?'));
    await type('Noor');
    await tabTo(field(finder, 'Bel mij'));
    await press('Space');
    await settled(finder);
    await tabTo(field(finder, 'Je telefoonnummer'));
    await type('0612345678');
    await tabTo(field(finder, 'Wil je iets vertellen'));
    await type('Ik loop graag.');
    await pressControl(finder, 'Verstuur naar Vrijwilligerspunt');
    await shows(finder, 'WR-1');
    await pressControl(finder, 'Terug naar de lijst');
    await waitUntil(() => titles(finder).length > 0);
    await openVacancy(finder, 'Wandelmaatje voor een rustig rondje');
    expect(shownText(finder)).to.contain('WR-1');
    expect(hasControl(finder, 'Ik heb interesse')).to.equal(false);
    await pressControl(finder, 'Terug naar de lijst');
    await waitUntil(() => titles(finder).length > 0);

    await respond('Fietsen opknappen in de werkplaats');
    expect(field(finder, 'Hoe heet je?').value).to.equal('Noor');
    expect(field(finder, 'Wil je iets vertellen').value).to.equal('');
    await pressControl(finder, 'Verstuur naar Vrijwilligerspunt');
    await shows(finder, 'WR-2');
    expect(sent).to.have.length(2);
    expect(sent[0]?.id).not.to.equal(sent[1]?.id);
  });

  it('keeps the answers when sending fails, and sends the same once more', async () => {
    const finder = await finderOn(feed);
    const sent = endpoint(finder, 'offline', { reference: 'WR-9' });
    await openVacancy(finder, 'Oefen Nederlands aan de keukentafel');
    await pressControl(finder, 'Ik heb interesse');
    await tabTo(field(finder, 'Hoe heet je?'));
    await type('Sam');
    await tabTo(field(finder, 'Bel mij'));
    await press('ArrowDown');
    await settled(finder);
    await tabTo(field(finder, 'Je e-mailadres'));
    await type('sam@voorbeeld.nl');
    await pressControl(finder, 'Verstuur naar Vrijwilligerspunt');
    await shows(finder, 'Het is niet verstuurd');
    expect(focusedText()).to.contain('Het is niet verstuurd');
    expect(field(finder, 'Hoe heet je?').value).to.equal('Sam');
    await accessible(finder);
    await pressControl(finder, 'Probeer het nog eens');
    await shows(finder, 'WR-9');
    expect(sent.map(({ id }) => id)).to.deep.equal([sent[0]?.id, sent[0]?.id]);
  });

  it('keeps a response that was begun for the session, and erases it when asked', async () => {
    const first = await finderOn(feed, { 'storage-key': 'bewaar' });
    await openVacancy(first, 'Wandelmaatje voor een rustig rondje');
    await pressControl(first, 'Ik heb interesse');
    await tabTo(field(first, 'Hoe heet je?'));
    await type('Noor');
    await aTimeout(600);
    first.remove();

    const second = await finderOn(feed, { 'storage-key': 'bewaar' });
    await shows(second, 'Je was al begonnen');
    expect(shownText(second)).not.to.contain('Noor');
    await accessible(second);
    await pressControl(second, 'Ga verder waar je was');
    await waitUntil(() => focusedText() === 'Laat weten dat je interesse hebt');
    expect(field(second, 'Hoe heet je?').value).to.equal('Noor');
    await pressControl(second, 'Wis alles en stop');
    await pressControl(second, 'Ja, wis alles');
    await shows(second, 'Alles is gewist.');
    expect(JSON.stringify(Object.values(sessionStorage))).not.to.contain('Noor');
  });

  it('erases the receipt too, for whoever sits down next', async () => {
    const finder = await finderOn(feed);
    endpoint(finder, { reference: 'WR-7' });
    await openVacancy(finder, 'Wandelmaatje voor een rustig rondje');
    await pressControl(finder, 'Ik heb interesse');
    await tabTo(field(finder, 'Hoe heet je?'));
    await type('Noor');
    await tabTo(field(finder, 'Bel mij'));
    await press('Space');
    await settled(finder);
    await tabTo(field(finder, 'Je telefoonnummer'));
    await type('06 12345678');
    await pressControl(finder, 'Verstuur naar Vrijwilligerspunt');
    await shows(finder, 'WR-7');
    await pressControl(finder, 'Wis alles en stop');
    await pressControl(finder, 'Ja, wis alles');
    await shows(finder, 'Alles is gewist.');
    expect(shownText(finder)).not.to.contain('WR-7');
  });

  it('has a form only where the source wants answers and the page can send them', async () => {
    const finder = await finderOn(feed);
    await openVacancy(finder, 'Houd onze website bij');
    expect(hasControl(finder, 'Ik heb interesse')).to.equal(false);
    expect((control(finder, /Reageer via de website/) as HTMLAnchorElement).href).to.equal('https://dekade.waterrijk.example/vacature');
    await pressControl(finder, 'Terug naar de lijst');
    await waitUntil(() => titles(finder).length > 0);
    await openVacancy(finder, 'Participatieplaats in de wijktuin');
    expect(hasControl(finder, 'Ik heb interesse')).to.equal(false);
    expect(shownText(finder)).to.contain('Deze plek gaat via de gemeente.');

    cleanAddress();
    const mute = await finderOn(feed, { recipient: '' });
    await openVacancy(mute, 'Wandelmaatje voor een rustig rondje');
    expect(hasControl(mute, 'Ik heb interesse')).to.equal(false);
  });

  it('filters without dropping what is not filled in, and tells how many after a rest', async () => {
    const finder = await finderOn(feed);
    const events: FilteredEvent[] = [];
    finder.addEventListener('meedoen-filtered', (event) => events.push(event));
    await pressControl(finder, /^Onderwerp/);
    expect(shownText(finder)).to.contain('Buurt en welzijn (2)');
    expect(shownText(finder)).to.contain('Bij 1 vacature is dit niet ingevuld.');
    await accessible(finder);
    await tabTo(field(finder, 'Buurt en welzijn'));
    await press('Space');
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
    await tabTo(field(finder, 'Wie weinig Nederlands spreekt'));
    await press('Space');
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
    await tabTo(field(finder, 'Een eenvoudig gesprek (A2)'));
    await press('Space');
    await aTimeout(300);
    expect(location.search).not.to.match(/A2|language/);
  });

  it('is never a dead end: says what to let go of, what that yields, and whom to ask', async () => {
    const finder = await finderOn(feed, { 'initiative-href': '/initiatief' });
    await pressControl(finder, /^Onderwerp/);
    await tabTo(field(finder, 'Media'));
    await press('Space');
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

  it('shows hostile texts as text, and no link that a script could hide in', async () => {
    const evil = '<script>window.hacked = 1</script><img src=x onerror="window.hacked = 1">';
    const finder = await finderOn({
      source: { name: evil, url: 'javascript:alert(1)', respond: 'url' },
      vacancies: [
        {
          id: `"'><b>${evil}`,
          title: `${evil} \u202Egnissap`,
          summary: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamten'.repeat(5),
          description: `${evil}\n\n<a href="javascript:alert(1)">klik</a>`,
          url: 'javascript:alert(2)',
          organisation: { name: evil, url: 'data:text/html,x' },
          contact: { phone: 'javascript:alert(3)' },
          source: { name: evil, respond: 'phone' },
          requirements: { needed: [evil] },
        },
      ],
    });
    output.take();
    finder.style.setProperty('inline-size', '320px');
    await settled(finder);
    const root = rootOf(finder).querySelector<HTMLElement>('.root');
    expect(root?.scrollWidth).to.be.at.most(320);
    await click(rootOf(finder).querySelector('[data-card]') as Element);
    await waitUntil(() => rootOf(finder).querySelector('article.detail') !== null, 'the vacancy is open');
    await settled(finder);
    expect(shownText(finder)).to.contain('<script>window.hacked = 1</script>');
    expect(shownText(finder)).not.to.contain('\u202E');
    expect(rootOf(finder).querySelectorAll('img, script, b')).to.have.length(0);
    expect((window as unknown as { hacked?: number }).hacked).to.equal(undefined);
    for (const link of rootOf(finder).querySelectorAll('a')) expect(link.href).to.match(/^(https?|tel|mailto):/);
    expect(root?.scrollWidth).to.be.at.most(320);
    await accessible(finder);
  });

  it('follows only its own origin and what the template allows', async () => {
    const stub = feeds({ '/ok.json': { body: JSON.stringify(feed) } });
    restore = stub.restore;
    const finder = await finderOn(undefined, { src: 'https://elsewhere.example/ok.json' });
    await shows(finder, 'De lijst met vacatures is op deze pagina niet goed ingesteld.');
    expect(stub.asked).to.deep.equal([]);
    expect(output.take()).to.contain('not-allowed');
    finder.src = '/ok.json';
    await shows(finder, '7 vacatures');
    expect(stub.asked).to.deep.equal([new URL('/ok.json', location.href).href]);
  });

  for (const [name, answer, message] of [
    ['is a web page', { body: '<!doctype html><title>Inloggen</title>', type: 'text/html' }, 'We kregen een webpagina'],
    ['is broken off', { body: '{"vacancies":[{"id":"1","title":"Een' }, 'niet compleet binnengekomen'],
    ['is not there', { status: 404, body: 'x' }, 'staat niet meer op de plek'],
    ['is down', { status: 503, body: 'x' }, 'werkt nu niet'],
    ['cannot be reached', 'offline', 'Kijk of je internet hebt'],
    ['is something else', { body: '{"items":{}}' }, 'staat geen lijst met vacatures'],
    ['has nothing that can be read', { body: '[{"id":1},{"title":"x"},null]' }, 'We kunnen de vacatures in deze lijst niet lezen'],
  ] as const) {
    it(`says so when the feed ${name}, and shows what the page put inside`, async () => {
      const stub = feeds({ '/feed.json': answer });
      restore = stub.restore;
      const finder = await finderOn(undefined, { src: '/feed.json' });
      await shows(finder, message);
      expect(told(finder)).to.contain(message);
      expect(shownText(finder)).to.contain('012 345 67 89');
      expect(finder.querySelector('a')?.getClientRects().length, 'what is inside the tag is seen').to.equal(1);
      expect(output.take()).to.match(/^warn: meedoen: /);
      await accessible(finder);
    });
  }

  it('tries again when asked', async () => {
    const stub = feeds({ '/feed.json': 'offline' });
    restore = stub.restore;
    const finder = await finderOn(undefined, { src: '/feed.json' });
    await shows(finder, 'De vacatures zijn er nu niet');
    output.take();
    stub.answers['/feed.json'] = { body: JSON.stringify(feed) };
    await pressControl(finder, 'Probeer het nog eens');
    await shows(finder, '7 vacatures');
    expect(told(finder)).to.equal('7 vacatures gevonden');
  });

  it('says that it is fetching, and that there is nothing', async () => {
    const stub = feeds({ '/slow.json': 'never', '/none.json': { body: '{"vacancies":[]}' } });
    restore = stub.restore;
    const finder = await finderOn(undefined, { src: '/slow.json' });
    await shows(finder, 'We halen de vacatures op.');
    await waitUntil(() => told(finder) === 'We halen de vacatures op.', 'a wait is told');
    await accessible(finder);
    finder.src = '/none.json';
    await shows(finder, 'Er zijn nu geen vacatures');
    await accessible(finder);
  });

  it('shows one feed when another is down, and says that it is not complete', async () => {
    const stub = feeds({ '/one.json': { body: JSON.stringify(feed) } });
    restore = stub.restore;
    const finder = await finderOn(undefined, { src: '/one.json /two.json' });
    await shows(finder, '7 vacatures');
    expect(shownText(finder)).to.contain('De lijst is niet compleet.');
    output.take();
  });

  it('shows the last good copy, with its date, when the feed is down', async () => {
    await caches.delete('meedoen:1:feeds');
    const stub = feeds({ '/copy.json': { body: JSON.stringify(feed) } });
    restore = stub.restore;
    const finder = await finderOn(undefined, { src: '/copy.json' });
    await shows(finder, '7 vacatures');
    await waitForCopy('/copy.json');
    finder.remove();
    stub.answers['/copy.json'] = { status: 503 };
    const later = await finderOn(undefined, { src: '/copy.json' });
    await shows(later, 'We kunnen de lijst nu niet ophalen. Dit is de lijst van');
    expect(titles(later)).to.have.length(7);
    expect(output.take()).to.contain('answered with status 503');
    await accessible(later);
    later.remove();
    const without = await finderOn(undefined, { src: '/copy.json', storage: 'none' });
    await shows(without, 'De vacatures zijn er nu niet');
    output.take();
    await caches.delete('meedoen:1:feeds');
  });

  it('reads the postings that stand in the page for search engines', async () => {
    const script = document.createElement('script');
    script.type = 'application/ld+json';
    script.textContent = JSON.stringify({
      '@type': 'JobPosting',
      url: 'https://bank.example/1',
      title: 'Kok gezocht',
      description: '<p>Kook &amp; eet mee</p>',
    });
    document.head.append(script);
    const broken = document.createElement('script');
    broken.type = 'application/ld+json';
    broken.textContent = '{';
    document.head.append(broken);
    const finder = await finderOn(undefined, { src: '#ld+json' });
    await shows(finder, 'Kok gezocht');
    await openVacancy(finder, 'Kok gezocht');
    expect(shownText(finder)).to.contain('Kook & eet mee');
    script.remove();
    broken.remove();
  });

  it('shows once what two sources bring, and says where else it stands', async () => {
    const one = { id: '1', title: 'Kok gezocht', organisation: { name: 'De Brug' }, source: { name: 'Prikbord' } };
    const finder = await finderOn([one, { ...one, id: '2', source: { name: 'Buurtplein' }, confirmedAt: '2026-11-01' }]);
    expect(titles(finder)).to.deep.equal(['Kok gezocht']);
    await openVacancy(finder, 'Kok gezocht');
    expect(shownText(finder)).to.contain('Deze vacature komt van Buurtplein.').and.to.contain('Staat ook bij Prikbord.');
  });

  it('reads from right to left, in 320 pixels', async () => {
    const finder = await finderOn(feed, {}, { lang: 'ar', dir: 'rtl' });
    // Something in Arabic for every text, so that the finder counts as Arabic.
    finder.messages = { ar: Object.fromEntries(Object.keys(nl).map((key) => [key, `نص ${key}`])) };
    finder.style.setProperty('inline-size', '320px');
    await shows(finder, 'نص search.button');
    const root = rootOf(finder).querySelector<HTMLElement>('.root');
    expect(root?.dir).to.equal('rtl');
    expect(root?.scrollWidth).to.be.at.most(320);
    await accessible(finder);
    await click(rootOf(finder).querySelector('[data-card]') as Element);
    await waitUntil(() => rootOf(finder).querySelector('article.detail') !== null, 'the vacancy is open');
    await settled(finder);
    expect(root?.scrollWidth).to.be.at.most(320);
    await accessible(finder);
  });

  it('takes settings from around it', async () => {
    const stub = feeds({ '/settings.json': { body: JSON.stringify(feed) } });
    restore = stub.restore;
    const around = document.createElement('meedoen-settings');
    around.setAttribute('src', '/settings.json');
    around.setAttribute('heading-level', '3');
    const finder = document.createElement('meedoen-vacancy-finder');
    around.append(finder);
    document.body.append(around);
    await shows(finder, '7 vacatures');
    expect(rootOf(finder).querySelector('h3')?.innerText).to.equal('Vrijwilligerswerk zoeken');
    expect(rootOf(finder).querySelector('h4')?.innerText).to.equal('7 vacatures');
    around.remove();
  });
});
