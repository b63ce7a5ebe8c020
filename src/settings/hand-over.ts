/**
 * From one widget to another, when a resident clicks. In order of what tells the least to others:
 *
 * - a widget on the same page is called: `takeOver(handed)` on the element;
 * - a page of the same site finds a note in the storage of this tab, which it reads once;
 * - a page of another site gets it in the address, only after the resident was told and chose it. See `addressWith`.
 *
 * The side that takes over is in `take-over.ts`.
 */
import { type HandOver, isEmpty, NOTE_KEY, type Receiver, toParameters, writeNote } from './model/hand-over.ts';
import { parseUrl, safeLink } from './settings-controller.ts';

export type { HandOver, Receiver } from './model/hand-over.ts';

/** A widget that takes something over while it is on the page. */
export interface TakesOver {
  /** Shows what fits, and moves there with the focus. False when it cannot. */
  takeOver: (handed: HandOver) => boolean;
}

/** Where a resident can go with what they chose. */
export type Way =
  | Readonly<{ kind: 'here'; widget: HTMLElement & TakesOver }>
  | Readonly<{ kind: 'own-site'; href: string }>
  | Readonly<{ kind: 'elsewhere'; href: string; /** Who can read the address: its host name. */ site: string }>
  | Readonly<{ kind: 'nowhere' }>;

/** The way from this widget to another: on the page around it first, else the address that the site set (may be empty). */
export function wayTo(from: Element, to: Receiver, address: string): Way {
  const widget = widgetNear(from, to);
  if (widget) return { kind: 'here', widget };
  const href = safeLink(address);
  const url = href ? parseUrl(href, document.baseURI) : undefined;
  if (!url) return { kind: 'nowhere' };
  if (url.origin === location.origin) return { kind: 'own-site', href };
  // Mail and telephone take nothing along.
  return url.protocol.startsWith('http') ? { kind: 'elsewhere', href, site: url.hostname } : { kind: 'own-site', href };
}

/** Leaves a note for a page of this site: call it on the click that goes there. Without storage the page opens without it. */
export function leaveNote(to: Receiver, href: string, handed: HandOver): void {
  const url = parseUrl(href, document.baseURI);
  if (!url || url.origin !== location.origin || isEmpty(handed)) return;
  try {
    sessionStorage.setItem(NOTE_KEY, writeNote(to, handed, Date.now()));
  } catch {
    // Storage is blocked or full: the page that opens simply begins empty.
  }
}

/** The address of a page of another site, with what is handed over in it. Who reads that address, reads what is in it: say so first. */
export function addressWith(href: string, handed: HandOver): string {
  const url = parseUrl(href, document.baseURI);
  if (!url) return href;
  for (const [name, value] of toParameters(handed)) url.searchParams.set(name, value);
  return url.href;
}

/** The nearest such widget that is to be seen: in the same tree, then in those around it. */
function widgetNear(from: Element, to: Receiver): (HTMLElement & TakesOver) | undefined {
  for (let root = from.getRootNode(); ; root = root.host.getRootNode()) {
    if (root instanceof Document || root instanceof ShadowRoot) {
      const found = [...root.querySelectorAll<HTMLElement>(`meedoen-${to}`)].find(canTakeOver);
      if (found) return found;
    }
    if (!(root instanceof ShadowRoot)) return undefined;
  }
}

/** Not yet upgraded, of an older release, or in a closed part of the page: then it cannot. */
const canTakeOver = (element: HTMLElement): element is HTMLElement & TakesOver =>
  'takeOver' in element && typeof element.takeOver === 'function' && element.getClientRects().length > 0;
