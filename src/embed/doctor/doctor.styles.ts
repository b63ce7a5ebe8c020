import { css } from 'lit';

/** Its own colours: it must be readable above all on a page where those of the theme are wrong. */
export const doctorStyles = css`
  :host {
    all: initial !important;
    position: fixed !important;
    inset-block-end: 0 !important;
    inset-inline-end: 0 !important;
    z-index: 2147483647 !important;
    inline-size: min(40em, 100%) !important;
    font-size: medium !important;
  }
  :host([hidden]) {
    display: none !important;
  }
  .root {
    box-sizing: border-box;
    max-block-size: 80vh;
    overflow: auto;
    padding: 1em;
    font-family: system-ui, sans-serif;
    font-size: 1em;
    line-height: 1.5;
    color: #1b2733;
    background: #ffffff;
    border: 2px solid #1b2733;
    overflow-wrap: anywhere;
  }
  h2,
  h3 {
    margin: 0;
    font-size: 1.25em;
    line-height: 1.3;
  }
  h3 {
    font-size: 1em;
  }
  p,
  ul {
    margin: 0.5em 0 0;
  }
  .findings {
    list-style: none;
    padding: 0;
    margin-block-start: 1em;
  }
  .findings > li {
    border-block-start: 1px solid #c3ccd4;
    padding-block: 0.75em;
  }
  code {
    display: block;
    margin-block-start: 0.25em;
    padding: 0.5em;
    font-family: ui-monospace, monospace;
    background: #f4f6f8;
    user-select: all;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-start: 1em;
  }
  button {
    min-block-size: 44px;
    padding: 0.25em 1em;
    font: inherit;
    color: #1b2733;
    background: #ffffff;
    border: 2px solid #1b2733;
    border-radius: 6px;
    cursor: pointer;
  }
  .root:focus-visible,
  h2:focus-visible,
  button:focus-visible {
    outline: 3px solid #1b2733;
    outline-offset: 2px;
  }
`;
