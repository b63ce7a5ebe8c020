import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Catalogue, Message } from '../../src/i18n/model/catalogue.ts';
import { generalFormal } from '../../src/initiative-form/content/general-formal.ts';
import { generalNl } from '../../src/initiative-form/content/general-nl.ts';
import { formal } from '../../src/initiative-form/messages/formal.ts';
import { laterFormal } from '../../src/initiative-form/messages/later-formal.ts';
import { laterNl } from '../../src/initiative-form/messages/later-nl.ts';
import { pinNl } from '../../src/initiative-form/messages/pin-nl.ts';
import { mapFormal } from '../../src/map/messages/formal.ts';
import { nl } from '../../src/initiative-form/messages/nl.ts';

const INFORMAL = /(?<![\p{L}’'])(je|jij|jou|jouw|jouwe|jezelf|jullie)(?![\p{L}’'])/iu;
const slotsOf = (message: Message) => [...JSON.stringify(message).matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

const catalogues: [name: string, plain: Catalogue, overlay: Catalogue][] = [
  ['the first screen', nl, formal],
  ['the later screens', laterNl, laterFormal],
  ['the map', pinNl, mapFormal],
];

describe('the initiative form in formal Dutch', () => {
  for (const [name, plain, overlay] of catalogues) {
    test(`has a line of its own for each line with “je” in ${name}`, () => {
      assert.deepEqual(
        Object.entries({ ...plain, ...overlay }).filter(([, message]) => INFORMAL.test(JSON.stringify(message))),
        [],
      );
    });

    test(`holds only lines that differ, with the same slots, in ${name}`, () => {
      for (const [key, message] of Object.entries(overlay)) {
        const before = plain[key];
        assert.ok(before !== undefined, key);
        assert.notDeepEqual(message, before, key);
        assert.deepEqual(slotsOf(message), slotsOf(before), key);
      }
    });
  }

  test('addresses nobody with “je” in the built-in pack, and changes no meaning in it', () => {
    assert.doesNotMatch(JSON.stringify(generalFormal), INFORMAL);
    const meaning = ({ kinds, notes, themes, needs }: typeof generalNl) => ({
      kinds: kinds.map(({ id, legal, asks, skips, off }) => ({ id, legal, asks, skips, off })),
      notes: notes.map(({ field, is, link }) => ({ field, is, link })),
      themes,
      needs,
    });
    assert.deepEqual(meaning(generalFormal), meaning(generalNl));
  });
});
