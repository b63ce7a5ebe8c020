/** Finds our tags, placeholders and links in a document, now and later, and loads what a tag needs when it comes near the screen. */
import { PLACEHOLDERS, replacePlaceholder } from './placeholders.ts';

/** Loads and registers the element of a tag. */
export type Load = (tag: string) => Promise<unknown>;

/** Room that a widget keeps until somebody is busy in it, so that what stands below does not jump while it comes: the height of its first screen. */
const FIRST_HEIGHT: Readonly<Record<string, string>> = {
  'meedoen-participation-wheel': '43em',
  'meedoen-vacancy-finder': '48em',
  'meedoen-initiative-form': '32em',
};

const WIDGETS = Object.keys(FIRST_HEIGHT);
const SETTINGS = 'meedoen-settings';

/** What the page shows when it is opened with `?meedoen-check`. */
export const DOCTOR = 'meedoen-doctor';

/** A screen and a half of a telephone: enough to be there in time, little enough to spare those who never come that far. */
const NEAR = '1200px';

/** While a page is still being read, what comes inside an element may not be there yet; with something after it, all of it is. */
function isWhole(element: Element): boolean {
  if (document.readyState !== 'loading') return true;
  for (let node: Node | null = element; node; node = node.parentNode) if (node.nextSibling) return true;
  return false;
}

/** Watches one document. */
export class Embed {
  readonly #bring: Load;
  readonly #allow: () => readonly string[];
  readonly #asked = new Set<string>();
  readonly #reserve = new CSSStyleSheet();
  readonly #changes = new MutationObserver((records) => {
    for (const { addedNodes, target, type } of records) {
      for (const node of type === 'attributes' ? [target] : addedNodes) if (node instanceof Element) this.scan(node);
    }
  });
  readonly #screen = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) void this.#load(target.localName);
    },
    { rootMargin: NEAR },
  );

  /** @param allow addresses that the site lists besides its own. */
  constructor(bring: Load, allow: () => readonly string[]) {
    this.#bring = bring;
    this.#allow = allow;
  }

  /** Looks at the whole document, and goes on watching what is added to it. */
  start(): void {
    this.#reserveSpace();
    this.scan(document);
    document.addEventListener('DOMContentLoaded', () => this.scan(document));
    // Who is busy in one widget may be led to another on the page: from here on they are all wanted.
    document.addEventListener('meedoen-started', () => {
      for (const { localName } of document.querySelectorAll(WIDGETS.join())) void this.#load(localName);
      this.#reserve.replaceSync('');
    });
    // For pages with shadow roots of their own and no bundler.
    document.addEventListener('meedoen-scan', (event) => this.scan(event.composedPath()[0] as ShadowRoot));
    if (location.search.includes('meedoen-check')) void this.#load(DOCTOR);
  }

  /** Looks inside `root` and at itself. A document or a shadow root is watched from then on. */
  scan(root: ParentNode): void {
    if ((root instanceof Document || root instanceof ShadowRoot) && !root.adoptedStyleSheets.includes(this.#reserve)) {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#reserve];
      // Attributes too: scripts set them after the element stands there, and an editor in the page ends.
      this.#changes.observe(root, { childList: true, subtree: true, attributeFilter: ['data-meedoen', 'contenteditable'] });
    }
    for (const element of found(root, PLACEHOLDERS)) {
      if (isWhole(element)) replacePlaceholder(element, WIDGETS, this.#allow());
    }
    for (const element of found(root, [SETTINGS, ...WIDGETS].join())) this.#await(element);
  }

  /** Settings have no place on the screen; the rest can wait until it is near. */
  #await(element: Element): void {
    if (element.localName === SETTINGS) void this.#load(SETTINGS);
    else this.#screen.observe(element);
  }

  async #load(tag: string): Promise<void> {
    if (this.#asked.has(tag) || customElements.get(tag)) return;
    this.#asked.add(tag);
    try {
      await this.#bring(tag);
    } catch (error) {
      // Offline, blocked, or a file that a new release removed. What stands inside the tag remains, and the next tag of its kind tries again.
      console.error(`meedoen: <${tag}> did not load.`, error);
      this.#reserveSpace(tag);
      this.#asked.delete(tag);
    }
  }

  /** `:where` weighs nothing, so that any height from the page goes before ours. */
  #reserveSpace(except = ''): void {
    const rules = WIDGETS.map((tag) =>
      tag === except ? '' : `:where(${tag}:not([hidden])){display:block;min-block-size:${FIRST_HEIGHT[tag]}}`,
    );
    this.#reserve.replaceSync(rules.join(''));
  }
}

const found = (root: ParentNode, selector: string): Element[] => [
  ...(root instanceof Element && root.matches(selector) ? [root] : []),
  ...root.querySelectorAll(selector),
];
