import { css } from 'lit';

export const toolsStyles = css`
  .answers {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 16em), 1fr));
    gap: calc(var(--_space) * 0.5);
    list-style: none;
  }
  .answers .button {
    inline-size: 100%;
    min-block-size: 3.2em;
  }
  .answer {
    color: var(--_text);
    background: var(--_surface);
    border-color: var(--_control-line);
  }
  .answer:hover,
  .answer[aria-pressed='true'] {
    color: var(--_on-accent);
  }
  .answer[aria-pressed='true'] {
    background: var(--_accent);
  }
  .saved {
    display: grid;
    gap: calc(var(--_space) * 0.5);
    list-style: none;
    overflow-wrap: anywhere;
  }
  .saved > li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    align-items: baseline;
    padding-block-end: calc(var(--_space) * 0.5);
    border-block-end: 1px solid var(--_line);
  }
  .wish {
    margin-block-start: var(--_space);
  }
  @media print {
    :host([data-print-saved]) .root > :not(.tool-panel) {
      display: none;
    }
  }
`;
