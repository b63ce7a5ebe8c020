import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { FieldView } from '../form-controller.ts';
import { describedBy, labelled, textValue } from './field.ts';
import { masked } from './mask.ts';

export type InputKind = 'text' | 'email' | 'tel' | 'amount' | 'whole-number' | 'postcode' | 'house-number' | 'search';

/** What the browser can fill in, and which keyboard a phone shows. */
type InputTraits = Readonly<{ type: string; inputmode?: string; autocapitalize?: string; autocomplete?: string; size: string }>;

const KINDS: Readonly<Record<InputKind, InputTraits>> = {
  text: { type: 'text', size: 'wide' },
  search: { type: 'search', size: 'wide' },
  email: { type: 'email', inputmode: 'email', autocapitalize: 'none', autocomplete: 'email', size: 'wide' },
  tel: { type: 'tel', inputmode: 'tel', autocomplete: 'tel', size: 'medium' },
  // Not type=number: its arrows, its silence on "12,50" and its wheel lose answers.
  amount: { type: 'text', inputmode: 'decimal', size: 'small' },
  'whole-number': { type: 'text', inputmode: 'numeric', size: 'small' },
  postcode: { type: 'text', autocapitalize: 'characters', autocomplete: 'postal-code', size: 'small' },
  'house-number': { type: 'text', size: 'small' },
};

export type InputOptions = Readonly<{
  kind?: InputKind;
  /** What the browser may fill in (WCAG 1.3.5). E-mail, telephone and postcode have their own; `off` when it is not about the visitor. */
  autocomplete?: string;
}>;

/** One line: words, e-mail, telephone, an amount, a whole number, a postcode. */
export function inputField(field: FieldView, options: InputOptions = {}): TemplateResult {
  const kind = KINDS[options.kind ?? 'text'];
  const input = html`<input
    class="input input-${kind.size}"
    ${masked()}
    id=${field.id}
    name=${field.name}
    type=${kind.type}
    inputmode=${ifDefined(kind.inputmode)}
    autocapitalize=${ifDefined(kind.autocapitalize)}
    autocomplete=${options.autocomplete ?? kind.autocomplete ?? 'off'}
    spellcheck=${options.kind && options.kind !== 'text' ? 'false' : 'true'}
    aria-describedby=${describedBy(field)}
    aria-invalid=${field.error ? 'true' : nothing}
    aria-required=${field.required ? 'true' : nothing}
    .value=${live(textValue(field))}
    @input=${(event: InputEvent) => field.typed((event.target as HTMLInputElement).value)}
    @blur=${field.left}
  />`;
  // The sign only shows what is asked; the label says it, and what is typed before or after the digits is understood.
  return labelled(field, options.kind === 'amount' ? html`<div class="affix"><span aria-hidden="true">€</span>${input}</div>` : input);
}
