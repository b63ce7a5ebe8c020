/** The screens after the first one: people, money, rules, files, the receipt. */
import { expect } from '@open-wc/testing';
import type { InitiativeForm } from '../../../src/initiative-form/initiative-form.ts';
import type { SubmitEvent as MeedoenSubmitEvent } from '../../../src/submission/events.ts';
import { accessible } from '../../support/axe.ts';
import { quietConsole } from '../../support/console.ts';
import { focused, type } from '../../support/keys.ts';
import {
  button,
  choose,
  endpoint,
  field,
  fillIn,
  focusedText,
  formOn,
  goOnTo,
  hasButton,
  hasField,
  packAt,
  pressButton,
  settled,
  shows,
  shownText,
  tabTo,
  welcomeOn,
} from './support.ts';
import { waitUntil } from '../../support/until.ts';

const source = { label: 'Spelregels, punt 2', href: '/spelregels#2' };
const budgetPack = {
  id: 'buurtbudget',
  version: '1',
  locale: 'nl',
  kinds: [{ id: 'neighbourhood-idea', label: 'Buurtbudget', legal: 'aanvraag' }],
  roles: [
    { id: 'neighbours', label: 'Wij zijn bewoners' },
    { id: 'organisation', label: 'Wij zijn een bedrijf' },
  ],
  needs: [{ id: 'money', label: 'Geld' }],
  rules: [
    { id: 'most', check: 'max-amount', amount: 50_000, text: 'We geven hoogstens € 500.', source },
    { id: 'who', check: 'who', roles: ['neighbours'], text: 'Alleen voor bewoners.', source },
    { id: 'receipts', check: 'read', text: 'Bewaar de bonnetjes.', source },
  ],
  answer: { count: 10, unit: 'working-days' },
};

const cityCentre = [
  [5.09, 52.07],
  [5.15, 52.07],
  [5.15, 52.11],
  [5.09, 52.11],
  [5.09, 52.07],
];

async function toMeans(form: InitiativeForm): Promise<void> {
  await fillIn(form, 'Wat is je idee', 'Een bankje');
  await pressButton(form, 'Ga verder');
  await choose(form, 'Overal in de gemeente');
  await goOnTo(form, 'Wat is er nog nodig?');
}

describe('<meedoen-initiative-form>, after the first screen', function () {
  this.timeout(60_000);
  quietConsole();
  let restore = () => {};
  afterEach(() => {
    restore();
    restore = () => {};
    sessionStorage.clear();
  });

  it('adds up what it costs, and says which line is not right', async () => {
    const form = await formOn();
    await toMeans(form);
    expect(hasField(form, 'Wat gaat het kosten?')).to.equal(false);
    // "Geld" is there twice: what is there already, and what is needed.
    const needs = field(form, 'Wat is er nog nodig?');
    const money = [...needs.querySelectorAll('label')].find((label) => label.innerText === 'Geld');
    await tabTo(form.shadowRoot?.getElementById(money?.htmlFor ?? '') as Element);
    await type(' ');
    await settled(form);
    expect(shownText(form)).to.contain('Dit is nog geen aanvraag voor geld.');
    await fillIn(form, 'Waarvoor?', 'Hout');
    await fillIn(form, 'Bedrag in euro', '120,50');
    expect(shownText(form)).to.contain('Samen: € 120,50');
    await pressButton(form, 'Nog een regel');
    await type('Schroeven');
    await settled(form);
    await accessible(form);
    await pressButton(form, 'Ga verder');
    expect(focusedText()).to.contain('Vul bij regel 2 een bedrag in');
    await accessible(form);
    const link = button(form, 'Vul bij regel 2 een bedrag in, bijvoorbeeld 250 of 12,50.');
    await tabTo(link);
    link.click();
    await settled(form);
    await type('9,50');
    await settled(form);
    expect(shownText(form)).to.contain('Samen: € 130').and.not.to.contain('Vul bij regel 2 een bedrag in');
    await fillIn(form, 'Hoeveel betalen jullie zelf?', '30');
    expect(shownText(form)).to.contain('Je vraagt de gemeente om € 100.');
    await pressButton(form, 'Haal weg: regel 1');
    expect(shownText(form)).to.contain('Samen: € 9,50');
    expect(focused()).to.equal(button(form, 'Nog een regel'));
  });

  it('asks each kind only what it needs, and counts the steps again', async () => {
    const form = await formOn();
    await choose(form, 'Iets zeggen over een plan');
    expect(shownText(form)).to.contain('Stap 1 van 5');
    await fillIn(form, 'Wat is je idee', 'Laat de bomen staan');
    await pressButton(form, 'Ga verder');
    await choose(form, 'Overal in de gemeente');
    await pressButton(form, 'Ga verder');
    expect(hasField(form, 'Hoe wil je meedoen met dit plan?')).to.equal(true);
    expect(hasField(form, 'Wie doen er al mee?')).to.equal(false);
    await accessible(form);
  });

  it('asks for the name of an organisation, or for whom, only where that fits', async () => {
    const form = await formOn();
    await fillIn(form, 'Wat is je idee', 'Een bankje');
    await pressButton(form, 'Ga verder');
    await choose(form, 'Overal in de gemeente');
    await goOnTo(form, 'Wie ben je?');
    expect(hasField(form, 'Hoe heet jullie groep')).to.equal(false);
    await choose(form, 'Wij zijn een groep of club');
    expect(hasField(form, 'Hoe heet jullie groep')).to.equal(true);
    await choose(form, 'Ik vul dit in voor iemand anders');
    expect(hasField(form, 'Hoe heet jullie groep')).to.equal(false);
    expect(hasField(form, 'Voor wie vul je dit in?')).to.equal(true);
    await accessible(form);
  });

  it('answers in a minute whether it fits, each rule in its own words with its source', async () => {
    restore = packAt('/buurtbudget.json', budgetPack).restore;
    const form = await welcomeOn({ 'pack-src': '/buurtbudget.json' });
    await shows(form, 'Past je idee bij de regels?');
    await pressButton(form, 'Past je idee bij de regels? Doe de korte check');
    expect(focusedText()).to.equal('Past je idee bij de regels?');
    await accessible(form);
    for (const { text } of budgetPack.rules) expect(shownText(form)).to.contain(text);
    expect(shownText(form)).to.contain('Spelregels, punt 2').and.not.to.contain('Dit past nog niet');
    await fillIn(form, 'Hoeveel geld wil je vragen?', '600');
    expect(shownText(form)).to.contain('Dit past nog niet');
    await choose(form, 'Wij zijn bewoners');
    expect(shownText(form)).to.contain('Dit past\n');
    await accessible(form);
    await pressButton(form, 'Ga naar het formulier');
    expect(focusedText()).to.contain('Je idee');
  });

  it('judges an area that is drawn by the middle of the postcode, and asks no server for it', async () => {
    const area = {
      id: 'area',
      check: 'boundary',
      boundary: { type: 'Polygon', coordinates: [cityCentre] },
      text: 'Alleen in de binnenstad.',
      source,
    };
    restore = packAt('/binnenstad.json', { ...budgetPack, rules: [area] }).restore;
    const form = await formOn({ 'pack-src': '/binnenstad.json' });
    await shows(form, 'Wat is je idee');
    await fillIn(form, 'Wat is je idee', 'Een bankje');
    await pressButton(form, 'Ga verder');
    await choose(form, 'Op een adres');
    await fillIn(form, 'Postcode', '9711 AA');
    await shows(form, 'Alleen in de binnenstad.');
    expect(shownText(form)).to.contain('Je kunt je idee toch versturen.');
    await accessible(form);
    await fillIn(form, 'Postcode', '3511 AB');
    await waitUntil(() => !shownText(form).includes('Alleen in de binnenstad.'), 'the note goes');
  });

  it('says quietly at the question that a rule is not met, lets the resident send, and dates the answer', async () => {
    const pack = packAt('/buurtbudget.json', budgetPack);
    const stub = endpoint({ status: 201, body: { reference: 'BB-1' } });
    restore = () => {
      pack.restore();
      stub.restore();
    };
    const form = await formOn({ 'pack-src': '/buurtbudget.json' });
    await shows(form, 'Wat is je idee');
    await toMeans(form);
    await choose(form, 'Geld');
    await fillIn(form, 'Waarvoor?', 'Een podium');
    await fillIn(form, 'Bedrag in euro', '900');
    expect(shownText(form)).to.contain('We geven hoogstens € 500.').and.to.contain('Je kunt je idee toch versturen.');
    await accessible(form);
    await goOnTo(form, 'Hoe wil je contact?');
    await choose(form, 'Stuur me een e-mail');
    await fillIn(form, 'Wat is je e-mailadres?', 'a@b.nl');
    await pressButton(form, 'Ga verder');
    expect(shownText(form)).to.contain('Dit past nog niet bij de regels');
    await accessible(form);
    await pressButton(form, 'Verstuur naar Team Wijken');
    expect(shownText(form))
      .to.contain('BB-1')
      .and.to.match(/Je hoort van ons op uiterlijk \w+ \d+ \w+ \d{4}/);
    expect(hasButton(form, 'Zet deze dag in je agenda')).to.equal(true);
    expect((stub.requests[0]?.envelope.data as { budget?: unknown }).budget).to.deep.equal({
      lines: [{ what: 'Een podium', amount: 90_000 }],
      total: 90_000,
    });
    await accessible(form);
  });

  it('folds skipped questions away on the page with all answers', async () => {
    const form = await formOn();
    await toMeans(form);
    await goOnTo(form, 'Hoe wil je contact?');
    await choose(form, 'Stuur me een e-mail');
    await fillIn(form, 'Wat is je e-mailadres?', 'a@b.nl');
    await pressButton(form, 'Ga verder');
    expect(shownText(form))
      .to.match(/Je hebt \d+ vragen overgeslagen/)
      .and.not.to.contain('Wat is de eerste stap?');
    const summary = [...(form.shadowRoot?.querySelectorAll('summary') ?? [])].find((one) => one.innerText.includes('overgeslagen'));
    await tabTo(summary as Element);
    await type(' ');
    await settled(form);
    await pressButton(form, 'Wijzig: Wat is de eerste stap?');
    expect(focused()).to.equal(field(form, 'Wat is de eerste stap?'));
  });

  it('sends a photo along, and asks apart whether everyone may see it', async () => {
    const form = await formOn();
    let sent: MeedoenSubmitEvent | undefined;
    form.addEventListener('meedoen-submit', (event: MeedoenSubmitEvent) => {
      sent = event;
      event.respondWith(Promise.resolve({ reference: 'F-1' }));
    });
    await waitUntil(
      () => form.shadowRoot?.querySelector('input[type="file"][multiple], fieldset input[type="file"]'),
      'the field for photos',
    );
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 8;
    canvas.getContext('2d')?.fillRect(0, 0, 8, 8);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    const files = new DataTransfer();
    files.items.add(new File([blob ?? ''], 'bankje.png', { type: 'image/png' }));
    const input = form.shadowRoot?.querySelector<HTMLInputElement>('fieldset input[type="file"]');
    if (input) {
      input.files = files.files;
      input.dispatchEvent(new Event('change'));
    }
    await waitUntil(() => shownText(form).includes('Dit heb je gekozen') || shownText(form).includes('Haal weg'), 'the photo is there');
    await accessible(form);
    await fillIn(form, 'Wat is je idee', 'Een bankje');
    await pressButton(form, 'Ga verder');
    await choose(form, 'Overal in de gemeente');
    await goOnTo(form, 'Hoe wil je contact?');
    await choose(form, 'Stuur me een e-mail');
    await fillIn(form, 'Wat is je e-mailadres?', 'a@b.nl');
    await pressButton(form, 'Ga verder');
    expect(shownText(form)).to.contain('1 bestand');
    expect(hasField(form, 'Mijn foto’s en bestanden mogen erbij staan')).to.equal(false);
    await choose(form, 'Iedereen mag mijn idee zien');
    expect(hasField(form, 'Mijn foto’s en bestanden mogen erbij staan')).to.equal(true);
    await pressButton(form, 'Verstuur naar Team Wijken');
    await shows(form, 'F-1');
    expect(sent?.files.map((one) => one.field)).to.deep.equal(['photos']);
    expect(sent?.envelope.files?.[0]?.sha256).to.match(/^[0-9a-f]{64}$/);
    expect((sent?.envelope.data as { consent?: unknown }).consent).to.deep.equal({
      publishIdea: true,
      publishName: false,
      publishPhoto: false,
    });
  });
});
