import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { textsOf } from '../../src/i18n/model/catalogue.ts';
import { generalNl } from '../../src/initiative-form/content/general-nl.ts';
import { laterNl } from '../../src/initiative-form/messages/later-nl.ts';
import { nl } from '../../src/initiative-form/messages/nl.ts';
import { planOf } from '../../src/initiative-form/model/plan.ts';
import { publicAnswers, textToScan } from '../../src/initiative-form/model/public-text.ts';
import { qrSquares } from '../../src/initiative-form/qr.ts';

const texts = textsOf('nl', [nl, laterNl]);
const plan = planOf(generalNl);
const values = {
  title: 'Een moestuin',
  summary: 'Voor iedereen.',
  'place.how': 'address',
  'place.postcode': '3511 AB',
  'place.houseNumber': '12',
  role: 'organisation',
  organisation: 'Geheime club',
  motive: 'Omdat ik alleen ben',
  'contact.name': 'Fatma',
  'contact.channel': 'email',
  'contact.email': 'fatma@voorbeeld.nl',
};

describe('what is shared of an idea', () => {
  it('holds no name, no address, no way to reach somebody, and nothing that only the municipality sees', () => {
    const shared = JSON.stringify(publicAnswers(values, generalNl, plan, texts)) + textToScan(values);
    assert.match(shared, /Een moestuin.*Voor iedereen/s);
    for (const secret of ['Fatma', 'fatma@', '3511', 'Geheime club', 'alleen ben']) assert.ok(!shared.includes(secret), secret);
  });

  it('always fits in a code that a telephone reads from paper', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 150 }), fc.string({ unit: 'grapheme', maxLength: 2000 }), (title, summary) => {
        const text = textToScan({ title, summary });
        assert.ok(new TextEncoder().encode(text).length <= 703);
        assert.ok(qrSquares(text).size <= 101);
      }),
      { numRuns: 30 },
    );
  });

  it('is drawn as squares of one, within the picture', () => {
    const { size, path } = qrSquares('Een moestuin');
    const squares = [...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)];
    assert.equal(squares.map(([whole]) => whole).join(''), path);
    assert.ok(squares.length > 100);
    for (const [, x, y] of squares) assert.ok(Number(x) < size && Number(y) < size);
  });
});
