/**
 * An envelope as the fields of a plain HTML form, and back: the encoding of `endpoint-format="form"` and of the form that works without
 * JavaScript. Names are dotted (`contact.email`), a list of words repeats its name, a list of objects counts (`budget.lines.0.what`).
 * What belongs to the envelope and not to the answers begins with `meedoen-`. All values are text; the schema of the type says which are
 * numbers, and whether a name that stands there once is a list of one.
 */
import type { Envelope } from './envelope.ts';
import { TRAP_NAME } from './flags.ts';

export type FlatPair = readonly [name: string, value: string];

export type FlatEnvelope = {
  /** Absent when a form was sent that no script has filled in. */
  id: string | undefined;
  /** Major version of the envelope with its data. */
  version: string;
  /** What the envelope says besides the answers, as far as it was sent. */
  envelope: Record<string, unknown>;
  data: Record<string, unknown>;
};

export type FlatResult = { ok: true; value: FlatEnvelope } | { ok: false; name: string };

const PREFIX = 'meedoen-';
/** Names an empty list, which no field can. */
const EMPTY = 'meedoen-empty';

/** The envelope's own fields and the names they travel under. */
const ENVELOPE_NAMES: Record<string, string> = {
  createdAt: 'meedoen-created-at',
  locale: 'meedoen-locale',
  page: 'meedoen-page',
  generator: 'meedoen-generator',
  pack: 'meedoen-pack',
  asked: 'meedoen-asked',
  flags: 'meedoen-flags',
  proof: 'meedoen-proof',
};

/** More pairs than any form has; a longer list only costs time. */
const MAX_PAIRS = 5000;
const MAX_DEPTH = 12;
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** The pairs of an envelope, in a stable order. Files travel beside them. */
export function encodeFlat(envelope: Envelope<never> | Envelope): FlatPair[] {
  const pairs: FlatPair[] = [
    ['meedoen-id', envelope.id],
    ['meedoen-version', envelope.schema.slice(envelope.schema.lastIndexOf('/') + 1)],
  ];
  for (const [key, name] of Object.entries(ENVELOPE_NAMES)) {
    pairs.push(...pairsOf(name, envelope[key as keyof typeof envelope]));
  }
  for (const [key, value] of Object.entries(envelope.data as Record<string, unknown>)) pairs.push(...pairsOf(escapeKey(key), value));
  return pairs;
}

/** The pairs of any value under a name: also what a table of answers shows. */
export function pairsOf(name: string, value: unknown): FlatPair[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) {
    if (value.length === 0) return [[EMPTY, name]];
    const ofObjects = value.some((item) => typeof item === 'object' && item !== null);
    return value.flatMap((item, index) => pairsOf(ofObjects ? `${name}.${index}` : name, item));
  }
  if (typeof value === 'object') return Object.entries(value).flatMap(([key, item]) => pairsOf(`${name}.${escapeKey(key)}`, item));
  return [[name, typeof value === 'string' ? value : JSON.stringify(value)]];
}

/**
 * What the pairs say. An empty answer is no answer. Values stay text, lists of one stay single.
 * Not ok, with the name, when a name is malformed or used in two ways.
 */
export function decodeFlat(pairs: Iterable<FlatPair>): FlatResult {
  const root = new Branch();
  const versions: string[] = [];
  let id: string | undefined;
  let trapped = false;
  let count = 0;

  for (const [name, value] of pairs) {
    if (++count > MAX_PAIRS) return { ok: false, name };
    if (name === 'meedoen-id') id = value || undefined;
    else if (name === 'meedoen-version') versions.push(value);
    else if (name === TRAP_NAME) trapped ||= value !== '';
    else if (name === EMPTY) {
      if (!root.put(pathOf(value), undefined)) return { ok: false, name: value };
    } else if (value !== '' || name.startsWith(PREFIX)) {
      if (!root.put(pathOf(name), value)) return { ok: false, name };
    }
  }

  const sent = Object.entries(root.value() as Record<string, unknown>);
  const keys = new Map(Object.entries(ENVELOPE_NAMES).map(([key, name]) => [name, key]));
  const envelope = Object.fromEntries(sent.flatMap(([name, value]) => (keys.has(name) ? [[keys.get(name) ?? name, value]] : [])));
  const data = Object.fromEntries(sent.filter(([name]) => !keys.has(name)));
  const flags = ([] as unknown[]).concat(envelope['flags'] ?? []);
  if (trapped && !flags.includes('honeypot')) envelope['flags'] = [...flags, 'honeypot'];
  return { ok: true, value: { id, version: versions[0] || '1', envelope, data } };
}

/** Dots separate names, digits count lists: a key that holds the one or looks like the other is written with percent signs. */
function escapeKey(key: string): string {
  const escaped = key.replaceAll('%', '%25').replaceAll('.', '%2E');
  return /^\d+$/.test(escaped) ? `%${escaped.charCodeAt(0).toString(16).toUpperCase()}${escaped.slice(1)}` : escaped;
}

type Segment = { key: string; isIndex: boolean };

/** Undefined when the name cannot be one of ours. */
function pathOf(name: string): Segment[] | undefined {
  const parts = name.split('.');
  if (parts.length > MAX_DEPTH) return undefined;
  const path: Segment[] = [];
  for (const [depth, part] of parts.entries()) {
    const key = part.replace(/%([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    if (key === '' || FORBIDDEN.has(key)) return undefined;
    // The outermost level always holds fields: a CMS may call a field of its own "1".
    path.push({ key, isIndex: depth > 0 && /^\d{1,4}$/.test(part) });
  }
  return path;
}

/** One level of the tree that the names describe: fields by name, or items by number, never both. */
class Branch {
  readonly #fields = new Map<string, Branch | string[]>();
  #counts: boolean | undefined;

  /** False when the path contradicts an earlier one. An absent value stands for an empty list. */
  put(path: readonly Segment[] | undefined, value: string | undefined): boolean {
    const [first, ...rest] = path ?? [];
    if (!first || (this.#counts ?? first.isIndex) !== first.isIndex) return false;
    this.#counts = first.isIndex;
    const present = this.#fields.get(first.key);
    if (rest.length > 0) {
      if (Array.isArray(present)) return false;
      const branch = present ?? new Branch();
      this.#fields.set(first.key, branch);
      return branch.put(rest, value);
    }
    if (present instanceof Branch) return false;
    const values = present ?? [];
    if (value !== undefined) values.push(value);
    else if (values.length > 0) return false;
    this.#fields.set(first.key, values);
    return true;
  }

  value(): unknown {
    const valueOf = (field: Branch | string[]) => (field instanceof Branch ? field.value() : field.length === 1 ? field[0] : field);
    if (this.#counts !== true) return Object.fromEntries([...this.#fields].map(([key, field]) => [key, valueOf(field)]));
    // Numbers order the items; a gap, left by a removed item, closes.
    return [...this.#fields].sort(([a], [b]) => Number(a) - Number(b)).map(([, field]) => valueOf(field));
  }
}
