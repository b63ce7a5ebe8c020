/** What waits on the visitor's own device: when it is tried, what a try makes of it, and when it is gone. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { afterTry, isDue, isExpired, itemIn, nextRound, type OutboxItem } from '../../src/submission/model/outbox-item.ts';
import type { Outcome } from '../../src/submission/model/outcome.ts';

const NOW = Date.parse('2026-11-22T10:00:00.000Z');
const ID = '0123456789abcdef0123456789abcdef';
const isString = (value: unknown): value is string => typeof value === 'string';

const item: OutboxItem<string> = {
  format: 1,
  id: ID,
  key: 'meedoen:1:initiative-form:x',
  envelope: JSON.stringify({ schema: 's', type: 'initiative', id: ID, locale: 'nl', asked: [], data: {} }),
  files: ['a file'],
  draft: {
    format: 1,
    id: ID,
    savedAt: '2026-11-22T09:59:00.000Z',
    revision: 0,
    startedAt: '2026-11-22T09:50:00.000Z',
    content: { values: {} },
  },
  queuedAt: '2026-11-22T10:00:00.000Z',
  tries: 0,
  nextAt: NOW + 10_000,
  notBefore: 0,
};
const busy: Outcome = { kind: 'retry', reason: 'busy', status: 429, after: 60_000 };
const down: Outcome = { kind: 'retry', reason: 'network', status: 0 };
const refused: Outcome = { kind: 'refused', status: 403, title: 'Gesloten', detail: '' };

describe('what waits on this device', () => {
  it('is tried when it is time, and at once when the page opens or the network returns', () => {
    assert.equal(isDue(item, NOW, 'clock'), false);
    assert.equal(isDue(item, NOW + 10_000, 'clock'), true);
    assert.equal(isDue(item, NOW, 'opened'), true);
    assert.equal(isDue(item, NOW, 'online'), true);
  });

  it("is not tried before the server's time, unless the visitor asks", () => {
    const told = afterTry(item, busy, NOW, 0);
    assert.equal(told.notBefore, NOW + 60_000);
    for (const occasion of ['clock', 'opened', 'online'] as const) {
      assert.equal(isDue(told, NOW + 59_999, occasion), false);
      assert.equal(isDue(told, NOW + 60_000, occasion), true);
    }
    assert.equal(isDue(told, NOW, 'asked'), true);
  });

  it('goes on by itself after what may pass, and waits for the visitor after what will not', () => {
    for (const outcome of [down, { kind: 'not-confirmed', status: 200 }, { ...refused, status: 500 }] satisfies Outcome[]) {
      const after = afterTry(item, outcome, NOW, 0.5);
      assert.equal(after.stuck, undefined);
      assert.equal(after.tries, 1);
      assert.ok(after.nextAt > NOW);
    }
    const stuck = afterTry(item, refused, NOW, 0.5);
    assert.deepEqual(stuck.stuck, { kind: 'refused', detail: 'Gesloten' });
    assert.equal(isDue(stuck, NOW + 1e9, 'clock'), false);
    assert.equal(isDue(stuck, NOW, 'asked'), true);
    assert.equal(afterTry(stuck, down, NOW, 0).stuck, undefined);
    assert.equal(afterTry(item, { kind: 'already', status: 422 }, NOW, 0).stuck?.kind, 'already');
  });

  it('keeps every answer until it has arrived, and only the receipt after that', () => {
    fc.assert(
      fc.property(fc.constantFrom(down, busy, refused), fc.double({ min: 0, max: 1, noNaN: true }), (outcome, chance) => {
        const after = afterTry(item, outcome, NOW, chance);
        assert.equal(after.envelope, item.envelope);
        assert.deepEqual(after.draft, item.draft);
        assert.deepEqual(after.files, item.files);
      }),
    );
    const arrived = afterTry(item, { kind: 'sent', receipt: { reference: 'MD-1' } }, NOW, 0);
    assert.deepEqual(arrived.receipt, { reference: 'MD-1' });
    assert.ok(!JSON.stringify(arrived).includes('initiative","id'));
    assert.equal(arrived.draft, undefined);
    assert.deepEqual(arrived.files, []);
    for (const occasion of ['clock', 'opened', 'online', 'asked'] as const) assert.equal(isDue(arrived, NOW + 1e9, occasion), false);
  });

  it('plans the next round by the first that is due', () => {
    assert.equal(nextRound([], NOW), undefined);
    assert.equal(nextRound([item, { ...item, nextAt: NOW + 5000 }], NOW), 5000);
    assert.equal(nextRound([{ ...item, nextAt: 0, notBefore: NOW + 7000 }], NOW), 7000);
    assert.equal(nextRound([{ ...item, nextAt: 0 }], NOW), 0);
    assert.equal(nextRound([afterTry(item, refused, NOW, 0), afterTry(item, { kind: 'sent', receipt: {} }, NOW, 0)], NOW), undefined);
  });

  it('is gone after 30 days, as was promised', () => {
    assert.equal(isExpired(item, NOW + 30 * 86_400_000), false);
    assert.equal(isExpired(item, NOW + 30 * 86_400_000 + 1), true);
  });

  it('is read from the database as if anybody could have written there', () => {
    assert.deepEqual(itemIn(item, isString), item);
    const arrived = afterTry(item, { kind: 'sent', receipt: { reference: 'MD-1' } }, NOW, 0);
    assert.deepEqual(itemIn(arrived, isString), arrived);
    for (const broken of [
      null,
      {},
      { ...item, format: 2 },
      { ...item, envelope: '{}' },
      { ...item, envelope: item.envelope.replaceAll(ID, 'f'.repeat(32)) },
      { ...item, files: [1] },
      { ...item, nextAt: '1' },
    ]) {
      assert.equal(itemIn(broken, isString), undefined);
    }
    assert.equal(itemIn({ ...item, draft: { format: 9 } }, isString)?.draft, undefined);
    fc.assert(fc.property(fc.anything(), (input) => void itemIn(input, isString)));
  });
});
