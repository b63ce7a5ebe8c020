import { html } from 'lit';
import { define } from '../../../src/define/define.ts';
import '../../../src/define/vacancy-finder.ts';
import { feed } from '../../../stories/vacancy-finder-feed.ts';
import { press } from '../../support/keys.ts';
import { cleanAddress } from '../vacancy-finder/support.ts';
import { widgetContract } from './contract.ts';

const TAG = 'meedoen-vacancy-finder';
/** The same module under another address, so that it runs once more. */
const AGAIN = '../../../src/define/vacancy-finder.ts?again';

// A finder writes what is open into the address, where the next one would find it.
beforeEach(cleanAddress);
after(cleanAddress);

widgetContract({
  tag: TAG,
  markup: () => html`<meedoen-vacancy-finder .vacancies=${feed}></meedoen-vacancy-finder>`,
  last: '[data-card]',
  next: async (finder) => {
    finder.shadowRoot?.querySelector<HTMLElement>('[data-card]')?.focus();
    await press('Enter');
  },
  defineAgain: {
    same: () => import(AGAIN),
    copy: () => {
      define(TAG, class extends HTMLElement {});
      return Promise.resolve();
    },
  },
});
