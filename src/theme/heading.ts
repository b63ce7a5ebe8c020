import { html, nothing, type TemplateResult } from 'lit';
// Not called html: the minifier of templates cannot read a tag whose name comes from a value.
import { html as withTagName, literal } from 'lit/static-html.js';

const TAGS = [literal`h1`, literal`h2`, literal`h3`, literal`h4`, literal`h5`, literal`h6`] as const;

/** Where the focus goes when a step begins: its focusable heading. */
export const STEP_HEADING = '[data-step-heading]';

/** A heading of the level that fits the page, 1 to 6. With `focusable`, scripts can move the focus to it when a step begins. */
export function headingOf(
  level: number,
  text: unknown,
  options: Readonly<{ className?: string; id?: string; focusable?: boolean }> = {},
): TemplateResult {
  const tag = TAGS[Math.min(Math.max(level, 1), 6) - 1] ?? TAGS[5];
  const { className = 'heading', id, focusable } = options;
  return html`${withTagName`<${tag} class=${className} id=${id ?? nothing} tabindex=${focusable ? '-1' : nothing} ?data-step-heading=${focusable ?? false}>${text}</${tag}>`}`;
}
