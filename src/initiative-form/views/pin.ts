import { html, nothing, type TemplateResult } from 'lit';
import type { FieldView } from '../../forms/form-controller.ts';
import { group } from '../../forms/views/fields.ts';
import type { Texts } from '../../i18n/model/catalogue.ts';
import type { pinNl } from '../messages/pin-nl.ts';
import type { Pin } from '../model/pin.ts';

export type PinTexts = Texts<typeof pinNl>;

export type PinView = Readonly<{
  pin: Pin | undefined;
  /** Whose tiles they are, where that is another site. */
  site: string;
  /** The map, once it is there. */
  map: HTMLElement | undefined;
  coming: boolean;
  /** The map or its tiles did not come. */
  unseen: boolean;
  /** Postcode near the middle of the map. */
  middle: string | undefined;
}>;

export type PinActions = Readonly<{ wanted: () => void; put: () => void; removed: () => void }>;

export const pinWords = ({ near }: Pin, texts: PinTexts): string => (near ? texts('pin.put.near', { postcode: near }) : texts('pin.put'));

/** First what the map asks for; then the map, with a cross in its middle. One button throughout, so that the focus never loses its place. */
export function pinView(field: FieldView, view: PinView, texts: PinTexts, on: PinActions): TemplateResult {
  const { pin, site, map, coming, unseen, middle } = view;
  const credit = texts('map.credit');
  return group(
    field,
    html`<div class="pin">
      ${!map && site ? html`<p>${texts('map.site', { site })}</p>` : nothing} ${map ? html`<p>${texts('pin.hint')}</p>` : nothing}
      ${unseen ? html`<p class="notice notice-error">${texts('pin.unseen')}</p>` : nothing} ${map ?? nothing}
      ${map && credit ? html`<p class="small muted">${credit}</p>` : nothing}
      ${middle ? html`<p class="small">${texts('pin.middle', { postcode: middle })}</p>` : nothing}
      <div class="buttons">
        <button class="button button-plain" type="button" id=${field.id} @click=${map ? on.put : on.wanted}>
          ${texts(map ? 'pin.here' : coming ? 'pin.loading' : 'map.show')}
        </button>
      </div>
      ${
        pin
          ? html`<p>${pinWords(pin, texts)} <button class="link" type="button" @click=${on.removed}>${texts('pin.remove')}</button></p>`
          : nothing
      }
    </div>`,
  );
}
