import { css } from 'lit';

/** The search field and the list. Everything follows the width of the widget. The few styles of fields are here as well: those of forms come with the first form. */
export const vacancyFinderStyles = css`
  .search-label {
    display: block;
    font-weight: 700;
  }
  .search-help {
    margin-block-start: 0.2em;
    color: var(--_muted);
  }
  .search-input {
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
  .results-head {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 0.5) var(--_space);
    align-items: center;
    justify-content: space-between;
    margin-block-start: calc(var(--_space) * 1.5);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 0.5);
    align-items: center;
    margin-block-start: calc(var(--_space) * 0.75);
    list-style: none;
  }
  .results-head ~ .notice {
    margin-block-start: var(--_space);
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
  .loading {
    padding-block: calc(var(--_space) * 2);
    color: var(--_muted);
  }
  .heading-main + * {
    margin-block-start: var(--_space);
  }
  @media (forced-colors: active) {
    .result,
    .search,
    .tags > li {
      border: 1px solid CanvasText;
    }
    .result:has(a:focus-visible) {
      outline-color: Highlight;
    }
  }
`;
