/** A place on a map: on request, by pointer and by keyboard, and never the only way. */
import { expect } from '@open-wc/testing';
import type { InitiativeForm } from '../../../src/initiative-form/initiative-form.ts';
import { accessible } from '../../support/axe.ts';
import { quietConsole } from '../../support/console.ts';
import { click, focused, press } from '../../support/keys.ts';
import { waitUntil } from '../../support/until.ts';
import {
  button,
  byKeyboardAlone,
  choose,
  endpoint,
  fillIn,
  focusedText,
  formOn,
  goOnTo,
  hasButton,
  hasField,
  pressButton,
  settled,
  shownText,
  shows,
  tabTo,
} from './support.ts';

/** Any picture of this site stands in for a tile. */
const TILES = { 'tiles-src': '/docs/meedoen.png?{z}/{x}/{y}', near: '3511', kinds: 'signal' };
const NO_TILES = { ...TILES, 'tiles-src': '/no-such-tiles/{z}/{x}/{y}.png' };

const requested = () => performance.getEntriesByType('resource').filter(({ name }) => /meedoen\.png\?|leaflet|postcodes/.test(name)).length;

const said = (form: InitiativeForm) => form.shadowRoot?.querySelector('.root > [role="status"]')?.textContent ?? '';

const mapOf = (form: InitiativeForm): HTMLElement => {
  const found = form.shadowRoot?.querySelector<HTMLElement>('[role="application"]');
  if (!found) throw new Error('There is no map.');
  return found;
};

async function toPlace(attributes: Readonly<Record<string, string>>): Promise<InitiativeForm> {
  const form = await formOn(attributes);
  await fillIn(form, 'Wat is je idee', 'Een bankje bij de vijver');
  await pressButton(form, 'Ga verder');
  return form;
}

async function toMap(attributes: Readonly<Record<string, string>>): Promise<InitiativeForm> {
  const form = await toPlace(attributes);
  await choose(form, 'Ik wijs de plek aan op een kaart');
  await shows(form, 'Laat de kaart zien');
  await pressButton(form, 'Laat de kaart zien');
  await waitUntil(() => focused()?.getAttribute('role') === 'application', 'the map is there, and has the focus');
  await shows(form, 'Het kruis staat bij postcode 3511.');
  return form;
}

/** How far away the pictures of the map are. */
const levels = (form: InitiativeForm): number[] =>
  [...mapOf(form).querySelectorAll('img')].map(({ src }) => Number(/png\?(\d+)/.exec(src)?.[1]));

/** Does this again until it helps, as a person does: while the map still moves, it hears no other wish. */
const until = (helped: () => boolean, act: () => Promise<void>, what: string): Promise<void> =>
  waitUntil(
    async () => {
      if (!helped()) await act();
      return helped();
    },
    what,
    { interval: 300 },
  );

describe('<meedoen-initiative-form>: a place on the map', function () {
  this.timeout(60_000);
  const output = quietConsole();
  let restore = () => {};
  afterEach(() => {
    restore();
    restore = () => {};
    sessionStorage.clear();
  });

  it('is no choice where the site has no tiles, or may not follow them', async () => {
    const form = await toPlace({ kinds: 'signal' });
    expect(hasField(form, 'Ik beschrijf de plek in woorden')).to.equal(true);
    expect(hasField(form, 'Ik wijs de plek aan op een kaart')).to.equal(false);
    form.setAttribute('tiles-src', 'https://elders.example/{z}/{x}/{y}.png');
    await settled(form);
    expect(hasField(form, 'Ik wijs de plek aan op een kaart')).to.equal(false);
  });

  it('asks nothing of anybody before the map is asked for', async () => {
    const before = requested();
    const form = await toPlace(TILES);
    await choose(form, 'Ik wijs de plek aan op een kaart');
    await shows(form, 'Laat de kaart zien');
    await accessible(form);
    expect(requested() - before).to.equal(0);
  });

  it('takes a pin by keyboard alone, says where it is, and sends the point to the recipient only', async () => {
    byKeyboardAlone();
    const stub = endpoint({ status: 201, body: { reference: 'WR-1' } });
    restore = stub.restore;
    const form = await toMap(TILES);
    await accessible(form);
    await press('+');
    await press('ArrowLeft');
    await press('ArrowUp');
    await pressButton(form, 'Zet de pin hier');
    await shows(form, 'De pin staat bij postcode 3511.');
    await waitUntil(() => said(form).includes('De pin staat bij postcode 3511.'), 'it is announced');
    expect((focused() as HTMLElement).innerText).to.equal('Zet de pin hier');
    await accessible(form);
    await fillIn(form, 'Beschrijf de plek', 'Bij de vijver');
    await goOnTo(form, 'Hoe wil je contact?');
    await choose(form, 'Stuur me een e-mail');
    await fillIn(form, 'Wat is je e-mailadres?', 'fatma@voorbeeld.nl');
    await pressButton(form, 'Ga verder');
    const [everyone = '', recipient = ''] = shownText(form).split('Dit ziet alleen Team Wijken');
    expect(everyone).to.contain('Bij de vijver').and.not.to.contain('3511');
    expect(recipient).to.contain('bij postcode 3511 (52.');
    await pressButton(form, 'Verstuur naar Team Wijken');
    expect(focusedText()).to.equal('Je idee is verstuurd');
    expect(shownText(form)).to.contain('bij postcode 3511 (52.');
    const [sent] = stub.requests;
    const { place } = sent?.envelope.data as { place: Record<string, unknown> };
    expect(Object.keys(place)).to.have.members(['lat', 'lon', 'words']);
    expect(place['lat']).to.be.within(52.07, 52.11);
    expect(place['lon']).to.be.within(5.09, 5.15);
  });

  it('takes a pin where somebody clicks, moves it and takes it away', async () => {
    const form = await toMap(TILES);
    await click(mapOf(form));
    await shows(form, 'De pin staat bij postcode 3511.');
    const pins = () => [...mapOf(form).querySelectorAll('.map-marker')];
    expect(pins()).to.have.length(1);
    const atFirst = Math.min(...levels(form));
    const further = () => Math.min(...levels(form)) <= atFirst - 2;
    await until(further, () => pressButton(form, 'Verder weg'), 'the map is further away');
    await tabTo(mapOf(form));
    const elsewhere = () => !shownText(form).includes('Het kruis staat bij postcode 3511.');
    await until(elsewhere, () => press('Shift+ArrowUp'), 'the cross is elsewhere');
    await pressButton(form, 'Zet de pin hier');
    await waitUntil(() => !shownText(form).includes('De pin staat bij postcode 3511.'), 'the pin is there too');
    expect(pins()).to.have.length(1);
    await pressButton(form, 'Haal de pin weg');
    expect(shownText(form)).not.to.contain('De pin staat');
    expect((focused() as HTMLElement).innerText).to.equal('Zet de pin hier');
    expect(pins()).to.have.length(0);
    await pressButton(form, 'Ga verder');
    await shows(form, 'Zet een pin op de kaart. Lukt dat niet?');
    await accessible(form);
    await pressButton(form, 'Zet een pin op de kaart. Lukt dat niet? Kies dan een andere manier bij ‘Waar is het?’.');
    expect((focused() as HTMLElement).innerText).to.equal('Zet de pin hier');
  });

  it('says when the tiles do not come, and goes on with words', async () => {
    const form = await toMap(NO_TILES);
    await shows(form, 'De kaart komt niet door.');
    await accessible(form);
    await choose(form, 'Ik beschrijf de plek in woorden');
    await fillIn(form, 'Beschrijf de plek', 'Bij de vijver');
    await pressButton(form, 'Ga verder');
    expect(focusedText()).to.contain('Wie en waarom');
    output.take();
  });

  it('shows the next visitor no map of where somebody looked', async () => {
    const form = await toMap(TILES);
    await pressButton(form, 'Zet de pin hier');
    await shows(form, 'De pin staat bij postcode 3511.');
    await pressButton(form, 'Wis alles en stop');
    await pressButton(form, 'Ja, wis alles');
    await pressButton(form, 'Begin opnieuw');
    await pressButton(form, 'Begin');
    await fillIn(form, 'Wat is je idee', 'Een pluktuin');
    await pressButton(form, 'Ga verder');
    await choose(form, 'Ik wijs de plek aan op een kaart');
    await shows(form, 'Laat de kaart zien');
    expect(form.shadowRoot?.querySelector('[role="application"]')).to.equal(null);
    expect(shownText(form)).not.to.contain('3511');
  });

  it('finds the pin of a draft again, without a map', async () => {
    const form = await toMap({ ...TILES, 'storage-key': 'pin-draft' });
    await pressButton(form, 'Zet de pin hier');
    await shows(form, 'De pin staat bij postcode 3511.');
    await waitUntil(() => sessionStorage.getItem('meedoen:1:initiative-form:pin-draft')?.includes('3511'), 'the pin is in the draft');
    form.remove();
    const before = requested();
    const again = await formOn({ ...TILES, 'storage-key': 'pin-draft' });
    await pressButton(again, 'Ga verder waar je was');
    await shows(again, 'De pin staat bij postcode 3511.');
    expect(hasButton(again, 'Laat de kaart zien')).to.equal(true);
    expect(requested() - before).to.equal(0);
    expect(button(again, 'Haal de pin weg')).to.be.instanceOf(HTMLButtonElement);
  });
});
