import { expect, fixture, html } from '@open-wc/testing';
import { html as litHtml, LitElement } from 'lit';
import { plainText, readableIn } from '../../../src/speech/readable.ts';
import { ReadAloud } from '../../../src/widget/read-aloud.ts';
import { accessible } from '../../support/axe.ts';
import { quietConsole } from '../../support/console.ts';
import { settled } from '../../support/settled.ts';
import { fakeSpeech, voice } from '../../support/speech.ts';
import { waitUntil } from '../../support/until.ts';

const options = { widget: 'test', tone: () => '', overrides: () => [] };

class ReadingHost extends LitElement {
  step = 'one';
  languages = ['nl'];
  readonly aloud: ReadAloud = new ReadAloud(this, options);

  protected override render() {
    return litHtml`<div lang="nl" data-readable>
      ${this.aloud.button(this.step, this.languages)}
      <h2>Vraag ${this.step}</h2>
      <p>Denk aan <span lang="en">coffee</span></p>
      <p hidden>Verborgen</p>
      <p>Een <strong>tweede</strong> regel.</p>
      <button>Ga verder</button>
    </div>`;
  }
}
customElements.define('test-reading-host', ReadingHost);

const buttonOf = (host: ReadingHost) => host.renderRoot.querySelector<HTMLButtonElement>('[data-unread] button');
const nameOf = (host: ReadingHost) => buttonOf(host)?.innerText.trim();

async function hostOn(): Promise<ReadingHost> {
  const page = await fixture<HTMLElement>(html`<div lang="nl"></div>`);
  const host = new ReadingHost();
  page.append(host);
  await host.updateComplete;
  return host;
}

const offered = (host: ReadingHost) => waitUntil(() => buttonOf(host), 'the button is there', { timeout: 20_000 });

/** Long enough for the chunk and the texts to have come, had there been a voice. */
async function nothingOffered(host: ReadingHost): Promise<void> {
  await settled(host);
  host.requestUpdate();
  await settled(host);
  expect(buttonOf(host)).to.equal(null);
}

describe('reading aloud', function () {
  this.timeout(60_000);
  quietConsole();
  let speech: ReturnType<typeof fakeSpeech>;
  const with_ = (...voices: Parameters<typeof fakeSpeech>) => (speech = fakeSpeech(...voices));
  afterEach(() => speech.restore());

  it('is not offered without a voice for the language', async () => {
    with_(voice('en-GB'));
    await nothingOffered(await hostOn());
  });

  it('is not offered when the only voice sends the text to a network', async () => {
    with_(voice('nl-NL', { localService: false }));
    await nothingOffered(await hostOn());
  });

  it('is not offered when one of the languages on screen has no voice', async () => {
    with_(voice('nl-NL'));
    const host = await hostOn();
    await offered(host);
    host.languages = ['nl', 'ar'];
    host.requestUpdate();
    await host.updateComplete;
    expect(buttonOf(host)).to.equal(null);
  });

  it('is offered as soon as the voices have come, and reads nothing by itself', async () => {
    with_();
    const host = await hostOn();
    await nothingOffered(host);
    speech.bring(voice('nl-NL'));
    await offered(host);
    expect(speech.asked).to.deep.equal([]);
    await accessible(host);
  });

  it('reads what is on screen in the voice of each language, and no buttons', async () => {
    with_(voice('nl-NL'), voice('en-GB'), voice('nl-BE', { localService: false, default: true }));
    const host = await hostOn();
    await offered(host);
    buttonOf(host)?.click();
    await host.updateComplete;
    expect(speech.asked.map(({ text, lang }) => `${lang}: ${text}`)).to.deep.equal([
      'nl-NL: Vraag one',
      'nl-NL: Denk aan',
      'en-GB: coffee',
      'nl-NL: Een tweede regel.',
    ]);
    expect(speech.asked.map((utterance) => utterance.voice?.localService)).to.deep.equal([true, true, true, true]);
    expect(nameOf(host)).to.equal('Stop met voorlezen');
    await accessible(host);
  });

  it('stops at a press, and when it has come to the end', async () => {
    with_(voice('nl-NL'));
    const host = await hostOn();
    await offered(host);
    buttonOf(host)?.click();
    await host.updateComplete;
    buttonOf(host)?.click();
    await host.updateComplete;
    expect(speech.queue).to.deep.equal([]);
    expect(nameOf(host)).to.equal('Lees voor');
    buttonOf(host)?.click();
    await host.updateComplete;
    while (speech.queue.length > 0) speech.finishOne();
    await host.updateComplete;
    expect(nameOf(host)).to.equal('Lees voor');
  });

  it('falls silent when another question comes, and when the widget leaves the page', async () => {
    with_(voice('nl-NL'));
    const host = await hostOn();
    await offered(host);
    buttonOf(host)?.click();
    await host.updateComplete;
    expect(speech.queue.length).to.be.greaterThan(0);
    host.step = 'two';
    host.requestUpdate();
    await waitUntil(() => nameOf(host) === 'Lees voor', 'the button reads again', { timeout: 10_000 });
    expect(speech.queue).to.deep.equal([]);
    buttonOf(host)?.click();
    await host.updateComplete;
    expect(speech.queue[0]?.text).to.equal('Vraag two');
    host.remove();
    expect(speech.queue).to.deep.equal([]);
  });

  it('goes on at another pace from where it was', async () => {
    with_(voice('nl-NL'), voice('en-GB'));
    const host = await hostOn();
    await offered(host);
    buttonOf(host)?.click();
    await host.updateComplete;
    speech.finishOne();
    const select = host.renderRoot.querySelector('select');
    if (!select) throw new Error('No choice of pace.');
    select.value = 'slow';
    select.dispatchEvent(new Event('change'));
    await host.updateComplete;
    expect(speech.queue.map(({ text, rate }) => `${String(rate)} ${text}`)).to.deep.equal([
      '0.75 Denk aan',
      '0.75 coffee',
      '0.75 Een tweede regel.',
    ]);
    expect(nameOf(host)).to.equal('Stop met voorlezen');
  });

  it('gives way when another widget begins to read', async () => {
    with_(voice('nl-NL'));
    const [one, other] = [await hostOn(), await hostOn()];
    await offered(one);
    await offered(other);
    buttonOf(one)?.click();
    await one.updateComplete;
    buttonOf(other)?.click();
    await one.updateComplete;
    await other.updateComplete;
    expect(nameOf(one)).to.equal('Lees voor');
    expect(nameOf(other)).to.equal('Stop met voorlezen');
  });

  it('reads what a page can see of a part, in order, once', async () => {
    with_();
    const part = await fixture<HTMLElement>(
      html`<div lang="nl">
        <fieldset>
          <legend><h3>Hoe gaat het?</h3></legend>
          <input type="radio" id="a" /><label for="a">Goed zo</label>
        </fieldset>
        <ul>
          <li><strong>Leren</strong><br />Dit gaat goed.</li>
          <li>
            <p>Een</p>
            <p>Twee</p>
          </li>
        </ul>
        <details>
          <summary>Meer</summary>
          <p>Dicht</p>
        </details>
        <p aria-hidden="true">★</p>
        <span class="visually-hidden"><p>Alleen voor wie het niet ziet</p></span>
      </div>`,
    );
    expect(plainText(readableIn(part))).to.equal('Hoe gaat het?\nGoed zo\nLeren Dit gaat goed.\nEen\nTwee\nMeer');
  });
});
