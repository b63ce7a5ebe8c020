import type { LitElement } from 'lit';
import type { Values } from '../forms/model/form.ts';
import type { TextsOptions } from '../i18n/texts-controller.ts';
import { LaterLoader } from '../widget/later-loader.ts';
import type { Comparison } from './comparison.ts';
import type { WheelPack } from './model/pack.ts';
import type { Professional } from './professional.ts';
import type { WheelLink } from './wheel-link.ts';

/** Here and not in the class: the compiler leaves the ending of an import in a field as it is. */
const comparisonClass = async () => (await import('./comparison.ts')).Comparison;
const professionalClass = async () => (await import('./professional.ts')).Professional;
const linkClass = async () => (await import('./wheel-link.ts')).WheelLink;

/** Parts of the wheel that come only when somebody asks for them. */
export class OnRequest {
  readonly #comparison: LaterLoader<Comparison>;
  readonly #link: LaterLoader<WheelLink>;
  readonly #professional: LaterLoader<Professional>;

  constructor(host: LitElement, textsOptions: TextsOptions, focus: (selector: string) => void) {
    this.#comparison = new LaterLoader(host, async () => new (await comparisonClass())(host, textsOptions, focus));
    this.#professional = new LaterLoader(host, async () => new (await professionalClass())(host, textsOptions));
    this.#link = new LaterLoader(host, async () => new (await linkClass())(host, textsOptions, focus));
  }

  get comparison(): Comparison | undefined {
    return this.#comparison.now;
  }

  get link(): WheelLink | undefined {
    return this.#link.now;
  }

  /** The page asks for this one: it comes when it is looked for. Without it the result is complete for the resident. */
  get professional(): Professional | undefined {
    if (!this.#professional.failed) void this.#professional.load();
    return this.#professional.now;
  }

  /** One of them was asked for and did not come. */
  get failed(): boolean {
    return this.#comparison.failed || this.#link.failed;
  }

  /** With a file of an earlier moment. */
  async compare(): Promise<void> {
    (await this.#comparison.load())?.ask();
  }

  async makeLink(pack: WheelPack, values: Values): Promise<void> {
    await (await this.#link.load())?.make(pack, values);
  }

  async bringLink(): Promise<void> {
    await this.#link.load();
  }

  clear(): void {
    this.comparison?.clear();
    this.link?.clear();
  }
}
