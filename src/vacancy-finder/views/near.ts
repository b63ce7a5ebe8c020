import { html, nothing, type TemplateResult } from 'lit';
import type { FieldView } from '../../forms/form-controller.ts';
import { inputField, selectField } from '../../forms/views/fields.ts';
import { stepForm } from '../../forms/views/steps.ts';
import { headingOf } from '../../theme/heading.ts';
import type { ToolTexts } from './texts.ts';

export type NearView = Readonly<{
  postcode: FieldView;
  radius: FieldView;
  radii: readonly number[];
  /** A server searches, and gets the four digits. */
  server: boolean;
  problem: '' | 'unknown' | 'table' | 'device';
  /** The device is being asked. */
  asking: boolean;
  /** It can be asked at all. */
  device: boolean;
  placed: boolean;
}>;

export type NearActions = Readonly<{ shown: () => void; device: () => void; forgotten: () => void }>;

/** Where you are, and how far you want to go. */
export function nearView(view: NearView, texts: ToolTexts, level: number, on: NearActions): TemplateResult {
  return html`
    ${headingOf(level, texts('near.heading'), { focusable: true })}
    <p>${texts(view.server ? 'near.private.server' : 'near.private')}</p>
    ${
      view.problem
        ? html`<p class="notice notice-error" data-near-problem tabindex="-1">${texts(`near.problem.${view.problem}`)}</p>`
        : nothing
    }
    ${stepForm(
      html`
        ${inputField(view.postcode, { kind: 'postcode' })}
        ${selectField(
          view.radius,
          view.radii.map((km) => ({ value: String(km), label: texts('distance.within', { km }) })),
        )}
        <div class="buttons">
          <button class="button" type="submit">${texts('near.show')}</button>
          ${
            view.device
              ? html`<button class="button button-plain" type="button" @click=${on.device}>
                  ${texts(view.asking ? 'near.asking' : 'near.device')}
                </button>`
              : nothing
          }
          ${view.placed ? html`<button class="link" type="button" @click=${on.forgotten}>${texts('near.forget')}</button>` : nothing}
        </div>
      `,
      { submit: on.shown },
    )}
  `;
}
