/** A browser's speech that says nothing and tells what it would have said: engines differ in whether they have any, and which voices. */
export interface FakeVoice {
  name: string;
  lang: string;
  localService: boolean;
  default: boolean;
}

export const voice = (lang: string, more: Partial<FakeVoice> = {}): FakeVoice => ({
  name: `Stem ${lang}`,
  lang,
  localService: true,
  default: false,
  ...more,
});

class FakeUtterance extends EventTarget {
  lang = '';
  rate = 1;
  voice: FakeVoice | null = null;
  readonly text: string;
  constructor(text: string) {
    super();
    this.text = text;
  }
}

class FakeSynthesis extends EventTarget {
  voices: FakeVoice[];
  /** What waits to be said, and what is being said first. */
  queue: FakeUtterance[] = [];
  /** All that was ever asked to be said. */
  readonly asked: FakeUtterance[] = [];

  constructor(voices: FakeVoice[]) {
    super();
    this.voices = voices;
  }

  getVoices(): FakeVoice[] {
    return this.voices;
  }

  speak(utterance: FakeUtterance): void {
    this.asked.push(utterance);
    this.queue.push(utterance);
    if (this.queue.length === 1) utterance.dispatchEvent(new Event('start'));
  }

  cancel(): void {
    const stopped = this.queue;
    this.queue = [];
    for (const utterance of stopped) utterance.dispatchEvent(new Event('error'));
  }

  /** The voice has said the first of what waits. */
  finishOne(): void {
    this.queue.shift()?.dispatchEvent(new Event('end'));
    this.queue[0]?.dispatchEvent(new Event('start'));
  }

  /** Voices arrive after the page. */
  bring(...voices: FakeVoice[]): void {
    this.voices = voices;
    this.dispatchEvent(new Event('voiceschanged'));
  }
}

/** Puts a fake in the place of the browser's speech, until `restore`. */
export function fakeSpeech(...voices: FakeVoice[]): FakeSynthesis & { restore: () => void } {
  const names = ['speechSynthesis', 'SpeechSynthesisUtterance'] as const;
  const before = names.map((name) => Object.getOwnPropertyDescriptor(globalThis, name));
  const fake = new FakeSynthesis(voices);
  Object.defineProperty(globalThis, 'speechSynthesis', { configurable: true, value: fake });
  Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { configurable: true, value: FakeUtterance });
  const restore = () => {
    names.forEach((name, index) => {
      const descriptor = before[index];
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    });
  };
  return Object.assign(fake, { restore });
}
