import { html, nothing, type TemplateResult } from 'lit';
import type { FormController } from '../../forms/form-controller.ts';
import { errorSummary } from '../../forms/views/error-summary.ts';
import { stepButtons, stepForm, stepHeading } from '../../forms/views/steps.ts';
import { safeLink } from '../../settings/settings-controller.ts';
import { checkRows } from '../model/check.ts';
import type { InitiativePack } from '../model/pack.ts';
import { CHECK_STEP, consentsOf, type InitiativePlan } from '../model/plan.ts';
import { kindOf, type Question } from '../model/questions.ts';
import { cannotSendView, checkView } from './check.ts';
import { noteView, questionField } from './question.ts';
import { introView } from './screens.ts';
import type { InitiativeTexts } from './texts.ts';

/** All that a step shows. */
export type Stage = Readonly<{
  form: FormController;
  plan: InitiativePlan;
  pack: InitiativePack;
  level: number;
  /** Who receives it; empty when nothing can be sent. */
  recipient: string;
  /** Parts that the widget shares with others: how sending goes, the honeypot, "go on with a file". */
  sending: unknown;
  trap: unknown;
  opener: unknown;
  contact: unknown;
}>;

export type StepActions = Readonly<{
  submit: () => void;
  back: (() => void) | undefined;
  change: (step: string, field: string) => void;
  saveText: () => void;
}>;

/** One subject on a screen: its heading with the progress in words, what is still wrong, the questions, and the way on. */
export function stepView(stage: Stage, texts: InitiativeTexts, on: StepActions): TemplateResult {
  const { form, plan, pack, level } = stage;
  const { step } = form.state;
  const number = plan.steps.findIndex(({ id }) => id === step) + 1;
  const own = pack.steps.find(({ id }) => id === step);
  const title = own?.title ?? texts.find(`step.${step}`) ?? step;
  return stepForm(
    html`
      <div class="step">
        ${number === 1 ? introView(stage.recipient, stage.opener, texts) : nothing}
        ${stepHeading({ number, total: plan.steps.length, title }, texts, level)} ${own?.help ? html`<p>${own.help}</p>` : nothing}
        ${errorSummary(form, texts, level + 1)}
        ${step === CHECK_STEP ? checkPart(stage, texts, on) : html`<div>${questionsPart(stage, step, texts)}</div>`}
        ${buttonsPart(stage, texts, on)} ${stage.trap}
      </div>
    `,
    on,
  );
}

function questionsPart({ form, plan, pack }: Stage, step: string, texts: InitiativeTexts): unknown {
  const kind = kindOf(form.values, pack);
  return plan.questionsOf(step, form.values).map((question) => {
    const { label, help } = question;
    const view = form.field(question.name, { ...(label ? { label } : {}), ...(help ? { help } : {}) });
    // The first kind counts until another is chosen, so this question always has an answer.
    const field = question.name === 'kind' ? { ...view, value: kind?.id, required: true } : view;
    return html`${questionField(field, question)} ${notePart(question, form, pack, texts)}`;
  });
}

function notePart({ name }: Question, form: FormController, pack: InitiativePack, texts: InitiativeTexts): unknown {
  const kind = kindOf(form.values, pack);
  if (name === 'stance' && form.values['stance'] === 'against') return noteView(texts('legal.against'), undefined, '');
  if (name !== 'kind' || !kind) return nothing;
  return noteView(kind.note ?? texts(`legal.${kind.legal}`), kind.channel, safeLink(kind.channel?.href ?? ''));
}

function checkPart(stage: Stage, texts: InitiativeTexts, on: StepActions): TemplateResult {
  const { form, plan, pack, level, recipient, contact } = stage;
  const { publicRows, privateRows } = checkRows(form.values, pack, plan, texts, on.change);
  const view = {
    level: level + 1,
    recipient,
    publicRows,
    privateRows,
    // An empty box is an answer too, so "you can skip this" would only puzzle.
    consents: consentsOf(form.values).map((name) => ({ ...form.field(name), required: true })),
    published: form.values['consent.publishIdea'] === true,
    privacy: pack.privacy,
    privacyHref: safeLink(pack.privacy.more?.href ?? ''),
  };
  return html` ${checkView(view, texts)} ${recipient ? stage.sending : cannotSendView(contact, level + 1, texts, { save: on.saveText })} `;
}

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
