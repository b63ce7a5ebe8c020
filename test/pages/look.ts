/** How the widgets look on a page, to hold beside how they look on a plain one. */

/** Sizes in pixels, colours as computed, by tag and part. */
export type Look = Readonly<Record<string, Readonly<{ size: number; height: number; colour: string; ground: string; shown: boolean }>>>;

/** Reads it from the page in sight. A function that stands alone: a driver may send it to its browser. */
export function look(tags: readonly string[]): Look {
  // On a page with zoom some engines measure in its own pixels and others in those of the screen.
  const ruler = document.body.appendChild(document.createElement('div'));
  for (const [name, value] of Object.entries({ display: 'block', height: '100px' })) ruler.style.setProperty(name, value, 'important');
  const pixel = ruler.getBoundingClientRect().height / 100;
  ruler.remove();
  const found: Record<string, Look[string]> = {};
  for (const tag of tags) {
    for (const part of ['.root', 'h2', 'button', 'p']) {
      const element = document.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>(part);
      if (!element) continue;
      const style = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      found[`${tag} ${part}`] = {
        size: parseFloat(style.fontSize),
        height: part === 'button' || part === 'h2' ? height / pixel : 0,
        colour: style.color,
        ground: style.backgroundColor,
        shown: width > 40 && style.visibility === 'visible',
      };
    }
  }
  return found;
}

/** Letters may differ by half a pixel, and buttons and headings by half a line. */
const LETTERS = 0.6;
const HEIGHT = 8;

/** What looks otherwise than on the plain page, a line each. */
export const differences = (plain: Look, now: Look): string[] =>
  Object.entries(plain).flatMap(([part, was]) => {
    const is = now[part];
    if (!is) return [`${part} is not there`];
    return [
      ...(is.shown === was.shown ? [] : [`${part} is ${is.shown ? '' : 'not '}to be seen`]),
      ...(is.colour === was.colour ? [] : [`${part} has letters in ${is.colour} instead of ${was.colour}`]),
      ...(is.ground === was.ground ? [] : [`${part} stands on ${is.ground} instead of ${was.ground}`]),
      ...(Math.abs(is.size - was.size) < LETTERS ? [] : [`${part} has letters of ${is.size}px instead of ${was.size}px`]),
      ...(Math.abs(is.height - was.height) <= HEIGHT ? [] : [`${part} is ${is.height}px high instead of ${was.height}px`]),
    ];
  });
