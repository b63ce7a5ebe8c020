/** The pack in use with its plan, for the kinds that a page offers and the answers so far. */
import type { Values } from '../../forms/model/form.ts';
import { CHECK_STEP, type InitiativePack } from './pack.ts';
import { type InitiativePlan, planOf } from './plan.ts';
import { withKinds } from './questions.ts';

export class ActivePack {
  #pack: InitiativePack;
  #plan: InitiativePlan;
  #values: Values = {};
  #walked: InitiativePlan | undefined;

  constructor(pack: InitiativePack) {
    this.#pack = pack;
    this.#plan = planOf(pack);
  }

  get pack(): InitiativePack {
    return this.#pack;
  }

  /** With every step. */
  get plan(): InitiativePlan {
    return this.#plan;
  }

  /**
   * Without the steps that have no question for the answers so far: those are not walked through, and not counted. A form asks for its plan
   * many times for each change, so the last one is kept.
   */
  get walked(): InitiativePlan {
    this.#walked ??= {
      ...this.#plan,
      steps: this.#plan.steps.filter(({ id, fields }) => id === CHECK_STEP || fields(this.#values).length > 0),
    };
    return this.#walked;
  }

  /** @param kinds ids that the page offers; none for all that are not off. */
  use(pack: InitiativePack, kinds: readonly string[]): void {
    this.#pack = withKinds(pack, kinds);
    this.#plan = planOf(this.#pack);
    this.#walked = undefined;
  }

  /** The answers have changed. */
  answered(values: Values): void {
    if (values === this.#values) return;
    this.#values = values;
    this.#walked = undefined;
  }
}
