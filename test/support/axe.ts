/** Asks axe-core, through open shadow roots, whether what is seen now can be used by everyone. */
import 'axe-core/axe.min.js';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';

declare const axe: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> };

// A fixture is a part of a page: what only a whole page can have (one main landmark, an <h1>) is asked in the tests of whole pages.
const OPTIONS: RunOptions = {
  resultTypes: ['violations'],
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false }, 'landmark-one-main': { enabled: false } },
};

/** axe keeps state while it runs and refuses a second run, so they stand in line. */
let queue: Promise<unknown> = Promise.resolve();

/** Fails with every violation, its rule, and where it stands. Running animations are waited for, so that half a colour is not measured. */
export async function accessible(element: Element, options: RunOptions = {}): Promise<void> {
  await settled(element);
  const run = queue.then(() => axe.run(element as HTMLElement, { ...OPTIONS, ...options, rules: { ...OPTIONS.rules, ...options.rules } }));
  queue = run.catch(() => undefined);
  const { violations } = await run;
  if (violations.length === 0) return;
  const lines = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `  ${id}: ${help}\n    ${node.target.flat().join(' ')}\n    ${node.html}\n    ${node.failureSummary ?? ''}`),
  );
  throw new Error(`axe found ${String(lines.length)} violations:\n${lines.join('\n')}`);
}

async function settled(element: Element): Promise<void> {
  const animations = [...element.getAnimations({ subtree: true }), ...(element.shadowRoot?.getAnimations() ?? [])];
  const ending = animations.filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(ending.map((animation) => animation.finished));
}
