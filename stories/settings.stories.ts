import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/settings.ts';

const meta: Meta = { title: 'Instellingen', component: 'meedoen-settings' };

export default meta;

/** The element itself is not seen: what stands inside it looks as it did. */
export const RoundAPartOfAPage: StoryObj = {
  name: 'Rond een deel van de pagina',
  render: () => html`
    <meedoen-settings endpoint="/submissions" recipient="Team Meedoen" contact-name="Balie Waterrijk" contact-phone="14 000">
      <h2>Doe mee in Waterrijk</h2>
      <p>Wil je iets doen voor je buurt? Hier vind je vrijwilligerswerk, en hier vertel je ons jouw idee.</p>
    </meedoen-settings>
  `,
};
