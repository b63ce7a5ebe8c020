import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { SETTING_NAMES } from '../../src/settings/model/settings.ts';
import { elementsOf, type Manifest } from '../../tools/manifest.ts';
import { compiled, translationsOf } from '../../tools/wordpress-plugin.ts';

const FOLDER = 'integrations/wordpress';
const sources = globSync(`${FOLDER}/**/*.php`).map((path) => readFileSync(path, 'utf8'));
const po = readFileSync(`${FOLDER}/languages/meedoen-nl_NL.po`, 'utf8');
const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as Manifest;

/** The texts of a `.mo`, read as WordPress does: by its two tables. */
function textsIn(mo: Buffer): Map<string, string> {
  const at = (place: number) => mo.readUInt32LE(place);
  const text = (row: number) => mo.toString('utf8', at(row + 4), at(row + 4) + at(row));
  assert.equal(at(0), 0x950412de);
  // WordPress takes the second table to end where the hashes begin.
  assert.equal(at(24), at(16) + at(8) * 8);
  return new Map(Array.from({ length: at(8) }, (_, index) => [text(at(12) + index * 8), text(at(16) + index * 8)]));
}

describe('the plugin of WordPress', () => {
  it('says in Dutch each text that it has in English, and nothing else', () => {
    const english = sources.flatMap((source) => [...source.matchAll(/__\( '([^']+)', 'meedoen' \)/g)].map(([, text = '']) => text));
    const description = /\* Description: +(.+)/.exec(readFileSync(`${FOLDER}/meedoen.php`, 'utf8'))?.[1] ?? '';
    const dutch = translationsOf(po).map(([from]) => from);
    assert.deepEqual(dutch.filter(Boolean).sort(), [...new Set([...english, description])].sort());
  });

  it('gives WordPress its texts in the form that it reads', () => {
    const translations = translationsOf(po);
    assert.ok(translations.length > 50);
    assert.deepEqual(
      textsIn(compiled(translations)),
      new Map(translations.toSorted(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))),
    );
  });

  it('has a label for no attribute that is gone', () => {
    const known = new Set<string>([
      ...SETTING_NAMES,
      ...elementsOf(manifest).flatMap(({ attributes = [] }) => attributes.map(({ name }) => name)),
    ]);
    const labels = readFileSync(`${FOLDER}/includes/labels.php`, 'utf8');
    const named = [...labels.slice(labels.indexOf('function attribute_labels')).matchAll(/^\t\t'([a-z-]+)' +=> array\(/gm)].map(
      ([, name = '']) => name,
    );
    assert.ok(named.length > 20);
    assert.deepEqual(
      named.filter((name) => !known.has(name)),
      [],
    );
  });
});
