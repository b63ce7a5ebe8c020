import { html, type TemplateResult } from 'lit';
import type { InitiativeTexts } from './texts.ts';

export type ShareActions = Readonly<{ sheet: () => void; summary: () => void; draft: () => void }>;

/** Before sending: gather backing on paper, show it to others, or let somebody else finish it. Nothing of it goes over the network. */
export const shareView = (texts: InitiativeTexts, on: ShareActions): TemplateResult => html`
  <details class="share">
    <summary>${texts('share.heading')}</summary>
    <div class="stack">
      <p>${texts('share.public')}</p>
      <div class="buttons">
        <button class="button button-plain" type="button" @click=${on.sheet}>${texts('share.sheet')}</button>
        <button class="button button-plain" type="button" @click=${on.summary}>${texts('share.summary')}</button>
      </div>
      <p>${texts('share.draft.what')}</p>
      <div class="buttons"><button class="button button-plain" type="button" @click=${on.draft}>${texts('share.draft')}</button></div>
    </div>
  </details>
`;
