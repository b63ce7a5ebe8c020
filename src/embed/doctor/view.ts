import { html, nothing, type TemplateResult } from 'lit';
import type { Texts } from '../../i18n/model/catalogue.ts';
import { VERSION } from '../../version.ts';
import type { nl } from './messages/nl.ts';
import type { DoctorFinding } from './model/findings.ts';

export type DoctorTexts = Texts<typeof nl>;

/** @param findings nothing while the page is being looked at. */
export const doctorView = (
  findings: readonly DoctorFinding[] | undefined,
  texts: DoctorTexts,
  on: Readonly<{ close: () => void; again: () => void }>,
): TemplateResult => html`
  <section class="root" lang=${texts.locale} dir=${texts.dir} aria-labelledby="heading" tabindex="0">
    <h2 id="heading" tabindex="-1">${texts('doctor.heading')}</h2>
    <p>${texts('doctor.version', { version: VERSION })} ${texts('doctor.intro')}</p>
    <p role="status">${summary(findings, texts)}</p>
    <ul class="findings">
      ${(findings ?? []).map((finding) => html`<li>${findingView(finding, texts)}</li>`)}
    </ul>
    <div class="actions">
      <button type="button" @click=${on.again}>${texts('doctor.again')}</button>
      <button type="button" @click=${on.close}>${texts('doctor.close')}</button>
    </div>
  </section>
`;

function summary(findings: readonly DoctorFinding[] | undefined, texts: DoctorTexts): string {
  if (!findings) return texts('doctor.busy');
  return findings.length > 0 ? texts('doctor.count', { count: findings.length }) : texts('doctor.fine');
}

const findingView = ({ code, level, where, slots, line, details }: DoctorFinding, texts: DoctorTexts): TemplateResult => html`
  <h3>${texts(level === 'error' ? 'doctor.error' : 'doctor.warning')}, ${where ? `<${where}>` : texts('doctor.page')}</h3>
  <p>${texts.find(code, slots)}</p>
  <p>${texts.find(`${code}.do`, slots)}</p>
  ${
    details
      ? html`<ul>
          ${details.map((detail) => html`<li>${detail}</li>`)}
        </ul>`
      : nothing
  }
  ${line ? html`<p>${texts('doctor.line')} <code>${line}</code></p>` : nothing}
`;
