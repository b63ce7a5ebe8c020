/** From one widget to another: on the page, on another page of the site, on another site. */
import { expect, fixture, html } from '@open-wc/testing';
import { addressWith, type HandOver, leaveNote, wayTo } from '../../../src/settings/hand-over.ts';
import { takeNote } from '../../../src/settings/take-over.ts';
import { quietConsole } from '../../support/console.ts';

const handed: HandOver = { areas: ['social-contacts', 'skills'], themes: [], title: '' };
const own = '/vacatures?sort=near';

describe('going from one widget to another', () => {
  quietConsole();
  afterEach(() => sessionStorage.clear());

  it('calls the widget that is on the page, also from another tree', async () => {
    const page = await fixture<HTMLElement>(
      html`<div>
        <meedoen-vacancy-finder>Zoek</meedoen-vacancy-finder>
        <div></div>
      </div>`,
    );
    const root = page.querySelector('div')!.attachShadow({ mode: 'open' });
    const from = root.appendChild(document.createElement('p'));
    expect(wayTo(from, 'vacancy-finder', own).kind, 'not upgraded yet').to.equal('own-site');
    const taken: HandOver[] = [];
    Object.assign(page.querySelector('meedoen-vacancy-finder')!, { takeOver: (what: HandOver) => taken.push(what) > 0 });
    const way = wayTo(from, 'vacancy-finder', own);
    if (way.kind !== 'here') throw new Error(way.kind);
    expect(way.widget.takeOver(handed)).to.equal(true);
    expect(taken).to.deep.equal([handed]);
    page.querySelector<HTMLElement>('meedoen-vacancy-finder')!.style.display = 'none';
    expect(wayTo(from, 'vacancy-finder', own).kind, 'out of sight').to.equal('own-site');
  });

  it('leaves a note for another page of the site, which is read once and by nobody else', () => {
    expect(wayTo(document.body, 'initiative-form', own)).to.deep.equal({ kind: 'own-site', href: own });
    leaveNote('initiative-form', own, handed);
    expect(takeNote('vacancy-finder')).to.equal(undefined);
    expect(takeNote('initiative-form')).to.deep.equal(handed);
    expect(takeNote('initiative-form')).to.equal(undefined);
    expect(location.href).to.not.contain('skills');
  });

  it('leaves nothing for a page of another site: there it takes an address, of which it names the reader', () => {
    const other = 'https://www.vrijwilligers.example/zoek?plaats=Haven';
    leaveNote('vacancy-finder', other, handed);
    expect(sessionStorage.length).to.equal(0);
    expect(wayTo(document.body, 'vacancy-finder', other)).to.deep.equal({
      kind: 'elsewhere',
      href: other,
      site: 'www.vrijwilligers.example',
    });
    const address = new URL(addressWith(other, handed));
    expect(address.searchParams.get('plaats')).to.equal('Haven');
    expect(address.searchParams.get('meedoen-areas')).to.equal('social-contacts,skills');
  });

  it('takes what came in the address out of it at once', () => {
    const before = location.href;
    const state = { kept: true };
    const url = new URL(addressWith(before, handed));
    history.replaceState(state, '', url);
    expect(takeNote('vacancy-finder')).to.deep.equal(handed);
    expect(location.href).to.equal(before);
    expect(history.state).to.deep.equal(state);
    history.replaceState(null, '', before);
  });

  it('goes nowhere with an address that is no link', () => {
    expect(wayTo(document.body, 'vacancy-finder', 'javascript:alert(1)')).to.deep.equal({ kind: 'nowhere' });
    expect(wayTo(document.body, 'vacancy-finder', '')).to.deep.equal({ kind: 'nowhere' });
    expect(addressWith('https://', handed)).to.equal('https://');
  });
});
