/** Finds our tags in a document, now and later, and loads what a tag needs when the first of its kind appears. */

/** Loads and registers one element. */
export type Load = () => Promise<unknown>;

/** Room kept free until a widget runs, so that what stands below it does not jump: about the height of its first screen. */
const FIRST_HEIGHT: Readonly<Record<string, string>> = {
  'meedoen-participation-wheel': '36em',
  'meedoen-vacancy-finder': '48em',
  'meedoen-initiative-form': '32em',
};

/** Watches one document. */
export class Embed {
  readonly #loads: ReadonlyMap<string, Load>;
  readonly #selector: string;
  readonly #asked = new Set<string>();
  readonly #reserve = new CSSStyleSheet();
  readonly #observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (node instanceof Element) this.scan(node);
    }
  });

  /** @param loads tag → how to load it. */
  constructor(loads: ReadonlyMap<string, Load>) {
    this.#loads = loads;
    this.#selector = [...loads.keys()].join();
  }

  /** Looks at the whole document, and goes on watching what is added to it. */
  start(): void {
    this.#reserveSpace();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#reserve];
    this.#observer.observe(document, { childList: true, subtree: true });
    this.scan(document);
  }

  /** Looks inside `root` and at itself: for the shadow roots of others, which no observer of the document sees. */
  scan(root: ParentNode): void {
    if (root instanceof Element && this.#loads.has(root.localName)) void this.#load(root.localName);
    for (const element of root.querySelectorAll(this.#selector)) void this.#load(element.localName);
  }

  async #load(tag: string): Promise<void> {
    if (this.#asked.has(tag) || customElements.get(tag)) return;
    this.#asked.add(tag);
    try {
      await this.#loads.get(tag)?.();
    } catch (error) {
      // Offline, blocked, or a file that a new release removed. What stands inside the tag remains, and the next tag of its kind tries again.
      console.error(`meedoen: <${tag}> could not be loaded.`, error);
      this.#reserveSpace(tag);
      this.#asked.delete(tag);
    }
  }

  /** `:where` weighs nothing, so that any height from the page goes before ours. */
  #reserveSpace(except = ''): void {
    const rules = Object.entries(FIRST_HEIGHT).flatMap(([tag, height]) =>
      tag === except ? [] : [`:where(${tag}:not(:defined)){display:block;min-block-size:${height}}`],
    );
    this.#reserve.replaceSync(rules.join(''));
  }
}
