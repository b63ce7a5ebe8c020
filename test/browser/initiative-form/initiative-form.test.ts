import { expect, fixture, html } from '@open-wc/testing';
import { InitiativeForm } from '../../../src/initiative-form/initiative-form.ts';
import { laterNl } from '../../../src/initiative-form/messages/later-nl.ts';
import { nl } from '../../../src/initiative-form/messages/nl.ts';
import type { SubmitEvent as MeedoenSubmitEvent } from '../../../src/submission/events.ts';
import { accessible } from '../../support/axe.ts';
import { quietConsole } from '../../support/console.ts';
import { focused, onlyIn, press, type } from '../../support/keys.ts';
import {
  button,
  byKeyboardAlone,
  choose,
  endpoint,
  field,
  fillIn,
  focusedText,
  formOn,
  goOnTo,
  hasButton,
  hasField,
  loaded,
  packAt,
  pressButton,
  settled,
  shownText,
  shows,
  tabTo,
  welcomeOn,
} from './support.ts';
import { waitUntil } from '../../support/until.ts';

const data = (envelope: { data: unknown }) => envelope.data as Record<string, unknown>;

/** The draft as it lies in this tab, or nothing. */
const draftOf = (form: InitiativeForm) => sessionStorage.getItem(`meedoen:1:initiative-form:${form.storageKey}`);

const toContact = (form: InitiativeForm) => goOnTo(form, 'Hoe wil je contact?');

/** Fills in what is required, by keyboard, up to the page with all answers. */
async function toCheck(form: InitiativeForm): Promise<void> {
  await fillIn(form, 'Wat is je idee', 'Een moestuin achter de flat');
  await pressButton(form, 'Ga verder');
  await choose(form, 'Overal in de gemeente');
  await toContact(form);
  await choose(form, 'Stuur me een e-mail');
  await fillIn(form, 'Wat is je e-mailadres?', 'fatma@voorbeeld.nl');
  await pressButton(form, 'Ga verder');
}

describe('<meedoen-initiative-form>', function () {
  this.timeout(60_000);
  const output = quietConsole();
  let restore = () => {};
  afterEach(() => {
    restore();
    restore = () => {};
    sessionStorage.clear();
  });

  it('takes a resident from the idea to the receipt by keyboard alone', async () => {
    byKeyboardAlone();
    const stub = endpoint({ status: 201, body: { reference: 'WR-2026-0042', answerBy: '2026-12-18' } });
    restore = stub.restore;
    const form = await welcomeOn();
    const events: string[] = [];
    for (const name of ['started', 'step-shown', 'submit', 'sent', 'completed', 'error-shown', 'failed']) {
      form.addEventListener(`meedoen-${name}`, () => events.push(name));
    }
    expect(document.activeElement).to.equal(document.body);
    expect(shownText(form)).to.contain('Ongeveer tien minuten').and.to.contain('Team Wijken').and.to.contain('geen bezwaar');
    await loaded(form);
    await accessible(form);
    await pressButton(form, 'Begin');
    expect(focusedText()).to.match(/^Stap 1 van 7.*Je idee$/s);
    await accessible(form);
    await fillIn(form, 'Wat is je idee', 'Een moestuin achter de flat');
    await choose(form, 'Een idee geven');
    await choose(form, 'Ik ben ergens voor');
    await fillIn(form, 'Vertel er kort iets meer over', 'Met verhoogde bakken,\nook voor rolstoelen.');
    await choose(form, 'Groen en natuur');
    await pressButton(form, 'Ga verder');

    expect(focusedText()).to.match(/^Stap 2 van 5.*Waar en voor wie$/s);
    await accessible(form);
    await choose(form, 'Op een adres');
    await fillIn(form, 'Postcode', '3511 ab');
    await fillIn(form, 'Huisnummer', '12');
    await choose(form, 'Mijn straat of portiek');
    await fillIn(form, 'Voor wie is het?', 'Iedereen uit de flat');
    await pressButton(form, 'Ga verder');

    expect(focusedText()).to.match(/^Stap 3 van 5.*Wie en waarom$/s);
    await accessible(form);
    await choose(form, 'Ik doe dit met buren');
    await fillIn(form, 'Hoeveel mensen steunen je idee?', '12');
    await pressButton(form, 'Ga verder');

    expect(focusedText()).to.match(/^Stap 4 van 5.*Contact met jou$/s);
    await fillIn(form, 'Hoe heet je?', 'Fatma');
    await choose(form, 'Bel me');
    await fillIn(form, 'Wat is je telefoonnummer?', '06 12345678');
    await fillIn(form, 'Wanneer komt het goed uit?', 'na 17.00 uur');
    await accessible(form);
    await pressButton(form, 'Ga verder');

    expect(focusedText()).to.match(/^Stap 5 van 5.*Kijk je antwoorden na$/s);
    await accessible(form);
    await choose(form, 'Iedereen mag mijn idee zien');
    await pressButton(form, 'Verstuur naar Team Wijken');

    expect(focusedText()).to.equal('Je idee is verstuurd');
    expect(shownText(form)).to.contain('WR-2026-0042').and.to.contain('vrijdag 18 december 2026').and.to.contain('Team Wijken');
    expect(shownText(form)).to.contain('Met verhoogde bakken');
    await accessible(form);
    expect(stub.requests).to.have.length(1);
    const [{ url, headers, envelope } = { url: '', headers: {}, envelope: undefined }] = stub.requests;
    expect(url).to.match(/\/submissions\/initiative$/);
    expect((headers as Record<string, string>)['idempotency-key']).to.equal(envelope?.id);
    expect(envelope && data(envelope)).to.deep.equal({
      title: 'Een moestuin achter de flat',
      kind: 'idea',
      summary: 'Met verhoogde bakken,\nook voor rolstoelen.',
      themes: ['green'],
      stance: 'for',
      scale: 'street',
      place: { postcode: '3511AB', houseNumber: '12' },
      forWhom: 'Iedereen uit de flat',
      role: 'neighbours',
      backing: { number: 12 },
      contact: { name: 'Fatma', channel: 'phone', phone: '06 12345678', bestTime: 'na 17.00 uur' },
      consent: { publishIdea: true, publishName: false },
    });
    expect(envelope?.asked).to.deep.include({ field: 'place.postcode', question: 'Postcode', answer: '3511 AB' });
    expect(envelope?.asked).to.deep.include({ field: 'kind', question: 'Wat wil je doen?', answer: 'Een idee geven' });
    expect(envelope?.asked).to.deep.include({ field: 'consent.publishIdea', question: 'Iedereen mag mijn idee zien', answer: 'Ja' });
    expect(events).to.deep.equal(['step-shown', 'started', ...Array<string>(4).fill('step-shown'), 'submit', 'sent', 'completed']);
    expect(draftOf(form)).to.equal(null);
  });

  it('asks only for a sentence, a place and one way of contact', async () => {
    const stub = endpoint({ status: 202, body: {} });
    restore = stub.restore;
    const form = await formOn();
    await toCheck(form);
    await pressButton(form, 'Verstuur naar Team Wijken');
    expect(stub.requests[0] && data(stub.requests[0].envelope)).to.deep.equal({
      title: 'Een moestuin achter de flat',
      kind: 'initiative',
      place: { everywhere: true },
      contact: { channel: 'email', email: 'fatma@voorbeeld.nl' },
      consent: { publishIdea: false, publishName: false },
    });
    expect(shownText(form)).to.contain('Team Wijken laat weten wanneer je antwoord krijgt.');
  });

  it('lists what is missing, takes the focus there, and its links lead to the fields', async () => {
    const form = await formOn();
    const codes: unknown[] = [];
    form.addEventListener('meedoen-error-shown', (event) => codes.push(...event.codes));
    await pressButton(form, 'Ga verder');
    expect(focusedText()).to.contain('Er is nog iets niet goed');
    expect(codes).to.deep.equal([{ field: 'title', code: 'required' }]);
    await accessible(form);
    await press('Tab');
    expect((focused() as HTMLElement).innerText).to.equal('Vertel in één zin wat je idee is.');
    const { href } = location;
    await press('Enter');
    expect(focused()).to.equal(field(form, 'Wat is je idee'));
    expect(location.href).to.equal(href);
    await type('Een bankje');
    await settled(form);
    expect(shownText(form)).not.to.contain('Vertel in één zin wat je idee is.');
  });

  it('keeps an error at one field while another is put right', async () => {
    const form = await formOn();
    await fillIn(form, 'Wat is je idee', 'Een bankje');
    await pressButton(form, 'Ga verder');
    await choose(form, 'Op een adres');
    await pressButton(form, 'Ga verder');
    await choose(form, 'Ik beschrijf de plek in woorden');
    expect(shownText(form)).to.contain('Beschrijf in een paar woorden waar het is.');
    await fillIn(form, 'Voor wie is het?', 'Iedereen');
    expect(shownText(form)).to.contain('Beschrijf in een paar woorden waar het is.');
  });

  it('does not leave an unfinished step with Enter in a text field', async () => {
    const form = await formOn();
    await tabTo(field(form, 'Wat is je idee'));
    await press('Enter');
    await settled(form);
    expect(shownText(form)).to.contain('Stap 1 van 7').and.to.contain('Vertel in één zin wat je idee is.');
  });

  it('changes one answer and comes back to the overview', async () => {
    const form = await formOn();
    await toCheck(form);
    await pressButton(form, 'Wijzig: Wat is je idee, in één zin?');
    expect(focused()).to.equal(field(form, 'Wat is je idee'));
    await type(', met kippen');
    await settled(form);
    await pressButton(form, 'Terug naar het overzicht');
    expect(focusedText()).to.contain('Kijk je antwoorden na');
    expect(shownText(form)).to.contain('Een moestuin achter de flat, met kippen');
  });

  it('brings back the answers after a reload, when the visitor wants that', async () => {
    const name = `draft-${String(Math.random())}`;
    const first = await formOn({ 'storage-key': name });
    await fillIn(first, 'Wat is je idee', 'Een bankje');
    await pressButton(first, 'Ga verder');
    first.remove();

    const second = await formOn({ 'storage-key': name });
    expect(shownText(second)).to.contain('Je was al begonnen').and.not.to.contain('Een bankje');
    await accessible(second);
    await pressButton(second, 'Ga verder waar je was');
    expect(focusedText()).to.contain('Waar en voor wie');
    await pressButton(second, 'Terug');
    expect((field(second, 'Wat is je idee') as HTMLInputElement).value).to.equal('Een bankje');
    second.remove();

    const third = await formOn({ 'storage-key': name });
    await pressButton(third, 'Begin opnieuw');
    expect(focusedText()).to.equal('Begin');
    await pressButton(third, 'Begin');
    expect((field(third, 'Wat is je idee') as HTMLInputElement).value).to.equal('');
    expect(draftOf(third)).to.equal(null);
  });

  it('erases everything, after asking once more', async () => {
    const form = await formOn();
    await fillIn(form, 'Wat is je idee', 'Een geheim');
    await waitUntil(() => draftOf(form)?.includes('Een geheim'), 'the draft is kept');
    expect(draftOf(form)).to.contain('Een geheim');
    await pressButton(form, 'Wis alles en stop');
    expect(focusedText()).to.equal('Weet je het zeker? Alles wat je hebt ingevuld gaat weg.');
    await accessible(form);
    await pressButton(form, 'Ja, wis alles');
    expect(focusedText()).to.contain('Alles is gewist');
    expect(draftOf(form)).to.equal(null);
    await accessible(form);
    await pressButton(form, 'Begin opnieuw');
    await pressButton(form, 'Begin');
    expect((field(form, 'Wat is je idee') as HTMLInputElement).value).to.equal('');
  });

  it('erases the receipt too, for whoever sits down next', async () => {
    restore = endpoint({ status: 201, body: { reference: 'WR-2026-0042' } }).restore;
    const form = await formOn();
    await toCheck(form);
    await pressButton(form, 'Verstuur naar Team Wijken');
    expect(shownText(form)).to.contain('fatma@voorbeeld.nl');
    await pressButton(form, 'Wis alles en stop');
    await pressButton(form, 'Ja, wis alles');
    expect(focusedText()).to.contain('Alles is gewist');
    expect(shownText(form)).not.to.contain('fatma@voorbeeld.nl').and.not.to.contain('WR-2026-0042');
  });

  it('says that this is no objection to someone who is against, and takes them seriously', async () => {
    const form = await formOn();
    await choose(form, 'Iets zeggen over een plan');
    expect(shownText(form)).not.to.contain('geen bezwaar');
    await choose(form, 'Ik ben ergens tegen');
    expect(shownText(form)).to.contain('Dit is geen bezwaar en geen zienswijze').and.to.contain('Hier kun je óók vertellen wat je vindt');
    await accessible(form);
    await choose(form, 'Iets doen, samen met anderen');
    expect(hasField(form, 'Ben je ergens voor')).to.equal(false);
  });

  it('puts what the server objects to at its field', async () => {
    const stub = endpoint(
      {
        status: 400,
        type: 'application/problem+json',
        body: { errors: [{ pointer: '/data/contact/email', detail: 'Dit adres bestaat niet.' }] },
      },
      { status: 201, body: { reference: 'A1' } },
    );
    restore = stub.restore;
    const form = await formOn();
    await toCheck(form);
    await pressButton(form, 'Verstuur naar Team Wijken');
    expect(focusedText()).to.contain('Er is nog iets niet goed').and.to.contain('Dit adres bestaat niet.');
    expect(shownText(form)).to.contain('Contact met jou');
    await accessible(form);
    await tabTo(field(form, 'Wat is je e-mailadres?'));
    await press('End');
    await type('x');
    await settled(form);
    await pressButton(form, 'Terug naar het overzicht');
    await pressButton(form, 'Verstuur naar Team Wijken');
    expect(shownText(form)).to.contain('A1');
    expect(stub.requests.map(({ envelope }) => envelope.id)).to.satisfy((ids: string[]) => ids[0] === ids[1]);
  });

  it('keeps everything when sending fails, and offers to try again, a file and a person', async () => {
    const stub = endpoint({ status: 500 }, { status: 201, body: { reference: 'B2' } });
    restore = stub.restore;
    const form = await formOn();
    await toCheck(form);
    await pressButton(form, 'Verstuur naar Team Wijken');
    expect(focusedText()).to.contain('Het is niet verstuurd');
    expect(shownText(form))
      .to.contain('Er is niets kwijt')
      .and.to.contain('Sanne van het wijkteam')
      .and.to.contain('Een moestuin achter de flat');
    expect(hasButton(form, 'Bewaar je antwoorden in een bestand')).to.equal(true);
    await accessible(form);
    await pressButton(form, 'Probeer het nog eens');
    expect(shownText(form)).to.contain('B2');
    expect(stub.requests[0]?.envelope).to.deep.equal(stub.requests[1]?.envelope);
  });

  it('lets the page send by itself', async () => {
    const form = await formOn();
    form.addEventListener('meedoen-submit', (event: MeedoenSubmitEvent) => event.respondWith(Promise.resolve({ reference: 'EIGEN-7' })));
    await toCheck(form);
    await pressButton(form, 'Verstuur naar Team Wijken');
    expect(shownText(form)).to.contain('EIGEN-7');
  });

  for (const [what, attributes] of [
    ['an endpoint', { endpoint: '' }],
    ['a named recipient', { recipient: '' }],
    ['an endpoint that may be used', { endpoint: 'https://elsewhere.example/x' }],
  ] as const) {
    it(`has no send button without ${what}, but a person and a file`, async () => {
      const form = await formOn(attributes);
      await toCheck(form);
      expect(shownText(form)).to.contain('Je antwoorden blijven op dit apparaat').and.to.contain('088 123 45 67');
      expect(shownText(form)).not.to.contain('Verstuur naar');
      expect(hasButton(form, 'Bewaar je antwoorden in een bestand')).to.equal(true);
      await accessible(form);
    });
  }

  it('takes over what was typed in the form inside the tag', async () => {
    const inside = await fixture<HTMLFormElement>(html`
      <form method="post" action="/submissions/initiative">
        <label>Idee <input name="title" value="Een zebrapad" /></label>
        <label>Waar <input name="place.words" value="Bij de school" /></label>
        <label>E-mail <input name="contact.email" value="a@b.nl" /></label>
      </form>
    `);
    const form = await formOn({}, inside);
    expect((field(form, 'Wat is je idee') as HTMLInputElement).value).to.equal('Een zebrapad');
    await pressButton(form, 'Ga verder');
    expect((field(form, 'Beschrijf de plek') as HTMLTextAreaElement).value).to.equal('Bij de school');
    await toContact(form);
    expect((field(form, 'Wat is je e-mailadres?') as HTMLInputElement).value).to.equal('a@b.nl');
  });

  it('waits while somebody types in the form inside the tag, and then takes over what they typed', async () => {
    // Registered late, as when the script arrives after the page.
    class LateForm extends InitiativeForm {}
    const holder = await fixture<HTMLElement>(html`
      <div lang="nl">
        <late-initiative-form storage-key="late">
          <form>
            <label>Idee <input name="title" /></label>
          </form>
        </late-initiative-form>
        <button>verder</button>
      </div>
    `);
    const input = holder.querySelector('input');
    input?.focus();
    customElements.define('late-initiative-form', LateForm);
    const form = holder.querySelector('late-initiative-form') as InitiativeForm;
    await settled(form);
    await type('Een boom');
    expect(input?.value).to.equal('Een boom');
    await press('Tab');
    await settled(form);
    expect((field(form, 'Wat is je idee') as HTMLInputElement).value).to.equal('Een boom');
  });

  it('addresses residents with u where the page says so', async () => {
    const welcome = await welcomeOn({ tone: 'formal' });
    await shows(welcome, 'Hebt u een idee?');
    const form = await formOn({ tone: 'formal' });
    await shows(form, 'Wat is uw idee, in één zin?');
    await shows(form, 'U weet iets dat beter kan.');
    expect(shownText(form)).not.to.match(/\b(je|jouw|jullie)\b/i);
  });

  it('speaks English on an English page', async () => {
    const form = await formOn({ lang: 'en' });
    await shows(form, 'Step 1 of 7');
    expect(shownText(form)).to.contain('Step 1 of 7').and.to.contain('Do something together with others');
    await accessible(form);
  });

  it('keeps the answers when the page changes its language half-way', async () => {
    const form = await formOn();
    await fillIn(form, 'Wat is je idee', 'Een bankje');
    form.setAttribute('lang', 'en');
    await shows(form, 'What is your idea');
    expect((field(form, 'What is your idea') as HTMLInputElement).value).to.equal('Een bankje');
  });

  it('reads from right to left, and fits a screen of 320 pixels', async () => {
    const form = await formOn({ lang: 'ar' });
    form.messages = { ar: { ...nl, ...laterNl, heading: 'هل لديك فكرة؟' } };
    (form.parentElement as HTMLElement).style.setProperty('inline-size', '320px');
    await settled(form);
    expect(getComputedStyle(form.shadowRoot?.querySelector('.root') as Element).direction).to.equal('rtl');
    await pressButton(form, 'Ga verder');
    const root = form.shadowRoot?.querySelector('.root') as HTMLElement;
    expect(root.scrollWidth).to.be.at.most(320);
    await accessible(form);
  });

  it('fits 320 pixels on the page with all answers', async () => {
    const form = await formOn();
    (form.parentElement as HTMLElement).style.setProperty('inline-size', '320px');
    await toCheck(form);
    const root = form.shadowRoot?.querySelector('.root') as HTMLElement;
    expect(root.scrollWidth).to.be.at.most(320);
    await accessible(form);
  });

  it('shows the form inside the tag and a person when the pack does not come', async () => {
    const inside = await fixture<HTMLAnchorElement>(html`<a href="/idee">Vertel je idee</a>`);
    const form = await formOn({ 'pack-src': '/no-such-pack.json' }, inside);
    await shows(form, 'kan nu niet');
    expect(shownText(form)).to.contain('Het formulier kan nu niet worden geladen').and.to.contain('Sanne van het wijkteam');
    expect(inside.assignedSlot).not.to.equal(null);
    await accessible(form);
    expect(output.take()).to.match(/warn: meedoen: no pack from .*no-such-pack\.json/);
  });

  it('does not follow a pack on another site, and tells the editor', async () => {
    const form = await formOn({ 'pack-src': 'https://elsewhere.example/pack.json' });
    expect(shownText(form)).to.contain('Het formulier kan nu niet worden geladen');
    expect(output.take()).to.contain('elsewhere.example is not listed');
  });

  it('follows the pack of the municipality: kinds, own questions, steps and privacy', async () => {
    const pack = {
      id: 'waterrijk',
      version: '3',
      locale: 'nl',
      kinds: [{ id: 'budget', label: 'Een buurtbudget', legal: 'aanvraag' }],
      questions: [
        { id: 'street', type: 'one', label: 'Doet je straat mee?', required: true, options: [{ id: 'yes', label: 'Ja, iedereen' }] },
      ],
      privacy: { why: 'Voor {recipient}, vanwege de buurt.' },
    };
    restore = packAt('/waterrijk.json', pack).restore;
    const form = await formOn({ 'pack-src': '/waterrijk.json' });
    await shows(form, 'Doet je straat mee?');
    expect(hasField(form, 'Wat wil je doen?')).to.equal(false);
    await pressButton(form, 'Ga verder');
    expect(focusedText()).to.contain('Er zijn nog 2 dingen niet goed');
    await choose(form, 'Ja, iedereen');
    await toCheck(form);
    expect(shownText(form)).to.contain('Voor Team Wijken, vanwege de buurt.').and.to.contain('Doet je straat mee?');
  });

  it('flags what a robot does, and sends it all the same', async () => {
    const stub = endpoint({ status: 201, body: {} });
    restore = stub.restore;
    const form = await formOn();
    const trap = form.shadowRoot?.querySelector<HTMLInputElement>('[name="meedoen-website"]');
    if (trap) {
      trap.value = 'http://spam.example';
      trap.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    await toCheck(form);
    await pressButton(form, 'Verstuur naar Team Wijken');
    expect(stub.requests[0]?.envelope.flags).to.include('honeypot');
  });

  it('shows markup in a pack and in answers as text', async () => {
    const form = await formOn();
    await fillIn(form, 'Wat is je idee', '<img src=x onerror=alert(1)>');
    await pressButton(form, 'Ga verder');
    await choose(form, 'Overal in de gemeente');
    await toContact(form);
    await choose(form, 'Stuur me een e-mail');
    await fillIn(form, 'Wat is je e-mailadres?', 'a@b.nl');
    await pressButton(form, 'Ga verder');
    expect(shownText(form)).to.contain('<img src=x onerror=alert(1)>');
    expect(form.shadowRoot?.querySelector('img')).to.equal(null);
  });

  it(
    'gives a screen reader the step, the question and its help',
    onlyIn('chromium', async () => {
      const form = await formOn();
      const title = field(form, 'Wat is je idee');
      expect(title.getAttribute('aria-required')).to.equal('true');
      const help = form.shadowRoot?.getElementById(title.getAttribute('aria-describedby') ?? '');
      expect(help?.textContent).to.contain('Bijvoorbeeld');
      expect(button(form, 'Ga verder')).to.be.instanceOf(HTMLButtonElement);
    }),
  );
});
