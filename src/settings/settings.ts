import { ContextConsumer, ContextProvider } from '@lit/context';
import { css, html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { type Overrides, parseOverrides } from '../i18n/model/catalogue.ts';
import { listOf, mergeSettings, noSettings, SETTING_NAMES, settingsFrom } from './model/settings.ts';
import { settingsContext } from './settings-context.ts';

/**
 * Sets endpoint, recipient, contact and texts once for all widgets inside it.
 *
 * Takes every shared attribute of the widgets (`endpoint`, `recipient`, `contact-phone` …). A widget's own attribute goes before it.
 * One inside another adds to it: what the inner does not set comes from the outer.
 *
 * @tag meedoen-settings
 * @slot - The part of the page that the settings hold for.
 * @example
 * ```html
 * <meedoen-settings endpoint="/submissions" recipient="Team Meedoen" contact-phone="14 000">
 *   <meedoen-initiative-form></meedoen-initiative-form>
 * </meedoen-settings>
 * ```
 */
export class Settings extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, ...SETTING_NAMES];
  }

  /** Origins or folders that endpoints and feeds may be on besides this site's own, separated by spaces. */
  @property() allow = '';

  /** Texts of the site by language and key, like the file at `messages-src`; wrong entries are left out. */
  @property({ attribute: false }) messages: Overrides | undefined;

  readonly #provider = new ContextProvider(this, { context: settingsContext, initialValue: noSettings });

  readonly #outer = new ContextConsumer(this, { context: settingsContext, subscribe: true });

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (old !== value) this.requestUpdate();
  }

  protected override willUpdate(): void {
    const values = settingsFrom((name) => this.getAttribute(name));
    const allow = listOf(this.allow);
    const messages = this.messages && parseOverrides(this.messages).overrides;
    this.#provider.setValue(mergeSettings({ values, allow, ...(messages ? { messages } : {}) }, this.#outer.value ?? noSettings));
  }

  protected override render() {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'meedoen-settings': Settings;
  }
}
