import { html, nothing, type TemplateResult } from 'lit';
import { headingOf } from '../../theme/heading.ts';
import type { ResultActions, ResultScreen } from './result-screen.ts';
import type { WheelTexts } from './wheel-view.ts';

/** Where to go from here on this site. */
export function nextPart({ vacancies, initiative, level }: ResultScreen, texts: WheelTexts): unknown {
  if (!vacancies && !initiative) return nothing;
  return html`
    <section class="stack">
      ${headingOf(level + 1, texts('result.next'))}
      <ul class="points">
        ${vacancies ? html`<li><a href=${vacancies}>${texts('result.vacancies')}</a></li>` : nothing}
        ${initiative ? html`<li><a href=${initiative}>${texts('result.initiative')}</a></li>` : nothing}
      </ul>
    </section>
  `;
}

/** On paper, in a file, or to somebody who reads it. */
export const takeAlongPart = (view: ResultScreen, texts: WheelTexts, on: ResultActions): TemplateResult => html`
  <section class="stack">
    <p class="muted">${texts('result.print.help')}</p>
    <div class="buttons">
      <button class="button" type="button" @click=${() => on.print(false)}>${texts('result.print')}</button>
      <button class="button button-plain" type="button" @click=${() => on.print(true)}>${texts('result.print.all')}</button>
    </div>
    <p class="muted">${texts('result.file.help')}</p>
    <div class="buttons">
      <button class="button button-plain" type="button" @click=${on.save}>${texts('result.file')}</button>
    </div>
    ${
      view.recipient
        ? html`<p>${texts('result.send.intro', { recipient: view.recipient })}</p>
            <div class="buttons">
              <button class="button button-plain" type="button" data-send @click=${on.send}>
                ${texts('result.send', { recipient: view.recipient })}
              </button>
            </div>`
        : html`<p class="muted">${texts('result.local')}</p>`
    }
  </section>
`;
