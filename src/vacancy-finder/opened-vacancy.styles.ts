import { css } from 'lit';

/** A vacancy that is opened: two columns of facts where there is room, one on a phone. */
export const openedVacancyStyles = css`
  .detail {
    overflow-wrap: anywhere;
  }
  .detail-title {
    font-size: 1.45em;
  }
  .detail > .stack > * + *,
  .detail section > * + * {
    margin-block-start: calc(var(--_space) * 0.6);
  }
  .detail > section,
  .detail > .blocks {
    margin-block-start: calc(var(--_space) * 2);
  }
  .icon-line {
    display: flex;
    gap: 0.6em;
    align-items: start;
  }
  .feed-text {
    white-space: pre-line;
  }
  [data-wipe-done] {
    margin-block-end: var(--_space);
  }
  .blocks {
    display: grid;
    gap: var(--_space);
  }
  .facts {
    border-block-start: 1px solid var(--_line);
  }
  .fact {
    padding-block: 0.55em;
    border-block-end: 1px solid var(--_line);
  }
  .fact > dt {
    font-weight: 700;
  }
  .fact > dd {
    max-inline-size: var(--_measure);
  }
  .respond {
    padding: var(--_space);
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
  }
  .input[readonly] {
    background: var(--_surface-soft);
  }
  @container meedoen (inline-size > 34em) {
    .fact {
      display: grid;
      grid-template-columns: minmax(9em, 13em) 1fr;
      column-gap: var(--_space);
    }
    .fact > dt {
      grid-row: 1 / span 20;
    }
    .fact > dd {
      grid-column: 2;
    }
    .respond {
      padding: calc(var(--_space) * 1.5);
    }
  }
  @container meedoen (inline-size > 52em) {
    .blocks {
      grid-template-columns: repeat(auto-fit, minmax(14em, 1fr));
    }
  }
  @media (forced-colors: active) {
    .respond {
      border: 1px solid CanvasText;
    }
  }
`;
