import { css } from 'lit';

export const readAloudStyles = css`
  .read-aloud {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) / 2) var(--_space);
  }
  .read-aloud .link {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: var(--_target);
  }
  .read-aloud label {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
  }
  .read-aloud .input {
    inline-size: auto;
    margin: 0;
  }
`;
