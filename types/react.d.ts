// Written by `npm run generate` from custom-elements.json.
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { InitiativeForm, ParticipationWheel, Settings, VacancyFinder } from '../dist/index.js';
import type { InitiativeFormAttributes, ParticipationWheelAttributes, SettingsAttributes, VacancyFinderAttributes } from './attributes.js';

type Of<Element, Attributes> = DetailedHTMLProps<HTMLAttributes<Element>, Element> & Attributes;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'meedoen-initiative-form': Of<InitiativeForm, InitiativeFormAttributes>;
      'meedoen-participation-wheel': Of<ParticipationWheel, ParticipationWheelAttributes>;
      'meedoen-settings': Of<Settings, SettingsAttributes>;
      'meedoen-vacancy-finder': Of<VacancyFinder, VacancyFinderAttributes>;
    }
  }
}
