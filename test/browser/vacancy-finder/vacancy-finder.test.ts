import { expect } from '@open-wc/testing';
import { feed } from '../../../stories/vacancy-finder-feed.ts';
import { openedNl } from '../../../src/vacancy-finder/messages/opened-nl.ts';
import { accessible } from '../../support/axe.ts';
import { quietConsole } from '../../support/console.ts';
import { click } from '../../support/keys.ts';
import { cleanAddress, feeds, finderOn, focusedText, openVacancy, rootOf, settled, shows, waitUntil } from './support.ts';

describe('<meedoen-vacancy-finder>', function () {
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

  it('reads from right to left, in 320 pixels', async () => {
    const finder = await finderOn(feed, {}, { lang: 'ar', dir: 'rtl' });
    // Something in Arabic for every text, so that the finder counts as Arabic.
    finder.messages = { ar: Object.fromEntries(Object.keys(openedNl).map((key) => [key, `نص ${key}`])) };
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

  it('keeps the focus at the heading of an open vacancy when its texts come in another language', async () => {
    const finder = await finderOn(feed);
    await openVacancy(finder, 'Wandelmaatje voor een rustig rondje');
    finder.lang = 'en';
    await shows(finder, 'What do they ask of you?');
    expect(focusedText()).to.equal('Wandelmaatje voor een rustig rondje');
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
