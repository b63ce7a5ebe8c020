/**
 * Classes, events and types of meedoen. Importing it registers nothing, and is harmless in Node; `meedoen/define/<widget>.js` registers a tag.
 *
 * @module
 */
export { InitiativeForm } from './initiative-form/initiative-form.ts';
export type { InitiativePack } from './initiative-form/model/pack.ts';
export { ParticipationWheel } from './participation-wheel/participation-wheel.ts';
export type { WheelPack } from './participation-wheel/model/pack.ts';
export { Settings } from './settings/settings.ts';
export type { PageSettings, SettingName } from './settings/model/settings.ts';
export { FailedEvent, SentEvent, SubmitEvent } from './submission/events.ts';
export type { Contact } from './submission/model/contact.ts';
export type { Envelope, SubmissionType } from './submission/model/envelope.ts';
export type { Problem, Receipt } from './submission/model/receipt.ts';
export { FilteredEvent, RespondedEvent } from './vacancy-finder/events.ts';
export type { Vacancy, VacancyFeed } from './vacancy-finder/model/vacancy.ts';
export { VacancyFinder } from './vacancy-finder/vacancy-finder.ts';
export { VERSION } from './version.ts';
export { CompletedEvent, ErrorShownEvent, StartedEvent, StepShownEvent } from './widget/events.ts';
