/**
 * An overlay changes single lines of a central pack, so that a municipality keeps its own words when the pack is renewed:
 *
 *   { "extends": "built-in", "version": "waterrijk-1",
 *     "lines": { "areas.skills.label": "Leren en oefenen", "urgent.debts.phone": "0123 456 700", "support.buddy": null },
 *     "add": { "contacts": [{ "id": "desk", "name": "Balie Meedoen", "phone": "0123 456 789" }] } }
 *
 * A line is named by ids and not by positions; `null` takes an item away. What is added goes behind what is there.
 */
import * as v from 'valibot';

const line = v.union([v.string(), v.number(), v.boolean(), v.null()]);

export const overlayModel = v.object({
  /** `built-in`, or the address of the pack that this changes. */
  extends: v.pipe(v.string(), v.minLength(1), v.maxLength(2000)),
  version: v.optional(v.pipe(v.string(), v.maxLength(100))),
  lines: v.optional(v.record(v.string(), line)),
  add: v.optional(v.record(v.string(), v.array(v.unknown()))),
});

export type Overlay = v.InferOutput<typeof overlayModel>;

export const parseOverlay = (input: unknown): Overlay | undefined => {
  const result = v.safeParse(overlayModel, input);
  return result.success ? result.output : undefined;
};

type Plain = Record<string, unknown>;
const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);
const idOf = (value: unknown): unknown => (isPlain(value) ? value['id'] : undefined);

export interface Overlaid {
  /** Still to be read with `parsePack`: an overlay can break what was right. */
  input: Plain;
  /** Lines that name nothing in the pack: it was renewed, or mistyped. */
  unknown: string[];
}

export function overlaid(pack: object, overlay: Overlay): Overlaid {
  let input = structured(pack) as Plain;
  const unknown: string[] = [];
  for (const [path, value] of Object.entries(overlay.lines ?? {})) {
    const changed = withLine(input, path.split('.'), value);
    if (isPlain(changed)) input = changed;
    else unknown.push(path);
  }
  for (const [name, items] of Object.entries(overlay.add ?? {})) {
    const present = Object.hasOwn(input, name) ? input[name] : [];
    if (Array.isArray(present) && name !== '__proto__') input = { ...input, [name]: [...(present as unknown[]), ...items] };
    else unknown.push(name);
  }
  const base = typeof input['version'] === 'string' ? input['version'] : '';
  return { input: overlay.version ? { ...input, version: `${base}+${overlay.version}` } : input, unknown };
}

/** A copy of plain data. Not `structuredClone`, which models do not have. */
const structured = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

/** The value with one line changed; `undefined` when the path leads nowhere. */
function withLine(value: unknown, path: readonly string[], line: unknown): unknown {
  const [key = '', ...rest] = path;
  if (Array.isArray(value)) {
    const at = value.findIndex((item) => idOf(item) === key);
    if (at < 0) return undefined;
    if (rest.length === 0) return line === null ? value.filter((_item, index) => index !== at) : undefined;
    const changed = withLine(value[at], rest, line);
    return changed === undefined ? undefined : value.map((item: unknown, index) => (index === at ? changed : item));
  }
  if (!isPlain(value) || key === '__proto__') return undefined;
  if (rest.length === 0) {
    if (line !== null) return { ...value, [key]: line };
    return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
  }
  if (!Object.hasOwn(value, key)) return undefined;
  const changed = withLine(value[key], rest, line);
  return changed === undefined ? undefined : { ...value, [key]: changed };
}
