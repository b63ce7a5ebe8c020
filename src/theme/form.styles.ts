import { css } from 'lit';

/** Fields and errors; steps and uploads have sheets of their own beside this one. Everything follows the width of the widget, never that of the window. */
export const formStyles = css`
  form {
    margin: 0;
  }
  .field + .field,
  .field + .buttons,
  .buttons + .field {
    margin-block-start: calc(var(--_space) * 1.75);
  }
  form > * + .buttons {
    margin-block-start: calc(var(--_space) * 2);
  }
  .label,
  legend {
    display: block;
    padding: 0;
    font-weight: 700;
    max-inline-size: var(--_measure);
  }
  /* A legend that floats stands inside its fieldset, and not on the border that an error gives it. */
  .group > legend {
    float: inline-start;
    inline-size: 100%;
    padding-block-end: 0.25em;
  }
  .group > legend + * {
    clear: both;
  }
  .optional {
    font-weight: 400;
    color: var(--_muted);
  }
  .help {
    color: var(--_muted);
    margin-block-start: 0.2em;
  }
  .error {
    display: flex;
    gap: 0.5em;
    margin-block-start: 0.4em;
    font-weight: 600;
    color: var(--_error);
  }
  .error .icon {
    margin-block-start: 0.12em;
  }
  .field[data-invalid] {
    padding-inline-start: var(--_space);
    border-inline-start: 5px solid var(--_error);
  }
  .input {
    display: block;
    inline-size: 100%;
    min-block-size: var(--_target);
    margin: 0;
    margin-block-start: 0.45em;
    padding: 0.5em 0.65em;
    font: inherit;
    color: var(--_text);
    background: var(--_surface);
    border: 2px solid var(--_control-line);
    border-radius: var(--_radius);
    appearance: auto;
  }
  .input:hover {
    border-color: var(--_accent);
  }
  .input-wide {
    max-inline-size: var(--_measure);
  }
  .input-medium {
    max-inline-size: 22em;
  }
  .input-small {
    max-inline-size: 10em;
  }
  .input-short {
    max-inline-size: 5em;
  }
  .input-tiny {
    max-inline-size: 4em;
  }
  .label-small {
    display: block;
  }
  .label-small + .input {
    margin-block-start: 0.2em;
  }
  .date {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 0.5) calc(var(--_space) * 0.75);
    margin-block-start: 0.5em;
  }
  .date > * {
    flex: 0 1 auto;
  }
  .affix {
    display: flex;
    align-items: stretch;
    max-inline-size: 12em;
    margin-block-start: 0.45em;
  }
  .affix > span {
    display: grid;
    place-items: center;
    padding-inline: 0.8em;
    color: var(--_muted);
    background: var(--_surface-soft);
    border: 2px solid var(--_control-line);
    border-inline-end: 0;
    border-start-start-radius: var(--_radius);
    border-end-start-radius: var(--_radius);
  }
  .affix > .input {
    margin-block-start: 0;
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }
  textarea.input {
    max-inline-size: var(--_measure);
    resize: vertical;
    line-height: 1.5;
  }
  .input[aria-invalid='true'] {
    border-color: var(--_error);
  }
  .counter {
    margin-block-start: 0.35em;
    font-size: 0.89em;
    color: var(--_muted);
  }
  .counter[data-over] {
    color: var(--_error);
    font-weight: 600;
  }
  .choices {
    display: grid;
    gap: 0.35em;
    margin-block-start: 0.5em;
  }
  .choices[data-row] {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 7em), max-content));
    column-gap: calc(var(--_space) * 1.5);
  }
  /* The question that follows from an answer hangs under it. */
  .choice-other {
    margin-inline-start: 11px;
    padding-inline-start: calc(11px + 0.75em);
    border-inline-start: 2px solid var(--_line);
  }
  .choice {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: start;
    column-gap: 0.75em;
    max-inline-size: var(--_measure);
  }
  /* The label carries the padding, so that the whole line is the target. */
  .choice > label {
    padding-block: 0.5em;
    min-block-size: var(--_target);
    cursor: pointer;
  }
  .choice > input {
    inline-size: 24px;
    block-size: 24px;
    margin: 0;
    margin-block-start: calc((var(--_target) - 24px) / 2);
    accent-color: var(--_accent);
    cursor: pointer;
  }
  .choice-help {
    grid-column: 2;
    margin-block-start: -0.35em;
    padding-block-end: 0.35em;
    font-size: 0.89em;
    color: var(--_muted);
  }
  /* Fields beside each other stand on one line, also when one of them has an error above it. */
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    gap: calc(var(--_space) * 1.5) var(--_space);
  }
  .row > .field {
    flex: 0 1 auto;
    margin-block-start: 0;
  }
  /* Hidden from people, assistive technology and autofill; not display:none, which robots know, and not far
     to the side, where a page from right to left would scroll to. */
  .trap {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  @media (forced-colors: active) {
    .field[data-invalid] {
      border-inline-start-color: CanvasText;
    }
  }
`;
