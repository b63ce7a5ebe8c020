/**
 * Writes what is generated from the sources: schemas, `custom-elements.json`, what the loader may take over from a placeholder, `types/` for frameworks and editors, the tables of the README and of docs/packs.md, the evidence of accessibility, and the
 * vacancies of the demo.
 *
 *   npm run generate         writes
 *   npm run check:generated  writes nothing, and fails when a file is not what its source says
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { accessibilityFile } from './accessibility.ts';
import { declaredFile } from './declared.ts';
import { frameworkFiles } from './frameworks.ts';
import { apiTables, readManifest } from './manifest.ts';
import { initiativePackTables, wheelPackTables } from './pack-docs.ts';
import { schemaFiles } from './schemas.ts';
import { vacancyFile } from './vacancies/generate.ts';

/** Replaces what stands between `<!-- generated: name -->` and `<!-- end: name -->`. */
function between(text: string, name: string, content: string): string {
  const [start, end] = [`<!-- generated: ${name} -->`, `<!-- end: ${name} -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`There are no markers ${start} … ${end}.`);
  return `${text.slice(0, from + start.length)}\n\n${content}\n\n${text.slice(to)}`;
}

/** As the formatter of the project writes it. */
async function pretty([path, text]: [string, string]): Promise<[string, string]> {
  return [path, await format(text, { ...(await resolveConfig(path)), filepath: path })];
}

async function generated(): Promise<Map<string, string>> {
  const manifest = readManifest();
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const readme = between(readFileSync('README.md', 'utf8'), 'api', apiTables(manifest));
  const packs = between(
    between(readFileSync('docs/packs.md', 'utf8'), 'wheel-pack', wheelPackTables()),
    'initiative-pack',
    initiativePackTables(),
  );
  const style = await resolveConfig('README.md');
  return new Map([
    ...schemaFiles(),
    vacancyFile(),
    await pretty(declaredFile(manifest)),
    await pretty(accessibilityFile(version)),
    ...(await Promise.all(frameworkFiles(manifest, version).map(pretty))),
    ['custom-elements.json', `${JSON.stringify(manifest, null, 2)}\n`],
    ['README.md', await format(readme, { ...style, parser: 'markdown' })],
    ['docs/packs.md', await format(packs, { ...style, parser: 'markdown' })],
  ]);
}

const stale = [...(await generated())].filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text);
const check = process.argv.includes('--check');
for (const [path, text] of stale) {
  console.log(check ? `${path} is not what its source says.` : `wrote ${path}`);
  if (check) continue;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
if (check && stale.length > 0) {
  console.error('Run `npm run generate` and commit what it writes.');
  process.exit(1);
}
