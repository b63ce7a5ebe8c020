import type { CSSResult, LitElement } from 'lit';

/** Adds the styles of a part that came later, once. */
export function adoptStyles(host: LitElement, styles: readonly CSSResult[]): void {
  const root = host.renderRoot as ShadowRoot;
  const sheets = styles.map(({ styleSheet }) => styleSheet).filter((sheet) => sheet !== undefined);
  root.adoptedStyleSheets = [...new Set([...root.adoptedStyleSheets, ...sheets])];
}
