// Written by `npm run generate` from custom-elements.json.
import type { HTMLAttributes } from 'svelte/elements';
import type {
  InitiativeFormAttributes,
  InitiativeFormEvents,
  InitiativeFormProperties,
  ParticipationWheelAttributes,
  ParticipationWheelEvents,
  ParticipationWheelProperties,
  SettingsAttributes,
  SettingsEvents,
  SettingsProperties,
  VacancyFinderAttributes,
  VacancyFinderEvents,
  VacancyFinderProperties,
  Listeners,
} from './attributes.js';

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'meedoen-initiative-form': HTMLAttributes<HTMLElement> &
      InitiativeFormAttributes &
      InitiativeFormProperties &
      Listeners<InitiativeFormEvents>;
    'meedoen-participation-wheel': HTMLAttributes<HTMLElement> &
      ParticipationWheelAttributes &
      ParticipationWheelProperties &
      Listeners<ParticipationWheelEvents>;
    'meedoen-settings': HTMLAttributes<HTMLElement> & SettingsAttributes & SettingsProperties & Listeners<SettingsEvents>;
    'meedoen-vacancy-finder': HTMLAttributes<HTMLElement> &
      VacancyFinderAttributes &
      VacancyFinderProperties &
      Listeners<VacancyFinderEvents>;
  }
}
