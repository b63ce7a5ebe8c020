import { css } from 'lit';

/** The list. Everything follows the width of the widget. The few styles of fields are here as well: those of forms come with the first form. */
export const vacancyFinderStyles = css`
  .search-label {
    display: block;
    font-weight: 700;
  }
  .search-help {
    margin-block-start: 0.2em;
    color: var(--_muted);
  }
  .search-input,
  .sort-input {
    min-block-size: var(--_target);
    padding: 0.5em 0.65em;
    font: inherit;
    color: var(--_text);
    background: var(--_surface);
    border: 2px solid var(--_control-line);
    border-radius: var(--_radius);
  }
  .search {
    padding: var(--_space);
    background: var(--_surface-soft);
    border-radius: var(--_radius);
  }
  .search-line {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 0.5);
    align-items: stretch;
    margin-block-start: 0.45em;
  }
  .search-input {
    flex: 1 1 14em;
    min-inline-size: 0;
    margin: 0;
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
  .results-head {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 0.5) var(--_space);
    align-items: center;
    justify-content: space-between;
    margin-block-start: calc(var(--_space) * 1.5);
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
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 0.5);
    align-items: center;
    margin-block-start: calc(var(--_space) * 0.75);
    list-style: none;
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
  .results-head ~ .notice {
    margin-block-start: var(--_space);
  }
  .range {
    margin-block-start: calc(var(--_space) * 0.5);
  }
  .notice + slot {
    display: block;
    margin-block-start: var(--_space);
  }
  .results {
    display: grid;
    gap: calc(var(--_space) * 0.75);
    margin-block-start: var(--_space);
    list-style: none;
  }
  .result {
    position: relative;
    padding: var(--_space);
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow-wrap: anywhere;
  }
  .result:hover {
    border-color: var(--_link);
    box-shadow: 0 0 0 1px var(--_link);
  }
  .result-title {
    font-size: 1.12em;
  }
  .result-title a {
    text-wrap: wrap;
  }
  /* The whole card can be tapped; the link alone is what is read out. */
  .result-title a::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: inherit;
  }
  .result-title a:focus-visible {
    outline: none;
    box-shadow: none;
  }
  .result:has(a:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--_focus-ground);
  }
  .result-who {
    margin-block-start: 0.2em;
    color: var(--_muted);
    overflow-wrap: anywhere;
  }
  .result-summary {
    margin-block-start: 0.5em;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  .result-unknown {
    margin-block-start: 0.5em;
    font-style: italic;
    color: var(--_muted);
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em 0.5em;
    margin-block-start: 0.65em;
    font-size: 0.89em;
    list-style: none;
  }
  .tags > li {
    padding: 0.1em 0.6em;
    background: var(--_surface-soft);
    border-radius: var(--_radius);
  }
  .pages {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 0.75);
    align-items: center;
    margin-block-start: calc(var(--_space) * 1.5);
  }
  .notes {
    margin-block-start: var(--_space);
  }
  .drops {
    padding-inline-start: 1.2em;
  }
  .loading {
    padding-block: calc(var(--_space) * 2);
    color: var(--_muted);
  }
  .heading-main + * {
    margin-block-start: var(--_space);
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
  @media (forced-colors: active) {
    .filter,
    .result,
    .search,
    .chip,
    .tags > li {
      border: 1px solid CanvasText;
    }
    .result:has(a:focus-visible) {
      outline-color: Highlight;
    }
  }
  @media print {
    .search,
    .sort,
    .chips,
    .pages {
      display: none;
    }
    .result {
      break-inside: avoid;
    }
  }
`;
