import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FieldView } from '../../forms/form-controller.ts';
import { controlId, group } from '../../forms/views/field.ts';
import { stepButtons } from '../../forms/views/steps.ts';
import { headingOf } from '../../theme/heading.ts';
import type { Answer } from '../model/answers.ts';
import type { Area, WheelPack } from '../model/pack.ts';
import type { AreaField } from './area-fields.ts';
import { swatch } from './patterns.ts';
import { numberedWheel } from './wheel-picture.ts';
import { packText } from './pack-text.ts';
import type { WheelTexts } from './wheel-view.ts';

export type AreaScreen = Readonly<{
  pack: WheelPack;
  area: Area;
  number: number;
  asked: AreaField;
  answers: readonly Answer[];
  level: number;
  /** All that stands behind "tell more", and the five situations on the first screen. */
  more: unknown;
  situations: unknown;
  /** Whose answer it is, beside a helper. */
  author: unknown;
}>;

export type AreaActions = Readonly<{ next: () => void; back: (() => void) | undefined; pick: (area: string) => void; result: () => void }>;

/** One question about one area: a tap, and on. Beside it the wheel so far, and the way to any other area. */
export function areaView(view: AreaScreen, texts: WheelTexts, on: AreaActions): TemplateResult {
  const { pack, area, number, asked, level } = view;
  return html`
    <div class="split">
      <form class="main" novalidate @submit=${submitting(on.next)}>
        ${headingOf(
          level,
          html`<span class="progress"
              >${texts('area.progress', { number, total: pack.areas.length })}<span class="visually-hidden">: </span></span
            >${packText(area.label, pack, texts)}`,
          { className: 'heading step-heading', focusable: true },
        )}
        ${
          area.official && area.official !== area.label
            ? html`<p class="muted small">${texts('area.official', { name: area.official })}</p>`
            : nothing
        }
        ${view.situations} ${markField(asked.field, pack, texts)} ${asked.was} ${view.author} ${view.more}
        ${stepButtons(texts, { back: on.back })}
      </form>
      <div class="aside">
        <div class="wheel-aside">
          ${numberedWheel({ answers: view.answers, name: texts('wheel.picture.progress'), current: area.id, pick: on.pick }, texts)}
        </div>
        ${areasNav({ pack, answers: view.answers, current: area.id }, texts, on)}
      </div>
    </div>
  `;
}

/** The words of the scale with the pattern that each has in the picture. */
const markField = (field: FieldView, pack: WheelPack, texts: WheelTexts): TemplateResult =>
  group(
    field,
    html`<div class="choices">
      ${pack.scale.map(
        (word, index) => html`
          <div class="choice mark-choice">
            <input
              type="radio"
              id=${controlId(field, index)}
              name=${field.id}
              .value=${word.id}
              .checked=${live(field.value === word.id)}
              @change=${() => field.typed(word.id)}
            />
            <label for=${controlId(field, index)}>${swatch(word.pattern)}<span>${packText(word.label, pack, texts)}</span></label>
          </div>
        `,
      )}
    </div>`,
  );

/** Native buttons, one per area, in the order of the list: any order is fine. Each says what was chosen there. */
export const areasNav = (
  view: Readonly<{ pack: WheelPack; answers: readonly Answer[]; current?: string }>,
  texts: WheelTexts,
  on: Readonly<{ pick: (area: string) => void; result?: () => void }>,
): TemplateResult => html`
  <nav class="areas no-print" aria-label=${texts('areas.heading')}>
    <p class="label" aria-hidden="true">${texts('areas.heading')}</p>
    <ol>
      ${view.answers.map(
        ({ area, number, mark }) => html`
          <li>
            <button
              class="area-button"
              type="button"
              aria-current=${area.id === view.current ? 'step' : nothing}
              @click=${() => on.pick(area.id)}
            >
              <span class="area-number">${number}</span>
              <span>
                <span class="area-name">${packText(area.label, view.pack, texts)}<span class="visually-hidden">: </span></span>
                <span class="area-mark">${mark ? packText(mark.label, view.pack, texts) : texts('areas.none')}</span>
              </span>
              ${mark ? swatch(mark.pattern) : nothing}
            </button>
          </li>
        `,
      )}
    </ol>
    ${
      on.result
        ? html`<button class="button button-plain" type="button" data-result @click=${on.result}>${texts('areas.result')}</button>`
        : nothing
    }
  </nav>
`;

/** Enter does the same as the button, and the page is never left. */
export const submitting = (next: () => void) => (event: Event) => {
  event.preventDefault();
  next();
};
