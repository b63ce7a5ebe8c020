import { css } from 'lit';

/** The sheet for signatures, on screen and on A4. */
export const sheetStyles = css`
  .sheet {
    padding: var(--_space);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .sheet > * + * {
    margin-block-start: var(--_space);
  }
  .sheet-top {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
    justify-content: space-between;
  }
  .sheet-top > .stack {
    flex: 1 1 14em;
  }
  .sheet-title {
    font-size: 1.25em;
    font-weight: 700;
  }
  .sheet-summary {
    white-space: pre-line;
  }
  .qr {
    inline-size: 9em;
    text-align: center;
  }
  .qr svg {
    display: block;
    inline-size: 100%;
    forced-color-adjust: none;
  }
  /* A telephone reads dark on light only, whatever the colours of the page. */
  .qr-ground {
    fill: #fff;
  }
  .qr-squares {
    fill: #000;
  }
  .sheet-facts {
    display: grid;
    gap: 0.5em;
  }
  .sheet-facts dt {
    font-weight: 600;
  }
  .sheet table {
    inline-size: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }
  .sheet th,
  .sheet td {
    block-size: 2.2em;
    padding: 0.25em 0.4em;
    border: 1px solid var(--_control-line);
    text-align: start;
    vertical-align: top;
    font-size: 0.89em;
    overflow-wrap: anywhere;
  }
  .sheet th {
    hyphens: auto;
  }
  .sheet th:first-child {
    inline-size: 2.4em;
    color: var(--_muted);
    font-weight: 400;
  }
  @media print {
    .sheet {
      padding: 0;
      border: 0;
    }
    .sheet-summary {
      max-block-size: 9em;
      overflow: hidden;
    }
    .shell:has(.sheet) > .heading-main,
    .shell:has(.sheet) > .foot {
      display: none;
    }
  }
`;
