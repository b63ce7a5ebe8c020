import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Answer } from '../model/answers.ts';
import {
  linesOf,
  narrowLayout,
  placesInSegment,
  type Point,
  segmentMiddle,
  segmentPath,
  type SideLabel,
  wideLayout,
  type WideLayout,
} from '../model/geometry.ts';
import type { RingSigns } from '../model/result.ts';
import { patternFill } from './patterns.ts';
import type { WheelTexts } from './wheel-view.ts';

export type Picture = Readonly<{
  answers: readonly Answer[];
  /** Name of the picture for who cannot see it; what it shows stands in words elsewhere on the screen. */
  name: string;
  /** What stands in rings 2 and 3. */
  signs?: RingSigns | undefined;
  /** Area on screen now. */
  current?: string | undefined;
  /** A click on a segment is a shortcut to the button of that area. */
  pick?: ((area: string) => void) | undefined;
}>;

/**
 * The wheel in two drawings, of which the width of the widget shows one: wide with its words beside it, narrow with numbers that return in
 * the list below. Nothing in it can be focused: the native buttons are the way to move.
 */
export const wheelPicture = (picture: Picture, texts: WheelTexts): TemplateResult => html`
  <div class="wheel-wide">${wideWheel(picture, texts)}</div>
  <div class="wheel-narrow">${numberedWheel(picture, texts)}</div>
`;

/** With numbers only. */
export function numberedWheel(picture: Picture, texts: WheelTexts): TemplateResult {
  const { width, height, centre, radii, fontSize } = narrowLayout;
  return html`
    <svg class="wheel" viewBox="0 0 ${width} ${height}" role="img" aria-label=${picture.name} focusable="false">
      ${rings(picture, centre, radii, fontSize)} ${hub(texts('wheel.hub'), centre, radii[0], fontSize)}
    </svg>
  `;
}

function wideWheel(picture: Picture, texts: WheelTexts): TemplateResult {
  const layout = wideLayout(picture.answers.map((answer) => wordsOf(answer, texts)));
  const { width, height, centre, radii, fontSize } = layout;
  return html`
    <svg class="wheel" viewBox="0 0 ${width} ${height}" role="img" aria-label=${picture.name} focusable="false">
      ${layout.labels.map((label) => sideLabel(label, layout, picture.answers[label.index]))} ${rings(picture, centre, radii, fontSize)}
      ${hub(texts('wheel.hub'), centre, radii[0], fontSize)}
    </svg>
  `;
}

/** What stands at a segment: number and name, the mark in a word, and whether the person wants something there. */
const wordsOf = ({ number, area, mark, chosen }: Answer, texts: WheelTexts): string[] => [
  `${String(number)}. ${area.label}`,
  mark?.label ?? texts('areas.none'),
  ...(chosen ? [`★ ${texts('wheel.goal')}`] : []),
];

function sideLabel(label: SideLabel, layout: WideLayout, answer: Answer | undefined): TemplateResult {
  const { lines, x, y, side, line } = label;
  const top = y - ((lines.length - 1) * layout.lineHeight) / 2;
  // The name may take several lines; what follows is the mark.
  const bold = linesOf(answer ? `${String(answer.number)}. ${answer.area.label}` : '', layout.characters).length;
  return svg`
    <path class="leader" d="M${line[0].x} ${line[0].y}L${line[1].x} ${line[1].y}"/>
    <text class="label" text-anchor=${side === 'right' ? 'start' : 'end'} font-size=${layout.fontSize}>
      ${lines.map(
        (text, index) =>
          svg`<tspan class=${index < bold ? 'name' : 'mark'} x=${x} y=${top + index * layout.lineHeight} dy="0.35em">${text}</tspan>`,
      )}
    </text>`;
}

const rings = (picture: Picture, centre: Point, radii: WideLayout['radii'], fontSize: number): TemplateResult[] =>
  picture.answers.map((answer, index) => segment(picture, answer, index, centre, radii, fontSize));

function segment(
  { answers, signs, current, pick }: Picture,
  { area, mark, chosen, number }: Answer,
  index: number,
  centre: Point,
  [inner, ring1, ring2, ring3]: WideLayout['radii'],
  fontSize: number,
): TemplateResult {
  const path = (from: number, to: number) => segmentPath(index, answers.length, from, to, centre);
  const middle = segmentMiddle(index, answers.length, (inner + ring1) / 2, centre);
  const { ring2: activities, ring3: laws } = signs?.inArea(area.id) ?? { ring2: [], ring3: [] };
  const inRing = (list: readonly string[], radius: number) =>
    placesInSegment(index, answers.length, list.length, radius, centre).map(
      ({ x, y }, at) =>
        svg`<text class="sign" x="${x}" y="${y}" dy="0.35em" text-anchor="middle" font-size="${fontSize - 3}">${list[at] ?? ''}</text>`,
    );
  // The buttons of the areas do the same by keyboard; this is the shortcut for a pointer.
  return svg`<g class="segment" ?data-pick=${pick !== undefined} ?data-current=${current === area.id} @click=${() => pick?.(area.id)}>
    <path class="ground" d="${path(inner, ring1)}"/>
    ${mark && mark.pattern !== 'plain' ? svg`<path d=${path(inner, ring1)} fill="${patternFill(mark.pattern)}"/>` : nothing}
    <path class="edge" d="${path(inner, ring1)}"/>
    <path class=${chosen ? 'ring-goal' : 'ring'} d="${path(ring1, ring2)}"/>
    <path class="ring" d="${path(ring2, ring3)}"/>
    <circle class="ground" cx=${middle.x} cy=${middle.y} r="${fontSize * 0.85}"/>
    <text class="number" x=${middle.x} y=${middle.y} dy="0.35em" text-anchor="middle" font-size=${fontSize}>${number}</text>
    ${inRing(chosen && activities.length === 0 ? ['★'] : activities, (ring1 + ring2) / 2)} ${inRing(laws, (ring2 + ring3) / 2)}
  </g>`;
}

const hub = (word: string, centre: Point, radius: number, fontSize: number): TemplateResult => svg`
  <circle class="hub" cx=${centre.x} cy=${centre.y} r="${radius - 4}"/>
  <text class="hub-word" x=${centre.x} y=${centre.y} dy="0.35em" text-anchor="middle" font-size=${fontSize}>${word}</text>`;
