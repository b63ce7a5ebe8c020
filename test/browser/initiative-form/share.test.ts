/** Before sending: a sheet for signatures, a summary for others, and a file for who finishes it. */
import { expect } from '@open-wc/testing';
import type { InitiativeForm } from '../../../src/initiative-form/initiative-form.ts';
import { accessible } from '../../support/axe.ts';
import { quietConsole } from '../../support/console.ts';
import { choose, fillIn, focusedText, formOn, goOnTo, pressButton, settled, shows, shownText } from './support.ts';

async function toCheck(form: InitiativeForm): Promise<void> {
  await fillIn(form, 'Wat is je idee', 'Een moestuin');
  await pressButton(form, 'Ga verder');
  await choose(form, 'Overal in de gemeente');
  await goOnTo(form, 'Hoe wil je contact?');
  await fillIn(form, 'Hoe heet je?', 'Fatma');
  await choose(form, 'Stuur me een e-mail');
  await fillIn(form, 'Wat is je e-mailadres?', 'fatma@voorbeeld.nl');
  await pressButton(form, 'Ga verder');
  form.shadowRoot?.querySelector<HTMLElement>('.share > summary')?.click();
  await settled(form);
}

/** The files that the page gives to the visitor, kept from the disk. */
function savedFiles(): { files: { name: string; blob: Blob }[]; restore: () => void } {
  const files: { name: string; blob: Blob }[] = [];
  const blobs = new Map<string, Blob>();
  const create = URL.createObjectURL.bind(URL);
  const click: () => void = Reflect.get<HTMLAnchorElement, 'click'>(HTMLAnchorElement.prototype, 'click');
  URL.createObjectURL = (blob: Blob) => {
    const address = create(blob);
    blobs.set(address, blob);
    return address;
  };
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    if (this.download) files.push({ name: this.download, blob: blobs.get(this.href) ?? new Blob() });
    else click.call(this);
  };
  return {
    files,
    restore: () => {
      URL.createObjectURL = create;
      HTMLAnchorElement.prototype.click = click;
    },
  };
}

describe('<meedoen-initiative-form>, shared before it is sent', function () {
  this.timeout(60_000);
  quietConsole();
  let restore = () => {};
  afterEach(() => {
    restore();
    restore = () => {};
    sessionStorage.clear();
  });

  it('makes a sheet for signatures with a code to scan, without a name or an address of the resident', async () => {
    const form = await formOn();
    await toCheck(form);
    await accessible(form);
    await pressButton(form, 'Maak een lijst voor handtekeningen');
    await shows(form, 'Wij steunen dit idee: Een moestuin');
    expect(focusedText()).to.equal('Lijst voor handtekeningen');
    expect(shownText(form)).to.contain('Waarvoor is deze lijst?').and.to.contain('Team Wijken').and.to.contain('Postcode');
    expect(form.shadowRoot?.querySelector('.sheet')?.textContent).not.to.contain('Fatma').and.not.to.contain('fatma@');
    expect(form.shadowRoot?.querySelector('.sheet svg[role="img"]')?.getAttribute('aria-label')).to.equal('Scan dit om het idee te lezen');
    await fillIn(form, 'Wie bewaart de lijst?', 'Buurthuis De Sluis');
    await fillIn(form, 'Dag', '31');
    await fillIn(form, 'Maand', '3');
    await fillIn(form, 'Jaar', '2027');
    expect(form.shadowRoot?.querySelector('.sheet')?.textContent).to.contain('Buurthuis De Sluis').and.to.contain('31 maart 2027');
    await accessible(form);
    (form.parentElement as HTMLElement).style.setProperty('inline-size', '320px');
    await settled(form);
    expect(form.shadowRoot?.querySelector('.root')?.scrollWidth).to.be.at.most(320);
    await pressButton(form, 'Terug');
    expect(focusedText()).to.contain('Kijk je antwoorden na');
  });

  it('saves a summary that everyone may read, and a file for who finishes it', async () => {
    const saved = savedFiles();
    restore = saved.restore;
    const form = await formOn();
    await toCheck(form);
    await pressButton(form, 'Bewaar een samenvatting');
    await pressButton(form, 'Bewaar het om later of door een ander af te maken');
    const [summary, draft] = saved.files;
    expect(summary?.name).to.equal('ons-idee.txt');
    expect(await summary?.blob.text())
      .to.contain('Een moestuin')
      .and.not.to.contain('Fatma')
      .and.not.to.contain('fatma@');
    expect(draft?.name).to.match(/\.json$/);
    expect(await draft?.blob.text()).to.contain('fatma@voorbeeld.nl');
  });
});
