/** Fields as templates around native controls, complete with label, help, error and optional wording. The ids share the widget's one shadow root. */
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { errorIcon } from '../../theme/icons.ts';
import type { FieldView } from '../form-controller.ts';
import { characterCount } from '../model/notation.ts';

export type Option = Readonly<{ value: string; label: string; help?: string }>;

/** What the browser can fill in, and which keyboard a phone shows. */
export type InputKind = 'text' | 'email' | 'tel' | 'amount' | 'whole-number' | 'postcode' | 'search';

const KINDS: Readonly<Record<InputKind, Readonly<{ type: string; inputmode?: string; autocapitalize?: string; size: string }>>> = {
  text: { type: 'text', size: 'wide' },
  search: { type: 'search', size: 'wide' },
  email: { type: 'email', inputmode: 'email', autocapitalize: 'none', size: 'wide' },
  tel: { type: 'tel', inputmode: 'tel', size: 'medium' },
  // Not type=number: its arrows, its silence on "12,50" and its wheel lose answers.
  amount: { type: 'text', inputmode: 'decimal', size: 'small' },
  'whole-number': { type: 'text', inputmode: 'numeric', size: 'small' },
  postcode: { type: 'text', autocapitalize: 'characters', size: 'small' },
};

export function inputField(field: FieldView, options: Readonly<{ kind?: InputKind; autocomplete?: string }> = {}): TemplateResult {
  const kind = KINDS[options.kind ?? 'text'];
  return html`
    <div class="field" ?data-invalid=${field.error !== ''}>
      ${labelOf(field)} ${helpOf(field)} ${errorOf(field)}
      <input
        class="input input-${kind.size}"
        id=${field.id}
        name=${field.name}
        type=${kind.type}
        inputmode=${ifDefined(kind.inputmode)}
        autocapitalize=${ifDefined(kind.autocapitalize)}
        autocomplete=${options.autocomplete ?? 'off'}
        spellcheck=${options.kind && options.kind !== 'text' ? 'false' : 'true'}
        aria-describedby=${describedBy(field)}
        aria-invalid=${field.error ? 'true' : nothing}
        aria-required=${field.required ? 'true' : nothing}
        .value=${live(textValue(field))}
        @input=${(event: InputEvent) => field.typed((event.target as HTMLInputElement).value)}
        @blur=${field.left}
      />
    </div>
  `;
}

/** @param max characters; the counter is shown, and said when little is left. Typing on is never cut off. */
export function longTextField(field: FieldView, options: Readonly<{ max?: number; rows?: number }> = {}): TemplateResult {
  const { max, rows = 5 } = options;
  const left = max === undefined ? undefined : max - characterCount(textValue(field));
  return html`
    <div class="field" ?data-invalid=${field.error !== ''}>
      ${labelOf(field)} ${helpOf(field)} ${errorOf(field)}
      <textarea
        class="input input-wide"
        id=${field.id}
        name=${field.name}
        rows=${rows}
        autocomplete="off"
        aria-describedby=${describedBy(field, max === undefined ? '' : `${field.id}-counter`)}
        aria-invalid=${field.error ? 'true' : nothing}
        aria-required=${field.required ? 'true' : nothing}
        .value=${live(textValue(field))}
        @input=${(event: InputEvent) => field.typed((event.target as HTMLTextAreaElement).value)}
        @blur=${field.left}
      ></textarea>
      ${
        left === undefined
          ? nothing
          : html`<p class="counter" id="${field.id}-counter">
              ${left >= 0 ? field.texts('field.counter', { count: left }) : field.texts('field.counter.over', { count: -left })}
            </p>`
      }
    </div>
  `;
}

/** One of a few: radio buttons, each as large as its label. */
export function radioField(field: FieldView, options: readonly Option[]): TemplateResult {
  return group(
    field,
    options.map(
      (option, index) => html`
        <div class="choice">
          <input
            type="radio"
            id=${controlId(field, index)}
            name=${field.id}
            .value=${option.value}
            aria-describedby=${option.help ? `${controlId(field, index)}-help` : nothing}
            .checked=${live(field.value === option.value)}
            @change=${() => field.typed(option.value)}
          />
          <label for=${controlId(field, index)}>${option.label}</label>
          ${option.help ? html`<p class="choice-help" id="${controlId(field, index)}-help">${option.help}</p>` : nothing}
        </div>
      `,
    ),
  );
}

/** Any of several. */
export function checkboxField(field: FieldView, options: readonly Option[]): TemplateResult {
  const chosen: readonly string[] = Array.isArray(field.value) ? (field.value as readonly string[]) : [];
  const toggle = (value: string, on: boolean) => {
    const others = chosen.filter((item) => item !== value);
    field.typed(on ? [...others, value] : others);
  };
  return group(
    field,
    options.map(
      (option, index) => html`
        <div class="choice">
          <input
            type="checkbox"
            id=${controlId(field, index)}
            name=${field.id}
            .value=${option.value}
            aria-describedby=${option.help ? `${controlId(field, index)}-help` : nothing}
            .checked=${live(chosen.includes(option.value))}
            @change=${(event: Event) => toggle(option.value, (event.target as HTMLInputElement).checked)}
          />
          <label for=${controlId(field, index)}>${option.label}</label>
          ${option.help ? html`<p class="choice-help" id="${controlId(field, index)}-help">${option.help}</p>` : nothing}
        </div>
      `,
    ),
  );
}

/** A single statement to agree with. */
export function consentField(field: FieldView): TemplateResult {
  return html`
    <div class="field" ?data-invalid=${field.error !== ''}>
      ${helpOf(field)} ${errorOf(field)}
      <div class="choice">
        <input
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

/** One of many: the browser's own list. */
export function selectField(field: FieldView, options: readonly Option[]): TemplateResult {
  return html`
    <div class="field" ?data-invalid=${field.error !== ''}>
      ${labelOf(field)} ${helpOf(field)} ${errorOf(field)}
      <select
        class="input input-medium"
        id=${field.id}
        name=${field.name}
        aria-describedby=${describedBy(field)}
        aria-invalid=${field.error ? 'true' : nothing}
        aria-required=${field.required ? 'true' : nothing}
        @change=${(event: Event) => field.typed((event.target as HTMLSelectElement).value)}
        @blur=${field.left}
      >
        <option value="" ?selected=${!field.value}>${field.texts('field.choose')}</option>
        ${options.map((option) => html`<option value=${option.value} .selected=${live(field.value === option.value)}>${option.label}</option>`)}
      </select>
    </div>
  `;
}

/** A group with its question as legend. The error link focuses the first control, whose id is the field's. */
export function group(field: FieldView, controls: unknown): TemplateResult {
  return html`
    <fieldset class="field group" ?data-invalid=${field.error !== ''} aria-describedby=${describedBy(field)} @focusout=${field.left}>
      <legend>${field.label}${optionalMark(field)}</legend>
      ${helpOf(field)} ${errorOf(field)}
      <div class="choices">${controls}</div>
    </fieldset>
  `;
}

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

export const describedBy = (field: FieldView, more = ''): string | typeof nothing =>
  [field.error ? `${field.id}-error` : '', field.help ? `${field.id}-help` : '', more].filter(Boolean).join(' ') || nothing;

const optionalMark = (field: FieldView): unknown =>
  field.required ? nothing : html` <span class="optional">(${field.texts('field.optional')})</span>`;

const textValue = (field: FieldView): string => (typeof field.value === 'string' ? field.value : '');
