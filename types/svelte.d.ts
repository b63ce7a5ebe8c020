// Written by `npm run generate` from custom-elements.json.
import type { HTMLAttributes } from 'svelte/elements';
import type { InitiativeFormAttributes, ParticipationWheelAttributes, SettingsAttributes, VacancyFinderAttributes } from './attributes.js';

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'meedoen-initiative-form': HTMLAttributes<HTMLElement> & InitiativeFormAttributes;
    'meedoen-participation-wheel': HTMLAttributes<HTMLElement> & ParticipationWheelAttributes;
    'meedoen-settings': HTMLAttributes<HTMLElement> & SettingsAttributes;
    'meedoen-vacancy-finder': HTMLAttributes<HTMLElement> & VacancyFinderAttributes;
  }
}
