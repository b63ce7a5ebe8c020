import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { safeLink } from '../../settings/settings-controller.ts';
import { headingOf } from '../../theme/heading.ts';
import type { Answer } from '../model/answers.ts';
import type { Framework, PackContact, WheelPack } from '../model/pack.ts';
import { furtherSentencesOf, sentencesOf, type RingSigns, type SupportGroup, type WheelResult } from '../model/result.ts';
import { areasNav } from './area.ts';
import { swatch } from './patterns.ts';
import { wheelPicture } from './wheel-picture.ts';
import { packText, sentenceText, type WheelTexts } from './wheel-view.ts';

/** Three views with equal rights: the same, seen, read, or looked up. */
export const RESULT_VIEWS = ['picture', 'sentences', 'table'] as const;
export type ResultView = (typeof RESULT_VIEWS)[number];

export type ResultScreen = Readonly<{
  pack: WheelPack;
  result: WheelResult;
  support: readonly SupportGroup[];
  frameworks: readonly Framework[];
  /** The signs of both in the picture. */
  signs: RingSigns;
  contacts: readonly PackContact[];
  /** The person or desk of the site. */
  contact: unknown;
  shown: ResultView;
  level: number;
  /** Empty when nothing can be sent. */
  recipient: string;
  vacancies: string;
  initiative: string;
}>;

export type ResultActions = Readonly<{
  view: (view: ResultView) => void;
  /** On one sheet, or with everything. */
  print: (all: boolean) => void;
  save: () => void;
  send: () => void;
  goals: () => void;
  change: (area: string) => void;
}>;

/** What goes well, what I want, one first step, someone to turn to; then the wheel itself, and where to go from here. */
export const resultView = (view: ResultScreen, texts: WheelTexts, on: ResultActions): TemplateResult => html`
  <div class="stack-wide result">
    <div class="stack">
      ${headingOf(view.level, texts('result.heading'), { className: 'heading step-heading', focusable: true })}
      <p>${texts('result.intro')}</p>
    </div>
    ${wellPart(view, texts)} ${goalsPart(view, texts, on)} ${firstStepPart(view, texts)} ${personPart(view, texts)}
    ${wheelPart(view, texts, on)} ${supportPart(view, texts)} ${frameworksPart(view, texts)} ${nextPart(view, texts)}
    ${takeAlongPart(view, texts, on)}
    <div class="no-print stack">
      ${headingOf(view.level + 1, texts('result.change'))}
      ${areasNav({ pack: view.pack, answers: view.result.answers }, texts, { pick: on.change })}
    </div>
  </div>
`;

const sentences = (answer: Answer, { pack }: ResultScreen, texts: WheelTexts) =>
  sentencesOf(answer, texts.locale).map((sentence) => html`${sentenceText(sentence, pack, texts)} `);

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
                    ${furtherSentencesOf(answer, texts.locale).map((sentence) => html`${sentenceText(sentence, view.pack, texts)} `)}
                  </li>`,
              )}
            </ul>`
      }
    </section>
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

function wheelPart(view: ResultScreen, texts: WheelTexts, on: ResultActions): TemplateResult {
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

function supportPart({ support, signs, pack, level }: ResultScreen, texts: WheelTexts): unknown {
  if (support.length === 0) return nothing;
  return html`
    <section class="stack">
      ${headingOf(level + 1, texts('result.support'))}
      <p>${texts('result.support.intro')}</p>
      <div class="columns">
        ${support.map(
          (group) => html`
            <div class="card stack">
              ${headingOf(level + 2, texts(`result.support.${group.kind}`), { className: 'heading small-heading' })}
              <ul class="points">
                ${group.items.map(({ support: item, areas }) => {
                  const link = safeLink(item.href ?? '');
                  const title = packText(item.title, pack, texts);
                  return html`
                    <li>
                      ${signOf(signs.support.get(item.id))} ${link ? html`<a href=${link}>${title}</a>` : html`<strong>${title}</strong>`}
                      ${item.description ? html`<br />${packText(item.description, pack, texts)}` : nothing}
                      ${
                        areas.length > 1
                          ? html`<br /><span class="muted small"
                                >${texts('result.support.areas', { count: areas.length, areas: listed(areas, texts) })}</span
                              >`
                          : nothing
                      }
                    </li>
                  `;
                })}
              </ul>
            </div>
          `,
        )}
      </div>
    </section>
  `;
}

/** As it stands in the ring of the picture; a screen reader has the name right after it. */
const signOf = (sign: string | undefined): unknown => (sign ? html`<span class="ring-sign" aria-hidden="true">${sign}</span>` : nothing);

const listed = (words: readonly string[], texts: WheelTexts): string => new Intl.ListFormat(texts.locale).format(words);

/** Ring 3, for who wants to know: in plain words, the official name after it. */
function frameworksPart({ frameworks, signs, pack }: ResultScreen, texts: WheelTexts): unknown {
  if (frameworks.length === 0) return nothing;
  return html`
    <details>
      <summary>${texts('result.frameworks')}</summary>
      <div class="stack">
        <p>${texts('result.frameworks.intro')}</p>
        <ul class="points">
          ${frameworks.map(
            ({ id, plain, label, explanation }) =>
              html`<li>
                ${signOf(signs.frameworks.get(id))} ${packText(plain, pack, texts)}
                <span class="muted">(${packText(label, pack, texts)})</span>${
                  explanation ? html`<br />${packText(explanation, pack, texts)}` : nothing
                }
              </li>`,
          )}
        </ul>
      </div>
    </details>
  `;
}

function nextPart({ vacancies, initiative, level }: ResultScreen, texts: WheelTexts): unknown {
  if (!vacancies && !initiative) return nothing;
  return html`
    <section class="stack">
      ${headingOf(level + 1, texts('result.next'))}
      <ul class="points">
        ${vacancies ? html`<li><a href=${vacancies}>${texts('result.vacancies')}</a></li>` : nothing}
        ${initiative ? html`<li><a href=${initiative}>${texts('result.initiative')}</a></li>` : nothing}
      </ul>
    </section>
  `;
}

const takeAlongPart = (view: ResultScreen, texts: WheelTexts, on: ResultActions): TemplateResult => html`
  <section class="stack">
    <p class="muted">${texts('result.print.help')}</p>
    <div class="buttons">
      <button class="button" type="button" @click=${() => on.print(false)}>${texts('result.print')}</button>
      <button class="button button-plain" type="button" @click=${() => on.print(true)}>${texts('result.print.all')}</button>
    </div>
    <p class="muted">${texts('result.file.help')}</p>
    <div class="buttons">
      <button class="button button-plain" type="button" @click=${on.save}>${texts('result.file')}</button>
    </div>
    ${
      view.recipient
        ? html`<p>${texts('result.send.intro', { recipient: view.recipient })}</p>
            <div class="buttons">
              <button class="button button-plain" type="button" data-send @click=${on.send}>
                ${texts('result.send', { recipient: view.recipient })}
              </button>
            </div>`
        : html`<p class="muted">${texts('result.local')}</p>`
    }
  </section>
`;
