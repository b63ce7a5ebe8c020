import { html, nothing } from 'lit';
import type { Catalogue, Texts } from '../../i18n/model/catalogue.ts';
import { hasContact, type HumanContact } from '../../settings/model/settings.ts';
import type { widgetNl } from '../messages/nl.ts';

export type WidgetTexts = Texts<typeof widgetNl & Catalogue>;

/** A person to turn to, on every screen where somebody could get stuck. Nothing when the site named nobody. */
export function contactView(contact: HumanContact, texts: WidgetTexts): unknown {
  if (!hasContact(contact)) return nothing;
  const number = contact.phone.replace(/[^\d+]/g, '');
  return html`
    <div class="contact">
      <p><strong>${texts('contact.heading')}</strong></p>
      ${contact.name ? html`<p>${contact.name}</p>` : nothing}
      ${contact.phone ? html`<p><a href="tel:${number}">${texts('contact.call', { phone: contact.phone })}</a></p>` : nothing}
      ${contact.hours ? html`<p class="muted">${texts('contact.hours', { hours: contact.hours })}</p>` : nothing}
      ${contact.href ? html`<p><a href=${contact.href}>${texts('contact.link')}</a></p>` : nothing}
    </div>
  `;
}
