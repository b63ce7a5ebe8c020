/** On an own device what cannot be sent now is sent later; on a shared one nothing waits anywhere. */
import { expect } from '@open-wc/testing';
import { allEntries, deleteEntries } from '../../../src/storage/database.ts';
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

/** A wait that ends the tries at once: nobody looks on for a quarter of an hour. */
const DOWN = '503;900';

async function onOwnDevice(answers: string): Promise<{ name: string; widget: NoteForm }> {
  const name = fresh();
  const widget = await noteForm(name, answers);
  await fill(widget, 'Een moestuin');
  button(widget, 'Ja, bewaar mijn antwoorden').click();
  await settled(widget);
  return { name, widget };
}

const waiting = async () => (await allEntries('outbox')) as { id: string; envelope: string; receipt?: unknown }[];

describe('the outbox', () => {
  quietConsole();

  beforeEach(async () => {
    sessionStorage.clear();
    localStorage.clear();
    await deleteEntries('outbox', '');
  });
  afterEach(() => deleteEntries('outbox', ''));

  it('keeps on an own device what cannot be sent, says "not sent yet", and sends it when asked', async () => {
    const { name, widget } = await onOwnDevice(`${DOWN},201`);
    const { id } = widget.kept.draft;
    button(widget, 'Verstuur').click();
    await shows(widget, 'Nog niet verstuurd');
    expect(shownText(widget)).not.to.contain('Dank je');
    expect(focused()?.getAttribute('data-send-failed')).to.equal('');
    expect((await waiting()).map((item) => item.id)).to.deep.equal([id]);
    expect(keptIn(localStorage, name)).to.equal(undefined);
    await accessible(widget);
    button(widget, 'Probeer het nu').click();
    await shows(widget, 'MD-TEST');
    await waitUntil(async () => (await waiting()).length === 0);
    const [first, second] = await posted(name);
    expect(second!.body).to.equal(first!.body);
  });

  it('keeps the answers in one place only, also after another try, until they are changed', async () => {
    const { name, widget } = await onOwnDevice(DOWN);
    button(widget, 'Verstuur').click();
    await shows(widget, 'Nog niet verstuurd');
    button(widget, 'Probeer het nu').click();
    await waitUntil(async () => (await posted(name)).length === 2);
    await shows(widget, 'Nog niet verstuurd');
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(keptIn(localStorage, name)).to.equal(undefined);
    expect(await waiting()).to.have.lengthOf(1);
    await fill(widget, 'Een boomgaard');
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(JSON.stringify(keptIn(localStorage, name))).to.contain('Een boomgaard');
  });

  it('sends by itself when the network comes back, and shows the receipt to who is still there', async () => {
    const { name, widget } = await onOwnDevice('503;1,503;1,503;1,503;1,201');
    // The first tries are over before the receiver's own time is up.
    widget.kept.submission.outbox!.hostDisconnected();
    widget.kept.submission.outbox!.hostConnected();
    button(widget, 'Verstuur').click();
    await waitUntil(() => shownText(widget).includes('Nog niet verstuurd'), 'queued');
    await waitUntil(
      async () => {
        dispatchEvent(new Event('online'));
        return (await posted(name)).length === 5;
      },
      'sent by itself',
      { timeout: 5000, interval: 300 },
    );
    await shows(widget, 'MD-TEST');
    expect(new Set((await posted(name)).map(({ body }) => body)).size).to.equal(1);
  });

  it('sends by itself when the page is opened again, and tells it once', async () => {
    const { name, widget } = await onOwnDevice('503;61,201');
    button(widget, 'Verstuur').click();
    await shows(widget, 'Nog niet verstuurd');
    await pastTheirTime();
    const again = await reload(widget, name, '503;61,201');
    await shows(again, 'Het is alsnog verstuurd');
    expect(shownText(again)).to.contain('MD-TEST');
    expect(input(again).value).to.equal('');
    await accessible(again);
    expect(JSON.stringify(await waiting())).not.to.contain('moestuin');
    button(again, 'Sluit dit bericht').click();
    await waitUntil(async () => (await waiting()).length === 0);
    await waitUntil(() => localStorage.length === 0);
    expect(await posted(name)).to.have.lengthOf(2);
  });

  it('gives the answers back to change them, and then sends the new ones', async () => {
    const { name, widget } = await onOwnDevice(`${DOWN},201`);
    button(widget, 'Verstuur').click();
    await shows(widget, 'Nog niet verstuurd');
    const again = await reload(widget, name, `${DOWN},201`);
    await shows(again, 'Ingevuld op');
    await accessible(again);
    button(again, 'Bekijk en verander je antwoorden').click();
    await shows(again, 'Je was al begonnen');
    button(again, 'Ga verder waar je was').click();
    await waitUntil(async () => (await waiting()).length === 0);
    expect(input(again).value).to.equal('Een moestuin');
    await fill(again, 'Een boomgaard');
    button(again, 'Verstuur').click();
    await shows(again, 'MD-TEST');
    const [first, second] = await posted(name);
    expect(JSON.parse(second!.body)).to.have.property('id', (JSON.parse(first!.body) as { id: string }).id);
    expect(second!.body).to.contain('Een boomgaard');
  });

  it('is emptied by "erase everything", and nothing at all is left', async () => {
    const { widget } = await onOwnDevice(DOWN);
    button(widget, 'Verstuur').click();
    await shows(widget, 'Nog niet verstuurd');
    button(widget, 'Wis alles en stop').click();
    await settled(widget);
    button(widget, 'Ja, wis alles').click();
    await shows(widget, 'Er staat niets meer van je op dit apparaat');
    await waitUntil(async () => (await waiting()).length === 0);
    await waitUntil(() => localStorage.length + sessionStorage.length === 0);
  });

  it('keeps nothing on a shared device: try again, or a file', async () => {
    const name = fresh();
    const widget = await noteForm(name, DOWN);
    await fill(widget, 'Een moestuin');
    button(widget, 'Nee, anderen gebruiken dit ook').click();
    await settled(widget);
    button(widget, 'Verstuur').click();
    await shows(widget, 'Het is niet verstuurd');
    expect(hasButton(widget, 'Probeer het nog eens')).to.equal(true);
    expect(hasButton(widget, 'Bewaar je antwoorden in een bestand')).to.equal(true);
    expect(await waiting()).to.have.lengthOf(0);
    expect(localStorage.length).to.equal(0);
    expect(keptIn(sessionStorage, name)).to.have.property('device', 'shared');
  });

  it('does not promise anything when the device cannot keep it', async () => {
    const { name, widget } = await onOwnDevice(DOWN);
    const original = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')!;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      button(widget, 'Verstuur').click();
      await shows(widget, 'Het is niet verstuurd');
    } finally {
      Object.defineProperty(IDBObjectStore.prototype, 'put', original);
    }
    expect(keptIn(localStorage, name)).to.have.property('id', widget.kept.draft.id);
  });

  it('leaves alone what another version wrote', async () => {
    const { putEntry } = await import('../../../src/storage/database.ts');
    await putEntry('outbox', 'f'.repeat(32), { format: 2, id: 'f'.repeat(32) });
    const { name, widget } = await onOwnDevice(`${DOWN},201`);
    button(widget, 'Verstuur').click();
    await shows(widget, 'Nog niet verstuurd');
    await pastTheirTime();
    const again = await reload(widget, name, `${DOWN},201`);
    await shows(again, 'Het is alsnog verstuurd');
    expect((await waiting()).map((item) => item.id)).to.include('f'.repeat(32));
  });
});

/** The receiver asked for minutes: in the kept item they have passed. */
async function pastTheirTime(): Promise<void> {
  const { putEntry } = await import('../../../src/storage/database.ts');
  for (const item of await waiting()) if ('envelope' in item) await putEntry('outbox', item.id, { ...item, notBefore: 0, nextAt: 0 });
}
