/**
 * The language of the page around an element: the nearest `lang`, also across shadow roots, and never the browser's own. Nearest as HTML
 * has it: parents, and from a shadow root to its host. What a slot stands in does not count.
 *
 * Pages change `lang` while they are open (a language menu, a client-side router). One observer serves all elements: it watches
 * only `lang`, in the document and in each shadow root that one of our elements stands in.
 */
type Listener = () => void;

const listeners = new Map<Element, Listener>();
const watchedRoots = new WeakSet<Node>();
let observer: MutationObserver | undefined;

/** The nearest `lang` attribute at or above `element`; empty when the page has none. */
export function nearestLanguage(element: Element): string {
  for (let node: Node | null = element; node; node = parentAcrossRoots(node)) {
    const lang = node instanceof Element ? node.getAttribute('lang') : null;
    if (lang) return lang;
  }
  return '';
}

export function watchLanguage(element: Element, listener: Listener): void {
  observer ??= new MutationObserver(() => {
    for (const notify of listeners.values()) notify();
  });
  listeners.set(element, listener);
  for (let node: Node | null = element; node;) {
    const root: Node = node.getRootNode();
    if (!watchedRoots.has(root)) {
      watchedRoots.add(root);
      observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
    }
    if (root instanceof ShadowRoot) {
      // A `lang` on the host itself is an attribute in the outer root, which the next turn watches.
      node = root.host;
    } else {
      node = null;
    }
  }
}

export function unwatchLanguage(element: Element): void {
  listeners.delete(element);
}

const parentAcrossRoots = (node: Node): Node | null => (node instanceof ShadowRoot ? node.host : node.parentNode);
