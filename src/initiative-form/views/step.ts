import { html, nothing, type TemplateResult } from 'lit';
import type { FormController } from '../../forms/form-controller.ts';
import { errorSummary } from '../../forms/views/error-summary.ts';
import { stepButtons, stepForm, stepHeading } from '../../forms/views/steps.ts';
import { safeLink } from '../../settings/settings-controller.ts';
import type { ActivePack } from '../model/active-pack.ts';
import { CHECK_STEP, type InitiativePack } from '../model/pack.ts';
import { kindOf, notesFor, type Question } from '../model/questions.ts';
import type { Parts } from '../parts.ts';
import type { ShareActions } from './share.ts';
import { noteView } from './question.ts';
import type { InitiativeTexts } from './texts.ts';

/** All that a step shows. */
export type Stage = Readonly<{
  form: FormController;
  active: ActivePack;
  level: number;
  /** Who receives it; empty when nothing can be sent. */
  recipient: string;
  parts: Parts;
  /** Parts that the widget shares with others: how sending goes, the honeypot. */
  sending: unknown;
  trap: unknown;
  contact: unknown;
}>;

export type StepActions = ShareActions &
  Readonly<{
    submit: () => void;
    back: () => void;
    change: (step: string, field: string) => void;
    saveText: () => void;
  }>;

/** One subject on a screen: its heading with the progress in words, what is still wrong, the questions, and the way on. */
export function stepView(stage: Stage, texts: InitiativeTexts, on: StepActions): TemplateResult {
  const { form, active, level, parts } = stage;
  const { pack } = active;
  const { step } = form.state;
  const { steps } = active.walked;
  const number = steps.findIndex(({ id }) => id === step) + 1;
  const own = pack.steps.find(({ id }) => id === step);
  const title = own?.title ?? texts.find(`step.${step}`) ?? step;
  return stepForm(
    html`
      <div class="step">
        ${stepHeading({ number, total: steps.length, title }, texts, level)} ${own?.help ? html`<p>${own.help}</p>` : nothing}
        ${errorSummary(form, texts, level + 1)}
        ${step === CHECK_STEP ? parts.check(stage, texts, on) : html`<div>${questionsPart(stage, step, texts)}</div>`}
        ${buttonsPart(stage, texts, on)} ${stage.trap}
      </div>
    `,
    on,
  );
}

function questionsPart({ form, active, parts }: Stage, step: string, texts: InitiativeTexts): unknown {
  const { pack, plan } = active;
  const kind = kindOf(form.values, pack);
  const questions = plan.questionsOf(step, form.values);
  // What others do is found a moment after the title. The choice of a kind, where a finger goes then, must not move away under it.
  const besideSimilar = questions.some(({ name }) => name === 'kind') ? 'kind' : 'title';
  const hasTitle = questions.some(({ name }) => name === 'title');
  return questions.map((question) => {
    const { name, label, help } = question;
    const view = form.field(name, { ...(label ? { label } : {}), ...(help ? { help } : {}) });
    // The first kind counts until another is chosen, so this question always has an answer.
    const field = name === 'kind' ? { ...view, value: kind?.id, required: true } : view;
    return html`${parts.field(field, question)} ${notesPart(question, form, pack, texts)} ${parts.ruleNotes(name, form.values, pack, texts)}
    ${hasTitle && name === besideSimilar ? parts.similar(form.text('title')) : nothing}`;
  });
}

function notesPart({ name }: Question, form: FormController, pack: InitiativePack, texts: InitiativeTexts): unknown {
  const kind = kindOf(form.values, pack);
  if (name === 'stance' && form.values['stance'] === 'against') return noteView(texts('legal.against'));
  if (name === 'kind' && kind) return noteView(kind.note ?? texts(`legal.${kind.legal}`), followed(kind.channel));
  return notesFor(name, form.values, pack).map(({ text, link }) => noteView(text, followed(link)));
}

const followed = (link: Readonly<{ label: string; href: string }> | undefined) => link && { ...link, href: safeLink(link.href) };

function buttonsPart({ form, recipient }: Stage, texts: InitiativeTexts, on: StepActions): TemplateResult {
  const { step, returnTo } = form.state;
  if (step !== CHECK_STEP) {
    return stepButtons(texts, { back: on.back, next: texts(returnTo === CHECK_STEP ? 'step.return' : 'step.next') });
  }
  if (recipient) return stepButtons(texts, { back: on.back, next: texts('send.button', { recipient }) });
  return html`<div class="buttons">
    <button class="button button-plain" type="button" @click=${on.back}>${texts('step.back')}</button>
  </div>`;
}
