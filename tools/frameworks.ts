/**
 * Typed use of the tags elsewhere, from the manifest: React (JSX), Vue (templates), Svelte, and the data that JetBrains and VS Code read: attributes,
 * the properties that have no attribute, and events by the names that each framework listens to.
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

const oneOf = (names: string[]) => names.map((name) => `'${name}'`).join(' | ') || 'never';

/** What of each tag is an attribute, a property or an event; every framework's types build on it. */
function attributesFile(manifest: Manifest): string {
  const parts = elementsOf(manifest).map((element) => {
    const name = classOf(element.tagName ?? '');
    const lines = attributesOf(element).map((attribute) => `${doc(attribute.description)}  '${attribute.name}'?: string | undefined;`);
    const properties = (element.members ?? []).filter(({ kind, attribute, readonly }) => kind === 'field' && !attribute && !readonly);
    return `/** ${(element.description ?? '').trim().split('\n')[0] ?? ''} */
export interface ${name}Attributes {
${lines.join('\n')}
}
export type ${name}Properties = Partial<Pick<${name}, ${oneOf(properties.map((property) => property.name))}>>;
export type ${name}Events = ${oneOf((element.events ?? []).map((event) => event.name))};
`;
  });
  return `${HEAD}import type { ${classesOf(manifest).join(', ')} } from '../dist/index.js';

/** Listeners as React and Svelte name them: \`on\` and the name of the event. */
export type Listeners<Name extends keyof HTMLElementEventMap> = {
  [N in Name as \`on\${N}\`]?: ((event: HTMLElementEventMap[N]) => void) | undefined;
};

${parts.join('\n')}`;
}

const classesOf = (manifest: Manifest) => elementsOf(manifest).map(({ tagName = '' }) => classOf(tagName));

const importOf = (manifest: Manifest, ...more: string[]) =>
  `import type {\n${[...classesOf(manifest).flatMap((name) => [`${name}Attributes`, `${name}Events`, `${name}Properties`]), ...more]
    .map((name) => `  ${name},`)
    .join('\n')}\n} from './attributes.js';\n`;

const rows = (manifest: Manifest, row: (tag: string, name: string, parts: string) => string) =>
  elementsOf(manifest)
    .map(({ tagName = '' }) => row(tagName, classOf(tagName), `${classOf(tagName)}Attributes & ${classOf(tagName)}Properties`))
    .join('\n');

const reactFile = (manifest: Manifest) => `${HEAD}import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ${classesOf(manifest).join(', ')} } from '../dist/index.js';
${importOf(manifest, 'Listeners')}
type Of<Element, Own> = DetailedHTMLProps<HTMLAttributes<Element>, Element> & Own;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${rows(manifest, (tag, name, own) => `      '${tag}': Of<${name}, ${own} & Listeners<${name}Events>>;`)}
    }
  }
}
`;

const vueFile = (manifest: Manifest) => `${HEAD}import type { DefineComponent, HTMLAttributes } from 'vue';
${importOf(manifest)}
type Camel<Name extends string> = Name extends \`\${infer First}-\${infer Rest}\` ? \`\${First}\${Capitalize<Camel<Rest>>}\` : Name;

/** \`@meedoen-sent\` in a template is \`onMeedoenSent\` in code. */
type VueListeners<Name extends keyof HTMLElementEventMap> = {
  [N in Name as \`on\${Capitalize<Camel<N>>}\`]?: ((event: HTMLElementEventMap[N]) => void) | undefined;
};

declare module 'vue' {
  interface GlobalComponents {
${rows(manifest, (tag, name, own) => `    '${tag}': DefineComponent<HTMLAttributes & ${own} & VueListeners<${name}Events>>;`)}
  }
}
`;

const svelteFile = (manifest: Manifest) => `${HEAD}import type { HTMLAttributes } from 'svelte/elements';
${importOf(manifest, 'Listeners')}
declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${rows(manifest, (tag, name, own) => `    '${tag}': HTMLAttributes<HTMLElement> & ${own} & Listeners<${name}Events>;`)}
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
