import type { LitElement } from 'lit';
import { LaterLoader } from '../widget/later-loader.ts';
import type { marker } from './model/marked.ts';
import { markedText } from './views/card-parts.ts';

type Mark = (text: string) => unknown;

/** Marks the words that were searched for. How words are compared comes with the first search, as the index does; until then nothing is marked. */
export class Marks {
  readonly #code: LaterLoader<Readonly<{ ready: true; marker: typeof marker }>>;
  #words = '';
  #mark: Mark | undefined;

  constructor(host: LitElement) {
    this.#code = new LaterLoader(host, async () => ({ ready: true, marker: (await import('./model/marked.ts')).marker }));
  }

  /** The same words give the same function. */
  of(words: string): Mark {
    if (!words.trim()) return String;
    const code = this.#code.now;
    if (this.#words !== words) {
      this.#words = words;
      this.#mark = undefined;
      // When it did not come, other words ask for it again.
      if (!code) void this.#code.load();
    }
    if (code) this.#mark ??= markedText(code.marker(words));
    return this.#mark ?? String;
  }
}
