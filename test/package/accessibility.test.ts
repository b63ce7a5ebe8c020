import { test } from 'node:test';
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { readCriteria } from '../../tools/accessibility.ts';

const criteria = readCriteria();
const plain = (text: string) => text.replaceAll(/\\(['"`])/g, '$1').replaceAll(/\s+/g, ' ');

test('the accessibility evidence is about all criteria of WCAG 2.2 A and AA, each once', () => {
  // 4.1.1 is gone since 2.2.
  assert.equal(new Set(criteria.map(({ criterion }) => criterion)).size, 55);
  assert.equal(criteria.length, 55);
  assert.equal(criteria.filter(({ level }) => level === 'A').length, 31);
});

for (const { criterion, name, result, what, tests = [] } of criteria) {
  test(`what is said of ${criterion} ${name} can be followed`, () => {
    assert.match(what, /[.)]$/, 'a whole sentence says what was looked at');
    const tested = result === 'automatic' || result === 'partly';
    assert.equal(tests.length > 0, tested, 'a result rests on tests, and only a result does');
    for (const [title, file] of tests) {
      assert.ok(existsSync(file), file);
      assert.ok(plain(readFileSync(file, 'utf8')).includes(plain(title)), `${file} has no test “${title}”`);
    }
  });
}
