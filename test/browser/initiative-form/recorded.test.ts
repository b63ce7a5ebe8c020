/** What a session recorder that the site has switched on for all its pages would take along of an idea. */
import { expect } from '@open-wc/testing';
import { quietConsole } from '../../support/console.ts';
import { recorded } from '../../support/masked.ts';
import { choose, endpoint, fillIn, formOn, goOnTo, pressButton, shows } from './support.ts';

describe('<meedoen-initiative-form>, recorded by the page', function () {
  this.timeout(60_000);
  quietConsole();
  let restore = () => {};
  afterEach(() => {
    restore();
    sessionStorage.clear();
  });

  it('keeps its answers out of the recording: where they are checked, on the sheet, and at the receipt', async () => {
    restore = endpoint({ status: 201, body: { reference: 'WR-2026-0042' } }).restore;
    const form = await formOn();
    const root = form.shadowRoot!;
    await fillIn(form, 'Wat is je idee', 'Een moestuin');
    await pressButton(form, 'Ga verder');
    await choose(form, 'Overal in de gemeente');
    await goOnTo(form, 'Hoe wil je contact?');
    await choose(form, 'Stuur me een e-mail');
    await fillIn(form, 'Wat is je e-mailadres?', 'fatma@voorbeeld.nl');
    await pressButton(form, 'Ga verder');
    expect(recorded(root, 'fatma@')).to.deep.equal([]);
    root.querySelector<HTMLElement>('.share > summary')?.click();
    await pressButton(form, 'Maak een lijst voor handtekeningen');
    await shows(form, 'Wij steunen dit idee: Een moestuin');
    expect(recorded(root, 'Een moestuin')).to.deep.equal([]);
    await pressButton(form, 'Terug');
    await pressButton(form, 'Verstuur naar Team Wijken');
    await shows(form, 'WR-2026-0042');
    await shows(form, 'fatma@voorbeeld.nl');
    expect(recorded(root, 'fatma@')).to.deep.equal([]);
    expect(recorded(root, 'WR-2026-0042')).to.have.lengthOf(1);
  });
});
