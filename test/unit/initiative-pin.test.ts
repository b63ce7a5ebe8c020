import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as v from 'valibot';
import { emptyForm, issuesOf, type Values } from '../../src/forms/model/form.ts';
import { textsOf } from '../../src/i18n/model/catalogue.ts';
import { generalNl } from '../../src/initiative-form/content/general-nl.ts';
import { laterNl } from '../../src/initiative-form/messages/later-nl.ts';
import { nl } from '../../src/initiative-form/messages/nl.ts';
import { checkRows } from '../../src/initiative-form/model/check.ts';
import { judgedNow } from '../../src/initiative-form/model/facts.ts';
import { initiativeDataModel } from '../../src/initiative-form/model/initiative.ts';
import { pinText, readPin } from '../../src/initiative-form/model/pin.ts';
import { planOf } from '../../src/initiative-form/model/plan.ts';
import { publicAnswers } from '../../src/initiative-form/model/public-text.ts';
import { parsePack } from '../../src/initiative-form/model/read-pack.ts';
import { askedOf, toInitiative } from '../../src/initiative-form/model/to-initiative.ts';
import { pointOf } from '../../src/places/postcodes.ts';

const texts = textsOf('nl', [nl, laterNl]);
const plan = planOf(generalNl);
const pinned: Values = {
  title: 'Een bankje',
  kind: 'signal',
  'place.how': 'map',
  'place.pin': '52.09083 5.12222 3511',
  'contact.channel': 'email',
  'contact.email': 'a@b.nl',
};
const issues = (values: Values) => issuesOf({ ...emptyForm(plan), values }, plan).map(({ field, code }) => `${field}: ${code}`);

describe('a pin on the map', () => {
  it('is kept within a metre of where it was put', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -90, max: 90, noNaN: true }),
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.option(fc.integer({ min: 1000, max: 9999 }), { nil: undefined }),
        (lat, lon, near) => {
          const pin = readPin(pinText({ lat, lon }, near?.toString()));
          assert.ok(pin && Math.abs(pin.point.lat - lat) < 1e-5 && Math.abs(pin.point.lon - lon) < 1e-5);
          assert.equal(pin.near, near?.toString());
        },
      ),
    );
  });

  it('is no pin when a file or a draft says something else', () => {
    for (const value of [undefined, '', 'hier', '52 5', '99.00000 5.00000', '52.09083 5.12222 35', true, ['52.09083 5.12222']]) {
      assert.equal(readPin(value), undefined, String(value));
      assert.deepEqual(issues({ ...pinned, ...(value === undefined ? { 'place.pin': undefined } : { 'place.pin': value }) }), [
        'place.pin: required',
      ]);
    }
  });

  it('is enough as a place, and words beside it are free', () => {
    assert.deepEqual(issues(pinned), []);
    assert.deepEqual(issues({ ...pinned, 'place.how': 'words' }), ['place.words: required']);
  });

  it('travels as a point, as the schema has it, and only while the map is the answer', () => {
    const { place } = toInitiative(pinned, generalNl, plan);
    assert.deepEqual(place, { lat: 52.09083, lon: 5.12222 });
    assert.ok(v.safeParse(initiativeDataModel, toInitiative(pinned, generalNl, plan)).success);
    assert.deepEqual(toInitiative({ ...pinned, 'place.how': 'everywhere' }, generalNl, plan).place, { everywhere: true });
  });

  it('is told in words to whoever handles it, and never to everyone: it may be a home', () => {
    const told = { field: 'place.pin', question: 'Zet een pin op de kaart', answer: 'bij postcode 3511 (52.09083, 5.12222)' };
    assert.deepEqual(
      askedOf(pinned, generalNl, plan, texts).find(({ field }) => field === 'place.pin'),
      told,
    );
    const { publicRows, privateRows } = checkRows(pinned, generalNl, plan, texts, () => {});
    assert.ok(privateRows.some(({ field }) => field === 'place.pin') && !publicRows.some(({ field }) => field === 'place.pin'));
    assert.doesNotMatch(JSON.stringify(publicAnswers(pinned, generalNl, plan, texts)), /52|3511/);
  });

  it('decides itself about an area that is drawn, and a postcode that was typed before does not', () => {
    const corners = [
      [5.11, 52.08],
      [5.13, 52.08],
      [5.13, 52.1],
      [5.11, 52.1],
      [5.11, 52.08],
    ];
    const { pack } = parsePack({
      id: 'a',
      version: '1',
      locale: 'nl',
      kinds: [{ id: 'signal', label: 'Melden' }],
      rules: [
        {
          id: 'drawn',
          text: 'In de wijk.',
          source: { label: 'Regels' },
          check: 'boundary',
          boundary: { type: 'Polygon', coordinates: [corners] },
        },
        { id: 'listed', text: 'In de wijk.', source: { label: 'Regels' }, check: 'area', postcodes: ['3511'] },
      ],
    });
    assert.ok(pack);
    const verdicts = (values: Values) => judgedNow({ 'place.postcode': '9711 AA', ...values }, pack, pointOf).map(({ verdict }) => verdict);
    // Near a postcode is not in it: the list is quoted, and not judged.
    assert.deepEqual(verdicts(pinned), ['met', 'unknown']);
    assert.deepEqual(verdicts({ ...pinned, 'place.pin': '53.00000 6.00000 9400' }), ['not-met', 'unknown']);
    assert.deepEqual(verdicts({ 'place.how': 'address' }), ['not-met', 'not-met']);
  });
});
