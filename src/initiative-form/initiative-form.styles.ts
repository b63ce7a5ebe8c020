import { css } from 'lit';

/** The first screen of the initiative form, and what stands around every other. */
export const initiativeFormStyles = css`
  /* Wider than this the eye loses the line from a question to its "change". */
  .shell {
    max-inline-size: 54em;
  }
  .shell > * + * {
    margin-block-start: calc(var(--_space) * 1.5);
  }
  .facts {
    display: grid;
    gap: var(--_space);
    max-inline-size: var(--_measure);
  }
  .facts dt {
    font-weight: 600;
  }
  .stack > .facts + .buttons {
    margin-block-start: calc(var(--_space) * 1.5);
  }
  .foot {
    display: grid;
    gap: var(--_space);
    padding-block-start: var(--_space);
    border-block-start: 1px solid var(--_line);
  }
  @container meedoen (inline-size > 40em) {
    .facts {
      grid-template-columns: 1fr 1fr;
      max-inline-size: none;
    }
  }
`;
