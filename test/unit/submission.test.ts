/** What an endpoint's answer means, when to try again, and what is sent then: decided without a clock, a network or a browser. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { send, type Sending, type Surroundings } from '../../src/submission/client.ts';
import type { Envelope } from '../../src/submission/model/envelope.ts';
import { canonical, envelopeIn, stillTheSame, withProof } from '../../src/submission/model/first-envelope.ts';
import { flagsOf, TOO_FAST } from '../../src/submission/model/flags.ts';
import { type Answer, type Outcome, outcomeOf, retryAfterOf } from '../../src/submission/model/outcome.ts';
import { parseReceipt } from '../../src/submission/model/receipt.ts';
import { LONGEST_WATCHED_WAIT, mayPass, MOST_TRIES, waitBeforeRetry, waitInOutbox } from '../../src/submission/model/retry.ts';

const NOW = new Date('2026-11-22T10:00:00.000Z');

const answer = (status: number, body?: unknown, more: Partial<Answer> = {}): Answer => ({
  status,
  contentType: body === undefined ? '' : 'application/json; charset=utf-8',
  retryAfter: null,
  body: body === undefined ? '' : JSON.stringify(body),
  ...more,
});
const kindOf = (given: Answer) => outcomeOf(given, NOW).kind;
const problem = { contentType: 'application/problem+json' };

describe('what counts as sent', () => {
  it('is 201, 202 and 204, whatever the body says', () => {
    for (const status of [201, 202, 204]) {
      assert.equal(kindOf(answer(status)), 'sent');
      assert.equal(kindOf(answer(status, undefined, { contentType: 'text/html', body: '<h1>Dank je</h1>' })), 'sent');
    }
  });

  it('is 200 only as JSON with a reference', () => {
    assert.deepEqual(outcomeOf(answer(200, { reference: 'MD-7K2F', message: 'Dank je.' }), NOW), {
      kind: 'sent',
      receipt: { reference: 'MD-7K2F', message: 'Dank je.' },
    });
    assert.equal(kindOf(answer(200, { ok: true })), 'not-confirmed');
    assert.equal(kindOf(answer(200, { reference: '' })), 'not-confirmed');
    assert.equal(kindOf(answer(200, { reference: 'x' }, { contentType: 'text/html' })), 'not-confirmed');
    assert.equal(kindOf(answer(200, undefined, { contentType: 'application/json', body: '{"reference":"MD' })), 'not-confirmed');
  });

  it("is never a captive portal's page", () => {
    const portal = { contentType: 'text/html', body: '<html><title>Gratis wifi</title>' };
    assert.equal(kindOf(answer(200, undefined, portal)), 'not-confirmed');
    assert.equal(kindOf(answer(204, undefined, { elsewhere: true })), 'not-confirmed');
    assert.equal(kindOf(answer(201, { reference: 'MD-1' }, { elsewhere: true })), 'sent');
  });

  it('is no other 2xx', () => {
    for (const status of [203, 205, 206, 207, 226, 299]) assert.equal(kindOf(answer(status, { reference: 'x' })), 'not-confirmed');
  });

  it('keeps what is good of a receipt and leaves what is not', () => {
    const receipt = parseReceipt({ reference: 'A1', answerBy: 'morgen', message: 5, links: [{ href: '/status/1', title: 'Volg' }] });
    assert.deepEqual(receipt, { reference: 'A1', links: [{ href: '/status/1', title: 'Volg' }] });
    assert.deepEqual(parseReceipt('A1'), {});
  });
});

describe('what an answer that is not "sent" means', () => {
  it('is worth another try for 408, 425, 429, 502, 503, 504, and 409 with a time', () => {
    for (const status of [408, 425, 429, 502, 503, 504]) assert.equal(kindOf(answer(status)), 'retry', String(status));
    assert.equal(kindOf(answer(409, undefined, { retryAfter: '2' })), 'retry');
  });

  it('is not, for any other 4xx and for 500', () => {
    for (let status = 400; status < 500; status += 1) {
      if ([408, 425, 429].includes(status)) continue;
      assert.equal(kindOf(answer(status)), 'refused', String(status));
    }
    for (const status of [500, 501, 505, 304, 302]) assert.equal(kindOf(answer(status)), 'refused');
  });

  it('lands at fields, for 400 and for 422, by pointer and by field', () => {
    const errors = [
      { pointer: '/data/contact/email', detail: 'Klopt niet.' },
      { pointer: '#/data/a~1b/0', detail: 'x' },
      { field: 'data.title', detail: 'Te kort.' },
      { field: 'place' },
      { nonsense: true },
      7,
    ];
    for (const status of [400, 422]) {
      assert.deepEqual(outcomeOf(answer(status, { title: 'Fout', errors }, problem), NOW), {
        kind: 'invalid',
        detail: 'Fout',
        issues: [
          { field: 'contact.email', text: 'Klopt niet.' },
          { field: 'a/b.0', text: 'x' },
          { field: 'title', text: 'Te kort.' },
          { field: 'place', text: '' },
          { field: '', text: '' },
        ],
      });
    }
    assert.equal(kindOf(answer(400, { errors: {} }, problem)), 'refused');
    assert.equal(kindOf(answer(403, { errors }, problem)), 'refused');
  });

  it('keeps the words of a problem that is filled in oddly', () => {
    assert.deepEqual(outcomeOf(answer(403, { title: 'Gesloten', detail: 'Na 1 mei.', status: '403', errors: 'x' }, problem), NOW), {
      kind: 'refused',
      status: 403,
      title: 'Gesloten',
      detail: 'Na 1 mei.',
    });
  });

  it('is another submission under the same key', () => {
    assert.equal(kindOf(answer(422, { type: 'https://schemas.meedoen.example/problems/key-reused' }, problem)), 'already');
  });

  it('is a proof of work to solve, with the challenge or its address', () => {
    const challenge = { parameters: { algorithm: 'PBKDF2/SHA-256' }, signature: 'x' };
    assert.deepEqual(outcomeOf(answer(403, { challenge }, problem), NOW), { kind: 'proof', status: 403, challenge });
    assert.equal(kindOf(answer(428, { challenge: '/challenge' }, problem)), 'proof');
    assert.equal(kindOf(answer(500, { challenge: '/challenge' }, problem)), 'refused');
  });

  it('never throws, and is never "sent" without a word of the endpoint', () => {
    const bodies = fc.oneof(
      fc.string(),
      fc.json(),
      fc.constantFrom('', 'null', '[]', '{"reference":1}', '{"errors":[null]}', '<!doctype html>'),
    );
    const given = fc.record({
      status: fc.oneof(fc.integer({ min: 0, max: 599 }), fc.constantFrom(200, 201, 204, 400, 409, 422, 429, 503)),
      contentType: fc.oneof(fc.constantFrom('application/json', 'application/problem+json', 'text/html', ''), fc.string()),
      retryAfter: fc.oneof(fc.constant(null), fc.string(), fc.nat().map(String)),
      elsewhere: fc.boolean(),
      body: bodies,
    });
    fc.assert(
      fc.property(given, (one) => {
        const outcome = outcomeOf(one, NOW);
        if (outcome.kind !== 'sent') return;
        assert.ok([200, 201, 202, 204].includes(one.status));
        if (one.status === 200 || one.elsewhere) assert.ok(outcome.receipt.reference);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('Retry-After', () => {
  it('is seconds or a date, at most a day, and nothing for nonsense', () => {
    assert.equal(retryAfterOf('7', NOW), 7000);
    assert.equal(retryAfterOf('Sun, 22 Nov 2026 10:00:05 GMT', NOW), 5000);
    assert.equal(retryAfterOf('Sun, 22 Nov 2026 09:00:00 GMT', NOW), 0);
    assert.equal(retryAfterOf('99999999', NOW), 86_400_000);
    for (const text of [null, '', ' ', 'soon', '-5x', 'NaN']) assert.equal(retryAfterOf(text, NOW), undefined);
  });

  it('never gives a negative time or more than a day', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.integer().map(String),
          fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
        ),
        (text) => {
          const wait = retryAfterOf(text, NOW);
          assert.ok(wait === undefined || (wait >= 0 && wait <= 86_400_000));
        },
      ),
    );
  });
});

const retry = (after?: number): Outcome => ({ kind: 'retry', reason: 'server', status: 503, ...(after === undefined ? {} : { after }) });

describe('waiting for another try', () => {
  it('takes longer each time, spread by chance, and ends', () => {
    assert.deepEqual(
      [1, 2, 3, 4].map((tries) => waitBeforeRetry(retry(), tries, 1)),
      [1000, 2000, 4000, undefined],
    );
    assert.equal(waitBeforeRetry(retry(), 1, 0), 500);
    for (const outcome of [
      { kind: 'sent', receipt: {} },
      { kind: 'not-confirmed', status: 200 },
      { kind: 'refused', status: 403, title: '', detail: '' },
    ] as const)
      assert.equal(waitBeforeRetry(outcome, 1, 0.5), undefined);
  });

  it("is never before the server's time, and never longer than somebody looks on", () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 200_000 }),
        fc.integer({ min: 1, max: MOST_TRIES - 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (after, tries, chance) => {
          const wait = waitBeforeRetry(retry(after), tries, chance);
          if (after > LONGEST_WATCHED_WAIT) assert.equal(wait, undefined);
          else assert.ok(wait !== undefined && wait >= after && wait <= after + 1000);
        },
      ),
    );
  });

  it('goes on in the outbox where another time may help, a quarter of an hour apart at most', () => {
    assert.ok(mayPass(retry()) && mayPass({ kind: 'not-confirmed', status: 200 }));
    assert.ok(mayPass({ kind: 'refused', status: 500, title: '', detail: '' }));
    assert.ok(!mayPass({ kind: 'refused', status: 403, title: '', detail: '' }));
    assert.ok(!mayPass({ kind: 'already', status: 422 }));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (tries, chance) => {
        const wait = waitInOutbox(retry(), tries, chance);
        assert.ok(wait >= 7_500 && wait <= 15 * 60_000);
      }),
    );
    assert.equal(waitInOutbox(retry(3_600_000), 1, 0), 3_600_000);
  });
});

const ID = '0123456789abcdef0123456789abcdef';
const envelope: Envelope = {
  schema: 'https://schemas.meedoen.example/initiative/1',
  type: 'initiative',
  id: ID,
  createdAt: NOW.toISOString(),
  locale: 'nl',
  page: 'https://gemeente.example/idee',
  generator: 'meedoen/0.1.0',
  data: { title: 'Moestuin', kinds: ['a', 'b'] },
  asked: [{ field: 'title', question: 'Wat is je idee?', answer: 'Moestuin' }],
  flags: ['fast'],
};
const text = JSON.stringify(envelope);

describe('the envelope that was sent first', () => {
  it('is sent again as it was, though time, language and speed are others now', () => {
    const found = stillTheSame(text, { id: ID, type: 'initiative', data: { kinds: ['a', 'b'], title: 'Moestuin' } });
    assert.equal(found?.text, text);
  });

  it('is not, once an answer or a file has changed', () => {
    const files = [{ field: 'photos', name: 'a.jpg', type: 'image/jpeg', size: 1, sha256: 'f'.repeat(64) }];
    assert.equal(stillTheSame(text, { id: ID, type: 'initiative', data: { title: 'Moestuin!', kinds: ['a', 'b'] } }), undefined);
    assert.equal(stillTheSame(text, { id: ID, type: 'initiative', data: { title: 'Moestuin', kinds: ['b', 'a'] } }), undefined);
    assert.equal(stillTheSame(text, { id: ID, type: 'initiative', data: envelope.data, files }), undefined);
    assert.equal(stillTheSame(text, { id: 'f'.repeat(32), type: 'initiative', data: envelope.data }), undefined);
    assert.equal(stillTheSame(undefined, envelope), undefined);
  });

  it('is read from storage as if anybody could have written there', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (given) => void envelopeIn(given)));
    for (const broken of ['', '{}', 'null', '[]', JSON.stringify({ ...envelope, asked: 'x' }), text.slice(0, -5)]) {
      assert.equal(envelopeIn(broken), undefined);
    }
  });

  it('takes a proof of work along without changing anything else', () => {
    assert.equal(withProof(text, undefined), text);
    assert.deepEqual(JSON.parse(withProof(text, 'eyJ4"')), { ...envelope, proof: 'eyJ4"' });
    assert.ok(withProof(text, 'x').startsWith(text.slice(0, -1)));
  });

  it('compares values, whatever the order of their names', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        assert.equal(canonical(Object.fromEntries(Object.entries(value).reverse())), canonical(value));
      }),
    );
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        let equal = true;
        try {
          assert.deepEqual(JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other)));
        } catch {
          equal = false;
        }
        assert.equal(canonical(one) === canonical(other), equal);
      }),
    );
    assert.notEqual(canonical({}), canonical([]));
    assert.notEqual(canonical({ a: 1 }), canonical([['a', 1]]));
  });
});

describe('flags', () => {
  const after = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);

  it('say what looks like a robot', () => {
    assert.deepEqual(flagsOf('', NOW, after(TOO_FAST)), []);
    assert.deepEqual(flagsOf('  ', NOW, after(60_000)), []);
    assert.deepEqual(flagsOf('https://spam.example', NOW, after(60_000)), ['honeypot']);
    assert.deepEqual(flagsOf('x', NOW, after(TOO_FAST - 1)), ['honeypot', 'fast']);
  });

  it('do not blame a visitor for a clock that was set back', () => {
    assert.deepEqual(flagsOf('', NOW, after(-5000)), []);
  });
});

/** A network that answers from a list, and a clock that does not exist. */
function script(outcomes: Outcome[], more: Partial<Surroundings> = {}) {
  const waits: number[] = [];
  const proofs: (string | undefined)[] = [];
  const controller = new AbortController();
  const sending: Sending = {
    endpoint: 'https://gemeente.example/submissions/initiative',
    id: ID,
    locale: 'nl',
    text,
    attachments: [],
    credentials: 'same-origin',
    signal: controller.signal,
  };
  const surroundings: Surroundings = {
    post: (_sending, proof) => {
      proofs.push(proof);
      return Promise.resolve(outcomes.shift() ?? assert.fail('one try more than expected'));
    },
    wait: (milliseconds, signal) => {
      waits.push(milliseconds);
      return signal.aborted ? Promise.reject(signal.reason as Error) : Promise.resolve();
    },
    prove: () => Promise.resolve('proof'),
    chance: () => 0,
    now: () => NOW,
    mostTries: MOST_TRIES,
    ...more,
  };
  return { waits, proofs, controller, run: () => send(sending, surroundings), outcomes };
}

const sent: Outcome = { kind: 'sent', receipt: { reference: 'MD-1' } };
const asksProof: Outcome = { kind: 'proof', status: 403, challenge: '/challenge' };

describe('the row of tries', () => {
  it('ends with the first answer that will not change', async () => {
    const row = script([retry(), retry(2000), sent]);
    assert.equal(await row.run(), sent);
    assert.deepEqual(row.waits, [500, 2000]);
  });

  it('gives up after the last try, with what went wrong', async () => {
    const last = retry();
    const row = script([retry(), retry(), retry(), last]);
    assert.equal(await row.run(), last);
    assert.equal(row.outcomes.length, 0);
  });

  it('tries once where nobody looks on', async () => {
    const only = retry();
    assert.equal(await script([only], { mostTries: 1 }).run(), only);
  });

  it('rejects when the visitor cancels: while waiting, and while an answer is on its way', async () => {
    const waiting = script([retry(), sent], {
      wait: () => {
        waiting.controller.abort();
        return Promise.reject(waiting.controller.signal.reason as Error);
      },
    });
    await assert.rejects(waiting.run());
    const posting = script([], {
      post: () => {
        posting.controller.abort();
        return Promise.resolve(sent);
      },
    });
    await assert.rejects(posting.run());
  });

  it('solves a proof of work when asked, and sends it along from then on', async () => {
    const row = script([asksProof, retry(), sent]);
    assert.equal(await row.run(), sent);
    assert.deepEqual(row.proofs, [undefined, 'proof', 'proof']);
  });

  it('solves a second one when the first has expired, and no third', async () => {
    const row = script([asksProof, asksProof, asksProof]);
    assert.equal(await row.run(), asksProof);
    assert.deepEqual(row.proofs, [undefined, 'proof', 'proof']);
  });

  it('says so when this device cannot solve it', async () => {
    assert.equal(await script([asksProof], { prove: () => Promise.resolve(undefined) }).run(), asksProof);
    assert.equal(await script([asksProof], { prove: () => Promise.reject(new Error('no crypto.subtle')) }).run(), asksProof);
  });
});
