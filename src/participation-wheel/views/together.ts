import { html, nothing, type TemplateResult } from 'lit';
import type { FormController } from '../../forms/form-controller.ts';
import { errorSummary } from '../../forms/views/error-summary.ts';
import { inputField, radioField } from '../../forms/views/fields.ts';
import { stepButtons } from '../../forms/views/steps.ts';
import { headingOf } from '../../theme/heading.ts';
import { AUTHORS, fieldOf, textOf } from '../model/answers.ts';
import type { Area, WheelPack } from '../model/pack.ts';
import {
  type Agreed,
  agreedNothing,
  type Agreement,
  AGREEMENTS,
  agreementField,
  authored,
  LEADERS,
  twoViewsOf,
} from '../model/together.ts';
import { submitting } from './area.ts';
import { change } from './area-fields.ts';
import { packText } from './pack-text.ts';
import type { ResultActions, ResultScreen } from './result-screen.ts';
import type { WheelTexts } from './wheel-view.ts';

/** Beside the question: whose answer it is, and how the helper sees it. */
export function authorView(pack: WheelPack, area: Area, form: FormController, texts: WheelTexts): TemplateResult {
  const by = form.field(fieldOf('by', area.id), { label: texts('together.by') });
  const helper = form.field(fieldOf('helper-mark', area.id), { label: texts('together.helper-mark') });
  return html`
    ${radioField(
      { ...by, typed: (author) => change(form, authored(form.values, area.id, textOf(author))) },
      AUTHORS.map((author) => ({ value: author, label: texts(`together.by.${author}`) })),
      { inRow: true },
    )}
    <details class="more">
      <summary>${texts('together.helper')}</summary>
      ${radioField(
        helper,
        pack.scale.filter(({ open }) => !open).map(({ id, label }) => ({ value: id, label })),
      )}
    </details>
  `;
}

/** Four questions to answer together; each can be left. */
export function agreeView(
  view: Readonly<{ form: FormController; level: number }>,
  texts: WheelTexts,
  on: Readonly<{ next: () => void; back: (() => void) | undefined }>,
): TemplateResult {
  const { form, level } = view;
  const leads = form.field(agreementField('leads'), { label: texts('agree.leads') });
  return html`
    <form class="main" novalidate @submit=${submitting(on.next)}>
      ${headingOf(level, texts('agree.heading'), { className: 'heading step-heading', focusable: true })}
      <p>${texts('agree.intro')}</p>
      ${errorSummary(form, texts, level + 1)}
      ${radioField(
        leads,
        LEADERS.map((leader) => ({ value: leader, label: texts(`agree.leads.${leader}`) })),
      )}
      ${(['help', 'takes-over', 'again'] as const).map((name) =>
        inputField(form.field(agreementField(name), { label: texts(`agree.${name}`) })),
      )}
      ${stepButtons(texts, { back: on.back })}
    </form>
  `;
}

/** What two people see differently, side by side, and what they agreed. */
export function togetherPart(view: ResultScreen, texts: WheelTexts, on: Pick<ResultActions, 'agree'>): unknown {
  if (!view.together) return nothing;
  const views = twoViewsOf(view.result.answers);
  return html`
    <section class="stack">
      ${headingOf(view.level + 1, texts('together.heading'))}
      ${
        views.length === 0
          ? nothing
          : html`<p>${texts('together.intro')}</p>
              <div class="table-scroll" role="region" tabindex="0" aria-label=${texts('together.heading')}>
                <table>
                  <thead>
                    <tr>
                      <th scope="col">${texts('result.table.area')}</th>
                      <th scope="col">${texts('together.column.me')}</th>
                      <th scope="col">${texts('together.column.helper')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    ${views.map(
                      ({ answer, helper, same }) => html`
                        <tr>
                          <th scope="row">${packText(answer.area.label, view.pack, texts)}</th>
                          <td>${answer.mark ? packText(answer.mark.label, view.pack, texts) : texts('areas.none')}</td>
                          <td>${packText(helper.label, view.pack, texts)}${same ? html`<br />${texts('together.same')}` : nothing}</td>
                        </tr>
                      `,
                    )}
                  </tbody>
                </table>
              </div>`
      }
      ${agreedList(view.agreed, texts)}
      <div class="buttons no-print">
        <button class="button button-plain" type="button" @click=${on.agree}>
          ${texts(agreedNothing(view.agreed) ? 'agree.button' : 'agree.change')}
        </button>
      </div>
    </section>
  `;
}

/** What was agreed, question by question. */
export function agreedRows(agreed: Agreed, texts: WheelTexts): { name: Agreement; question: string; answer: string }[] {
  const answers: Readonly<Record<Agreement, string>> = {
    leads: agreed.leads ? texts(`agree.leads.${agreed.leads}`) : '',
    help: agreed.help,
    'takes-over': agreed.takesOver,
    again: agreed.again,
  };
  return AGREEMENTS.map((name) => ({ name, question: texts(`agree.${name}`), answer: answers[name] })).filter(
    ({ answer }) => answer !== '',
  );
}

/** The same as a list; nothing when nothing was. */
export function agreedList(agreed: Agreed, texts: WheelTexts): unknown {
  const rows = agreedRows(agreed, texts);
  if (rows.length === 0) return nothing;
  return html`<dl class="agreed">
    ${rows.map(
      ({ question, answer }) =>
        html`<div>
          <dt>${question}</dt>
          <dd>${answer}</dd>
        </div>`,
    )}
  </dl>`;
}
