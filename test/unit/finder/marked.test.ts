import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { marker } from '../../../src/vacancy-finder/model/marked.ts';

const hits = (words: string, text: string): string[] =>
  marker(words)(text)
    .filter(({ hit }) => hit)
    .map((piece) => piece.text);

describe('marking the words that were searched for', () => {
  it('finds the word, its plural, its compound and its accents', () => {
    assert.deepEqual(hits('fiets', 'Een fiets, twee fietsen, een fietspad en een bakfiets'), ['fiets', 'fietsen', 'fietspad', 'bakfiets']);
    assert.deepEqual(hits('creche', 'In de crèche'), ['crèche']);
    assert.deepEqual(hits('er', 'Er is een winter'), ['Er']);
  });

  it('loses and adds nothing of any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: 'grapheme' }), fc.string({ maxLength: 200, unit: 'grapheme' }), (words, text) => {
        const pieces = marker(words)(text);
        assert.equal(pieces.map((piece) => piece.text).join(''), text);
      }),
    );
  });
});
