/** A resident with a bad connection: fills in the form, sends, tries again, reloads, or gives up for today. */
import assert from 'node:assert/strict';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { keptLanguages } from '../../src/widget/messages/kept.ts';
import { fillIn, shownBy } from './page.ts';
import type { Dice } from './random.ts';

const texts = keptLanguages.nl;

/** What the page said about one submission: that it was sent, mostly with a number that was read, or that it is not sent. */
export type Told = { name: string; title: string; own: boolean; sent: boolean; reference: string | undefined };

type Screen = 'offer' | 'form' | 'sending' | 'sent' | 'queued' | 'failed';

/** How often a resident tries before giving up for today. */
const PATIENCE = 3;

/** Longer than all tries with their waits, on a machine that is busy with other things too. */
const TIMEOUT = 60_000;

export class Visitor {
  readonly #page: Page;
  readonly #context: BrowserContext;
  readonly #own: boolean;
  readonly #chance: Dice;
  readonly #url: string;
  /** Everything the pages complained of by themselves. */
  readonly errors: string[] = [];

  constructor(context: BrowserContext, page: Page, url: string, own: boolean, chance: Dice) {
    this.#context = context;
    this.#page = page;
    this.#url = url;
    this.#own = own;
    this.#chance = chance;
    page.on('pageerror', (error) => this.errors.push(error.message));
  }

  get #form(): Locator {
    return this.#page.locator('meedoen-initiative-form');
  }

  #button(name: string): Locator {
    return this.#form.getByRole('button', { name, exact: true });
  }

  /** One submission, from an empty form to whatever becomes of it today. */
  async submit(name: string): Promise<Told> {
    await this.#open(name);
    await this.#fillIn(titleOf(name));
    if (this.#own && this.#chance.next() < 0.1) return this.#sendOffline(name);
    await this.#send();
    for (let tries = 1; tries <= PATIENCE; tries += 1) {
      const screen = await this.#outcome();
      // An empty form after a reload: it was sent, and the page said so just before.
      if (screen === 'sent' || screen === 'form' || (await this.#wasSent(name))) break;
      if (tries < PATIENCE) await this.#again(screen, name);
    }
    return this.#told(name);
  }

  /** Opens the page again on a good day: what was not sent goes now. */
  async finish(name: string): Promise<Told> {
    await this.#open(name);
    for (let tries = 0; tries < 10 && !(await this.#wasSent(name)); tries += 1) {
      const screen = await this.#settledScreen();
      if (screen === 'offer') await this.#button(texts['draft.continue']).click();
      else if (screen === 'form' && (await this.#form.getByText(titleOf(name)).isVisible())) await this.#send();
      else if (screen === 'queued' && tries > 1) await this.#press(texts['send.queued.now']);
      else if (screen === 'failed') await this.#press(texts['send.again']);
      await this.#page.waitForTimeout(200);
    }
    return this.#told(name);
  }

  async #told(name: string): Promise<Told> {
    const sent = await this.#wasSent(name);
    return { name, title: titleOf(name), own: this.#own, sent, reference: sent ? await this.#reference() : undefined };
  }

  /** Whether the page has ever said so, also just before it was reloaded. */
  #wasSent(name: string): Promise<boolean> {
    return this.#page.evaluate((key) => localStorage.getItem(key) !== null, `sent:${name}`);
  }

  /** Where on this device the answers are: in this tab, in its storage, or waiting in its database. Empty when they are nowhere. */
  async where(title: string): Promise<string> {
    return this.#page.evaluate(async (wanted) => {
      const waiting = await new Promise<unknown[]>((resolve) => {
        const opening = indexedDB.open('meedoen:1');
        // Looking must not make a database where there is none.
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onerror = () => resolve([]);
        opening.onsuccess = () => {
          const all = opening.result.transaction('outbox').objectStore('outbox').getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result);
          };
        };
      });
      const holds = (value: unknown) => JSON.stringify(value).includes(wanted);
      const places = { tab: Object.values(sessionStorage), device: Object.values(localStorage), outbox: waiting };
      return Object.entries(places)
        .filter(([, values]) => values.some(holds))
        .map(([place]) => place)
        .join(', ');
    }, title);
  }

  /** Whether they are gone, once what is being written has been written. */
  async forgets(title: string): Promise<boolean> {
    for (let turn = 0; turn < 20 && (await this.where(title)); turn += 1) await this.#page.waitForTimeout(100);
    return !(await this.where(title));
  }

  async #open(name: string): Promise<void> {
    await this.#page.goto(`${this.#url}/?n=${name}`);
    await this.#form.locator('h2').first().waitFor();
  }

  async #fillIn(title: string): Promise<void> {
    assert.ok(await fillIn(this.#form, title), `The form cannot be filled in:\n${await this.#shown()}`);
    if (this.#own) await this.#button(texts['device.own']).click();
    else if (this.#chance.next() < 0.5) await this.#button(texts['device.shared']).click();
  }

  /** "Continue", and at the end "send". */
  get #submit(): Locator {
    return this.#form.locator('form button[type="submit"]');
  }

  async #send(): Promise<void> {
    // A double click is one submission.
    if (this.#chance.next() < 0.2) await this.#submit.dblclick();
    else await this.#submit.click();
  }

  /** The network is gone, and comes back while the page is open: on an own device nobody has to do anything. */
  async #sendOffline(name: string): Promise<Told> {
    await this.#context.setOffline(true);
    await this.#send();
    await this.#screen(['queued', 'failed']);
    assert.equal(await this.#wasSent(name), false, 'Nothing can be sent without a network.');
    await this.#context.setOffline(false);
    await this.#screen(['sent'], 3000).catch(() => undefined);
    return this.#told(name);
  }

  /** Waits for an end of sending; now and then the resident reloads in the middle of it. */
  async #outcome(): Promise<Screen> {
    if (this.#chance.next() >= 0.15) return this.#screen(['sent', 'queued', 'failed']);
    await this.#page.waitForTimeout(this.#chance.between(0, 400));
    await this.#page.reload();
    return this.#settledScreen();
  }

  /** After opening the page: what waits is read from a database, which takes a moment. */
  async #settledScreen(): Promise<Screen> {
    const screen = await this.#screen(['sent', 'queued', 'failed', 'offer', 'form']);
    if (screen !== 'form') return screen;
    return this.#screen(['sent', 'queued', 'failed', 'offer'], 3000).catch(() => 'form' as const);
  }

  async #again(screen: Screen, name: string): Promise<void> {
    if (this.#chance.next() < 0.2) {
      await this.#open(name);
      const now = await this.#settledScreen();
      if (now !== 'form') await this.#again(now, name);
      return;
    }
    if (screen === 'queued') await this.#press(texts['send.queued.now']);
    else if (screen === 'failed') await this.#press(texts['send.again']);
    else if (screen === 'offer') {
      await this.#button(texts['draft.continue']).click();
      await this.#send();
    }
  }

  /** It may go by itself just before it is pressed. */
  async #press(name: string): Promise<void> {
    await this.#button(name)
      .first()
      .click({ timeout: 1000 })
      .catch(() => undefined);
  }

  /** Waits until the page shows one of these. */
  async #screen(wanted: readonly Screen[], timeout = TIMEOUT): Promise<Screen> {
    const marks: Record<Screen, string> = {
      sent: texts['receipt.reference'].replace(/\s*\{.*$/, ''),
      queued: texts['send.queued'],
      failed: texts['send.failed'],
      sending: texts['send.sending'],
      offer: texts['draft.found'],
      form: '',
    };
    const waiting = this.#page.waitForFunction(
      ({ names, words }: { names: Screen[]; words: Record<string, string> }) => {
        const root = document.querySelector('meedoen-initiative-form')?.shadowRoot?.querySelector<HTMLElement>('.root');
        if (!root) return undefined;
        const shown = root.innerText;
        const first = names.find((name) => words[name] && shown.includes(words[name]));
        return first ?? (names.includes('form') && root.querySelector('form, [data-begin]') ? 'form' : undefined);
      },
      { names: [...wanted], words: marks },
      { timeout, polling: 50 },
    );
    try {
      return (await (await waiting).jsonValue()) as Screen;
    } catch (error) {
      if (timeout < TIMEOUT) throw error;
      throw new Error(`None of ${wanted.join(', ')} came on screen:\n${await this.#shown()}`, { cause: error });
    }
  }

  #shown(): Promise<string> {
    return shownBy(this.#form);
  }

  /** The number on the receipt; nothing when the page was reloaded just after it was shown. */
  async #reference(): Promise<string | undefined> {
    const pattern = new RegExp(texts['receipt.reference'].replace('{reference}', '(\\S+)'));
    return pattern.exec(await this.#shown())?.[1];
  }
}

const titleOf = (name: string): string => `Plan ${name}.`;
