import { html, type TemplateResult } from 'lit';
import type { Catalogue, Texts } from '../../i18n/model/catalogue.ts';
import type { keepingNl } from '../messages/keeping-nl.ts';

export const WIPE_DONE = '[data-wipe-done]';

/** All that is left after erasing, so that nobody has to wonder whether it worked. */
export const wiped = (texts: Texts<typeof keepingNl & Catalogue>): TemplateResult => html`
  <div class="notice notice-success" tabindex="-1" data-wipe-done><p>${texts('wipe.done')}</p></div>
`;
