import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

type Schema = Readonly<{ properties?: Readonly<Record<string, Schema>> }>;

const [, ...sections] = readFileSync('docs/verwerkingsregister.md', 'utf8').split(/^## /m);
const sectionOf = (title: string): string => sections.find((section) => section.split('\n')[0]?.includes(title)) ?? '';
const namedIn = (text: string): Set<string> => new Set([...text.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));

const propertiesOf = (type: string) => (JSON.parse(readFileSync(`schemas/${type}.json`, 'utf8')) as Schema).properties ?? {};

/** What a widget sends has a type and an id. */
const types = readdirSync('schemas')
  .map((file) => file.replace(/\.json$/, ''))
  .filter((name) => ['type', 'id', 'schema'].every((property) => property in propertiesOf(name)));

test('the processing record has a section for each type of submission', () => {
  assert.equal(types.length, 5);
  for (const type of types) assert.notEqual(sectionOf(`\`${type}\``), '', type);
});

for (const type of types) {
  test(`the processing record names all that a ${type} sends`, () => {
    const { data, ...envelope } = propertiesOf(type);
    const own = namedIn(sectionOf(`\`${type}\``));
    // Counts have a small envelope of their own; what the others have around their data stands once.
    const around = data ? namedIn(sectionOf('Voor alle inzendingen')) : own;
    const fields = Object.keys(data?.properties ?? {});
    assert.equal(fields.length > 0, type !== 'self-check-counts');
    for (const name of fields) assert.ok(own.has(name), name);
    for (const name of Object.keys(envelope)) assert.ok(around.has(name), name);
  });
}
