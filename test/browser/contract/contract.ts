/**
 * What every widget promises to the page that it stands on, written once and run for each of them.
 *
 * `test/package/contract-bites.test.ts` runs the same suite on elements that break one promise each, and expects it to fail.
 */
import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { type ReactiveElement, render, type TemplateResult } from 'lit';
import { accessible } from '../../support/axe.ts';
import { quietConsole } from '../../support/console.ts';
import { focused, onlyIn } from '../../support/keys.ts';
import { settled } from '../../support/settled.ts';
import { waitUntil } from '../../support/until.ts';

export interface Contract {
  tag: string;
  /** The tag as a page writes it, with all that it needs to run to its first screen. */
  markup: () => TemplateResult;
  /** Selector of what comes last on the first screen, when it comes in a chunk of its own. */
  last?: string;
  /** Gets a visitor from the first screen to the next, as a visitor does it. */
  next: (widget: ReactiveElement) => Promise<void>;
  /** Runs the module again that registers the tag: once with the same class, once with a copy of it as another version of the bundle has. */
  defineAgain: { same: () => unknown; copy: () => unknown };
}

/** The promises, by the titles of their tests. */
export const PROMISES = {
  twice: 'loading it twice is harmless, and a second copy is told so once',
  console: 'writes nothing to the console from beginning to end',
  language: 'follows the language of the page, and says which language it shows',
  scripts: 'fires no event for what a script changes',
  moved: 'survives being moved, removed and put back',
  apart: 'shares nothing with another of its kind on the page',
  narrow: 'fits in 320 pixels, and axe finds nothing there',
  spaced: 'loses no text when a reader gives it more space, at 320 pixels',
  forced: 'keeps what it shows in forced colours, and axe finds nothing there',
  heading: 'moves the focus to the heading of a new step',
  firstFocus: 'leaves the focus alone when it first appears',
} as const;

const rootOf = (widget: ReactiveElement): HTMLElement | null => widget.shadowRoot?.querySelector<HTMLElement>('[lang][dir]') ?? null;

/** What a visitor reads. */
export const shownBy = (widget: ReactiveElement): string => rootOf(widget)?.innerText.trim() ?? '';

/** Puts one more on the page, and waits for its first screen. */
async function put({ tag, markup, last }: Contract, page: HTMLElement): Promise<ReactiveElement> {
  const place = document.createElement('div');
  page.append(place);
  render(markup(), place);
  const widget = place.querySelector<ReactiveElement>(tag);
  if (!widget) throw new Error(`The markup holds no <${tag}>.`);
  if (last) await waitUntil(() => widget.shadowRoot?.querySelector(last), `all of the first screen of <${tag}> is there`);
  await settled(widget);
  await waitUntil(() => shownBy(widget), `<${tag}> shows something`);
  return widget;
}

async function show(contract: Contract): Promise<{ page: HTMLElement; widget: ReactiveElement }> {
  const page = await fixture<HTMLElement>(html`<div lang="nl" dir="ltr"></div>`);
  return { page, widget: await put(contract, page) };
}

/** What readers may set for themselves. https://www.w3.org/TR/WCAG22/#text-spacing */
const TEXT_SPACING = new CSSStyleSheet();
TEXT_SPACING.replaceSync(`
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`);

/**
 * Holds more than it shows, and no way to see the rest. Native fields scroll by themselves, a summary that ends in dots goes on where its card
 * leads, and what is for screen readers only is a pixel large.
 */
function cutsOff(element: Element): boolean {
  const { overflowX, overflowY, webkitLineClamp } = getComputedStyle(element);
  if (element.matches('input, select, textarea') || Number(webkitLineClamp) > 0) return false;
  const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
  const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
  if (clientWidth <= 1 || clientHeight <= 1) return false;
  return (hides(overflowX) && scrollWidth > clientWidth + 1) || (hides(overflowY) && scrollHeight > clientHeight + 1);
}

/** A language comes in a file of its own, so it may take a while. */
const speaks = (widget: ReactiveElement, language: string) =>
  waitUntil(() => rootOf(widget)?.lang.split('-')[0] === language, `it says that it shows ${language}`);

/** @param only to run some of the promises; all without it. */
export function widgetContract(contract: Contract, only?: readonly (keyof typeof PROMISES)[]): void {
  const { tag, next, defineAgain } = contract;
  const titles: readonly string[] = (only ?? (Object.keys(PROMISES) as (keyof typeof PROMISES)[])).map((name) => PROMISES[name]);
  const it = (title: string, test: Mocha.Func | Mocha.AsyncFunc) => {
    if (titles.includes(title)) globalThis.it(title, test as Mocha.AsyncFunc);
  };

  describe(`<${tag}>, as every widget`, function () {
    // axe on a whole screen takes a while on a busy machine.
    this.timeout(30_000);
    const output = quietConsole();

    beforeEach(() => {
      sessionStorage.clear();
      localStorage.clear();
    });

    afterEach(() => {
      fixtureCleanup();
      sessionStorage.clear();
      localStorage.clear();
    });

    it(PROMISES.twice, async () => {
      const registered = customElements.get(tag);
      await defineAgain.same();
      expect(output.take()).to.equal('');
      await defineAgain.copy();
      const warning = output.take();
      expect(warning.split('\n').length).to.equal(1);
      expect(warning).to.contain(`<${tag}>`);
      expect(customElements.get(tag)).to.equal(registered);
      const { widget } = await show(contract);
      expect(shownBy(widget)).not.to.equal('');
    });

    it(PROMISES.console, async () => {
      const { widget } = await show(contract);
      await next(widget);
      await settled(widget);
      widget.remove();
      await settled(widget);
      expect(output.take()).to.equal('');
    });

    it(PROMISES.language, async () => {
      const { page, widget } = await show(contract);
      const dutch = shownBy(widget);
      await speaks(widget, 'nl');
      page.lang = 'en';
      await speaks(widget, 'en');
      await settled(widget);
      expect(shownBy(widget)).not.to.equal(dutch);
      // Frisian it does not have, so it must not say that it shows it.
      page.lang = 'fy';
      await speaks(widget, 'nl');
      await settled(widget);
      await waitUntil(() => shownBy(widget) === dutch, 'it is Dutch again').catch(() => undefined);
      expect(shownBy(widget)).to.equal(dutch);
    });

    it(PROMISES.scripts, async () => {
      const { page, widget } = await show(contract);
      const fired: string[] = [];
      const dispatch = widget.dispatchEvent.bind(widget);
      widget.dispatchEvent = (event: Event) => {
        if (event.type.startsWith('meedoen-')) fired.push(event.type);
        return dispatch(event);
      };
      const values: Record<string, string> = {
        heading: 'Doe mee',
        'heading-level': '3',
        tone: 'formal',
        recipient: 'Team Oost',
        'contact-name': 'Balie',
      };
      for (const [name, value] of Object.entries(values)) widget.setAttribute(name, value);
      await settled(widget);
      expect(shownBy(widget)).to.contain('Doe mee');
      for (const name of Object.keys(values)) widget.removeAttribute(name);
      page.lang = 'en';
      widget.requestUpdate();
      await settled(widget);
      expect(fired).to.deep.equal([]);
    });

    it(PROMISES.moved, async () => {
      const { page, widget } = await show(contract);
      await next(widget);
      await settled(widget);
      const before = shownBy(widget);
      const elsewhere = document.createElement('section');
      page.append(elsewhere);
      elsewhere.append(widget);
      await settled(widget);
      expect(shownBy(widget)).to.equal(before);
      widget.remove();
      await settled(widget);
      page.append(widget);
      await settled(widget);
      expect(shownBy(widget)).to.equal(before);
    });

    it(PROMISES.apart, async () => {
      const { page, widget: first } = await show(contract);
      const second = await put(contract, page);
      const before = shownBy(second);
      await next(first);
      await settled(first);
      await settled(second);
      expect(shownBy(second)).to.equal(before);
      expect(shownBy(first)).not.to.equal(before);
    });

    it(PROMISES.narrow, async () => {
      const { page, widget } = await show(contract);
      page.style.inlineSize = '320px';
      for (const step of ['first', 'next']) {
        if (step === 'next') await next(widget);
        await settled(widget);
        expect(page.scrollWidth, `${step} screen`).to.be.at.most(320);
        await accessible(widget);
      }
    });

    it(PROMISES.spaced, async () => {
      const { page, widget } = await show(contract);
      page.style.inlineSize = '320px';
      const root = widget.shadowRoot!;
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, TEXT_SPACING];
      for (const step of ['first', 'next']) {
        if (step === 'next') await next(widget);
        await settled(widget);
        expect(page.scrollWidth, `${step} screen`).to.be.at.most(320);
        const cut = [...root.querySelectorAll('*')].filter(cutsOff).map((element) => element.outerHTML);
        expect(cut.join('\n'), `cut off on the ${step} screen`).to.equal('');
      }
    });

    it(
      PROMISES.forced,
      onlyIn('chromium', async () => {
        const { widget } = await show(contract);
        const before = shownBy(widget);
        try {
          await emulateMedia({ forcedColors: 'active' });
          await settled(widget);
          expect(shownBy(widget)).to.equal(before);
          await accessible(widget);
          await next(widget);
          await settled(widget);
          await accessible(widget);
        } finally {
          await emulateMedia({ forcedColors: 'none' });
        }
      }),
    );

    it(PROMISES.firstFocus, async () => {
      const page = await fixture<HTMLElement>(html`<div lang="nl"><button>elders</button></div>`);
      const button = page.querySelector('button');
      button?.focus();
      await put(contract, page);
      expect(focused() === button, 'the focus is where it was').to.equal(true);
    });

    it(PROMISES.heading, async () => {
      const { widget } = await show(contract);
      await next(widget);
      await settled(widget);
      const target = focused();
      // Not `to.equal` on a root: when that fails, the assertion library writes out the whole document.
      expect(target?.getRootNode() === widget.shadowRoot, 'the focus is inside the widget').to.equal(true);
      expect(target?.localName).to.match(/^h[1-6]$/);
    });
  });
}
