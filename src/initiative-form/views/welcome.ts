import { html, nothing, type TemplateResult } from 'lit';
import type { Texts } from '../../i18n/model/catalogue.ts';
import type { nl } from '../messages/nl.ts';

type WelcomeTexts = Texts<typeof nl>;

/** Where the focus goes when somebody is back at the welcome. */
export const BEGIN = '[data-begin]';

export type WelcomeView = Readonly<{
  /** Who receives it; empty when nothing can be sent. */
  recipient: string;
  /** The form did not come at the last try. */
  failed: boolean;
  /** Ways in for who comes back, once they are there: a short check of the rules, a saved file. */
  doors: unknown;
  contact: unknown;
}>;

/** Before the first question: who reads it, how long it takes, what is good to have at hand, and what this is not. */
export function welcomeView(view: WelcomeView, texts: WelcomeTexts, on: Readonly<{ begin: () => void }>): TemplateResult {
  const { recipient } = view;
  const facts = [
    [texts('welcome.who'), recipient ? texts('welcome.who.recipient', { recipient }) : texts('welcome.who.nobody')],
    [texts('welcome.time'), texts('welcome.time.what')],
    [texts('welcome.hand'), texts('welcome.hand.what')],
    [texts('welcome.not'), texts('welcome.not.what')],
  ];
  return html`
    <div class="stack">
      <p>${texts('welcome.what')}</p>
      <dl class="facts">
        ${facts.map(
          ([question, answer]) =>
            html`<div>
              <dt>${question}</dt>
              <dd>${answer}</dd>
            </div>`,
        )}
      </dl>
      ${view.failed ? failedNotice(texts) : nothing}
      <div class="buttons">
        <button class="button" type="button" data-begin @click=${on.begin}>
          ${view.failed ? texts('later.again') : texts('welcome.begin')}
        </button>
      </div>
      ${view.doors}
    </div>
    <div class="foot">${view.contact}</div>
  `;
}

const failedNotice = (texts: WelcomeTexts): TemplateResult =>
  html`<div class="notice notice-error" role="alert"><p>${texts('later.failed')}</p></div>`;

/** The form is on its way. */
export const comingView = (texts: WelcomeTexts): TemplateResult => html`<p class="muted" role="status">${texts('later.loading')}</p>`;
