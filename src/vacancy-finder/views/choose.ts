import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { headingOf } from '../../theme/heading.ts';
import { type Answers, ANSWERS, QUESTIONS } from '../model/choose.ts';
import type { ToolTexts } from './texts.ts';

export type ChooseView = Readonly<{ number: number; answers: Answers }>;
export type ChooseActions = Readonly<{ answered: (answer: string) => void; back: () => void; stopped: () => void }>;

/** One question on screen, each answer a button; nothing has to be chosen. */
export function chooseView({ number, answers }: ChooseView, texts: ToolTexts, level: number, on: ChooseActions): TemplateResult {
  const question = QUESTIONS[number];
  if (!question) return html``;
  const answer = (name: string, label: string, plain = false) => html`
    <li>
      <button
        class="button ${plain ? 'button-plain' : 'answer'}"
        type="button"
        aria-pressed=${answers[question] === name ? 'true' : nothing}
        @click=${() => on.answered(name)}
      >
        ${label}
      </button>
    </li>
  `;
  return html`${keyed(
    question,
    html`
      ${headingOf(
        level,
        html`<span class="progress"
            >${texts('step.progress', { number: number + 1, total: QUESTIONS.length })}<span class="visually-hidden">: </span></span
          >${texts(`choose.${question}`)}`,
        { className: 'heading step-heading', focusable: true },
      )}
      <ul class="answers">
        ${Object.keys(ANSWERS[question]).map((name) => answer(name, texts.find(`choose.${question}.${name}`) ?? name))}
        ${answer('', texts('choose.skip'), true)}
      </ul>
      <div class="buttons">
        ${number > 0 ? html`<button class="link" type="button" @click=${on.back}>${texts('step.back')}</button>` : nothing}
        <button class="link" type="button" @click=${on.stopped}>${texts('choose.stop')}</button>
      </div>
    `,
  )}`;
}
