import { html, nothing, type TemplateResult } from 'lit';
import { addressWith, type HandOver, leaveNote, type Receiver, type Way } from '../../settings/hand-over.ts';
import { headingOf } from '../../theme/heading.ts';
import type { ResultActions, ResultScreen } from './result-screen.ts';
import type { WheelTexts } from './wheel-view.ts';

/** Where to go from here, with the chosen areas. */
export function nextPart({ vacancies, initiative, handed, level }: ResultScreen, texts: WheelTexts): unknown {
  if (vacancies.kind === 'nowhere' && initiative.kind === 'nowhere') return nothing;
  return html`
    <section class="stack no-print">
      ${headingOf(level + 1, texts('result.next'))}
      <ul class="points">
        ${wayView('vacancy-finder', vacancies, handed, texts('result.vacancies'), texts)}
        ${wayView('initiative-form', initiative, handed, texts('result.initiative'), texts)}
      </ul>
    </section>
  `;
}

function wayView(to: Receiver, way: Way, handed: HandOver, words: string, texts: WheelTexts): unknown {
  switch (way.kind) {
    case 'here':
      return html`<li><button class="link" type="button" @click=${() => way.widget.takeOver(handed)}>${words}</button></li>`;
    case 'own-site':
      return html`<li><a href=${way.href} @click=${() => leaveNote(to, way.href, handed)}>${words}</a></li>`;
    case 'elsewhere':
      return html`<li>
        <a href=${way.href}>${texts('result.elsewhere', { what: words, site: way.site })}</a>
        ${
          handed.areas.length
            ? html`<br />${texts('result.elsewhere.told', { site: way.site })}
                <a href=${addressWith(way.href, handed)}>${texts('result.elsewhere.with', { site: way.site })}</a>`
            : nothing
        }
      </li>`;
    case 'nowhere':
      return nothing;
  }
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
      ${
        view.comparison
          ? nothing
          : html`<button class="button button-plain" type="button" @click=${on.compare}>${texts('result.compare')}</button>`
      }
    </div>
    ${
      view.sharesLink && !view.link
        ? html`<p class="muted">${texts('result.link.help')}</p>
            <div class="buttons">
              <button class="button button-plain" type="button" @click=${on.makeLink}>${texts('result.link')}</button>
            </div>`
        : nothing
    }
    ${view.link}
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
