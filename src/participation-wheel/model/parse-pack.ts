/**
 * Reads a pack item by item: the good ones are kept, what is wrong is reported by path and code, nothing throws.
 *
 * A broken option costs that option, a broken extra of an area costs that extra. The pack itself is only lost when what every screen
 * needs is: an id, a scale of two words, three areas.
 */
import * as v from 'valibot';
import { codeOf, isEmpty, type PackProblem } from '../../packs/model/problems.ts';
import { packModel, type WheelPack } from './pack.ts';

export interface ParsedPack {
  /** `undefined` when what every screen needs is missing. */
  pack: WheelPack | undefined;
  problems: PackProblem[];
}

type Plain = Record<string, unknown>;
/** What we look at of a Valibot schema: only the kinds that a pack is made of. */
type Shape = v.GenericSchema & {
  wrapped?: Shape;
  entries?: Record<string, Shape>;
  item?: Shape;
  pipe?: readonly Shape[];
};

const LOST = Symbol('lost');
const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);

function keep(schema: Shape, input: unknown, path: readonly string[], problems: PackProblem[]): unknown {
  const optional = schema.type === 'optional';
  const inner = schema.wrapped ?? schema;
  if (optional && (input === undefined || input === null)) return undefined;
  const kept = keepInside(inner, input, path, problems);
  if (kept === LOST) return optional ? undefined : LOST;
  const result = v.safeParse(inner, kept);
  if (result.success) return result.output;
  const [issue] = result.issues;
  // An empty reviewedOn or the like is "not filled in", which needs no report where it is allowed.
  if (!(optional && isEmpty(input))) problems.push({ path: path.join('.'), code: codeOf(issue) });
  return optional ? undefined : LOST;
}

/** Objects and lists lose what is wrong in them; whether the rest will do is for the schema to say. */
function keepInside(schema: Shape, input: unknown, path: readonly string[], problems: PackProblem[]): unknown {
  const { entries, item } = schema.pipe?.[0] ?? schema;
  if (item && Array.isArray(input)) return keepItems(item, input, path, problems);
  if (!entries || !isPlain(input)) return input;
  const kept: Plain = {};
  let lost = false;
  for (const [key, entry] of Object.entries(entries)) {
    const value = keep(entry, Object.hasOwn(input, key) ? input[key] : undefined, [...path, key], problems);
    // On with the others: an editor wants to hear of everything at once.
    if (value === LOST) lost = true;
    else if (value !== undefined) kept[key] = value;
  }
  return lost ? LOST : kept;
}

function keepItems(item: Shape, input: readonly unknown[], path: readonly string[], problems: PackProblem[]): unknown[] {
  const ids = new Set<unknown>();
  return input.flatMap((entry, index) => {
    const at = [...path, String(index)];
    const kept = keep(item, entry, at, problems);
    if (kept === LOST) return [];
    const id = isPlain(kept) ? kept['id'] : kept;
    if (ids.has(id)) {
      problems.push({ path: at.join('.'), code: 'duplicate-id' });
      return [];
    }
    ids.add(id);
    return [kept];
  });
}

/** Reads a pack that was parsed from JSON, or that a page set. Anything may be passed. */
export function parsePack(input: unknown): ParsedPack {
  if (!isPlain(input)) return { pack: undefined, problems: [{ path: '', code: 'not-a-pack' }] };
  const problems: PackProblem[] = [];
  const kept = keep(packModel as unknown as Shape, input, [], problems);
  if (kept === LOST) return { pack: undefined, problems };
  const pack = kept as WheelPack;
  problems.push(...unknownIds(pack));
  return { pack, problems };
}

/** References that lead nowhere do no harm on screen, so they are only named. */
function unknownIds(pack: WheelPack): PackProblem[] {
  const areas = new Set(pack.areas.map((area) => area.id));
  const frameworks = new Set((pack.frameworks ?? []).map((framework) => framework.id));
  const marks = new Set(pack.scale.map((word) => word.id));
  const check = (path: string, ids: readonly string[] | undefined, known: ReadonlySet<string>) =>
    (ids ?? []).filter((id) => !known.has(id)).map((id): PackProblem => ({ path: `${path}.${id}`, code: 'unknown-id' }));
  return [
    ...pack.areas.flatMap((area, index) => check(`areas.${String(index)}.says`, Object.keys(area.says ?? {}), marks)),
    ...(pack.support ?? []).flatMap((support, index) => [
      ...check(`support.${String(index)}.areas`, support.areas, areas),
      ...check(`support.${String(index)}.frameworks`, support.frameworks, frameworks),
    ]),
    ...(pack.frameworks ?? []).flatMap((framework, index) => [
      ...check(`frameworks.${String(index)}.areas`, framework.areas, areas),
      ...check(`frameworks.${String(index)}.successors`, framework.successors, frameworks),
    ]),
    ...(pack.contacts ?? []).flatMap((contact, index) => check(`contacts.${String(index)}.areas`, contact.areas, areas)),
  ];
}

/** Reads a pack as it came from a server: JSON, or something that should have been. */
export function parsePackText(body: string): ParsedPack {
  try {
    // Some servers begin with a byte order mark, which JSON.parse does not accept.
    return parsePack(JSON.parse(body.replace(/^\uFEFF/, '')));
  } catch {
    // A SyntaxError: a web page, or broken off. Only the server can prevent it.
    return { pack: undefined, problems: [{ path: '', code: 'not-a-pack' }] };
  }
}
