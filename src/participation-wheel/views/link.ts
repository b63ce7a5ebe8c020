import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Texts } from '../../i18n/model/catalogue.ts';
import { headingOf } from '../../theme/heading.ts';
import { errorIcon } from '../../theme/icons.ts';
import { submitting } from './area.ts';
import type { linkNl } from '../messages/link-nl.ts';

export type LinkTexts = Texts<typeof linkNl>;

/** Where the focus goes. */
export const LINK_HEADING = '[data-link-heading]';
export const LINK_CODE = '#link-code';

export type MadeLink = Readonly<{ address: string; code: string }>;
export type LinkProblem = 'empty' | 'locked' | 'damaged' | 'newer' | 'nothing' | 'impossible';

export type LinkScreen = Readonly<{
  /** Nothing while it is being made, or when that failed. */
  made: MadeLink | undefined;
  failed: boolean;
  /** What became of copying. */
  copied: boolean | undefined;
  level: number;
}>;

/** The link and its code, and who can read what with them. */
export const linkView = (view: LinkScreen, texts: LinkTexts, on: Readonly<{ copy: () => void }>): TemplateResult => html`
  <section class="stack no-print">
    <div tabindex="-1" data-link-heading>${headingOf(view.level, texts('link.heading'))}</div>
    <p>${texts('link.what')}</p>
    <p class="notice"><strong>${texts('link.both')}</strong> ${texts('link.apart')}</p>
    ${view.made ? madeView(view.made, view.copied, texts, on) : html`<p role="status">${texts(view.failed ? 'link.failed' : 'link.making')}</p>`}
  </section>
`;

const madeView = ({ address, code }: MadeLink, copied: boolean | undefined, texts: LinkTexts, on: Readonly<{ copy: () => void }>) => html`
  <div class="field">
    <label class="label" for="link-address">${texts('link.address')}</label>
    <input class="input input-wide" id="link-address" type="text" readonly .value=${address} @focus=${selectAll} />
  </div>
  <div class="buttons"><button class="button button-plain" type="button" @click=${on.copy}>${texts('link.copy')}</button></div>
  <p role="status">${copied === undefined ? nothing : texts(copied ? 'link.copied' : 'link.not-copied')}</p>
  <p>${texts('link.code')}: <strong class="reference" translate="no">${code}</strong></p>
`;

const selectAll = (event: Event) => (event.currentTarget as HTMLInputElement).select();

export type OpenScreen = Readonly<{ code: string; problem: LinkProblem | undefined; busy: boolean; level: number }>;
export type OpenActions = Readonly<{ typed: (code: string) => void; open: () => void; leave: () => void }>;

/** Somebody came with a link: which code belongs to it? */
export const openView = ({ code, problem, busy, level }: OpenScreen, texts: LinkTexts, on: OpenActions): TemplateResult => html`
  <form class="main" novalidate @submit=${submitting(on.open)}>
    ${headingOf(level, texts('link.open.heading'), { className: 'heading step-heading', focusable: true })}
    <p>${texts('link.open.intro')}</p>
    <div class="field" ?data-invalid=${problem !== undefined}>
      <label class="label" for="link-code">${texts('link.open.code')}</label>
      <p class="help" id="link-code-help">${texts('link.open.help')}</p>
      ${
        problem
          ? html`<p class="error" id="link-code-error" role="alert">${errorIcon()}<span>${texts(`link.open.${problem}`)}</span></p>`
          : nothing
      }
      <input
        class="input input-medium"
        id="link-code"
        type="text"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
        aria-describedby="link-code-help${problem ? ' link-code-error' : ''}"
        aria-invalid=${problem ? 'true' : nothing}
        .value=${live(code)}
        @input=${(event: Event) => on.typed((event.target as HTMLInputElement).value)}
      />
    </div>
    <p role="status">${busy ? texts('link.open.busy') : nothing}</p>
    <div class="buttons">
      <button class="button" type="submit">${texts('link.open.button')}</button>
      <button class="button button-plain" type="button" @click=${on.leave}>${texts('link.open.not')}</button>
    </div>
  </form>
`;
