/** What the tests of the finder share: a finder on a page, its parts by role and name, feeds and an endpoint that answer as told. */
import { fixture, html } from '@open-wc/testing';
import '../../../src/define/settings.ts';
import '../../../src/define/vacancy-finder.ts';
import type { SubmitEvent as MeedoenSubmitEvent } from '../../../src/submission/events.ts';
import type { Envelope } from '../../../src/submission/model/envelope.ts';
import type { VacancyFinder } from '../../../src/vacancy-finder/vacancy-finder.ts';
import { activate, focused } from '../../support/keys.ts';
import { settled } from '../../support/settled.ts';
import { waitUntil } from '../../support/until.ts';

export { waitUntil };

export { byKeyboardAlone, tabTo } from '../../support/keys.ts';
export { settled } from '../../support/settled.ts';

let count = 0;

/** A page with a finder on it. Its address is empty, and its draft is its own unless it is told a `storage-key`. */
export async function finderOn(
  vacancies: unknown,
  attributes: Readonly<Record<string, string>> = {},
  page: Readonly<{ lang?: string; dir?: string }> = {},
): Promise<VacancyFinder> {
  const holder = await fixture<HTMLDivElement>(
    html`<div lang=${page.lang ?? 'nl'} dir=${page.dir ?? 'ltr'}><button class="before">Vóór de vacatures</button></div>`,
  );
  const finder = document.createElement('meedoen-vacancy-finder');
  const all = {
    endpoint: '/submissions/{type}',
    recipient: 'Vrijwilligerspunt',
    'storage-key': `test${String(++count)}`,
    'contact-name': 'Sanne van het vrijwilligerspunt',
    'contact-phone': '012 345 67 89',
    ...attributes,
  };
  for (const [name, value] of Object.entries(all)) finder.setAttribute(name, value);
  finder.innerHTML = '<a href="#alle">Bekijk alle vacatures</a>';
  if (vacancies !== undefined) finder.vacancies = vacancies;
  holder.append(finder);
  await settled(finder);
  // The reader of feeds comes in a chunk of its own.
  if (vacancies !== undefined) await waitUntil(() => !shownText(finder).includes('We halen de vacatures op.'), 'the vacancies are there');
  return finder;
}

export const rootOf = (finder: VacancyFinder): ShadowRoot => {
  if (!finder.shadowRoot) throw new Error('The finder has no shadow root.');
  return finder.shadowRoot;
};

/** Everything that a visitor can read now. */
export const shownText = (finder: VacancyFinder): string => rootOf(finder).querySelector<HTMLElement>('.root')?.innerText ?? '';

export const shows = (finder: VacancyFinder, text: string): Promise<void> =>
  waitUntil(() => shownText(finder).includes(text), `"${text}" is on screen, not: ${shownText(finder)}`);

/** What a screen reader was told last. */
export const told = (finder: VacancyFinder): string =>
  (rootOf(finder).querySelector<HTMLElement>('.root > [role="status"]')?.textContent ?? '').replaceAll('\u00a0', ' ').trim();

export const titles = (finder: VacancyFinder): string[] =>
  [...rootOf(finder).querySelectorAll<HTMLElement>('[data-card]')].map((link) => link.innerText.trim());

const named = (finder: VacancyFinder, selector: string, name: string | RegExp): HTMLElement | undefined => {
  const matches = (text: string) => (typeof name === 'string' ? text === name : name.test(text));
  return [...rootOf(finder).querySelectorAll<HTMLElement>(selector)].find(
    (element) => element.getClientRects().length > 0 && matches((element.getAttribute('aria-label') ?? element.innerText).trim()),
  );
};

/** A button or a link, by what it says. */
export function control(finder: VacancyFinder, name: string | RegExp): HTMLElement {
  const found = named(finder, 'button, a, summary', name);
  if (!found) throw new Error(`No button or link "${String(name)}" in: ${shownText(finder)}`);
  return found;
}

export const hasControl = (finder: VacancyFinder, name: string | RegExp): boolean =>
  named(finder, 'button, a, summary', name) !== undefined;

/** The control with a label that begins so. */
export function field(finder: VacancyFinder, label: string): HTMLInputElement {
  const found = [...rootOf(finder).querySelectorAll('label')].find((candidate) => candidate.innerText.trim().startsWith(label));
  const input = found && rootOf(finder).getElementById(found.htmlFor);
  if (!input) throw new Error(`No field "${label}" in: ${shownText(finder)}`);
  return input as HTMLInputElement;
}

export const focusedText = (): string => (focused() as HTMLElement | null)?.innerText.trim() ?? '';

export async function pressControl(finder: VacancyFinder, name: string | RegExp): Promise<void> {
  await waitUntil(() => hasControl(finder, name), `"${String(name)}" is there`);
  await activate(control(finder, name));
  await settled(finder);
}

/** Opens a vacancy by its card. Its code comes after the list, so it may take a moment. */
export async function openVacancy(finder: VacancyFinder, title: string): Promise<void> {
  await pressControl(finder, title);
  await waitUntil(() => focusedText() === title && (focused() as HTMLElement).localName.startsWith('h'), `"${title}" is open`);
}

export type FeedAnswer = Readonly<{ body?: string; status?: number; type?: string }> | 'offline' | 'never';

/** Stands in for the servers of feeds: answers by address, and keeps what was asked. */
export function feeds(answers: Readonly<Record<string, FeedAnswer>>): {
  asked: string[];
  answers: Record<string, FeedAnswer>;
  restore: () => void;
} {
  const original = globalThis.fetch;
  const asked: string[] = [];
  const now = { ...answers };
  globalThis.fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input), location.href);
    asked.push(url.href);
    const answer = now[url.pathname] ?? { status: 404, body: 'niet gevonden', type: 'text/plain' };
    if (answer === 'offline') return Promise.reject(new TypeError('Failed to fetch'));
    if (answer === 'never')
      return new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error)));
    return Promise.resolve(
      new Response(answer.body ?? '', { status: answer.status ?? 200, headers: { 'Content-Type': answer.type ?? 'application/json' } }),
    );
  };
  return { asked, answers: now, restore: () => void (globalThis.fetch = original) };
}

/** Stands in for the endpoint, through the event that pages use: answers each submission with the next, and keeps what was sent. */
export function endpoint(finder: VacancyFinder, ...answers: readonly (object | 'offline')[]): Envelope[] {
  const sent: Envelope[] = [];
  const left = [...answers];
  finder.addEventListener('meedoen-submit', (event: MeedoenSubmitEvent) => {
    sent.push(event.envelope);
    const answer = left.shift() ?? 'offline';
    event.respondWith(answer === 'offline' ? Promise.reject(new Error('offline')) : Promise.resolve(answer));
  });
  return sent;
}

/** Takes away what finders wrote into the address of the test page, and nothing else. */
export function cleanAddress(): void {
  const url = new URL(location.href);
  for (const name of [...url.searchParams.keys()]) if (/-(q|sector|sort|page|open)$/.test(name)) url.searchParams.delete(name);
  url.hash = '';
  history.replaceState(null, '', url);
}
