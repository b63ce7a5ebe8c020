import type { Texts } from '../../i18n/model/catalogue.ts';
import type { nl } from '../messages/nl.ts';

/** The texts of the form, as the Dutch catalogue types them. */
export type InitiativeTexts = Texts<typeof nl>;
