/** Initiatives of others, while a title is typed. */
import { expect } from '@open-wc/testing';
import { accessible } from '../../support/axe.ts';
import { quietConsole } from '../../support/console.ts';
import { button, field, fillIn, focusedText, formOn, packAt, pressButton, settled, shows, shownText } from './support.ts';
import { waitUntil } from '../../support/until.ts';

const feed = {
  initiatives: [
    { id: 'm', title: 'Moestuin <b>Lindenlaan</b>', href: '/initiatieven/m', joinHref: '/initiatieven/m#meedoen', status: 'Onderweg' },
    { id: 's', title: 'Straatfeest', href: '/initiatieven/s' },
    { id: 'x', title: 'Moestuin van een ander', href: 'javascript:alert(1)' },
  ],
};

describe('<meedoen-initiative-form>, while others do something like it', function () {
  this.timeout(60_000);
  const output = quietConsole();
  let restore = () => {};
  afterEach(() => {
    restore();
    restore = () => {};
    sessionStorage.clear();
  });

  it('shows what others do while the title is typed: to join, to follow, or to go on', async () => {
    restore = packAt('/initiatieven.json', feed).restore;
    const form = await formOn({ 'similar-src': '/initiatieven.json' });
    await fillIn(form, 'Wat is je idee', 'Een moestuin achter de flat');
    await shows(form, 'Lijkt dit op jouw idee?');
    expect(shownText(form)).to.contain('Moestuin <b>Lindenlaan</b>').and.to.contain('Onderweg');
    expect(shownText(form)).not.to.contain('van een ander').and.not.to.contain('Straatfeest');
    const join = button(form, 'Doe mee: Moestuin <b>Lindenlaan</b>') as HTMLAnchorElement;
    expect(join.getAttribute('href')).to.equal('/initiatieven/m#meedoen');
    await waitUntil(
      () => form.shadowRoot?.querySelector('.root > [role="status"]')?.textContent.includes('Er is 1 idee'),
      'it is announced',
    );
    expect(output.take()).to.contain('left 1 out of');
    await accessible(form);
    await pressButton(form, 'Ga verder');
    expect(focusedText()).to.contain('Waar en voor wie');
  });

  it('moves neither the title nor the choice of a kind when it comes', async () => {
    restore = packAt('/initiatieven.json', feed).restore;
    const form = await formOn({ 'similar-src': '/initiatieven.json' });
    const places = () => ['Wat is je idee', 'Een idee geven'].map((label) => field(form, label).getBoundingClientRect().top + scrollY);
    await fillIn(form, 'Wat is je idee', 'Een');
    const before = places();
    await fillIn(form, 'Wat is je idee', 'Een moestuin achter de flat');
    await shows(form, 'Lijkt dit op jouw idee?');
    expect(places()).to.deep.equal(before);
    output.take();
  });

  it('goes on without a word when the feed does not come', async () => {
    const form = await formOn({ 'similar-src': '/no-such-feed.json' });
    await fillIn(form, 'Wat is je idee', 'Een moestuin achter de flat');
    let said = '';
    await waitUntil(() => (said += output.take()).includes('no initiatives from'), 'the editor is told', { timeout: 20_000 });
    await settled(form);
    expect(shownText(form)).not.to.contain('Lijkt dit op');
    await pressButton(form, 'Ga verder');
    expect(focusedText()).to.contain('Waar en voor wie');
  });

  it('asks again at the next words when the feed did not come the first time', async () => {
    const form = await formOn({ 'similar-src': '/initiatieven.json' });
    await fillIn(form, 'Wat is je idee', 'Een moestuin');
    let said = '';
    await waitUntil(() => (said += output.take()).includes('no initiatives from'), 'the editor is told');
    restore = packAt('/initiatieven.json', feed).restore;
    await fillIn(form, 'Wat is je idee', ' achter de flat');
    await shows(form, 'Lijkt dit op jouw idee?');
    output.take();
  });

  it('does not fetch from a site that is not listed', async () => {
    const form = await formOn({ 'similar-src': 'https://elsewhere.example/x.json' });
    await fillIn(form, 'Wat is je idee', 'Een moestuin achter de flat');
    let said = '';
    await waitUntil(() => (said += output.take()).includes('similar-src is not followed (not-allowed)'), 'the editor is told', {
      timeout: 20_000,
    });
  });
});
