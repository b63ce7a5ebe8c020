// Written by `npm run generate` from custom-elements.json.
import type { DefineComponent, HTMLAttributes } from 'vue';
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
} from './attributes.js';

type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}` ? `${First}${Capitalize<Camel<Rest>>}` : Name;

/** `@meedoen-sent` in a template is `onMeedoenSent` in code. */
type VueListeners<Name extends keyof HTMLElementEventMap> = {
  [N in Name as `on${Capitalize<Camel<N>>}`]?: ((event: HTMLElementEventMap[N]) => void) | undefined;
};

declare module 'vue' {
  interface GlobalComponents {
    'meedoen-initiative-form': DefineComponent<
      HTMLAttributes & InitiativeFormAttributes & InitiativeFormProperties & VueListeners<InitiativeFormEvents>
    >;
    'meedoen-participation-wheel': DefineComponent<
      HTMLAttributes & ParticipationWheelAttributes & ParticipationWheelProperties & VueListeners<ParticipationWheelEvents>
    >;
    'meedoen-settings': DefineComponent<HTMLAttributes & SettingsAttributes & SettingsProperties & VueListeners<SettingsEvents>>;
    'meedoen-vacancy-finder': DefineComponent<
      HTMLAttributes & VacancyFinderAttributes & VacancyFinderProperties & VueListeners<VacancyFinderEvents>
    >;
  }
}
