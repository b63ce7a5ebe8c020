import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formsFormal } from '../../../src/forms/messages/formal.ts';
import { formsNl } from '../../../src/forms/messages/nl.ts';
import { uploadFormal } from '../../../src/forms/messages/upload-formal.ts';
import { uploadNl } from '../../../src/forms/messages/upload-nl.ts';
import type { Catalogue, Message } from '../../../src/i18n/model/catalogue.ts';
import { packNlFormal } from '../../../src/participation-wheel/content/nl-formal.ts';
import { packNlFull } from '../../../src/participation-wheel/content/nl-more.ts';
import { formal } from '../../../src/participation-wheel/messages/formal.ts';
import { laterFormal } from '../../../src/participation-wheel/messages/later-formal.ts';
import { laterNl } from '../../../src/participation-wheel/messages/later-nl.ts';
import { nl } from '../../../src/participation-wheel/messages/nl.ts';
import { linesOfPack } from '../../../src/participation-wheel/model/lint-pack.ts';
import { parsePack } from '../../../src/participation-wheel/model/parse-pack.ts';
import { keepingFormal, storageFormal } from '../../../src/storage/messages/formal.ts';
import { keepingNl } from '../../../src/storage/messages/keeping-nl.ts';
import { storageNl } from '../../../src/storage/messages/nl.ts';
import { submissionFormal } from '../../../src/submission/messages/formal.ts';
import { submissionNl } from '../../../src/submission/messages/nl.ts';

const INFORMAL = /(?<![\p{L}’'])(je|jij|jou|jouw|jouwe|jezelf|jullie)(?![\p{L}’'])/iu;
const slotsOf = (message: Message) => [...JSON.stringify(message).matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

const catalogues: [name: string, plain: Catalogue, overlay: Catalogue][] = [
  ['fields', formsNl, formsFormal],
  ['uploads', uploadNl, uploadFormal],
  ['keeping', { ...keepingNl, ...storageNl }, { ...keepingFormal, ...storageFormal }],
  ['sending', submissionNl, submissionFormal],
  ['the first screen of the wheel', nl, formal],
  ['the later screens of the wheel', laterNl, laterFormal],
];

describe('formal Dutch', () => {
  for (const [name, plain, overlay] of catalogues) {
    test(`has a line of its own for each line with “je” in ${name}`, () => {
      const left = Object.entries({ ...plain, ...overlay }).filter(([, message]) => INFORMAL.test(JSON.stringify(message)));
      assert.deepEqual(left, []);
    });

    test(`holds only lines that differ, with the same slots, in ${name}`, () => {
      for (const [key, message] of Object.entries(overlay)) {
        const before = plain[key];
        assert.ok(before !== undefined, key);
        assert.notDeepEqual(message, before, key);
        assert.deepEqual(slotsOf(message), slotsOf(before), key);
        assert.equal(typeof message, typeof before, key);
      }
    });
  }

  test('addresses nobody with “je” in the built-in pack, and changes nothing else in it', () => {
    const { pack, problems } = parsePack(packNlFormal);
    assert.deepEqual(problems, []);
    assert.ok(pack);
    assert.deepEqual(
      linesOfPack(pack).filter(({ text }) => INFORMAL.test(text)),
      [],
    );
    const before = new Map(linesOfPack(packNlFull).map(({ path, text }) => [path, text]));
    const changed = linesOfPack(pack).filter(({ path, text }) => before.get(path) !== text);
    for (const { path } of changed) assert.match(before.get(path) ?? '', INFORMAL, path);
    assert.equal(pack.version, packNlFull.version);
  });
});
