/** The attributes that the loader takes over from a placeholder or a link: those that the widgets declare, so that the list cannot drift. */
import { SETTING_NAMES } from '../src/settings/model/settings.ts';
import { elementsOf, type Manifest } from './manifest.ts';

export const DECLARED_FILE = 'src/embed/model/own-attributes.ts';

/** What a widget declares besides the settings that all share. */
export function ownAttributes(manifest: Manifest): string[] {
  const widgets = elementsOf(manifest).filter(({ tagName }) => tagName !== 'meedoen-settings');
  const names = new Set(widgets.flatMap(({ attributes }) => (attributes ?? []).map(({ name }) => name)));
  return [...names].filter((name) => !(SETTING_NAMES as readonly string[]).includes(name)).sort();
}

export const declaredFile = (manifest: Manifest): [path: string, text: string] => [
  DECLARED_FILE,
  `/** Written by \`npm run generate\`: what the widgets declare besides the settings that they share. */\nexport const OWN_ATTRIBUTES = ${JSON.stringify(ownAttributes(manifest))} as const;\n`,
];
