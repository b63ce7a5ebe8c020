import { html, nothing, type TemplateResult } from 'lit';
import type { FieldView } from '../../forms/form-controller.ts';
import { consentField } from '../../forms/views/fields.ts';
import { checkList, type CheckRow } from '../../forms/views/steps.ts';
import { headingOf } from '../../theme/heading.ts';
import type { InitiativePack } from '../model/pack.ts';
import type { Judged } from '../model/rules.ts';
import { ruleView } from './fit.ts';
import type { InitiativeTexts } from './texts.ts';

export type CheckView = Readonly<{
  level: number;
  /** Empty when nothing can be sent. */
  recipient: string;
  publicRows: readonly CheckRow[];
  privateRows: readonly CheckRow[];
  consents: readonly FieldView[];
  published: boolean;
  privacy: InitiativePack['privacy'];
  /** Address behind "read more"; empty when the pack has none that may be followed. */
  privacyHref: string;
  /** Local rules that these answers do not meet. */
  notMet: readonly Judged[];
}>;

/** All answers in two halves: what everyone may see if the resident agrees, and what only the recipient sees. */
export function checkView(view: CheckView, texts: InitiativeTexts, share: unknown): TemplateResult {
  const { recipient, level } = view;
  if (!recipient) {
    return html`
      <p>${texts('check.intro')}</p>
      <section class="stack">
        ${headingOf(level, texts('check.mine'))} ${rowsPart([...view.publicRows, ...view.privateRows], texts)}
      </section>
      ${share}
    `;
  }
  return html`
    <p>${texts('check.intro')}</p>
    <section class="stack half">
      ${headingOf(level, texts('check.public'))}
      <p class="muted">${view.published ? texts('check.public.on', { recipient }) : texts('check.public.off', { recipient })}</p>
      ${rowsPart(view.publicRows, texts)}
      <fieldset class="consents stack">
        <legend>${texts('consent.heading', { recipient })}</legend>
        <p class="help">${texts('consent.help')}</p>
        ${view.consents.map((field) => consentField(field))}
      </fieldset>
    </section>
    <section class="stack half">${headingOf(level, texts('check.private', { recipient }))} ${rowsPart(view.privateRows, texts)}</section>
    ${share} ${rulesPart(view, texts)} ${privacyNote(view, texts)}
  `;
}

/** What was answered; what was skipped is folded away, still one press from an answer. */
function rowsPart(rows: readonly CheckRow[], texts: InitiativeTexts): TemplateResult {
  const skipped = rows.filter(({ answer }) => answer === '');
  const answered = rows.filter(({ answer }) => answer !== '');
  return html`
    ${answered.length > 0 ? checkList(answered, texts) : nothing}
    ${
      skipped.length > 0
        ? html`<details>
            <summary>${texts('check.skipped', { count: skipped.length })}</summary>
            ${checkList(skipped, texts)}
          </details>`
        : nothing
    }
  `;
}

/** Rules that are not met, once more before sending: to know, and to explain. Never a reason why sending would not work. */
function rulesPart({ notMet, level }: CheckView, texts: InitiativeTexts): unknown {
  if (notMet.length === 0) return nothing;
  return html`
    <section class="stack half">
      ${headingOf(level, texts('fit.not-all'))}
      <p>${texts('fit.explain')}</p>
      <ul class="rules">
        ${notMet.map((one) => html`<li class="rule" data-verdict=${one.verdict}>${ruleView(one, texts)}</li>`)}
      </ul>
    </section>
  `;
}

/** Who, why, how long, which rights: right above "send". */
function privacyNote(view: CheckView, texts: InitiativeTexts): TemplateResult {
  const { privacy, privacyHref, recipient, level } = view;
  const own = (line: string) => line.replaceAll('{recipient}', recipient);
  return html`
    <section class="stack privacy">
      ${headingOf(level, texts('privacy.heading'))}
      <ul>
        <li>${texts('privacy.who', { recipient })}</li>
        <li>${privacy.why ? own(privacy.why) : texts('privacy.why', { recipient })}</li>
        ${privacy.ground ? html`<li>${own(privacy.ground)}</li>` : nothing}
        <li>${privacy.keep ? own(privacy.keep) : texts('privacy.keep', { recipient })}</li>
        <li>${privacy.rights ? own(privacy.rights) : texts('privacy.rights')}</li>
        ${view.published ? html`<li>${texts('privacy.published', { recipient })}</li>` : nothing}
        <li>${texts('privacy.woo')}</li>
        ${privacy.more && privacyHref ? html`<li><a href=${privacyHref}>${privacy.more.label}</a></li>` : nothing}
      </ul>
    </section>
  `;
}

/** No endpoint or no named recipient: no send button, but no dead end either. */
export function cannotSendView(
  contact: unknown,
  level: number,
  texts: InitiativeTexts,
  on: Readonly<{ save: () => void }>,
): TemplateResult {
  return html`
    <div class="notice stack">
      ${headingOf(level, texts('cannot-send.heading'))}
      <p>${texts('cannot-send.stays')}</p>
      <div class="buttons"><button class="button" type="button" @click=${on.save}>${texts('save.button')}</button></div>
      ${contact === nothing ? nothing : html`<p>${texts('cannot-send.contact')}</p>`} ${contact}
    </div>
  `;
}
