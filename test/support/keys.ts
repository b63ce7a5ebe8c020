/**
 * The one way in which tests press keys, type and click: the same calls in three engines, by real input of the browser's driver.
 *
 * What only one engine can do (forced colours, media, the accessibility tree, the size of the window) is asked through `engine`:
 *
 *   it('keeps its borders in forced colours', onlyIn('chromium', async () => { … }));
 */
import { executeServerCommand, sendMouse } from '@web/test-runner-commands';
import { waitUntil } from './until.ts';

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

/**
 * Has the driver do something that the page sees. On a busy machine a driver now and then answers that it did what no page ever saw. Then the page is
 * brought to the front and it is done once more: what the page saw, even if it did nothing with it, is not done twice.
 */
async function seen(
  type: 'keydown' | 'pointerdown',
  what: string,
  act: () => Promise<unknown>,
  counts = (_event: Event) => true,
): Promise<void> {
  const events: Event[] = [];
  const keep = (event: Event) => {
    if (counts(event)) events.push(event);
  };
  globalThis.addEventListener(type, keep, { capture: true });
  try {
    for (let tries = 0; tries < 3 && events.length === 0; tries += 1) {
      if (tries > 0) await executeServerCommand('meedoen-to-front', {});
      await act();
      await waitUntil(() => events.length > 0, what, { timeout: 2000 }).catch(() => undefined);
    }
    if (events.length === 0) throw new Error(`The driver did this three times, and the page saw nothing: ${what}.`);
  } finally {
    globalThis.removeEventListener(type, keep, { capture: true });
  }
}

const MODIFIERS = ['Shift', 'Control', 'Alt', 'Meta'];

/** Presses one key, with the modifiers before it: `press('Tab')`, `press('Shift+Tab')`, `press('Space')`, `press('Control+a')`. */
export async function press(combination: string): Promise<void> {
  const keys = combination === '+' ? ['+'] : combination.split('+');
  const act = () => executeServerCommand('meedoen-press', { keys });
  // What is pressed in a frame is seen by its own window only.
  if (document.activeElement instanceof HTMLIFrameElement) await act();
  else await seen('keydown', `press ${combination}`, act, (event) => !MODIFIERS.includes((event as KeyboardEvent).key));
}

/** Behind another window, Firefox tells a page nothing of focus and keys. */
async function inFront(): Promise<void> {
  if (!document.hasFocus()) await executeServerCommand('meedoen-to-front', {});
}

beforeEach(inFront);

/** Whether this test does all by keys, as somebody without a mouse must be able to. */
let walking = false;
afterEach(() => {
  walking = false;
});

/** From here to the end of the test, `tabTo` walks with Tab, `type` presses each letter, `activate` presses Enter and `choose` arrows or space. */
export function byKeyboardAlone(): void {
  walking = true;
}

/** Writes a text where the focus is: letter by letter when the test is `byKeyboardAlone()`, else at once, as a paste does. A line break presses Enter. */
export async function type(text: string): Promise<void> {
  if (walking) for (const letter of text) await press(letter === '\n' ? 'Enter' : letter);
  else if (!insertedAtOnce(text)) await executeServerCommand('meedoen-type', { text });
}

function insertedAtOnce(text: string): boolean {
  const field = focused();
  if (!(field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && !text.includes('\n')))) return false;
  const before = field.value;
  // Deprecated, and the one way to write as a person does: with the events, the limits and the undo of the browser, in three engines.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- see above
  document.execCommand('insertText', false, text);
  return field.value !== before;
}

/** Presses a button or follows a link: by Enter when the test is `byKeyboardAlone()`, else by a click of the browser itself. */
export async function activate(target: HTMLElement): Promise<void> {
  await tabTo(target);
  if (walking) await press('Enter');
  else target.click();
}

/** Ticks a box, or chooses a radio button: by Tab, arrows and space when the test is `byKeyboardAlone()`, else by a click of the browser itself. */
export async function choose(control: HTMLInputElement): Promise<void> {
  const root = control.getRootNode() as Document | ShadowRoot;
  const group = [...root.querySelectorAll<HTMLInputElement>(`input[name="${control.name}"]`)];
  const from = control.type === 'radio' ? (group.find((radio) => radio.checked) ?? group[0] ?? control) : control;
  await tabTo(walking ? from : control);
  if (!walking) {
    control.click();
    return;
  }
  if (control === from) await press('Space');
  for (let presses = 0; presses < group.length * 2 && focused() !== control; presses += 1) await press('ArrowDown');
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
  const position: [number, number] = [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
  await inFront();
  await seen('pointerdown', `click <${element.localName}>`, () => sendMouse({ type: 'click', position }));
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
