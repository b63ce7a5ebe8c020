/** What can be done with one submission, as forms. */
import { statusesFor, statusOf } from '../model/status.ts';
import { html, type Html } from '../pages/html.ts';
import type { Item } from './store.ts';

export type Tried = { status: string; reason: string; alternative: string; contact: string };

export const csrfField = (csrf: string) => html`<input type="hidden" name="csrf" value="${csrf}" />`;

/** `tried` is what was filled in before something turned out to be missing. */
export function actionForms(item: Item, csrf: string, defaultContact: string, tried?: Tried, problem?: string): Html {
  const shown = tried ?? {
    status: item.status,
    reason: item.status_reason ?? '',
    alternative: item.status_alternative ?? '',
    contact: item.contact ?? defaultContact,
  };
  const possible = statusesFor(item.type);
  const needReason = possible.filter((code) => statusOf(code).reason).map((code) => statusOf(code).nl);
  return html`<h2>Hoe het ermee staat</h2>
    ${problem && html`<p class="note bad" role="alert">${problem}</p>`}
    <p>De inwoner ziet dit op de eigen pagina. Zet er geen persoonsgegevens van anderen in.</p>
    <form method="post" action="/inbox/${item.reference}/status">
      ${csrfField(csrf)}<input type="hidden" name="revision" value="${item.revision}" />
      <label for="to">Stand</label>
      <select id="to" name="status">
        ${possible.map((code) => html`<option value="${code}" ${code === shown.status && html`selected`}>${statusOf(code).nl}</option>`)}
      </select>
      <label for="reason">Waarom (nodig bij: ${needReason.join(', ')})</label>
      <textarea id="reason" name="reason" maxlength="2000">${shown.reason}</textarea>
      <label for="alternative">Wat wel kan (nodig bij: ${statusOf('does-not-fit').nl})</label>
      <textarea id="alternative" name="alternative" maxlength="2000">${shown.alternative}</textarea>
      <label for="contact">Contactpersoon (naam en telefoon of e-mail)</label>
      <input id="contact" name="contact" type="text" maxlength="500" value="${shown.contact}" />
      <button>Vastleggen</button>
    </form>
    <h2>Niet verwijderen</h2>
    ${
      item.hold_reason === null
        ? html`<form method="post" action="/inbox/${item.reference}/hold">
            ${csrfField(csrf)}
            <label for="why">Waarom moet dit blijven?</label>
            <input id="why" name="reason" type="text" maxlength="500" required />
            <button class="quiet">Houd vast</button>
          </form>`
        : html`<form method="post" action="/inbox/${item.reference}/release">
            ${csrfField(csrf)}
            <p>Wordt vastgehouden: ${item.hold_reason}</p>
            <button class="quiet">Laat los</button>
          </form>`
    }`;
}
