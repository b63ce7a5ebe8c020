import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Texts } from '../../i18n/model/catalogue.ts';
import { soundIcon } from '../../theme/icons.ts';
import type { speechNl } from '../messages/nl.ts';
import { type Pace, PACES } from '../speaker.ts';

export type ReadAloudView = Readonly<{ reading: boolean; pace: Pace }>;
export type ReadAloudActions = Readonly<{ toggle: (event: Event) => void; pace: (pace: Pace) => void }>;

const PACE_NAMES = Object.keys(PACES) as Pace[];

/** The button; while it reads, also how fast. */
export const readAloudView = (view: ReadAloudView, texts: Texts<typeof speechNl>, on: ReadAloudActions): TemplateResult => html`
  <div class="read-aloud no-print" data-unread>
    <button class="link" type="button" @click=${on.toggle}>
      ${soundIcon()} ${view.reading ? texts('speech.stop') : texts('speech.read')}
    </button>
    ${
      view.reading
        ? html`<label
            ><span>${texts('speech.pace')}</span>
            <select
              class="input input-small"
              .value=${live(view.pace)}
              @change=${(event: Event) => on.pace((event.currentTarget as HTMLSelectElement).value as Pace)}
            >
              ${PACE_NAMES.map((pace) => html`<option value=${pace} ?selected=${pace === view.pace}>${texts(`speech.pace.${pace}`)}</option>`)}
            </select></label
          >`
        : nothing
    }
  </div>
`;
