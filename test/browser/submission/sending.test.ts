/** Sending over the browser's own network, to an endpoint that answers as the test says: what the visitor sees, and what arrives. */
import { expect } from '@open-wc/testing';
import { accessible } from '../../support/axe.ts';
import { quietConsole } from '../../support/console.ts';
import { focused } from '../../support/keys.ts';
import {
  button,
  fill,
  fresh,
  hasButton,
  input,
  keptIn,
  noteForm,
  type NoteForm,
  posted,
  reload,
  settled,
  shownText,
  shows,
} from './note-form.ts';
import { waitUntil } from '../../support/until.ts';

const idOf = (body: string): string => (JSON.parse(body) as { id: string }).id;

async function filled(answers: string, more: Readonly<Record<string, string>> = {}): Promise<{ name: string; widget: NoteForm }> {
  const name = fresh();
  const widget = await noteForm(name, answers, more);
  await fill(widget, 'Een moestuin');
  return { name, widget };
}

describe('sending', () => {
  quietConsole();
  beforeEach(() => sessionStorage.clear());

  it('posts one envelope under the id of the draft, and shows the number and the day', async () => {
    const { name, widget } = await filled('201');
    const { id } = widget.kept.draft;
    button(widget, 'Verstuur').click();
    await shows(widget, 'Je nummer: MD-TEST');
    expect(shownText(widget)).to.contain('vrijdag 4 december 2026');
    const [request, ...more] = await posted(name);
    expect(more).to.have.lengthOf(0);
    expect(request!.headers['idempotency-key']).to.equal(id);
    expect(request!.headers['content-type']).to.equal('application/json');
    expect(request!.headers['accept-language']).to.equal('nl');
    expect(request!.headers['accept']).to.equal('application/json, application/problem+json');
    const envelope = JSON.parse(request!.body) as Record<string, unknown>;
    expect(envelope).to.include({ type: 'initiative', id, locale: 'nl', page: `${location.origin}${location.pathname}` });
    expect(envelope['data']).to.deep.equal({ title: 'Een moestuin' });
    expect(envelope['asked']).to.deep.equal([{ field: 'title', question: 'Wat is je idee?', answer: 'Een moestuin' }]);
    expect(keptIn(sessionStorage, name)).to.equal(undefined);
    await accessible(widget);
  });

  it('sends once for a double click, and for a click while it is busy', async () => {
    const { name, widget } = await filled('201');
    const send = button(widget, 'Verstuur');
    send.click();
    send.click();
    void widget.send();
    await shows(widget, 'MD-TEST');
    expect(await posted(name)).to.have.lengthOf(1);
  });

  it('cannot be stopped by the second click of a double click', async () => {
    const { widget } = await filled('201');
    widget.addEventListener('meedoen-submit', (event) => event.respondWith(new Promise(() => undefined)));
    button(widget, 'Verstuur').click();
    await shows(widget, 'We versturen het nu');
    expect(hasButton(widget, 'Stop met versturen')).to.equal(false);
    await shows(widget, 'Stop met versturen');
  });

  it('believes 200 with a reference, and 204 without a word', async () => {
    const ok = await filled('ok');
    button(ok.widget, 'Verstuur').click();
    await shows(ok.widget, 'MD-TEST');
    const empty = await filled('204');
    button(empty.widget, 'Verstuur').click();
    await shows(empty.widget, 'Dank je');
  });

  for (const [answer, what] of [
    ['page', "a captive portal's page"],
    ['elsewhere', 'a redirect to another site'],
    ['garbage', 'half an answer'],
  ] as const) {
    it(`never says "sent" on ${what}, and keeps the answers`, async () => {
      const { name, widget } = await filled(`${answer},201`);
      button(widget, 'Verstuur').click();
      await shows(widget, 'Het is niet verstuurd');
      expect(input(widget).value).to.equal('Een moestuin');
      expect(keptIn(sessionStorage, name)).to.have.property('id', widget.kept.draft.id);
      button(widget, 'Probeer het nog eens').click();
      await shows(widget, 'MD-TEST');
      const [first, second] = await posted(name);
      expect(second?.body).to.equal(first!.body);
    });
  }

  it('tries again by itself after a broken connection and after 503, with the same key and the same bytes', async () => {
    const { name, widget } = await filled('reset,503,201');
    button(widget, 'Verstuur').click();
    await shows(widget, 'MD-TEST');
    const requests = await posted(name);
    expect(new Set(requests.map(({ body }) => body)).size).to.equal(1);
    expect(new Set(requests.map(({ headers }) => headers['idempotency-key'])).size).to.equal(1);
    expect(requests.length).to.be.at.least(3);
  });

  it('waits as long as a 429 asks, in sight but not said aloud every second, and can be stopped', async () => {
    const { name, widget } = await filled('429;30,201');
    button(widget, 'Verstuur').click();
    await shows(widget, 'Het is druk');
    expect(shownText(widget)).to.match(/Nog (29|30|31) seconden/);
    const live = [...widget.shadowRoot!.querySelectorAll('[role="status"], [role="alert"], [aria-live]')];
    expect(live.some((region) => /seconde/.test(region.textContent))).to.equal(false);
    await accessible(widget);
    await shows(widget, 'Stop met versturen');
    button(widget, 'Stop met versturen').click();
    await waitUntil(() => !shownText(widget).includes('Het is druk'));
    expect(input(widget).value).to.equal('Een moestuin');
    expect(await posted(name)).to.have.lengthOf(1);
  });

  it('does not make anybody watch when the receiver asks for a quarter of an hour', async () => {
    const { widget } = await filled('429;900');
    button(widget, 'Verstuur').click();
    await shows(widget, 'Het is niet verstuurd');
    expect(shownText(widget)).to.match(/Probeer het na \d\d:\d\d nog eens/);
  });

  it("shows the receiver's words at the field, keeps the rest, and lets the visitor mend it", async () => {
    const { name, widget } = await filled('fields,201');
    button(widget, 'Verstuur').click();
    await shows(widget, 'De titel is al gebruikt.');
    expect(shownText(widget)).not.to.contain('Het is niet verstuurd');
    expect(focused()?.getAttribute('data-error-summary')).to.equal('');
    expect(input(widget).getAttribute('aria-invalid')).to.equal('true');
    await accessible(widget);
    await fill(widget, 'Een andere moestuin');
    button(widget, 'Verstuur').click();
    await shows(widget, 'MD-TEST');
    const [first, second] = await posted(name);
    expect(idOf(second!.body)).to.equal(idOf(first!.body));
    expect(second!.body).to.contain('Een andere moestuin');
  });

  it('keeps everything on an error that nobody foresaw, and offers again, a file and a person', async () => {
    const { widget } = await filled('500', { 'contact-phone': '14 000' });
    button(widget, 'Verstuur').click();
    await shows(widget, 'Het is niet verstuurd');
    expect(focused()?.getAttribute('data-send-failed')).to.equal('');
    expect(hasButton(widget, 'Probeer het nog eens')).to.equal(true);
    expect(hasButton(widget, 'Bewaar je antwoorden in een bestand')).to.equal(true);
    expect(shownText(widget)).to.contain('Bel 14 000');
    expect(input(widget).value).to.equal('Een moestuin');
    await accessible(widget);
  });

  it('says that an earlier version arrived, and sends the new one as another when asked', async () => {
    const { name, widget } = await filled('reused,201');
    button(widget, 'Verstuur').click();
    await shows(widget, 'Een eerdere versie van je antwoorden is al aangekomen');
    await accessible(widget);
    button(widget, 'Verstuur deze versie ook').click();
    await shows(widget, 'MD-TEST');
    const [first, second] = await posted(name);
    expect(idOf(second!.body)).not.to.equal(idOf(first!.body));
    expect(second!.headers['idempotency-key']).to.equal(idOf(second!.body));
  });

  it('solves a proof of work when the endpoint asks for one, without freezing the page', async () => {
    const { name, widget } = await filled('proof,201');
    button(widget, 'Verstuur').click();
    await shows(widget, 'MD-TEST');
    const [first, second] = await posted(name);
    const { proof, ...rest } = JSON.parse(second!.body) as Record<string, unknown>;
    expect(rest).to.deep.equal(JSON.parse(first!.body));
    const { solution } = JSON.parse(atob(proof as string)) as { solution: { derivedKey: string } };
    expect(solution.derivedKey.startsWith('0')).to.equal(true);
  });

  it('repeats the same bytes after a reload', async () => {
    const { name, widget } = await filled('page,201');
    button(widget, 'Verstuur').click();
    await shows(widget, 'Het is niet verstuurd');
    const again = await reload(widget, name, 'page,201');
    button(again, 'Ga verder waar je was').click();
    await settled(again);
    button(again, 'Verstuur').click();
    await shows(again, 'MD-TEST');
    const [first, second] = await posted(name);
    expect(second!.body).to.equal(first!.body);
  });

  it('flags what looks like a robot, and refuses nobody', async () => {
    const { name, widget } = await filled('201');
    const trap = widget.shadowRoot!.querySelector<HTMLInputElement>('.trap input')!;
    expect(trap.closest('[aria-hidden="true"]')).not.to.equal(null);
    expect(trap.tabIndex).to.equal(-1);
    expect(trap.autocomplete).to.equal('off');
    trap.value = 'https://spam.example';
    trap.dispatchEvent(new InputEvent('input', { bubbles: true }));
    button(widget, 'Verstuur').click();
    await shows(widget, 'MD-TEST');
    const [request] = await posted(name);
    expect((JSON.parse(request!.body) as { flags: string[] }).flags).to.deep.equal(['honeypot', 'fast']);
  });

  it('speaks the language that the page has now, and sends what was said first', async () => {
    const { name, widget } = await filled('page,201');
    button(widget, 'Verstuur').click();
    await shows(widget, 'Het is niet verstuurd');
    widget.parentElement!.lang = 'en';
    await shows(widget, 'It has not been sent');
    expect(input(widget).value).to.equal('Een moestuin');
    button(widget, 'Try again').click();
    await shows(widget, 'MD-TEST');
    const [first, second] = await posted(name);
    expect(second!.body).to.equal(first!.body);
  });

  it('does not send without a recipient, nor to a site that the page did not list', async () => {
    const nobody = await noteForm(fresh(), '201', { recipient: '' });
    expect(nobody.kept.submission.obstacle).to.equal('no-recipient');
    const elsewhere = await noteForm(fresh(), '201', { endpoint: 'https://elders.example/submissions' });
    expect(elsewhere.kept.submission.obstacle).to.equal('address');
  });

  it('stops when the widget is taken off the page, and not when it is moved', async () => {
    const { name, widget } = await filled('429;20,201');
    button(widget, 'Verstuur').click();
    await shows(widget, 'Het is druk');
    document.body.append(widget);
    await settled(widget);
    expect(widget.kept.submission.status.kind).to.equal('sending');
    widget.remove();
    await waitUntil(() => widget.kept.submission.status.kind === 'idle');
    expect(await posted(name)).to.have.lengthOf(1);
  });
});

describe('files', () => {
  quietConsole();
  beforeEach(() => sessionStorage.clear());

  it('follow the envelope, by their field and in their order, and again the same after a broken connection', async () => {
    const { name, widget } = await filled('reset,201');
    const fileOf = (letter: string, size: number) => new File([letter.repeat(size)], `${letter}.txt`, { type: 'text/plain' });
    widget.files = [fileOf('a', 3), fileOf('b', 200_000)].map((file) => ({
      field: 'photos',
      file,
      entry: { field: 'photos', name: file.name, type: file.type, size: file.size, sha256: 'f'.repeat(64) },
    }));
    button(widget, 'Verstuur').click();
    await shows(widget, 'MD-TEST');
    const [first, ...later] = await posted(name);
    const last = later.at(-1)!;
    expect(last.headers['content-type']).to.match(/^multipart\/form-data; boundary=/);
    const parts = last.body.split(/--+[\w-]+(?:--)?\r\n/).filter((part) => part.includes('Content-Disposition'));
    expect(parts.map((part) => /name="(\w+)"/.exec(part)?.[1])).to.deep.equal(['submission', 'photos', 'photos']);
    expect(parts[0]).to.contain('Content-Type: application/json');
    expect(parts[1]).to.contain('filename="a.txt"').and.to.contain('aaa');
    const envelopeIn = (body: string) => /\{"schema".*\}/.exec(body)?.[0];
    expect(JSON.parse(envelopeIn(last.body)!)).to.have.deep.nested.property('files[1].size', 200_000);
    expect(envelopeIn(first!.body)).to.equal(envelopeIn(last.body));
  });
});

describe('endpoint-format="form"', () => {
  quietConsole();
  const original = Object.getOwnPropertyDescriptor(HTMLFormElement.prototype, 'submit')!;
  beforeEach(() => sessionStorage.clear());
  afterEach(() => Object.defineProperty(HTMLFormElement.prototype, 'submit', original));

  it("posts an ordinary form with the CMS's own token, and requests nothing itself", async () => {
    const sent: { action: string; method: string; fields: [string, unknown][] }[] = [];
    HTMLFormElement.prototype.submit = function (this: HTMLFormElement) {
      sent.push({ action: this.action, method: this.method, fields: [...new FormData(this)] });
    };
    const { name, widget } = await filled('201', { 'endpoint-format': 'form' });
    const fallback = document.createElement('form');
    const token = Object.assign(document.createElement('input'), { type: 'hidden', name: 'csrf', value: 'geheim' });
    fallback.append(token);
    widget.append(fallback);
    button(widget, 'Verstuur').click();
    await waitUntil(() => sent.length === 1);
    expect(sent[0]!.action).to.contain(`/test-endpoint/${name}/201`);
    expect(sent[0]!.method).to.equal('post');
    expect(sent[0]!.fields).to.deep.include(['csrf', 'geheim']);
    expect(sent[0]!.fields).to.deep.include(['title', 'Een moestuin']);
    expect(sent[0]!.fields).to.deep.include(['meedoen-id', widget.kept.draft.id]);
    expect(document.querySelectorAll('body > form')).to.have.lengthOf(0);
    expect(await posted(name)).to.have.lengthOf(0);
  });

  it('takes the files along, also beside a field of the page that is called "submit"', async () => {
    const sent: HTMLFormElement[] = [];
    HTMLFormElement.prototype.submit = function (this: HTMLFormElement) {
      sent.push(this);
    };
    const { widget } = await filled('201', { 'endpoint-format': 'form' });
    const fallback = document.createElement('form');
    fallback.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'submit', value: '1' }));
    widget.append(fallback);
    const file = new File(['vijver'], 'vijver.png', { type: 'image/png' });
    widget.files = [
      { field: 'photos', file, entry: { field: 'photos', name: file.name, type: file.type, size: 6, sha256: 'f'.repeat(64) } },
    ];
    button(widget, 'Verstuur').click();
    await waitUntil(() => sent.length === 1);
    expect(sent[0]!.enctype).to.equal('multipart/form-data');
    const photo = new FormData(sent[0]).get('photos') as File;
    expect([photo.name, photo.type, await photo.text()]).to.deep.equal(['vijver.png', 'image/png', 'vijver']);
  });
});

describe('a page that sends by itself', () => {
  quietConsole();
  beforeEach(() => sessionStorage.clear());

  it('gets the envelope, answers with a receipt, and nothing else is requested', async () => {
    const { name, widget } = await filled('201');
    widget.addEventListener('meedoen-submit', (event) => event.respondWith(Promise.resolve({ reference: event.envelope.id.slice(0, 4) })));
    const { id } = widget.kept.draft;
    button(widget, 'Verstuur').click();
    await shows(widget, `Je nummer: ${id.slice(0, 4)}`);
    expect(await posted(name)).to.have.lengthOf(0);
  });

  it('fails as a network does: the answers stay and another try is offered', async () => {
    const { widget } = await filled('201');
    widget.addEventListener('meedoen-submit', (event) => event.respondWith(Promise.reject(new Error('stuk'))), { once: true });
    const reasons: string[] = [];
    widget.addEventListener('meedoen-failed', ({ reason }) => reasons.push(reason));
    button(widget, 'Verstuur').click();
    await shows(widget, 'Het is niet verstuurd');
    expect(reasons).to.deep.equal(['retry']);
    button(widget, 'Probeer het nog eens').click();
    await shows(widget, 'MD-TEST');
  });

  it('may take its time, and can be left by the visitor', async () => {
    const { widget } = await filled('201');
    widget.addEventListener('meedoen-submit', (event) => event.respondWith(new Promise(() => undefined)), { once: true });
    button(widget, 'Verstuur').click();
    await shows(widget, 'We versturen het nu');
    await shows(widget, 'Stop met versturen');
    button(widget, 'Stop met versturen').click();
    await waitUntil(() => !shownText(widget).includes('We versturen het nu'));
    expect(input(widget).value).to.equal('Een moestuin');
  });

  it('is told when it answers too late, after the widget has begun to send', async () => {
    const { name, widget } = await filled('201');
    const late: unknown[] = [];
    widget.addEventListener('meedoen-submit', (event) => {
      queueMicrotask(() => {
        try {
          event.respondWith({ reference: 'te laat' });
        } catch (error) {
          late.push((error as DOMException).name);
        }
      });
    });
    button(widget, 'Verstuur').click();
    await shows(widget, 'MD-TEST');
    expect(late).to.deep.equal(['InvalidStateError']);
    expect(await posted(name)).to.have.lengthOf(1);
  });

  it('may forbid sending, and then nothing happens', async () => {
    const { name, widget } = await filled('201');
    widget.addEventListener('meedoen-submit', (event) => event.preventDefault());
    button(widget, 'Verstuur').click();
    await settled(widget);
    expect(widget.kept.submission.status.kind).to.equal('idle');
    expect(await posted(name)).to.have.lengthOf(0);
  });
});
