import { css } from 'lit';

/** Around the list: filters, what is asked, and the ways on where nothing is found. */
export const listStyles = css`
  .sort-input {
    min-block-size: var(--_target);
    padding: 0.5em 0.65em;
    font: inherit;
    color: var(--_text);
    background: var(--_surface);
    border: 2px solid var(--_control-line);
    border-radius: var(--_radius);
  }
  .pages {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 0.75);
    align-items: center;
    margin-block-start: calc(var(--_space) * 1.5);
  }
  .range {
    margin-block-start: calc(var(--_space) * 0.5);
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 0.5);
    margin-block-start: var(--_space);
  }
  .filter {
    flex: 1 1 9em;
    min-inline-size: 0;
    background: var(--_surface);
    border: 2px solid var(--_control-line);
    border-radius: var(--_radius);
  }
  .filter[open] {
    flex-basis: 100%;
  }
  .filter > summary {
    min-block-size: var(--_target);
    padding: 0.5em 0.75em;
    font-weight: 600;
    cursor: pointer;
    border-radius: inherit;
  }
  .filter > summary:hover {
    background: var(--_accent-soft);
  }
  .filter-chosen {
    margin-inline-start: 0.35em;
    font-weight: 400;
    color: var(--_muted);
    white-space: nowrap;
  }
  .filter-options {
    columns: 15em auto;
    column-gap: var(--_space);
    padding: 0.25em 0.75em 0.75em;
  }
  .filter-option {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: start;
    column-gap: 0.75em;
    break-inside: avoid;
  }
  /* The label carries the padding, so that the whole line is the target. */
  .filter-option > label {
    padding-block: 0.5em;
    min-block-size: var(--_target);
    cursor: pointer;
  }
  .filter-option > input {
    inline-size: 24px;
    block-size: 24px;
    margin: 0;
    margin-block-start: calc((var(--_target) - 24px) / 2);
    accent-color: var(--_accent);
    cursor: pointer;
  }
  .filter-note {
    padding: 0 0.75em 0.75em;
    font-size: 0.89em;
    color: var(--_muted);
  }
  .copy {
    margin-block-end: var(--_space);
  }
  .more {
    margin-block-start: calc(var(--_space) * 0.5);
  }
  .more > summary {
    min-block-size: var(--_target);
    padding-block: 0.5em;
    color: var(--_link);
    text-decoration: underline;
    text-underline-offset: 0.16em;
    cursor: pointer;
  }
  .more > .filters {
    margin-block-start: 0;
  }
  .sort {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
    min-inline-size: 0;
  }
  .sort-input {
    max-inline-size: 100%;
    margin: 0;
  }
  .chip {
    min-block-size: 36px;
    max-inline-size: 100%;
    padding: 0.2em 0.85em;
    font: inherit;
    color: var(--_link);
    background: var(--_accent-soft);
    border: 1px solid var(--_link);
    border-radius: 999px;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .chip:hover {
    background: var(--_surface);
  }
  .result-unknown {
    margin-block-start: 0.5em;
    font-style: italic;
    color: var(--_muted);
  }
  .notes {
    margin-block-start: var(--_space);
  }
  .drops {
    padding-inline-start: 1.2em;
  }
  .back::before {
    content: '‹';
    content: '‹' / '';
    display: inline-block;
    margin-inline-end: 0.4em;
    text-decoration: none;
  }
  :dir(rtl) .back::before {
    transform: scaleX(-1);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 0.5);
    margin-block-start: var(--_space);
  }
  .tool,
  .save {
    min-block-size: var(--_target);
    padding: 0.4em 0.9em;
    font: inherit;
    font-weight: 600;
    color: var(--_link);
    background: var(--_surface);
    border: 2px solid var(--_control-line);
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .tool:hover,
  .save:hover,
  .tool[aria-expanded='true'],
  .save[aria-pressed='true'] {
    background: var(--_accent-soft);
    border-color: var(--_link);
  }
  .tool[aria-expanded='true']::after {
    content: '×' / '';
    margin-inline-start: 0.4em;
  }
  .tool-panel {
    margin-block-start: calc(var(--_space) * 0.5);
    padding: var(--_space);
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
  }
  /* Above the link that covers the card. */
  .save {
    position: relative;
    min-block-size: 36px;
    margin-block-start: 0.65em;
    padding: 0.1em 0.75em;
    font-weight: 400;
  }
  .save[aria-pressed='true']::before {
    content: '✓ ' / '';
  }
  .result-fits {
    margin-block-start: 0.5em;
    color: var(--_success, inherit);
  }
  mark {
    color: inherit;
    font-weight: 700;
    background: var(--_mark, #ffec99);
    color: #1b1b1b;
    border-radius: 2px;
  }
  @media (forced-colors: active) {
    .filter,
    .chip {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .sort,
    .pages,
    .tools,
    .chips {
      display: none;
    }
  }
  @media print {
    .search {
      display: none;
    }
    .result {
      break-inside: avoid;
    }
  }
`;
