/**
 * Checks a file that an editor wrote, whatever it is: a pack of the wheel, a pack of the form, or an overlay that changes lines of one.
 * Pure, so that the command line, a page and a test run the same.
 */
import { lintPack as lintInitiativePack } from '../../initiative-form/model/lint-pack.ts';
import { type Finding, isPlain, type LintOptions, mistake, warning } from '../../packs/model/lint.ts';
import { type Overlay, overlaid, parseOverlay } from '../../packs/model/overlay.ts';
import { lintPack as lintWheelPack } from '../../participation-wheel/model/lint-pack.ts';

export const FILE_KINDS = ['wheel-pack', 'initiative-pack', 'overlay', 'unknown'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

export interface LintFileOptions extends LintOptions {
  /** Gives the pack that an overlay extends: `built-in`, or what its `extends` says. `undefined` when it cannot be had. */
  base?: (name: string) => unknown;
}

export interface Checked {
  kind: FileKind;
  findings: Finding[];
}

export function lintFile(input: unknown, options: LintFileOptions): Checked {
  const overlay = parseOverlay(input);
  if (overlay) return { kind: 'overlay', findings: lintOverlay(overlay, options) };
  const kind = packKindOf(input);
  return { kind, findings: lintAs(kind, input, options) };
}

/** The wheel has areas and the form has kinds. */
function packKindOf(input: unknown): Exclude<FileKind, 'overlay'> {
  if (isPlain(input) && 'areas' in input) return 'wheel-pack';
  return isPlain(input) && 'kinds' in input ? 'initiative-pack' : 'unknown';
}

function lintAs(kind: FileKind, input: unknown, options: LintOptions): Finding[] {
  if (kind === 'wheel-pack') return lintWheelPack(input, options);
  return kind === 'initiative-pack' ? lintInitiativePack(input, options) : [mistake('', 'not-a-pack')];
}

/** Only what comes by the overlay: what is to be mended in the central pack is for its own editor. */
function lintOverlay(overlay: Overlay, options: LintFileOptions): Finding[] {
  const base = options.base?.(overlay.extends);
  if (!isPlain(base)) return [mistake('extends', 'base-missing', overlay.extends)];
  const { input, unknown } = overlaid(base, overlay);
  const kind = packKindOf(base);
  const before = new Set(lintAs(kind, base, options).map((finding) => JSON.stringify(finding)));
  return [
    ...unknown.map((path) => warning(`lines.${path}`, 'line-unknown')),
    ...lintAs(kind, input, options).filter((finding) => !before.has(JSON.stringify(finding))),
  ];
}
