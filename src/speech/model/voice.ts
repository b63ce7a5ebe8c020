/** Which of the browser's voices may read: one that runs on the device, in the language of the text. */

/** As the browser has it (`SpeechSynthesisVoice`); models know no DOM. */
export type Voice = Readonly<{ lang: string; localService: boolean; default: boolean }>;

/** Some systems write `nl_NL`. */
const tagOf = (lang: string): string => lang.replaceAll('_', '-').toLowerCase();
const primary = (tag: string): string => tag.split('-')[0] ?? '';

/**
 * A voice for this language, or none. A voice of the network sends the text to whoever makes it, so those are never chosen.
 * The same region goes before another one, and the voice that the visitor has set as their own before others.
 */
export function voiceFor<V extends Voice>(voices: readonly V[], language: string): V | undefined {
  const wanted = tagOf(language);
  const fitting = voices.filter((voice) => voice.localService && primary(tagOf(voice.lang)) === primary(wanted));
  const rank = (voice: V) => (tagOf(voice.lang) === wanted ? 2 : 0) + (voice.default ? 1 : 0);
  return fitting.reduce<V | undefined>((best, voice) => (best && rank(best) >= rank(voice) ? best : voice), undefined);
}
