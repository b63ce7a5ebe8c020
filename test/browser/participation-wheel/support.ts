/** What the tests of the wheel share: a wheel on a page, its parts by role and name, and the way through it by keyboard. */
import { fixture, html } from '@open-wc/testing';
import '../../../src/define/participation-wheel.ts';
import type { ParticipationWheel } from '../../../src/participation-wheel/participation-wheel.ts';
import { activate, choose as chooseControl, focused, tabTo, type } from '../../support/keys.ts';
import { settled as rendered } from '../../support/settled.ts';
import { waitUntil } from '../../support/until.ts';

export { byKeyboardAlone, tabTo } from '../../support/keys.ts';

let count = 0;
/** A page that closes writes its draft at the last moment: the next file in the same browser must not find it. */
const FILE = String(crypto.getRandomValues(new Uint32Array(1))[0]);

export interface Place {
  attributes?: Readonly<Record<string, string>>;
  properties?: Readonly<Partial<ParticipationWheel>>;
  lang?: string;
  inside?: string;
}

/** A wheel on a page, with a draft of its own. Pass `storage-key` to find a draft again. */
export async function wheelOn({ attributes = {}, properties = {}, lang = 'nl', inside = '' }: Place = {}): Promise<ParticipationWheel> {
  const page = await fixture<HTMLElement>(
    html`<div lang=${lang} dir=${lang === 'ar' ? 'rtl' : 'ltr'}><button class="before">Vóór het wiel</button></div>`,
  );
  const wheel = document.createElement('meedoen-participation-wheel');
  const all = {
    'storage-key': `test-${FILE}-${String(++count)}`,
    'contact-name': 'Team Meedoen',
    'contact-phone': '0123 456 789',
    ...attributes,
  };
  for (const [name, value] of Object.entries(all)) wheel.setAttribute(name, value);
  Object.assign(wheel, properties);
  wheel.append(inside);
  page.append(wheel);
  await waitUntil(() => wheel.shadowRoot?.querySelector('[data-wipe]'), 'the wheel is on the page, with what keeps and erases');
  await settled(wheel);
  return wheel;
}

/** Texts, packs and the rest of the built-in pack come in chunks of their own. */
export async function settled(wheel: ParticipationWheel): Promise<void> {
  await rendered(wheel);
  await waitUntil(() => !/De vragen worden opgehaald|The questions are being fetched/.test(shown(wheel)), 'the next screen is there');
}

export const rootOf = (wheel: ParticipationWheel): ShadowRoot => {
  if (!wheel.shadowRoot) throw new Error('The wheel has no shadow root.');
  return wheel.shadowRoot;
};

/** Everything a visitor can read now. */
export const shown = (wheel: ParticipationWheel): string => rootOf(wheel).querySelector<HTMLElement>('[lang][dir]')?.innerText ?? '';

/** Waits until a visitor can read this. */
export const shows = (wheel: ParticipationWheel, text: string): Promise<void> =>
  waitUntil(() => shown(wheel).includes(text), `"${text}" is on screen`);

const nameOf = (element: Element): string =>
  (element.getAttribute('aria-label') ?? (element as HTMLElement).innerText).replace(/\s+/g, ' ').replaceAll(' :', ':').trim();

/** What people see of it, without the sizes that hide: a closed part of the page is not there. */
const visible = (element: HTMLElement): boolean => element.getClientRects().length > 0;

export const buttons = (wheel: ParticipationWheel): HTMLElement[] =>
  [...rootOf(wheel).querySelectorAll<HTMLElement>('button, a, summary')].filter(visible);

export function button(wheel: ParticipationWheel, name: string): HTMLElement {
  const found = buttons(wheel).find((candidate) => nameOf(candidate) === name);
  if (!found) throw new Error(`No button "${name}" among: ${buttons(wheel).map(nameOf).join(' | ')}`);
  return found;
}

export const hasButton = (wheel: ParticipationWheel, name: string): boolean =>
  buttons(wheel).some((candidate) => nameOf(candidate) === name);

/** What can be filled in under this visible label. */
function labelled<T extends HTMLElement>(wheel: ParticipationWheel, label: string, kind: new () => T): T {
  const labels = [...rootOf(wheel).querySelectorAll('label')].filter(visible);
  const found = labels.find((candidate) => nameOf(candidate).startsWith(label));
  const field = found && rootOf(wheel).getElementById(found.htmlFor);
  if (!(field instanceof kind)) throw new Error(`No field "${label}" among: ${labels.map(nameOf).join(' | ')}`);
  return field;
}

/** The radio button, box or line with this visible label. */
export const control = (wheel: ParticipationWheel, label: string): HTMLInputElement => labelled(wheel, label, HTMLInputElement);

/** The field for more than a line. */
export const words = (wheel: ParticipationWheel, label: string): HTMLTextAreaElement => labelled(wheel, label, HTMLTextAreaElement);

export async function pressButton(wheel: ParticipationWheel, name: string): Promise<void> {
  const target = button(wheel, name);
  let pressed = false;
  target.addEventListener('click', () => (pressed = true), { once: true });
  await activate(target);
  // Some drivers answer before the page has handled the key.
  await waitUntil(() => pressed, `"${name}" is pressed`);
  await settled(wheel);
}

/** Ticks or chooses what has this label. */
export async function choose(wheel: ParticipationWheel, label: string): Promise<void> {
  const target = control(wheel, label);
  const before = target.checked;
  await chooseControl(target);
  await waitUntil(() => (target.type === 'checkbox' ? target.checked !== before : target.checked), `"${label}" is chosen`);
  await settled(wheel);
}

export async function fillIn(wheel: ParticipationWheel, label: string, text: string): Promise<void> {
  await tabTo(labelled(wheel, label, HTMLElement));
  await type(text);
  await settled(wheel);
}

/** Answers the question on screen and goes on, both by keyboard in a test that is `byKeyboardAlone()`. */
export async function answer(wheel: ParticipationWheel, ...labels: string[]): Promise<void> {
  for (const label of labels) await choose(wheel, label);
  await pressButton(wheel, 'Ga verder');
}

/** The same in one go, for tests about what comes after. */
export async function tap(wheel: ParticipationWheel, ...labels: string[]): Promise<void> {
  for (const label of labels) {
    control(wheel, label).click();
    await settled(wheel);
  }
  button(wheel, 'Ga verder').click();
  await settled(wheel);
}

export async function click(wheel: ParticipationWheel, name: string): Promise<void> {
  button(wheel, name).click();
  await settled(wheel);
}

export const SIX_MARKS = ['Goed zo', 'Lastig', 'Gaat wel', 'Goed zo', 'Weet ik niet', 'Sla ik over'] as const;

/** To the screen where goals are chosen, with an answer for each area. */
export async function toGoals(wheel: ParticipationWheel): Promise<void> {
  await click(wheel, 'Begin');
  for (const mark of SIX_MARKS) await tap(wheel, mark);
}

/** To the result, with two goals. */
export async function toResult(wheel: ParticipationWheel): Promise<void> {
  await toGoals(wheel);
  await tap(wheel, 'Mensen om me heen', 'Leren');
  await tap(wheel, 'Meer');
  await tap(wheel, 'Iemand die meegaat', 'Weten wat er is');
  await tap(wheel, 'Een vrijwilliger');
  await tap(wheel, 'Een keer koffiedrinken');
  await tap(wheel, 'Nu niet');
}

/** The words of what has the focus: the heading of a new screen, a summary. */
export const focusedText = (): string =>
  ((focused() as HTMLElement | null)?.innerText ?? '').replace(/\s+/g, ' ').replaceAll(' :', ':').trim();

/** Keeps every way in which a page can send something, until `restore`. */
export function recordRequests(): { sent: string[]; restore: () => void } {
  const sent: string[] = [];
  const { fetch: originalFetch, XMLHttpRequest: OriginalRequest } = globalThis;
  const originalBeacon = navigator.sendBeacon.bind(navigator);
  globalThis.fetch = (input, init) => {
    sent.push(`fetch ${String(input instanceof Request ? input.url : input)}`);
    return originalFetch(input, init);
  };
  globalThis.XMLHttpRequest = class extends OriginalRequest {
    override open(method: string, url: string | URL): void {
      sent.push(`${method} ${String(url)}`);
      super.open(method, url);
    }
  };
  navigator.sendBeacon = (url, data) => {
    sent.push(`beacon ${String(url)}`);
    return originalBeacon(url, data);
  };
  const loaded = new PerformanceObserver((list) => {
    // The parts of the widget itself come as modules from where it came from.
    for (const { name } of list.getEntries()) if (!/\.(ts|m?js)(\?|$)/.test(new URL(name).pathname)) sent.push(`loaded ${name}`);
  });
  loaded.observe({ type: 'resource' });
  return {
    sent,
    restore: () => {
      globalThis.fetch = originalFetch;
      globalThis.XMLHttpRequest = OriginalRequest;
      navigator.sendBeacon = originalBeacon;
      loaded.disconnect();
    },
  };
}

/** Names of all that is kept on the device. */
export const keysKept = (): string[] => [...Object.keys(sessionStorage), ...Object.keys(localStorage)];
