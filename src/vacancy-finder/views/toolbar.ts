import { html, nothing, type TemplateResult } from 'lit';
import type { FinderTexts } from './texts.ts';

/** Other ways to search, and what to do with what was found. */
export type Tool = 'choose' | 'near' | 'saved' | 'share' | 'map';

export type ToolbarView = Readonly<{
  tools: readonly Tool[];
  open: Tool | undefined;
  saved: number;
  /** What the tool shows; it may still be on its way. */
  panel: unknown;
}>;

/** A line of buttons above the list; what one of them shows stands below. */
export function toolbar(view: ToolbarView, texts: FinderTexts, on: Readonly<{ tool: (tool: Tool | undefined) => void }>): TemplateResult {
  return html`
    <div class="tools" role="group" aria-label=${texts('tools.label')}>
      ${view.tools.map((tool) => {
        const isOpen = view.open === tool;
        return html`<button
          class="tool"
          type="button"
          data-tool=${tool}
          aria-expanded=${isOpen ? 'true' : 'false'}
          @click=${() => on.tool(isOpen ? undefined : tool)}
        >
          ${tool === 'saved' && view.saved > 0 ? texts('tools.saved.count', { count: view.saved }) : texts(`tools.${tool}`)}
        </button>`;
      })}
    </div>
    ${view.open ? html`<div class="tool-panel stack">${view.panel}</div>` : nothing}
  `;
}
