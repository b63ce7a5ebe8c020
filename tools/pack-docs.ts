/**
 * The tables of docs/packs.md: every key of a pack with its shape, made from the models, and what it means, from the comments beside them.
 * A key that is added to a model is in the documentation with the next `npm run generate`.
 */
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import * as boundary from '../src/initiative-form/model/boundary.ts';
import * as initiativePack from '../src/initiative-form/model/pack-model.ts';
import * as terms from '../src/initiative-form/model/terms.ts';
import * as wheelPack from '../src/participation-wheel/model/pack.ts';

/** What we look at of a Valibot schema. */
interface Shape {
  type: string;
  wrapped?: Shape;
  default?: unknown;
  entries?: Record<string, Shape>;
  item?: Shape;
  pipe?: { type: string; requirement?: unknown }[];
  options?: readonly unknown[];
  key?: unknown;
  value?: Shape;
  literal?: unknown;
}

/** Comments by the line of a key: `const model` → key → what stands above it. */
type Comments = Map<string, Map<string, string>>;

function commentsIn(path: string): Comments {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true);
  const found: Comments = new Map();
  const visit = (node: ts.Node, model: string): void => {
    const name = ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) ? node.name.text : model;
    if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)) {
      const [comment] = ts.getJSDocCommentsAndTags(node);
      const text = comment && ts.isJSDoc(comment) ? ts.getTextOfJSDocComment(comment.comment) : undefined;
      if (text) found.set(name, (found.get(name) ?? new Map<string, string>()).set(node.name.text, text.replace(/\s+/g, ' ')));
    }
    ts.forEachChild(node, (child) => visit(child, name));
  };
  visit(source, '');
  return found;
}

/** A model with its name in the source, so that its comments are found. */
type Names = Map<unknown, string>;
const namesOf = (module: object): Names => new Map(Object.entries(module).map(([name, value]) => [value, name]));

const inner = (shape: Shape): Shape => (shape.wrapped ? inner(shape.wrapped) : shape);
const rules = (shape: Shape) => shape.pipe ?? [];
const limit = (shape: Shape, type: string): string | undefined => {
  const found = rules(shape).find((rule) => rule.type === type);
  return found === undefined ? undefined : String(found.requirement);
};

/** `text, at most 500`, `"dots" \| "diagonal"`, `list of ids, at most 50` … */
function shapeOf(given: Shape): string {
  const shape = inner(given);
  const most = limit(shape, 'max_length');
  if (shape.type === 'array') {
    const [least, item] = [limit(shape, 'min_length'), shape.item && inner(shape.item)];
    if (item?.type === 'array' || item?.type === 'tuple_with_rest') return 'lists of [longitude, latitude], as in GeoJSON';
    const what = item?.entries || item?.type === 'variant' ? 'objects' : item ? `${shapeOf(item).replace(/, .*/, '')}s` : 'values';
    return [`list of ${what}`, least && least !== '0' ? `${least} or more` : '', most ? `at most ${most}` : ''].filter(Boolean).join(', ');
  }
  if (shape.type === 'record') return `object of ${shape.value ? shapeOf(shape.value) : 'text'} by id`;
  if (shape.type === 'picklist') return (shape.options ?? []).map((option) => `\`${String(option)}\``).join(', ');
  if (shape.type === 'literal') return `\`${String(shape.literal)}\``;
  if (shape.type === 'union')
    return (shape.options as Shape[]).map((option) => (option.literal === '' ? 'empty' : shapeOf(option))).join(' or ');
  if (shape.type === 'boolean') return 'true or false';
  if (shape.type === 'number') {
    const [from, to] = [limit(shape, 'min_value'), limit(shape, 'max_value')];
    return [rules(shape).some(({ type }) => type === 'integer') ? 'whole number' : 'number', from && `from ${from}`, to && `to ${to}`]
      .filter(Boolean)
      .join(' ');
  }
  if (shape.type === 'string') return stringShape(shape, most);
  return 'object';
}

function stringShape(shape: Shape, most: string | undefined): string {
  const pattern = limit(shape, 'regex') ?? '';
  if (rules(shape).some(({ type }) => type === 'iso_date') || pattern.includes('\\d{4}-\\d\\d-\\d\\d')) return 'date, `2026-11-22`';
  if (pattern.includes('https?')) return 'link';
  if (pattern.startsWith('/^[a-zA-Z]{2,3}(-')) return 'language tag';
  if (pattern.startsWith('/^[a-z')) return 'id';
  if (pattern.startsWith('/^[1-9]')) return 'postcode';
  return most ? `text, at most ${most}` : 'text';
}

/** The object, or the kinds of object, inside a list or a key. */
function objectsIn(given: Shape): [label: string, object: Shape][] {
  const shape = inner(given);
  if (shape.entries) return [['', shape]];
  if (shape.type === 'variant') return (shape.options as Shape[]).map((option) => [variantName(option, String(shape.key)), option]);
  return shape.item ? objectsIn(shape.item) : [];
}
const variantName = (option: Shape, key: string): string => ` with \`${key}\` \`${String(option.entries?.[key]?.literal)}\``;

const HEAD = '| Key | Shape | Needed | Default | What it is |\n| --- | --- | --- | --- | --- |\n';

function tables(model: Shape, names: Names, comments: Comments): string {
  /** Table → where it holds: many lists hold the same kind of object. */
  const places = new Map<string, string[]>();
  const variants = new Map([...comments].flatMap(([name, keys]) => (name.endsWith('Parts') ? [...keys] : [])));
  const row = (key: string, shape: Shape, told: ReadonlyMap<string, string>) => {
    const preset = shape.type === 'optional' ? JSON.stringify(shape.default) : undefined;
    const otherwise = preset === undefined || ['[]', '{}', '""'].includes(preset) ? '' : `\`${preset}\``;
    const cells = [`\`${key}\``, shapeOf(shape), shape.type === 'optional' ? 'no' : 'yes', otherwise, told.get(key) ?? ''];
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  };
  const add = (path: string, label: string, object: Shape, name: string): void => {
    const told = new Map([...(comments.get('optionModel') ?? []), ...(label ? variants : []), ...(comments.get(name) ?? [])]);
    const entries = Object.entries(object.entries ?? {});
    const table = entries.map(([key, shape]) => row(key, shape, told)).join('\n');
    places.set(table, [...(places.get(table) ?? []), `\`${path || 'the pack'}\`${label}`]);
    for (const [key, shape] of entries) {
      for (const [variant, child] of objectsIn(shape)) {
        const at = `${path}${path ? '.' : ''}${key}${inner(shape).type === 'array' ? '[]' : ''}`;
        add(at, variant, child, names.get(child) ?? names.get(inner(shape).item) ?? '');
      }
    }
  };
  add('', '', inner(model), 'packModel');
  return [...places].map(([table, titles]) => `#### ${[...new Set(titles)].join(', ')}\n\n${HEAD}${table}`).join('\n\n');
}

export const wheelPackTables = (): string =>
  tables(wheelPack.packModel as unknown as Shape, namesOf(wheelPack), commentsIn('src/participation-wheel/model/pack.ts'));

export const initiativePackTables = (): string =>
  tables(
    initiativePack.packModel as unknown as Shape,
    namesOf({ ...boundary, ...terms, ...initiativePack }),
    commentsIn('src/initiative-form/model/pack-model.ts'),
  );
