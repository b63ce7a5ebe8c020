import { html, nothing, type TemplateResult } from 'lit';
import { safeLink } from '../../settings/settings-controller.ts';
import { headingOf } from '../../theme/heading.ts';
import type { Answer } from '../model/answers.ts';
import type { PackContact, WheelPack } from '../model/pack.ts';
import { layersOf, sentencesBesideLayers, sentencesOf } from '../model/result.ts';
import { areasNav } from './area.ts';
import { packText } from './pack-text.ts';
import type { ResultActions, ResultScreen } from './result-screen.ts';
import { wheelPart } from './result-wheel.ts';
import { frameworksPart, supportPart } from './rings.ts';
import { nextPart, takeAlongPart } from './take-along.ts';
import { togetherPart } from './together.ts';
import { sentenceText, type WheelTexts } from './wheel-view.ts';

/** What goes well, what I want, one first step, someone to turn to; then the wheel itself, and where to go from here. */
export const resultView = (view: ResultScreen, texts: WheelTexts, on: ResultActions): TemplateResult => html`
  <div class="stack-wide result">
    <div class="stack">
      ${headingOf(view.level, texts('result.heading'), { className: 'heading step-heading', focusable: true })}
      <p>${texts('result.intro')}</p>
      ${view.older && view.older !== 'same' ? html`<p class="notice no-print">${texts(`older.${view.older}`)}</p>` : nothing}
    </div>
    ${wellPart(view, texts)} ${goalsPart(view, texts, on)} ${firstStepPart(view, texts)} ${togetherPart(view, texts, on)}
    ${personPart(view, texts)} ${wheelPart(view, texts, on)} ${view.comparison} ${supportPart(view, texts)} ${frameworksPart(view, texts)}
    ${view.ring3} ${nextPart(view, texts)} ${takeAlongPart(view, texts, on)}
    <div class="no-print stack">
      ${headingOf(view.level + 1, texts('result.change'))}
      ${areasNav({ pack: view.pack, answers: view.result.answers }, texts, { pick: on.change })}
    </div>
  </div>
`;

function wellPart(view: ResultScreen, texts: WheelTexts): TemplateResult {
  const { well } = view.result;
  if (well.length === 0) return html`<p>${texts('result.well.none')}</p>`;
  return html`
    <section class="stack">
      ${headingOf(view.level + 1, texts('result.well'))}
      <ul class="points">
        ${well.map(
          (answer) =>
            html`<li>
              <strong>${packText(answer.area.label, view.pack, texts)}</strong><br />
              ${sentencesOf(answer, texts.locale)
                .slice(0, 1)
                .map((sentence) => sentenceText(sentence, view.pack, texts))}
            </li>`,
        )}
      </ul>
    </section>
  `;
}

function goalsPart(view: ResultScreen, texts: WheelTexts, on: ResultActions): TemplateResult {
  const { goals } = view.result;
  return html`
    <section class="stack">
      ${headingOf(view.level + 1, texts('result.goals'))}
      ${
        goals.length === 0
          ? html`<p>${texts('result.goals.none')}</p>
              <p><button class="link" type="button" @click=${on.goals}>${texts('result.goals.choose')}</button></p>`
          : html`<ul class="points">
              ${goals.map(
                (answer) =>
                  html`<li>
                    <strong>${packText(answer.area.label, view.pack, texts)}</strong><br />
                    ${sentencesBesideLayers(answer, texts.locale).map((sentence) => html`${sentenceText(sentence, view.pack, texts)} `)}
                    ${layersPart(answer, texts)}
                  </li>`,
              )}
            </ul>`
      }
    </section>
  `;
}

/** The first step: by myself, with others, in society. */
function layersPart(answer: Answer, texts: WheelTexts): unknown {
  const layers = layersOf(answer, texts.locale);
  if (layers.length === 0) return nothing;
  return html`
    <dl class="layers">
      ${layers.map(
        ({ layer, lines }) => html`
          <div>
            <dt>${texts(`layer.${layer}`)}</dt>
            ${lines.map((line) => html`<dd>${line}</dd>`)}
          </div>
        `,
      )}
    </dl>
  `;
}

function firstStepPart({ result, level, pack }: ResultScreen, texts: WheelTexts): unknown {
  if (!result.firstStep) return nothing;
  const { answer, step } = result.firstStep;
  return html`
    <section class="notice">
      ${headingOf(level + 1, texts('result.first-step'))}
      <p class="lead">${step}</p>
      <p class="muted small">${packText(answer.area.label, pack, texts)}</p>
    </section>
  `;
}

function personPart(view: ResultScreen, texts: WheelTexts): TemplateResult {
  return html`
    <section class="stack">
      ${headingOf(view.level + 1, texts('result.person'))} ${view.contact}
      ${view.contacts.map((contact) => packContact(contact, view.pack, texts))}
      <p>${texts('result.person.municipality')} ${texts('result.person.support')}</p>
    </section>
  `;
}

function packContact({ name, role, phone, hours, href }: PackContact, pack: WheelPack, texts: WheelTexts): TemplateResult {
  const link = safeLink(href ?? '');
  return html`
    <div class="contact">
      <p><strong>${packText(name, pack, texts)}</strong>${role ? html`, ${packText(role, pack, texts)}` : nothing}</p>
      ${phone ? html`<p><a href="tel:${phone.replace(/[^\d+]/g, '')}">${texts('contact.call', { phone })}</a></p>` : nothing}
      ${hours ? html`<p class="muted">${texts('contact.hours', { hours })}</p>` : nothing}
      ${link ? html`<p><a href=${link}>${texts('contact.link')}</a></p>` : nothing}
    </div>
  `;
}
