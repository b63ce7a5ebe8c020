/** From the state of the wheel to the view of the screen that is on. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FormController } from '../../forms/form-controller.ts';
import { errorSummary } from '../../forms/views/error-summary.ts';
import type { Receiver, Way } from '../../settings/hand-over.ts';
import type { OnRequest } from '../on-request.ts';
import { answersOf, CONSENT, firstStepsOf, GOALS, maxGoalsOf, type OwnedQuestion, withoutPrivate } from '../model/answers.ts';
import type { Fit } from '../model/compare.ts';
import type { Option, WheelPack } from '../model/pack.ts';
import { contactsFor, frameworksFor, resultOf, ringSignsOf, supportFor } from '../model/result.ts';
import type { Counting } from '../counting.ts';
import { agreedIn, agreementField } from '../model/together.ts';
import { type GoalQuestion, type Screen, screenOf } from '../model/route.ts';
import { moreView, questionText, situationsView } from './more.ts';
import { askedOf } from '../model/to-self-check.ts';
import type { Asked } from '../../submission/model/envelope.ts';
import { type AreaActions, areaView } from './area.ts';
import { areaFields } from './area-fields.ts';
import { goalsView, goalView } from './goals.ts';
import { resultView } from './result.ts';
import type { ResultActions, ResultView } from './result-screen.ts';
import { sheetView } from './sheet.ts';
import { agreedRows, agreeView, authorView } from './together.ts';
import { sendHeading, sendView, sentView } from './send.ts';
import type { WheelTexts } from './wheel-view.ts';

export type Stage = Readonly<{
  pack: WheelPack;
  form: FormController;
  level: number;
  /** Empty when nothing can be sent. */
  recipient: string;
  /** The person or desk of the site. */
  contact: unknown;
  /** Beside a helper. */
  together: boolean;
  shown: ResultView;
  /** What the sheet holds. */
  all: boolean;
  /** `2026-11-22` */
  today: string;
  /** Where the result leads to, with what the resident chose. */
  wayTo: (to: Receiver) => Way;
  /** Comparing with an earlier moment, and a link: once they were asked for. */
  parts: Pick<OnRequest, 'comparison' | 'link' | 'professional'>;
  /** A professional reads along. */
  professional: boolean;
  /** The site lets people make a link. */
  sharesLink: boolean;
  /** Whether the answers come from other questions than these. */
  older: Fit | undefined;
  /** Being counted, in the place of sending all. */
  counting: Counting;
  /** A try is under way. */
  busy: boolean;
  /** How sending goes; the honeypot. */
  progress: unknown;
  trap: unknown;
  /** What was received; nothing before that. */
  receipt: unknown;
}>;

export type StageActions = Pick<AreaActions, 'next' | 'back' | 'pick'> &
  Omit<ResultActions, 'send'> &
  Readonly<{
    toResult: () => void;
    toSend: () => void;
    send: () => void;
    /** Move the focus after the next render. */
    focus: (selector: string) => void;
  }>;

export function screenView(stage: Stage, texts: WheelTexts, on: StageActions): TemplateResult {
  const screen = screenOf(stage.pack, stage.form.state.step);
  switch (screen.kind) {
    case 'area':
      return areaScreen(stage, screen, texts, on);
    case 'goals':
      return goalsScreen(stage, texts, on);
    case 'goal':
      return goalScreen(stage, screen, texts, on);
    case 'agree':
      return agreeView(stage, texts, on);
    case 'result':
      return resultScreen(stage, texts, on);
    case 'send':
      return sendScreen(stage, texts, on);
    case 'welcome':
      return html``;
  }
}

function areaScreen(
  stage: Stage,
  { area, number }: Extract<Screen, { kind: 'area' }>,
  texts: WheelTexts,
  on: StageActions,
): TemplateResult {
  const { pack, form, level } = stage;
  const answering = { ...stage, focus: on.focus };
  const fields = areaFields(answering, area, texts);
  const view = {
    pack,
    area,
    number,
    asked: fields('mark', { label: area.question, help: area.help ?? '' }),
    answers: answersOf(pack, form.values),
    level,
    more: moreView(answering, area, fields, texts),
    author: stage.together ? authorView(pack, area, form, texts) : nothing,
  };
  const situations = number === 1 ? situationsView(pack, form, texts) : nothing;
  return areaView({ ...view, situations }, texts, { ...on, result: on.toResult });
}

function goalsScreen({ pack, form, level }: Stage, texts: WheelTexts, on: StageActions): TemplateResult {
  const field = form.field(GOALS, { help: texts('field.goals.help', { count: maxGoalsOf(pack) }) });
  const marks = new Map(answersOf(pack, form.values).map(({ area, mark }) => [area.id, mark?.label ?? '']));
  return goalsView({ pack, field, level, summary: errorSummary(form, texts, level + 1), marks }, texts, on);
}

function goalScreen(
  stage: Stage,
  { area, question }: Extract<Screen, { kind: 'goal' }>,
  texts: WheelTexts,
  on: StageActions,
): TemplateResult {
  const { pack, form, level } = stage;
  const fields = areaFields({ ...stage, focus: on.focus }, area, texts);
  const several = question === 'helps' || question === 'helpers';
  const options: Readonly<Record<GoalQuestion, readonly Option[] | undefined>> = {
    want: pack.wants,
    helps: pack.helps,
    helpers: pack.helpers,
    'first-step': firstStepsOf(pack, area),
  };
  const inWords = (name: OwnedQuestion) => fields(name, { label: questionText(name, texts) });
  const view = {
    pack,
    area,
    level,
    summary: errorSummary(form, texts, level + 1),
    asked: fields(question, { label: questionText(question, texts), help: several ? texts('goal.several') : '' }),
    options: options[question] ?? [],
    several,
    ...(question === 'first-step' ? { ownWords: inWords('own-step'), layers: [inWords('step-others'), inWords('step-society')] } : {}),
  };
  return goalView(view, texts, on);
}

function resultScreen(stage: Stage, texts: WheelTexts, on: StageActions): TemplateResult {
  const { pack, form, today } = stage;
  const sharedValues = withoutPrivate(pack, form.values);
  // Who looks along does not see what is only for the person.
  const result = resultOf(pack, stage.together ? sharedValues : form.values);
  const areas = result.goals.map(({ area }) => area.id);
  const support = supportFor(pack, areas);
  const frameworks = frameworksFor(pack, areas, today);
  const shared = resultOf(pack, sharedValues);
  const view = {
    ...stage,
    result,
    agreed: agreedIn(form.values),
    handed: { areas: shared.goals.map(({ area }) => area.id), themes: [], title: '' },
    vacancies: stage.wayTo('vacancy-finder'),
    initiative: stage.wayTo('initiative-form'),
    support,
    frameworks,
    signs: ringSignsOf(support, frameworks, areas),
    contacts: contactsFor(pack, areas),
    comparison: stage.parts.comparison?.render({ pack, answers: result.answers, shown: stage.shown, level: stage.level + 1 }, texts),
    ring3: stage.professional ? stage.parts.professional?.render(pack, areas, today, stage.level + 1) : nothing,
    link: stage.parts.link?.render(pack, form.values, stage.level + 1),
  };
  const sheet = {
    pack,
    result: shared,
    support: view.support,
    contact: view.contact,
    agreed: stage.together ? view.agreed : undefined,
    all: stage.all,
    code: stage.parts.link?.codeFor(pack, form.values) ?? '',
    today,
  };
  return html`<div class="screen-only">${resultView(view, texts, { ...on, send: on.toSend })}</div>
    ${sheetView(sheet, texts)}`;
}

function sendScreen(stage: Stage, texts: WheelTexts, on: StageActions): TemplateResult {
  const { form, level, recipient, receipt, busy, counting, pack, today } = stage;
  const back = on.toResult;
  if (receipt) return sentView({ receipt, recipient, level }, texts, { back });
  const view = {
    recipient,
    asked: askedIn(pack, form, texts, stage.together),
    consent: form.field(CONSENT, { label: texts('field.consent', { recipient }) }),
    summary: errorSummary(form, texts, level + 1),
    progress: stage.progress,
    trap: stage.trap,
    busy,
  };
  // One template for both, so that the choice stays where it is, with its focus.
  return html`<div class="stack">
    ${sendHeading(recipient, level, texts)} ${busy ? nothing : counting.choice()}
    ${counting.screen({ pack, values: form.values, today, recipient }, texts, { back }) ?? sendView(view, texts, { ...on, back })}
  </div>`;
}

/** All that goes when it is sent, in the words of the screen. */
export function askedIn(pack: WheelPack, form: FormController, texts: WheelTexts, together: boolean): Asked[] {
  const agreed = agreedRows(agreedIn(form.values), texts).map(({ name, ...row }) => ({ field: agreementField(name), ...row }));
  const by = { mine: texts('together.by.mine'), together: texts('together.by.together') };
  return askedOf(pack, form.values, {
    goals: texts('goals.heading'),
    situations: texts('situations.question'),
    yes: texts('field.yes'),
    ...(together ? { together: { agreed, by } } : {}),
    of: (question, area) => (question === 'mark' ? area.question : `${area.label}: ${questionText(question, texts)}`),
  });
}
