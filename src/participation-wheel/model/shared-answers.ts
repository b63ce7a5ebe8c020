/**
 * What a link holds: what was tapped, by the ids of the pack. Never own words, never what is only for the person. Who opens a link may be
 * anyone and so may be who made it: what comes out of it is read like anything that others wrote.
 */
import type { FieldValue, FormState, Values } from '../../forms/model/form.ts';
import { type AreaQuestion, fieldOf, GOALS, SITUATIONS, withoutPrivate } from './answers.ts';
import type { WheelPack } from './pack.ts';

/** The questions whose answers are ids of the pack, or a tick. */
const TAPPED: readonly AreaQuestion[] = [
  'mark',
  'statements',
  'want',
  'barriers',
  'helps',
  'helpers',
  'first-step',
  'matters',
  'talk',
  'by',
  'helper-mark',
];

const CODE = /^[a-zA-Z0-9][a-zA-Z0-9._-]{0,79}$/;
const MOST = 50;
/** Of any pack: 12 areas with all that can be tapped fit many times. */
const LONGEST = 40_000;

const isCode = (value: unknown): value is string => typeof value === 'string' && CODE.test(value);

/** A tick, an id, or ids; anything else is left out. */
function tapped(value: unknown): FieldValue | undefined {
  if (value === true || isCode(value)) return value;
  if (!Array.isArray(value)) return undefined;
  const codes = value.filter(isCode).slice(0, MOST);
  return codes.length ? codes : undefined;
}

/** Only the questions that can be in a link, of these areas. */
function tappedOf(pack: WheelPack, values: Readonly<Record<string, unknown>>): Values {
  const fields = [GOALS, SITUATIONS, ...pack.areas.flatMap((area) => TAPPED.map((question) => fieldOf(question, area.id)))];
  const kept = fields.flatMap((field): [string, FieldValue][] => {
    const value = Object.hasOwn(values, field) ? tapped(values[field]) : undefined;
    return value === undefined ? [] : [[field, value]];
  });
  return Object.fromEntries(kept);
}

/** The text that is sealed into a link. */
export const writeShared = (pack: WheelPack, values: Values): string =>
  JSON.stringify({ wheel: `${pack.id} ${pack.version}`, values: tappedOf(pack, withoutPrivate(pack, values)) });

/** The state that a link opens: at the result, with what fits this pack. Nothing when it holds nothing of ours. */
export function parseShared(text: string, pack: WheelPack): FormState | undefined {
  if (text.length > LONGEST) return undefined;
  try {
    const input = JSON.parse(text) as unknown;
    if (typeof input !== 'object' || input === null) return undefined;
    const { wheel, values } = input as Record<string, unknown>;
    if (typeof wheel !== 'string' || typeof values !== 'object' || values === null) return undefined;
    return {
      version: wheel,
      values: tappedOf(pack, values as Record<string, unknown>),
      step: 'result',
      left: [],
      attempted: [],
      serverIssues: [],
    };
  } catch {
    // A SyntaxError: it was sealed, but not by us.
    return undefined;
  }
}
