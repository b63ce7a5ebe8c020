import { css } from 'lit';

/** The questions, and the list of areas beside them. Marks differ by pattern and word; there is one ink, so that nothing hangs on colour. */
export const questionsStyles = css`
  .main > * + * {
    margin-block-start: var(--_space);
  }
  .main > .buttons {
    margin-block-start: calc(var(--_space) * 1.5);
  }
  .split {
    display: grid;
    gap: calc(var(--_space) * 2);
  }
  .wheel-aside {
    display: none;
  }
  @container meedoen (inline-size > 46em) {
    .split {
      grid-template-columns: minmax(0, 1fr) minmax(0, 22em);
      gap: calc(var(--_space) * 3);
    }
    .wheel-aside {
      display: block;
      max-inline-size: 17em;
      margin-inline: auto;
      margin-block-end: var(--_space);
    }
  }

  .mark-choice > label,
  .area-button,
  .sentences li {
    display: flex;
    align-items: center;
    gap: 0.75em;
  }
  .mark-choice {
    padding-inline: 0.75em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    max-inline-size: 26em;
  }
  .mark-choice:has(:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
    background: var(--_accent-soft);
  }

  .areas ol,
  .sentences {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .areas ol {
    margin-block: calc(var(--_space) * 0.5) var(--_space);
  }
  .areas li + li {
    margin-block-start: 0.3em;
  }
  .area-button {
    inline-size: 100%;
    max-inline-size: 30em;
    min-block-size: var(--_target);
    padding: 0.35em 0.65em;
    font: inherit;
    color: inherit;
    text-align: start;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .area-button:hover {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }
  .area-button[aria-current] {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .area-button > :nth-child(2),
  .sentences li > div {
    flex: 1;
    min-inline-size: 0;
  }
  .area-name {
    display: block;
    font-weight: 600;
    line-height: 1.3;
  }
  .area-mark {
    display: block;
    font-size: 0.89em;
    line-height: 1.35;
    color: var(--_muted);
  }
  .area-number {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 1.9em;
    block-size: 1.9em;
    font-weight: 700;
    border: 2px solid currentColor;
    border-radius: 50%;
    line-height: 1;
  }
  .more-fields {
    padding-block: calc(var(--_space) * 0.5);
  }
  .more-fields > * + *,
  .more > .field {
    margin-block-start: calc(var(--_space) * 1.5);
  }
  .more {
    border-block: 1px solid var(--_line);
  }
  .more,
  .was {
    max-inline-size: var(--_measure);
  }

  @media (forced-colors: active) {
    .mark-choice:has(:checked),
    .area-button[aria-current] {
      border: 3px solid Highlight;
    }
  }
`;
