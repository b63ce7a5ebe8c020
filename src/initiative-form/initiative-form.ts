import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { HandOver, TakesOver } from '../settings/hand-over.ts';
import { hasContact } from '../settings/model/settings.ts';
import { mayHaveDraft } from '../storage/has-draft.ts';
import { obstacleTo } from '../submission/obstacle.ts';
import { headingOf } from '../theme/heading.ts';
import { hostStyles } from '../theme/host.styles.ts';
import { LaterLoader } from '../widget/later-loader.ts';
import { fallbackHiddenFields } from '../widget/slot-state.ts';
import { contactView } from '../widget/views/contact.ts';
import { WidgetElement } from '../widget/widget-element.ts';
import { initiativeFormStyles } from './initiative-form.styles.ts';
import type { Later } from './later.ts';
import { nl } from './messages/nl.ts';
import { BEGIN, comingView, welcomeView } from './views/welcome.ts';

/** Here and not in the class: the compiler leaves the ending of an import in a field as it is. */
const laterClass = async () => (await import('./later.ts')).Later;

/**
 * Residents tell the municipality their idea, their plan, or what they are against, and get a number and the day of the answer.
 *
 * @tag meedoen-initiative-form
 * @slot - Shown until the form runs, and when it cannot: a link, or a real `<form method="post">`, whose answers it takes over.
 * @fires {StartedEvent} meedoen-started - The visitor gave a first answer.
 * @fires {StepShownEvent} meedoen-step-shown - Another step came on screen.
 * @fires {ErrorShownEvent} meedoen-error-shown - Errors came on screen: field and code.
 * @fires {SubmitEvent} meedoen-submit - About to send; cancelable, and the page may send it itself with `respondWith`.
 * @fires {SentEvent} meedoen-sent - The recipient has it.
 * @fires {FailedEvent} meedoen-failed - It could not be sent; the answers are still there.
 * @fires {CompletedEvent} meedoen-completed - The receipt is on screen.
 * @csspart root - The whole of the widget.
 * @example
 * ```html
 * <meedoen-initiative-form endpoint="/submissions/{type}" recipient="Team Wijken">
 *   <a href="/idee">Vertel je idee</a>
 * </meedoen-initiative-form>
 * ```
 */
export class InitiativeForm extends WidgetElement<typeof nl> implements TakesOver {
  static override styles = [hostStyles, initiativeFormStyles];

  /** Ids of the kinds that this page offers, with spaces between: `idea advice`. Without it all kinds of the pack that are not off. */
  @property() kinds = '';

  /** Address of initiatives of others, as JSON: those that look like the title being typed are shown, to join or to follow. */
  @property({ attribute: 'similar-src' }) similarSrc = '';

  /**
   * Address of map tiles with `{z}`, `{x}` and `{y}`, for pointing out a place; on this site's own origin, or allowed by its template. Without
   * it a place is an address or a few words.
   */
  @property({ attribute: 'tiles-src' }) tilesSrc = '';

  /** Four digits of the postcode where that map opens. Without it: the whole country. */
  @property() near = '';

  /** The welcome is behind us. */
  @state() private begun = false;

  /** Somebody may have filled in something before: until that is known, no welcome takes its place. */
  #returns = false;
  #pageValues: ReadonlyMap<string, readonly string[]> = new Map();

  readonly #later: LaterLoader<Later> = new LaterLoader(this, async () => {
    const Class = await laterClass();
    return new Class(this, {
      texts: () => this.texts,
      pageValues: this.#pageValues,
      begun: () => this.begun,
      begin: (begun) => (this.begun = begun),
      returns: () => this.#returns,
      announce: (text) => this.announce(text),
      focus: (selector) => this.focusAfterUpdate(selector),
      contact: (own) => this.#renderContact(own),
    });
  });

  constructor() {
    super('initiative-form', {
      nl,
      formal: async () => (await import('./messages/formal.ts')).formal,
      more: { en: async () => (await import('./messages/en.ts')).en },
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    // Fetched once the welcome is on screen, so that nobody waits for it. When it did not come, "begin" asks for it again.
    if (this.running && !this.#later.failed) void this.#later.load();
  }

  protected override adoptFallback(values: ReadonlyMap<string, readonly string[]>): void {
    const hidden = fallbackHiddenFields(this);
    this.#pageValues = values;
    // Who already typed something in the plain form has begun.
    this.begun = [...values.keys()].some((name) => !hidden.has(name));
    this.#returns = mayHaveDraft('initiative-form');
  }

  /** Begins with what another widget of this page leads here with: a title, themes, goal areas of the wheel. What is filled in stays. */
  takeOver(handed: HandOver): boolean {
    if (!this.running) return false;
    void this.#begin(handed);
    return true;
  }

  protected override renderWidget(): TemplateResult {
    const heading = this.heading ?? this.texts('heading');
    return html`
      <div class="shell">
        ${heading ? headingOf(this.level, heading, { className: 'heading heading-main' }) : nothing}
        ${this.#renderScreen(heading ? this.level + 1 : this.level)}
      </div>
    `;
  }

  #renderScreen(level: number): unknown {
    const { now, failed } = this.#later;
    const screen = now?.screen(level);
    if (screen !== undefined) return screen;
    if (!now && !failed && (this.begun || this.#returns)) return comingView(this.texts);
    const recipient = obstacleTo(this.settings) === undefined ? this.settings.of('recipient') : '';
    const view = { recipient, failed: failed && this.begun, doors: now?.doors(), contact: this.#renderContact() };
    return html`${now?.waiting(level)} ${welcomeView(view, this.texts, { begin: () => void this.#begin() })}`;
  }

  /** @param own the person whom the pack names, for pages that name nobody. */
  #renderContact(own = this.settings.contact): unknown {
    const { contact } = this.settings;
    return contactView(hasContact(contact) ? contact : own, this.texts);
  }

  async #begin(handed?: HandOver): Promise<void> {
    this.begun = true;
    const loading = this.#later.load();
    this.requestUpdate();
    const later = await loading;
    if (later) later.begin(handed);
    else this.focusAfterUpdate(BEGIN);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'meedoen-initiative-form': InitiativeForm;
  }
}
