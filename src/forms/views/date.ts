import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { FieldView } from '../form-controller.ts';
import { type DateParts, datePartsOf, dateTextOf, spreadDate } from '../model/notation.ts';
import { describedBy, group, textValue } from './field.ts';
import { masked } from './mask.ts';

const PARTS = [
  { part: 'day', suffix: '', size: 'tiny' },
  { part: 'month', suffix: '-month', size: 'short' },
  { part: 'year', suffix: '-year', size: 'short' },
] as const;

/** Codes that are about one box; the others are about all three. */
const BOX_OF_CODE: Readonly<Record<string, keyof DateParts>> = { 'date-day': 'day', 'date-month': 'month', 'date-year': 'year' };

/**
 * A date in three boxes, typed. A calendar is no help with a date that somebody knows, and the browser's own speaks the browser's language.
 * The month may be a name; a whole date in the first box is spread over the three.
 *
 * @param options.autocomplete `bday`, when it asks for the visitor's own.
 */
export function dateField(field: FieldView, options: Readonly<{ autocomplete?: 'bday' }> = {}): TemplateResult {
  const help = field.help || field.texts('field.date.help');
  const parts = datePartsOf(textValue(field));
  const wrong = BOX_OF_CODE[field.code];
  const typed = (part: keyof DateParts, text: string) => {
    field.typed(dateTextOf((part === 'day' ? spreadDate(text) : undefined) ?? { ...parts, [part]: text }));
  };
  return group(
    { ...field, help },
    html`<div class="date">
      ${PARTS.map(({ part, suffix, size }) => {
        const id = `${field.id}${suffix}`;
        const invalid = field.error !== '' && (wrong === undefined || wrong === part);
        return html`
          <div>
            <label class="label-small" for=${id}>${field.texts(`field.${part}`)}</label>
            <input
              class="input input-${size}"
              ${masked()}
              id=${id}
              name="${field.name}.${part}"
              type="text"
              inputmode="numeric"
              autocomplete=${ifDefined(options.autocomplete && `${options.autocomplete}-${part}`)}
              aria-describedby=${invalid ? describedBy({ ...field, help: '' }) : nothing}
              aria-invalid=${invalid ? 'true' : nothing}
              aria-required=${field.required ? 'true' : nothing}
              .value=${live(parts[part])}
              @input=${(event: InputEvent) => typed(part, (event.target as HTMLInputElement).value)}
            />
          </div>
        `;
      })}
    </div>`,
  );
}
