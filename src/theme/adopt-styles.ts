import type { CSSResult, LitElement } from 'lit';

/**
 * Styles that come with a later part of a widget: into the root that is there already, after those of its first screen. Those that another part
 * brought before stay as they are.
 */
export function adoptStyles(host: LitElement, styles: readonly CSSResult[]): void {
  const root = host.shadowRoot;
  const sheets = styles.flatMap(({ styleSheet }) => styleSheet ?? []);
  if (root) root.adoptedStyleSheets = [...new Set([...root.adoptedStyleSheets, ...sheets])];
}
