import { css } from 'lit';
import { formStyles } from '../theme/form.styles.ts';
import { stepStyles } from '../theme/step.styles.ts';
import { uploadStyles } from '../theme/upload.styles.ts';

const own = css`
  .step > * + * {
    margin-block-start: calc(var(--_space) * 1.5);
  }
  .stack > * + .heading {
    margin-block-start: calc(var(--_space) * 1.5);
  }
  .check-row {
    align-items: baseline;
  }
  .field + .note,
  .note + .field,
  .note + .note {
    margin-block-start: var(--_space);
  }
  .note {
    max-inline-size: calc(var(--_measure) + 2 * var(--_space));
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.6em;
  }
  .note .icon {
    margin-block-start: 0.15em;
  }
  .note > * + * {
    margin-block-start: 0;
  }
  .note p + p {
    margin-block-start: 0.5em;
  }
  .budget {
    display: grid;
    gap: calc(var(--_space) * 0.75);
    padding: 0;
    margin-block: 0.5em;
    list-style: none;
  }
  .budget-line {
    display: grid;
    gap: calc(var(--_space) * 0.5);
    align-items: end;
    justify-items: start;
    padding-block-end: calc(var(--_space) * 0.75);
    border-block-end: 1px solid var(--_line);
    max-inline-size: var(--_measure);
  }
  .budget-what,
  .budget-amount {
    inline-size: 100%;
  }
  .budget-amount {
    max-inline-size: 10em;
  }
  .budget-total {
    margin-block-start: var(--_space);
  }
  @container meedoen (inline-size > 34em) {
    .budget-line {
      grid-template-columns: 1fr 10em minmax(5.5em, auto);
    }
    .budget-line .link {
      margin-block-end: 0.5em;
    }
  }
  .rules {
    display: grid;
    gap: var(--_space);
    padding: 0;
    list-style: none;
    max-inline-size: var(--_measure);
  }
  .rule {
    padding-inline-start: var(--_space);
    border-inline-start: 4px solid var(--_line);
  }
  .rule[data-verdict='met'] {
    border-color: var(--_success);
  }
  .rule[data-verdict='not-met'] {
    border-color: var(--_accent);
  }
  .rule blockquote {
    margin: 0;
  }
  .verdict {
    display: flex;
    align-items: center;
    gap: 0.4em;
  }
  .field + .similar,
  .note + .similar,
  .similar + .field {
    margin-block-start: var(--_space);
  }
  .similar {
    max-inline-size: calc(var(--_measure) + 2 * var(--_space));
  }
  .similar ul {
    display: grid;
    gap: calc(var(--_space) * 0.75);
    padding: 0;
    list-style: none;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
  }
  summary {
    padding-block: 0.5em;
    cursor: pointer;
    color: var(--_link);
  }
  /* A long list of short choices: next to each other where there is room, in equal columns so that the eye finds them. */
  .choices[data-row] {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
  }
  .half {
    padding-block-start: calc(var(--_space) * 1.25);
    border-block-start: 3px solid var(--_line);
  }
  .consents {
    padding: var(--_space);
    background: var(--_surface-soft);
    border-radius: var(--_radius);
  }
  .consents .field + .field {
    margin-block-start: 0.25em;
  }
  .consents legend {
    float: inline-start;
    inline-size: 100%;
  }
  .consents legend + * {
    clear: both;
  }
  .privacy {
    padding: var(--_space);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .privacy ul,
  .next {
    padding-inline-start: 1.3em;
    max-inline-size: var(--_measure);
  }
  .privacy li + li,
  .next li + li {
    margin-block-start: 0.35em;
  }
  /* On paper nobody can press a link: its address stands below it. */
  @media print {
    .links a::after {
      content: '\\a' attr(href);
      white-space: pre-wrap;
      overflow-wrap: anywhere;
      text-decoration: none;
    }
  }
  @media (forced-colors: active) {
    .consents {
      border: 1px solid CanvasText;
    }
  }
`;

/** What the initiative form has besides its first screen. */
export const laterStyles = [formStyles, stepStyles, uploadStyles, own];
