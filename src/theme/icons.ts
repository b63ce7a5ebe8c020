import { svg, type TemplateResult } from 'lit';
import { html } from 'lit';

/** Icons as SVG and not emoji: emoji are read aloud in the wrong language, and WebKit does not hide them well. */
const icon = (shape: TemplateResult) =>
  html`<svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">${shape}</svg>`;

export const errorIcon = () =>
  icon(
    svg`<circle cx="12" cy="12" r="10" fill="none" stroke="currentColor" stroke-width="2"/><path d="M12 6.5v7M12 16.2v1.6" stroke="currentColor" stroke-width="2.4" stroke-linecap="round"/>`,
  );
export const checkIcon = () =>
  icon(
    svg`<circle cx="12" cy="12" r="10" fill="none" stroke="currentColor" stroke-width="2"/><path d="m7 12.5 3.4 3.5L17 8.8" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"/>`,
  );
export const fileIcon = () =>
  icon(svg`<path d="M6 2.5h8l5 5v14H6zM14 2.5v5h5" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round"/>`);
export const infoIcon = () =>
  icon(
    svg`<circle cx="12" cy="12" r="10" fill="none" stroke="currentColor" stroke-width="2"/><path d="M12 11v6.5M12 6.7v.6" stroke="currentColor" stroke-width="2.4" stroke-linecap="round"/>`,
  );
export const soundIcon = () =>
  icon(
    svg`<path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 8.5a5 5 0 0 1 0 7M18 6a8.5 8.5 0 0 1 0 12" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>`,
  );
