import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  type Catalogue,
  knownLocale,
  linesFor,
  type Overrides,
  primaryOf,
  type Texts,
  textsOf,
  type Translation,
} from './model/catalogue.ts';
import { nearestLanguage, unwatchLanguage, watchLanguage } from './nearest-language.ts';

/** The texts of a widget: Dutch is there at once, every other language is loaded when a page asks for it. */
export type Languages<C extends Catalogue> = Readonly<{
  nl: C;
  /** Formal Dutch (`u`): only the lines that differ. */
  formal?: () => Promise<Partial<Translation<C>>>;
  more: Readonly<Record<string, () => Promise<Translation<C>>>>;
}>;

export type TextsOptions = Readonly<{
  /** Name before the slash in overrides: `vacancy-finder/search.label`. */
  widget: string;
  tone: () => string;
  /** Most particular first: the element's own `.messages`, then those of the settings. */
  overrides: () => readonly (Overrides | undefined)[];
}>;

/**
 * Follows the nearest `lang` and gives the element its texts: `.of('key', {slot})`.
 *
 * Our own and not a localise library: those looked at keep one language for the whole page, and a page can hold widgets in two.
 */
export class TextsController<C extends Catalogue> implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #languages: Languages<C>;
  readonly #options: TextsOptions;
  readonly #loaded = new Map<string, Catalogue>();
  readonly #missing = new Set<string>();
  #texts: Texts<C> | undefined;

  constructor(host: ReactiveControllerHost & Element, languages: Languages<C>, options: TextsOptions) {
    this.#host = host;
    this.#languages = languages;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    watchLanguage(this.#host, () => this.refresh());
    this.refresh();
  }

  hostDisconnected(): void {
    unwatchLanguage(this.#host);
  }

  hostUpdate(): void {
    // The tone or the site's own texts may have changed with this update.
    this.#texts = undefined;
    for (const name of this.#wanted()) void this.#load(name);
  }

  /** The language that the page asks for, as a well-formed tag; Dutch where it says nothing, or nothing that is a language. */
  get locale(): string {
    return knownLocale(nearestLanguage(this.#host).trim().replaceAll('_', '-'));
  }

  /** False while a language is on its way. The widget keeps its slot shown until then, rather than flash in Dutch. */
  get ready(): boolean {
    return this.#wanted().every((name) => this.#loaded.has(name) || this.#missing.has(name));
  }

  /** The texts now. Lines that a language lacks are in Dutch. */
  get of(): Texts<C> {
    return (this.#texts ??= this.#build());
  }

  /** Loads what is wanted and is not there yet. */
  refresh(): void {
    this.#texts = undefined;
    const wanted = this.#wanted();
    // A language that failed once may come at the next time that a page asks for it.
    for (const name of this.#missing) if (!wanted.includes(name)) this.#missing.delete(name);
    for (const name of wanted) void this.#load(name);
    this.#host.requestUpdate();
  }

  #wanted(): string[] {
    const language = primaryOf(this.locale);
    if (language === 'nl') return this.#options.tone() === 'formal' && this.#languages.formal ? ['formal'] : [];
    return Object.hasOwn(this.#languages.more, language) ? [language] : [];
  }

  async #load(name: string): Promise<void> {
    if (this.#loaded.has(name) || this.#missing.has(name)) return;
    const load = name === 'formal' ? this.#languages.formal : this.#languages.more[name];
    try {
      this.#loaded.set(name, (await load?.()) as Catalogue);
    } catch {
      // The chunk did not come (offline, blocked, a new release removed it): the widget works on in Dutch rather than not at all.
      this.#missing.add(name);
    }
    this.#texts = undefined;
    this.#host.requestUpdate();
  }

  #build(): Texts<C> {
    const wanted = this.locale;
    const overrides = this.#options.overrides().map((given) => (given ? linesFor(given, wanted, this.#options.widget) : {}));
    const language = this.#wanted().map((name) => this.#loaded.get(name) ?? {});
    const shown = this.#shownLocale(overrides, language);
    return textsOf<C>(shown, [...overrides, ...language, this.#languages.nl]);
  }

  /**
   * `lang` must be true of what is shown: a page in Polish without Polish texts shows Dutch, and says so. A site's own texts make a language
   * when they are more than half of all; one Polish line between Dutch ones does not.
   */
  #shownLocale(overrides: readonly Catalogue[], language: readonly Catalogue[]): string {
    const wanted = this.locale;
    if (primaryOf(wanted) === 'nl') return wanted;
    const keys = Object.keys(this.#languages.nl);
    const given = [...overrides, ...language];
    const translated = keys.filter((key) => given.some((lines) => Object.hasOwn(lines, key)));
    return translated.length > keys.length / 2 ? wanted : 'nl';
  }
}
