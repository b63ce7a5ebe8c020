import type { VacancyFinder } from '../../../src/vacancy-finder/vacancy-finder.ts';
import { aTimeout, expect } from '@open-wc/testing';
import type { VacancyResponseData } from '../../../src/vacancy-finder/model/response.ts';
import { feed } from '../../../stories/vacancy-finder-feed.ts';
import { accessible } from '../../support/axe.ts';
import { quietConsole } from '../../support/console.ts';
import { choose, focused, press, type } from '../../support/keys.ts';
import {
  byKeyboardAlone,
  cleanAddress,
  control,
  endpoint,
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
  told,
  waitUntil,
} from './support.ts';

async function respond(finder: VacancyFinder, title: string): Promise<void> {
  await openVacancy(finder, title);
  await pressControl(finder, 'Ik heb interesse');
}

describe('<meedoen-vacancy-finder>: responding', function () {
  this.timeout(60_000);
  quietConsole();
  beforeEach(cleanAddress);
  afterEach(() => {
    cleanAddress();
    sessionStorage.clear();
  });

  it('takes a resident from a word to a receipt by keyboard alone', async () => {
    byKeyboardAlone();
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
    await choose(field(finder, 'Bel mij'));
    await settled(finder);
    await tabTo(field(finder, 'Je telefoonnummer'));
    await type('06 12345678');
    await choose(field(finder, 'Ik neem graag iemand mee'));
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
    await respond(finder, 'Wandelmaatje voor een rustig rondje');
    await tabTo(field(finder, 'Hoe heet je?'));
    await type('Noor');
    await choose(field(finder, 'Bel mij'));
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

    await respond(finder, 'Fietsen opknappen in de werkplaats');
    expect(field(finder, 'Hoe heet je?').value).to.equal('Noor');
    expect(field(finder, 'Wil je iets vertellen').value).to.equal('');
    await pressControl(finder, 'Verstuur naar Vrijwilligerspunt');
    await shows(finder, 'WR-2');
    expect(sent).to.have.length(2);
    expect(sent[0]?.id).not.to.equal(sent[1]?.id);
  });

  it('keeps what was written about one vacancy while another is answered, until everything is erased', async () => {
    const finder = await finderOn(feed);
    const message = () => field(finder, 'Wil je iets vertellen');
    const backToList = async () => {
      await pressControl(finder, 'Terug naar de lijst');
      await waitUntil(() => titles(finder).length > 0);
    };
    await respond(finder, 'Wandelmaatje voor een rustig rondje');
    await tabTo(message());
    await type('Ik loop graag.');
    await backToList();
    await respond(finder, 'Fietsen opknappen in de werkplaats');
    expect(message().value).to.equal('');
    await tabTo(message());
    await type('Ik fiets graag.');
    await backToList();
    await respond(finder, 'Wandelmaatje voor een rustig rondje');
    expect(message().value).to.equal('Ik loop graag.');
    await pressControl(finder, 'Wis alles en stop');
    await pressControl(finder, 'Ja, wis alles');
    await waitUntil(() => titles(finder).length > 0);
    await respond(finder, 'Fietsen opknappen in de werkplaats');
    expect(message().value).to.equal('');
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
    await choose(field(finder, 'Bel mij'));
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

  it('sends the shortlist along when the visitor wants that, and not otherwise', async () => {
    const finder = await finderOn(feed);
    const sent = endpoint(finder, { reference: 'WR-1' });
    await openVacancy(finder, 'Wandelmaatje voor een rustig rondje');
    await pressControl(finder, 'Ik heb interesse');
    expect(shownText(finder), 'nothing is saved').not.to.contain('bewaarde lijst');
    await pressControl(finder, 'Terug naar de lijst');
    await pressControl(finder, /^Bewaar\s*:\s*Fietsen opknappen/);
    await openVacancy(finder, 'Wandelmaatje voor een rustig rondje');
    await tabTo(field(finder, 'Hoe heet je?'));
    await type('Noor');
    await choose(field(finder, 'Bel mij'));
    await settled(finder);
    await tabTo(field(finder, 'Je telefoonnummer'));
    await type('0612345678');
    expect(field(finder, 'Stuur ook mijn bewaarde lijst mee').checked, 'it is a choice').to.equal(false);
    await choose(field(finder, 'Stuur ook mijn bewaarde lijst mee'));
    await pressControl(finder, 'Verstuur naar Vrijwilligerspunt');
    await shows(finder, 'WR-1');
    const { shortlist } = sent[0]?.data as VacancyResponseData;
    expect(shortlist?.map(({ title }) => title)).to.deep.equal(['Fietsen opknappen in de werkplaats']);
    expect(sent[0]?.asked).to.deep.include({
      field: 'shortlist',
      question: 'Stuur ook mijn bewaarde lijst mee',
      answer: 'Fietsen opknappen in de werkplaats',
    });
    await pressControl(finder, 'Toch nog een keer reageren');
    expect(field(finder, 'Stuur ook mijn bewaarde lijst mee').checked, 'asked anew').to.equal(false);
  });

  it('puts a one-off job in a calendar, with its days and a link that holds nothing of the search', async () => {
    const finder = await finderOn(feed);
    const saved: Blob[] = [];
    const original = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      if (blob instanceof Blob && blob.type === 'text/calendar') saved.push(blob);
      return original(blob);
    };
    try {
      await openVacancy(finder, 'Wandelmaatje voor een rustig rondje');
      expect(hasControl(finder, 'Zet in je agenda'), 'every week is no day').to.equal(false);
      await pressControl(finder, 'Terug naar de lijst');
      await waitUntil(() => titles(finder).length > 0);
      const { title, schedule } = feed.vacancies.find((vacancy) => vacancy.schedule?.commitment === 'one-off') ?? {};
      await openVacancy(finder, title ?? '');
      await pressControl(finder, 'Zet in je agenda');
      await waitUntil(() => saved.length > 0, 'the file is there');
      const file = (await saved[0]?.text())?.replaceAll('\r\n ', '') ?? '';
      expect(file).to.contain(`DTSTART;VALUE=DATE:${schedule?.start?.replaceAll('-', '') ?? '?'}\r\n`);
      expect(file).to.contain(`SUMMARY:${title ?? '?'}`);
      expect(file).to.match(/DESCRIPTION:http\S+-open=/);
    } finally {
      URL.createObjectURL = original;
    }
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
});
