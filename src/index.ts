/**
 * Classes, events and types of meedoen. Importing it registers nothing, and is harmless in Node; `meedoen/define/<widget>.js` registers a tag.
 *
 * @module
 */
export { Settings } from './settings/settings.ts';
export type { PageSettings, SettingName } from './settings/model/settings.ts';
export { VERSION } from './version.ts';
