/** The files for sites without a bundler: what a site that hosts them may count on. Needs a build. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import { describe, it } from 'node:test';
import { parseAst } from 'rollup/parseAst';

const read = (file: string) => readFileSync(`cdn/${file}`, 'utf8');
const files = globSync('**/*.js', { cwd: 'cdn' });
const widgets = files.filter((file) => !file.includes('/') && file !== 'meedoen.js');

const importsOf = (file: string) => parseAst(read(file)).body.filter(({ type }) => type === 'ImportDeclaration');

describe('cdn/', () => {
  it('has a loader that runs as a classic script', () => {
    assert.doesNotThrow(() => new Script(read('meedoen.js')));
    assert.doesNotMatch(read('meedoen.js'), /import\.meta/);
  });

  for (const widget of widgets) {
    it(`has ${widget} in one file that imports nothing up front`, () => {
      assert.deepEqual(importsOf(widget), []);
    });
  }

  it('holds Lit once for the loader', () => {
    const copies = files.filter((file) => file.startsWith('chunks/') && read(file).includes('litElementVersions'));
    assert.equal(copies.length, 1, copies.join());
  });

  it('names a hash for each file, and the hash is right', () => {
    const integrity = JSON.parse(read('integrity.json')) as Record<string, string>;
    assert.deepEqual(Object.keys(integrity).sort(), globSync('**/*.{js,html}', { cwd: 'cdn' }).sort());
    for (const [file, hash] of Object.entries(integrity)) {
      assert.equal(
        hash,
        `sha384-${createHash('sha384')
          .update(readFileSync(`cdn/${file}`))
          .digest('base64')}`,
        file,
      );
    }
  });

  it('puts a hash in the name of each chunk', () => {
    for (const file of files.filter((name) => name.startsWith('chunks/'))) assert.match(file, /^chunks\/[\w.-]+-[0-9a-z]{8}\.js$/);
  });

  it('holds no decorators, and no code that a strict policy refuses', () => {
    for (const file of files) {
      const text = read(file);
      assert.doesNotMatch(text, /new Function\(|\beval\(/, file);
      assert.doesNotMatch(text, /@property\(|@state\(/, file);
    }
  });

  it('names its version in the first line of the loader and of each widget', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    for (const file of ['meedoen.js', ...widgets]) assert.ok(read(file).startsWith(`/*! meedoen ${version} |`), file);
  });

  it('brings each widget to its first screen with less than 24 kB, compressed', () => {
    const printed = execFileSync(process.execPath, ['tools/size.mjs'], { encoding: 'utf8' });
    const sizes = [...printed.matchAll(/first screen by the loader .*?([\d.]+)\s+24\.0/g)].map(([, size]) => Number(size));
    assert.equal(sizes.length, widgets.length);
    for (const size of sizes) assert.ok(size <= 24, printed);
  });

  it('comes with the licences of what is bundled', () => {
    assert.match(read('licences.txt'), /lit\n[\s\S]*BSD 3-Clause[\s\S]*valibot\n[\s\S]*MIT/i);
  });
});
