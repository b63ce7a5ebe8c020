// Written by `npm run generate` from custom-elements.json.
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { InitiativeForm, ParticipationWheel, Settings, VacancyFinder } from '../dist/index.js';
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

type Of<Element, Own> = DetailedHTMLProps<HTMLAttributes<Element>, Element> & Own;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'meedoen-initiative-form': Of<InitiativeForm, InitiativeFormAttributes & InitiativeFormProperties & Listeners<InitiativeFormEvents>>;
      'meedoen-participation-wheel': Of<
        ParticipationWheel,
        ParticipationWheelAttributes & ParticipationWheelProperties & Listeners<ParticipationWheelEvents>
      >;
      'meedoen-settings': Of<Settings, SettingsAttributes & SettingsProperties & Listeners<SettingsEvents>>;
      'meedoen-vacancy-finder': Of<VacancyFinder, VacancyFinderAttributes & VacancyFinderProperties & Listeners<VacancyFinderEvents>>;
    }
  }
}
