/**
 * Every step at 400 %, on a page with a bar that stays at its top: as it comes, with everything wrong, and put right; of the kind that asks
 * most, and of the one that asks what no other does. axe finds nothing, what has the focus is in sight, and no more than one thing is said
 * assertively at a time. The accessibility trees stand in `trees/`; `UPDATE_TREES=1` writes them anew.
 */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { env } from 'node:process';
import { after, before, describe, it } from 'node:test';
import type * as Axe from 'axe-core';
import type { Browser, Locator, Page } from 'playwright-core';
import type { Demo } from '../../tools/demo-server.ts';
import { button, formOf, heading, RECIPIENT } from './flows.ts';
import { dataFolder, demoIn, launch, remove, Watched } from './support.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** 1280 by 1024 pixels at 400 %. */
const FOUR_TIMES = { viewport: { width: 320, height: 256 }, reducedMotion: 'reduce' } as const;
const BAR = 48;

/** What puts each step right. All else may stay empty. */
const GOOD: Readonly<Record<string, string>> = {
  'Wat is je idee, in één zin?': 'Een bankje',
  Postcode: '3511 AB',
  'Wat is je telefoonnummer?': '0515 00 11 22',
};

/** Choices that bring more questions to the screen. */
const OPENING = ['Ik ben ergens tegen', 'Op een adres of daar vlakbij', 'Geld', 'Bel me'];

/** Too long for any line, and no number, date, postcode or telephone number. */
const WRONG = 'é'.repeat(2100);

/** A bar of the page that stays in sight, and an ear for what is said assertively. */
async function preparePage(page: Page): Promise<void> {
  await page.evaluate(AXE);
  await page.addStyleTag({ content: `#bar { position: fixed; inset: 0 0 auto; z-index: 9; block-size: ${BAR}px; background: #fff }` });
  await formOf(page).evaluate((form) => {
    const bar = document.createElement('div');
    bar.id = 'bar';
    bar.setAttribute('aria-hidden', 'true');
    document.body.append(bar);
    const said: string[] = [];
    (window as unknown as { said: string[] }).said = said;
    const loud = '[role="alert"], [aria-live="assertive"]';
    const hear = (changes: MutationRecord[]) => {
      const spoken = changes.flatMap(({ target, addedNodes }) => [
        ...(target instanceof Element && target.closest(loud) ? [target.closest(loud)] : []),
        ...[...addedNodes].flatMap((node) =>
          node instanceof Element ? [...(node.matches(loud) ? [node] : []), ...node.querySelectorAll(loud)] : [],
        ),
      ]);
      said.push(...new Set(spoken.map((element) => element?.textContent ?? '')));
    };
    if (form.shadowRoot) new MutationObserver(hear).observe(form.shadowRoot, { childList: true, characterData: true, subtree: true });
  });
}

/** Whether a person sees what has the focus, wholly or, when it is taller than the screen, its beginning. */
const focusInSight = (page: Page): Promise<string> =>
  formOf(page).evaluate((form, bar) => {
    const focused = form.shadowRoot?.activeElement;
    if (!focused) return 'nothing of the form has the focus';
    const { top, bottom } = focused.getBoundingClientRect();
    if (top >= bar && Math.min(bottom, top + 24) <= innerHeight) return '';
    return `${focused.outerHTML.slice(0, 120)} stands from ${top} to ${bottom}, between ${bar} and ${innerHeight}`;
  }, BAR);

async function assertGood(page: Page, state: string): Promise<void> {
  assert.equal(await focusInSight(page), '', state);
  const { violations, said } = await formOf(page).evaluate(async (form) => {
    const { axe, said } = window as unknown as { axe: typeof Axe; said: string[] };
    const { violations } = await axe.run(form as HTMLElement, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.flat().join(' ')}`));
    return { violations: found, said: said.splice(0) };
  });
  assert.deepEqual(violations, [], state);
  assert.ok(said.length <= 1, `${state}: ${said.join(' | ')}`);
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, `${state} is too wide`);
}

/** Roles, names and states. Labels stand beside their controls once more, what is announced comes a moment later, and what was typed is not the matter. */
const outline = (tree: string): string =>
  tree
    .split('\n')
    .filter((line) => !/^\s*- (text|status)\b/.test(line))
    .join('\n')
    .replaceAll(WRONG, '…');

const focusedOf = (form: Locator) =>
  form.evaluate((root) => {
    const focused = (root.getRootNode() as ShadowRoot).activeElement;
    return focused?.id ?? '';
  });

/** Follows each link of the summary by keyboard, to a field that is in sight. */
async function followSummary(page: Page, form: Locator, state: string): Promise<number> {
  const links = await form.locator('[data-error-summary] a').all();
  for (const link of links) {
    const target = (await link.getAttribute('href'))?.slice(1);
    await link.focus();
    await link.press('Enter');
    assert.equal(await focusedOf(form), target, state);
    assert.equal(await focusInSight(page), '', `${state}, ${(await link.textContent()) ?? ''}`);
  }
  return links.length;
}

async function fillAll(form: Locator, textOf: (label: string) => string): Promise<void> {
  for (const box of await form.locator('input[type="text"], input[type="email"], input[type="tel"], input:not([type]), textarea').all()) {
    if (!(await box.isVisible())) continue;
    const label = await box.evaluate((input) => (input as HTMLInputElement).labels?.[0]?.innerText ?? '');
    await box.fill(textOf(label));
  }
}

async function nextStep(form: Locator): Promise<void> {
  const before = await form.locator('.step-heading').innerText();
  await button(form, 'Ga verder').click();
  await form
    .page()
    .waitForFunction(
      ([tag, before]) => document.querySelector(tag ?? '')?.shadowRoot?.querySelector<HTMLElement>('.step-heading')?.innerText !== before,
      ['meedoen-initiative-form', before],
    );
}

describe('every step of the initiative form', { timeout: 600_000 }, () => {
  let folder: string;
  let demo: Demo;
  let browser: Browser;

  before(async () => {
    folder = await dataFolder();
    [browser, demo] = await Promise.all([launch(), demoIn(folder)]);
  });
  after(async () => {
    await browser.close();
    await demo.close();
    await remove(folder);
  });

  for (const [kind, label] of [
    ['initiative', 'Iets doen, samen met anderen'],
    ['advice', 'Iets zeggen over een plan of een regel'],
  ] as const) {
    it(`of ${kind} can be used at 400 %, and its summary leads to fields in sight`, async () => {
      const visit = await Watched.open(browser, demo, { ...FOUR_TIMES, bypassCSP: true });
      const { page } = visit;
      await page.goto(`${demo.url}/initiatief.html`);
      const form = formOf(page).locator('.root');
      await button(form, 'Begin').click();
      await heading(form, 'Je idee').waitFor();
      await preparePage(page);
      const trees: string[] = [];
      let followed = 0;
      const seen = async (state: string) => {
        const step = (await form.locator('.step-heading').innerText()).replaceAll(/\s+/g, ' ');
        await assertGood(page, `${step}, ${state}`);
        trees.push(`# ${step}, ${state}\n${outline(await form.locator('form').ariaSnapshot())}\n`);
        return `${step}, ${state}`;
      };
      while (!(await heading(form, 'Kijk je antwoorden na').isVisible())) {
        await form.locator('.step-heading').focus();
        await seen('as it comes');
        if (await form.getByRole('radio', { name: label }).isVisible()) await form.getByRole('radio', { name: label }).check();
        if (await button(form, 'Ga verder').isVisible()) await fillAll(form, () => '');
        for (const name of OPENING) {
          for (const choice of await form.getByLabel(name, { exact: true }).all()) await choice.check();
        }
        await fillAll(form, () => WRONG);
        await button(form, 'Ga verder').click();
        await form.locator('[data-error-summary]').waitFor();
        followed += await followSummary(page, form, await seen('all wrong'));
        await fillAll(form, (label) => Object.entries(GOOD).find(([question]) => label.startsWith(question))?.[1] ?? '');
        await nextStep(form);
      }
      await seen('as it comes');
      assert.ok(followed >= 10, `${followed} links`);
      await button(form, `Verstuur naar ${RECIPIENT}`).click();
      await heading(form, 'Je idee is verstuurd').waitFor();
      await assertGood(page, 'the receipt');
      const tree = trees.join('\n');
      const file = new URL(`trees/initiative/${kind}.txt`, import.meta.url);
      if (env['UPDATE_TREES']) {
        mkdirSync(new URL('trees/initiative/', import.meta.url), { recursive: true });
        writeFileSync(file, tree);
      }
      assert.equal(tree, readFileSync(file, 'utf8'));
      visit.assertQuiet();
      await visit.close();
    });
  }
});
