/** What the tests of the initiative form share: a form on a page, its parts by role and name, and an endpoint that answers as told. */
import { fixture, html } from '@open-wc/testing';
import '../../../src/define/initiative-form.ts';
import '../../../src/define/settings.ts';
import type { InitiativeForm } from '../../../src/initiative-form/initiative-form.ts';
import type { Envelope } from '../../../src/submission/model/envelope.ts';
import { activate, choose as chooseControl, focused, tabTo, type } from '../../support/keys.ts';
import { settled } from '../../support/settled.ts';
import { waitUntil } from '../../support/until.ts';

export { byKeyboardAlone, tabTo } from '../../support/keys.ts';
export { settled } from '../../support/settled.ts';

let count = 0;

/** A form that can send, at its first question. Where something else is in the way (a draft, no pack), that is what is on screen. */
export async function formOn(attributes: Readonly<Record<string, string>> = {}, inside: unknown = ''): Promise<InitiativeForm> {
  const form = await welcomeOn(attributes, inside);
  await loaded(form);
  const begin = rootOf(form).querySelector<HTMLElement>('[data-begin]');
  if (!begin) return form;
  begin.click();
  await loaded(form);
  return form;
}

/** The same at its welcome, as it comes on a page. */
export async function welcomeOn(attributes: Readonly<Record<string, string>> = {}, inside: unknown = ''): Promise<InitiativeForm> {
  const holder = await fixture<HTMLDivElement>(html`<div lang="nl"><button class="before">Vóór het formulier</button></div>`);
  const form = document.createElement('meedoen-initiative-form');
  const all = {
    endpoint: '/submissions/{type}',
    recipient: 'Team Wijken',
    'storage-key': `test-${String(++count)}`,
    'contact-name': 'Sanne van het wijkteam',
    'contact-phone': '088 123 45 67',
    ...attributes,
  };
  for (const [name, value] of Object.entries(all)) form.setAttribute(name, value);
  if (typeof inside === 'string') form.append(inside);
  else form.append(inside as Node);
  holder.append(form);
  await settled(form);
  return form;
}

const isLoading = (form: InitiativeForm) => /wordt geladen|is loading/.test(shownText(form)) || shownText(form) === '';

/** Waits for what comes after the first render: the form itself, its texts, its pack, a draft. */
export async function loaded(form: InitiativeForm): Promise<void> {
  await settled(form);
  const whole = () => !isLoading(form) && rootOf(form).querySelector('form, [data-draft-offer], slot, details, .step-heading');
  if (whole()) return;
  await waitUntil(whole, 'the whole form is there');
  await settled(form);
}

/** Waits until a visitor can read this: packs and other languages come in chunks of their own. */
export const shows = (form: InitiativeForm, text: string): Promise<void> =>
  waitUntil(() => shownText(form).includes(text), `"${text}" is on screen`);

const rootOf = (form: InitiativeForm): ShadowRoot => {
  if (!form.shadowRoot) throw new Error('The form has no shadow root.');
  return form.shadowRoot;
};

/** Everything a visitor can read now. Amounts hold a space that does not break; here it is a space. */
export const shownText = (form: InitiativeForm): string =>
  (rootOf(form).querySelector<HTMLElement>('.root')?.innerText ?? '').replaceAll('\u00a0', ' ');

/** The control with this visible label, or the fieldset with this legend. */
export function field(form: InitiativeForm, label: string): HTMLElement {
  const labels = [...rootOf(form).querySelectorAll<HTMLElement>('label, legend')];
  const found = labels.find((candidate) => candidate.innerText.trim().startsWith(label));
  const control = found instanceof HTMLLabelElement ? rootOf(form).getElementById(found.htmlFor) : found?.closest<HTMLElement>('fieldset');
  if (!control) throw new Error(`No field "${label}" among: ${labels.map((candidate) => candidate.innerText).join(' | ')}`);
  return control;
}

export const hasField = (form: InitiativeForm, label: string): boolean =>
  [...rootOf(form).querySelectorAll<HTMLElement>('label, legend')].some((candidate) => candidate.innerText.trim().startsWith(label));

export function button(form: InitiativeForm, name: string): HTMLElement {
  const found = [...rootOf(form).querySelectorAll<HTMLElement>('button, a')].find(
    (candidate) => (candidate.getAttribute('aria-label') ?? candidate.innerText).trim() === name,
  );
  if (!found) throw new Error(`No button or link "${name}".`);
  return found;
}

export const hasButton = (form: InitiativeForm, name: string): boolean =>
  [...rootOf(form).querySelectorAll<HTMLElement>('button, a')].some((candidate) => candidate.innerText.trim() === name);

/** The words of what has the focus: the heading of a new step, a summary. */
export const focusedText = (): string => (focused() as HTMLElement | null)?.innerText.trim() ?? '';

/** Types into a field that Tab reaches. */
export async function fillIn(form: InitiativeForm, label: string, text: string): Promise<void> {
  await tabTo(field(form, label));
  await type(text);
  await settled(form);
}

/** Ticks or chooses what has this label. */
export async function choose(form: InitiativeForm, label: string): Promise<void> {
  await chooseControl(field(form, label) as HTMLInputElement);
  await settled(form);
}

export async function pressButton(form: InitiativeForm, name: string): Promise<void> {
  await activate(button(form, name));
  await loaded(form);
}

export type Answer = Readonly<{ status: number; body?: unknown; type?: string }> | 'network';

/** Stands in for the endpoint: answers each request with the next of `answers`, and keeps what was sent. */
export function endpoint(...answers: Answer[]): {
  requests: { url: string; headers: Record<string, string>; envelope: Envelope }[];
  restore: () => void;
} {
  const Original = globalThis.XMLHttpRequest;
  const requests: { url: string; headers: Record<string, string>; envelope: Envelope }[] = [];
  class Stub extends EventTarget {
    upload = new EventTarget();
    status = 0;
    responseText = '';
    responseURL = '';
    response = '';
    responseType = '';
    withCredentials = false;
    timeout = 0;
    readyState = 0;
    #url = '';
    #headers: Record<string, string> = {};
    #type = 'application/json';
    open(_method: string, url: string) {
      this.#url = url;
      this.responseURL = url;
    }
    setRequestHeader(name: string, value: string) {
      this.#headers[name.toLowerCase()] = value;
    }
    getResponseHeader(name: string) {
      return name.toLowerCase() === 'content-type' ? this.#type : null;
    }
    abort() {
      this.dispatchEvent(new Event('abort'));
    }
    send(body: unknown) {
      requests.push({ url: this.#url, headers: this.#headers, envelope: JSON.parse(String(body)) as Envelope });
      const answer = answers.shift() ?? 'network';
      setTimeout(() => {
        if (answer === 'network') {
          this.dispatchEvent(new Event('error'));
          return;
        }
        this.status = answer.status;
        this.readyState = 4;
        this.#type = answer.type ?? 'application/json';
        this.response = this.responseText = JSON.stringify(answer.body ?? {});
        this.dispatchEvent(new Event('load'));
        this.dispatchEvent(new Event('loadend'));
      });
    }
  }
  globalThis.XMLHttpRequest = Stub as unknown as typeof XMLHttpRequest;
  return { requests, restore: () => void (globalThis.XMLHttpRequest = Original) };
}

/** Serves a pack at an address of this page until `restore`. */
export function packAt(path: string, pack: unknown): { restore: () => void } {
  const address = URL.createObjectURL(new Blob([JSON.stringify(pack)], { type: 'application/json' }));
  const original = globalThis.fetch;
  globalThis.fetch = (input, init) => original((input as string).endsWith(path) ? address : input, init);
  return { restore: () => (globalThis.fetch = original) };
}

/** Goes on, and past the steps that ask nothing required, until this question is there. */
export async function goOnTo(form: InitiativeForm, label: string): Promise<void> {
  for (let step = 0; step < 8 && !hasField(form, label); step += 1) await pressButton(form, 'Ga verder');
}
