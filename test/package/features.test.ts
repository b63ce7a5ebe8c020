import { test } from 'node:test';
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * docs/features.md promises things: each `yes` names the test that shows it, as [“title of the test”](../test/…/file.test.ts).
 * A title that changed, or a file that moved, is found here.
 */
const rows = readFileSync('docs/features.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|') && !/^\|[-| ]+\|$/.test(line))
  .map((line) =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
  .filter((cells) => cells.at(-1) !== 'meedoen');

/** Where a test's title stands in its file, with the slots of a title in a loop left open. */
function holds(file: string, title: string) {
  const plain = (text: string) => text.replaceAll(/\\(['"`])/g, '$1').replaceAll(/\s+/g, ' ');
  return plain(readFileSync(file, 'utf8')).includes(plain(title));
}

/** Finds each test that a text of docs/ names; gives how many there were. */
function follow(text: string): number {
  const links = [...text.matchAll(/\[“([^”]+)”\]\(([^)]+)\)/g)];
  for (const [, title = '', href = ''] of links) {
    const file = join('docs', href);
    assert.ok(existsSync(file), `${href} does not exist`);
    assert.ok(holds(file, title), `${href} has no test “${title}”`);
  }
  return links.length;
}

test('the features are listed', () => {
  assert.ok(rows.length > 100, `only ${rows.length} rows were read`);
});

for (const cells of rows) {
  const name = /^\d+$/.test(cells[0] ?? '') ? `${cells[0]} ${cells[1]}` : (cells[0] ?? '');
  const ours = cells.at(-1) ?? '';
  test(`our answer on “${name}” can be followed`, () => {
    assert.match(ours, /^(yes|part|later|deliberately not)\b/, 'an answer begins with yes, part, later or deliberately not');
    if (ours.startsWith('deliberately not')) assert.match(ours, /^deliberately not: .{10,}/, 'a rule says why');
    const followed = follow(ours);
    if (/^(yes|part)\b/.test(ours)) assert.ok(followed > 0, 'a yes links to the test that shows it');
  });
}

test('the traps of embedding name tests that exist', () => {
  const traps = readFileSync('docs/embedding.md', 'utf8').split('| trap')[1] ?? '';
  for (const trap of traps
    .split('\n')
    .slice(2)
    .filter((line) => line.startsWith('|'))) {
    assert.ok(follow(trap) > 0, `no test is named in ${trap}`);
  }
});
