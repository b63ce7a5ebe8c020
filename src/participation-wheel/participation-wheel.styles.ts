import { css } from 'lit';

/** The look of the first screen, and of what stands on every screen. */
export const participationWheelStyles = css`
  .shell > * + *,
  .stack-wide > * + * {
    margin-block-start: calc(var(--_space) * 1.75);
  }
  .lead {
    font-size: 1.12em;
  }
  .small-heading {
    font-size: 1.05em;
  }
  .foot {
    padding-block-start: var(--_space);
    border-block-start: 1px solid var(--_line);
  }
  summary {
    padding-block: 0.5em;
    min-block-size: 24px;
    font-weight: 600;
    color: var(--_link);
    cursor: pointer;
  }
  /* One line: it comes after the rest, and moves nothing. */
  .opener {
    min-block-size: 2.55em;
  }
  details > .stack {
    padding-block: 0.25em var(--_space);
  }
  .urgent > div + div {
    margin-block-start: 0.5em;
  }
  .urgent dt {
    font-weight: 600;
  }
`;
