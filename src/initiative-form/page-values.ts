import type { FormController } from '../forms/form-controller.ts';
import type { Values } from '../forms/model/form.ts';
import { valuesFromFallback } from './model/from-fallback.ts';
import type { InitiativePlan } from './model/plan.ts';

/**
 * What a resident typed in the plain form inside the tag before ours ran. It waits for the pack, which knows the questions, and is put
 * back when a draft of before is taken up: it is newer.
 */
export class PageValues {
  readonly #form: FormController;
  #waiting: ReadonlyMap<string, readonly string[]> | undefined;
  #values: Values = {};
  #applying = false;

  constructor(form: FormController, fields: ReadonlyMap<string, readonly string[]>) {
    this.#form = form;
    this.#waiting = fields;
  }

  /** Values come from the page now and not from the visitor: no event says that somebody began. */
  get applying(): boolean {
    return this.#applying;
  }

  /** Nothing was typed there that this form asks. */
  get none(): boolean {
    return Object.keys(this.#values).length === 0;
  }

  /** The pack is there. */
  read(plan: InitiativePlan): void {
    if (!this.#waiting) return;
    this.#values = valuesFromFallback(this.#waiting, plan);
    this.#waiting = undefined;
    this.apply();
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
