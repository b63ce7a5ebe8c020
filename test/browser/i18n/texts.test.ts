/** Texts follow the page: the nearest `lang`, whenever and wherever it changes, and what the site says itself. */
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import type { Overrides, Translation } from '../../../src/i18n/model/catalogue.ts';
import { TextsController } from '../../../src/i18n/texts-controller.ts';
import { quietConsole } from '../../support/console.ts';
import { settled as rendered } from '../../support/settled.ts';

const nl = { hello: 'Hallo', bye: 'Dag {name}', things: { one: '{count} ding', other: '{count} dingen' } } as const;
const en: Translation<typeof nl> = { hello: 'Hello', bye: 'Bye {name}', things: { one: '{count} thing', other: '{count} things' } };

/** How the chunks of other languages arrive, for each test to decide. */
let arrival: Record<string, () => Promise<Translation<typeof nl>>>;
let formal: () => Promise<Partial<Translation<typeof nl>>>;
const asked: string[] = [];

class Greeting extends LitElement {
  tone = '';
  overrides: readonly (Overrides | undefined)[] = [];
  readonly texts = new TextsController(
    this,
    {
      nl,
      formal: () => formal(),
      more: {
        en: () => load('en'),
        ar: () => load('ar'),
      },
    },
    { widget: 'greeting', tone: () => this.tone, overrides: () => this.overrides },
  );

  protected override render() {
    const { of, ready } = this.texts;
    return html`<p lang=${of.locale} dir=${of.dir} data-ready=${ready}>
      ${of('hello')} · ${of('bye', { name: 'Noor' })} · ${of('things', { count: 2 })}
    </p>`;
  }
}
customElements.define('meedoen-test-greeting', Greeting);

declare global {
  interface HTMLElementTagNameMap {
    'meedoen-test-greeting': Greeting;
  }
}

function load(language: string): Promise<Translation<typeof nl>> {
  asked.push(language);
  return arrival[language]!();
}

const find = (root: ParentNode): Greeting => root.querySelector<Greeting>('meedoen-test-greeting')!;
const shown = (greeting: Greeting) => greeting.shadowRoot!.querySelector('p')!;

async function settled(greeting: Greeting): Promise<HTMLElement> {
  await rendered(greeting);
  return shown(greeting);
}

beforeEach(() => {
  asked.length = 0;
  arrival = { en: () => Promise.resolve(en), ar: () => Promise.resolve({ ...en, hello: 'أهلا' }) };
  formal = () => Promise.resolve({ hello: 'Goedendag' });
});

describe('the language of a widget', () => {
  const output = quietConsole();

  it('is that of the nearest element with a language', async () => {
    const page = await fixture(
      html`<div lang="nl">
        <section lang="en-GB"><meedoen-test-greeting></meedoen-test-greeting></section>
      </div>`,
    );
    const text = await settled(find(page));
    expect(text.textContent.trim()).to.equal('Hello · Bye Noor · 2 things');
    expect(text.lang).to.equal('en-GB');
  });

  it('is Dutch, at once, on a page that says so or says nothing', async () => {
    const before = document.documentElement.lang;
    document.documentElement.removeAttribute('lang');
    try {
      const text = await settled(await fixture<Greeting>(html`<meedoen-test-greeting></meedoen-test-greeting>`));
      expect(text.textContent).to.contain('Hallo');
      expect(text.lang).to.equal('nl');
      expect(asked).to.deep.equal([]);
    } finally {
      document.documentElement.lang = before;
    }
  });

  it('is found across shadow roots, and by what the element stands in, not by the slot it is shown in', async () => {
    const page = await fixture(html`<div lang="en"><div class="host"></div></div>`);
    const root = page.querySelector('.host')!.attachShadow({ mode: 'open' });
    const greeting = document.createElement('meedoen-test-greeting');
    root.append(greeting);
    expect((await settled(greeting)).textContent).to.contain('Hello');

    const outer = await fixture(
      html`<div lang="en">
        <div class="card"><meedoen-test-greeting></meedoen-test-greeting></div>
      </div>`,
    );
    const card = outer.querySelector('.card')!.attachShadow({ mode: 'open' });
    const wrapper = document.createElement('div');
    wrapper.lang = 'ar';
    wrapper.append(document.createElement('slot'));
    card.append(wrapper);
    expect((await settled(find(outer))).textContent).to.contain('Hello');
  });

  it('changes with the page, in each of two widgets apart', async () => {
    const page = await fixture(html`
      <div lang="nl">
        <div class="a"><meedoen-test-greeting></meedoen-test-greeting></div>
        <div class="b" lang="nl"><meedoen-test-greeting></meedoen-test-greeting></div>
      </div>
    `);
    const [a, b] = [find(page.querySelector('.a')!), find(page.querySelector('.b')!)];
    await settled(a);
    page.setAttribute('lang', 'en');
    expect((await settled(a)).textContent).to.contain('Hello');
    expect((await settled(b)).textContent).to.contain('Hallo');
    page.querySelector('.b')!.setAttribute('lang', 'ar');
    expect((await settled(b)).dir).to.equal('rtl');
    page.querySelector('.b')!.removeAttribute('lang');
    expect((await settled(b)).dir).to.equal('ltr');
    expect(shown(b).textContent).to.contain('Hello');
  });

  it('changes with a language that is set on the element itself, or on a host around it', async () => {
    const host = await fixture(html`<div class="host"></div>`);
    const greeting = document.createElement('meedoen-test-greeting');
    host.attachShadow({ mode: 'open' }).append(greeting);
    await settled(greeting);
    host.setAttribute('lang', 'en');
    expect((await settled(greeting)).textContent).to.contain('Hello');
    greeting.lang = 'nl';
    expect((await settled(greeting)).textContent).to.contain('Hallo');
  });

  it('changes with a move to another part of the page', async () => {
    const page = await fixture(
      html`<div>
        <div lang="en"><meedoen-test-greeting></meedoen-test-greeting></div>
        <div class="to" lang="nl"></div>
      </div>`,
    );
    const greeting = find(page);
    await settled(greeting);
    page.querySelector('.to')!.append(greeting);
    expect((await settled(greeting)).textContent).to.contain('Hallo');
  });

  it('is the language that was asked for last, though an earlier one arrives later', async () => {
    let deliver: (lines: Translation<typeof nl>) => void = () => undefined;
    arrival['en'] = () => new Promise((resolve) => (deliver = resolve));
    const page = await fixture(html`<div lang="en"><meedoen-test-greeting></meedoen-test-greeting></div>`);
    const greeting = find(page);
    expect((await settled(greeting)).dataset['ready']).to.equal('false');
    page.setAttribute('lang', 'ar');
    expect((await settled(greeting)).textContent).to.contain('أهلا');
    deliver(en);
    expect((await settled(greeting)).textContent).to.contain('أهلا');
  });

  it('is Dutch, and says so, when the chunk does not come or there are no texts', async () => {
    arrival['en'] = () => Promise.reject(new Error('offline'));
    const page = await fixture(html`<div lang="en"><meedoen-test-greeting></meedoen-test-greeting></div>`);
    const greeting = find(page);
    let text = await settled(greeting);
    expect([text.textContent.trim(), text.lang, text.dataset['ready']]).to.deep.equal(['Hallo · Dag Noor · 2 dingen', 'nl', 'true']);
    page.setAttribute('lang', 'pl');
    text = await settled(greeting);
    expect([text.lang, text.dataset['ready']]).to.deep.equal(['nl', 'true']);
    expect(output.take()).to.equal('');
  });

  it('comes after all when a chunk that failed once is asked for again', async () => {
    arrival['en'] = () => Promise.reject(new Error('offline'));
    const page = await fixture(html`<div lang="en"><meedoen-test-greeting></meedoen-test-greeting></div>`);
    await settled(find(page));
    arrival['en'] = () => Promise.resolve(en);
    page.setAttribute('lang', 'nl');
    await settled(find(page));
    page.setAttribute('lang', 'en');
    expect((await settled(find(page))).textContent).to.contain('Hello');
  });

  it('stays whole on tags that pages misspell', async () => {
    for (const lang of ['nl_NL', 'NL', 'x', 'constructor', '🦆', 'en_US']) {
      const page = await fixture(html`<div lang=${lang}><meedoen-test-greeting></meedoen-test-greeting></div>`);
      const text = await settled(find(page));
      expect(text.textContent, lang).to.match(/Hallo|Hello/);
      expect(Intl.getCanonicalLocales(text.lang), lang).to.have.lengthOf(1);
    }
  });

  it('is not asked for by what has left the page', async () => {
    const page = await fixture(html`<div lang="nl"><meedoen-test-greeting></meedoen-test-greeting></div>`);
    const greeting = find(page);
    await settled(greeting);
    greeting.remove();
    page.setAttribute('lang', 'en');
    await aTimeout(0);
    expect(asked).to.deep.equal([]);
    page.append(greeting);
    expect((await settled(greeting)).textContent).to.contain('Hello');
  });
});

describe('the tone', () => {
  quietConsole();

  it('is formal where the site wants it, in the lines that differ', async () => {
    const greeting = await fixture<Greeting>(html`<meedoen-test-greeting lang="nl" .tone=${'formal'}></meedoen-test-greeting>`);
    expect((await settled(greeting)).textContent.trim()).to.equal('Goedendag · Dag Noor · 2 dingen');
  });

  it('stays as it is when the formal lines do not come', async () => {
    formal = () => Promise.reject(new Error('offline'));
    const greeting = await fixture<Greeting>(html`<meedoen-test-greeting lang="nl" .tone=${'formal'}></meedoen-test-greeting>`);
    expect((await settled(greeting)).textContent).to.contain('Hallo');
  });
});

describe("a site's own texts", () => {
  quietConsole();

  it('go before ours, the nearest first, for one widget or for all', async () => {
    const overrides: Overrides[] = [
      { nl: { 'greeting/hello': 'Hoi' } },
      { nl: { hello: 'Dag allemaal', bye: 'Tot ziens {name}', 'other/things': 'x' } },
    ];
    const greeting = await fixture<Greeting>(html`<meedoen-test-greeting lang="nl" .overrides=${overrides}></meedoen-test-greeting>`);
    expect((await settled(greeting)).textContent.trim()).to.equal('Hoi · Tot ziens Noor · 2 dingen');
  });

  it('are text, whatever stands in them', async () => {
    const overrides: Overrides[] = [{ nl: { hello: '<img src=x onerror="alert(1)">{name}' } }];
    const greeting = await fixture<Greeting>(html`<meedoen-test-greeting lang="nl" .overrides=${overrides}></meedoen-test-greeting>`);
    const text = await settled(greeting);
    expect(text.querySelector('img')).to.equal(null);
    expect(text.textContent).to.contain('<img src=x onerror="alert(1)">{name}');
  });

  it('make a language of their own once they are most of it', async () => {
    const polish = { hello: 'Cześć', bye: 'Do widzenia {name}' };
    const page = await fixture(html`
      <div lang="pl">
        <meedoen-test-greeting .overrides=${[{ pl: polish }]}></meedoen-test-greeting>
        <meedoen-test-greeting .overrides=${[{ pl: { hello: 'Cześć' } }]}></meedoen-test-greeting>
      </div>
    `);
    const [most, one] = [...page.querySelectorAll<Greeting>('meedoen-test-greeting')];
    expect((await settled(most!)).lang).to.equal('pl');
    expect((await settled(one!)).lang, 'one Polish line does not make it Polish').to.equal('nl');
  });
});
