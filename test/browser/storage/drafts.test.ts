/** What a visitor has typed is found again, on the terms that the visitor agreed to, whatever the browser's storage does. */
import { expect } from '@open-wc/testing';
import { accessible } from '../../support/axe.ts';
import { quietConsole } from '../../support/console.ts';
import { engine, focused } from '../../support/keys.ts';
import {
  button,
  fill,
  fresh,
  hasButton,
  input,
  keptIn,
  noteForm,
  NoteForm,
  reload,
  settled,
  shownText,
  shows,
} from '../submission/note-form.ts';
import { waitUntil } from '../../support/until.ts';

const keyOf = (name: string) => `meedoen:1:note-form:${name}`;

/** Another tab writes: browsers tell all tabs but the one that wrote. */
function writeInAnotherTab(key: string, change: (record: Record<string, unknown>) => Record<string, unknown>): void {
  const oldValue = localStorage.getItem(key);
  const newValue = JSON.stringify(change(JSON.parse(oldValue ?? '{}') as Record<string, unknown>));
  localStorage.setItem(key, newValue);
  dispatchEvent(new StorageEvent('storage', { key, oldValue, newValue, storageArea: localStorage, url: location.href }));
}

function chooseFile(widget: NoteForm, content: string, name = 'antwoorden.json'): void {
  const chooser = widget.shadowRoot!.querySelector<HTMLInputElement>('input[type="file"]')!;
  const transfer = new DataTransfer();
  transfer.items.add(new File([content], name, { type: 'application/json' }));
  chooser.files = transfer.files;
  chooser.dispatchEvent(new Event('change'));
}

describe('a draft', () => {
  quietConsole();

  beforeEach(() => {
    sessionStorage.clear();
    localStorage.clear();
  });

  it('is offered after a reload with its date and never its content, and goes on where it was', async () => {
    const name = fresh();
    const widget = await noteForm(name);
    await fill(widget, 'Een moestuin');
    const { id } = widget.kept.draft;
    const again = await reload(widget, name);
    expect(shownText(again)).to.contain('Je was al begonnen');
    expect(shownText(again)).to.contain(String(new Date().getFullYear()));
    expect(shownText(again)).not.to.contain('moestuin');
    await accessible(again);
    button(again, 'Ga verder waar je was').click();
    await settled(again);
    expect(input(again).value).to.equal('Een moestuin');
    expect(again.kept.draft.id).to.equal(id);
  });

  it('holds the last letter, however fast the page is left', async () => {
    const name = fresh();
    const widget = await noteForm(name);
    for (const letter of ['E', 'Ee', 'Een']) await fill(widget, letter);
    await fill(widget, 'Een moestuin');
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(JSON.stringify(keptIn(sessionStorage, name))).to.contain('Een moestuin');
    widget.remove();
  });

  it('is not written at each letter', async () => {
    const name = fresh();
    const widget = await noteForm(name);
    let writes = 0;
    const original = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem')!;
    Storage.prototype.setItem = () => {
      writes += 1;
    };
    try {
      for (let length = 1; length <= 50; length += 1) widget.form.set('title', 'x'.repeat(length));
    } finally {
      Object.defineProperty(Storage.prototype, 'setItem', original);
    }
    expect(writes).to.equal(1);
  });

  it('starts over under another id when the visitor wants that', async () => {
    const name = fresh();
    const widget = await noteForm(name);
    await fill(widget, 'Een moestuin');
    const { id } = widget.kept.draft;
    const again = await reload(widget, name);
    button(again, 'Begin opnieuw').click();
    await settled(again);
    expect(input(again).value).to.equal('');
    expect(again.kept.draft.id).not.to.equal(id);
    expect(keptIn(sessionStorage, name)).to.equal(undefined);
  });

  it('is not kept for a form that is still empty, or empty again', async () => {
    const name = fresh();
    const widget = await noteForm(name);
    await fill(widget, 'x');
    await fill(widget, '');
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(keptIn(sessionStorage, name)).to.equal(undefined);
  });

  it('of a form that has changed keeps its answers and asks for the new ones', async () => {
    const name = fresh();
    const widget = await noteForm(name);
    await fill(widget, 'Een moestuin');
    const before = NoteForm.plan;
    try {
      NoteForm.plan = { ...before, version: '2', steps: [{ id: 'renamed', fields: () => ['title'] }] };
      const again = await reload(widget, name);
      button(again, 'Ga verder waar je was').click();
      await settled(again);
      expect(input(again).value).to.equal('Een moestuin');
      expect(again.form.state.step).to.equal('renamed');
    } finally {
      NoteForm.plan = before;
    }
  });

  it('of a version that we do not know is left alone, and nothing breaks', async () => {
    const name = fresh();
    const foreign = JSON.stringify({ format: 7, secret: true });
    sessionStorage.setItem(keyOf(name), foreign);
    const widget = await noteForm(name);
    await fill(widget, 'Een moestuin');
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(hasButton(widget, 'Ga verder waar je was')).to.equal(false);
    expect(sessionStorage.getItem(keyOf(name))).to.equal(foreign);
    widget.kept.forget();
    expect(sessionStorage.getItem(keyOf(name))).to.equal(foreign);
  });

  it('that holds nonsense where answers should be is taken for what it is', async () => {
    const name = fresh();
    const record = {
      format: 1,
      id: 'a'.repeat(32),
      savedAt: new Date().toISOString(),
      revision: 1,
      startedAt: 'x',
      content: [1, { values: 2 }],
    };
    sessionStorage.setItem(keyOf(name), JSON.stringify(record));
    const widget = await noteForm(name);
    button(widget, 'Ga verder waar je was').click();
    await settled(widget);
    expect(input(widget).value).to.equal('');
    await fill(widget, 'Het werkt nog');
    expect(widget.form.text('title')).to.equal('Het werkt nog');
  });

  it('stays with the widget that had it first when two on a page have one name', async () => {
    const name = fresh();
    const first = await noteForm(name);
    const second = await noteForm(name);
    await fill(first, 'Van de eerste');
    await fill(second, 'Van de tweede');
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(JSON.stringify(keptIn(sessionStorage, name))).to.contain('Van de eerste');
    expect(second.kept.draft.keeping).to.equal('none');
    expect(hasButton(second, 'Ja, bewaar mijn antwoorden')).to.equal(false);
  });

  it('goes along when the widget is moved, without a question', async () => {
    const name = fresh();
    const widget = await noteForm(name);
    await fill(widget, 'Een moestuin');
    const place = document.createElement('div');
    widget.parentElement!.append(place);
    place.append(widget);
    await settled(widget);
    expect(input(widget).value).to.equal('Een moestuin');
    await fill(widget, 'Een moestuin voor de straat');
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(JSON.stringify(keptIn(sessionStorage, name))).to.contain('voor de straat');
  });

  it('keeps every answer when the page changes its language', async () => {
    const name = fresh();
    const widget = await noteForm(name);
    await fill(widget, 'Een moestuin');
    widget.parentElement!.lang = 'en';
    await shows(widget, 'What is your idea?');
    expect(input(widget).value).to.equal('Een moestuin');
  });
});

describe('"is this your own phone or computer?"', () => {
  quietConsole();

  beforeEach(() => {
    sessionStorage.clear();
    localStorage.clear();
  });

  it('is asked once there is something to keep; until then and until answered, nothing outlives the tab', async () => {
    const name = fresh();
    const widget = await noteForm(name);
    expect(shownText(widget)).not.to.contain('eigen telefoon');
    await fill(widget, 'Een moestuin');
    expect(shownText(widget)).to.contain('Is dit je eigen telefoon of computer?');
    expect(localStorage.length).to.equal(0);
    await accessible(widget);
  });

  it('answered yes keeps the draft on the device, says for how long, and is not asked again', async () => {
    const name = fresh();
    const widget = await noteForm(name);
    await fill(widget, 'Een moestuin');
    button(widget, 'Ja, bewaar mijn antwoorden').click();
    await settled(widget);
    expect(shownText(widget)).to.contain('Je antwoorden blijven 30 dagen op dit apparaat staan');
    expect((focused() as HTMLElement).innerText).to.contain('30 dagen');
    expect(keptIn(sessionStorage, name)).to.equal(undefined);
    expect(keptIn(localStorage, name)).to.have.property('device', 'own');
    // The tab is closed: only what lies on the device is left.
    sessionStorage.clear();
    const again = await reload(widget, name);
    button(again, 'Ga verder waar je was').click();
    await settled(again);
    expect(input(again).value).to.equal('Een moestuin');
    expect(shownText(again)).not.to.contain('eigen telefoon');
    await accessible(again);
  });

  it('answered no leaves nothing after closing, and offers a file', async () => {
    const name = fresh();
    const widget = await noteForm(name);
    await fill(widget, 'Een moestuin');
    button(widget, 'Nee, anderen gebruiken dit ook').click();
    await settled(widget);
    expect(shownText(widget)).to.contain('Na het sluiten van dit tabblad staat er niets meer van je op dit apparaat');
    expect(hasButton(widget, 'Bewaar je antwoorden in een bestand')).to.equal(true);
    expect(localStorage.length).to.equal(0);
    await accessible(widget);
    const again = await reload(widget, name);
    button(again, 'Ga verder waar je was').click();
    await settled(again);
    expect(shownText(again)).not.to.contain('Is dit je eigen telefoon');
  });

  it('is asked anew of whoever starts over on a device with a draft', async () => {
    const name = fresh();
    const widget = await noteForm(name);
    await fill(widget, 'Van de vorige');
    button(widget, 'Ja, bewaar mijn antwoorden').click();
    await settled(widget);
    const again = await reload(widget, name);
    button(again, 'Begin opnieuw').click();
    await settled(again);
    await fill(again, 'Van de volgende');
    expect(shownText(again)).to.contain('Is dit je eigen telefoon of computer?');
    expect(localStorage.length).to.equal(0);
  });

  it('is not asked where the site keeps drafts for the session only, or not at all', async () => {
    for (const storage of ['session', 'none']) {
      const name = fresh();
      const widget = await noteForm(name, '201', { storage });
      await fill(widget, 'Een moestuin');
      expect(shownText(widget)).not.to.contain('eigen telefoon');
      expect(keptIn(sessionStorage, name) !== undefined).to.equal(storage === 'session');
    }
  });
});

describe('two tabs', () => {
  quietConsole();

  beforeEach(() => {
    sessionStorage.clear();
    localStorage.clear();
  });

  it('do not overwrite each other silently: the one that comes second asks which counts', async () => {
    const name = fresh();
    const widget = await noteForm(name);
    await fill(widget, 'Van hier');
    button(widget, 'Ja, bewaar mijn antwoorden').click();
    await settled(widget);
    writeInAnotherTab(keyOf(name), (record) => ({ ...record, revision: 99, content: { values: { title: 'Van daar' } } }));
    await shows(widget, 'Je hebt dit ook in een ander tabblad open');
    await accessible(widget);
    await fill(widget, 'Van hier, later');
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(JSON.stringify(keptIn(localStorage, name))).to.contain('Van daar');
    button(widget, 'Ga hier verder').click();
    await settled(widget);
    expect(JSON.stringify(keptIn(localStorage, name))).to.contain('Van hier, later');
  });

  it('notice it also when no event was heard, at the next write', async () => {
    const name = fresh();
    const widget = await noteForm(name);
    await fill(widget, 'Van hier');
    button(widget, 'Ja, bewaar mijn antwoorden').click();
    await settled(widget);
    const record = JSON.parse(localStorage.getItem(keyOf(name))!) as Record<string, unknown>;
    localStorage.setItem(keyOf(name), JSON.stringify({ ...record, id: 'b'.repeat(32), revision: 1 }));
    await fill(widget, 'Van hier, later');
    dispatchEvent(new PageTransitionEvent('pagehide'));
    await shows(widget, 'Je hebt dit ook in een ander tabblad open');
    expect(keptIn(localStorage, name)).to.have.property('id', 'b'.repeat(32));
  });

  it('do not mix when one says later that the device is its own', async () => {
    const name = fresh();
    localStorage.setItem(
      keyOf(name),
      JSON.stringify({
        format: 1,
        id: 'c'.repeat(32),
        savedAt: new Date().toISOString(),
        revision: 2,
        startedAt: '',
        content: { values: { title: 'Van daar' } },
      }),
    );
    const kept = localStorage.getItem(keyOf(name))!;
    localStorage.clear();
    const widget = await noteForm(name);
    await fill(widget, 'Van hier');
    localStorage.setItem(keyOf(name), kept);
    button(widget, 'Ja, bewaar mijn antwoorden').click();
    await shows(widget, 'Je hebt dit ook in een ander tabblad open');
    expect(localStorage.getItem(keyOf(name))).to.equal(kept);
  });
});

describe('storage that does not work', () => {
  quietConsole();
  const write = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem')!;
  const areas = (['localStorage', 'sessionStorage'] as const).map(
    (area) => [area, Object.getOwnPropertyDescriptor(window, area)!] as const,
  );

  beforeEach(() => {
    sessionStorage.clear();
    localStorage.clear();
  });
  afterEach(() => restore());

  function restore(): void {
    Object.defineProperty(Storage.prototype, 'setItem', write);
    for (const [area, descriptor] of areas) Object.defineProperty(window, area, descriptor);
  }

  /** As browsers do it: the property itself throws. WebKit goes on with what its compiled code has seen, so there each call throws. */
  const block = () => {
    const refuse = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    for (const [area] of areas) Object.defineProperty(window, area, { configurable: true, get: refuse });
    if (engine === 'webkit') Storage.prototype.setItem = refuse;
  };

  it('because it is blocked, costs one quiet sentence, and sending works', async () => {
    block();
    const widget = await noteForm(fresh());
    await fill(widget, 'Een moestuin');
    expect(shownText(widget)).to.contain('We kunnen je antwoorden nu niet op dit apparaat bewaren');
    expect(shownText(widget)).not.to.contain('eigen telefoon');
    await accessible(widget);
    button(widget, 'Verstuur').click();
    await shows(widget, 'MD-TEST');
  });

  it('because it is full, costs one quiet sentence, and works again when there is room', async () => {
    const name = fresh();
    const widget = await noteForm(name);
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    await fill(widget, 'Een moestuin');
    expect(shownText(widget)).to.contain('We kunnen je antwoorden nu niet op dit apparaat bewaren');
    expect(input(widget).value).to.equal('Een moestuin');
    Object.defineProperty(Storage.prototype, 'setItem', write);
    await fill(widget, 'Een moestuin in de straat');
    dispatchEvent(new PageTransitionEvent('pagehide'));
    await settled(widget);
    expect(JSON.stringify(keptIn(sessionStorage, name))).to.contain('in de straat');
    expect(shownText(widget)).not.to.contain('We kunnen je antwoorden');
  });

  it('from one moment to the next costs nothing that was typed', async () => {
    const widget = await noteForm(fresh());
    await fill(widget, 'Een moestuin');
    block();
    await fill(widget, 'Een moestuin in de straat');
    dispatchEvent(new PageTransitionEvent('pagehide'));
    await settled(widget);
    expect(input(widget).value).to.equal('Een moestuin in de straat');
    expect(shownText(widget)).to.contain('We kunnen je antwoorden nu niet op dit apparaat bewaren');
  });
});

describe('a file with answers', () => {
  quietConsole();

  beforeEach(() => {
    sessionStorage.clear();
    localStorage.clear();
  });

  it('takes the answers to another device, under the same id', async () => {
    const widget = await noteForm(fresh());
    await fill(widget, 'Een moestuin');
    const { id } = widget.kept.draft;
    const { name, text } = widget.kept.draft.toFile();
    expect(name).to.match(/^note-form-\d{4}-\d\d-\d\d\.json$/);
    widget.remove();
    const other = await noteForm(fresh());
    chooseFile(other, text);
    await shows(other, 'Je was al begonnen');
    expect(shownText(other)).not.to.contain('moestuin');
    await waitUntil(() => focused()?.hasAttribute('data-draft-offer') ?? false);
    button(other, 'Ga verder waar je was').click();
    await settled(other);
    expect(input(other).value).to.equal('Een moestuin');
    expect(other.kept.draft.id).to.equal(id);
  });

  it('that is something else is refused in words, and what is filled in stays', async () => {
    const widget = await noteForm(fresh());
    await fill(widget, 'Een moestuin');
    const { text } = widget.kept.draft.toFile();
    for (const [content, words] of [
      ['%PDF-1.7', 'Dit bestand kunnen we niet lezen'],
      [text.replace('"note-form"', '"participation-wheel"'), 'hoort bij iets anders'],
      [text.replace('"format": 1', '"format": 2'), 'nieuwere versie'],
      ['x'.repeat(2_000_001), 'te groot'],
    ] as const) {
      chooseFile(widget, content);
      await shows(widget, words);
      expect(input(widget).value).to.equal('Een moestuin');
    }
    await accessible(widget);
  });
});

describe('"erase everything and stop"', () => {
  quietConsole();

  beforeEach(() => {
    sessionStorage.clear();
    localStorage.clear();
  });

  it('asks once more, moves the focus along, and leaves nothing', async () => {
    const name = fresh();
    const widget = await noteForm(name);
    await fill(widget, 'Een moestuin');
    button(widget, 'Ja, bewaar mijn antwoorden').click();
    await settled(widget);
    button(widget, 'Wis alles en stop').click();
    await settled(widget);
    expect((focused() as HTMLElement).innerText).to.contain('Weet je het zeker?');
    await accessible(widget);
    button(widget, 'Nee, ik ga verder').click();
    await settled(widget);
    expect((focused() as HTMLElement).innerText).to.equal('Wis alles en stop');
    expect(input(widget).value).to.equal('Een moestuin');
    button(widget, 'Wis alles en stop').click();
    await settled(widget);
    button(widget, 'Ja, wis alles').click();
    await settled(widget);
    expect((focused() as HTMLElement).innerText).to.contain('Alles is gewist');
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(localStorage.length + sessionStorage.length).to.equal(0);
    await accessible(widget);
  });
});
