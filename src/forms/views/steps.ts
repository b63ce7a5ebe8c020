import { html, nothing, type TemplateResult } from 'lit';
import { headingOf } from '../../theme/heading.ts';
import type { FormTexts } from '../form-controller.ts';
import { masked } from './mask.ts';

/** Heading of a step with its progress in words: "Stap 2 van 6" above "Waar en voor wie". It takes the focus when the step begins. */
export function stepHeading(
  step: Readonly<{ number: number; total: number; title: string }>,
  texts: FormTexts,
  level: number,
): TemplateResult {
  return headingOf(
    level,
    html`<span class="progress"
        >${texts('step.progress', { number: step.number, total: step.total })}<span class="visually-hidden">: </span></span
      >${step.title}`,
    { className: 'heading step-heading', focusable: true },
  );
}

/**
 * The form around a step. Enter in any of its fields does what its submit button does, and no more: an unfinished step is not sent but says
 * what is missing. The browser's own checks stay out of it: they speak the browser's language and vanish.
 */
export function stepForm(content: unknown, on: Readonly<{ submit: () => void }>): TemplateResult {
  const submit = (event: Event) => {
    event.preventDefault();
    on.submit();
  };
  return html`<form novalidate @submit=${submit}>${content}</form>`;
}

/** The way on and the way back. "Continue" is the form's submit button, so that Enter does the same; it is never disabled. */
export function stepButtons(texts: FormTexts, on: Readonly<{ back?: (() => void) | undefined; next?: string }>): TemplateResult {
  return html`
    <div class="buttons">
      <button class="button" type="submit">${on.next ?? texts('step.next')}</button>
      ${on.back ? html`<button class="button button-plain" type="button" @click=${on.back}>${texts('step.back')}</button>` : nothing}
    </div>
  `;
}

export type CheckRow = Readonly<{ field: string; question: string; answer: string; change: () => void }>;

/** "Check your answers": each with a link to change it, which comes back here. */
export function checkList(rows: readonly CheckRow[], texts: FormTexts): TemplateResult {
  return html`
    <dl class="check-list">
      ${rows.map(
        (row) => html`
          <div class="check-row">
            <dt>${row.question}</dt>
            <dd class="check-answer" ${masked()}>${row.answer || html`<span class="muted">${texts('check.empty')}</span>`}</dd>
            <dd class="check-change">
              <button class="link" type="button" @click=${row.change} aria-label=${texts('check.change.what', { question: row.question })}>
                ${texts('check.change')}
              </button>
            </dd>
          </div>
        `,
      )}
    </dl>
  `;
}
