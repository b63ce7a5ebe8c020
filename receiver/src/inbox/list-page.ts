/** The list of the inbox, with its filter, and the door in front of it. */
import { SUBMISSION_TYPES } from '../../../src/submission/model/envelope.ts';
import { STATUS_CODES, statusOf } from '../model/status.ts';
import { html } from '../pages/html.ts';
import type { Page } from '../pages/page.ts';
import { addressOf, type Filter } from './filter.ts';
import { shortDay, typeName, written } from './names.ts';
import { PAGE_SIZE, type Item } from './store.ts';

const option = (value: string, text: string, chosen: string | undefined) =>
  html`<option value="${value}" ${value === chosen && html`selected`}>${text}</option>`;

export const loginPage = (wrong: boolean): Page => ({
  title: 'Postvak',
  language: 'nl',
  body: html`${wrong && html`<p class="note bad">Deze code klopt niet.</p>`}
    <form method="post" action="/inbox/login">
      <label for="token">Code van het postvak</label>
      <input id="token" name="token" type="password" autocomplete="current-password" required />
      <button>Openen</button>
    </form>
    <p>De code staat bij de start van de ontvanger op het scherm, of in de instelling INBOX_TOKEN.</p>`,
});

/** In words what a submission is about, for one line of the list. */
function subjectOf({ envelope }: Item): string {
  const data = envelope.data ?? {};
  const vacancy = data['vacancy'];
  const title =
    data['title'] ?? (typeof vacancy === 'object' && vacancy !== null && 'title' in vacancy ? vacancy.title : undefined) ?? data['words'];
  return typeof title === 'string' ? title.slice(0, 120) : '';
}

type Shown = { items: Item[]; total: number; filter: Filter; name: string | undefined };

export function listPage({ items, total, filter, name }: Shown): Page {
  const query = addressOf(filter).toString();
  const link = (page: number) => `/inbox?${query}${query && '&'}page=${page}`;
  const file = (form: string) => `/inbox/export.${form}${query && '?'}${query}`;
  return {
    title: 'Postvak',
    language: 'nl',
    wide: true,
    body: html`<form class="row" method="get" action="/inbox">
        <div>
          <label for="type">Soort</label>
          <select id="type" name="type">
            ${option('', 'alles', filter.type)}${SUBMISSION_TYPES.filter((type) => type !== 'self-check-counts').map((type) => option(type, typeName(type), filter.type))}
          </select>
        </div>
        <div>
          <label for="status">Hoe het ermee staat</label>
          <select id="status" name="status">
            ${option('', 'alles', filter.status)}${STATUS_CODES.map((code) => option(code, statusOf(code).nl, filter.status))}
          </select>
        </div>
        <div>
          <label for="from">Ontvangen vanaf</label>
          <input id="from" name="from" type="date" value="${filter.from}" />
        </div>
        <div>
          <label for="to">Ontvangen tot en met</label>
          <input id="to" name="to" type="date" value="${filter.to}" />
        </div>
        <div>
          <label for="words">Kenmerk of titel</label>
          <input id="words" name="words" type="search" maxlength="100" value="${filter.words}" />
        </div>
        <label class="choice"><input type="checkbox" name="late" value="yes" ${filter.late && html`checked`} /> Antwoord is te laat</label>
        <button class="quiet">Toon</button>
      </form>
      <p>
        ${total === 1 ? '1 inzending' : `${total} inzendingen`} ·
        <a href="/inbox/exports">Bewaren en verwijderen</a>${name && html` · Je bent ${name}`}
      </p>
      ${
        items.length > 0 &&
        html`<div class="scroll" role="region" aria-label="Inzendingen" tabindex="0">
          <table>
            <thead>
              <tr>
                <th scope="col">Kenmerk</th>
                <th scope="col">Soort</th>
                <th scope="col">Waarover</th>
                <th scope="col">Ontvangen</th>
                <th scope="col">Antwoord voor</th>
                <th scope="col">Stand</th>
              </tr>
            </thead>
            <tbody>
              ${items.map(
                (item) =>
                  html`<tr>
                    <td><a href="/inbox/${item.reference}">${item.reference}</a></td>
                    <td>${typeName(item.type)}</td>
                    <td>${subjectOf(item)}</td>
                    <td>${written(item.received_at)}</td>
                    <td>${item.answer_by && shortDay.format(new Date(item.answer_by))}</td>
                    <td>${statusOf(item.status).nl}</td>
                  </tr> `,
              )}
            </tbody>
          </table>
        </div>`
      }
      ${
        total > 0 &&
        html`<p>
          ${query ? 'Wat je hier ziet' : 'Alles'} om te lezen (telt niet als bewaard): <a href="${file('csv')}">tabel (CSV)</a>,
          <a href="${file('json')}">alle gegevens (JSON)</a>.
        </p>`
      }
      <p>
        ${filter.page > 1 && html`<a href="${link(filter.page - 1)}">Vorige bladzijde</a> `}
        ${filter.page * PAGE_SIZE < total && html`<a href="${link(filter.page + 1)}">Volgende bladzijde</a>`}
      </p>`,
  };
}
