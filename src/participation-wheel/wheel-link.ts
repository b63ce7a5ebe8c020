import type { LitElement } from 'lit';
import type { FormState, Values } from '../forms/model/form.ts';
import { type Languages, TextsController, type TextsOptions } from '../i18n/texts-controller.ts';
import { addressOf } from './link-address.ts';
import { linkNl } from './messages/link-nl.ts';
import type { WheelPack } from './model/pack.ts';
import { parseShared, writeShared } from './model/shared-answers.ts';
import { canSeal, newCode, open, seal } from './seal.ts';
import { LINK_CODE, LINK_HEADING, type LinkProblem, linkView, type MadeLink, openView } from './views/link.ts';

const languages: Languages<typeof linkNl> = {
  nl: linkNl,
  formal: async () => (await import('./messages/link-formal.ts')).linkFormal,
  more: { en: async () => (await import('./messages/link-en.ts')).linkEn },
};

export type OpenHooks = Readonly<{
  pack: WheelPack;
  /** It opened: shows it. */
  opened: (state: FormState) => void;
  /** The visitor goes on without it. */
  leave: () => void;
  level: number;
}>;

/** A link with the wheel in it, sealed with a code: making one, and opening one. It comes when it is asked for, or when a link comes. */
export class WheelLink {
  readonly #host: LitElement;
  readonly #focus: (selector: string) => void;
  readonly #texts: TextsController<typeof linkNl>;
  #shown = false;
  #made: MadeLink | undefined;
  /** What the link holds: other answers need another link. */
  #holds = '';
  #failed = false;
  #copied: boolean | undefined;
  #typed = '';
  #problem: LinkProblem | undefined;
  #busy = false;

  constructor(host: LitElement, textsOptions: TextsOptions, focus: (selector: string) => void) {
    this.#host = host;
    this.#focus = focus;
    this.#texts = new TextsController(host, languages, textsOptions);
  }

  /** Whether the texts are there in the language of the page. */
  get ready(): boolean {
    return this.#texts.ready;
  }

  /** The code of the link to these answers, for on the sheet; empty without such a link. */
  codeFor(pack: WheelPack, values: Values): string {
    return this.#made && this.#holds === writeShared(pack, values) ? this.#made.code : '';
  }

  /** Makes a link to these answers, with a new code. */
  async make(pack: WheelPack, values: Values): Promise<void> {
    this.#shown = true;
    this.#made = undefined;
    this.#failed = false;
    this.#copied = undefined;
    this.#holds = writeShared(pack, values);
    this.#focus(LINK_HEADING);
    const code = newCode();
    try {
      this.#made = { address: addressOf(await seal(this.#holds, code)), code };
    } catch {
      // The browser refuses its cryptography (a policy of the device): the file and the sheet remain.
      this.#failed = true;
    }
    this.#host.requestUpdate();
  }

  /** Nothing until a link was asked for, and when the answers have changed since. */
  render(pack: WheelPack, values: Values, level: number): unknown {
    if (!this.#shown || this.#holds !== writeShared(pack, values)) return undefined;
    const view = { made: this.#made, failed: this.#failed, copied: this.#copied, level };
    return linkView(view, this.#texts.of, { copy: () => void this.#copy() });
  }

  /** The question for the code. @param sealed as it came in the address. */
  renderOpening(sealed: string, hooks: OpenHooks): unknown {
    const view = { code: this.#typed, problem: canSeal() ? this.#problem : 'impossible', busy: this.#busy, level: hooks.level } as const;
    return openView(view, this.#texts.of, {
      typed: (code) => (this.#typed = code),
      open: () => void this.#open(sealed, hooks),
      leave: hooks.leave,
    });
  }

  /** Lets go of the link and its code. */
  clear(): void {
    this.#shown = false;
    this.#made = undefined;
    this.#holds = '';
    this.#typed = '';
    this.#problem = undefined;
  }

  async #open(sealed: string, { pack, opened }: OpenHooks): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#host.requestUpdate();
    const found = await this.#stateIn(sealed, pack);
    this.#busy = false;
    if (typeof found === 'string') {
      this.#problem = found;
      this.#focus(LINK_CODE);
    } else {
      this.clear();
      opened(found);
    }
  }

  async #stateIn(sealed: string, pack: WheelPack): Promise<FormState | LinkProblem> {
    if (this.#typed.trim() === '') return 'empty';
    const result = await open(sealed, this.#typed);
    return result.kind === 'open' ? (parseShared(result.text, pack) ?? 'nothing') : result.kind;
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.#made?.address ?? '');
      this.#copied = true;
    } catch {
      // No permission: then it is selected by hand.
      this.#copied = false;
    }
    this.#host.requestUpdate();
  }
}
