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

/** What a key that arrived leaves behind. Modifiers alone are not it. */
function keyArrives(): { seen: () => boolean; stop: () => void } {
  let seen = false;
  const onKeyDown = ({ key }: KeyboardEvent) => {
    seen ||= !['Shift', 'Control', 'Alt', 'Meta'].includes(key);
  };
  globalThis.addEventListener('keydown', onKeyDown, { capture: true });
  return { seen: () => seen, stop: () => globalThis.removeEventListener('keydown', onKeyDown, { capture: true }) };
}

/**
 * Presses one key, with the modifiers before it: `press('Tab')`, `press('Shift+Tab')`, `press('Space')`, `press('Control+a')`.
 *
 * On a busy machine a driver now and then answers that it pressed a key that the page never saw. Then the page is brought to the front and the
 * key pressed once more: what the page saw, even if it did nothing with it, is not pressed twice.
 */
export async function press(combination: string): Promise<void> {
  const keys = combination === '+' ? ['+'] : combination.split('+');
  // What is pressed in a frame is seen by its own window only.
  if (document.activeElement instanceof HTMLIFrameElement) {
    await executeServerCommand('meedoen-press', { keys });
    return;
  }
  const { seen, stop } = keyArrives();
  try {
    for (let tries = 0; tries < 3 && !seen(); tries += 1) {
      if (tries > 0) await executeServerCommand('meedoen-to-front', {});
      await executeServerCommand('meedoen-press', { keys });
      for (let waits = 0; waits < 100 && !seen(); waits += 1) await new Promise((resolve) => setTimeout(resolve, 20));
    }
    if (!seen()) throw new Error(`The driver pressed ${combination} three times, and the page saw nothing.`);
  } finally {
    stop();
  }
}

// Behind another window, Firefox tells a page nothing of focus and keys.
beforeEach(async () => {
  if (!document.hasFocus()) await executeServerCommand('meedoen-to-front', {});
});

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
