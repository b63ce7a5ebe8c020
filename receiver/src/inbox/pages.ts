/** The pages of the inbox. In Dutch: the people who work here are a municipality's. */
import { pairsOf } from '../../../src/submission/model/flat.ts';
import { SUBMISSION_TYPES } from '../../../src/submission/model/envelope.ts';
import { STATUS_CODES, statusOf } from '../model/status.ts';
import { WITHDRAWN } from '../model/categories.ts';
import { html, type Html } from '../pages/html.ts';
import type { Page } from '../pages/page.ts';
import { writtenDay } from '../texts.ts';
import { PAGE_SIZE, type Filter, type Item, type LogLine, type StoredFile } from './store.ts';

const TYPE_NAMES: Record<string, string> = {
  'self-check': 'Participatiewiel',
  'vacancy-response': 'Reactie op vrijwilligerswerk',
  'vacancy-wish': 'Wens voor vrijwilligerswerk',
  initiative: 'Idee of initiatief',
};
export const categoryName = (category: string) => (category === WITHDRAWN ? 'Ingetrokken' : typeName(category));
const typeName = (type: string) => TYPE_NAMES[type] ?? type;

const moment = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Amsterdam' });
const shortDay = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'medium', timeZone: 'UTC' });
export const written = (at: Date) => html`<time datetime="${at.toISOString()}">${moment.format(at)}</time>`;

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

export function listPage(items: Item[], total: number, filter: Filter): Page {
  const link = (page: number) => {
    const query = new URLSearchParams({
      ...(filter.type && { type: filter.type }),
      ...(filter.status && { status: filter.status }),
      page: String(page),
    });
    return `/inbox?${query}`;
  };
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
        <button class="quiet">Toon</button>
      </form>
      <p>${total === 1 ? '1 inzending' : `${total} inzendingen`} · <a href="/inbox/exports">Bewaren en verwijderen</a></p>
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
      <p>
        ${filter.page > 1 && html`<a href="${link(filter.page - 1)}">Vorige bladzijde</a> `}
        ${filter.page * PAGE_SIZE < total && html`<a href="${link(filter.page + 1)}">Volgende bladzijde</a>`}
      </p>`,
  };
}

export type Detail = { item: Item; files: StoredFile[]; corrections: { at: Date; words: string }[]; log: LogLine[]; actions: Html };

export function itemPage({ item, files, corrections, log, actions }: Detail): Page {
  const { asked = [], flags = [], data = {}, page } = item.envelope;
  return {
    title: `${typeName(item.type)} ${item.reference}`,
    language: 'nl',
    wide: true,
    body: html`<p><a href="/inbox">Terug naar het postvak</a></p>
      <dl>
        <dt>Ontvangen</dt>
        <dd>${written(item.received_at)}</dd>
        ${
          item.answer_by &&
          html`<dt>Antwoord uiterlijk</dt>
            <dd>${writtenDay(item.answer_by, 'nl')}</dd>`
        }
        <dt>Stand</dt>
        <dd>${statusOf(item.status).nl}${item.status_reason && html`: ${item.status_reason}`}</dd>
        ${
          item.status_alternative &&
          html`<dt>Wat wel kan</dt>
            <dd>${item.status_alternative}</dd>`
        }
        ${
          item.contact &&
          html`<dt>Contactpersoon</dt>
            <dd>${item.contact}</dd>`
        }
        ${
          page &&
          html`<dt>Verstuurd vanaf</dt>
            <dd>${page}</dd>`
        }
        ${
          flags.length > 0 &&
          html`<dt>Let op</dt>
            <dd>Mogelijk niet door een mens verstuurd (${flags.join(', ')}).</dd>`
        }
        ${
          item.hold_reason !== null &&
          html`<dt>Niet verwijderen</dt>
            <dd>${item.hold_reason}</dd>`
        }
      </dl>
      ${
        asked.length > 0 &&
        html`<h2>In de woorden van de inwoner</h2>
          <dl>
            ${asked.map(
              ({ question, answer }) =>
                html`<dt>${question}</dt>
                  <dd>${answer}</dd>`,
            )}
          </dl>`
      }
      <h2>Gegevens</h2>
      <div class="scroll" role="region" aria-label="Gegevens" tabindex="0">
        <table>
          <tbody>
            ${pairsOf('', data).map(
              ([name, value]) =>
                html`<tr>
                  <th scope="row">${name.slice(1)}</th>
                  <td class="words">${value}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${
        files.length > 0 &&
        html`<h2>Bestanden</h2>
          <ul>
            ${files.map(({ position, name, type, size }) => html`<li><a href="/inbox/${item.reference}/files/${position}">${name}</a> (${type}, ${Math.ceil(size / 1024)} kB)</li>`)}
          </ul>`
      }
      ${
        corrections.length > 0 &&
        html`<h2>Aanvullingen van de inwoner</h2>
          <dl>
            ${corrections.map(
              ({ at, words }) =>
                html`<dt>${written(at)}</dt>
                  <dd>${words}</dd>`,
            )}
          </dl>`
      }
      ${actions}
      <h2>Wat er is gebeurd</h2>
      <div class="scroll" role="region" aria-label="Wat er is gebeurd" tabindex="0">
        <table>
          <tbody>
            ${log.map(
              (line) =>
                html`<tr>
                  <td>${written(line.at)}</td>
                  <td>${actorName(line.actor)}</td>
                  <td class="words">${actionName(line)}${line.reason && html`: ${line.reason}`}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`,
  };
}

const actorName = (actor: string) => ({ resident: 'inwoner', office: 'gemeente', receiver: 'ontvanger' })[actor] ?? actor;

const actionName = ({ action, status }: LogLine) =>
  action === 'status' && status !== null
    ? `stand: ${statusOf(status).nl}`
    : ({
        received: 'ontvangen',
        corrected: 'aanvulling',
        withdrawn: 'ingetrokken',
        held: 'niet verwijderen',
        released: 'mag weer verwijderd worden',
        exported: 'bewaard',
      }[action] ?? action);
