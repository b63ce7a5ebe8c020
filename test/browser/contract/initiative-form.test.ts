import { html } from 'lit';
import { define } from '../../../src/define/define.ts';
import '../../../src/define/initiative-form.ts';
import { press } from '../../support/keys.ts';
import { settled } from '../../support/settled.ts';
import { widgetContract } from './contract.ts';

const TAG = 'meedoen-initiative-form';
const DEFINE = '../../../src/define/initiative-form.ts';

widgetContract({
  tag: TAG,
  markup: () => html`<meedoen-initiative-form endpoint="/submissions/{type}" recipient="Team Wijken"></meedoen-initiative-form>`,
  last: 'input[type="file"]',
  next: async (form) => {
    form.shadowRoot?.querySelector<HTMLElement>('[data-begin]')?.focus();
    await press('Enter');
    await settled(form);
  },
  defineAgain: {
    same: () => import(`${DEFINE}?again`),
    copy: () => {
      define(TAG, class extends HTMLElement {});
    },
  },
});
