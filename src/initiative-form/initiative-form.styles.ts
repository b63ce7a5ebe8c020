import { css } from 'lit';

/** What only the initiative form has. */
export const initiativeFormStyles = css`
  .shell > * + * {
    margin-block-start: calc(var(--_space) * 1.5);
  }
  .step > * + * {
    margin-block-start: calc(var(--_space) * 1.5);
  }
  .note {
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
