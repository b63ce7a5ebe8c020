/** Coming from another widget, with what was chosen there. */
import { expect } from '@open-wc/testing';
import { leaveNote } from '../../../src/settings/hand-over.ts';
import { quietConsole } from '../../support/console.ts';
import { waitUntil } from '../../support/until.ts';
import { field, fillIn, focusedText, formOn, loaded, pressButton, settled, welcomeOn } from './support.ts';

const handed = { areas: ['social-contacts', 'skills', 'no-such-area'], themes: ['green', 'no-such-theme'], title: 'Een koffieochtend' };

const title = (form: Parameters<typeof field>[0]) => (field(form, 'Wat is je idee') as HTMLInputElement).value;
const chosen = (form: Parameters<typeof field>[0]) =>
  [...(form.shadowRoot?.querySelectorAll<HTMLInputElement>('input[type="checkbox"]:checked') ?? [])].map(({ value }) => value).sort();

describe('<meedoen-initiative-form>, coming from another widget', function () {
  this.timeout(60_000);
  quietConsole();
  afterEach(() => sessionStorage.clear());

  it('begins with what a widget of the same page hands over, and keeps what was filled in', async () => {
    const form = await welcomeOn();
    await loaded(form);
    let started = 0;
    form.addEventListener('meedoen-started', () => (started += 1));
    expect(form.takeOver(handed)).to.equal(true);
    await waitUntil(() => focusedText().includes('Je idee'), 'the first step has the focus', { timeout: 20_000 });
    await settled(form);
    expect(title(form)).to.equal('Een koffieochtend');
    expect(chosen(form)).to.deep.equal(['green', 'meeting']);
    expect(started).to.equal(0);
    await fillIn(form, 'Wat is je idee', ' met taart');
    form.takeOver({ areas: [], themes: [], title: 'Iets anders' });
    await settled(form);
    expect(title(form)).to.contain('met taart').and.not.to.contain('Iets anders');
  });

  it('reads what a page of the same site left for it, once', async () => {
    leaveNote('initiative-form', '/', handed);
    const form = await formOn();
    expect(title(form)).to.equal('Een koffieochtend');
    form.remove();
    sessionStorage.removeItem(`meedoen:1:initiative-form:${form.storageKey}`);
    const next = await formOn();
    expect(title(next)).to.equal('');
    await pressButton(next, 'Terug');
    expect(focusedText()).to.equal('Begin');
  });
});
