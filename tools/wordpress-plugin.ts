/**
 * Puts the plugin of WordPress together: `integrations/wordpress/`, the widgets (`cdn/`), their attributes as the manifest has them, and the translations
 * in the form that WordPress reads.
 *
 *   node tools/wordpress-plugin.ts <folder>   after `npm run build`; that folder is the plugin
 */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SETTING_NAMES } from '../src/settings/model/settings.ts';
import { elementsOf, type Attribute, type Manifest } from './manifest.ts';

const SOURCE = 'integrations/wordpress';
const CDN = process.env['OUT'] ?? 'cdn';

/** What the plugin knows of the widgets: `attributes.json`. */
function attributesOf(manifest: Manifest): object {
  const elements = elementsOf(manifest).filter(({ tagName }) => tagName !== 'meedoen-settings');
  const known = new Map<string, Attribute>(
    elements.flatMap(({ attributes = [] }) => attributes.map((given) => [given.name, given] as const)),
  );
  const brief = ({ name, type, description = '' }: Attribute) => ({ name, type: type?.text ?? 'string', description });
  return {
    // What a site says once for all its widgets.
    site: SETTING_NAMES.flatMap((name) => known.get(name) ?? []).map(brief),
    widgets: Object.fromEntries(
      elements.map(({ tagName = '', attributes = [] }) => [tagName.replace('meedoen-', ''), attributes.map(brief)] as const),
    ),
  };
}

/** The sentences of a `.po` file whose entries are one line each. */
export const translationsOf = (po: string): [from: string, to: string][] =>
  [...po.matchAll(/^msgid (".*")\nmsgstr (".*")$/gm)].map(([, from = '', to = '']) => [
    JSON.parse(from) as string,
    JSON.parse(to) as string,
  ]);

/** GNU's `.mo`: two tables of length and place, of the originals in order and of their translations, no table of hashes, and then all texts, each ended by a zero. */
export function compiled(translations: readonly (readonly [from: string, to: string])[]): Buffer {
  const sorted = translations.map((pair) => pair.map((text) => Buffer.from(text))).sort(([a], [b]) => Buffer.compare(a!, b!));
  const header = 28;
  const head = Buffer.alloc(header + sorted.length * 16);
  const texts: Buffer[] = [];
  let place = head.length;
  for (const [at, value] of [0x950412de, 0, sorted.length, header, header + sorted.length * 8, 0, head.length].entries())
    head.writeUInt32LE(value, at * 4);
  for (const language of [0, 1]) {
    for (const [index, pair] of sorted.entries()) {
      const text = pair[language]!;
      const row = header + (language * sorted.length + index) * 8;
      head.writeUInt32LE(text.length, row);
      head.writeUInt32LE(place, row + 4);
      texts.push(text, Buffer.alloc(1));
      place += text.length + 1;
    }
  }
  return Buffer.concat([head, ...texts]);
}

/** Writes the plugin into `folder`, which is emptied first. */
export function assemblePlugin(folder: string): void {
  if (!existsSync(join(CDN, 'integrity.json'))) throw new Error('The widgets are not built: run `npm run build` first.');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(SOURCE, folder, { recursive: true });
  cpSync(CDN, join(folder, 'cdn'), { recursive: true });
  cpSync('LICENSE', join(folder, 'LICENSE'));
  const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as Manifest;
  writeFileSync(join(folder, 'attributes.json'), JSON.stringify(attributesOf(manifest)));
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const main = join(folder, 'meedoen.php');
  writeFileSync(main, readFileSync(main, 'utf8').replaceAll('{version}', version));
  const dutch = translationsOf(readFileSync(join(SOURCE, 'languages/meedoen-nl_NL.po'), 'utf8'));
  writeFileSync(join(folder, 'languages/meedoen-nl_NL.mo'), compiled(dutch));
}

if (import.meta.main) {
  const [folder] = process.argv.slice(2);
  if (!folder) throw new Error('Where to? node tools/wordpress-plugin.ts <folder>');
  assemblePlugin(folder);
  console.log(`The plugin stands in ${folder}.`);
}
