import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { fetchMessages } from '../i18n/messages-src.ts';
import { type Catalogue, type Overrides, parseOverrides, type Texts } from '../i18n/model/catalogue.ts';
import { type Languages, TextsController, type TextsOptions } from '../i18n/texts-controller.ts';
import { SettingsController } from '../settings/settings-controller.ts';
import { plainText, readableIn } from '../speech/readable.ts';
import { fallbackValues, leavesSlot, slotHasFocus } from './slot-state.ts';

/**
 * What the three widgets share: the attributes that each of them takes, the settings and texts of the page, the place of the slot,
 * one polite live region, and moving the focus to what is new.
 *
 * A subclass gives `renderWidget()`. It is called once the texts of the page's language are there.
 */
export abstract class WidgetElement<C extends Catalogue> extends LitElement {
  /** Where to send, absolute or relative to the page; `{type}` becomes the type of what is sent. Without it nothing can be sent. */
  @property() endpoint = '';

  /** `json` (default) or `form`: an ordinary form post with a page change. */
  @property({ attribute: 'endpoint-format' }) endpointFormat = '';

  /** Who receives what is sent, as residents read it: "Team Meedoen". Without it nothing can be sent. */
  @property() recipient = '';

  /** Address of a content pack in JSON; the built-in pack without it. */
  @property({ attribute: 'pack-src' }) packSrc = '';

  /** Address of the site's own texts in JSON: language → key → text. */
  @property({ attribute: 'messages-src' }) messagesSrc = '';

  /** Heading above the widget; without it the widget's own. Empty (`heading=""`) for none. */
  @property() heading: string | null = null;

  /** Level of that heading, 2 to 6 (default 2); inner headings are one deeper, never beyond 6. */
  @property({ attribute: 'heading-level' }) headingLevel = '';

  /** `informal` (je, default) or `formal` (u). */
  @property() tone = '';

  /** How far answers may be kept: `device` (default: 30 days, once the visitor says that it is their own), `session` (until the tab closes, without a question) or `none`. */
  @property() storage = '';

  /** Name under which the draft is kept; without it the page and the settings tell widgets apart. */
  @property({ attribute: 'storage-key' }) storageKey = '';

  /** `same-origin` (default) or `include`: whether cookies go along to another origin. */
  @property() credentials = '';

  /** The person or desk that residents can always turn to. */
  @property({ attribute: 'contact-name' }) contactName = '';

  /** Their telephone number, as residents read it. */
  @property({ attribute: 'contact-phone' }) contactPhone = '';

  /** When they can be reached, in words. */
  @property({ attribute: 'contact-hours' }) contactHours = '';

  /** Page, `mailto:` or `tel:` address of the contact. */
  @property({ attribute: 'contact-href' }) contactHref = '';

  /** Texts of the site for this widget, by language and key; they go before those of `messages-src`. */
  @property({ attribute: false }) messages: Overrides | undefined;

  @state() private fetchedMessages: Overrides | undefined;

  readonly settings: SettingsController = new SettingsController(this);
  readonly textsController: TextsController<C>;
  readonly textsOptions: TextsOptions;

  #running = false;
  #announcement = '';
  #focusSelector = '';
  #messagesFrom = '';
  #ownMessages: Overrides | undefined;
  readonly #onSlotLeft = (event: FocusEvent) => {
    if (!this.#running && leavesSlot(this, event)) this.requestUpdate();
  };

  /** @param name the tag without its prefix: prefix of overrides, name in storage. */
  constructor(name: string, languages: Languages<C>) {
    super();
    this.textsOptions = {
      widget: name,
      tone: () => this.settings.of('tone'),
      overrides: () => [this.#ownMessages, this.fetchedMessages, this.settings.messages],
    };
    this.textsController = new TextsController(this, languages, this.textsOptions);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('focusout', this.#onSlotLeft);
  }

  override disconnectedCallback(): void {
    this.removeEventListener('focusout', this.#onSlotLeft);
    super.disconnectedCallback();
  }

  /** The texts in the language of the page. */
  get texts(): Texts<C> {
    return this.textsController.of;
  }

  /**
   * What stands on screen now as plain text, a line per heading, paragraph or choice: for a reader that the site has already. Without
   * buttons, pictures and what is closed. Empty until the widget runs.
   */
  get readableText(): string {
    return plainText(readableIn(this.renderRoot));
  }

  /** Level of the widget's own heading. */
  get level(): number {
    const wanted = Number(this.settings.of('heading-level', '2'));
    return Number.isInteger(wanted) && wanted >= 1 && wanted <= 6 ? wanted : 2;
  }

  /** True once the widget has taken over from its slot. */
  protected get running(): boolean {
    return this.#running;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Pages hand over what they like; what is not a text must not reach a template.
    if (changed.has('messages')) this.#ownMessages = this.messages && parseOverrides(this.messages).overrides;
    void this.#loadMessages();
    if (this.#running || !this.textsController.ready || slotHasFocus(this)) return;
    this.#running = true;
    this.adoptFallback(fallbackValues(this));
  }

  protected override render(): unknown {
    if (!this.#running) return html`<slot></slot>`;
    return html`
      <div class="root" lang=${this.texts.locale} dir=${this.texts.dir} part="root">
        ${this.renderWidget()}
        <p class="visually-hidden" role="status">${this.#announcement || nothing}</p>
      </div>
    `;
  }

  protected override updated(_changed: PropertyValues<this>): void {
    if (!this.#focusSelector) return;
    const target = this.renderRoot.querySelector<HTMLElement>(this.#focusSelector);
    this.#focusSelector = '';
    // Leaving the field that had the focus changes the form, which must not happen inside the update that is just ending.
    queueMicrotask(() => {
      target?.focus();
      // A browser puts what is taller than the screen in its middle, with the beginning out of sight.
      if (target && target.offsetHeight > innerHeight / 2) target.scrollIntoView();
    });
  }

  /** The widget itself, inside `.root`. */
  protected abstract renderWidget(): TemplateResult;

  /** Takes over what a visitor typed into the form inside the tag. Field names are those of the form encoding. */
  protected adoptFallback(_values: ReadonlyMap<string, readonly string[]>): void {
    // Most widgets have no form inside the tag.
  }

  /** Says something to a screen reader, politely. Saying the same twice in a row is said twice. */
  protected announce(text: string): void {
    this.#announcement = this.#announcement === text ? `${text}\u00a0` : text;
    this.requestUpdate();
  }

  /** Moves the focus after the next render: to the heading of a new step, or to the error summary. Never on the first render. */
  protected focusAfterUpdate(selector: string): void {
    this.#focusSelector = selector;
    this.requestUpdate();
  }

  async #loadMessages(): Promise<void> {
    const src = this.settings.of('messages-src');
    if (src === this.#messagesFrom) return;
    this.#messagesFrom = src;
    const address = this.settings.address(src);
    if (address.kind !== 'ok' && address.kind !== 'empty') console.warn(`meedoen: messages-src is not followed (${address.kind}): ${src}`);
    const messages = address.kind === 'ok' ? await fetchMessages(address.href) : undefined;
    // Another file may have been named meanwhile.
    if (src === this.#messagesFrom) this.fetchedMessages = messages;
  }
}
