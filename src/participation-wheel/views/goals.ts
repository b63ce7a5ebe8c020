import { html, nothing, type TemplateResult } from 'lit';
import type { FieldView } from '../../forms/form-controller.ts';
import { checkboxField, inputField, radioField } from '../../forms/views/fields.ts';
import { stepButtons } from '../../forms/views/steps.ts';
import { headingOf } from '../../theme/heading.ts';
import type { Area, Option, WheelPack } from '../model/pack.ts';
import type { AreaField } from './area-fields.ts';
import { submitting } from './area.ts';
import { packText } from './pack-text.ts';
import type { WheelTexts } from './wheel-view.ts';

type Moves = Readonly<{ next: () => void; back: (() => void) | undefined }>;
type Choice = Readonly<{ value: string; label: string }>;

export type GoalsScreen = Readonly<{
  pack: WheelPack;
  field: FieldView;
  level: number;
  summary: unknown;
  marks: ReadonlyMap<string, string>;
}>;

/** At most a few areas to do something about; none is fine. */
export const goalsView = (view: GoalsScreen, texts: WheelTexts, on: Moves): TemplateResult => html`
  <form class="main" novalidate @submit=${submitting(on.next)}>
    ${headingOf(view.level, texts('goals.heading'), { className: 'heading step-heading', focusable: true })} ${view.summary}
    ${checkboxField(
      view.field,
      view.pack.areas.map((area) => ({ value: area.id, label: area.label, help: view.marks.get(area.id) ?? '' })),
    )}
    ${stepButtons(texts, { back: on.back })}
  </form>
`;

export type GoalScreen = Readonly<{
  pack: WheelPack;
  area: Area;
  level: number;
  summary: unknown;
  asked: AreaField;
  options: readonly Option[];
  /** Several answers fit. */
  several: boolean;
  /** For an answer in own words, beside those to tap. */
  ownWords?: AreaField;
  /** The same step with others and in society, for who likes. */
  layers?: readonly AreaField[];
}>;

/** One question about a chosen area. */
export function goalView(view: GoalScreen, texts: WheelTexts, on: Moves): TemplateResult {
  const choices = view.options.map(choiceOf);
  return html`
    <form class="main" novalidate @submit=${submitting(on.next)}>
      ${headingOf(
        view.level,
        html`<span class="progress">${texts('goal.progress')}<span class="visually-hidden">: </span></span>${packText(
            view.area.label,
            view.pack,
            texts,
          )}`,
        { className: 'heading step-heading', focusable: true },
      )}
      ${view.summary} ${(view.several ? checkboxField : radioField)(view.asked.field, choices)} ${view.asked.was}
      ${view.ownWords ? lineView(view.ownWords) : nothing} ${layersView(view.layers ?? [], texts)} ${stepButtons(texts, { back: on.back })}
    </form>
  `;
}

const lineView = ({ field, was }: AreaField): TemplateResult => html`${inputField(field)} ${was}`;

/** Behind "tell more", so that the short route stays short; open when something in it was answered. */
function layersView(fields: readonly AreaField[], texts: WheelTexts): unknown {
  if (fields.length === 0) return nothing;
  return html`
    <details class="more">
      <summary>${texts('goal.layers')}</summary>
      <div class="more-fields">${fields.map(lineView)}</div>
    </details>
  `;
}

const choiceOf = ({ id, label }: Option): Choice => ({ value: id, label });
