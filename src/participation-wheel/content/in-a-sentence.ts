import type { Option } from '../model/pack.ts';

/** "Dit houdt me tegen: weinig geld en een volle agenda." The label begins with a capital; in a list within a sentence it does not. */
export const inASentence = (option: Option): Option => ({
  ...option,
  sentence: option.label.startsWith('I ') ? option.label : `${option.label.charAt(0).toLowerCase()}${option.label.slice(1)}`,
});
