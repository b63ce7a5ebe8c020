import { css } from 'lit';

/** What only the initiative form has. */
export const initiativeFormStyles = css`
  /* Wider than this the eye loses the line from a question to its "change". */
  .shell {
    max-inline-size: 54em;
  }
  .shell > * + * {
    margin-block-start: calc(var(--_space) * 1.5);
  }
  .step > * + * {
    margin-block-start: calc(var(--_space) * 1.5);
  }
  .stack > * + .heading {
    margin-block-start: calc(var(--_space) * 1.5);
  }
  .check-row {
    align-items: baseline;
  }
  .field + .note,
  .note + .field {
    margin-block-start: var(--_space);
  }
  .note {
    max-inline-size: calc(var(--_measure) + 2 * var(--_space));
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.6em;
  }
  .note .icon {
    margin-block-start: 0.15em;
  }
  .note > * + * {
    margin-block-start: 0;
  }
  .note p + p {
    margin-block-start: 0.5em;
  }
  /* A long list of short choices: next to each other where there is room, in equal columns so that the eye finds them. */
  .choices[data-row] {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
  }
  .half {
    padding-block-start: calc(var(--_space) * 1.25);
    border-block-start: 3px solid var(--_line);
  }
  .consents {
    padding: var(--_space);
    background: var(--_surface-soft);
    border-radius: var(--_radius);
  }
  .consents .field + .field {
    margin-block-start: 0.25em;
  }
  .consents legend {
    float: inline-start;
    inline-size: 100%;
  }
  .consents legend + * {
    clear: both;
  }
  .privacy {
    padding: var(--_space);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .privacy ul,
  .next {
    padding-inline-start: 1.3em;
    max-inline-size: var(--_measure);
  }
  .privacy li + li,
  .next li + li {
    margin-block-start: 0.35em;
  }
  .foot {
    display: grid;
    gap: var(--_space);
    padding-block-start: var(--_space);
    border-block-start: 1px solid var(--_line);
  }
  @media (forced-colors: active) {
    .consents {
      border: 1px solid CanvasText;
    }
  }
`;
