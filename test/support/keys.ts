/**
 * The one way in which tests press keys, type and click: the same calls in three engines, by real input of the browser's driver.
 *
 * What only one engine can do (forced colours, media, the accessibility tree, the size of the window) is asked through `engine`:
 *
 *   it('keeps its borders in forced colours', onlyIn('chromium', async () => { … }));
 */
import { executeServerCommand, sendMouse } from '@web/test-runner-commands';

export type Engine = 'chromium' | 'firefox' | 'webkit';

function detectEngine(): Engine {
  if (navigator.userAgent.includes('Firefox/')) return 'firefox';
  return navigator.userAgent.includes('Chrome/') ? 'chromium' : 'webkit';
}

/** The engine that runs this test. */
export const engine: Engine = detectEngine();

/** A test that says in the report where it can run: it is skipped elsewhere, never passed unseen. */
export function onlyIn(only: Engine, test: (this: Mocha.Context) => Promise<void> | void) {
  return function (this: Mocha.Context) {
    if (engine !== only) this.skip();
    return test.call(this);
  };
}

/** Presses one key, with the modifiers before it: `press('Tab')`, `press('Shift+Tab')`, `press('Space')`, `press('Control+a')`. */
export async function press(combination: string): Promise<void> {
  await executeServerCommand('meedoen-press', { keys: combination === '+' ? ['+'] : combination.split('+') });
}

/** Types a text where the focus is, key by key. A line break presses Enter. */
export async function type(text: string): Promise<void> {
  await executeServerCommand('meedoen-type', { text });
}

/** Whether this test walks with Tab all the way. */
let walking = false;
afterEach(() => {
  walking = false;
});

/** From here to the end of the test, `tabTo` walks with Tab alone, as somebody without a mouse must be able to. */
export function byKeyboardAlone(): void {
  walking = true;
}

/**
 * Brings the focus to this element. A test that is `byKeyboardAlone()` presses Tab until it is there, and fails when Tab never comes there; other
 * tests put the focus there at once: they are about something else, and each walk costs dozens of calls to the driver in each engine.
 */
export async function tabTo(target: Element, most = 80): Promise<void> {
  if (walking) {
    // Without a place to start from, Firefox takes Tab into its own bars and keeps the keys there.
    // And from another widget the way is not known, so it is from the top.
    if (focused()?.getRootNode() !== target.getRootNode()) document.querySelector<HTMLElement>('button.before')?.focus();
    const from = focused();
    const before = from?.getRootNode() === target.getRootNode() && target.compareDocumentPosition(from) & Node.DOCUMENT_POSITION_FOLLOWING;
    for (let presses = 0; presses < most && focused() !== target; presses += 1) await press(before ? 'Shift+Tab' : 'Tab');
  } else if (target instanceof HTMLElement || target instanceof SVGElement) {
    target.focus();
  }
  if (focused() === target) return;
  const at = focused()?.outerHTML.slice(0, 120) ?? '';
  throw new Error(`The focus never reached ${target.outerHTML.slice(0, 120)}; it is at ${at}`);
}

/** Clicks with the mouse in the middle of an element, after scrolling it into view. */
export async function click(element: Element): Promise<void> {
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = element.getClientRects()[0];
  if (!box || box.width === 0 || box.height === 0) throw new Error(`<${element.localName}> is not visible, so nobody can click it.`);
  await sendMouse({ type: 'click', position: [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)] });
}

/** The element that has the focus, however deep in open shadow roots. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** What a screen reader is given for the first element that matches, as Playwright writes it. Chromium only. */
export async function ariaSnapshot(selector: string): Promise<string> {
  const snapshot: unknown = await executeServerCommand('meedoen-aria-snapshot', { selector });
  if (typeof snapshot !== 'string') throw new Error('Only Chromium gives its accessibility tree here: use onlyIn("chromium", …).');
  return snapshot;
}
