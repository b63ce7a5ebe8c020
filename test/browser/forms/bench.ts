import { fixture, html } from '@open-wc/testing';
import { defineBench, FieldBench } from '../../../stories/forms/bench.ts';
import type { Control, State } from '../../../stories/forms/controls.ts';
import { settled } from '../../support/settled.ts';

defineBench();

export { settled } from '../../support/settled.ts';
export { FieldBench };

type Page = Readonly<{ lang?: string; asked?: boolean }>;

/** A form with one control on a page in a language. */
export async function benchWith(
  control: Pick<Control, 'fields' | 'rules' | 'asked' | 'view'>,
  { lang = 'nl', asked = true }: Page = {},
): Promise<FieldBench> {
  const page = await fixture(html`
    <div lang=${lang}>
      <meedoen-field-bench
        .fields=${control.fields}
        .rules=${asked ? control.asked : control.rules}
        .view=${control.view}
      ></meedoen-field-bench>
    </div>
  `);
  const bench = page.querySelector<FieldBench>('meedoen-field-bench')!;
  await settled(bench);
  return bench;
}

/** Brings a form to a state the way a visitor does. */
export async function inState(bench: FieldBench, control: Control, state: State): Promise<void> {
  if (state === 'filled') bench.show(control.right);
  if (state === 'missing') bench.show({}, true);
  if (state === 'wrong') bench.show(control.wrong, true);
  await settled(bench);
}

export function within<E extends Element = HTMLElement>(bench: FieldBench, selector: string): E {
  const found = bench.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`Not on screen: ${selector}`);
  return found;
}

export const allWithin = <E extends Element = HTMLElement>(bench: FieldBench, selector: string): E[] => [
  ...(bench.shadowRoot?.querySelectorAll<E>(selector) ?? []),
];

/** The button or link with these words. */
export function saying(bench: FieldBench, words: string): HTMLElement {
  const found = allWithin(bench, 'button, a, label').find((element) => element.textContent.replace(/\s+/g, ' ').trim() === words);
  if (!found) throw new Error(`Nothing says “${words}”.`);
  return found;
}

/** The words of what an element names as its description, in order. */
export function describedWords(element: Element): string[] {
  const root = element.getRootNode() as ShadowRoot;
  const ids = (element.getAttribute('aria-describedby') ?? '').split(/\s+/).filter(Boolean);
  return ids.map((id) => {
    const target = root.getElementById(id);
    if (!target) throw new Error(`aria-describedby names ${id}, which is not there.`);
    return target.textContent.replace(/\s+/g, ' ').trim();
  });
}
