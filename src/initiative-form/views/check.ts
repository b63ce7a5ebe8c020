import { html, nothing, type TemplateResult } from 'lit';
import type { FieldView } from '../../forms/form-controller.ts';
import { consentField } from '../../forms/views/fields.ts';
import { checkList, type CheckRow } from '../../forms/views/steps.ts';
import { headingOf } from '../../theme/heading.ts';
import type { InitiativePack } from '../model/pack.ts';
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
}>;

/** All answers in two halves: what everyone may see if the resident agrees, and what only the recipient sees. */
export function checkView(view: CheckView, texts: InitiativeTexts): TemplateResult {
  const { recipient, level } = view;
  if (!recipient) {
    return html`
      <p>${texts('check.intro')}</p>
      <section class="stack">
        ${headingOf(level, texts('check.mine'))} ${checkList([...view.publicRows, ...view.privateRows], texts)}
      </section>
    `;
  }
  return html`
    <p>${texts('check.intro')}</p>
    <section class="stack half">
      ${headingOf(level, texts('check.public'))}
      <p class="muted">${view.published ? texts('check.public.on', { recipient }) : texts('check.public.off', { recipient })}</p>
      ${checkList(view.publicRows, texts)}
      <fieldset class="consents stack">
        <legend>${texts('consent.heading', { recipient })}</legend>
        <p class="help">${texts('consent.help')}</p>
        ${view.consents.map((field) => consentField(field))}
      </fieldset>
    </section>
    <section class="stack half">${headingOf(level, texts('check.private', { recipient }))} ${checkList(view.privateRows, texts)}</section>
    ${privacyNote(view, texts)}
  `;
}

/** Who, why, how long, which rights: right above "send". */
function privacyNote({ privacy, privacyHref, recipient, level }: CheckView, texts: InitiativeTexts): TemplateResult {
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
