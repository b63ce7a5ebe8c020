/** Rules for paper apply to the page, not to a shadow root: `@page` in a shadow sheet is ignored, and the rest of the page would print too. */
const PRINTED = 'data-meedoen-print';

const onlyOurs = `
  @media print {
    @page { size: A4; margin: 15mm; }
    :not(:has([${PRINTED}])):not([${PRINTED}]):not([${PRINTED}] *) { display: none !important; }
    :has([${PRINTED}]) { display: block !important; margin: 0 !important; padding: 0 !important; border: 0 !important; overflow: visible !important; }
    html, body { background: none !important; }
    head { display: none !important; }
  }
`;

/**
 * Prints one widget and nothing else of the page. Ctrl+P still prints the whole page. What was added to the page is gone afterwards.
 */
export function printOnly(widget: HTMLElement): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(onlyOurs);
  const marked: HTMLElement[] = [];
  const roots: (Document | ShadowRoot)[] = [];
  // A widget inside another element's shadow root: its host is what the page around it shows.
  for (let at: HTMLElement | undefined = widget; at;) {
    const root = at.getRootNode() as Document | ShadowRoot;
    at.setAttribute(PRINTED, '');
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    marked.push(at);
    roots.push(root);
    at = root instanceof ShadowRoot ? (root.host as HTMLElement) : undefined;
  }
  const restore = () => {
    for (const element of marked) element.removeAttribute(PRINTED);
    for (const root of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((candidate) => candidate !== sheet);
  };
  addEventListener('afterprint', restore, { once: true });
  print();
}
