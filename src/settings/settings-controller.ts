import { ContextConsumer } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import type { Overrides } from '../i18n/model/catalogue.ts';
import {
  type Address,
  checkAddress,
  type HumanContact,
  mergeSettings,
  noSettings,
  type PageSettings,
  type SettingName,
} from './model/settings.ts';
import { loaderSettings, settingsContext } from './settings-context.ts';

/** Parses an address; `undefined` where the platform throws. `URL.parse` is not in every target yet. */
export const parseUrl = (address: string, base?: string): URL | undefined =>
  URL.canParse(address, base) ? new URL(address, base) : undefined;

/** Gives a widget the value of a setting: its own attribute, else the nearest `<meedoen-settings>`, else the loader's `data-*`, else the default. */
export class SettingsController implements ReactiveController {
  readonly #host: LitElement;
  readonly #consumer: ContextConsumer<typeof settingsContext, LitElement>;

  constructor(host: LitElement) {
    this.#host = host;
    this.#consumer = new ContextConsumer(host, { context: settingsContext, subscribe: true });
    host.addController(this);
  }

  hostDisconnected(): void {
    // The consumer keeps the last value it was given. A widget that is moved out of a settings element must not go on sending to its endpoint.
    this.#consumer.value = noSettings;
    this.#host.requestUpdate();
  }

  get page(): PageSettings {
    return mergeSettings(this.#consumer.value ?? noSettings, loaderSettings());
  }

  /** Texts that the page gave to a settings element. */
  get messages(): Overrides | undefined {
    return this.page.messages;
  }

  of(name: SettingName, otherwise = ''): string {
    const own: unknown = Reflect.get(this.#host, propertyOf(name)) ?? this.#host.getAttribute(name);
    return (typeof own === 'string' && own.trim()) || this.page.values[name] || otherwise;
  }

  /** Whether an address of the page may be followed, and its absolute form. */
  address(address: string): Address {
    return checkAddress(address, { base: document.baseURI, origin: location.origin }, this.page.allow, parseUrl);
  }

  get contact(): HumanContact {
    return {
      name: this.of('contact-name'),
      phone: this.of('contact-phone'),
      hours: this.of('contact-hours'),
      href: safeLink(this.of('contact-href')),
    };
  }
}

/** `contact-phone` → `contactPhone`. */
const propertyOf = (name: SettingName): string => name.replace(/-(\w)/g, (_match, letter: string) => letter.toUpperCase());

/** Only http, https, mailto and tel become links; anything else becomes nothing. */
export function safeLink(href: string): string {
  const url = href ? parseUrl(href, document.baseURI) : undefined;
  return url && ['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol) ? href : '';
}
