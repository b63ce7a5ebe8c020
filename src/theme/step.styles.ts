import { css } from 'lit';

/** What stands around the fields of a step: the error summary, its heading with the progress, and the page with all answers. */
export const stepStyles = css`
  .error-summary {
    padding: var(--_space);
    margin-block: var(--_space) calc(var(--_space) * 1.75);
    border: 3px solid var(--_error);
    border-radius: var(--_radius);
    background: var(--_error-soft);
  }
  .error-summary ul {
    margin-block-start: 0.5em;
    padding-inline-start: 1.2em;
  }
  .error-summary li {
    padding-block: 0.2em;
  }
  .error-summary li::marker {
    color: var(--_error);
  }
  .error-summary a {
    color: var(--_error);
    font-weight: 600;
  }
  .step-heading {
    margin-block-end: calc(var(--_space) * 1.25);
  }
  .step-heading .progress {
    display: block;
    margin-block-end: 0.3em;
    font-family: var(--_font);
    font-size: 0.8em;
    font-weight: 400;
    line-height: 1.3;
    color: var(--_muted);
  }
  .check-list {
    border-block-start: 1px solid var(--_line);
  }
  .check-row {
    display: grid;
    gap: 0.15em var(--_space);
    padding-block: 0.75em;
    border-block-end: 1px solid var(--_line);
  }
  .check-row dt {
    font-weight: 700;
  }
  .check-answer {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  @container meedoen (inline-size > 34em) {
    .check-row {
      grid-template-columns: minmax(10em, 1fr) 2fr auto;
    }
  }
`;
