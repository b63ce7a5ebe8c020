/** What the three widgets share: the slot before they run, focus, announcements, headings, texts of the site. */
import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { define } from '../../../src/define/define.ts';
import type { Overrides, Translation } from '../../../src/i18n/model/catalogue.ts';
import { Settings } from '../../../src/settings/settings.ts';
import { headingOf } from '../../../src/theme/heading.ts';
import { hostStyles } from '../../../src/theme/host.styles.ts';
import { widgetNl } from '../../../src/widget/messages/nl.ts';
import { contactView } from '../../../src/widget/views/contact.ts';
import { WidgetElement } from '../../../src/widget/widget-element.ts';
import { accessible } from '../../support/axe.ts';
import { quietConsole } from '../../support/console.ts';
import { click, focused, press, type } from '../../support/keys.ts';
import { settled } from '../../support/settled.ts';
import { waitUntil } from '../../support/until.ts';

const nl = { ...widgetNl, heading: 'Doe mee', next: 'Volgende' } as const;
let english: () => Promise<Translation<typeof nl>>;

class Probe extends WidgetElement<typeof nl> {
  static override styles = [hostStyles];
  step = 1;
  adopted: [string, readonly string[]][] | undefined;

  constructor() {
    super('probe', { nl, more: { en: () => english() } });
  }

  next(): void {
    this.step += 1;
    this.focusAfterUpdate('[data-step-heading]');
  }

  say(text: string): void {
    this.announce(text);
  }

  protected override adoptFallback(values: ReadonlyMap<string, readonly string[]>): void {
    this.adopted = [...values];
  }

  protected override renderWidget(): TemplateResult {
    return html`
      ${headingOf(this.level, this.texts('heading'))} ${headingOf(this.level + 1, `Stap ${this.step}`, { focusable: true })}
      <button @click=${() => this.next()}>${this.texts('next')}</button>
      ${contactView(this.settings.contact, this.texts)}
    `;
  }
}
define('meedoen-test-probe', Probe);
define('meedoen-settings', Settings);

const running = (probe: Probe) => probe.shadowRoot!.querySelector<HTMLElement>('.root');
const find = (root: ParentNode) => root.querySelector<Probe>('meedoen-test-probe')!;

beforeEach(() => {
  english = () => Promise.resolve({ ...nl, heading: 'Take part', next: 'Next' });
});

describe('what stands inside the tag', () => {
  quietConsole();

  it('is shown until the language of the page is there, and then no more', async () => {
    let deliver: (lines: Translation<typeof nl>) => void = () => undefined;
    english = () => new Promise((resolve) => (deliver = resolve));
    const probe = await fixture<Probe>(html`<meedoen-test-probe lang="en"><a href="/x">Take part on this page</a></meedoen-test-probe>`);
    await settled(probe);
    const link = probe.querySelector('a')!;
    expect(link.getBoundingClientRect().height).to.be.greaterThan(0);
    deliver({ ...nl, heading: 'Take part' });
    await settled(probe);
    expect(running(probe)?.textContent).to.contain('Take part');
    expect(link.getClientRects().length).to.equal(0);
  });

  it('is not taken away under the hands of somebody who types in it, and no answer is lost', async () => {
    let deliver: (lines: Translation<typeof nl>) => void = () => undefined;
    english = () => new Promise((resolve) => (deliver = resolve));
    const page = await fixture(html`
      <div>
        <meedoen-test-probe lang="en">
          <form method="post" action="/submissions">
            <input type="hidden" name="csrf" value="token" />
            <label>Title <input name="title" /></label>
            <label>Name <input name="contact.name" /></label>
            <label><input type="checkbox" name="themes" value="green" checked /> Green</label>
            <label><input type="checkbox" name="themes" value="youth" checked /> Youth</label>
          </form>
        </meedoen-test-probe>
        <button>elsewhere</button>
      </div>
    `);
    const probe = find(page);
    page.querySelector<HTMLInputElement>('[name="title"]')!.focus();
    await type('Een bankje');
    deliver({ ...nl });
    await settled(probe);
    expect(running(probe), 'still busy').to.equal(null);
    await press('Tab');
    await settled(probe);
    expect(focused()).to.equal(page.querySelector('[name="contact.name"]'));
    expect(running(probe), 'on to the next field is still busy').to.equal(null);
    await type('Noor');
    await click(page.querySelector('button')!);
    await waitUntil(() => running(probe) !== null, 'it runs once nobody types in it');
    expect(probe.adopted).to.deep.equal([
      ['csrf', ['token']],
      ['title', ['Een bankje']],
      ['contact.name', ['Noor']],
      ['themes', ['green', 'youth']],
    ]);
  });
});

describe('a widget', () => {
  const output = quietConsole();

  it('never takes the focus when it starts, and gives it to the heading of a next step', async () => {
    const page = await fixture(html`<div><button>page</button><meedoen-test-probe></meedoen-test-probe></div>`);
    page.querySelector('button')!.focus();
    const probe = find(page);
    await settled(probe);
    expect(focused()).to.equal(page.querySelector('button'));
    probe.shadowRoot!.querySelector('button')!.click();
    await settled(probe);
    expect(focused()?.textContent).to.equal('Stap 2');
  });

  it('says politely what is new, twice when it is said twice, and never assertively', async () => {
    const probe = await fixture<Probe>(html`<meedoen-test-probe></meedoen-test-probe>`);
    const status = probe.shadowRoot!.querySelector('[role="status"]')!;
    const heard: string[] = [];
    const observer = new MutationObserver(() => heard.push(status.textContent));
    observer.observe(status, { childList: true, characterData: true, subtree: true });
    probe.say('3 gevonden');
    await settled(probe);
    probe.say('3 gevonden');
    await settled(probe);
    observer.disconnect();
    expect(heard.length).to.equal(2);
    expect(heard.map((words) => words.trim())).to.deep.equal(['3 gevonden', '3 gevonden']);
    expect(probe.shadowRoot!.querySelector('[role="alert"], [aria-live="assertive"]')).to.equal(null);
  });

  for (const [given, own, inner] of [
    ['', 'H2', 'H3'],
    ['4', 'H4', 'H5'],
    ['6', 'H6', 'H6'],
    ['9', 'H2', 'H3'],
    ['x', 'H2', 'H3'],
  ] as const) {
    it(`has headings that fit the page: heading-level="${given}"`, async () => {
      const probe = await fixture<Probe>(html`<meedoen-test-probe heading-level=${given}></meedoen-test-probe>`);
      await settled(probe);
      expect([...probe.shadowRoot!.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) => tagName)).to.deep.equal([own, inner]);
    });
  }

  it('goes on after it was moved or taken away and brought back', async () => {
    const page = await fixture(
      html`<div lang="nl">
        <div class="a"><meedoen-test-probe></meedoen-test-probe></div>
        <div class="b" lang="en"></div>
      </div>`,
    );
    const probe = find(page);
    await settled(probe);
    probe.next();
    await settled(probe);
    page.querySelector('.b')!.append(probe);
    await settled(probe);
    expect(running(probe)?.textContent).to.contain('Take part').and.to.contain('Stap 2');
    probe.remove();
    await settled(probe);
    page.querySelector('.a')!.append(probe);
    await settled(probe);
    expect(running(probe)?.textContent).to.contain('Doe mee');
  });

  it('carries language and direction of what it shows', async () => {
    const page = await fixture(html`<div lang="ar" dir="rtl"><meedoen-test-probe></meedoen-test-probe></div>`);
    await settled(find(page));
    const root = running(find(page))!;
    expect([root.lang, root.dir], 'Dutch is what is shown').to.deep.equal(['nl', 'ltr']);
  });

  it('takes texts from the element, then from a file, then from the settings', async () => {
    const file: Overrides = { nl: { heading: 'Uit het bestand', next: 'Uit het bestand' } };
    const address = URL.createObjectURL(new Blob([JSON.stringify(file)]));
    const fetched = globalThis.fetch;
    let requests = 0;
    globalThis.fetch = () => {
      requests += 1;
      return fetched(address);
    };
    try {
      const page = await fixture<Settings>(html`
        <meedoen-settings
          messages-src="/texts-1.json"
          .messages=${{ nl: { 'contact.heading': 'Van de pagina', heading: 'Van de pagina' } }}
          contact-name="Balie"
        >
          <meedoen-test-probe .messages=${{ nl: { 'probe/next': 'Van het element', heading: 3 } }}></meedoen-test-probe>
          <meedoen-test-probe></meedoen-test-probe>
        </meedoen-settings>
      `);
      const probe = find(page);
      await waitUntil(() => running(probe)?.textContent.includes('Uit het bestand'), 'the file of the site is there');
      expect(probe.shadowRoot!.querySelector('h2')?.textContent).to.equal('Uit het bestand');
      expect(probe.shadowRoot!.querySelector('button')?.textContent).to.equal('Van het element');
      expect(running(probe)?.textContent).to.contain('Van de pagina');
      expect(requests, 'two widgets, one file').to.equal(1);
    } finally {
      globalThis.fetch = fetched;
      URL.revokeObjectURL(address);
    }
  });

  it('works on with its own texts when the file of the site fails, and says so to the editor once', async () => {
    const fetched = globalThis.fetch;
    for (const [name, answer] of [
      ['html', new Response('<!doctype html>', { status: 200 })],
      ['500', new Response('{}', { status: 500 })],
    ] as const) {
      globalThis.fetch = () => Promise.resolve(answer.clone());
      try {
        const probe = await fixture<Probe>(html`<meedoen-test-probe messages-src="/broken-${name}.json"></meedoen-test-probe>`);
        let said = '';
        await waitUntil(() => (said = output.take()), 'the editor is told');
        await settled(probe);
        expect(running(probe)?.textContent).to.contain('Doe mee');
        expect(said).to.match(/^warn: meedoen: no texts from .*broken/);
      } finally {
        globalThis.fetch = fetched;
      }
    }
  });

  it('does not follow a file elsewhere that the site does not list', async () => {
    const fetched = globalThis.fetch;
    let requests = 0;
    globalThis.fetch = () => {
      requests += 1;
      return Promise.reject(new Error('no'));
    };
    try {
      const probe = await fixture<Probe>(html`<meedoen-test-probe messages-src="https://evil.example/texts.json"></meedoen-test-probe>`);
      await settled(probe);
      expect(requests).to.equal(0);
      expect(output.take()).to.match(/messages-src is not followed \(not-allowed\)/);
    } finally {
      globalThis.fetch = fetched;
    }
  });

  it('shows who can be asked, by telephone with a link that dials', async () => {
    const probe = await fixture<Probe>(html`
      <meedoen-test-probe
        contact-name="Balie Waterrijk"
        contact-phone="(020) 123 45 67"
        contact-hours="ma-vr 9-17"
        contact-href="javascript:alert(1)"
      ></meedoen-test-probe>
    `);
    await settled(probe);
    const links = [...probe.shadowRoot!.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).to.deep.equal(['tel:0201234567']);
    await accessible(probe);
  });

  it('can be hidden by the page, and by nothing else', async () => {
    const page = await fixture(html`<div><meedoen-test-probe></meedoen-test-probe></div>`);
    const probe = find(page);
    await settled(probe);
    const hostile = new CSSStyleSheet();
    hostile.replaceSync('* { all: revert; display: inline; }');
    document.adoptedStyleSheets.push(hostile);
    try {
      expect(getComputedStyle(probe).display).to.equal('block');
      probe.hidden = true;
      expect(getComputedStyle(probe).display).to.equal('none');
    } finally {
      document.adoptedStyleSheets.pop();
    }
  });

  it('writes nothing on the page: no styles, no attributes on itself, no global names', async () => {
    const names = Object.getOwnPropertyNames(globalThis).length;
    const styles = document.adoptedStyleSheets.length + document.querySelectorAll('style, link').length;
    const probe = await fixture<Probe>(html`<meedoen-test-probe></meedoen-test-probe>`);
    await settled(probe);
    expect(probe.getAttributeNames()).to.deep.equal([]);
    expect(document.adoptedStyleSheets.length + document.querySelectorAll('style, link').length).to.equal(styles);
    expect(Object.getOwnPropertyNames(globalThis).length).to.equal(names);
    expect(probe).to.be.instanceOf(LitElement);
  });
});
