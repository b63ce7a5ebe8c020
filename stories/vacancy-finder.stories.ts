import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/define/settings.ts';
import '../src/define/vacancy-finder.ts';
import type { SubmitEvent as MeedoenSubmitEvent } from '../src/submission/events.ts';
import type { VacancyFinder } from '../src/vacancy-finder/vacancy-finder.ts';
import { brokenFeed, feed } from './vacancy-finder-feed.ts';

const meta: Meta = { title: 'Vacatures', component: 'meedoen-vacancy-finder' };

export default meta;

/** The same for every place: these stories ask nobody for a map. */
const tile = new URL('./tile.svg', import.meta.url).href;

/** True once it could be done. */
type Action = (finder: VacancyFinder, root: ShadowRoot) => boolean;

/** Stories share one address; what an earlier one left there must not open a vacancy in the next. */
function forgetAddress(): void {
  const url = new URL(location.href);
  for (const name of [...url.searchParams.keys()]) if (name.startsWith('vacatures')) url.searchParams.delete(name);
  history.replaceState(history.state, '', url);
  sessionStorage.clear();
}

/** Brings a finder into a state the way a visitor does. */
const play = (...actions: Action[]): NonNullable<StoryObj['play']> =>
  async function ({ canvasElement }) {
    const finder = canvasElement.querySelector('meedoen-vacancy-finder');
    const root = finder?.shadowRoot;
    if (!finder || !root) throw new Error('The story has no finder.');
    for (const action of actions) {
      // Parts come in chunks of their own: what is to be pressed may not be there yet.
      for (let turn = 0; turn < 100; turn += 1) {
        await finder.updateComplete;
        await new Promise((resolve) => setTimeout(resolve, 30));
        if (action(finder, root)) break;
      }
    }
    await finder.updateComplete;
  };

const pressLast =
  (selector: string, text = ''): Action =>
  (_finder, root) => {
    const found = [...root.querySelectorAll<HTMLElement>(selector)].filter((element) => element.textContent.includes(text));
    found.at(-1)?.click();
    return found.length > 0;
  };

const typeIn =
  (label: string, text: string): Action =>
  (_finder, root) => {
    const found = [...root.querySelectorAll('label')].find((candidate) => candidate.textContent.includes(label));
    const input = root.getElementById(found?.htmlFor ?? '') as HTMLInputElement | null;
    if (!input) return false;
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    return true;
  };

const finder = (vacancies: unknown, receive: 'sent' | 'failed' = 'sent'): TemplateResult => {
  forgetAddress();
  const answer = (event: MeedoenSubmitEvent) =>
    event.respondWith(
      receive === 'sent' ? Promise.resolve({ reference: 'WR-2041', answerBy: '2026-12-04' }) : Promise.reject(new Error('offline')),
    );
  return html`
    <meedoen-vacancy-finder
      .vacancies=${vacancies}
      endpoint="/submissions/{type}"
      recipient="Vrijwilligerspunt Waterrijk"
      contact-name="Vrijwilligerspunt Waterrijk"
      contact-phone="012 345 67 89"
      contact-hours="maandag tot en met vrijdag, 9.00 tot 17.00 uur"
      initiative-href="#initiatief"
      @meedoen-submit=${answer}
    >
      <a href="#alle">Bekijk alle vacatures</a>
    </meedoen-vacancy-finder>
  `;
};

const fromAddress = (src: string): TemplateResult => {
  forgetAddress();
  return html`
    <meedoen-vacancy-finder src=${src} contact-name="Vrijwilligerspunt Waterrijk" contact-phone="012 345 67 89">
      <a href="#alle">Bekijk alle vacatures</a>
    </meedoen-vacancy-finder>
  `;
};

export const List: StoryObj = { name: 'De lijst', render: () => finder(feed) };

export const SomeUnreadable: StoryObj = { name: 'Een paar vacatures zijn stuk', render: () => finder(brokenFeed) };

export const Filtered: StoryObj = {
  name: 'Met een filter',
  render: () => finder(feed),
  play: play(pressLast('summary', 'Onderwerp'), pressLast('label', 'Buurt en welzijn')),
};

export const NothingFound: StoryObj = {
  name: 'Niets gevonden',
  render: () => finder(feed),
  play: play(pressLast('label', 'Media'), typeIn('Wat wil je doen', 'wandelen'), pressLast('button[type="submit"]')),
};

export const Wish: StoryObj = {
  name: 'Niets gevonden: vertellen wat je zoekt',
  render: () => finder(feed),
  play: play(typeIn('Wat wil je doen', 'raketten'), pressLast('button', 'Vertel wat je zoekt')),
};

export const HelpMeChoose: StoryObj = {
  name: 'Help mij kiezen',
  render: () => finder(feed),
  play: play(pressLast('button', 'Help mij kiezen')),
};

export const Near: StoryObj = {
  name: 'Dicht bij mij',
  render: () => finder(feed),
  play: play(pressLast('button', 'Dicht bij mij')),
};

export const Saved: StoryObj = {
  name: 'De bewaarde lijst',
  render: () => finder(feed),
  play: play(pressLast('.result button', 'Wandelmaatje'), pressLast('button', 'Bewaard: 1')),
};

export const Share: StoryObj = {
  name: 'Een zoekopdracht delen',
  render: () => finder(feed),
  play: play(typeIn('Wat wil je doen', 'park'), pressLast('button', 'Deel deze zoekopdracht')),
};

export const OnTheMap: StoryObj = {
  name: 'Op de kaart',
  render: () => html`<meedoen-settings tiles-src=${`${tile}?{z}/{x}/{y}`}>${finder(feed)}</meedoen-settings>`,
  play: play(pressLast('button', 'Bekijk op de kaart'), pressLast('button', 'Laat de kaart zien'), pressLast('[data-marker]')),
};

export const Empty: StoryObj = { name: 'Er zijn geen vacatures', render: () => finder([]) };

/** Nobody answers at this address, ever. */
export const Loading: StoryObj = {
  name: 'Ophalen',
  render: () => {
    const fetchAsBefore = globalThis.fetch;
    globalThis.fetch = () => new Promise(() => undefined);
    setTimeout(() => (globalThis.fetch = fetchAsBefore), 200);
    return fromAddress('/vacatures-die-niet-komen.json');
  },
};

export const Failed: StoryObj = { name: 'Niet op te halen', render: () => fromAddress('/er-staat-hier-niets.json') };

export const NotSetUp: StoryObj = { name: 'Niet ingesteld', render: () => fromAddress('') };

export const Detail: StoryObj = {
  name: 'Een vacature',
  render: () => finder(feed),
  play: play(pressLast('.result a', 'Wandelmaatje')),
};

export const LeastFilledIn: StoryObj = {
  name: 'Een vacature waar weinig is ingevuld',
  render: () => finder(feed),
  play: play(pressLast('.result a', 'Kok')),
};

export const NoLongerThere: StoryObj = {
  name: 'Een vacature die er niet meer is',
  render: () => {
    const shown = finder(feed);
    const url = new URL(location.href);
    url.searchParams.set('vacatures-open', 'weg');
    history.replaceState(history.state, '', url);
    return shown;
  },
};

export const Responding: StoryObj = {
  name: 'Reageren',
  render: () => finder(feed),
  play: play(pressLast('.result a', 'Wandelmaatje'), pressLast('button', 'Ik heb interesse')),
};

export const ResponseWithErrors: StoryObj = {
  name: 'Reageren met fouten',
  render: () => finder(feed),
  play: play(pressLast('.result a', 'Wandelmaatje'), pressLast('button', 'Ik heb interesse'), pressLast('button', 'Verstuur naar')),
};

const filledIn = [
  pressLast('.result a', 'Wandelmaatje'),
  pressLast('button', 'Ik heb interesse'),
  typeIn('Hoe heet je?', 'Noor'),
  pressLast('label', 'Mail mij'),
  typeIn('Je e-mailadres', 'noor@voorbeeld.nl'),
  pressLast('button', 'Verstuur naar'),
];

export const Sent: StoryObj = { name: 'Verstuurd', render: () => finder(feed), play: play(...filledIn) };

export const NotSent: StoryObj = { name: 'Niet verstuurd', render: () => finder(feed, 'failed'), play: play(...filledIn) };
