import { html, noChange, type TemplateResult } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import type { FieldView } from '../form-controller.ts';
import { characterCount } from '../model/notation.ts';
import { textValue } from './field.ts';

/** How long somebody has stopped typing before the counter is said. */
export const COUNTER_PAUSE = 1000;

/** Little is left: the last fifth, or the last fifty of a long text. */
const isLittle = (left: number, max: number): boolean => left <= Math.min(50, max / 5);

/** Says a sentence once it has stood for a while: a counter that speaks at every key drowns what is typed. */
class SaidAfterPause extends AsyncDirective {
  #sentence: string | undefined;
  #timer = 0;

  render(sentence: string): unknown {
    const before = this.#sentence;
    this.#sentence = sentence;
    // What a draft or a file brought along is not news.
    if (before === undefined) return '';
    if (before !== sentence) {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.setValue(sentence), COUNTER_PAUSE);
    }
    return noChange;
  }

  protected override disconnected(): void {
    clearTimeout(this.#timer);
  }
}

const saidAfterPause = directive(SaidAfterPause);

export const counterId = (field: FieldView): string => `${field.id}-counter`;

/** How much may still be typed: always to be seen, and said politely when little is left and the typing pauses. */
export function counter(field: FieldView, max: number): TemplateResult {
  // Counted as it is sent: without the spaces around it.
  const left = max - characterCount(textValue(field).trim());
  const sentence = left >= 0 ? field.texts('field.counter', { count: left }) : field.texts('field.counter.over', { count: -left });
  return html`
    <p class="counter" ?data-over=${left < 0} id=${counterId(field)}>${sentence}</p>
    <p class="visually-hidden" role="status">${saidAfterPause(isLittle(left, max) ? sentence : '')}</p>
  `;
}
