import { html, nothing, type TemplateResult } from 'lit';
import type { FieldView } from '../../forms/form-controller.ts';
import { consentField } from '../../forms/views/fields.ts';
import type { Asked } from '../../submission/model/envelope.ts';
import { headingOf } from '../../theme/heading.ts';
import { submitting } from './area.ts';
import type { WheelTexts } from './wheel-view.ts';

export type SendScreen = Readonly<{
  recipient: string;
  /** All that goes, as it was on screen. */
  asked: readonly Asked[];
  consent: FieldView;
  summary: unknown;
  /** How sending goes; nothing before. */
  progress: unknown;
  /** The honeypot. */
  trap: unknown;
  busy: boolean;
}>;

type SendActions = Readonly<{ send: () => void; back: () => void }>;

/** Whom it goes to; under it what goes, which may be one of two. */
export const sendHeading = (recipient: string, level: number, texts: WheelTexts): TemplateResult =>
  headingOf(level, texts('send.heading', { recipient }), { className: 'heading step-heading', focusable: true });

/** Exactly what goes to whom, before anything goes. Under the heading of the screen. */
export const sendView = (view: SendScreen, texts: WheelTexts, on: SendActions): TemplateResult => html`
  <form class="main" novalidate @submit=${submitting(on.send)}>
    ${view.summary}
    ${
      view.asked.length === 0
        ? html`<p>${texts('send.nothing')}</p>`
        : html`
            <p>${texts('send.exactly')}</p>
            <dl class="check-list">
              ${view.asked.map(
                ({ question, answer }) => html`
                  <div class="check-row">
                    <dt>${question}</dt>
                    <dd class="check-answer">${answer}</dd>
                  </div>
                `,
              )}
            </dl>
            <p>${texts('send.passes-on', { recipient: view.recipient })}</p>
            ${consentField(view.consent)} ${view.trap} ${view.progress}
          `
    }
    <div class="buttons">
      ${
        view.asked.length && !view.busy
          ? html`<button class="button" type="submit">${texts('send.button', { recipient: view.recipient })}</button>`
          : nothing
      }
      <button class="button button-plain" type="button" @click=${on.back}>${texts('send.not')}</button>
    </div>
  </form>
`;

export const sentView = (
  view: Readonly<{ receipt: unknown; recipient: string; level: number }>,
  texts: WheelTexts,
  on: Readonly<{ back: () => void }>,
): TemplateResult => html`
  <div class="stack">
    ${headingOf(view.level, texts('send.done', { recipient: view.recipient }), { className: 'heading step-heading', focusable: true })}
    ${view.receipt}
    <div class="buttons"><button class="button" type="button" @click=${on.back}>${texts('send.done.back')}</button></div>
  </div>
`;
