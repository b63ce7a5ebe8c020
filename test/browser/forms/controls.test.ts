/** The suite that every kind of field passes: its label, help and errors belong to it, and the keyboard reaches it. axe: `axe-*.test.ts`. */
import { expect } from '@open-wc/testing';
import { CONTROLS } from '../../../stories/forms/controls.ts';
import { MASKING_ATTRIBUTES, MASKING_CLASSES } from '../../../src/forms/views/mask.ts';
import { quietConsole } from '../../support/console.ts';
import { focused, onlyIn, press } from '../../support/keys.ts';
import { allWithin, benchWith, describedWords, type FieldBench, inState, saying, settled, within } from './bench.ts';
import { computed } from './computed.ts';

const CONTROL = '.fields :is(input, textarea, select)';
const NATIVE = ['input', 'textarea', 'select'];

for (const control of CONTROLS) {
  describe(`the field “${control.title}”`, () => {
    quietConsole();

    it('asks its question by a label that belongs to a native control', async () => {
      const bench = await benchWith(control);
      const first = within<HTMLInputElement>(bench, CONTROL);
      expect(NATIVE).to.include(first.localName);
      const question = bench.texts.find(`field.${control.fields instanceof Function ? control.name : control.fields[0]!}`);
      const words = control.group ? first.closest('fieldset')?.querySelector('legend')?.textContent : first.labels?.[0]?.textContent;
      expect(words?.trim()).to.equal(question);
      for (const each of allWithin<HTMLInputElement>(bench, CONTROL)) expect(each.labels?.length, each.outerHTML).to.be.greaterThan(0);
    });

    it('names help and error as its description, each id being there', async () => {
      const bench = await benchWith(control);
      await inState(bench, control, 'missing');
      const first = within(bench, CONTROL);
      const carrier = control.group && control.name !== 'photos' ? first.closest('fieldset')! : first;
      const words = describedWords(carrier);
      expect(words[0]).to.match(/^Fout: /);
      const help = bench.texts.find(`field.${control.name}.help`);
      if (help) expect(words).to.include(help);
    });

    it(
      'gives a screen reader its role, name, description and that it is wrong',
      onlyIn('chromium', async () => {
        const bench = await benchWith(control);
        await inState(bench, control, 'missing');
        const first = within<HTMLInputElement>(bench, CONTROL);
        const spoken = await computed(first);
        expect(spoken.role).to.equal(control.role);
        expect(spoken.name).to.equal(first.labels?.[0]?.textContent.replace(/\s+/g, ' ').trim());
        if (control.group && control.name !== 'photos') {
          const group = await computed(first.closest('fieldset')!);
          expect(group.role).to.equal('group');
          expect(group.name).to.equal(bench.texts.find(`field.${control.name}`));
          expect(group.description).to.match(/^Fout: /);
        } else {
          expect(spoken.description).to.match(/^Fout: /);
          expect(spoken.invalid).to.equal('true');
        }
      }),
    );

    it('says which it may skip, and nothing with what must be filled in', async () => {
      const asked = await benchWith(control);
      const optional = await benchWith(control, { asked: false });
      if (control.name === 'publish') return;
      expect(within(asked, '.fields').textContent).not.to.contain('mag je overslaan');
      expect(within(optional, '.fields').textContent).to.contain('mag je overslaan');
    });

    it('is silent at first, and tells in the same words at the field and in the summary, which has the focus', async () => {
      const bench = await benchWith(control);
      expect(allWithin(bench, '.error, .error-summary')).to.deep.equal([]);
      await inState(bench, control, 'missing');
      const summary = within(bench, '.error-summary');
      expect(focused()).to.equal(summary);
      expect(describedWords(summary)).to.deep.equal([]);
      const atField = allWithin(bench, '.error').map((error) => error.textContent.replace(/\s+/g, ' ').trim());
      const listed = allWithin(bench, '.error-summary li').map((item) => item.textContent.replace(/\s+/g, ' ').trim());
      const questions = allWithin(bench, '.field').filter((field) => field.querySelector(':scope > .error, :scope > .row'));
      expect(listed.length).to.equal(atField.length);
      for (const [index, sentence] of atField.entries()) {
        const own = bench.texts.find(`field.${control.name}.required`);
        const question = questions[index]?.querySelector('label, legend')?.textContent.trim() ?? '';
        const asked = /[?.]$/.test(question) ? question : `${question}:`;
        expect(`Fout: ${listed[index]!}`).to.equal(own ? sentence : `Fout: ${asked} ${sentence.replace('Fout: ', '')}`);
      }
      expect(allWithin(bench, '[role="alert"], [aria-live="assertive"]'), 'the focus speaks, nothing else').to.deep.equal([]);
    });

    it('is reached from the summary by keyboard, without touching the address of the page', async () => {
      const bench = await benchWith(control);
      await inState(bench, control, 'missing');
      const before = location.href;
      await press('Tab');
      expect(focused()?.localName).to.equal('a');
      await press('Enter');
      expect(focused()).to.equal(within(bench, CONTROL));
      expect(location.href).to.equal(before);
    });

    it('keeps Enter from sending what is not finished', async () => {
      const bench = await benchWith(control);
      within(bench, CONTROL).focus();
      // On a list or a file button Enter means something else, and the browser's own windows cannot be closed by a test.
      if (!['combobox', 'button'].includes(control.role)) await press('Enter');
      saying(bench, 'Ga verder').click();
      await settled(bench);
      expect(bench.sent).to.equal(0);
      expect(bench.form.summary).not.to.deep.equal([]);
    });

    it('keeps what was answered when the language of the page changes', async () => {
      const bench = await benchWith(control);
      await inState(bench, control, 'filled');
      const before = bench.form.values;
      const shown = allWithin<HTMLInputElement>(bench, CONTROL).map(({ value, checked }) => `${value} ${String(checked)}`);
      bench.closest<HTMLElement>('[lang]')!.lang = 'en';
      await expectText(bench, 'Tell us about your idea');
      expect(bench.form.values).to.deep.equal(before);
      const options = within(bench, '.fields').textContent;
      expect(options).not.to.contain('undefined');
      expect(allWithin<HTMLInputElement>(bench, CONTROL).map(({ value, checked }) => `${value} ${String(checked)}`)).to.deep.equal(shown);
    });

    it('hides its answers from session recorders', async () => {
      const bench = await benchWith(control);
      // From the first moment, and not only once it is drawn again.
      for (const each of allWithin(bench, CONTROL)) {
        for (const [name, value] of Object.entries(MASKING_ATTRIBUTES)) expect(each.getAttribute(name), name).to.equal(value);
        for (const name of MASKING_CLASSES) expect(each.classList.contains(name), name).to.equal(true);
      }
    });
  });
}

async function expectText(bench: FieldBench, words: string): Promise<void> {
  for (let turn = 0; turn < 100 && !within(bench, '.root').textContent.includes(words); turn += 1) await settled(bench);
  expect(within(bench, '.root').textContent).to.contain(words);
}
