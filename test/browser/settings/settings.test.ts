/** Settings of a page reach its widgets, in whatever order things arrive and wherever they are moved. */
import { expect, fixture, html } from '@open-wc/testing';
import { ContextProvider, createContext } from '@lit/context';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from '../../../src/define/define.ts';
import { SettingsController, safeLink } from '../../../src/settings/settings-controller.ts';
import { Settings } from '../../../src/settings/settings.ts';
import { quietConsole } from '../../support/console.ts';
import { settled } from '../../support/settled.ts';

class Reader extends LitElement {
  @property() endpoint = '';
  @property() recipient = '';
  @property({ attribute: 'contact-phone' }) contactPhone = '';
  readonly settings: SettingsController = new SettingsController(this);

  protected override render() {
    return html`${this.settings.of('endpoint')}|${this.settings.of('recipient')}|${this.settings.contact.phone}`;
  }
}
define('meedoen-test-reader', Reader);

declare global {
  interface HTMLElementTagNameMap {
    'meedoen-test-reader': Reader;
  }
}

const find = (root: ParentNode) => root.querySelector<Reader>('meedoen-test-reader')!;

async function read(reader: Reader): Promise<string> {
  await settled(reader);
  return reader.shadowRoot!.textContent;
}

describe('settings', () => {
  const output = quietConsole();

  it('reach a widget that was there before their element was defined', async () => {
    const page = await fixture(
      html`<div>
        <meedoen-settings endpoint="/late"><meedoen-test-reader></meedoen-test-reader></meedoen-settings>
      </div>`,
    );
    expect(await read(find(page))).to.equal('||');
    define('meedoen-settings', Settings);
    expect(await read(find(page))).to.equal('/late||');
  });

  it('give way to the attributes of the widget itself, and change while the page is open', async () => {
    const page = await fixture<Settings>(html`
      <meedoen-settings endpoint="/page" recipient="Team Meedoen"
        ><meedoen-test-reader endpoint="/own"></meedoen-test-reader
      ></meedoen-settings>
    `);
    expect(await read(find(page))).to.equal('/own|Team Meedoen|');
    page.setAttribute('recipient', 'Team Wijken');
    expect(await read(find(page))).to.equal('/own|Team Wijken|');
    find(page).removeAttribute('endpoint');
    expect(await read(find(page))).to.equal('/page|Team Wijken|');
    page.removeAttribute('endpoint');
    expect(await read(find(page))).to.equal('|Team Wijken|');
  });

  it('come from the nearest element that sets them, through shadow roots', async () => {
    const page = await fixture(html`
      <meedoen-settings endpoint="/outer" recipient="Team Meedoen" contact-phone="14 000">
        <meedoen-settings recipient="Team Wijken"><div class="host"></div></meedoen-settings>
      </meedoen-settings>
    `);
    const reader = document.createElement('meedoen-test-reader');
    page.querySelector('.host')!.attachShadow({ mode: 'open' }).append(reader);
    expect(await read(reader)).to.equal('/outer|Team Wijken|14 000');
    page.setAttribute('endpoint', '/changed');
    expect(await read(reader)).to.equal('/changed|Team Wijken|14 000');
  });

  it('stay behind when a widget is moved out of them', async () => {
    const page = await fixture(html`
      <div>
        <meedoen-settings class="a" endpoint="/a"><meedoen-test-reader></meedoen-test-reader></meedoen-settings>
        <meedoen-settings class="b" endpoint="/b"></meedoen-settings>
        <div class="none"></div>
      </div>
    `);
    const reader = find(page);
    expect(await read(reader)).to.equal('/a||');
    page.querySelector('.b')!.append(reader);
    expect(await read(reader)).to.equal('/b||');
    page.querySelector('.none')!.append(reader);
    expect(await read(reader)).to.equal('||');
  });

  it('reach a widget of another copy of the code, by the name of their context', async () => {
    const other = createContext<unknown>('meedoen:settings/1');
    const page = await fixture(html`<div class="foreign"><meedoen-test-reader></meedoen-test-reader></div>`);
    const provider = new ContextProvider(page as HTMLElement, {
      context: other,
      initialValue: { values: { endpoint: '/foreign' }, allow: [] },
    });
    provider.hostConnected();
    const reader = document.createElement('meedoen-test-reader');
    page.append(reader);
    expect(await read(reader)).to.equal('/foreign||');
  });

  it('decide where a widget may send: this site, or what they list', async () => {
    const page = await fixture(html`
      <meedoen-settings allow="https://balie.example https://feeds.example/waterrijk/"
        ><meedoen-test-reader></meedoen-test-reader
      ></meedoen-settings>
    `);
    const { settings } = find(page);
    await read(find(page));
    expect(settings.address('/submissions')).to.deep.equal({ kind: 'ok', href: new URL('/submissions', location.href).href });
    expect(settings.address('https://balie.example/x').kind).to.equal('ok');
    expect(settings.address('https://feeds.example/waterrijk/a.json').kind).to.equal('ok');
    expect(settings.address('https://feeds.example/other').kind).to.equal('not-allowed');
    expect(settings.address('https://evil.example/').kind).to.equal('not-allowed');
  });

  it('never take anything from the address of the page', async () => {
    history.replaceState(null, '', '?endpoint=https://evil.example&recipient=Evil#endpoint=/evil');
    try {
      const page = await fixture(html`<meedoen-settings><meedoen-test-reader></meedoen-test-reader></meedoen-settings>`);
      expect(await read(find(page))).to.equal('||');
    } finally {
      history.replaceState(null, '', location.pathname);
    }
  });

  it('hand over only texts, whatever a page gives as texts', async () => {
    const page = await fixture<Settings>(html`<meedoen-settings><meedoen-test-reader></meedoen-test-reader></meedoen-settings>`);
    page.messages = { nl: { a: 'x', b: 3 } } as unknown as NonNullable<Settings['messages']>;
    await read(find(page));
    expect(find(page).settings.messages).to.deep.equal({ nl: { a: 'x' } });
  });

  it('make no link of what is none', () => {
    for (const href of ['javascript:alert(1)', ' JAVASCRIPT:alert(1)', 'data:text/html,x', 'vbscript:x', 'https://', ''])
      expect(safeLink(href), href).to.equal('');
    for (const href of ['/contact', 'https://www.waterrijk.nl/', 'mailto:balie@waterrijk.example', 'tel:14000', '#x'])
      expect(safeLink(href)).to.equal(href);
    expect(output.take()).to.equal('');
  });

  it('defined twice are harmless, and a second copy is named once', () => {
    define('meedoen-settings', Settings);
    expect(output.take()).to.equal('');
    define('meedoen-settings', class extends HTMLElement {});
    expect(output.take()).to.match(/already registered/);
  });

  // Last, since what the loader's script says is read once and holds for the page.
  it("come from the loader's script where nothing nearer sets them, also what may be followed", async () => {
    const script = document.createElement('script');
    script.type = 'text/plain';
    for (const [name, value] of Object.entries({
      'meedoen-loader': '',
      endpoint: '/loader',
      recipient: 'Gemeente Waterrijk',
      allow: 'https://balie.example',
    })) {
      script.setAttribute(`data-${name}`, value);
    }
    document.head.append(script);
    try {
      const page = await fixture(html`
        <div>
          <meedoen-settings recipient="Team Wijken"><meedoen-test-reader></meedoen-test-reader></meedoen-settings>
        </div>
      `);
      expect(await read(find(page))).to.equal('/loader|Team Wijken|');
      expect(find(page).settings.address('https://balie.example/x').kind).to.equal('ok');
      expect(find(page).settings.address('https://evil.example/x').kind).to.equal('not-allowed');
    } finally {
      script.remove();
    }
  });
});
