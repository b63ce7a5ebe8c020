/** Questions with given answers: one of a few, several, yes or no. Each answer as large as its label. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FieldView } from '../form-controller.ts';
import { OTHER } from '../model/validators.ts';
import { controlId, group } from './field.ts';
import { inputField } from './input.ts';
import { masked } from './mask.ts';

export type Option = Readonly<{ value: string; label: string; help?: string }>;

export type ChoiceOptions = Readonly<{
  /**
   * Adds "something else" as last answer (value `other`), and asks what, in a field of its own: `form.field('<name>.other')`. The plan lists
   * that field too, with `wordsFor('<name>')` as its rule.
   */
  other?: FieldView;
  /** Answers of a word or two stand beside each other where there is room. */
  inRow?: boolean;
}>;

/** One of a few. */
export function radioField(field: FieldView, options: readonly Option[], more: ChoiceOptions = {}): TemplateResult {
  return choices(field, options, more, (option, id) => {
    return html`<input
      ${masked()}
      type="radio"
      id=${id}
      name=${field.id}
      .value=${option.value}
      aria-describedby=${helpId(option, id)}
      .checked=${live(field.value === option.value)}
      @change=${() => field.typed(option.value)}
    />`;
  });
}

/** Any of several. */
export function checkboxField(field: FieldView, options: readonly Option[], more: ChoiceOptions = {}): TemplateResult {
  const chosen = chosenOf(field);
  const toggle = (value: string, on: boolean) => {
    const others = chosen.filter((item) => item !== value);
    field.typed(on ? [...others, value] : others);
  };
  return choices(field, options, more, (option, id) => {
    return html`<input
      ${masked()}
      type="checkbox"
      id=${id}
      name=${field.id}
      .value=${option.value}
      aria-describedby=${helpId(option, id)}
      .checked=${live(chosen.includes(option.value))}
      @change=${(event: Event) => toggle(option.value, (event.target as HTMLInputElement).checked)}
    />`;
  });
}

/** Yes or no: `yes`, `no`, or not answered, which is not the same as no. */
export function yesNoField(field: FieldView): TemplateResult {
  const options = [
    { value: 'yes', label: field.texts('field.yes') },
    { value: 'no', label: field.texts('field.no') },
  ];
  return radioField(field, options, { inRow: true });
}

function choices(
  field: FieldView,
  options: readonly Option[],
  { other, inRow = false }: ChoiceOptions,
  control: (option: Option, id: string) => TemplateResult,
): TemplateResult {
  const all = other ? [...options, { value: OTHER, label: field.texts('field.other') }] : options;
  return group(
    field,
    html`<div class="choices" ?data-row=${inRow}>
      ${all.map((option, index) => {
        const id = controlId(field, index);
        return html`
          <div class="choice">
            ${control(option, id)}
            <label for=${id}>${option.label}</label>
            ${option.help ? html`<p class="choice-help" id="${id}-help">${option.help}</p>` : nothing}
          </div>
        `;
      })}
      ${other && chosenOf(field).includes(OTHER) ? html`<div class="choice-other">${inputField(other)}</div>` : nothing}
    </div>`,
  );
}

const helpId = (option: Option, id: string): string | typeof nothing => (option.help ? `${id}-help` : nothing);

function chosenOf(field: FieldView): readonly string[] {
  if (Array.isArray(field.value)) return field.value as readonly string[];
  return typeof field.value === 'string' ? [field.value] : [];
}
