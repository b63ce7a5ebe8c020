import { html, nothing, type TemplateResult } from 'lit';
import type { Texts } from '../../i18n/model/catalogue.ts';
import { headingOf } from '../../theme/heading.ts';
import type { professionalNl } from '../messages/professional-nl.ts';
import type { DatedFramework } from '../model/all-frameworks.ts';
import type { Framework, WheelPack } from '../model/pack.ts';
import { longDay } from '../../i18n/model/long-day.ts';
import { packText } from './pack-text.ts';

type ProfessionalTexts = Texts<typeof professionalNl>;

/** Never on the sheet or among what is sent: it is about laws, not about the person. */
export const professionalView = (
  view: Readonly<{ pack: WheelPack; frameworks: readonly DatedFramework[]; level: number }>,
  texts: ProfessionalTexts,
): TemplateResult => html`
  <details class="no-print">
    <summary>${texts('professional.summary')}</summary>
    <div class="stack">
      <p>
        ${texts('professional.intro', { version: view.pack.version })}
        ${view.pack.reviewedOn ? texts('professional.reviewed', { date: longDay(view.pack.reviewedOn, texts.locale) }) : texts('professional.not-reviewed')}
      </p>
      ${view.frameworks.length ? tableOf(view, texts) : nothing} ${headingOf(view.level + 1, texts('professional.ladders'))}
      <p>${texts('professional.ladders.why')}</p>
      <p>${texts('professional.ladders.client')}</p>
      <p>${texts('professional.ladders.policy')}</p>
    </div>
  </details>
`;

const tableOf = (
  { pack, frameworks }: Readonly<{ pack: WheelPack; frameworks: readonly DatedFramework[] }>,
  texts: ProfessionalTexts,
) => html`
  <div class="table-scroll" role="region" tabindex="0" aria-label=${texts('professional.table')}>
    <table>
      <thead>
        <tr>
          <th scope="col">${texts('professional.name')}</th>
          <th scope="col">${texts('professional.valid')}</th>
          <th scope="col">${texts('professional.successors')}</th>
        </tr>
      </thead>
      <tbody>
        ${frameworks.map(
          ({ framework, successors }) => html`
            <tr>
              <th scope="row">${packText(framework.label, pack, texts)}</th>
              <td>${validity(framework, texts)}</td>
              <td>${successors.length ? packText(successors.map(({ label }) => label).join(', '), pack, texts) : '–'}</td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  </div>
`;

function validity({ validFrom, validTo }: Framework, texts: ProfessionalTexts): string {
  const [from, to] = [validFrom && longDay(validFrom, texts.locale), validTo && longDay(validTo, texts.locale)];
  if (from && to) return texts('professional.between', { from, to });
  if (from) return texts('professional.from', { from });
  return to ? texts('professional.until', { to }) : texts('professional.always');
}
