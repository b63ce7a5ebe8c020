/** The parts that every field has around its control: label, help, error, and how they belong together. The ids share the widget's one shadow root. */
import { html, nothing, type TemplateResult } from 'lit';
import { errorIcon } from '../../theme/icons.ts';
import type { FieldView } from '../form-controller.ts';

/** A control with its label, help and error around it. */
export const labelled = (field: FieldView, control: unknown): TemplateResult => html`
  <div class="field" ?data-invalid=${field.error !== ''}>${labelOf(field)} ${helpOf(field)} ${errorOf(field)} ${control}</div>
`;

/** A group with its question as legend. The error link focuses the first control, whose id is the field's. */
export function group(field: FieldView, controls: unknown): TemplateResult {
  return html`
    <fieldset
      class="field group"
      ?data-invalid=${field.error !== ''}
      aria-describedby=${describedBy(field)}
      @focusout=${(event: FocusEvent) => leavesGroup(event) && field.left()}
    >
      <legend>${field.label}${optionalMark(field)}</legend>
      ${helpOf(field)} ${errorOf(field)} ${controls}
    </fieldset>
  `;
}

/** From one control of a group to the next is not leaving it. */
const leavesGroup = (event: FocusEvent): boolean =>
  !(event.relatedTarget instanceof Node && (event.currentTarget as Element).contains(event.relatedTarget));

/** Ids of the controls in a group: the first has the field's own, so that an error link finds it. */
export const controlId = (field: FieldView, index: number): string => (index === 0 ? field.id : `${field.id}-${index + 1}`);

export const labelOf = (field: FieldView): TemplateResult =>
  html`<label class="label" for=${field.id}>${field.label}${optionalMark(field)}</label>`;

export const helpOf = (field: FieldView): unknown => (field.help ? html`<p class="help" id="${field.id}-help">${field.help}</p>` : nothing);

export const errorOf = (field: FieldView): unknown =>
  field.error
    ? html`<p class="error" id="${field.id}-error">
        ${errorIcon()}<span><span class="visually-hidden">${field.texts('field.error')} </span>${field.error}</span>
      </p>`
    : nothing;

/** What a screen reader says after the name: the error first, since that is why the person is here. */
export const describedBy = (field: FieldView, more = ''): string | typeof nothing =>
  [field.error ? `${field.id}-error` : '', field.help ? `${field.id}-help` : '', more].filter(Boolean).join(' ') || nothing;

/** Most questions may be skipped, so the sentence stands with those and nothing with the few that must be answered. */
export const optionalMark = (field: FieldView): unknown =>
  field.required ? nothing : html` <span class="optional">(${field.texts('field.optional')})</span>`;

export const textValue = (field: FieldView): string => (typeof field.value === 'string' ? field.value : '');
