import { html, nothing } from 'lit';
import type { FieldTexts, FieldView, FormController } from '../../forms/form-controller.ts';
import { fieldOf, inWords, type OwnedQuestion, wasMine } from '../model/answers.ts';
import type { Area, WheelPack } from '../model/pack.ts';
import { withoutStop } from '../model/result.ts';
import { answered, answeredAlone, type Changes, madeMine } from '../model/together.ts';
import type { WheelTexts } from './wheel-view.ts';

/** A question about an area; beside a helper with what the person had answered, where that was changed. */
export type AreaField = Readonly<{ field: FieldView; was: unknown }>;
export type AreaFields = (question: OwnedQuestion, own: FieldTexts & Readonly<{ label: string }>) => AreaField;

export type Answering = Readonly<{
  pack: WheelPack;
  form: FormController;
  /** Beside a helper: what somebody called their own is never changed unseen. */
  together: boolean;
  /** Move the focus after the next render. */
  focus: (selector: string) => void;
}>;

export function change(form: FormController, changes: Changes): void {
  for (const [field, value] of changes) form.set(field, value);
}

export function areaFields({ pack, form, together, focus }: Answering, area: Area, texts: WheelTexts): AreaFields {
  return (question, own) => {
    const asked = form.field(fieldOf(question, area.id), own);
    if (!together) return { field: { ...asked, typed: (value) => change(form, answeredAlone(area.id, question, value)) }, was: nothing };
    const type = (value: FieldView['value']) => change(form, answered(form.values, area.id, question, value));
    const mine = wasMine(form.values, area.id, question);
    const words = inWords(pack, area, question, mine).map(withoutStop).join('; ') || own.label;
    // Both buttons go away with the notice, so the focus goes to what it was about.
    const thenFocus = (action: () => void) => () => {
      action();
      focus(`#${asked.id}`);
    };
    const was = html`
      <div class="was" role="status">
        ${
          mine === undefined
            ? nothing
            : html`<div class="notice">
                <p>${texts('together.was', { words })}</p>
                <div class="buttons">
                  <button class="button button-plain" type="button" @click=${thenFocus(() => type(mine))}>
                    ${texts('together.restore')}
                  </button>
                  <button
                    class="button button-plain"
                    type="button"
                    @click=${thenFocus(() => change(form, madeMine(form.values, area.id, question)))}
                  >
                    ${texts('together.mine-now')}
                  </button>
                </div>
              </div>`
        }
      </div>
    `;
    return { field: { ...asked, typed: type }, was };
  };
}
