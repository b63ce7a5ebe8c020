import { css } from 'lit';

/** Files to send along: the list, its previews, and the button to choose. */
export const uploadStyles = css`
  .uploads {
    display: grid;
    gap: calc(var(--_space) * 0.5);
    margin-block-start: calc(var(--_space) * 0.75);
    padding: 0;
    list-style: none;
    max-inline-size: var(--_measure);
  }
  .upload {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 0.8em;
    padding: 0.5em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .upload-preview {
    display: grid;
    place-items: center;
    inline-size: 64px;
    block-size: 64px;
    object-fit: cover;
    border-radius: calc(var(--_radius) / 2);
    background: var(--_surface-soft);
    color: var(--_muted);
  }
  .upload-name {
    flex: 1 1 10em;
    overflow-wrap: anywhere;
  }
  .upload-working {
    display: flex;
    align-items: center;
    gap: 0.6em;
    margin-block-start: calc(var(--_space) * 0.5);
  }
  .upload-lost {
    margin-block-start: 0.4em;
    font-weight: 600;
  }
  .upload-choose {
    position: relative;
    margin-block-start: calc(var(--_space) * 0.75);
  }
  .upload-choose > input:focus-visible + label {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--_focus-ground);
  }
  .spinner {
    inline-size: 1em;
    block-size: 1em;
    border: 3px solid var(--_line);
    border-block-start-color: var(--_accent);
    border-radius: 50%;
    animation: turn 1s linear infinite;
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
`;
