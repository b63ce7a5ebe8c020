import { aTimeout, expect } from '@open-wc/testing';
import { feed } from '../../../stories/vacancy-finder-feed.ts';
import { accessible } from '../../support/axe.ts';
import { quietConsole } from '../../support/console.ts';
import { click } from '../../support/keys.ts';
import {
  cleanAddress,
  feeds,
  finderOn,
  openVacancy,
  pressControl,
  rootOf,
  settled,
  shownText,
  shows,
  titles,
  told,
  waitUntil,
} from './support.ts';

/** The copy is saved after the list is shown. */
async function waitForCopy(path: string): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) {
    if (await (await caches.open('meedoen:1:feeds')).match(path)) return;
    await aTimeout(50);
  }
  throw new Error('No copy was saved.');
}

/** More than is parsed at once. */
function longFeed(): string {
  const summary = 'Kook, eet en "klets" mee, [elke] {week}. '.repeat(7);
  return JSON.stringify({
    vacancies: Array.from({ length: 4_000 }, (_none, number) => ({ id: number, title: `Kok ${number + 1}`, summary })),
  });
}

describe('<meedoen-vacancy-finder>: where vacancies come from', function () {
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
    ['is long and broken off', { body: longFeed().slice(0, -3) }, 'niet compleet binnengekomen'],
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

  it('reads a long feed', async () => {
    const stub = feeds({ '/long.json': { body: longFeed() } });
    restore = stub.restore;
    const finder = await finderOn(undefined, { src: '/long.json', 'page-size': '3' });
    await shows(finder, '4.000 vacatures');
    expect(titles(finder)).to.deep.equal(['Kok 1', 'Kok 2', 'Kok 3']);
  });

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

  it('says in which language a text is, so that it is read aloud and set as such', async () => {
    const texts = { summary: 'نبحث عن متطوعين', description: 'نطبخ معا كل أسبوع.', requirements: { needed: ['نظافة (HACCP)'] } };
    const finder = await finderOn({
      lang: 'nl',
      vacancies: [
        { id: '1', title: 'طباخ للحي', lang: 'ar', ...texts, organisation: { name: 'Buurthuis De Brug' } },
        { id: '2', title: 'Kok voor het buurteten' },
      ],
    });
    const said = (text: string) =>
      [...rootOf(finder).querySelectorAll<HTMLElement>('[lang]')].filter((element) => element.innerText.trim() === text);
    const isArabic = (text: string) => {
      const [element] = said(text);
      expect(element?.lang, text).to.equal('ar');
      return element;
    };
    isArabic('طباخ للحي');
    const summary = isArabic(texts.summary);
    expect(summary && getComputedStyle(summary).direction, 'set from right to left').to.equal('rtl');
    expect(said('Kok voor het buurteten')[0]?.lang).to.equal('nl');
    expect(said('Buurthuis De Brug'), 'a name has no language').to.deep.equal([]);
    await openVacancy(finder, 'طباخ للحي');
    isArabic('طباخ للحي');
    isArabic('نظافة (HACCP)');
    const description = isArabic(texts.description);
    expect(description && getComputedStyle(description).direction).to.equal('rtl');
    await accessible(finder);
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
});
