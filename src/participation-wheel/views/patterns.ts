import { html, svg, type TemplateResult } from 'lit';
import type { Pattern } from '../model/pack.ts';

/** The drawings of the marks, about equally dense: none of them is "more". Lines and dots only, so that they print in black and white. */
const SHAPES: Readonly<Record<Pattern, TemplateResult>> = {
  dots: svg`<circle class="ink" cx="4" cy="4" r="2"/><circle class="ink" cx="12" cy="12" r="2"/>`,
  diagonal: svg`<path class="line" d="M-4 4 4 -4M0 16 16 0M12 20 20 12"/>`,
  waves: svg`<path class="line" d="M0 5q4 -5 8 0t8 0M0 13q4 -5 8 0t8 0"/>`,
  crosses: svg`<path class="line" d="M4 1v6M1 4h6M12 9v6M9 12h6"/>`,
  rings: svg`<circle class="line" cx="8" cy="8" r="4.5"/>`,
  grid: svg`<path class="line" d="M4 0v16M12 0v16M0 4h16M0 12h16"/>`,
  zigzag: svg`<path class="line" d="m0 6 4 -4 4 4 4 -4 4 4M0 14l4 -4 4 4 4 -4 4 4"/>`,
  plain: svg``,
};

/** The definitions, once in the widget. In view but without size: a pattern of a drawing that is not displayed is not painted either. */
export const patternDefinitions = (patterns: readonly Pattern[]): TemplateResult => html`
  <svg class="definitions" width="0" height="0" aria-hidden="true" focusable="false">
    <defs>
      ${[...new Set(patterns)].map(
        (name) => svg`<pattern id="pattern-${name}" width="16" height="16" patternUnits="userSpaceOnUse">${SHAPES[name]}</pattern>`,
      )}
    </defs>
  </svg>
`;

export const patternFill = (pattern: Pattern): string => `url(#pattern-${pattern})`;

/** A small sample beside the word. */
export const swatch = (pattern: Pattern): TemplateResult => html`
  <svg class="swatch" viewBox="0 0 32 24" width="32" height="24" aria-hidden="true" focusable="false">
    <rect class="ground" x="1" y="1" width="30" height="22" rx="4" />
    <rect class="edge" x="1" y="1" width="30" height="22" rx="4" fill=${patternFill(pattern)} />
  </svg>
`;
