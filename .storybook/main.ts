import { fileURLToPath } from 'node:url';
import type { StorybookConfig } from '@storybook/web-components-vite';
import esbuild from 'rollup-plugin-esbuild';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) => ({
    ...vite,
    // Packs and feeds stay files: a widget follows no `data:` address, as it does not on a page.
    build: { ...vite.build, assetsInlineLimit: 0 },
    // The same compiler with the same tsconfig as in the other builds: without it decorators stay in, and properties stop being reactive.
    plugins: [
      { ...esbuild({ tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)), target: 'es2022' }), enforce: 'pre' as const },
      ...(vite.plugins ?? []),
    ],
  }),
};

export default config;
