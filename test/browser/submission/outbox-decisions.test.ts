/** What waits to be sent is the visitor's: taken back, removed or erased, it is neither sent nor lost behind their back. */
import { expect } from '@open-wc/testing';
import { allEntries, deleteEntries, putEntry } from '../../../src/storage/database.ts';
import { keepFile, keptFile } from '../../../src/storage/files.ts';
import { quietConsole } from '../../support/console.ts';
import { waitUntil } from '../../support/until.ts';
import { button, fill, fresh, hasButton, input, keptIn, noteForm, type NoteForm, posted, reload, settled, shows } from './note-form.ts';

/** A wait that ends the tries at once: nobody looks on for a quarter of an hour. */
const DOWN = '503;900';

type Item = { id: string; notBefore: number };
const waiting = async () => (await allEntries('outbox')) as Item[];

/** Sent in vain on an own device, with a photo; then the page is opened again. */
async function queuedBefore(answers = `${DOWN},201`): Promise<{ name: string; id: string; widget: NoteForm }> {
  const name = fresh();
  const widget = await noteForm(name, answers);
  await fill(widget, 'Een moestuin');
  button(widget, 'Ja, bewaar mijn antwoorden').click();
  await settled(widget);
  const { id } = widget.kept.draft;
  await keepFile({
    draft: id,
    id: 'foto',
    name: 'x.png',
    type: 'image/png',
    size: 1,
    sha256: '',
    blob: new Blob(['x']),
    savedAt: new Date().toISOString(),
  });
  button(widget, 'Verstuur').click();
  await shows(widget, 'Nog niet verstuurd');
  const again = await reload(widget, name, answers);
  await shows(again, 'Ingevuld op');
  return { name, id, widget: again };
}

/** The receiver asked for minutes: in what waits they have passed. */
async function pastTheirTime(): Promise<void> {
  for (const item of await waiting()) await putEntry('outbox', item.id, { ...item, notBefore: 0, nextAt: 0 });
}

describe('deciding about what waits', () => {
  quietConsole();
  const send = Object.getOwnPropertyDescriptor(XMLHttpRequest.prototype, 'send')!;
  const clean = async () => {
    sessionStorage.clear();
    localStorage.clear();
    await deleteEntries('outbox', '');
    await deleteEntries('files', '');
  };
  beforeEach(clean);
  afterEach(async () => {
    Object.defineProperty(XMLHttpRequest.prototype, 'send', send);
    await clean();
  });

  /** Requests stay under way until they are let go. */
  function holdRequests(): { begun: XMLHttpRequest[]; letGo: () => void } {
    const begun: XMLHttpRequest[] = [];
    const held = new Map<XMLHttpRequest, () => void>();
    XMLHttpRequest.prototype.send = function (this: XMLHttpRequest, body) {
      begun.push(this);
      held.set(this, () => this.send(body));
      this.abort = () => void held.delete(this);
    };
    const letGo = () => {
      Object.defineProperty(XMLHttpRequest.prototype, 'send', send);
      for (const go of held.values()) go();
    };
    return { begun, letGo };
  }

  it('keeps what was taken back until somebody goes on with it, and does not send it meanwhile', async () => {
    const { name, id, widget } = await queuedBefore();
    button(widget, 'Bekijk en verander je antwoorden').click();
    await shows(widget, 'Je was al begonnen');
    await pastTheirTime();
    const again = await reload(widget, name, `${DOWN},201`);
    await shows(again, 'Ingevuld op');
    dispatchEvent(new Event('online'));
    button(again, 'Bekijk en verander je antwoorden').click();
    await shows(again, 'Je was al begonnen');
    button(again, 'Ga verder waar je was').click();
    await waitUntil(async () => (await waiting()).length === 0);
    expect(input(again).value).to.equal('Een moestuin');
    expect(await posted(name)).to.have.lengthOf(1);
    expect(keptIn(localStorage, name)).to.have.property('id', id);
    expect(await keptFile(id, 'foto')).not.to.equal(undefined);
  });

  it('removes what was taken back when somebody begins anew', async () => {
    const { id, widget } = await queuedBefore();
    button(widget, 'Bekijk en verander je antwoorden').click();
    await shows(widget, 'Je was al begonnen');
    button(widget, 'Begin opnieuw').click();
    await waitUntil(async () => (await waiting()).length === 0);
    await waitUntil(async () => (await keptFile(id, 'foto')) === undefined);
  });

  it('puts nothing in the place of answers that are being given', async () => {
    const { widget } = await queuedBefore();
    expect(hasButton(widget, 'Bekijk en verander je antwoorden')).to.equal(true);
    await fill(widget, 'Een boomgaard');
    expect(hasButton(widget, 'Bekijk en verander je antwoorden')).to.equal(false);
    expect(hasButton(widget, 'Probeer het nu')).to.equal(true);
    await fill(widget, '');
    expect(hasButton(widget, 'Bekijk en verander je antwoorden')).to.equal(true);
  });

  for (const [what, decide] of [
    ['removed', (widget: NoteForm) => button(widget, 'Verstuur het niet en wis het').click()],
    ['erased with everything', (widget: NoteForm) => widget.kept.erase()],
  ] as const) {
    it(`stops sending what is ${what} while it is under way, and does not bring it back`, async () => {
      const { name, id, widget } = await queuedBefore(DOWN);
      const { begun, letGo } = holdRequests();
      button(widget, 'Probeer het nu').click();
      await waitUntil(() => begun.length === 1);
      decide(widget);
      await waitUntil(async () => (await waiting()).length === 0);
      letGo();
      await waitUntil(async () => (await keptFile(id, 'foto')) === undefined);
      await widget.kept.submission.outbox!.tryNow(id);
      expect(await waiting()).to.deep.equal([]);
      expect(await posted(name)).to.have.lengthOf(1);
      expect(localStorage.length).to.equal(0);
    });
  }

  it('leaves alone what another tab removed while it was under way here', async () => {
    const { id, widget } = await queuedBefore(DOWN);
    const { begun, letGo } = holdRequests();
    button(widget, 'Probeer het nu').click();
    await waitUntil(() => begun.length === 1);
    await deleteEntries('outbox', id);
    letGo();
    await widget.kept.submission.outbox!.tryNow(id);
    expect(await waiting()).to.deep.equal([]);
  });

  it('leaves no photo of what has arrived', async () => {
    const { id, name, widget } = await queuedBefore();
    await pastTheirTime();
    const again = await reload(widget, name, `${DOWN},201`);
    await shows(again, 'Het is alsnog verstuurd');
    await waitUntil(async () => (await keptFile(id, 'foto')) === undefined);
  });

  it('does not send past a page that sends by itself', async () => {
    const name = fresh();
    const widget = await noteForm(name, '201');
    await fill(widget, 'Een moestuin');
    button(widget, 'Ja, bewaar mijn antwoorden').click();
    await settled(widget);
    widget.addEventListener('meedoen-submit', (event) => event.respondWith(Promise.reject(new Error('stuk'))));
    button(widget, 'Verstuur').click();
    await shows(widget, 'Het is niet verstuurd');
    expect(await waiting()).to.deep.equal([]);
    expect(keptIn(localStorage, name)).to.have.property('id', widget.kept.draft.id);
  });
});
