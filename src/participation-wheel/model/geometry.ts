/** Where the parts of the wheel stand, in the units of its drawing. Equal segments, always: no area weighs more than another. */

export interface Point {
  x: number;
  y: number;
}

/** Angle in degrees, clockwise from the top. */
const at = (degrees: number, radius: number, centre: Point): Point => {
  const radians = ((degrees - 90) * Math.PI) / 180;
  return { x: centre.x + radius * Math.cos(radians), y: centre.y + radius * Math.sin(radians) };
};

const round = (value: number): number => Math.round(value * 100) / 100;
const pair = ({ x, y }: Point): string => `${String(round(x))} ${String(round(y))}`;

/** Outline of one segment of a ring, as the `d` of a path. */
export function segmentPath(index: number, count: number, inner: number, outer: number, centre: Point): string {
  const from = (index * 360) / count;
  const to = ((index + 1) * 360) / count;
  const large = to - from > 180 ? 1 : 0;
  const [a, b, c, d] = [at(from, outer, centre), at(to, outer, centre), at(to, inner, centre), at(from, inner, centre)];
  return `M${pair(a)}A${outer} ${outer} 0 ${large} 1 ${pair(b)}L${pair(c)}A${inner} ${inner} 0 ${large} 0 ${pair(d)}Z`;
}

/** Middle of a segment at a radius. */
export const segmentMiddle = (index: number, count: number, radius: number, centre: Point): Point => {
  const { x, y } = at(((index + 0.5) * 360) / count, radius, centre);
  return { x: round(x), y: round(y) };
};

/** Where signs stand in a segment of a ring: side by side, in the middle of the ring. */
export function placesInSegment(index: number, count: number, signs: number, radius: number, centre: Point): Point[] {
  const width = 360 / count;
  // Never so far apart that they no longer look like one group.
  const step = Math.min(width / (signs + 0.4), 18);
  const middle = (index + 0.5) * width;
  return Array.from({ length: signs }, (_, sign) => {
    const { x, y } = at(middle + (sign - (signs - 1) / 2) * step, radius, centre);
    return { x: round(x), y: round(y) };
  });
}

/** Breaks a text into lines of at most `width` characters, at spaces and after hyphens; a longer word stays whole. */
export function linesOf(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.trim().split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

export interface SideLabel {
  index: number;
  side: 'left' | 'right';
  lines: string[];
  /** Where the lines begin (right column) or end (left column), and the middle of the block. */
  x: number;
  y: number;
  /** From the segment to the label. */
  line: [Point, Point];
}

export interface WideLayout {
  width: number;
  height: number;
  centre: Point;
  /** Of the hub, ring 1, ring 2 and ring 3. */
  radii: [hub: number, ring1: number, ring2: number, ring3: number];
  fontSize: number;
  lineHeight: number;
  /** That fit on a line of a label. */
  characters: number;
  labels: SideLabel[];
}

const FONT = 20;
const LINE = 25;
const GAP = 14;
/** Widest letters on average, as a part of the font size; rather too wide than labels that touch the wheel. */
const LETTER = 0.58;

/**
 * The wheel with its words in two columns beside it: they are level, do not shrink, and never meet, however many areas there are.
 * @param labels per area what stands at its label: the name, and the mark in a word.
 */
export function wideLayout(labels: readonly (readonly string[])[]): WideLayout {
  const width = 800;
  const count = labels.length;
  const radii: WideLayout['radii'] = [44, 122, 160, 198];
  const column = width / 2 - radii[3] - 30;
  const characters = Math.floor(column / (FONT * LETTER));
  const blocks = labels.map((parts, index) => ({
    index,
    side: segmentMiddle(index, count, 1, { x: 0, y: 0 }).x >= -0.001 ? ('right' as const) : ('left' as const),
    lines: parts.flatMap((part) => linesOf(part, characters)),
  }));
  const columns = {
    right: blocks.filter((block) => block.side === 'right'),
    left: blocks.filter((block) => block.side === 'left').reverse(),
  };
  const heightOf = (list: readonly { lines: string[] }[]) => list.reduce((sum, block) => sum + block.lines.length * LINE + GAP, 0);
  const height = Math.max(radii[3] * 2 + 20, heightOf(columns.right), heightOf(columns.left));
  const centre = { x: width / 2, y: height / 2 };
  const placed = (list: typeof blocks): SideLabel[] => {
    const spare = (height - heightOf(list)) / Math.max(list.length, 1);
    let top = 0;
    return list.map((block) => {
      const own = block.lines.length * LINE + GAP + spare;
      const y = round(top + own / 2);
      top += own;
      const right = block.side === 'right';
      const x = right ? centre.x + radii[3] + 30 : centre.x - radii[3] - 30;
      const from = segmentMiddle(block.index, count, radii[3], centre);
      return { ...block, x, y, line: [from, { x: right ? x - 8 : x + 8, y }] };
    });
  };
  const sides = [...placed(columns.right), ...placed(columns.left)].sort((one, other) => one.index - other.index);
  return { width, height, centre, radii, fontSize: FONT, lineHeight: LINE, characters, labels: sides };
}

export interface NarrowLayout {
  width: number;
  height: number;
  centre: Point;
  radii: WideLayout['radii'];
  fontSize: number;
}

/** The wheel with numbers only; the words stand in the list under it. */
export const narrowLayout: NarrowLayout = {
  width: 320,
  height: 320,
  centre: { x: 160, y: 160 },
  radii: [32, 104, 130, 156],
  fontSize: 20,
};
