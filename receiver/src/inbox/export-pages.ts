/** The page on which submissions are handed over and deleted. */
import { html, type Html } from '../pages/html.ts';
import type { Page } from '../pages/page.ts';
import type { DeletionRow } from '../retention/delete.ts';
import type { ExportRow } from '../retention/exports.ts';
import { csrfField } from './forms.ts';
import { categoryName, written } from './names.ts';

type Shown = {
  ready: { category: string; count: number; days: number }[];
  exports: ExportRow[];
  deletions: DeletionRow[];
  csrf: string;
  problem?: string | undefined;
};

export function exportsPage({ ready, exports, deletions, csrf, problem }: Shown): Page {
  return {
    title: 'Bewaren en verwijderen',
    language: 'nl',
    wide: true,
    body: html`<p><a href="/inbox">Terug naar het postvak</a></p>
      ${problem && html`<p class="note bad" role="alert">${problem}</p>`}
      <p>
        Dit postvak is een landingsplaats, geen archief. Haal op wat klaar is, bewaar het in je eigen systeem en bevestig dat. Daarna wordt
        het hier verwijderd.
      </p>
      <h2>Klaar om op te halen</h2>
      <div class="scroll" role="region" aria-label="Klaar om op te halen" tabindex="0">
        <table>
          <thead>
            <tr>
              <th scope="col">Soort</th>
              <th scope="col">Aantal</th>
              <th scope="col">Verwijderd na bevestigen</th>
              <th scope="col">Ophalen</th>
            </tr>
          </thead>
          <tbody>
            ${ready.map(
              ({ category, count, days }) =>
                html`<tr>
                  <td>${categoryName(category)}</td>
                  <td>${count}</td>
                  <td>na ${days} dagen</td>
                  <td>
                    ${
                      count > 0 &&
                      html`<form method="post" action="/inbox/exports">
                        ${csrfField(csrf)}<input type="hidden" name="category" value="${category}" /><button>Maak een export</button>
                      </form>`
                    }
                  </td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <p>
        Alles om te lezen (telt niet als bewaard): <a href="/inbox/export.csv">tabel (CSV)</a>,
        <a href="/inbox/export.json">alle gegevens (JSON)</a>. Een deel haal je op onder de lijst van het postvak.
      </p>
      <h2>Exports</h2>
      <div class="scroll" role="region" aria-label="Exports" tabindex="0">
        <table>
          <thead>
            <tr>
              <th scope="col">Nummer</th>
              <th scope="col">Soort</th>
              <th scope="col">Nog hier</th>
              <th scope="col">Gemaakt</th>
              <th scope="col">Stand</th>
            </tr>
          </thead>
          <tbody>
            ${exports.map(
              (row) =>
                html`<tr>
                  <td>${row.id}</td>
                  <td>${categoryName(row.category)}</td>
                  <td>${row.count}</td>
                  <td>${written(row.created_at)}${row.created_by && html`, ${row.created_by}`}</td>
                  <td>${standing(row, csrf)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <h2>Verwijderd</h2>
      <div class="scroll" role="region" aria-label="Verwijderd" tabindex="0">
        <table>
          <thead>
            <tr>
              <th scope="col">Wanneer</th>
              <th scope="col">Kenmerk</th>
              <th scope="col">Soort</th>
              <th scope="col">Ontvangen op</th>
              <th scope="col">Export</th>
            </tr>
          </thead>
          <tbody>
            ${deletions.map(
              (row) =>
                html`<tr>
                  <td>${written(row.at)}</td>
                  <td>${row.reference}</td>
                  <td>${categoryName(row.category)}</td>
                  <td>${row.received_on}</td>
                  <td>${row.export_id}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`,
  };
}

function standing(row: ExportRow, csrf: string): Html {
  if (row.confirmed_at) return html`bevestigd op ${written(row.confirmed_at)}${row.confirmed_by && html` door ${row.confirmed_by}`}`;
  const download = html`<a href="/inbox/exports/${row.id}.json">Haal het bestand op</a>`;
  if (!row.downloaded_at) return download;
  return html`${download}
    <form method="post" action="/inbox/exports/${row.id}/confirm">
      ${csrfField(csrf)}
      <label class="choice"><input type="checkbox" name="sure" value="yes" required /> Het bestand staat veilig in ons eigen systeem</label>
      <button>Bevestig</button>
    </form>`;
}
