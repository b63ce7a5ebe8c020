/** Where drafts may live, and under which names. Apart from `record.ts`, since a widget needs this before it reads a draft. */

export const DRAFT_FORMAT = 1;

/** Where drafts may live: not at all, until the tab closes, or on this device for 30 days. */
export type Keeping = 'none' | 'session' | 'device';

/** The setting `storage`: how far keeping may go. Without it, or with nonsense, as far as the visitor says. */
export const mostKeeping = (setting: string): Keeping => (setting === 'none' || setting === 'session' ? setting : 'device');

/** `meedoen:1:<widget>:<name>`: the site's own name, or the page with a hash of what makes this widget another one. */
export const draftKey = (widget: string, name: string): string => `meedoen:${DRAFT_FORMAT}:${widget}:${name}`;
