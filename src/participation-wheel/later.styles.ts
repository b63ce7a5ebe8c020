import { css } from 'lit';

/**
 * The look of the questions, the wheel and the sheet. Marks differ by pattern and word; there is one ink, so that nothing hangs on colour.
 */
export const laterStyles = css`
  .main > * + * {
    margin-block-start: var(--_space);
  }
  .main > .buttons {
    margin-block-start: calc(var(--_space) * 1.5);
  }
  .split {
    display: grid;
    gap: calc(var(--_space) * 2);
  }
  .wheel-aside {
    display: none;
  }
  @container meedoen (inline-size > 46em) {
    .split {
      grid-template-columns: minmax(0, 1fr) minmax(0, 22em);
      gap: calc(var(--_space) * 3);
    }
    .wheel-aside {
      display: block;
      max-inline-size: 17em;
      margin-inline: auto;
      margin-block-end: var(--_space);
    }
  }

  .mark-choice > label,
  .area-button,
  .sentences li {
    display: flex;
    align-items: center;
    gap: 0.75em;
  }
  .mark-choice {
    padding-inline: 0.75em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    max-inline-size: 26em;
  }
  .mark-choice:has(:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
    background: var(--_accent-soft);
  }

  .areas ol,
  .sentences {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .areas ol {
    margin-block: calc(var(--_space) * 0.5) var(--_space);
  }
  .areas li + li {
    margin-block-start: 0.3em;
  }
  .area-button {
    inline-size: 100%;
    max-inline-size: 30em;
    min-block-size: var(--_target);
    padding: 0.35em 0.65em;
    font: inherit;
    color: inherit;
    text-align: start;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .area-button:hover {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }
  .area-button[aria-current] {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .area-button > :nth-child(2),
  .sentences li > div {
    flex: 1;
    min-inline-size: 0;
  }
  .area-name {
    display: block;
    font-weight: 600;
    line-height: 1.3;
  }
  .area-mark {
    display: block;
    font-size: 0.89em;
    line-height: 1.35;
    color: var(--_muted);
  }
  .area-number {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 1.9em;
    block-size: 1.9em;
    font-weight: 700;
    border: 2px solid currentColor;
    border-radius: 50%;
    line-height: 1;
  }

  .wheel {
    display: block;
    inline-size: 100%;
    block-size: auto;
    direction: ltr;
    overflow: visible;
    color: var(--_text);
    font-family: var(--_font);
  }
  .wheel-wide {
    display: none;
    max-inline-size: 50em;
    margin-inline: auto;
  }
  .wheel-narrow {
    max-inline-size: 24em;
    margin-inline: auto;
  }
  @container meedoen (inline-size > 40em) {
    .wheel-wide {
      display: block;
    }
    .wheel-narrow {
      display: none;
    }
  }
  .definitions {
    position: absolute;
  }
  .swatch {
    flex: none;
    inline-size: 2em;
    block-size: 1.5em;
  }
  .ground,
  .hub {
    fill: var(--_surface);
  }
  .ink {
    fill: var(--_accent);
  }
  .line,
  .leader {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 1.75;
  }
  .leader {
    stroke: var(--_control-line);
    stroke-width: 1.25;
  }
  .edge,
  .ring,
  .ring-goal {
    stroke: var(--_text);
    stroke-width: 1.5;
  }
  path.edge {
    fill: none;
  }
  .ring {
    fill: var(--_surface-soft);
    stroke: var(--_control-line);
  }
  .ring-goal {
    fill: var(--_accent-soft);
    stroke-width: 2.5;
  }
  .hub {
    stroke: var(--_text);
    stroke-width: 2;
  }
  .wheel text {
    fill: var(--_text);
  }
  .number,
  .hub-word,
  .name {
    font-weight: 700;
  }
  .mark {
    font-weight: 400;
  }
  .segment[data-pick] {
    cursor: pointer;
  }
  .segment[data-pick]:hover .edge,
  .segment[data-current] .edge {
    stroke: var(--_accent);
    stroke-width: 5;
  }

  .sentences li {
    align-items: flex-start;
    padding-block: 0.75em;
    border-block-end: 1px solid var(--_line);
  }
  .sentences li:first-child {
    border-block-start: 1px solid var(--_line);
  }
  .points {
    padding-inline-start: 1.2em;
    max-inline-size: var(--_measure);
  }
  .points li + li {
    margin-block-start: 0.5em;
  }
  .more-fields {
    padding-block: calc(var(--_space) * 0.5);
  }
  .more-fields > * + *,
  .more > .field {
    margin-block-start: calc(var(--_space) * 1.5);
  }
  .more {
    border-block: 1px solid var(--_line);
    max-inline-size: var(--_measure);
  }
  .ring-sign {
    display: inline-grid;
    place-items: center;
    min-inline-size: 1.6em;
    margin-inline-end: 0.25em;
    font-weight: 700;
    border: 1px solid var(--_control-line);
    border-radius: 4px;
    line-height: 1.4;
  }
  .columns {
    display: grid;
    gap: var(--_space);
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
  }
  .views .choice {
    grid-template-columns: auto auto;
  }
  figcaption {
    margin-block-start: 0.5em;
    max-inline-size: var(--_measure);
  }
  .table-scroll {
    overflow-x: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 0.5em 0.75em 0.5em 0;
    text-align: start;
    vertical-align: top;
    border-block-end: 1px solid var(--_line);
    overflow-wrap: normal;
  }

  /* SVG is not adjusted for forced colours by itself. */
  @media (forced-colors: active) {
    .ground,
    .ring,
    .ring-goal,
    .hub {
      fill: Canvas;
      stroke: CanvasText;
    }
    .ink,
    .wheel text {
      fill: CanvasText;
    }
    .line,
    .leader,
    .edge {
      stroke: CanvasText;
    }
    circle.ground,
    .swatch .ground {
      stroke: none;
    }
    .segment[data-pick]:hover .edge,
    .segment[data-current] .edge {
      stroke: Highlight;
    }
    .mark-choice:has(:checked),
    .area-button[aria-current] {
      border: 3px solid Highlight;
    }
  }
  .sheet {
    display: none;
  }
  @media print {
    .ink,
    .wheel text {
      fill: #000;
    }
    .line,
    .leader,
    .edge,
    .ring,
    .ring-goal,
    .hub {
      stroke: #000;
    }
    .ground,
    .ring,
    .ring-goal,
    .hub {
      fill: #fff;
    }
    circle.ground,
    .swatch .ground {
      stroke: none;
    }
    /* With a result, the sheet is printed and nothing of the screen; before that, the screen as it is. */
    .shell:has(.sheet) > :not(.sheet, .definitions) {
      display: none;
    }
    .sheet {
      display: block;
      font-size: 10pt;
      line-height: 1.35;
    }
    .sheet p {
      max-inline-size: none;
    }
    .sheet-title {
      display: flex;
      justify-content: space-between;
      align-items: baseline;
      padding-block-end: 2mm;
      border-block-end: 1pt solid #000;
    }
    .sheet-title strong {
      font-size: 18pt;
    }
    .sheet-head {
      display: grid;
      grid-template-columns: 70mm 1fr;
      gap: 8mm;
      padding-block: 5mm;
    }
    .sheet-head > div > * + * {
      margin-block-start: 1.5mm;
    }
    .sheet-box {
      padding: 2mm 3mm;
      border: 1pt solid #000;
    }
    .sheet-notes {
      block-size: 22mm;
      background: none;
      border-block: 0.5pt solid #000;
    }
    .sheet-areas {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 3mm 8mm;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .sheet-areas li {
      break-inside: avoid;
      padding-block-start: 2mm;
      border-block-start: 0.5pt solid #000;
    }
    .sheet-area {
      display: flex;
      align-items: center;
      gap: 2mm;
    }
    .sheet-support {
      display: grid;
      grid-template-columns: repeat(3, 1fr);
      gap: 6mm;
      padding-block-start: 5mm;
      break-inside: avoid;
    }
    .sheet-support ul {
      padding-inline-start: 4mm;
    }
    .sheet-foot {
      margin-block-start: 4mm;
      font-size: 8.5pt;
    }
  }
`;
