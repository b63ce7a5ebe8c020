// Written by `npm run generate` from custom-elements.json.
import type { DefineComponent, HTMLAttributes } from 'vue';
import type { InitiativeFormAttributes, ParticipationWheelAttributes, SettingsAttributes, VacancyFinderAttributes } from './attributes.js';

declare module 'vue' {
  interface GlobalComponents {
    'meedoen-initiative-form': DefineComponent<HTMLAttributes & InitiativeFormAttributes>;
    'meedoen-participation-wheel': DefineComponent<HTMLAttributes & ParticipationWheelAttributes>;
    'meedoen-settings': DefineComponent<HTMLAttributes & SettingsAttributes>;
    'meedoen-vacancy-finder': DefineComponent<HTMLAttributes & VacancyFinderAttributes>;
  }
}
