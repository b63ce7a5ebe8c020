import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { emptyForm } from '../../../src/forms/model/form.ts';
import { packNl as pack } from '../../../src/participation-wheel/content/nl.ts';
import { answersOf, fileContentOf, OWNED } from '../../../src/participation-wheel/model/answers.ts';
import { compared, fitOf, readMoment } from '../../../src/participation-wheel/model/compare.ts';
import { planOf } from '../../../src/participation-wheel/model/route.ts';
import { writeDraftFile } from '../../../src/storage/model/draft-file.ts';

const WIDGET = 'participation-wheel';
const fileOf = (content: unknown, widget = WIDGET) =>
  writeDraftFile(widget, {
    format: 1,
    id: '0'.repeat(32),
    savedAt: '2026-05-04T10:00:00.000Z',
    revision: 0,
    startedAt: '2026-05-04T09:55:00.000Z',
    content,
  });
const stateWith = (values: Record<string, unknown>, version = `${pack.id} ${pack.version}`) => ({
  version,
  step: 'result',
  values,
  left: [],
  attempted: [],
});

describe('comparing with an earlier moment', () => {
  it('puts each area beside itself and says what is the same', () => {
    const now = answersOf(pack, { 'mark.skills': 'good', 'mark.paid-work': 'fair', 'want.skills': 'keep' });
    const read = readMoment(fileOf(stateWith({ 'mark.skills': 'hard', 'mark.paid-work': 'fair' })), WIDGET, pack);
    if (read.kind !== 'found') throw new Error(read.kind);
    assert.equal(read.moment.fit, 'same');
    const areas = compared(pack, read.moment.values, now);
    assert.deepEqual(
      areas.filter(({ sameMark }) => !sameMark).map(({ then, now: current }) => [current.area.id, then.mark?.id, current.mark?.id]),
      [['skills', 'hard', 'good']],
    );
    assert.deepEqual(
      areas.filter(({ sameWant }) => !sameWant).map(({ now: current }) => current.area.id),
      ['skills'],
    );
  });

  it('knows a file of another version, of another wheel, and of nothing that fits', () => {
    assert.equal(fitOf(`${pack.id} 0.9.0`, pack), 'other-version');
    assert.equal(fitOf('eight-sides 1.0.0', pack), 'other-wheel');
    assert.equal(readMoment(fileOf(stateWith({ 'mark.gone': 'hard' })), WIDGET, pack).kind, 'nothing');
    assert.equal(readMoment(fileOf({ values: 1 }), WIDGET, pack).kind, 'not-ours');
    assert.equal(readMoment(fileOf(stateWith({}), 'initiative-form'), WIDGET, pack).kind, 'other-widget');
    assert.equal(readMoment('<!doctype html>', WIDGET, pack).kind, 'not-ours');
  });

  it('brings back all that was saved in a file, but for what is only for the person', () => {
    const field = fc
      .tuple(fc.constantFrom(...OWNED, 'by', 'helper-mark'), fc.constantFrom(...pack.areas.map(({ id }) => id)))
      .map((parts) => parts.join('.'));
    const value = fc.oneof(fc.string(), fc.constantFrom('good', 'hard', 'more'), fc.boolean(), fc.array(fc.string(), { maxLength: 4 }));
    fc.assert(
      fc.property(fc.dictionary(field, value, { noNullPrototype: true }), fc.boolean(), (values, hides) => {
        const all = { ...values, 'mark.paid-work': 'fair', ...(hides ? { 'private.skills': true } : {}) };
        const state = { ...emptyForm(planOf(pack), all), step: 'goals', attempted: ['goals'] };
        const read = readMoment(fileOf(fileContentOf(pack, state)), WIDGET, pack);
        if (read.kind !== 'found') throw new Error(read.kind);
        const expected = Object.entries(all).filter(([name]) => !hides || !name.endsWith('.skills'));
        const { goals: _goals, ...kept } = read.moment.values;
        assert.deepEqual(kept, Object.fromEntries(expected));
        assert.equal(read.moment.fit, 'same');
      }),
    );
  });

  it('never throws, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('mark.skills', 'want.skills', 'goals', '__proto__', 'x'), fc.jsonValue()), (values) => {
        const read = readMoment(fileOf(stateWith(values)), WIDGET, pack);
        if (read.kind === 'found') compared(pack, read.moment.values, answersOf(pack, {}));
      }),
    );
  });
});
