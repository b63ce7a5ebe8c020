import { css } from 'lit';

/** The sheet for the conversation, on paper only. */
export const sheetStyles = css`
  .sheet {
    display: none;
  }
  @media print {
    /* With a result, the sheet is printed and nothing of the screen; before that, the screen as it is. */
    .shell:has(.sheet) > :not(.definitions, [data-readable]),
    [data-readable]:has(> .sheet) > :not(.sheet) {
      display: none;
    }
    .sheet {
      display: block;
      font-size: 10pt;
      line-height: 1.35;
    }
    .sheet p {
      max-inline-size: none;
    }
    .sheet a,
    .sheet .muted {
      color: #000;
    }
    .sheet-title {
      display: flex;
      justify-content: space-between;
      align-items: baseline;
      padding-block-end: 2mm;
      border-block-end: 1pt solid #000;
    }
    .sheet-title strong {
      font-size: 18pt;
    }
    .sheet-head {
      display: grid;
      grid-template-columns: 70mm 1fr;
      gap: 8mm;
      padding-block: 5mm;
    }
    .sheet-head > div > * + * {
      margin-block-start: 1.5mm;
    }
    .sheet-box {
      padding: 2mm 3mm;
      border: 1pt solid #000;
    }
    .sheet-notes {
      block-size: 22mm;
      background: none;
      border-block: 0.5pt solid #000;
    }
    /* What was agreed needs room, and leaves less to write down. */
    .sheet:has(.agreed) {
      font-size: 9.5pt;
    }
    .sheet-head:has(+ .agreed) .sheet-notes {
      block-size: 12mm;
    }
    .sheet .agreed {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 2mm 8mm;
      padding-block-end: 3mm;
    }
    .sheet .agreed > div {
      margin: 0;
    }
    .sheet-areas {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 3mm 8mm;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .sheet-areas li {
      break-inside: avoid;
      padding-block-start: 2mm;
      border-block-start: 0.5pt solid #000;
    }
    .sheet-area {
      display: flex;
      align-items: center;
      gap: 2mm;
    }
    .sheet-support {
      display: grid;
      grid-template-columns: repeat(3, 1fr);
      gap: 6mm;
      padding-block-start: 5mm;
      break-inside: avoid;
    }
    .sheet-support ul {
      padding-inline-start: 5mm;
    }
    .sheet-foot {
      margin-block-start: 4mm;
      font-size: 8.5pt;
    }
  }
`;
