/** The page of one submission. In Dutch: the people who work here are a municipality's. */
import { pairsOf } from '../../../src/submission/model/flat.ts';
import { statusOf } from '../model/status.ts';
import { html, type Html } from '../pages/html.ts';
import type { Page } from '../pages/page.ts';
import { writtenDay } from '../texts.ts';
import { typeName, written } from './names.ts';
import type { Item, LogLine, StoredFile } from './store.ts';

export type Detail = { item: Item; files: StoredFile[]; corrections: { at: Date; words: string }[]; log: LogLine[]; actions: Html };

export function itemPage({ item, files, corrections, log, actions }: Detail): Page {
  const { asked = [], flags = [], data = {}, page, generator } = item.envelope;
  const withdrawal =
    item.status === 'withdrawn' ? log.findLast(({ action, actor }) => action === 'withdrawn' && actor === 'resident') : undefined;
  return {
    title: `${typeName(item.type)} ${item.reference}`,
    language: 'nl',
    wide: true,
    body: html`<p><a href="/inbox">Terug naar het postvak</a></p>
      ${withdrawal && html`<p class="note">De inwoner heeft dit ingetrokken op ${written(withdrawal.at)}. Doe er niets meer mee.</p>`}
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
          generator &&
          html`<dt>Gemaakt met</dt>
            <dd>${generator}</dd>`
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
                  <td>${line.who ?? actorName(line.actor)}</td>
                  <td class="words">${actionName(line)}${line.reason && html`: ${line.reason}`}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`,
  };
}

const actorName = (actor: string) => ({ resident: 'inwoner', office: 'gemeente', receiver: 'ontvanger' })[actor] ?? actor;

const actionName = ({ action, status, status_before }: LogLine) =>
  action === 'status' && status !== null
    ? `stand: ${status_before === null || status_before === status ? '' : `van ${statusOf(status_before).nl} naar `}${statusOf(status).nl}`
    : ({
        received: 'ontvangen',
        corrected: 'aanvulling',
        withdrawn: 'ingetrokken',
        held: 'niet verwijderen',
        released: 'mag weer verwijderd worden',
        exported: 'bewaard',
      }[action] ?? action);
