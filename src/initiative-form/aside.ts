import { html, nothing } from 'lit';
import type { FormController } from '../forms/form-controller.ts';
import { STEP_HEADING } from '../theme/heading.ts';
import { LaterLoader } from '../widget/later-loader.ts';
import type { InitiativeForm } from './initiative-form.ts';
import type { Judging } from './judging.ts';
import type { ActivePack } from './model/active-pack.ts';
import { fitQuestions } from './model/facts.ts';
import type { Sheet } from './sheet.ts';
import { fitDoor, fitView } from './views/fit.ts';
import type { InitiativeTexts } from './views/texts.ts';
import { comingView } from './views/welcome.ts';

/** Here and not in the class: the compiler leaves the ending of an import in a field as it is. */
const sheetClass = async () => (await import('./sheet.ts')).Sheet;

export type AsideHooks = Readonly<{
  form: FormController;
  active: ActivePack;
  judging: Judging;
  texts: () => InitiativeTexts;
  recipient: () => string;
  begin: () => void;
  focus: (selector: string) => void;
}>;

/** Screens beside the steps: "does it fit?" before the form, and the sheet for signatures. */
export class Aside {
  readonly #host: InitiativeForm;
  readonly #hooks: AsideHooks;
  readonly #sheet: LaterLoader<Sheet & { ready: boolean }>;
  #shown: 'fit' | 'sheet' | undefined;

  constructor(host: InitiativeForm, hooks: AsideHooks) {
    this.#host = host;
    this.#hooks = hooks;
    this.#sheet = new LaterLoader(host, async () => Object.assign(new (await sheetClass())(host, hooks.form), { ready: true }));
  }

  /** The way to "does it fit?", for packs with rules. */
  door(): unknown {
    return this.#hooks.active.pack.rules.length > 0 ? fitDoor(this.#hooks.texts(), { fit: () => this.#show('fit') }) : nothing;
  }

  openSheet(): void {
    this.#show('sheet');
    void this.#sheet.load().then(() => this.#hooks.focus(STEP_HEADING));
  }

  close(): void {
    this.#shown = undefined;
  }

  /** Nothing while the steps are what is on screen. */
  view(level: number): unknown {
    if (this.#shown === 'fit') return this.#renderFit(level);
    return this.#shown === 'sheet' ? this.#renderSheet(level) : undefined;
  }

  #renderFit(level: number): unknown {
    const { form, active, judging, texts, begin } = this.#hooks;
    const { pack } = active;
    const close = () => {
      // A postcode that was typed there is a place that was chosen.
      if (form.text('place.postcode') && !form.text('place.how')) form.set('place.how', 'address');
      this.close();
      begin();
    };
    return fitView({ form, questions: fitQuestions(pack), judged: judging.now(form.values, pack), level }, texts(), { close });
  }

  #renderSheet(level: number): unknown {
    const texts = this.#hooks.texts();
    const close = () => this.#show(undefined);
    const { now, failed } = this.#sheet;
    if (now) return now.view(level, this.#hooks.recipient(), texts, { close });
    if (!failed) return comingView(texts);
    return html`<div class="notice notice-error stack" role="alert">
      <p>${texts('later.failed')}</p>
      <div class="buttons"><button class="button" type="button" @click=${close}>${texts('step.back')}</button></div>
    </div>`;
  }

  #show(which: 'fit' | 'sheet' | undefined): void {
    this.#shown = which;
    this.#hooks.focus(STEP_HEADING);
    this.#host.requestUpdate();
  }
}
