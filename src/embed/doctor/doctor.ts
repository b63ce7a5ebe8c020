import { LitElement } from 'lit';
import { state } from 'lit/decorators.js';
import { TextsController } from '../../i18n/texts-controller.ts';
import { define } from '../../define/define.ts';
import { doctorStyles } from './doctor.styles.ts';
import { Gatherer } from './gather.ts';
import { nl } from './messages/nl.ts';
import { findingsOf, type DoctorFinding } from './model/findings.ts';
import { doctorView } from './view.ts';

/** Long enough for feeds and packs on a slow connection; "look again" is there for the rest. */
const SETTLING_MS = 1500;

/** Editors and administrators see what is wrong on a page, and what to do: put `?meedoen-check` behind its address. Sends nothing. */
class Doctor extends LitElement {
  static override styles = doctorStyles;

  @state() private findings: readonly DoctorFinding[] | undefined;

  readonly #gatherer = new Gatherer();
  readonly #texts = new TextsController(
    this,
    { nl, more: { en: async () => (await import('./messages/en.ts')).en } },
    {
      widget: 'doctor',
      tone: () => '',
      overrides: () => [],
    },
  );

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#look();
  }

  protected override render() {
    return doctorView(this.findings, this.#texts.of, { close: () => this.remove(), again: () => void this.#look() });
  }

  async #look(): Promise<void> {
    this.findings = undefined;
    await new Promise((resolve) => setTimeout(resolve, SETTLING_MS));
    this.findings = findingsOf(await this.#gatherer.gather());
  }
}

define('meedoen-doctor', Doctor);
if (!document.querySelector('meedoen-doctor')) document.body.append(document.createElement('meedoen-doctor'));
