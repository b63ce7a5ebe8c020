import type { FormController } from '../forms/form-controller.ts';
import type { Asked } from '../submission/model/envelope.ts';
import type { KeptForm } from '../widget/kept-form.ts';
import type { ActivePack } from './model/active-pack.ts';
import { atFields } from './model/plan.ts';
import type { Parts } from './parts.ts';
import type { InitiativeTexts } from './views/texts.ts';

/** From the last page to the endpoint, and back to the fields that it objects to. */
export class Sending {
  readonly #form: FormController;
  readonly #active: ActivePack;
  readonly #kept: KeptForm;
  readonly #parts: Parts;
  #asked: readonly Asked[] = [];

  constructor(form: FormController, active: ActivePack, kept: KeptForm, parts: Parts) {
    this.#form = form;
    this.#active = active;
    this.#kept = kept;
    this.#parts = parts;
  }

  /** The words that went along with the last try: answers may be changed while a copy waits to be sent. */
  get asked(): readonly Asked[] {
    return this.#asked;
  }

  async send(texts: InitiativeTexts): Promise<void> {
    if (!this.#form.finish()) return;
    const submission = await this.#parts.submission(this.#active, texts);
    this.#asked = submission.asked;
    const outcome = await this.#kept.send(submission);
    if (outcome?.kind !== 'invalid') return;
    const left = this.#form.refuse(atFields(outcome.issues, this.#active.plan));
    // Said at the fields now; what no field can carry stays above the send button.
    if (left.length < outcome.issues.length) this.#kept.resetSending();
  }
}
