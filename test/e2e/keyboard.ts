/** What somebody without a mouse does: Tab to what is wanted, then type, press or choose. */
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';

/** More stops than any screen has. */
const MOST_STOPS = 80;

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => (element.getRootNode() as Document | ShadowRoot).activeElement === element);

async function tabUntil(target: Locator, there: () => Promise<boolean>): Promise<void> {
  await target.waitFor({ state: 'attached' });
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    if (await there()) return;
    await target.page().keyboard.press('Tab');
  }
  assert.fail(`Tab never came to ${String(target)}`);
}

export async function pressed(target: Locator): Promise<void> {
  await tabUntil(target, () => hasFocus(target));
  await target.page().keyboard.press('Enter');
}

export async function typed(field: Locator, text: string): Promise<void> {
  await tabUntil(field, () => hasFocus(field));
  await field.page().keyboard.type(text);
}

/** Tab stops once at a group of radio buttons; arrows go through it. */
export async function chosen(radio: Locator): Promise<void> {
  const inItsGroup = () =>
    radio.evaluate((element) => {
      const { activeElement } = element.getRootNode() as Document | ShadowRoot;
      return activeElement instanceof HTMLInputElement && activeElement.name === (element as HTMLInputElement).name;
    });
  await tabUntil(radio, inItsGroup);
  for (let presses = 0; presses < MOST_STOPS && !(await hasFocus(radio)); presses += 1) await radio.page().keyboard.press('ArrowDown');
  if (!(await radio.isChecked())) await radio.page().keyboard.press('Space');
  assert.ok(await radio.isChecked(), `${String(radio)} is chosen`);
}
