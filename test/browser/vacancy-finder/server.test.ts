import { expect } from '@open-wc/testing';
import { feed } from '../../../stories/vacancy-finder-feed.ts';
import { Entry } from '../../../src/vacancy-finder/model/entry.ts';
import { type Chosen, FILTERS } from '../../../src/vacancy-finder/model/filters.ts';
import { find } from '../../../src/vacancy-finder/model/find.ts';
import { parseFeed } from '../../../src/vacancy-finder/model/parse.ts';
import { emptyQuery } from '../../../src/vacancy-finder/model/query.ts';
import type { SearchRequest } from '../../../src/vacancy-finder/model/search-contract.ts';
import { plainHits } from '../../../src/vacancy-finder/model/words.ts';
import { accessible } from '../../support/axe.ts';
import { quietConsole } from '../../support/console.ts';
import { choose, tabTo, type } from '../../support/keys.ts';
import { cleanAddress, field, finderOn, openVacancy, pressControl, shownText, shows, titles, waitUntil } from './support.ts';

/** A server that searches by the plain model, and keeps what it was asked. */
function server(): { asked: SearchRequest[]; addresses: string[]; down: boolean; restore: () => void } {
  const original = globalThis.fetch;
  const entries = parseFeed(feed).vacancies.map((vacancy) => new Entry(vacancy));
  const state = { asked: [] as SearchRequest[], addresses: [] as string[], down: false, restore: () => void (globalThis.fetch = original) };
  globalThis.fetch = (input, init) => {
    state.addresses.push(input instanceof Request ? input.url : String(input));
    const request = JSON.parse(init?.body as string) as SearchRequest;
    state.asked.push(request);
    if (state.down) return Promise.reject(new TypeError('Failed to fetch'));
    if (request.ids) {
      const items = entries.filter(({ key }) => request.ids?.includes(key)).map(({ vacancy }) => vacancy);
      return Promise.resolve(Response.json({ total: items.length, items, facets: {} }));
    }
    const query = { ...emptyQuery, words: request.q ?? '', chosen: (request.filters ?? {}) as Chosen, sort: request.sort ?? 'fit' };
    const hits = plainHits(entries, query.words, ({ vacancy }) => `${vacancy.title} ${vacancy.summary ?? ''}`.toLowerCase());
    const found = find(entries, query, FILTERS, hits, new Date().toISOString().slice(0, 10));
    const size = request.pageSize ?? 20;
    const from = ((request.page ?? 1) - 1) * size;
    return Promise.resolve(
      Response.json({
        total: found.total,
        items: found.matches
          .slice(from, from + size)
          .map(({ entry }) => ({ ...entry.vacancy, ...(request.near ? { distance: 3.4 } : {}) })),
        facets: Object.fromEntries(
          [...found.counts].map(([id, { options, unknown }]) => [id, { options: Object.fromEntries(options), unknown }]),
        ),
        without: Object.fromEntries(found.without),
        all: found.all,
      }),
    );
  };
  return state;
}

describe('<meedoen-vacancy-finder>: a server that searches', function () {
  this.timeout(60_000);
  const output = quietConsole();
  let restore = () => {};
  beforeEach(cleanAddress);
  afterEach(async () => {
    restore();
    restore = () => {};
    cleanAddress();
    sessionStorage.clear();
    await caches.delete('meedoen:1:feeds');
  });

  it('asks for words, filters and pages in the body of a POST, and keeps what says something about a person out of the address', async () => {
    const stub = server();
    ({ restore } = stub);
    const finder = await finderOn(undefined, { 'search-endpoint': '/vacancies/search', 'page-size': '3', filters: 'sector language |' });
    await shows(finder, '7 vacatures');
    expect(stub.asked).to.deep.equal([{ sort: 'fit', page: 1, pageSize: 3 }]);
    expect(titles(finder)).to.have.length(3);
    await accessible(finder);

    await pressControl(finder, 'Volgende');
    await waitUntil(() => stub.asked.at(-1)?.page === 2 && shownText(finder).includes('4 tot en met 6 van 7'), 'the second page is there');

    await tabTo(field(finder, 'Wat wil je doen'));
    await type('park');
    await waitUntil(() => stub.asked.at(-1)?.q === 'park', 'the words were asked');
    await shows(finder, '1 vacature');
    await pressControl(finder, 'Nederlands');
    await choose(field(finder, 'Een eenvoudig gesprek'));
    await waitUntil(() => stub.asked.at(-1)?.filters?.['language']?.[0] === 'A2', 'the filter was asked');
    expect(stub.addresses.every((address) => new URL(address).search === '')).to.equal(true);
    expect(location.search).to.contain('park').and.not.to.contain('A2');

    await openVacancy(finder, 'Wandelmaatje voor een rustig rondje');
    expect(shownText(finder)).to.contain('Iemand die op vaste tijden komt');
  });

  it('gives the server four digits and nothing more exact', async () => {
    const stub = server();
    ({ restore } = stub);
    const finder = await finderOn(undefined, { 'search-endpoint': '/vacancies/search' });
    await shows(finder, '7 vacatures');
    await pressControl(finder, 'Dicht bij mij');
    await shows(finder, 'Naar de server gaan alleen de vier cijfers');
    await tabTo(field(finder, 'Je postcode'));
    await type('1017 AB');
    await pressControl(finder, 'Laat de afstand zien');
    await shows(finder, 'ongeveer 3 km');
    expect(stub.asked.at(-1)).to.deep.include({ near: '1017', sort: 'distance' });
    expect(JSON.stringify(stub.asked)).not.to.contain('AB');
  });

  it('opens a link to a vacancy that is on no page yet, and says so when it is gone', async () => {
    const stub = server();
    ({ restore } = stub);
    const url = new URL(location.href);
    url.searchParams.set('winkel-open', 'fietsen');
    history.replaceState(null, '', url);
    const finder = await finderOn(undefined, { 'search-endpoint': '/vacancies/search', 'page-size': '1', 'storage-key': 'winkel' });
    await shows(finder, 'Samen sleutelen aan fietsen');
    expect(stub.asked.some(({ ids }) => ids?.[0] === 'fietsen')).to.equal(true);
    finder.remove();
    url.searchParams.set('winkel-open', 'bestaat-niet');
    history.replaceState(null, '', url);
    const gone = await finderOn(undefined, { 'search-endpoint': '/vacancies/search', 'storage-key': 'winkel' });
    await shows(gone, 'Deze vacature is er niet meer');
  });

  it('does not call a vacancy gone when nobody answered, and asks again', async () => {
    const stub = server();
    ({ restore } = stub);
    const finder = await finderOn(undefined, { 'search-endpoint': '/vacancies/search', 'page-size': '1', 'storage-key': 'winkel' });
    await shows(finder, '7 vacatures');
    stub.down = true;
    const url = new URL(location.href);
    url.searchParams.set('winkel-open', 'fietsen');
    history.pushState(null, '', url);
    dispatchEvent(new PopStateEvent('popstate'));
    await shows(finder, 'We kunnen de lijst niet ophalen');
    expect(shownText(finder)).not.to.contain('Deze vacature is er niet meer');
    expect(output.take()).to.contain('no answer from');
    await accessible(finder);
    stub.down = false;
    await pressControl(finder, 'Probeer het nog eens');
    await shows(finder, 'Samen sleutelen aan fietsen');
  });

  it('keeps the list when the server stops answering, says so, and tries again when asked', async () => {
    const stub = server();
    ({ restore } = stub);
    const finder = await finderOn(undefined, { 'search-endpoint': '/vacancies/search' });
    await shows(finder, '7 vacatures');
    stub.down = true;
    await tabTo(field(finder, 'Wat wil je doen'));
    await type('park');
    await shows(finder, 'We krijgen nu geen antwoord op je vraag.');
    expect(shownText(finder)).to.contain('7 vacatures');
    await accessible(finder);
    stub.down = false;
    await pressControl(finder, 'Probeer het nog eens');
    await shows(finder, '1 vacature');
    finder.remove();

    stub.down = true;
    const later = await finderOn(undefined, { 'search-endpoint': '/vacancies/search' });
    await shows(later, 'Dit is de lijst van');
    expect(shownText(later)).to.contain('7 vacatures');
  });

  it('says in plain words that there is no list when the server never answered', async () => {
    const stub = server();
    ({ restore } = stub);
    stub.down = true;
    const finder = await finderOn(undefined, { 'search-endpoint': '/vacancies/search' });
    await shows(finder, 'We kunnen de lijst niet ophalen.');
    expect(output.take()).to.contain('no answer from');
    stub.down = false;
    await pressControl(finder, 'Probeer het nog eens');
    await shows(finder, '7 vacatures');
  });
});
