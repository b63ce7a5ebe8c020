/// <reference types="vite/client" />
/** The page around a story: its language, its theme and its width, chosen in the toolbar, as a municipal page would set them. */
import type { Preview } from '@storybook/web-components-vite';
import './preview.css';

const RIGHT_TO_LEFT = ['ar'];

const preview: Preview = {
  globalTypes: {
    language: {
      description: 'Language of the page',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'nl', title: 'Nederlands' },
          { value: 'en', title: 'English' },
          { value: 'ar', title: 'العربية (right to left)' },
        ],
      },
    },
    theme: {
      description: 'Theme of the page',
      toolbar: {
        icon: 'paintbrush',
        dynamicTitle: true,
        items: [
          { value: 'none', title: 'No theme' },
          { value: 'waterrijk', title: 'NL Design System theme' },
          { value: 'hostile', title: 'Hostile page' },
        ],
      },
    },
    width: {
      description: 'Width of the place of the widget',
      toolbar: {
        icon: 'mobile',
        dynamicTitle: true,
        items: [
          { value: 'full', title: 'Full width' },
          { value: '320', title: '320 pixels' },
          { value: '640', title: '640 pixels' },
        ],
      },
    },
  },
  initialGlobals: { language: 'nl', theme: 'none', width: 'full' },
  decorators: [
    (story, { globals }) => {
      const { language, theme, width } = globals as Record<'language' | 'theme' | 'width', string>;
      const page = document.documentElement;
      page.lang = language;
      page.dir = RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr';
      page.dataset['theme'] = theme;
      page.dataset['width'] = width;
      return story();
    },
  ],
  parameters: {
    // What a story shows must pass; the panel shows what to mend.
    a11y: { test: 'error' },
    controls: { expanded: true },
  },
};

export default preview;
