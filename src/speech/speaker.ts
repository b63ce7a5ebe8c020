import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { voiceFor } from './model/voice.ts';
import type { Readable } from './readable.ts';

/** How fast, as a factor of the voice's own pace. */
export const PACES = { slow: 0.75, normal: 1, fast: 1.25 } as const;
export type Pace = keyof typeof PACES;

/**
 * Reads aloud by the browser's own speech, for one widget. Only voices that run on the device, so that nothing that is read leaves it; only
 * after a press; silent as soon as what was being read is no longer on screen.
 */
export class Speaker implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #offered = new Set<string>();
  #reading = '';
  #pieces: readonly Readable[] = [];
  #at = 0;
  #pace: Pace = 'normal';
  /** Which reading is under way: the browser still reports about those that were stopped. */
  #turn = 0;
  /** The browser may forget what it reads when nobody holds it. */
  #utterances: SpeechSynthesisUtterance[] = [];
  readonly #onVoices = () => this.#host.requestUpdate();
  readonly #onLeave = () => this.stop();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // Voices come later than the page.
    speechSynthesis.addEventListener('voiceschanged', this.#onVoices);
    addEventListener('pagehide', this.#onLeave);
  }

  hostDisconnected(): void {
    speechSynthesis.removeEventListener('voiceschanged', this.#onVoices);
    removeEventListener('pagehide', this.#onLeave);
    this.stop();
  }

  hostUpdate(): void {
    this.#offered.clear();
  }

  hostUpdated(): void {
    // Afterwards, since it changes what is on screen, and the update is only just ending.
    if (this.#reading && !this.#offered.has(this.#reading)) queueMicrotask(() => this.stop());
  }

  /** Says that this part is on screen; a part that is no longer offered falls silent. */
  offer(part: string): void {
    this.#offered.add(part);
  }

  /** Whether the device itself can read all of these languages. */
  canRead(languages: readonly string[]): boolean {
    const voices = speechSynthesis.getVoices();
    return languages.every((language) => voiceFor(voices, language) !== undefined);
  }

  isReading(part: string): boolean {
    return this.#reading === part;
  }

  get pace(): Pace {
    return this.#pace;
  }

  /** Goes on from the piece that it was at. */
  set pace(pace: Pace) {
    this.#pace = pace;
    if (this.#reading) this.#speak(this.#at);
    this.#host.requestUpdate();
  }

  read(part: string, pieces: readonly Readable[]): void {
    this.#reading = part;
    this.#pieces = pieces;
    this.#speak(0);
    this.#host.requestUpdate();
  }

  stop(): void {
    if (!this.#reading) return;
    this.#silence();
    speechSynthesis.cancel();
    this.#host.requestUpdate();
  }

  #silence(): void {
    this.#turn += 1;
    this.#reading = '';
    this.#pieces = [];
    this.#utterances = [];
  }

  #speak(from: number): void {
    this.#turn += 1;
    const turn = this.#turn;
    speechSynthesis.cancel();
    const voices = speechSynthesis.getVoices();
    this.#utterances = this.#pieces.slice(from).flatMap((piece, index) => {
      const voice = voiceFor(voices, piece.lang);
      // Words in a language without a voice would be read as noise.
      if (!voice) return [];
      const utterance = new SpeechSynthesisUtterance(piece.text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = PACES[this.#pace];
      utterance.addEventListener('start', () => {
        if (turn === this.#turn) this.#at = from + index;
      });
      return [utterance];
    });
    const done = () => {
      if (turn !== this.#turn) return;
      this.#silence();
      this.#host.requestUpdate();
    };
    this.#utterances.at(-1)?.addEventListener('end', done);
    // Also when another widget, or the page, takes the voice over.
    for (const utterance of this.#utterances) utterance.addEventListener('error', done);
    if (this.#utterances.length === 0) done();
    for (const utterance of this.#utterances) speechSynthesis.speak(utterance);
  }
}
