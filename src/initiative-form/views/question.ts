import { html, nothing, type TemplateResult } from 'lit';
import type { FieldView } from '../../forms/form-controller.ts';
import { checkboxField, group, inputField, longTextField, type InputKind, radioField, yesNoField } from '../../forms/views/fields.ts';
import { infoIcon } from '../../theme/icons.ts';
import type { Question, QuestionType } from '../model/questions.ts';
import { choiceText } from '../model/words.ts';
import type { InitiativeTexts } from './texts.ts';

const INPUTS: Readonly<Partial<Record<QuestionType, InputKind>>> = {
  email: 'email',
  phone: 'tel',
  postcode: 'postcode',
  'whole-number': 'whole-number',
  'house-number': 'house-number',
  amount: 'amount',
};

/** A counter belongs to an answer that can grow long; at one line it is only noise. */
const COUNTED = 300;

/** More choices than this, of a word or two, stand beside each other where there is room: a long list hides the button below it. */
const FEW = 6;

/** One question as the field that fits its type. */
export function questionField(field: FieldView, question: Question): TemplateResult {
  const choices = (question.choices ?? []).map(({ value, help }) => ({
    value,
    label: choiceText(question, value, field.texts),
    ...(help ? { help } : {}),
  }));
  switch (question.type) {
    case 'yes-no':
      return yesNoField(field);
    case 'one':
      return radioField(field, choices);
    case 'several':
      return checkboxField(field, choices, { inRow: choices.length > FEW && choices.every(({ help }) => !help) });
    case 'long-text': {
      const { max = 0 } = question;
      return longTextField(field, { rows: max > COUNTED ? 5 : 3, ...(max > COUNTED ? { max } : {}) });
    }
    default:
      return inputField(field, {
        kind: INPUTS[question.type] ?? 'text',
        ...(question.autocomplete ? { autocomplete: question.autocomplete } : {}),
      });
  }
}

/** A field whose code is on its way, or did not come. */
export const comingField = (
  field: FieldView,
  failed: boolean,
  texts: InitiativeTexts,
  on: Readonly<{ again: () => void }>,
): TemplateResult =>
  group(
    field,
    failed
      ? html`<p class="notice notice-error" role="alert">${texts('later.failed')}</p>
          <button class="button button-plain" type="button" id=${field.id} @click=${on.again}>${texts('later.again')}</button>`
      : nothing,
  );

/** What a resident must know about a choice: that this is no objection, and where the official way is. */
export function noteView(text: string, link?: Readonly<{ label: string; href: string }>): unknown {
  if (!text && !link?.href) return nothing;
  return html`
    <div class="notice note">
      ${infoIcon()}
      <div>${text ? html`<p>${text}</p>` : nothing} ${link?.href ? html`<p><a href=${link.href}>${link.label}</a></p>` : nothing}</div>
    </div>
  `;
}
