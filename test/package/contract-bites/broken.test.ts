/**
 * One small widget that keeps every promise of the contract suite, and one for each promise that breaks it. Run by `contract-bites.test.ts`, which
 * expects the first to pass and each other to fail.
 */
import { css, type CSSResultGroup, html, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { define } from '../../../src/define/define.ts';
import { hostStyles } from '../../../src/theme/host.styles.ts';
import { WidgetElement } from '../../../src/widget/widget-element.ts';
import { type PROMISES, widgetContract } from '../../browser/contract/contract.ts';
import { click } from '../../support/keys.ts';

type Lines = { heading: string; next: string; second: string };
const nl: Lines = { heading: 'Kleine proef', next: 'Ga verder', second: 'De tweede stap' };
const en: Lines = { heading: 'Small trial', next: 'Go on', second: 'The second step' };

class Sound extends WidgetElement<Lines> {
  static override styles: CSSResultGroup[] = [hostStyles];

  @state() protected step = 1;

  constructor() {
    super('trial', { nl, more: { en: () => Promise.resolve(en) } });
  }

  protected override renderWidget(): TemplateResult {
    return html`
      <h2>${this.heading ?? this.texts('heading')}</h2>
      ${
        this.step === 1
          ? html`<button class="button" @click=${() => this.goOn()}>${this.texts('next')}</button>`
          : html`<h3 class="step" tabindex="-1">${this.texts('second')}</h3>`
      }
    `;
  }

  protected goOn(): void {
    this.step = 2;
    this.focusAfterUpdate('.step');
  }
}

let shared = 1;

/** What breaks each promise. */
const BROKEN: Record<keyof typeof PROMISES, () => CustomElementConstructor> = {
  twice: () => class extends Sound {},
  console: () =>
    class extends Sound {
      protected override goOn() {
        super.goOn();
        console.warn('step', this.step);
      }
    },
  language: () =>
    class extends Sound {
      override get texts() {
        const texts = ((key: keyof Lines) => nl[key]) as unknown as WidgetElement<Lines>['texts'];
        return Object.assign(texts, { locale: 'nl', dir: 'ltr' });
      }
    },
  scripts: () =>
    class extends Sound {
      protected override willUpdate(changed: PropertyValues<this>) {
        super.willUpdate(changed);
        if (changed.has('heading')) this.dispatchEvent(new Event('meedoen-step-shown', { bubbles: true, composed: true }));
      }
    },
  moved: () =>
    class extends Sound {
      override disconnectedCallback() {
        super.disconnectedCallback();
        this.step = 1;
      }
    },
  apart: () =>
    class extends Sound {
      override connectedCallback() {
        super.connectedCallback();
        addEventListener('shared', () => this.requestUpdate());
      }
      protected override goOn() {
        super.goOn();
        shared = 2;
        dispatchEvent(new Event('shared'));
      }
      protected override willUpdate(changed: PropertyValues<this>) {
        super.willUpdate(changed);
        this.step = shared;
      }
    },
  narrow: () =>
    class extends Sound {
      static override styles: CSSResultGroup[] = [
        ...Sound.styles,
        css`
          button {
            inline-size: 400px;
          }
        `,
      ];
    },
  spaced: () =>
    class extends Sound {
      static override styles: CSSResultGroup[] = [
        ...Sound.styles,
        css`
          h2 {
            block-size: 1.25em;
            overflow: hidden;
          }
        `,
      ];
    },
  forced: () =>
    class extends Sound {
      static override styles: CSSResultGroup[] = [
        ...Sound.styles,
        css`
          @media (forced-colors: active) {
            button.button {
              forced-color-adjust: none;
              color: #777;
              background: #888;
            }
          }
        `,
      ];
    },
  heading: () =>
    class extends Sound {
      protected override goOn() {
        this.step = 2;
      }
    },
  firstFocus: () =>
    class extends Sound {
      protected override firstUpdated() {
        setTimeout(() => this.shadowRoot?.querySelector('button')?.focus());
      }
    },
};

function contractOf(tag: string, element: CustomElementConstructor, defineTwice: () => void) {
  define(tag, element);
  return {
    tag,
    markup: () => {
      const widget = document.createElement(tag);
      return html`${widget}`;
    },
    next: async (widget: Element) => {
      const button = widget.shadowRoot?.querySelector('button');
      if (button) await click(button);
    },
    defineAgain: {
      same: defineTwice,
      copy: () => {
        define(tag, class extends HTMLElement {});
      },
    },
  };
}

widgetContract(contractOf('meedoen-sound', Sound, () => define('meedoen-sound', Sound)));

for (const [promise, breaks] of Object.entries(BROKEN) as [keyof typeof PROMISES, () => CustomElementConstructor][]) {
  const tag = `meedoen-broken-${promise.toLowerCase()}`;
  const element = breaks();
  const again = () => (promise === 'twice' ? customElements.define(tag, element) : define(tag, element));
  widgetContract(contractOf(tag, element, again), [promise]);
}
