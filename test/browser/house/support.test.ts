/** The helpers of the tests do what they say, in each engine: other tests build on it. */
import { expect, fixture, html } from '@open-wc/testing';
import { accessible } from '../../support/axe.ts';
import { quietConsole } from '../../support/console.ts';
import { ariaSnapshot, click, engine, focused, onlyIn, press, type } from '../../support/keys.ts';

describe('keys and pointer', () => {
  it('moves the focus forward with Tab and back with Shift+Tab', async () => {
    const two = await fixture(html`<div><button>a</button><button>b</button></div>`);
    const [first, second] = two.querySelectorAll('button');
    first?.focus();
    await press('Tab');
    expect(focused()).to.equal(second);
    await press('Shift+Tab');
    expect(focused()).to.equal(first);
  });

  it('ticks a box with the space bar', async () => {
    const box = await fixture<HTMLInputElement>(html`<input type="checkbox" aria-label="box" />`);
    box.focus();
    await press('Space');
    expect(box.checked).to.equal(true);
  });

  it('presses a button with space and Enter', async () => {
    const button = await fixture<HTMLButtonElement>(html`<button>go</button>`);
    let pressed = 0;
    button.addEventListener('click', () => (pressed += 1));
    button.focus();
    await press('Space');
    await press('Enter');
    expect(pressed).to.equal(2);
  });

  it('chooses the next radio with an arrow', async () => {
    const group = await fixture(html`
      <fieldset>
        <legend>kind</legend>
        <label><input type="radio" name="kind" checked />one</label>
        <label><input type="radio" name="kind" />two</label>
      </fieldset>
    `);
    const [first, second] = group.querySelectorAll('input');
    first?.focus();
    await press('ArrowDown');
    expect(second?.checked).to.equal(true);
    expect(focused()).to.equal(second);
  });

  it('types a text with capitals, accents and a line break', async () => {
    const field = await fixture<HTMLTextAreaElement>(html`<textarea aria-label="text"></textarea>`);
    field.focus();
    await type('Één Buurt,\n€ 5?');
    expect(field.value).to.equal('Één Buurt,\n€ 5?');
  });

  it('clicks with the mouse, below the fold too', async () => {
    const page = await fixture(
      html`<div>
        <p style="block-size: 3000px"></p>
        <button>far</button>
      </div>`,
    );
    const button = page.querySelector('button');
    let clicked = 0;
    button?.addEventListener('click', (event) => (clicked += event.isTrusted ? 1 : 0));
    if (button) await click(button);
    expect(clicked).to.equal(1);
  });

  it('sees the focus through an open shadow root', async () => {
    const host = await fixture<HTMLDivElement>(html`<div></div>`);
    const input = document.createElement('input');
    host.attachShadow({ mode: 'open' }).append(input);
    input.focus();
    expect(focused()).to.equal(input);
  });

  it('knows its engine', () => {
    expect(['chromium', 'firefox', 'webkit']).to.include(engine);
  });

  it(
    'reads the accessibility tree',
    onlyIn('chromium', async () => {
      await fixture(html`<nav aria-label="Kruimelpad"><a href="#x">Start</a></nav>`);
      expect(await ariaSnapshot('nav')).to.contain('link "Start"');
    }),
  );
});

describe('accessible', () => {
  it('passes what is right', async () => {
    await accessible(await fixture(html`<label>Naam <input /></label>`));
  });

  it('fails on a field without a name inside an open shadow root', async () => {
    const host = await fixture<HTMLDivElement>(html`<div></div>`);
    host.attachShadow({ mode: 'open' }).append(document.createElement('input'));
    let message = '';
    await accessible(host).catch((error: unknown) => (message = String(error)));
    expect(message).to.contain('label');
  });
});

describe('quietConsole', () => {
  const output = quietConsole();

  it('keeps what was written', () => {
    console.warn('look', { a: 1 });
    expect(output.take()).to.equal('warn: look {"a":1}');
  });
});
