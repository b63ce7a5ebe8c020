import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/initiative-form.ts';
import type { InitiativeForm } from '../src/initiative-form/initiative-form.ts';
import type { SubmitEvent } from '../src/submission/events.ts';

const meta: Meta = { title: 'Initiatiefformulier', component: 'meedoen-initiative-form' };

export default meta;

/** Answers of a story, as a draft holds them. */
type Values = Readonly<Record<string, string | boolean | readonly string[]>>;

const idea: Values = {
  title: 'Een moestuin op het veldje achter de flat',
  summary: 'Met hoge bakken, zodat iedereen erbij kan.\nWe beginnen klein.',
  themes: ['green', 'meeting'],
};
const complete: Values = {
  ...idea,
  'place.how': 'address',
  'place.postcode': '3511 AB',
  'place.houseNumber': '12',
  forWhom: 'Iedereen uit de flat en de straat',
  'contact.name': 'Fatma',
  'contact.channel': 'phone',
  'contact.phone': '06 12345678',
  'contact.bestTime': 'Na 17.00 uur',
};

type Page = Readonly<{
  values?: Values;
  step?: string;
  /** Steps that the visitor tried to finish. */
  attempted?: readonly string[];
  attributes?: Readonly<Record<string, string>>;
  /** What the visitor does once it is there: names of buttons. */
  presses?: readonly string[];
  answer?: (event: SubmitEvent) => void;
}>;

const budgetPack = new URL('../demo/data/buurtbudget.json', import.meta.url).href;

let count = 0;

/** A page with the form in a given state. It gets there as a visitor would: by a draft of before, and by pressing buttons. */
function page({ values, step = 'idea', attempted = [], attributes = {}, presses = [], answer }: Page): InitiativeForm {
  const form = document.createElement('meedoen-initiative-form');
  const name = `story-${String(++count)}`;
  const all = {
    endpoint: '/submissions/{type}',
    recipient: 'Team Wijken',
    'contact-name': 'Sanne van het wijkteam',
    'contact-phone': '088 123 45 67',
    'contact-hours': 'maandag tot en met vrijdag, 9.00 tot 17.00 uur',
    ...attributes,
    'storage-key': name,
  };
  for (const [attribute, value] of Object.entries(all)) form.setAttribute(attribute, value);
  if (answer) form.addEventListener('meedoen-submit', answer);
  if (values) {
    const now = new Date().toISOString();
    const content = { version: 'general@1', values, step, attempted, left: [], serverIssues: [] };
    const record = { format: 1, id: '0'.repeat(32), savedAt: now, startedAt: now, revision: 1, content };
    sessionStorage.setItem(`meedoen:1:initiative-form:${name}`, JSON.stringify(record));
    void press(form, ['Ga verder waar je was', ...presses]);
  } else void press(form, presses);
  return form;
}

async function press(form: InitiativeForm, names: readonly string[]): Promise<void> {
  for (const name of names) {
    for (let turn = 0; turn < 100; turn += 1) {
      await form.updateComplete;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const button = [...(form.shadowRoot?.querySelectorAll('button') ?? [])].find((one) => one.textContent.trim() === name);
      if (!button) continue;
      button.click();
      break;
    }
  }
}

const story = (name: string, shown: Page): StoryObj => ({ name, render: () => html`${page(shown)}` });

export const Start = story('Begin', {});
export const Idea = story('Je idee', { presses: ['Begin'] });
export const Missing = story('Er ontbreekt iets', { presses: ['Begin', 'Ga verder'] });
export const Against = story('Tegen een plan', { values: { ...idea, kind: 'advice', stance: 'against' } });
export const Challenge = story('Een taak overnemen', { values: { ...idea, kind: 'challenge' } });
export const Place = story('Waar en voor wie', { values: { ...idea, 'place.how': 'address' }, step: 'place' });
export const PlaceOnTheMap = story('Een pin op de kaart', {
  values: { ...idea, 'place.how': 'map', 'place.pin': '52.09083 5.12222 3511' },
  step: 'place',
  // The same tile for every place: a story asks nobody for a map.
  attributes: { 'tiles-src': `${new URL('./tile.svg', import.meta.url).href}?{z}/{x}/{y}` },
  presses: ['Laat de kaart zien'],
});
export const PlaceWrong = story('Postcode klopt niet', {
  values: { ...idea, 'place.how': 'address', 'place.postcode': '99' },
  step: 'place',
  attempted: ['place'],
});
export const People = story('Wie en waarom', { values: { ...idea, role: 'group' }, step: 'people' });
export const Means = story('Wat is er, en wat is er nodig', {
  values: { ...idea, needs: ['money', 'permission'], budget: ['120,50\tHout', '60\tAarde'], 'budget.own': '30' },
  step: 'means',
});
export const MeansWrong = story('Een regel zonder bedrag', {
  values: { ...idea, needs: ['money'], budget: ['120,50\tHout', '\tAarde'] },
  step: 'means',
  attempted: ['means'],
});
export const When = story('Wanneer', { values: idea, step: 'when' });
export const Contact = story('Contact', { values: complete, step: 'contact' });
export const Check = story('Antwoorden nakijken', { values: complete, step: 'check' });
export const CheckPublished = story('Nakijken, met toestemming', {
  values: { ...complete, 'consent.publishIdea': true, 'consent.publishName': true },
  step: 'check',
});
export const CannotSend = story('Versturen is niet ingesteld', { values: complete, step: 'check', attributes: { endpoint: '' } });
export const Sending = story('Bezig met versturen', {
  values: complete,
  step: 'check',
  presses: ['Verstuur naar Team Wijken'],
  answer: (event) => event.respondWith(new Promise(() => {})),
});
export const Failed = story('Niet verstuurd', {
  values: complete,
  step: 'check',
  presses: ['Verstuur naar Team Wijken'],
  answer: (event) => event.respondWith(Promise.reject(new Error('offline'))),
});
export const Receipt = story('Ontvangstbewijs', {
  values: complete,
  step: 'check',
  presses: ['Verstuur naar Team Wijken'],
  answer: (event) =>
    event.respondWith({
      reference: 'WR-2026-0042',
      answerBy: '2026-12-18',
      links: [{ href: '/status/voorbeeld', title: 'Bekijk hoe het gaat met je idee' }],
    }),
});
export const AskToWipe = story('Wis alles: weet je het zeker?', { values: idea, presses: ['Wis alles en stop'] });
export const Wiped = story('Alles is gewist', { values: idea, presses: ['Wis alles en stop', 'Ja, wis alles'] });
export const Shared = story('Lijst voor handtekeningen', {
  values: complete,
  step: 'check',
  presses: ['Maak een lijst voor handtekeningen'],
});
/** Initiatives of others, while the title is typed. */
export const Similar = story('Lijkt dit op jouw idee?', {
  values: idea,
  attributes: { 'similar-src': new URL('../demo/data/initiatieven.json', import.meta.url).href },
});
/** The rules of a neighbourhood budget, as the demo has them. */
export const Fit: StoryObj = {
  name: 'Past je idee bij de regels?',
  render: () => html`${page({ attributes: { 'pack-src': budgetPack }, presses: ['Past je idee bij de regels? Doe de korte check'] })}`,
};
/** An ordinance of a municipality: the formal ways as branches of the same form. */
export const Ordinance: StoryObj = {
  name: 'Burgerinitiatief en uitdaagrecht',
  render: () =>
    html`${page({ attributes: { 'pack-src': new URL('../demo/data/participatieverordening.json', import.meta.url).href }, presses: ['Begin'] })}`,
};
export const PackFailed: StoryObj = {
  name: 'Het formulier komt niet',
  render: () => html`
    <meedoen-initiative-form pack-src="/bestaat-niet.json" contact-name="Sanne van het wijkteam" contact-phone="088 123 45 67">
      <a href="/idee">Vertel je idee op papier</a>
    </meedoen-initiative-form>
  `,
};
export const Offer: StoryObj = {
  name: 'Je was al begonnen',
  render: () => {
    const now = '2026-11-21T19:30:00.000Z';
    const content = { version: 'general@1', values: idea, step: 'idea', attempted: [], left: [], serverIssues: [] };
    const record = { format: 1, id: '0'.repeat(32), savedAt: now, startedAt: now, revision: 1, content };
    sessionStorage.setItem('meedoen:1:initiative-form:story-offer', JSON.stringify(record));
    return html`<meedoen-initiative-form endpoint="/submissions/{type}" recipient="Team Wijken" storage-key="story-offer">
    </meedoen-initiative-form>`;
  },
};
