import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Texts } from '../../i18n/model/catalogue.ts';
import type { countsNl } from '../messages/counts-nl.ts';
import type { WheelPack } from '../model/pack.ts';
import type { Counted } from '../model/to-counts.ts';
import { submitting } from './area.ts';
import { longDay } from '../../i18n/model/long-day.ts';
import { packText } from './pack-text.ts';
import type { WheelTexts } from './wheel-view.ts';

export type CountsTexts = Texts<typeof countsNl>;

/** What can be sent: all that was answered, or one choice per area to be counted. */
export const WHAT = ['result', 'counts'] as const;
export type What = (typeof WHAT)[number];

/** Where the focus goes when it has been counted, or could not be. */
export const COUNTS_STATUS = '[data-counts-status]';

export type CountsScreen = Readonly<{
  pack: WheelPack;
  counted: readonly Counted[];
  today: string;
  recipient: string;
  /** `idle` before anything was sent. */
  status: 'idle' | 'sending' | 'failed' | 'done';
}>;

export const whatView = (chosen: What, texts: CountsTexts, choose: (what: What) => void): TemplateResult => html`
  <fieldset class="group views">
    <legend>${texts('counts.what')}</legend>
    <div class="choices">
      ${WHAT.map(
        (what) => html`
          <div class="choice">
            <input
              type="radio"
              id="send-${what}"
              name="send-what"
              .value=${what}
              .checked=${live(chosen === what)}
              @change=${() => choose(what)}
            />
            <label for="send-${what}">${texts(`counts.what.${what}`)}</label>
          </div>
        `,
      )}
    </div>
  </fieldset>
`;

/** Exactly what is counted, before anything goes. Under the heading of the screen. */
export const countsView = (
  view: CountsScreen,
  texts: CountsTexts,
  wheel: WheelTexts,
  on: Readonly<{ send: () => void; back: () => void }>,
): TemplateResult => html`
  <form class="main" novalidate @submit=${submitting(on.send)}>
    ${view.counted.length === 0 ? html`<p>${wheel('send.nothing')}</p>` : view.status === 'done' ? nothing : whatGoes(view, texts, wheel)}
    ${statusView(view.status, texts)}
    <div class="buttons">
      ${
        view.counted.length > 0 && (view.status === 'idle' || view.status === 'failed')
          ? html`<button class="button" type="submit">${texts('counts.button')}</button>`
          : nothing
      }
      <button class="button button-plain" type="button" @click=${on.back}>
        ${view.status === 'done' ? wheel('send.done.back') : wheel('send.not')}
      </button>
    </div>
  </form>
`;

const whatGoes = ({ pack, counted, today, recipient }: CountsScreen, texts: CountsTexts, wheel: WheelTexts): TemplateResult => html`
  <p>${texts('counts.exactly')}</p>
  <dl class="check-list">
    ${counted.map(({ area, mark }) => row(packText(area.label, pack, wheel), packText(mark.label, pack, wheel)))}
    ${row(texts('counts.pack'), html`${packText(pack.title, pack, wheel)}, ${pack.version}`)}
    ${row(texts('counts.date'), longDay(today, wheel.locale))}
  </dl>
  <p>${texts('counts.why', { recipient })}</p>
`;

const row = (question: unknown, answer: unknown): TemplateResult => html`
  <div class="check-row">
    <dt>${question}</dt>
    <dd class="check-answer">${answer}</dd>
  </div>
`;

function statusView(status: CountsScreen['status'], texts: CountsTexts): unknown {
  if (status === 'idle') return nothing;
  return html`<div class=${status === 'failed' ? 'notice notice-error' : 'notice'} role="status" tabindex="-1" data-counts-status>
    <p>${texts(`counts.${status}`)}</p>
  </div>`;
}
