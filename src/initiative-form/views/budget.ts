import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FieldView } from '../../forms/form-controller.ts';
import { group, masked } from '../../forms/views/fields.ts';
import { formatAmount } from '../../forms/model/notation.ts';
import { type BudgetLine, type BudgetSum, lineOf, linesOf, MOST_LINES, wrongBox } from '../model/budget.ts';
import type { InitiativeTexts } from './texts.ts';

/**
 * What it costs, line by line, with the total below. The first line is always there to type in. The error's link goes to the box that is
 * wrong, which therefore has the field's id.
 */
export function budgetField(
  field: FieldView,
  sum: BudgetSum | undefined,
  texts: InitiativeTexts,
  on: Readonly<{ removed: (line: number) => void; added: (line: number) => void }>,
): TemplateResult {
  const typed = linesOf(field.value);
  const lines = typed.length > 0 ? typed : [{ what: '', amount: '' }];
  const wrong = field.error ? wrongBox(field.value) : undefined;
  const change = (index: number, part: Partial<BudgetLine>) =>
    field.typed(lines.map((line, at) => lineOf(at === index ? { ...line, ...part } : line)));
  const box = (index: number, name: keyof BudgetLine) => {
    const isTarget = wrong ? wrong.line === index && wrong.box === name : index === 0 && name === 'what';
    return { id: isTarget ? field.id : `${field.id}-${name}-${index + 1}`, invalid: wrong?.line === index && wrong.box === name };
  };
  const input = (line: BudgetLine, index: number, name: keyof BudgetLine) => {
    const { id, invalid } = box(index, name);
    return html`
      <div class="budget-${name}">
        <label class="label-small" for=${id}
          >${texts(`budget.${name}`)}<span class="visually-hidden">, ${texts('budget.line', { line: index + 1 })}</span></label
        >
        <input
          ${masked()}
          class="input"
          id=${id}
          type="text"
          inputmode=${name === 'amount' ? 'decimal' : nothing}
          autocomplete="off"
          aria-invalid=${invalid ? 'true' : nothing}
          aria-describedby=${invalid ? `${field.id}-error` : nothing}
          .value=${live(line[name])}
          @input=${(event: InputEvent) => change(index, { [name]: (event.target as HTMLInputElement).value })}
        />
      </div>
    `;
  };
  const remove = (index: number) => {
    field.typed(lines.filter((_line, at) => at !== index).map(lineOf));
    on.removed(index);
  };
  const add = () => {
    field.typed([...lines, { what: '', amount: '' }].map(lineOf));
    on.added(lines.length);
  };
  return group(
    field,
    html`
      <ol class="budget">
        ${lines.map(
          (line, index) => html`
            <li class="budget-line">
              ${input(line, index, 'what')} ${input(line, index, 'amount')}
              ${
                lines.length > 1
                  ? html`<button
                      class="link"
                      type="button"
                      aria-label=${texts('budget.remove.what', { line: index + 1 })}
                      @click=${() => remove(index)}
                    >
                      ${texts('budget.remove')}
                    </button>`
                  : nothing
              }
            </li>
          `,
        )}
      </ol>
      ${
        lines.length < MOST_LINES
          ? html`<button class="button button-plain" type="button" data-budget-add @click=${add}>${texts('budget.add')}</button>`
          : nothing
      }
      ${sum ? totalView(sum, texts) : nothing}
    `,
  );
}

function totalView({ total, own, asked }: BudgetSum, texts: InitiativeTexts): TemplateResult {
  const amount = (cents: number) => formatAmount(cents, texts.locale);
  return html`
    <p class="budget-total">
      <strong>${texts('budget.total', { amount: amount(total) })}</strong>
      ${own === undefined ? nothing : html`<br />${texts('budget.asked', { amount: amount(asked) })}`}
    </p>
  `;
}
