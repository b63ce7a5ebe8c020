/** What the loader does with tags, placeholders and links, without the widgets themselves: what it would load is written down. */
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { render, type TemplateResult } from 'lit';
import { Embed } from '../../../src/embed/embed.ts';
import { quietConsole } from '../../support/console.ts';
import { waitUntil } from '../../support/until.ts';

const FINDER = 'meedoen-vacancy-finder';
const brought: string[] = [];
let failing = '';

const embed = new Embed(
  async (tag) => {
    brought.push(tag);
    await aTimeout(0);
    if (tag === failing) throw new Error('offline');
  },
  () => ['https://regio.example/meedoen/'],
);

/** Puts this on the page, and waits until the loader has seen it. */
async function page(content: TemplateResult): Promise<HTMLElement> {
  const root = await fixture<HTMLElement>(html`<main>${content}</main>`);
  await aTimeout(0);
  return root;
}

const finderIn = (root: ParentNode) => root.querySelector<HTMLElement>(FINDER);
const attributesOf = (element: Element | null) =>
  Object.fromEntries([...(element?.attributes ?? [])].map(({ name, value }) => [name, value]));

describe('the loader', () => {
  const output = quietConsole();
  before(() => embed.start());

  // First, while no test has brought anything.
  describe('with the code of a widget', () => {
    it('waits until the widget comes near the screen, or is shown', async () => {
      const root = await page(
        html`<meedoen-vacancy-finder style="display: none"></meedoen-vacancy-finder>
          <p style="height: 9000px"></p>
          <meedoen-participation-wheel></meedoen-participation-wheel>`,
      );
      await aTimeout(500);
      expect(brought).to.deep.equal([]);
      finderIn(root)?.removeAttribute('style');
      await waitUntil(() => brought.includes(FINDER), 'the finder comes when it is shown', { timeout: 10_000 });
      expect(brought).to.deep.equal([FINDER]);
      root.querySelector('meedoen-participation-wheel')?.scrollIntoView();
      await waitUntil(() => brought.includes('meedoen-participation-wheel'), 'the wheel comes when it is near', { timeout: 10_000 });
    });

    it('tells the console when it did not come, leaves the fallback, and tries again with the next', async () => {
      failing = 'meedoen-initiative-form';
      brought.length = 0;
      const show = html`<meedoen-initiative-form><a href="/formulier">Naar het formulier</a></meedoen-initiative-form>`;
      const root = await page(show);
      await waitUntil(() => brought.length === 1, 'tries', { timeout: 10_000 });
      await waitUntil(() => (root.firstElementChild?.getBoundingClientRect().height ?? 999) < 100, 'gives the room back', {
        timeout: 10_000,
      });
      expect(output.take()).to.contain('<meedoen-initiative-form>');
      expect(root.querySelector('a')?.getClientRects().length).to.equal(1);
      failing = '';
      await page(show);
      await waitUntil(() => brought.length === 2, 'tries again', { timeout: 10_000 });
    });

    it('brings settings at once, and each tag only once', async () => {
      brought.length = 0;
      await page(html`<meedoen-settings></meedoen-settings><meedoen-settings></meedoen-settings>`);
      await waitUntil(() => brought.length > 0);
      expect(brought).to.deep.equal(['meedoen-settings']);
    });
  });

  describe('with a placeholder', () => {
    it('puts the tag inside it, and what stood in it inside the tag', async () => {
      const root = await page(
        html`<div data-meedoen="vacancy-finder" data-src="/vacatures.json"><a href="/lijst">Alle vacatures</a></div>`,
      );
      const finder = finderIn(root);
      expect(finder?.parentElement).to.equal(root.querySelector('[data-meedoen]'));
      expect(finder?.querySelector('a')?.textContent).to.equal('Alle vacatures');
      expect(attributesOf(finder)).to.deep.equal({ src: '/vacatures.json' });
    });

    it('takes over declared attributes alone: nothing that runs, styles or names', async () => {
      const root = await page(
        html`<div
          data-meedoen="vacancy-finder"
          data-onclick="alert(1)"
          data-style="position:fixed"
          data-id="x"
          data-class="y"
          data-slot="z"
          data-heading-level="3"
          data-recipient="Team Oost"
        ></div>`,
      );
      expect(attributesOf(finderIn(root))).to.deep.equal({ 'heading-level': '3', recipient: 'Team Oost' });
    });

    it('keeps one widget when the page was saved with the tag in it, or is looked at again', async () => {
      const root = await page(
        html`<div data-meedoen="vacancy-finder"><meedoen-vacancy-finder src="/eerder.json"></meedoen-vacancy-finder></div>`,
      );
      embed.scan(document);
      embed.scan(root);
      expect(root.querySelectorAll(FINDER).length).to.equal(1);
      expect(finderIn(root)?.getAttribute('src')).to.equal('/eerder.json');
    });

    it('sees one that comes later, also deep inside what comes, and one that is named later', async () => {
      const root = await page(html``);
      const section = document.createElement('section');
      section.append(document.createElement('div'));
      const placeholder = document.createElement('div');
      section.firstElementChild?.append(placeholder);
      root.append(section);
      await aTimeout(0);
      expect(finderIn(root)).to.equal(null);
      placeholder.dataset['meedoen'] = 'vacancy-finder';
      await waitUntil(() => finderIn(root));
      const late = document.createElement('p');
      render(html`<span data-meedoen="initiative-form"></span>`, late);
      root.append(late);
      await waitUntil(() => root.querySelector('meedoen-initiative-form'));
    });

    it('makes nothing of a name that is no widget', async () => {
      const root = await page(
        html`<div data-meedoen="settings" data-endpoint="https://elders.example"></div>
          <div data-meedoen="constructor"></div>
          <div data-meedoen=""></div>`,
      );
      expect([...root.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('meedoen-'))).to.deep.equal([]);
    });

    it('leaves alone what an editor has open, until it is closed, and where the site says that others write', async () => {
      const root = await page(
        html`<div contenteditable="true"><div data-meedoen="vacancy-finder"></div></div>
          <div data-meedoen-ignore><div data-meedoen="vacancy-finder"></div></div>`,
      );
      expect(finderIn(root)).to.equal(null);
      root.firstElementChild?.setAttribute('contenteditable', 'false');
      await waitUntil(() => finderIn(root));
      expect(root.querySelectorAll(FINDER).length).to.equal(1);
    });
  });

  describe('with a link', () => {
    it('puts the tag in its place, with the link inside for when it does not come', async () => {
      const root = await page(html`<p><a href="/vacatures?meedoen=vacancy-finder&amp;src=/v.json&amp;heading=Doe%20mee">Vacatures</a></p>`);
      expect(attributesOf(finderIn(root))).to.deep.equal({ src: '/v.json', heading: 'Doe mee' });
      expect(finderIn(root)?.firstElementChild?.textContent).to.equal('Vacatures');
      embed.scan(document);
      expect(root.querySelectorAll(FINDER).length).to.equal(1);
    });

    it('takes nothing from its query that says where data goes or whom to trust', async () => {
      const root = await page(
        html`<a
          href="/x?meedoen=initiative-form&amp;endpoint=https://elders.example/&amp;recipient=Gemeente&amp;contact-phone=0900&amp;credentials=include&amp;kinds=idea&amp;onclick=alert(1)"
          >Idee</a
        >`,
      );
      expect(attributesOf(root.querySelector('meedoen-initiative-form'))).to.deep.equal({ kinds: 'idea' });
    });

    it('stays a link when it leads to a site that is not listed, and runs when it is', async () => {
      const root = await page(
        html`<a href="https://elders.example/?meedoen=vacancy-finder">Elders</a>
          <a href="https://regio.example/ander/?meedoen=vacancy-finder">Andere map</a>
          <a href="mailto:x@regio.example?meedoen=vacancy-finder">Mail</a>
          <a href="https://regio.example/meedoen/lijst?meedoen=vacancy-finder">Regio</a>`,
      );
      expect([...root.querySelectorAll(FINDER)].map(({ textContent }) => textContent)).to.deep.equal(['Regio']);
    });

    it('stays a link in navigation, where others wrote it, and where an editor writes', async () => {
      const link = html`<a href="/x?meedoen=vacancy-finder">Vacatures</a>`;
      const root = await page(
        html`<nav>${link}</nav>
          <div role="navigation">${link}</div>
          <div data-meedoen-ignore>${link}</div>
          <div contenteditable="">${link}</div>
          <a rel="nofollow ugc" href="/x?meedoen=vacancy-finder">Vacatures</a>
          <a rel="external nofollow" href="/x?meedoen=vacancy-finder">Vacatures</a>`,
      );
      expect(finderIn(root)).to.equal(null);
    });
  });

  describe('with a shadow root of the page', () => {
    it('finds what stands in it once the page says so, by a call or by an event', async () => {
      const root = await page(
        html`<div></div>
          <div></div>`,
      );
      const [one, two] = [...root.children].map((host) => host.attachShadow({ mode: 'open' }));
      for (const shadow of [one, two]) if (shadow) render(html`<div data-meedoen="vacancy-finder"></div>`, shadow);
      embed.scan(one!);
      expect(finderIn(one!)).not.to.equal(null);
      two!.dispatchEvent(new Event('meedoen-scan', { bubbles: true, composed: true }));
      // At the document the event seems to come from the host; the path says from where.
      await waitUntil(() => finderIn(two!));
      render(html`<p data-meedoen="participation-wheel"></p>`, two!);
      await waitUntil(() => two!.querySelector('meedoen-participation-wheel'), 'it goes on watching there');
    });
  });
});
