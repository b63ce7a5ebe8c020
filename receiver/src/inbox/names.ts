/** How things are called and written in the inbox. */
import { WITHDRAWN } from '../model/categories.ts';
import { html } from '../pages/html.ts';

const TYPE_NAMES: Record<string, string> = {
  'self-check': 'Participatiewiel',
  'vacancy-response': 'Reactie op vrijwilligerswerk',
  'vacancy-wish': 'Wens voor vrijwilligerswerk',
  initiative: 'Idee of initiatief',
};
export const categoryName = (category: string) => (category === WITHDRAWN ? 'Ingetrokken' : typeName(category));
export const typeName = (type: string) => TYPE_NAMES[type] ?? type;

const moment = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Amsterdam' });
export const shortDay = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'medium', timeZone: 'UTC' });
export const written = (at: Date) => html`<time datetime="${at.toISOString()}">${moment.format(at)}</time>`;
