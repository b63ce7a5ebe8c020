/**
 * Sanitisers of CMSes take out scripts and unknown tags. What they leave is a `div` with `data-*` and a plain link, so both can stand for a widget:
 *
 *   <div data-meedoen="vacancy-finder" data-src="/vacatures.json">…</div>
 *   <a href="/vacatures?meedoen=vacancy-finder&src=/vacatures.json">Bekijk de vacatures</a>
 *
 * What stands in them becomes what the tag shows until it runs. Doing it twice changes nothing: a page that was saved by an editor in the
 * browser, or rewritten by a script, keeps one widget.
 */
import { isListed, listOf } from '../settings/model/settings.ts';
import { declared } from './model/declared.ts';

/** What could stand for a widget. */
export const PLACEHOLDERS = '[data-meedoen],a[href*="meedoen="]';

/** Where others write, as far as the site says so (comments, guest books), and what an editor has open in the page, who would save our markup. */
const LEFT_ALONE = '[data-meedoen-ignore],[contenteditable]:not([contenteditable="false"])';

/** Links that lead through the site, or that others wrote, stay links. */
const NO_LINK = 'nav,[role=navigation],[rel~=ugc],[rel~=nofollow]';

const parse = (address: string): URL | undefined => (URL.canParse(address) ? new URL(address) : undefined);

/**
 * Puts the tag there. Nothing happens for what is no placeholder of ours.
 *
 * @param tags the widgets.
 * @param allow addresses that the site lists besides its own.
 */
export function replacePlaceholder(element: Element, tags: readonly string[], allow: readonly string[]): void {
  if (element.closest(LEFT_ALONE)) return;
  const link = element instanceof HTMLAnchorElement ? parse(element.href) : undefined;
  const value = (name: string) => (link ? link.searchParams.get(name) : element.getAttribute(`data-${name}`));
  const tag = `meedoen-${value('meedoen') ?? ''}`;
  if (!tags.includes(tag)) return;
  const widget = document.createElement(tag);
  // The attributes first: an element that is registered already reads them when it comes into the page.
  for (const [name, given] of declared(value, Boolean(link))) widget.setAttribute(name, given);
  if (!link) {
    if (element.querySelector(tag)) return;
    widget.append(...element.childNodes);
    element.append(widget);
  } else if (!element.closest([NO_LINK, ...tags].join()) && isTrusted(element, link, allow)) {
    element.replaceWith(widget);
    widget.append(element);
  }
}

/** A link to this site, or to one that its template lists. */
const isTrusted = (element: Element, link: URL, allow: readonly string[]): boolean =>
  link.origin === location.origin ||
  isListed(link, [...listOf(element.closest('meedoen-settings')?.getAttribute('allow')), ...allow], parse);
