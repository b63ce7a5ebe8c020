import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseSimilar, SimilarInitiatives } from '../../src/initiative-form/model/similar.ts';

const item = (id: string, title: string, more: object = {}) => ({ id, title, href: `/initiatieven/${id}`, ...more });
const feed = [
  item('1', 'Buurtmoestuin aan de Lindenlaan', { summary: 'Groente voor de hele flat.', place: 'Lindenlaan' }),
  item('2', 'Moestuinen op het schoolplein'),
  item('3', 'Een bank bij de vijver', { summary: 'Om te zitten en te praten.' }),
  item('4', 'Straatfeest in de zomer'),
  item('5', 'Zebrapad bij de school'),
];
const like = (typed: string) => new SimilarInitiatives(parseSimilar(feed)?.initiatives ?? []).like(typed).map(({ id }) => id);

describe('initiatives of others', () => {
  it('are found by other forms of a word, by longer words that hold it, and without accents or capitals', () => {
    assert.deepEqual(like('Een MOESTUIN achter onze flat').sort(), ['1', '2']);
    assert.deepEqual(like('Nieuw bankje bij de vijver'), ['3']);
    assert.deepEqual(like('één zebrapad'), ['5']);
  });

  it('are not shown for small words, or for words that only their story has', () => {
    for (const typed of ['', 'een idee voor de buurt', 'groente', 'Een skatebaan onder het viaduct']) assert.deepEqual(like(typed), []);
  });

  it('are three at most, the nearest first', () => {
    const many = Array.from({ length: 50 }, (_, index) => item(String(index), `Moestuin ${index}`));
    assert.equal(new SimilarInitiatives(parseSimilar(many)?.initiatives ?? []).like('Onze moestuin').length, 3);
    assert.deepEqual(like('Moestuin bij de flat, met groente'), ['1', '2']);
  });

  it('come from a list or an object with a list, item by item; what is wrong is left out and counted', () => {
    assert.equal(parseSimilar({ initiatives: feed })?.initiatives.length, 5);
    const mixed = parseSimilar([
      ...feed,
      { id: '6' },
      null,
      'x',
      item('1', 'Nog eens'),
      item('7', 'Slecht', { href: 'javascript:alert(1)' }),
    ]);
    assert.ok(mixed);
    assert.equal(mixed.initiatives.length, 5);
    assert.equal(mixed.leftOut, 5);
    for (const input of [undefined, null, 7, 'x', {}, { initiatives: {} }]) assert.equal(parseSimilar(input), undefined);
  });

  it('never make trouble, whatever a feed holds and whatever is typed', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (input, typed) => {
        const read = parseSimilar([...feed, input]);
        for (const { href, joinHref, followHref } of read?.initiatives ?? [])
          for (const address of [href, joinHref, followHref]) assert.ok(!address || !/^\s*(javascript|data|vbscript):/i.test(address));
        new SimilarInitiatives(read?.initiatives ?? []).like(typed);
      }),
    );
  });
});
