import { css } from 'lit';

/** The map, with what Leaflet needs of its own style sheet. */
export const mapStyles = css`
  .map {
    position: relative;
  }
  .map-canvas {
    position: relative;
    z-index: 0;
    block-size: 26em;
    max-block-size: 75vh;
    overflow: hidden;
    background: var(--_surface-soft);
    border: 1px solid var(--_control-line);
    border-radius: var(--_radius);
    touch-action: pinch-zoom;
    direction: ltr;
  }
  .map-canvas .leaflet-pane,
  .map-canvas .leaflet-tile,
  .map-canvas .leaflet-tile-container,
  .map-canvas .leaflet-layer,
  .map-canvas .map-marker {
    position: absolute;
    inset: 0 auto auto 0;
  }
  .map-canvas .leaflet-pane {
    z-index: 400;
  }
  .map-canvas .leaflet-tile-pane {
    z-index: 200;
  }
  .map-canvas .leaflet-marker-pane {
    z-index: 600;
  }
  .map-canvas .leaflet-tile {
    max-inline-size: none;
    max-block-size: none;
    padding: 0;
    user-select: none;
    visibility: hidden;
  }
  .map-canvas .leaflet-tile-loaded {
    visibility: inherit;
  }
  .map-canvas .leaflet-zoom-animated {
    transform-origin: 0 0;
  }
  .map-canvas .leaflet-control-container {
    display: none;
  }
  .map-zoom {
    position: absolute;
    inset-block-start: 0.5em;
    inset-inline-end: 0.5em;
    z-index: 1;
    display: grid;
    gap: 0.35em;
  }
  .map-zoom-button {
    inline-size: 44px;
    block-size: 44px;
    padding: 0;
    font: inherit;
    font-size: 1.2em;
    font-weight: 700;
    color: var(--_text);
    background: var(--_surface);
    border: 2px solid var(--_control-line);
    border-radius: var(--_radius);
    cursor: pointer;
  }
`;
