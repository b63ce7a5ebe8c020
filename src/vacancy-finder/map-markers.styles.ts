import { css } from 'lit';

/** Vacancies on the map: one, and several together. */
export const mapMarkerStyles = css`
  .map-button {
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    padding: 0;
    font: inherit;
    font-weight: 700;
    color: var(--_on-accent);
    background: none;
    border: 0;
    cursor: pointer;
  }
  .map-button::before {
    content: '';
    grid-area: 1 / 1;
    inline-size: 24px;
    block-size: 24px;
    background: var(--_accent);
    border: 3px solid var(--_surface);
    border-radius: 50%;
    box-shadow: 0 0 0 2px var(--_accent);
  }
  .map-several {
    grid-template-areas: 'all';
    background: var(--_accent);
    border: 3px solid var(--_surface);
    border-radius: 50%;
    box-shadow: 0 0 0 2px var(--_accent);
  }
  .map-several::before {
    display: none;
  }
  @media (forced-colors: active) {
    .map-button::before,
    .map-several {
      background: Highlight;
    }
  }
`;
