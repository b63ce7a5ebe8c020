import { css } from 'lit';

/** The cross in the middle of the map, and the pin, whose tip is at the middle of its mark. */
export const pinStyles = css`
  .pin > * {
    margin-block-start: calc(var(--_space) * 0.5);
  }
  /* There is always page beside it to scroll by. */
  .pin .map-canvas {
    block-size: 20em;
    max-block-size: 60vh;
  }
  .pin-cross {
    position: absolute;
    inset: 0;
    z-index: 1;
    pointer-events: none;
  }
  .pin-cross::before,
  .pin-cross::after {
    content: '';
    position: absolute;
    inset-block-start: 50%;
    left: 50%;
    background: var(--_text);
    outline: 1px solid var(--_surface);
    transform: translate(-50%, -50%);
  }
  .pin-cross::before {
    inline-size: 28px;
    block-size: 2px;
  }
  .pin-cross::after {
    inline-size: 2px;
    block-size: 28px;
  }
  .pin-mark {
    position: relative;
    display: block;
    inline-size: 44px;
    block-size: 44px;
    pointer-events: none;
  }
  .pin-mark::before {
    content: '';
    position: absolute;
    inset-block-start: -8px;
    left: 11px;
    inline-size: 22px;
    block-size: 22px;
    box-sizing: border-box;
    background: var(--_accent);
    border: 3px solid var(--_surface);
    border-radius: 50% 50% 50% 0;
    box-shadow: 0 0 0 2px var(--_accent);
    transform: rotate(-45deg);
  }
  @media (forced-colors: active) {
    .pin-cross::before,
    .pin-cross::after {
      background: CanvasText;
      outline-color: Canvas;
      forced-color-adjust: none;
    }
    .pin-mark::before {
      background: Highlight;
      border-color: Canvas;
      forced-color-adjust: none;
    }
  }
`;
