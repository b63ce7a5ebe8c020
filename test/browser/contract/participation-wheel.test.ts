import { html } from 'lit';
import { define } from '../../../src/define/define.ts';
import '../../../src/define/participation-wheel.ts';
import { press } from '../../support/keys.ts';
import { widgetContract } from './contract.ts';

const TAG = 'meedoen-participation-wheel';
/** The same module under another address, so that it runs once more. */
const AGAIN = '../../../src/define/participation-wheel.ts?again';

widgetContract({
  tag: TAG,
  markup: () => html`<meedoen-participation-wheel></meedoen-participation-wheel>`,
  last: 'input[type="file"]',
  next: async (wheel) => {
    const buttons = [...(wheel.shadowRoot?.querySelectorAll('button') ?? [])];
    buttons.find(({ innerText }) => innerText.trim() === 'Begin')?.focus();
    await press('Enter');
  },
  defineAgain: {
    same: () => import(AGAIN),
    copy: () => {
      define(TAG, class extends HTMLElement {});
    },
  },
});
