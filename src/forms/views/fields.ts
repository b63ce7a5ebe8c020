/**
 * Fields as templates around native controls, complete with label, help, error and optional wording. Each takes the view that
 * `FormController.field(name)` gives. All kinds are exported here.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FieldView } from '../form-controller.ts';
import type { Option } from './choices.ts';
import { counter, counterId } from './counter.ts';
import { describedBy, errorOf, helpOf, labelled, textValue } from './field.ts';
import { inputField } from './input.ts';
import { masked } from './mask.ts';

export { checkboxField, type ChoiceOptions, type Option, radioField, yesNoField } from './choices.ts';
export { dateField } from './date.ts';
export { controlId, describedBy, errorOf, group, helpOf, labelOf } from './field.ts';
export { inputField, type InputKind, type InputOptions } from './input.ts';
export { masked } from './mask.ts';

/** @param options.max characters; how many are left is shown, and said when it is little. Typing on is never cut off. */
export function longTextField(field: FieldView, options: Readonly<{ max?: number; rows?: number }> = {}): TemplateResult {
  const { max, rows = 5 } = options;
  return labelled(
    field,
    html`<textarea
        ${masked()}
        class="input input-wide"
        id=${field.id}
        name=${field.name}
        rows=${rows}
        autocomplete="off"
        aria-describedby=${describedBy(field, max === undefined ? '' : counterId(field))}
        aria-invalid=${field.error ? 'true' : nothing}
        aria-required=${field.required ? 'true' : nothing}
        .value=${live(textValue(field))}
        @input=${(event: InputEvent) => field.typed((event.target as HTMLTextAreaElement).value)}
        @blur=${field.left}
      ></textarea>
      ${max === undefined ? nothing : counter(field, max)}`,
  );
}

/** One of many: the browser's own list. */
export function selectField(field: FieldView, options: readonly Option[], more: Readonly<{ autocomplete?: string }> = {}): TemplateResult {
  const known = options.some((option) => option.value === field.value);
  return labelled(
    field,
    html`<select
      ${masked()}
      class="input input-medium"
      id=${field.id}
      name=${field.name}
      autocomplete=${more.autocomplete ?? 'off'}
      aria-describedby=${describedBy(field)}
      aria-invalid=${field.error ? 'true' : nothing}
      aria-required=${field.required ? 'true' : nothing}
      @change=${(event: Event) => field.typed((event.target as HTMLSelectElement).value)}
      @blur=${field.left}
    >
      <option value="" .selected=${live(!known)}>${field.texts('field.choose')}</option>
      ${options.map((option) => html`<option value=${option.value} .selected=${live(field.value === option.value)}>${option.label}</option>`)}
    </select>`,
  );
}

/** Postcode and house number beside each other, each a field of its own with its own error. */
export function addressFields(
  postcode: FieldView,
  houseNumber: FieldView,
  options: Readonly<{ autocomplete?: string }> = {},
): TemplateResult {
  return html`<div class="field row">
    ${inputField(postcode, { kind: 'postcode', ...options })} ${inputField(houseNumber, { kind: 'house-number' })}
  </div>`;
}

/** A single statement to agree with. */
export function consentField(field: FieldView): TemplateResult {
  return html`
    <div class="field" ?data-invalid=${field.error !== ''}>
      ${helpOf(field)} ${errorOf(field)}
      <div class="choice">
        <input
          ${masked()}
          type="checkbox"
          id=${field.id}
          name=${field.name}
          aria-describedby=${describedBy(field)}
          aria-invalid=${field.error ? 'true' : nothing}
          .checked=${live(field.value === true)}
          @change=${(event: Event) => field.typed((event.target as HTMLInputElement).checked)}
        />
        <label for=${field.id}>${field.label}</label>
      </div>
    </div>
  `;
}
