import { css } from 'lit';

/** The picture of the wheel, on screen, in forced colours and in black and white on paper. */
export const wheelPictureStyles = css`
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
  }
`;
