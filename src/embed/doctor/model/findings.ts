/** From what the doctor saw to what an administrator or an editor should do. Nothing here is for residents. */
import { DECLARED } from '../../model/declared.ts';
import type { AddressFact, ColourPair, Facts, Rgb, Violation, WidgetFact } from './facts.ts';

export const FINDING_CODES = [
  'policy',
  'trusted-types',
  'twice',
  'old',
  'lang',
  'storage',
  'no-widget',
  'not-running',
  'endpoint-missing',
  'recipient-missing',
  'src-missing',
  'address-malformed',
  'address-scheme',
  'address-not-allowed',
  'cors',
  'unreachable',
  'status',
  'problems',
  'attribute-unknown',
  'attribute-near',
  'heading-missing',
  'heading-skips',
  'contrast',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** One thing to do. `line` is what to copy; the slots fill the sentences. */
export type DoctorFinding = Readonly<{
  code: FindingCode;
  level: 'error' | 'warning';
  /** Tag, or empty for the page. */
  where: string;
  slots: Readonly<Record<string, string>>;
  line?: string;
  details?: readonly string[];
}>;

const finding = (
  code: FindingCode,
  level: DoctorFinding['level'],
  where = '',
  slots: DoctorFinding['slots'] = {},
  more: Pick<DoctorFinding, 'line' | 'details'> = {},
): DoctorFinding => ({ code, level, where, slots, ...more });

/** All that is to be done, errors first. */
export function findingsOf(facts: Facts): DoctorFinding[] {
  const all = [...ofPage(facts), ...facts.widgets.flatMap(ofWidget)];
  const seen = new Set<string>();
  const once = all.filter((one) => {
    const key = JSON.stringify(one);
    return seen.has(key) ? false : seen.add(key);
  });
  return [...once.filter(({ level }) => level === 'error'), ...once.filter(({ level }) => level === 'warning')];
}

function ofPage({ violations, scripts, builtOn, today, lang, storage, widgets }: Facts): DoctorFinding[] {
  const copies = [...new Set(scripts)];
  return [
    ...violations.map(ofViolation),
    ...(copies.length > 1 ? [finding('twice', 'warning', '', {}, { details: copies })] : []),
    ...(isOld(builtOn, today) ? [finding('old', 'warning', '', { date: builtOn })] : []),
    ...(lang ? [] : [finding('lang', 'error', '', {}, { line: '<html lang="nl">' })]),
    ...(storage ? [] : [finding('storage', 'warning')]),
    ...(widgets.length > 0 ? [] : [finding('no-widget', 'error')]),
  ];
}

/** The line that lets through what was refused: its origin for an address, `'self'` for the page's own. */
function ofViolation({ directive, blocked }: Violation): DoctorFinding {
  const name = directive.replace(/-(elem|attr)$/, '');
  if (name.includes('trusted-types')) {
    return finding('trusted-types', 'error', '', {}, { line: "trusted-types lit-html 'allow-duplicates'" });
  }
  const origin = /^(https?|wss?):\/\/[^/]+/.exec(blocked)?.[0];
  const source = origin ?? (/^(blob|data)$/.test(blocked) ? `${blocked}:` : "'self'");
  return finding('policy', 'error', '', { blocked }, { line: `${name} ${source}` });
}

/** A year: by then something in it was mended that residents need. */
const isOld = (builtOn: string, today: string): boolean => Date.parse(today) - Date.parse(builtOn) > 366 * 86_400_000;

function ofWidget(widget: WidgetFact): DoctorFinding[] {
  const { tag, running, endpoint, recipient, addresses, headingBefore, level, colours } = widget;
  const sends = tag !== 'meedoen-settings';
  return [
    ...(running ? [] : [finding('not-running', 'error', tag)]),
    ...(sends && !endpoint ? [finding('endpoint-missing', 'error', tag, {}, { line: 'endpoint="https://…"' })] : []),
    ...(sends && !recipient ? [finding('recipient-missing', 'error', tag, {}, { line: 'recipient="Team Meedoen"' })] : []),
    ...(tag === 'meedoen-vacancy-finder' && !addresses.some(({ name }) => name === 'src' || name === 'search-endpoint')
      ? [finding('src-missing', 'error', tag, {}, { line: 'src="/vacatures.json"' })]
      : []),
    ...addresses.flatMap((fact) => ofAddress(tag, fact)),
    ...ofAttributes(widget),
    ...(headingBefore === 0 ? [finding('heading-missing', 'warning', tag, { level: String(level) })] : []),
    ...(headingBefore > 0 && level > headingBefore + 1
      ? [
          finding(
            'heading-skips',
            'warning',
            tag,
            { before: String(headingBefore), level: String(level) },
            { line: `heading-level="${headingBefore + 1}"` },
          ),
        ]
      : []),
    ...colours.flatMap((pair) => ofColours(tag, pair)),
  ];
}

function ofAddress(tag: string, { name, given, address, answer, crossOrigin }: AddressFact): DoctorFinding[] {
  const slots = { name, address: given };
  if (address.kind === 'malformed') return [finding('address-malformed', 'error', tag, slots)];
  if (address.kind === 'scheme') return [finding('address-scheme', 'error', tag, slots)];
  if (address.kind === 'not-allowed') {
    return [finding('address-not-allowed', 'error', tag, slots, { line: `data-allow="${address.origin}"` })];
  }
  if (answer?.kind === 'status') return [finding('status', 'error', tag, { ...slots, status: String(answer.status) })];
  if (answer?.kind === 'problems') return [finding('problems', 'warning', tag, slots, { details: answer.lines })];
  if (answer?.kind === 'failed') return [crossOrigin ? finding('cors', 'error', tag, slots) : finding('unreachable', 'error', tag, slots)];
  return [];
}

/** What any element may carry. */
const OF_HTML =
  /^(id|class|style|slot|dir|hidden|title|role|tabindex|part|exportparts|translate|inert|is|nonce|allow|data-.*|aria-.*|on.*|item.*|x-.*|v-.*|[:@#(*[].*|_ng.*|ng-.*)$/;

/** A sanitiser or a typing error: an attribute that nobody reads. */
const ofAttributes = ({ tag, attributes }: WidgetFact): DoctorFinding[] =>
  attributes
    .filter((name) => !DECLARED.includes(name) && !OF_HTML.test(name))
    .map((name) => {
      const near = nearest(name);
      return near ? finding('attribute-near', 'warning', tag, { name, near }) : finding('attribute-unknown', 'warning', tag, { name });
    });

/** The declared name that looks most like it, when few letters differ. */
export function nearest(name: string): string | undefined {
  const [best] = DECLARED.map((declared) => ({
    declared,
    steps: stepsBetween(name.replaceAll(/[_-]/g, ''), declared.replaceAll('-', '')),
  })).sort((a, b) => a.steps - b.steps);
  return best && best.steps <= Math.max(1, Math.floor(name.length / 4)) ? best.declared : undefined;
}

/** Letters to add, take out or replace (Levenshtein). */
function stepsBetween(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_unused, index) => index);
  for (const [index, letter] of Array.from(from).entries()) {
    const next = [index + 1];
    for (const [column, other] of Array.from(to).entries()) {
      next.push(Math.min((row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1, (row[column] ?? 0) + (letter === other ? 0 : 1)));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}

/** WCAG 2.2, 1.4.3. */
const ENOUGH = 4.5;

function ofColours(tag: string, { what, front, ground }: ColourPair): DoctorFinding[] {
  const ratio = contrast(front, ground);
  return ratio < ENOUGH ? [finding('contrast', 'error', tag, { what, ratio: ratio.toFixed(1) })] : [];
}

/** WCAG's contrast ratio, 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** `rgb(11, 90, 138)` as a browser computes it; nothing for a colour that lets through what is under it. */
export function rgbOf(computed: string): Rgb | undefined {
  const [, red, green, blue, alpha] = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(computed) ?? [];
  return red === undefined || (alpha !== undefined && Number(alpha) < 1) ? undefined : [Number(red), Number(green), Number(blue)];
}
