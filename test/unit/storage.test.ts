/** What lies on the device and in files is read as if anybody could have written it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { draftFileName, readDraftFile, writeDraftFile } from '../../src/storage/model/draft-file.ts';
import { draftKey } from '../../src/storage/model/keeping.ts';
import { DRAFT_DAYS, type DraftRecord, hashOf, holdsAnswers, readRecord, recordIn } from '../../src/storage/model/record.ts';
import { WRITE_EVERY, waitBeforeWrite } from '../../src/storage/model/throttle.ts';

const NOW = new Date('2026-11-22T10:00:00.000Z');
const DAY = 86_400_000;

const record: DraftRecord = {
  format: 1,
  id: '0123456789abcdef0123456789abcdef',
  savedAt: '2026-11-20T10:00:00.000Z',
  revision: 3,
  startedAt: '2026-11-20T09:00:00.000Z',
  content: { values: { title: 'Een moestuin' } },
};

/** JSON that anything could have left behind, often with our own names in it. */
const anyJson = fc.oneof(
  fc.json(),
  fc
    .record(
      {
        meedoen: fc.constantFrom('draft', 'other'),
        widget: fc.constantFrom('wheel', 'form'),
        format: fc.oneof(fc.constant(1), fc.integer(), fc.string()),
        id: fc.oneof(fc.constant(record.id), fc.jsonValue()),
        savedAt: fc.oneof(fc.constant(record.savedAt), fc.jsonValue()),
        revision: fc.oneof(fc.integer(), fc.jsonValue()),
        startedAt: fc.jsonValue(),
        device: fc.jsonValue(),
        envelope: fc.jsonValue(),
        content: fc.jsonValue(),
      },
      { requiredKeys: [] },
    )
    .map((value) => JSON.stringify(value)),
  fc.string(),
);

describe('a draft on the device', () => {
  it('comes back as it was kept', () => {
    const kept: DraftRecord = { ...record, device: 'own', envelope: '{"id":"…"}' };
    assert.deepEqual(readRecord(JSON.stringify(kept), NOW), { kind: 'found', record: kept });
  });

  it('is found up to 30 days, and expired after that', () => {
    const aged = (days: number) =>
      readRecord(JSON.stringify({ ...record, savedAt: new Date(NOW.getTime() - days * DAY).toISOString() }), NOW);
    assert.equal(aged(DRAFT_DAYS).kind, 'found');
    assert.equal(aged(DRAFT_DAYS + 0.001).kind, 'expired');
    // A clock that was set back: the draft is from the future, and still the visitor's.
    assert.equal(aged(-5).kind, 'found');
  });

  it('is left alone when another version wrote it, or half of it is missing', () => {
    for (const text of ['', '{', 'null', '[]', '{"format":2}', '{"format":1}', JSON.stringify({ ...record, format: 2 })]) {
      assert.equal(readRecord(text, NOW).kind, 'foreign', text);
    }
    assert.equal(readRecord(null, NOW).kind, 'none');
  });

  it('never makes reading throw, and never gives a record that a receiver would refuse by its id', () => {
    fc.assert(
      fc.property(anyJson, (text) => {
        const read = readRecord(text, NOW);
        if (read.kind !== 'found') return;
        assert.match(read.record.id, /^[0-9a-f]{32}$/);
        assert.ok(Number.isFinite(Date.parse(read.record.savedAt)) && Number.isFinite(Date.parse(read.record.startedAt)));
        assert.deepEqual(recordIn(JSON.parse(JSON.stringify(read.record))), read.record);
      }),
    );
  });

  it('is not kept for a form without an answer', () => {
    for (const blank of [undefined, null, 'text', { values: {} }, { values: { a: '', b: ' ', c: [], d: false, e: null } }]) {
      assert.equal(holdsAnswers(blank), false);
    }
    for (const filled of [{ values: { a: 'x' } }, { values: { a: '', c: ['x'] } }, { values: { d: true } }, { answers: 1 }]) {
      assert.equal(holdsAnswers(filled), true);
    }
  });

  it('has a name of its own for each widget, page and setting', () => {
    assert.equal(draftKey('wheel', 'x'), 'meedoen:1:wheel:x');
    assert.notEqual(hashOf('a\nb'), hashOf('ab'));
    fc.assert(fc.property(fc.string(), (text) => /^[0-9a-f]{8}$/.test(hashOf(text))));
  });
});

describe('a draft as a file', () => {
  it('comes back without what was said about the other device', () => {
    const read = readDraftFile(writeDraftFile('wheel', { ...record, device: 'own' }), 'wheel');
    assert.deepEqual(read, { kind: 'found', record: { ...record, revision: 0 } });
  });

  it('keeps the id and the envelope, so that sending it from another device still arrives once', () => {
    const read = readDraftFile(writeDraftFile('wheel', { ...record, envelope: '{"a":1}' }), 'wheel');
    assert.ok(read.kind === 'found');
    assert.equal(read.record.id, record.id);
    assert.equal(read.record.envelope, '{"a":1}');
  });

  it('says in one word why it cannot be read', () => {
    const file = JSON.parse(writeDraftFile('wheel', record)) as Record<string, unknown>;
    assert.equal(readDraftFile('%PDF-1.7', 'wheel').kind, 'not-ours');
    assert.equal(readDraftFile('{"type":"FeatureCollection"}', 'wheel').kind, 'not-ours');
    assert.equal(readDraftFile(JSON.stringify({ ...file, id: '../../x' }), 'wheel').kind, 'not-ours');
    assert.equal(readDraftFile(JSON.stringify(file), 'form').kind, 'other-widget');
    assert.equal(readDraftFile(JSON.stringify({ ...file, format: 2 }), 'wheel').kind, 'newer');
  });

  it('never makes reading throw', () => {
    fc.assert(
      fc.property(anyJson, (text) => {
        const read = readDraftFile(text, 'wheel');
        if (read.kind === 'found') assert.equal(read.record.revision, 0);
      }),
    );
  });

  it('has a name that says nothing about the person', () => {
    assert.equal(draftFileName('participation-wheel', NOW), 'participation-wheel-2026-11-22.json');
  });
});

describe('writing while somebody types', () => {
  it('writes at once after a rest, and never more often than agreed', () => {
    assert.equal(waitBeforeWrite(0, 1_000_000), 0);
    assert.equal(waitBeforeWrite(1000, 1000 + WRITE_EVERY), 0);
    assert.equal(waitBeforeWrite(1000, 1100), WRITE_EVERY - 100);
  });

  it('never waits longer than one turn, whatever the clock does', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (last, now) => {
        const wait = waitBeforeWrite(last, now);
        assert.ok(wait >= 0 && wait <= WRITE_EVERY);
      }),
    );
  });
});
