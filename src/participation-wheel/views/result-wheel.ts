import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Answer } from '../model/answers.ts';
import { sentencesOf } from '../model/result.ts';
import { packText } from './pack-text.ts';
import { swatch } from './patterns.ts';
import { RESULT_VIEWS, type ResultActions, type ResultScreen } from './result-screen.ts';
import { wheelPicture } from './wheel-picture.ts';
import { sentenceText, type WheelTexts } from './wheel-view.ts';

/** The wheel in three views with equal rights. */
export function wheelPart(view: ResultScreen, texts: WheelTexts, on: ResultActions): TemplateResult {
  return html`
    <section class="stack">
      <fieldset class="views">
        <legend>${texts('result.view')}</legend>
        <div class="row">
          ${RESULT_VIEWS.map(
            (name) => html`
              <div class="choice">
                <input
                  type="radio"
                  id="view-${name}"
                  name="result-view"
                  .value=${name}
                  .checked=${live(view.shown === name)}
                  @change=${() => on.view(name)}
                />
                <label for="view-${name}">${texts(`result.view.${name}`)}</label>
              </div>
            `,
          )}
        </div>
      </fieldset>
      ${view.shown === 'table' ? tableOf(view, texts) : nothing}
      ${
        view.shown === 'picture'
          ? html`<figure>
              ${wheelPicture({ answers: view.result.answers, name: texts('wheel.picture'), signs: view.signs, pick: on.change }, texts)}
              <figcaption class="muted small">${texts('result.rings')}</figcaption>
            </figure>`
          : nothing
      }
      ${view.shown === 'table' ? nothing : sentenceList(view, texts)}
    </section>
  `;
}

const sentences = (answer: Answer, { pack }: ResultScreen, texts: WheelTexts) =>
  sentencesOf(answer, texts.locale).map((sentence) => html`${sentenceText(sentence, pack, texts)} `);

/** Numbered as in the picture. */
const sentenceList = (view: ResultScreen, texts: WheelTexts): TemplateResult => html`
  <ol class="sentences">
    ${view.result.answers.map(
      (answer) => html`
        <li>
          <span class="area-number" aria-hidden="true">${answer.number}</span>
          <div>
            <p><strong>${packText(answer.area.label, view.pack, texts)}</strong></p>
            <p>${sentences(answer, view, texts)}</p>
            ${answer.private ? html`<p class="muted small">${texts('sentence.private')}</p>` : nothing}
          </div>
          ${answer.mark ? swatch(answer.mark.pattern) : nothing}
        </li>
      `,
    )}
  </ol>
`;

const tableOf = (view: ResultScreen, texts: WheelTexts): TemplateResult => html`
  <div class="table-scroll" role="region" tabindex="0" aria-label=${texts('result.table')}>
    <table>
      <caption class="visually-hidden">
        ${texts('result.table')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${texts('result.table.area')}</th>
          <th scope="col">${texts('result.table.mark')}</th>
          <th scope="col">${texts('result.table.want')}</th>
          <th scope="col">${texts('result.table.step')}</th>
        </tr>
      </thead>
      <tbody>
        ${view.result.answers.map(
          ({ area, number, mark, chosen, want, firstStep }) => html`
            <tr>
              <th scope="row">${number}. ${packText(area.label, view.pack, texts)}</th>
              <td>${mark ? packText(mark.label, view.pack, texts) : texts('areas.none')}</td>
              <td>${want ? packText(want.label, view.pack, texts) : chosen ? texts('wheel.goal') : '–'}</td>
              <td>${firstStep || '–'}</td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  </div>
`;
