import type { FormController } from '../forms/form-controller.ts';
import { isFilled, type Values } from '../forms/model/form.ts';
import type { HandOver } from '../settings/take-over.ts';
import { valuesFromFallback } from './model/from-fallback.ts';
import { valuesFromHandOver } from './model/from-hand-over.ts';
import type { InitiativePlan } from './model/plan.ts';

/**
 * What the form begins with. What a resident typed in the plain form inside the tag before ours ran waits for the pack, which knows the
 * questions, and is put back when a draft of before is taken up: it is newer. What another widget handed over fills only what is empty.
 */
export class PageValues {
  readonly #form: FormController;
  #waiting: ReadonlyMap<string, readonly string[]> | undefined;
  #handed: HandOver | undefined;
  #values: Values = {};
  #applying = false;

  constructor(form: FormController, fields: ReadonlyMap<string, readonly string[]>, handed: HandOver | undefined) {
    this.#form = form;
    this.#waiting = fields;
    this.#handed = handed;
  }

  /** Values come from the page now and not from the visitor: no event says that somebody began. */
  get applying(): boolean {
    return this.#applying;
  }

  /** Nothing was typed there that this form asks. */
  get none(): boolean {
    return Object.keys(this.#values).length === 0;
  }

  /** Another widget leads here, with this. */
  handOver(handed: HandOver): void {
    this.#handed = handed;
  }

  /** The pack is there. */
  read(plan: InitiativePlan): void {
    if (this.#waiting) {
      this.#values = valuesFromFallback(this.#waiting, plan);
      this.#waiting = undefined;
      this.apply();
    }
    if (!this.#handed) return;
    const begin = valuesFromHandOver(this.#handed, plan);
    this.#handed = undefined;
    this.quietly(() => {
      for (const [field, value] of Object.entries(begin)) if (!isFilled(this.#form.values[field])) this.#form.set(field, value);
    });
  }

  apply(): void {
    this.quietly(() => {
      for (const [field, value] of Object.entries(this.#values)) this.#form.set(field, value);
    });
  }

  /** Changes the form without it counting as something that the visitor did. */
  quietly(change: () => void): void {
    this.#applying = true;
    change();
    this.#applying = false;
  }

  forget(): void {
    this.#values = {};
  }
}
