/** A form of several steps: nothing is lost on the way, "change" comes back to the check page, and the page's address is never touched. */
import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { FormController } from '../../../src/forms/form-controller.ts';
import { formsNl } from '../../../src/forms/messages/nl.ts';
import { type FormPlan, parseFormState } from '../../../src/forms/model/form.ts';
import { email, required } from '../../../src/forms/model/validators.ts';
import { errorSummary } from '../../../src/forms/views/error-summary.ts';
import { inputField, radioField } from '../../../src/forms/views/fields.ts';
import { checkList, stepButtons, stepForm, stepHeading } from '../../../src/forms/views/steps.ts';
import { formStyles } from '../../../src/theme/form.styles.ts';
import { stepStyles } from '../../../src/theme/step.styles.ts';
import { hostStyles } from '../../../src/theme/host.styles.ts';
import { widgetNl } from '../../../src/widget/messages/nl.ts';
import { WidgetElement } from '../../../src/widget/widget-element.ts';
import { accessible } from '../../support/axe.ts';
import { quietConsole } from '../../support/console.ts';
import { focused, press, type } from '../../support/keys.ts';
import { settled } from '../../support/settled.ts';

const nl = {
  ...formsNl,
  ...widgetNl,
  'field.title': 'Wat is je idee?',
  'field.kind': 'Wat past het best?',
  'field.email': 'Wat is je e-mailadres?',
} as const;

const plan: FormPlan = {
  version: '1',
  steps: [
    { id: 'idea', fields: () => ['title', 'kind'] },
    { id: 'contact', fields: () => ['email'] },
    { id: 'check', fields: () => [] },
  ],
  rules: { title: [required], email: [required, email] },
};
const STEPS = plan.steps.map(({ id }) => id);

class ThreeSteps extends WidgetElement<typeof nl> {
  static override styles = [hostStyles, formStyles, stepStyles];
  sent = 0;
  readonly form: FormController = new FormController(this, () => plan, {
    texts: () => this.texts,
    focus: (selector) => this.focusAfterUpdate(selector),
  });

  constructor() {
    super('three-steps', { nl, more: {} });
  }

  protected override renderWidget(): TemplateResult {
    const { form, level } = this;
    const texts = form.texts;
    const { step } = form.state;
    const number = STEPS.indexOf(step) + 1;
    const fields = {
      idea: html`${inputField(form.field('title'))}
      ${radioField(form.field('kind'), [
        { value: 'idea', label: 'Een idee' },
        { value: 'plan', label: 'Een plan' },
      ])}`,
      contact: inputField(form.field('email'), { kind: 'email' }),
      check: checkList(
        ['title', 'kind', 'email'].map((field) => ({
          field,
          question: form.field(field).label,
          answer: form.text(field),
          change: () => form.go(field === 'email' ? 'contact' : 'idea', 'check'),
        })),
        texts,
      ),
    }[step];
    return stepForm(
      html`
        ${keyed(step, html`${stepHeading({ number, total: 3, title: step }, texts, level)} ${errorSummary(form, texts, level + 1)} ${fields}`)}
        ${stepButtons(texts, { back: number > 1 ? () => form.back() : undefined })}
      `,
      { submit: () => this.#submit() },
    );
  }

  #submit(): void {
    if (this.form.state.step !== 'check') this.form.next();
    else if (this.form.finish()) this.sent += 1;
  }
}
customElements.define('meedoen-test-three-steps', ThreeSteps);

async function begun(): Promise<ThreeSteps> {
  const widget = await fixture<ThreeSteps>(html`<meedoen-test-three-steps lang="nl"></meedoen-test-three-steps>`);
  await settled(widget);
  return widget;
}

const all = <E extends Element = HTMLElement>(widget: ThreeSteps, selector: string) => [
  ...widget.shadowRoot!.querySelectorAll<E>(selector),
];

async function go(widget: ThreeSteps, words: string): Promise<void> {
  const found = all(widget, 'button, a').find((each) => (each.getAttribute('aria-label') ?? each.textContent).trim() === words);
  if (!found) throw new Error(`Nothing says “${words}”.`);
  found.click();
  await settled(widget);
}

async function filledIn(): Promise<ThreeSteps> {
  const widget = await begun();
  widget.form.set('title', 'Een bankje');
  widget.form.set('email', 'noor@voorbeeld.nl');
  await settled(widget);
  await go(widget, 'Ga verder');
  await go(widget, 'Ga verder');
  return widget;
}

describe('a form of several steps', () => {
  quietConsole();

  it('goes through by keyboard alone, each step beginning at its heading', async () => {
    const widget = await begun();
    all<HTMLInputElement>(widget, 'input')[0]!.focus();
    await type('Een bankje');
    await press('Enter');
    await settled(widget);
    expect(focused()?.textContent.replace(/\s+/g, ' ').trim()).to.equal('Stap 2 van 3: contact');
    await press('Tab');
    await type('noor@voorbeeld.nl');
    await press('Enter');
    await settled(widget);
    expect(focused()?.textContent).to.contain('Stap 3 van 3');
    expect(all(widget, '.check-answer').map((answer) => answer.textContent.trim())).to.deep.equal([
      'Een bankje',
      'Niet ingevuld',
      'noor@voorbeeld.nl',
    ]);
    await accessible(widget);
    await go(widget, 'Ga verder');
    expect(widget.sent).to.equal(1);
  });

  it('is not left while it is unfinished, but always backwards, and loses nothing', async () => {
    const widget = await begun();
    await go(widget, 'Ga verder');
    expect(widget.form.state.step).to.equal('idea');
    widget.form.set('title', 'Een bankje');
    await settled(widget);
    await go(widget, 'Ga verder');
    all<HTMLInputElement>(widget, 'input')[0]!.focus();
    await type('noor');
    await go(widget, 'Terug');
    expect(widget.form.state.step).to.equal('idea');
    expect(all<HTMLInputElement>(widget, 'input')[0]!.value).to.equal('Een bankje');
    expect(widget.form.text('email')).to.equal('noor');
  });

  it('changes one answer and comes back to the check page', async () => {
    const widget = await filledIn();
    await go(widget, 'Wijzig: Wat past het best?');
    expect(widget.form.state.step).to.equal('idea');
    all<HTMLInputElement>(widget, '[type="radio"]')[1]!.click();
    await go(widget, 'Ga verder');
    expect(widget.form.state.step).to.equal('check');
    expect(all(widget, '.check-answer')[1]!.textContent.trim()).to.equal('plan');
    await go(widget, 'Wijzig: Wat is je e-mailadres?');
    await go(widget, 'Terug');
    expect(widget.form.state.step, 'back from a change is back to the check page').to.equal('check');
  });

  it('never touches the address or the history of the page', async () => {
    const [address, length] = [location.href, history.length];
    const widget = await filledIn();
    await go(widget, 'Wijzig: Wat is je idee?');
    widget.form.set('title', '');
    await go(widget, 'Ga verder');
    await go(widget, 'Wat is je idee? Vul dit nog in.');
    expect([location.href, history.length]).to.deep.equal([address, length]);
  });

  it('is not sent while an earlier step is not right: it goes there, says so, and comes back', async () => {
    const widget = await filledIn();
    widget.form.set('title', '');
    await go(widget, 'Ga verder');
    expect([widget.sent, widget.form.state.step]).to.deep.equal([0, 'idea']);
    expect(focused()).to.equal(all(widget, '.error-summary')[0]);
    widget.form.set('title', 'Een bankje');
    await go(widget, 'Ga verder');
    expect(widget.form.state.step).to.equal('check');
    await go(widget, 'Ga verder');
    expect(widget.sent).to.equal(1);
  });

  it('goes by all steps where the server found something, one after the other', async () => {
    const widget = await filledIn();
    widget.form.refuse([
      { field: 'email', text: 'Dit adres bestaat niet.' },
      { field: 'title', text: 'Dit idee is er al.' },
    ]);
    await settled(widget);
    expect(widget.form.state.step).to.equal('idea');
    expect(all(widget, '.error').map((error) => error.textContent.replace(/\s+/g, ' ').trim())).to.deep.equal(['Fout: Dit idee is er al.']);
    expect(focused()).to.equal(all(widget, '.error-summary')[0]);
    await go(widget, 'Ga verder');
    expect(widget.form.state.step).to.equal('check');
    await go(widget, 'Ga verder');
    expect([widget.sent, widget.form.state.step], 'the other step first').to.deep.equal([0, 'contact']);
    expect(all(widget, '.error').length).to.equal(1);
    widget.form.set('email', 'noor@elders.nl');
    await go(widget, 'Ga verder');
    await go(widget, 'Ga verder');
    expect(widget.sent).to.equal(1);
  });

  it('goes on from a draft where it was, also when the draft comes as text', async () => {
    const before = await filledIn();
    await go(before, 'Wijzig: Wat is je e-mailadres?');
    const draft = parseFormState(JSON.parse(JSON.stringify(before.form.state)));
    const after = await begun();
    after.form.restore(draft!);
    await settled(after);
    expect(after.form.state.step).to.equal('contact');
    expect(all<HTMLInputElement>(after, 'input')[0]!.value).to.equal('noor@voorbeeld.nl');
    await go(after, 'Ga verder');
    expect(after.form.state.step).to.equal('check');
  });

  it('keeps a radio choosable by keyboard when the same place in the next step had another', async () => {
    const widget = await filledIn();
    await go(widget, 'Wijzig: Wat past het best?');
    all<HTMLInputElement>(widget, '[type="radio"]')[0]!.focus();
    await press('Space');
    await go(widget, 'Ga verder');
    await go(widget, 'Wijzig: Wat past het best?');
    expect(all<HTMLInputElement>(widget, '[type="radio"]').map(({ checked }) => checked)).to.deep.equal([true, false]);
    all<HTMLInputElement>(widget, '[type="radio"]')[0]!.focus();
    await press('ArrowDown');
    await settled(widget);
    expect(widget.form.text('kind')).to.equal('plan');
  });

  it('puts a question before its error in the language of the page, also just after the page changed it', async () => {
    const widget = await begun();
    await go(widget, 'Ga verder');
    widget.messages = { nl: { 'field.title': 'Vertel eens: wat is je idee?' } };
    await settled(widget);
    await settled(widget);
    expect(all(widget, '.error-summary li')[0]!.textContent.replace(/\s+/g, ' ').trim()).to.equal(
      'Vertel eens: wat is je idee? Vul dit nog in.',
    );
  });
});
