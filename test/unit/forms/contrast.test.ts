/** The default look has enough contrast, light and dark: computed from the tokens themselves, so that a changed colour is checked. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tokens } from '../../../src/theme/tokens.styles.ts';

type Colours = Readonly<Record<string, string>>;

/** The innermost default of each `--_name: var(--public, var(--theme, #default))`. */
function defaultsIn(css: string): Colours {
  const declared = [...css.matchAll(/--_([a-z-]+):\s*([^;]+);/g)];
  return Object.fromEntries(
    declared.flatMap(
      ([, name = '', value = '']) =>
        /#[0-9a-f]{6}/i
          .exec(value)
          ?.slice(0, 1)
          .map((colour) => [name, colour]) ?? [],
    ),
  );
}

const [lightCss = '', darkCss = ''] = tokens.cssText.split('@media (prefers-color-scheme: dark)');
const light = defaultsIn(lightCss);
const dark = { ...light, ...defaultsIn(darkCss) };

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Text on its grounds (WCAG 1.4.3), and what shows where a control or the focus is (1.4.11). */
const TEXT = [
  ['text', 'surface'],
  ['text', 'surface-soft'],
  ['text', 'accent-soft'],
  ['text', 'error-soft'],
  ['text', 'success-soft'],
  ['muted', 'surface'],
  ['muted', 'surface-soft'],
  ['muted', 'accent-soft'],
  ['muted', 'error-soft'],
  ['muted', 'success-soft'],
  ['link', 'surface'],
  ['link', 'surface-soft'],
  ['link', 'accent-soft'],
  ['link', 'error-soft'],
  ['link', 'success-soft'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['error', 'surface'],
  ['error', 'error-soft'],
  ['success', 'surface'],
  ['success', 'success-soft'],
] as const;
const SHAPES = [
  ['control-line', 'surface'],
  ['accent', 'surface'],
  ['accent', 'accent-soft'],
  ['error', 'surface'],
  ['success', 'surface'],
] as const;

for (const [scheme, colours] of [
  ['light', light],
  ['dark', dark],
] as const) {
  describe(`the default colours, ${scheme}`, () => {
    it('are all found', () => {
      for (const name of new Set([...TEXT, ...SHAPES].flat())) assert.match(colours[name] ?? '', /^#/, name);
    });

    for (const [pairs, least] of [
      [TEXT, 4.5],
      [SHAPES, 3],
    ] as const) {
      for (const [front, ground] of pairs) {
        it(`show ${front} on ${ground} at ${String(least)}:1 or more`, () => {
          const found = contrast(colours[front] ?? '', colours[ground] ?? '');
          assert.ok(found >= least, `${front} ${colours[front] ?? ''} on ${ground} ${colours[ground] ?? ''}: ${found.toFixed(2)}:1`);
        });
      }
    }

    it('show the focus on any ground: the outline or the line around it stands out by 3:1', () => {
      for (const ground of ['surface', 'surface-soft', 'accent', 'accent-soft', 'error-soft', 'success-soft']) {
        const best = Math.max(...['focus', 'focus-ground'].map((ring) => contrast(colours[ring] ?? '', colours[ground] ?? '')));
        assert.ok(best >= 3, `${ground}: ${best.toFixed(2)}:1`);
      }
      const between = contrast(colours['focus'] ?? '', colours['focus-ground'] ?? '');
      assert.ok(between >= 3, `between the two: ${between.toFixed(2)}:1`);
    });
  });
}

describe('contrast', () => {
  it('is that of WCAG', () => {
    assert.equal(contrast('#000000', '#ffffff'), 21);
    assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48');
  });
});
