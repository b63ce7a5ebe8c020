import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  FRESH_MS,
  fromParameters,
  type HandOver,
  isEmpty,
  parseHandOver,
  readNote,
  toParameters,
  writeNote,
} from '../../../src/settings/model/hand-over.ts';

const codes = fc.uniqueArray(fc.stringMatching(/^[a-zA-Z0-9][a-zA-Z0-9._-]{0,79}$/), { maxLength: 12 });
const handOver: fc.Arbitrary<HandOver> = fc
  .record({ areas: codes, themes: codes, title: fc.string({ maxLength: 200 }).map((text) => text.trim()) }, { noNullPrototype: true })
  .filter((handed) => !isEmpty(handed));
const NOW = 1_800_000_000_000;

describe('what one widget hands to another', () => {
  it('arrives by a note as it was', () => {
    fc.assert(
      fc.property(handOver, (handed) => {
        assert.deepEqual(readNote(writeNote('vacancy-finder', handed, NOW), 'vacancy-finder', NOW + 1), handed);
      }),
    );
  });

  it('arrives by an address as it was', () => {
    fc.assert(
      fc.property(handOver, (handed) => {
        const query = new URLSearchParams(toParameters(handed)).toString();
        const read = new URLSearchParams(query);
        assert.deepEqual(
          fromParameters((name) => read.get(name)),
          handed,
        );
      }),
    );
  });

  it('is not for another widget, and not for a visit of later', () => {
    const handed = { areas: ['skills'], themes: [], title: '' };
    const note = writeNote('vacancy-finder', handed, NOW);
    assert.equal(readNote(note, 'initiative-form', NOW), undefined);
    assert.equal(readNote(note, 'vacancy-finder', NOW + FRESH_MS), undefined);
    assert.equal(readNote(note, 'vacancy-finder', NOW - 1), undefined);
  });

  it('may be anything at all, and is then nothing or only what is well-formed', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        const handed = parseHandOver(input);
        if (handed) assert.ok([...handed.areas, ...handed.themes].every((id) => /^[\w.-]+$/.test(id)));
      }),
    );
    fc.assert(fc.property(fc.string(), (note) => readNote(note, 'vacancy-finder', NOW) === undefined));
    assert.equal(parseHandOver({ areas: ['<script>', 1, 'a b'], themes: 'x' }), undefined);
    assert.deepEqual(
      parseHandOver({ areas: ['skills', 'skills'], themes: Array.from({ length: 20 }, (_, index) => `t${String(index)}`) }),
      {
        areas: ['skills'],
        themes: Array.from({ length: 12 }, (_, index) => `t${String(index)}`),
        title: '',
      },
    );
  });
});
