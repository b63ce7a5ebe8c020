import { css } from 'lit';
import { tokens } from './tokens.styles.ts';

/**
 * The box of every widget. `!important` on the host is needed against pages with `* { all: revert }` or `div { display: inline }`;
 * nothing visible hangs on the host itself. Sizes are in `em` of our own root, since pages change what a `rem` is; the root begins at
 * `medium`, the size that people choose in their browser, which no page can change.
 *
 * A font's family is never part of the `font` shorthand: without a font of a theme it is the page's own, by inheritance, and a shorthand
 * with an inherited part is void as a whole.
 */
const host = css`
  :host {
    display: block !important;
    inline-size: 100%;
    min-inline-size: 0;
    font-size: medium !important;
  }
  :host([hidden]) {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  .root {
    container: meedoen / inline-size;
    /* A size container counts as empty wherever a page makes a place as wide as what stands in it: a float, a table, an inline block. */
    contain-intrinsic-inline-size: min(20em, 80vw);
    font-family: var(--_font);
    font-size: var(--_size);
    font-style: normal;
    font-weight: 400;
    font-variant: normal;
    font-stretch: normal;
    line-height: 1.55;
    visibility: visible;
    cursor: auto;
    letter-spacing: normal;
    word-spacing: normal;
    text-transform: none;
    text-align: start;
    text-indent: 0;
    white-space: normal;
    color: var(--_text);
    background: var(--_surface);
    overflow-wrap: break-word;
    hyphens: manual;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  p {
    max-inline-size: var(--_measure);
  }
  .stack > * + * {
    margin-block-start: var(--_space);
  }
  .heading,
  .summary-heading {
    margin: 0;
    font-family: var(--_heading-font);
    font-size: 1.25em;
    font-style: normal;
    font-weight: 700;
    line-height: 1.25;
    color: var(--_heading-color);
    text-wrap: balance;
    max-inline-size: var(--_measure);
  }
  .heading-main {
    font-size: 1.6em;
  }
  .muted {
    color: var(--_muted);
  }
  .small {
    font-size: 0.89em;
  }
  .visually-hidden {
    position: absolute !important;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    border: 0;
  }
  a,
  .link {
    color: var(--_link);
    text-decoration: underline;
    text-decoration-thickness: 0.07em;
    text-underline-offset: 0.16em;
  }
  a:hover,
  .link:hover {
    text-decoration-thickness: 0.14em;
  }
  .link {
    font: inherit;
    background: none;
    border: 0;
    padding: 0.25em 0;
    min-block-size: 24px;
    cursor: pointer;
    text-align: start;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 0.75);
    align-items: center;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: var(--_target);
    padding: 0.55em 1.15em;
    font-family: inherit;
    font-size: 1em;
    font-weight: 600;
    line-height: 1.3;
    color: var(--_on-accent);
    background: var(--_accent);
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
    cursor: pointer;
    text-decoration: none;
    text-align: center;
  }
  .button:hover {
    background: var(--_accent-strong);
    border-color: var(--_accent-strong);
  }
  .button-plain {
    color: var(--_link);
    background: transparent;
    border-color: var(--_control-line);
  }
  .button-plain:hover {
    color: var(--_link);
    background: var(--_accent-soft);
    border-color: var(--_link);
  }
  .icon {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
  }
  .notice {
    padding: var(--_space);
    background: var(--_accent-soft);
    border-inline-start: 5px solid var(--_accent);
    border-radius: var(--_radius);
  }
  .notice-error {
    background: var(--_error-soft);
    border-color: var(--_error);
  }
  .notice-success {
    background: var(--_success-soft);
    border-color: var(--_success);
  }
  .notice > * + * {
    margin-block-start: calc(var(--_space) * 0.5);
  }
  .icon-heading {
    display: flex;
    align-items: center;
    gap: 0.4em;
  }
  .reference {
    display: flex;
    gap: 0.5em;
  }
  .links {
    padding-inline-start: 1.2em;
  }
  .contact > * + * {
    margin-block-start: 0.15em;
  }
  .card {
    padding: var(--_space);
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  /* Pages have bars that stay at the top or the bottom, and few say so with scroll-padding. */
  :focus {
    scroll-margin-block: min(7em, 25vh);
  }
  /* Two colours, so that the ring is seen on any ground; the outline alone remains in forced colours. */
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--_focus-ground);
  }
  [tabindex='-1']:focus-visible,
  [tabindex='-1']:focus {
    outline-offset: 4px;
  }
  .heading:focus:not(:focus-visible) {
    outline: none;
    box-shadow: none;
  }

  @media (forced-colors: active) {
    .button,
    .card,
    .notice {
      border: 2px solid ButtonText;
    }
    .icon {
      forced-color-adjust: auto;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
      scroll-behavior: auto !important;
    }
  }
  @media print {
    .root {
      color: #000;
      background: none;
      font-size: 11pt;
    }
    .buttons,
    .no-print {
      display: none;
    }
  }
`;

export const hostStyles = [tokens, host];
