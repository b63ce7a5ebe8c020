/** Where a hand-over lies while the resident goes from one page to the other; apart, so that looking whether there is one costs next to nothing. */

/** Names in an address, for a page of another site; only after the resident was told. */
export const HAND_OVER_PARAMETERS = { areas: 'meedoen-areas', themes: 'meedoen-themes', title: 'meedoen-title' } as const;

/** Under this name lies what is handed over, in the storage of the tab, until the other page has read it. */
export const NOTE_KEY = 'meedoen:hand-over/1';
