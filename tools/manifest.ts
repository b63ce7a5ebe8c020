/** `custom-elements.json`: what a page can do with each element. Editors, Storybook and the tables of the README read it. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export type Named = { name: string; description?: string; type?: { text: string }; default?: string };
export type Attribute = Named & { fieldName?: string };
export type Member = Named & {
  kind: 'field' | 'method';
  attribute?: string;
  readonly?: boolean;
  parameters?: Named[];
  return?: { type?: { text: string } };
};
export type Declaration = Named & {
  kind: string;
  tagName?: string;
  customElement?: boolean;
  superclass?: { name: string };
  members?: Member[];
  attributes?: Attribute[];
  slots?: Named[];
  events?: Named[];
  cssParts?: Named[];
  cssProperties?: Named[];
};
type Reference = { name: string; package?: string; module?: string };
type Exported = { kind: string; name: string; declaration: Reference };
type Module = { kind: string; path: string; declarations?: Declaration[]; exports?: Exported[] };
export type Manifest = { schemaVersion: string; readme: string; modules: Module[] };

const PUBLIC_BASES = ['LitElement', 'WidgetElement', 'Event'];

const isPublic = ({ kind, superclass }: Declaration) =>
  kind === 'class' && superclass !== undefined && PUBLIC_BASES.includes(superclass.name);

/** Where a published file stands: the manifest is read by people who have the package, not the sources. */
const published = (path: string) => path.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js');

export function readManifest(): Manifest {
  const { status, stderr, stdout } = spawnSync(
    'custom-elements-manifest',
    ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--outdir', '.cache/manifest', '--quiet'],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The analyzer of custom elements failed:\n${stdout}${stderr}`);
  const analyzed = JSON.parse(readFileSync('.cache/manifest/custom-elements.json', 'utf8')) as Manifest;
  return {
    ...analyzed,
    modules: analyzed.modules
      .map((module) => publicPart(module))
      .filter(({ declarations }) => declarations?.length)
      .flatMap((module) => [module, ...definitions(module)])
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

function publicPart(module: Module): Module {
  const declarations = (module.declarations ?? []).filter(isPublic);
  const names = new Set(declarations.map(({ name }) => name));
  const path = published(module.path);
  const exports = (module.exports ?? [])
    .filter(({ name }) => names.has(name))
    .map((given) => ({ ...given, declaration: { ...given.declaration, module: path } }));
  const text = JSON.stringify({ ...module, declarations, exports, path }).replaceAll(
    /"module":"\/?(src\/[^"]+\.ts)"/g,
    (_match, source: string) => `"module":"${published(source)}"`,
  );
  return JSON.parse(text) as Module;
}

/** Registering stands apart from the class, in a module of its own. */
function definitions({ path, declarations }: Module): Module[] {
  return (declarations ?? []).flatMap(({ name, tagName }) =>
    tagName
      ? [
          {
            kind: 'javascript-module',
            path: `dist/define/${tagName.replace('meedoen-', '')}.js`,
            declarations: [],
            exports: [{ kind: 'custom-element-definition', name: tagName, declaration: { name, module: path } }],
          },
        ]
      : [],
  );
}

export const elementsOf = (manifest: Manifest): Declaration[] =>
  manifest.modules.flatMap(({ declarations }) => declarations ?? []).filter(({ tagName }) => tagName);

/** The tables of the README: one section per tag. What all widgets share is written once. */
export function apiTables(manifest: Manifest): string {
  const elements = elementsOf(manifest);
  const base = manifest.modules.flatMap(({ declarations }) => declarations ?? []).find(({ name }) => name === 'WidgetElement');
  const shared = new Set(base?.attributes?.map(({ name }) => name));
  const widgets = elements.filter(({ superclass }) => superclass?.name === 'WidgetElement');
  return [
    ...(base?.attributes && widgets.length > 0
      ? [`### All widgets\n\n${table(['Attribute', 'Default', 'What it does'], base.attributes.map(attributeRow))}`, propertiesTable(base)]
      : []),
    ...elements.map((element) => section(element, widgets.includes(element) ? shared : new Set())),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function section(element: Declaration, shared: ReadonlySet<string>): string {
  const own = (element.attributes ?? []).filter(({ name }) => !shared.has(name));
  const rows = (list: Named[] | undefined) => (list ?? []).map(({ name, description }) => [code(name || '(default)'), description ?? '']);
  return [
    `### \`<${element.tagName ?? ''}>\``,
    (element.description ?? '').trim(),
    table(['Attribute', 'Default', 'What it does'], own.map(attributeRow)),
    propertiesTable(element, shared.size > 0),
    table(['Slot', 'What goes in it'], rows(element.slots)),
    table(['Event', 'When'], rows(element.events)),
    table(['Part', 'What it is'], rows(element.cssParts)),
    table(['Custom property', 'What it sets'], rows(element.cssProperties)),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Properties and methods that have no attribute: only scripts can reach them. */
function propertiesTable({ members }: Declaration, inheriting = false): string {
  const scriptOnly = (members ?? []).filter((member) => !member.attribute && !(inheriting && 'inheritedFrom' in member));
  return table(
    ['Property or method', 'Type', 'What it does'],
    scriptOnly.map((member) => [
      code(
        member.kind === 'method' ? `.${member.name}(${(member.parameters ?? []).map(({ name }) => name).join(', ')})` : `.${member.name}`,
      ),
      code(member.kind === 'method' ? (member.return?.type?.text ?? 'void') : (member.type?.text ?? '')),
      member.description ?? '',
    ]),
  );
}

const attributeRow = ({ name, default: standard, description }: Attribute) => [
  code(name),
  standard && standard !== "''" && standard !== 'null' ? code(standard) : '',
  description ?? '',
];

const code = (text: string) => (text ? `\`${text}\`` : '');

const cell = (text: string) =>
  text
    .replaceAll('|', '\\|')
    .replaceAll(/\s*\n\s*/g, ' ')
    .trim();

function table(head: string[], rows: string[][]): string {
  if (rows.length === 0) return '';
  const line = (cells: string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
