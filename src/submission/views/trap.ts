import { html, type TemplateResult } from 'lit';
import { TRAP_NAME } from '../model/flags.ts';
import type { SubmissionTexts } from './submission.ts';

/**
 * A field that only a robot fills in: people do not see it, assistive technology and autofill do not know it, Tab passes it by.
 * Who falls in is flagged and never refused: a browser extension may have filled it in.
 */
export const trapField = (texts: SubmissionTexts, on: Readonly<{ filled: (value: string) => void }>): TemplateResult => html`
  <div class="trap" aria-hidden="true">
    <label for="trap">${texts('trap.label')}</label>
    <input
      type="text"
      id="trap"
      name=${TRAP_NAME}
      tabindex="-1"
      autocomplete="off"
      data-1p-ignore
      data-lpignore="true"
      @input=${(event: InputEvent) => on.filled((event.target as HTMLInputElement).value)}
    />
  </div>
`;
