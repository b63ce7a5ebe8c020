/**
 * Typed use of the tags elsewhere, from the manifest: React (JSX), Vue (templates), Svelte, and the data that JetBrains and VS Code read. Types with
 * attributes alone take what every version of those frameworks passes on: attributes.
 */
import { type Attribute, type Declaration, elementsOf, type Manifest } from './manifest.ts';
import { SETTING_NAMES } from '../src/settings/model/settings.ts';

const HEAD = '// Written by `npm run generate` from custom-elements.json.\n';

const classOf = (tag: string) =>
  tag
    .replace('meedoen-', '')
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');

/** Settings stand on the settings element as attributes too, though the manifest cannot see them there. */
const attributesOf = ({ tagName, attributes = [] }: Declaration): Attribute[] =>
  tagName === 'meedoen-settings'
    ? [...attributes, ...SETTING_NAMES.filter((name) => !attributes.some((own) => own.name === name)).map((name) => ({ name }))]
    : attributes;

const doc = (text: string | undefined) => (text ? `  /** ${text.replaceAll(/\s*\n\s*/g, ' ').replaceAll('*/', '')} */\n` : '');

/** The attributes of each tag as an interface; every framework's types build on it. */
function attributesFile(manifest: Manifest): string {
  const interfaces = elementsOf(manifest).map((element) => {
    const lines = attributesOf(element).map(({ name, description }) => `${doc(description)}  '${name}'?: string | undefined;`);
    return `/** ${(element.description ?? '').trim().split('\n')[0] ?? ''} */\nexport interface ${classOf(element.tagName ?? '')}Attributes {\n${lines.join('\n')}\n}\n`;
  });
  return `${HEAD}${interfaces.join('\n')}`;
}

const importOf = (manifest: Manifest) =>
  `import type {\n${elementsOf(manifest)
    .map(({ tagName = '' }) => `  ${classOf(tagName)}Attributes,`)
    .join('\n')}\n} from './attributes.js';\n`;

const rows = (manifest: Manifest, row: (tag: string, attributes: string, name: string) => string) =>
  elementsOf(manifest)
    .map(({ tagName = '' }) => row(tagName, `${classOf(tagName)}Attributes`, classOf(tagName)))
    .join('\n');

const reactFile = (manifest: Manifest) => `${HEAD}import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ${elementsOf(manifest)
  .map(({ tagName = '' }) => classOf(tagName))
  .join(', ')} } from '../dist/index.js';
${importOf(manifest)}
type Of<Element, Attributes> = DetailedHTMLProps<HTMLAttributes<Element>, Element> & Attributes;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${rows(manifest, (tag, attributes, name) => `      '${tag}': Of<${name}, ${attributes}>;`)}
    }
  }
}
`;

const vueFile = (manifest: Manifest) => `${HEAD}import type { DefineComponent, HTMLAttributes } from 'vue';
${importOf(manifest)}
declare module 'vue' {
  interface GlobalComponents {
${rows(manifest, (tag, attributes) => `    '${tag}': DefineComponent<HTMLAttributes & ${attributes}>;`)}
  }
}
`;

const svelteFile = (manifest: Manifest) => `${HEAD}import type { HTMLAttributes } from 'svelte/elements';
${importOf(manifest)}
declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${rows(manifest, (tag, attributes) => `    '${tag}': HTMLAttributes<HTMLElement> & ${attributes};`)}
  }
}
`;

/** For JetBrains' editors. */
const webTypes = (manifest: Manifest, version: string) => ({
  $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
  name: 'meedoen',
  version,
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: elementsOf(manifest).map((element) => ({
        name: element.tagName,
        description: element.description ?? '',
        attributes: attributesOf(element).map(({ name, description = '' }) => ({ name, description, value: { type: 'string' } })),
        js: { events: (element.events ?? []).map(({ name, description = '' }) => ({ name, description })) },
      })),
    },
  },
});

/** For VS Code: `html.customData`. */
const vscodeData = (manifest: Manifest) => ({
  version: 1.1,
  tags: elementsOf(manifest).map((element) => ({
    name: element.tagName,
    description: element.description ?? '',
    attributes: attributesOf(element).map(({ name, description = '' }) => ({ name, description })),
  })),
});

/** Path → text, not yet formatted. */
export const frameworkFiles = (manifest: Manifest, version: string): [path: string, text: string][] => [
  ['types/attributes.d.ts', attributesFile(manifest)],
  ['types/react.d.ts', reactFile(manifest)],
  ['types/vue.d.ts', vueFile(manifest)],
  ['types/svelte.d.ts', svelteFile(manifest)],
  ['types/web-types.json', JSON.stringify(webTypes(manifest, version))],
  ['types/vscode.html-custom-data.json', JSON.stringify(vscodeData(manifest))],
];
