import { Task } from '@lit/task';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { primaryOf } from '../i18n/model/catalogue.ts';
import { headingOf, STEP_HEADING } from '../theme/heading.ts';
import { hostStyles } from '../theme/host.styles.ts';
import { StartedEvent } from '../widget/events.ts';
import { KeptForm } from '../widget/kept-form.ts';
import { LaterLoader } from '../widget/later-loader.ts';
import { contactView } from '../widget/views/contact.ts';
import { WidgetElement } from '../widget/widget-element.ts';
import { builtInNl, type LoadedPack, loadPack } from './first-pack.ts';
import { takeSealed } from './link-address.ts';
import { nl } from './messages/nl.ts';
import type { FirstPart } from './model/first-part.ts';
import { participationWheelStyles } from './participation-wheel.styles.ts';
import type { SelfCheck } from './self-check.ts';
import { footView } from './views/foot.ts';
import { comingView, START_BUTTON, welcomeView, wipedView } from './views/welcome.ts';

/** Here and not in the class: the compiler leaves the ending of an import in a field as it is. */
const checkClass = async () => (await import('./self-check.ts')).SelfCheck;

/**
 * Residents see for themselves how they take part, what they want, and a first step. No score, no account; nothing is sent unless they ask.
 *
 * @tag meedoen-participation-wheel
 * @slot - Shown until the wheel runs, and when it cannot: a link to where people can go.
 * @fires {StartedEvent} meedoen-started - The visitor began.
 * @fires {StepShownEvent} meedoen-step-shown - Another screen came: its kind (`area`, `goals`, `goal`, `agree`, `result`, `send`), never what was answered.
 * @fires {ErrorShownEvent} meedoen-error-shown - Errors came on screen: field and code.
 * @fires {CompletedEvent} meedoen-completed - The result is on screen.
 * @fires {SubmitEvent} meedoen-submit - About to send, because the visitor asked for it; cancelable.
 * @fires {SentEvent} meedoen-sent - The recipient has it.
 * @fires {FailedEvent} meedoen-failed - It could not be sent; the answers are still there.
 * @csspart root - The whole of the widget.
 * @cssproperty [--meedoen-accent-color] - Buttons, and the ink of the wheel.
 * @example
 * ```html
 * <meedoen-participation-wheel contact-name="Team Meedoen" contact-phone="0123 456 789">
 *   <a href="/meedoen">Praat met iemand over meedoen</a>
 * </meedoen-participation-wheel>
 * ```
 */
export class ParticipationWheel extends WidgetElement<typeof nl> {
  static override styles = [hostStyles, participationWheelStyles];

  /**
   * `alone` (default), or `together` for beside a helper: it says that who looks along sees the answers, lets each answer carry "mine" or
   * "thought of together", and keeps what is only for the person off the screen.
   */
  @property() mode = '';

  /**
   * `resident` (default), or `professional` for a page of those who help them: the result then has the laws and schemes of the past besides
   * those of today, with what came in their place.
   */
  @property() audience = '';

  /**
   * What people can send to the recipient: `result` (default: their answers), `counts` (one choice per area, without words, to be counted), or
   * `result counts` to let them choose.
   */
  @property() sends = '';

  /** Address of what is on offer nearby: JSON in the form of a pack's `support`. It stands with the suggestions of the result. */
  @property({ attribute: 'offers-src' }) offersSrc = '';

  /** Page where people look for volunteer work; linked from the result. */
  @property({ attribute: 'vacancies-href' }) vacanciesHref = '';

  /** Page where people submit an initiative; linked from the result. */
  @property({ attribute: 'initiative-href' }) initiativeHref = '';

  /**
   * Lets people make a link to their wheel: what they tapped, without own words, encrypted with a code that stands on the sheet. Off by
   * default. Links only open on a wheel that has it too.
   */
  @property({ type: Boolean, attribute: 'share-link' }) shareLink = false;

  /** A content pack as data, in the place of `pack-src`. What is wrong in it is left out, and named in the console. */
  @property({ attribute: false }) pack: unknown;

  @state() private wiped = false;

  /** The screens after the first one, once they have come. */
  #check: SelfCheck | undefined;
  /** What the visitor asked for while those screens were on their way. */
  #entering: ((check: SelfCheck) => void) | undefined;

  readonly #loading: Task<readonly [unknown, string, string, string], LoadedPack> = new Task(this, {
    task: ([given, source, language, tone], { signal }) =>
      loadPack(given, source, { language, tone }, (address) => this.settings.address(address), signal),
    args: () => [this.pack, this.settings.of('pack-src'), primaryOf(this.textsController.locale), this.settings.of('tone')] as const,
  });
  readonly #kept: KeptForm = new KeptForm(this, this.settings, {
    widget: 'participation-wheel',
    storageKey: () => this.storageKey,
    parts: () => [this.settings.of('endpoint'), this.settings.of('pack-src'), this.#first.pack.id],
    texts: () => this.texts,
    textsOptions: this.textsOptions,
    content: () => this.#check?.form.state,
    fileContent: () => this.#check?.fileContent,
    restore: (content) => void this.#enter((check) => check.resume(content)),
    clear: () => this.#clear(),
    wiped: () => {
      this.wiped = true;
      this.focusAfterUpdate(STEP_HEADING);
    },
    arrived: (receipt) => this.#check?.arrived(receipt),
    focus: (selector) => this.focusAfterUpdate(selector),
  });

  readonly #later: LaterLoader<SelfCheck> = new LaterLoader(this, () => this.#bringCheck());

  constructor() {
    super('participation-wheel', {
      nl,
      formal: async () => (await import('./messages/formal.ts')).formal,
      more: { en: async () => (await import('./messages/en.ts')).en },
    });
  }

  /** What the first screen and the foot show of the pack. */
  get #first(): FirstPart {
    return (this.#loading.value ?? builtInNl).first;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#onHash);
  }

  override disconnectedCallback(): void {
    removeEventListener('hashchange', this.#onHash);
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!this.running || !this.#loading.value) return;
    this.#kept.open();
    // Read once, and out of the address before anybody can copy it.
    const sealed = this.shareLink && this.isConnected ? takeSealed() : undefined;
    if (sealed) void this.#enter((check) => check.openLink(sealed));
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    // What comes after the first screen is fetched once that is on screen, so that nobody waits for it.
    if (this.running && this.#loading.value && !this.#later.failed) void this.#later.load();
  }

  protected override renderWidget(): TemplateResult {
    const heading = this.heading ?? this.texts('wheel.heading');
    const level = heading ? this.level + 1 : this.level;
    return html`
      <div class="shell">
        ${heading ? headingOf(this.level, heading, { className: 'heading heading-main' }) : nothing}
        ${
          this.#loading.value
            ? html`${this.#loading.value.fallback ? html`<p class="notice">${this.texts('wheel.fallback')}</p>` : nothing}
              ${this.#kept.waiting(level)} ${this.#renderMiddle(level)} ${this.#renderFoot()}`
            : html`<p class="muted" role="status">${this.settings.of('pack-src') ? this.texts('wheel.loading') : nothing}</p>`
        }
      </div>
    `;
  }

  #renderMiddle(level: number): unknown {
    if (this.wiped) return wipedView(level, this.texts, { again: () => this.#clear() });
    const offer = this.#check?.fromLink ? undefined : this.#kept.offer(level);
    if (offer) return offer;
    if (this.#check?.begun && this.#later.now) return this.#check.render(level);
    if (this.#check?.begun || this.#entering) {
      const again = () => void this.#enter(this.#entering);
      return comingView(this.#later.failed, contactView(this.settings.contact, this.texts), this.texts, { again });
    }
    return this.#renderWelcome(level);
  }

  #renderWelcome(level: number): TemplateResult {
    const view = {
      areas: this.#first.areas,
      level,
      recipient: this.#kept.canSend ? this.settings.of('recipient') : '',
      together: this.mode === 'together',
      kept: this.#kept.keeping === 'session',
      opener: this.#kept.opener(),
    };
    return welcomeView(view, this.texts, { start: (alone) => this.#start(alone) });
  }

  #renderFoot(): TemplateResult {
    const foot = {
      pack: this.#first.pack,
      contact: contactView(this.settings.contact, this.texts),
      draftStatus: this.#kept.status(),
      wipe: this.wiped ? nothing : this.#kept.wipe(),
    };
    return footView(foot, this.texts);
  }

  /** A link to a wheel, opened in a tab that already shows this page. */
  readonly #onHash = () => this.requestUpdate();

  #start(alone = false): void {
    this.dispatchEvent(new StartedEvent());
    void this.#enter((check) => check.start(alone));
  }

  /** Past the first screen, as soon as what comes after it is there. Nearly always it is. */
  async #enter(go: ((check: SelfCheck) => void) | undefined): Promise<void> {
    this.#entering = go;
    this.requestUpdate();
    const check = this.#check ?? (await this.#later.load());
    // Erased, or asked for something else, while it was on its way.
    if (!check || this.#entering !== go) return;
    this.#entering = undefined;
    go?.(check);
  }

  /** The visitor starts over, or erased everything. */
  #clear(): void {
    this.#entering = undefined;
    this.#check?.clear();
    this.wiped = false;
    this.focusAfterUpdate(START_BUTTON);
  }

  /** The code of the later screens and the questions, side by side. */
  async #bringCheck(): Promise<SelfCheck> {
    const loaded = this.#loading.value ?? builtInNl;
    const [Class, questions] = await Promise.all([checkClass(), loaded.questions()]);
    const hooks = {
      texts: () => this.texts,
      textsOptions: this.textsOptions,
      settings: this.settings,
      kept: this.#kept,
      loaded: () => this.#loading.value,
      together: () => this.mode === 'together',
      professional: () => this.audience === 'professional',
      sends: () => this.sends,
      sharesLink: () => this.shareLink,
      focus: (selector: string) => this.focusAfterUpdate(selector),
    };
    return (this.#check = new Class(this, hooks, loaded, questions));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'meedoen-participation-wheel': ParticipationWheel;
  }
}
