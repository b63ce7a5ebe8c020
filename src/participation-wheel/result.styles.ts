import { css } from 'lit';

/** The result on screen: sentences, table, what there is. */
export const resultStyles = css`
  .sentences li {
    align-items: flex-start;
    padding-block: 0.75em;
    border-block-end: 1px solid var(--_line);
  }
  .sentences li:first-child {
    border-block-start: 1px solid var(--_line);
  }
  .points {
    padding-inline-start: 1.2em;
    max-inline-size: var(--_measure);
  }
  .points li + li {
    margin-block-start: 0.5em;
  }
  .agreed dt {
    font-weight: 600;
  }
  .agreed > div + div {
    margin-block-start: 0.5em;
  }
  .layers dt {
    font-weight: 600;
  }
  @container meedoen (inline-size > 30em) {
    .layers > div {
      display: grid;
      grid-template-columns: 9.5em 1fr;
    }
    .layers dd {
      grid-column: 2;
    }
  }
  .ring-sign {
    display: inline-grid;
    place-items: center;
    min-inline-size: 1.6em;
    margin-inline-end: 0.25em;
    font-weight: 700;
    border: 1px solid var(--_control-line);
    border-radius: 4px;
    line-height: 1.4;
  }
  .columns {
    display: grid;
    gap: var(--_space);
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
  }
  .views .choice {
    grid-template-columns: auto auto;
  }
  figcaption {
    margin-block-start: 0.5em;
    max-inline-size: var(--_measure);
  }
  .table-scroll {
    overflow-x: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 0.5em 0.75em 0.5em 0;
    text-align: start;
    vertical-align: top;
    border-block-end: 1px solid var(--_line);
    overflow-wrap: normal;
  }
`;
