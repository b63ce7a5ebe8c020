import { expect } from '@open-wc/testing';
import { feed } from '../../../stories/vacancy-finder-feed.ts';
import { accessible } from '../../support/axe.ts';
import { quietConsole } from '../../support/console.ts';
import {
  cleanAddress,
  control,
  feeds,
  finderOn,
  hasControl,
  openVacancy,
  pressControl,
  rootOf,
  shownText,
  shows,
  waitUntil,
} from './support.ts';

const source = { name: 'Gemeente Waterrijk', url: 'https://www.waterrijk.example/vrijwilligers' };
const given = {
  explanations: [
    { topic: 'benefit', text: 'Vraag het aan je contactpersoon.\n\nBij WW: vraag het aan UWV.', source, date: '2026-10-12' },
    { topic: 'benefit', lang: 'en', text: 'Ask your contact.', source, date: '2026-10-12' },
    { topic: 'vog', text: 'De organisatie vraagt hem aan.', source: { name: 'Vrijwilligerspunt' }, date: '2026-09-30' },
  ],
};

describe('<meedoen-vacancy-finder>: what the site explains', function () {
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

  const explains = (body: unknown) => {
    const stub = feeds({ '/uitleg.json': { body: typeof body === 'string' ? body : JSON.stringify(body) } });
    restore = stub.restore;
    return stub;
  };

  it('stands with who says so and since when, and opens by keyboard', async () => {
    explains(given);
    const finder = await finderOn(feed, { 'explanations-src': '/uitleg.json' });
    await openVacancy(finder, 'Wandelmaatje voor een rustig rondje');
    await shows(finder, 'Goed om te weten');
    expect(shownText(finder)).not.to.contain('Bij WW: vraag het aan UWV.');
    await pressControl(finder, 'Mag dit met een uitkering?');
    await shows(finder, 'Bij WW: vraag het aan UWV.');
    expect(shownText(finder)).to.contain('Nagekeken op 12 oktober 2026');
    expect((control(finder, 'Gemeente Waterrijk') as HTMLAnchorElement).href).to.equal(source.url);
    expect(shownText(finder)).not.to.contain('Ask your contact.');
    await accessible(finder);
  });

  it('is in the language of the page where the site gave it, and says the language where it did not', async () => {
    explains({ explanations: [...given.explanations.slice(0, 2), { ...given.explanations[2], lang: 'nl' }] });
    const finder = await finderOn(feed, { 'explanations-src': '/uitleg.json' }, { lang: 'en' });
    await pressControl(finder, 'Wandelmaatje voor een rustig rondje');
    await pressControl(finder, 'May I do this with a benefit?');
    await shows(finder, 'Ask your contact.');
    await pressControl(finder, 'How does a VOG work?');
    const dutch = [...rootOf(finder).querySelectorAll('p')].find((line) => line.innerText === 'De organisatie vraagt hem aan.');
    expect(dutch?.lang).to.equal('nl');
  });

  it('explains no certificate where the source says that none is needed', async () => {
    explains(given);
    const vacancies = [{ id: '1', title: 'Kok gezocht', requirements: { vog: { needed: 'no' } } }];
    const finder = await finderOn(vacancies, { 'explanations-src': '/uitleg.json' });
    await openVacancy(finder, 'Kok gezocht');
    await shows(finder, 'Mag dit met een uitkering?');
    expect(hasControl(finder, 'Hoe werkt een VOG?')).to.equal(false);
  });

  it('claims nothing where the site gives nothing, and asks for nothing', async () => {
    const stub = explains(given);
    const finder = await finderOn(feed);
    await openVacancy(finder, 'Wandelmaatje voor een rustig rondje');
    await shows(finder, 'Heb je een uitkering? Vraag het eerst na');
    expect(shownText(finder)).not.to.contain('Goed om te weten');
    expect(stub.asked).to.deep.equal([]);
  });

  it('shows hostile texts as text, and tells the editor what was left out', async () => {
    const evil = '<script>window.hacked = 1</script><img src=x onerror="window.hacked = 1">';
    explains({
      explanations: [
        { topic: 'vog', text: `${evil} \u202Egnissap`, source: { name: evil, url: 'javascript:alert(1)' }, date: '2026-09-30' },
        { topic: 'benefit', text: 'Altijd goed.', source: { name: evil } },
      ],
    });
    const finder = await finderOn(feed, { 'explanations-src': '/uitleg.json' });
    await openVacancy(finder, 'Wandelmaatje voor een rustig rondje');
    await pressControl(finder, 'Hoe werkt een VOG?');
    expect(shownText(finder)).to.contain(evil).and.not.to.contain('\u202E').and.not.to.contain('Altijd goed.');
    expect(rootOf(finder).querySelectorAll('img, script')).to.have.length(0);
    for (const link of rootOf(finder).querySelectorAll('a')) expect(link.href).to.match(/^(https?|tel|mailto):/);
    expect(output.take()).to.contain('1 source.url: wrong-form').and.to.contain('2 date: missing, left out');
  });

  for (const [name, body, message] of [
    ['is no JSON', '{"explanations":[', 'is no JSON'],
    ['holds something else', '{"items":[]}', '0 explanations: missing, left out'],
  ] as const)
    it(`shows the vacancy without it when the file ${name}, and says so in the console`, async () => {
      explains(body);
      const finder = await finderOn(feed, { 'explanations-src': '/uitleg.json' });
      await openVacancy(finder, 'Wandelmaatje voor een rustig rondje');
      let told = '';
      await waitUntil(() => (told += output.take()).includes(message), message);
      expect(shownText(finder)).not.to.contain('Goed om te weten');
    });

  it('is not fetched from elsewhere, unless the template of the site allows it', async () => {
    const stub = explains(given);
    const finder = await finderOn(feed, { 'explanations-src': 'https://elsewhere.example/uitleg.json' });
    await openVacancy(finder, 'Wandelmaatje voor een rustig rondje');
    let told = '';
    await waitUntil(() => (told += output.take()).includes('explanations-src is not followed (not-allowed)'), 'the editor reads why');
    expect(stub.asked).to.deep.equal([]);
  });
});
