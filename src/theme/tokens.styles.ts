import { css } from 'lit';

/**
 * Each public token once, with the tokens of NL Design System themes behind it, so that a page with such a theme fits at once.
 * All other styles read `--_*` only. The defaults have at least 4.5:1 for text and 3:1 for lines on their ground, light and dark.
 *
 * Order: our own token, `--utrecht-*` (most municipal themes), `--basis-*`, `--nl-*`, our default.
 */
export const tokens = css`
  .root {
    color-scheme: light;
    --_accent: var(
      --meedoen-accent-color,
      var(
        --utrecht-button-primary-action-background-color,
        var(--basis-color-action-1-bg-default, var(--nl-button-primary-background-color, #0b5a8a))
      )
    );
    --_on-accent: var(
      --meedoen-on-accent-color,
      var(--utrecht-button-primary-action-color, var(--basis-color-action-1-color-default, var(--nl-button-primary-color, #ffffff)))
    );
    --_accent-strong: var(
      --meedoen-accent-strong-color,
      var(--utrecht-button-primary-action-hover-background-color, var(--nl-button-primary-hover-background-color, #083f61))
    );
    --_accent-soft: var(--meedoen-accent-soft-color, #e8f1f7);
    --_link: var(--meedoen-link-color, var(--utrecht-link-color, var(--nl-link-color, #0b5a8a)));
    --_text: var(--meedoen-text-color, var(--utrecht-document-color, var(--basis-color-default-color-document, #1b2733)));
    --_muted: var(--meedoen-muted-color, #51606d);
    --_surface: var(--meedoen-surface-color, var(--utrecht-document-background-color, var(--basis-color-default-bg-document, #ffffff)));
    --_surface-soft: var(--meedoen-surface-soft-color, #f4f6f8);
    --_line: var(--meedoen-line-color, #c3ccd4);
    --_control-line: var(
      --meedoen-control-line-color,
      var(--utrecht-form-control-border-color, var(--utrecht-textbox-border-color, var(--nl-text-input-border-color, #5f6f7d)))
    );
    --_error: var(--meedoen-error-color, var(--utrecht-form-field-error-message-color, var(--nl-form-field-error-message-color, #b3261e)));
    --_error-soft: var(--meedoen-error-soft-color, #fdf1f0);
    --_success: var(--meedoen-success-color, #1f6b45);
    --_success-soft: var(--meedoen-success-soft-color, #eef7f1);
    --_focus: var(--meedoen-focus-color, var(--utrecht-focus-outline-color, var(--nl-focus-outline-color, #1b2733)));
    --_focus-ground: var(--meedoen-focus-background-color, var(--utrecht-focus-background-color, #ffdd00));
    --_font: var(--meedoen-font-family, var(--utrecht-document-font-family, var(--basis-text-font-family-default, inherit)));
    --_heading-font: var(--meedoen-heading-font-family, var(--utrecht-heading-font-family, var(--_font)));
    --_heading-color: var(--meedoen-heading-color, var(--utrecht-heading-color, var(--_text)));
    --_size: var(--meedoen-font-size, var(--utrecht-document-font-size, 1.125em));
    --_radius: var(--meedoen-border-radius, var(--utrecht-button-border-radius, 6px));
    /** All distances are steps of this one: half, one, two, three. */
    --_space: var(--meedoen-space, 16px);
    /** Longest line that reads well. */
    --_measure: var(--meedoen-measure, 40em);
    /** Smallest side of anything to tap, in CSS pixels (WCAG 2.5.8 asks 24, tired fingers ask more). */
    --_target: 44px;
  }

  /* Only where the page itself says that it has a dark form: a light page with a dark widget is no service. */
  @media (prefers-color-scheme: dark) {
    :host([data-scheme~='dark']) .root {
      color-scheme: dark;
      --_accent: var(--meedoen-accent-color, #7cc0ea);
      --_on-accent: var(--meedoen-on-accent-color, #0d1a24);
      --_accent-strong: var(--meedoen-accent-strong-color, #b3dcf5);
      --_accent-soft: var(--meedoen-accent-soft-color, #16303f);
      --_link: var(--meedoen-link-color, #8ccbf2);
      --_text: var(--meedoen-text-color, #eaf0f4);
      --_muted: var(--meedoen-muted-color, #aebbc6);
      --_surface: var(--meedoen-surface-color, #10181f);
      --_surface-soft: var(--meedoen-surface-soft-color, #1a252e);
      --_line: var(--meedoen-line-color, #3d4b57);
      --_control-line: var(--meedoen-control-line-color, #90a0ae);
      --_error: var(--meedoen-error-color, #ffb4ab);
      --_error-soft: var(--meedoen-error-soft-color, #3a1613);
      --_success: var(--meedoen-success-color, #8fd6ae);
      --_success-soft: var(--meedoen-success-soft-color, #12301f);
      --_focus: var(--meedoen-focus-color, #10181f);
    }
  }
`;
