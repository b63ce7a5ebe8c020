/**
 * Server commands that the test helpers in test/support ask for: real keys with modifiers, Chromium's accessibility tree, and the roles and
 * names that WebDriver computes. Each of the three drivers wants to be asked in its own way; the helpers hide that.
 */

/** Keys that WebDriver knows by a private code point. https://www.w3.org/TR/webdriver2/#keyboard-actions */
const WEBDRIVER_KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

async function press({ browser, id }, keys) {
  if (browser.type === 'playwright') {
    await browser.getPage(id).keyboard.press(keys.join('+'));
    return;
  }
  const last = keys.at(-1);
  const modifiers = keys.slice(0, -1);
  if (browser.type === 'puppeteer') {
    const { keyboard } = browser.getPage(id);
    for (const key of modifiers) await keyboard.down(key);
    // WebDriver BiDi knows the space bar by what it writes.
    await keyboard.press(last === 'Space' ? ' ' : last);
    for (const key of modifiers.reverse()) await keyboard.up(key);
    return;
  }
  const code = (key) => WEBDRIVER_KEYS[key] ?? key;
  await browser.driverManager.performActions(id, [
    {
      type: 'key',
      id: 'keyboard',
      actions: [
        ...modifiers.map((key) => ({ type: 'keyDown', value: code(key) })),
        { type: 'keyDown', value: code(last) },
        { type: 'keyUp', value: code(last) },
        ...modifiers.reverse().map((key) => ({ type: 'keyUp', value: code(key) })),
      ],
    },
  ]);
}

/** What Chromium itself computes for the element that the test has put in `globalThis.meedoenAsked`. */
async function computed(page) {
  const client = await page.context().newCDPSession(page);
  try {
    const { result } = await client.send('Runtime.evaluate', { expression: 'globalThis.meedoenAsked' });
    const { nodes } = await client.send('Accessibility.getPartialAXTree', { objectId: result.objectId, fetchRelatives: false });
    const [node] = nodes;
    const property = (name) => node.properties?.find((candidate) => candidate.name === name)?.value.value;
    return {
      role: node.role?.value ?? '',
      name: node.name?.value ?? '',
      description: node.description?.value ?? '',
      invalid: property('invalid') ?? 'false',
      required: property('required') ?? false,
    };
  } finally {
    await client.detach();
  }
}

/** @returns {any} */
export function inputCommands() {
  return {
    name: 'meedoen-commands',
    async executeCommand({ command, payload, session }) {
      if (command === 'meedoen-press') {
        await press(session, payload.keys);
        return true;
      }
      if (command === 'meedoen-to-front') {
        // WebDriver has one window, which is always in front.
        if (session.browser.type !== 'webdriver') await session.browser.getPage(session.id).bringToFront();
        return true;
      }
      if (command === 'meedoen-type') {
        if (session.browser.type === 'playwright') await session.browser.getPage(session.id).keyboard.type(payload.text);
        else for (const letter of payload.text) await press(session, [letter === '\n' ? 'Enter' : letter]);
        return true;
      }
      if (command === 'meedoen-aria-snapshot') {
        // Chromium only: the other drivers have no such command.
        if (session.browser.type !== 'playwright') return null;
        return session.browser.getPage(session.id).locator(payload.selector).first().ariaSnapshot();
      }
      if (command === 'meedoen-computed') {
        if (session.browser.type !== 'playwright') return null;
        return computed(session.browser.getPage(session.id));
      }
      return undefined;
    },
  };
}
