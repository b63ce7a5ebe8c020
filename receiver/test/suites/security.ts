/** What a hostile sender tries, each with a clear answer. */
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { describe, it } from 'node:test';
import {
  asOffice,
  countRows,
  counts,
  fileEntries,
  initiative,
  multipart,
  newId,
  referenceOf,
  send,
  sendFiles,
  sendForm,
  statusPath,
  type Harness,
} from '../support/receiver.ts';
import { cleanPdf } from '../support/samples.ts';

const HOSTILE = `<script>alert(1)</script><img src=x onerror=alert(1)>"'\`</textarea></title><svg/onload=alert(1)>&lt;{{7*7}}\${7*7}`;

export function securitySuite(harness: Harness): void {
  describe('a body', () => {
    it('that is too large is refused, whatever it says about its size', async () => {
      const { app, database } = await harness.receiver({ BODY_LIMIT: '5000' });
      const large = await send(app, initiative({ data: { ...initiative().data, summary: 'x'.repeat(6000) } }));
      assert.equal(large.statusCode, 413);
      assert.equal(large.headers['content-type'], 'application/problem+json; charset=utf-8');
      const inParts = multipart([{ name: 'submission', content: JSON.stringify(initiative({ later: 'x'.repeat(6000) })) }]);
      assert.equal(
        (
          await app.inject({
            method: 'POST',
            url: '/submissions/initiative',
            headers: { 'content-type': inParts.contentType },
            payload: inParts.payload,
          })
        ).statusCode,
        413,
      );
      assert.equal((await sendForm(app, '/submissions/initiative', { summary: 'x'.repeat(6000) })).statusCode, 413);
      assert.equal(await countRows(database, 'submissions'), 0);
    });

    it('that is not JSON, not an object or nested without end gets 400', async () => {
      const { app } = await harness.receiver();
      const headers = { 'content-type': 'application/json' };
      const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
      for (const payload of [
        '',
        '{',
        'null',
        '[]',
        '"x"',
        '1',
        '{"a":}',
        '\u0000',
        JSON.stringify(initiative()).slice(0, -5),
        deep,
        `{"data":${deep}}`,
      ]) {
        const response = await app.inject({ method: 'POST', url: '/submissions/initiative', headers, payload });
        assert.equal(response.statusCode, 400, payload.slice(0, 20));
        assert.equal(response.headers['content-type'], 'application/problem+json; charset=utf-8');
      }
      const nested = JSON.parse(`${'{"a":'.repeat(1000)}1${'}'.repeat(1000)}`) as unknown;
      assert.equal((await send(app, initiative({ later: nested }))).statusCode, 400);
    });

    it('of another kind gets 415', async () => {
      const { app } = await harness.receiver();
      for (const type of ['text/plain', 'application/xml', 'text/html', 'application/jsonx', 'application/octet-stream', 'image/png']) {
        const response = await app.inject({
          method: 'POST',
          url: '/submissions/initiative',
          headers: { 'content-type': type },
          payload: JSON.stringify(initiative()),
        });
        assert.equal(response.statusCode, 415, type);
      }
      const counted = multipart([{ name: 'submission', content: JSON.stringify(counts()) }]);
      const response = await app.inject({
        method: 'POST',
        url: '/submissions/self-check-counts',
        headers: { 'content-type': counted.contentType },
        payload: counted.payload,
      });
      assert.equal(response.statusCode, 415);
    });

    it('in broken parts gets a clear answer', async () => {
      const { app } = await harness.receiver();
      const post = (payload: string, contentType: string) =>
        app.inject({ method: 'POST', url: '/submissions/initiative', headers: { 'content-type': contentType }, payload });
      for (const [payload, contentType] of [
        ['', 'multipart/form-data; boundary=x'],
        ['--x\r\n', 'multipart/form-data; boundary=x'],
        ['nothing', 'multipart/form-data'],
        ['--x\r\ncontent-disposition: form-data; name="other"\r\n\r\n1\r\n--x--\r\n', 'multipart/form-data; boundary=x'],
        ['--x\r\ncontent-disposition: form-data; name="submission"\r\n\r\n{\r\n--x--\r\n', 'multipart/form-data; boundary=x'],
      ] as const) {
        const { statusCode } = await post(payload, contentType);
        assert.ok(statusCode >= 400 && statusCode < 500, `${statusCode} for ${JSON.stringify(payload)}`);
      }
    });

    it('cannot poison objects, in JSON, in parts or in a form', async () => {
      const { app, database } = await harness.receiver();
      const text = JSON.stringify(initiative());
      for (const poison of ['"__proto__":{"isOffice":true}', '"constructor":{"prototype":{"isOffice":true}}']) {
        const payload = text.replace('"data":{', `"data":{${poison},`);
        const headers = { 'content-type': 'application/json' };
        assert.equal((await app.inject({ method: 'POST', url: '/submissions/initiative', headers, payload })).statusCode, 400);
        const parts = multipart([{ name: 'submission', content: payload }]);
        assert.equal(
          (
            await app.inject({
              method: 'POST',
              url: '/submissions/initiative',
              headers: { 'content-type': parts.contentType },
              payload: parts.payload,
            })
          ).statusCode,
          400,
        );
      }
      for (const name of [
        '__proto__.isOffice',
        'constructor.prototype.isOffice',
        'place.__proto__.isOffice',
        'a.b.c.d.e.f.g.h.i.j.k.l.m',
      ]) {
        assert.equal((await sendForm(app, '/submissions/initiative', { [name]: 'true' })).statusCode, 400, name);
      }
      assert.equal(({} as { isOffice?: boolean }).isOffice, undefined);
      assert.equal(await countRows(database, 'submissions'), 0);
    });
  });

  describe('an address or header', () => {
    it('that plays tricks leads nowhere', async () => {
      const { app } = await harness.receiver();
      for (const url of [
        '/submissions/../inbox',
        '/submissions/%2e%2e%2finbox',
        '/submissions/__proto__',
        '/submissions/constructor',
        '/submissions/initiative%00',
        `/submissions/${'x'.repeat(5000)}`,
      ]) {
        const { statusCode } = await app.inject({
          method: 'POST',
          url,
          headers: { 'content-type': 'application/json' },
          payload: JSON.stringify(initiative()),
        });
        assert.ok(statusCode >= 400 && statusCode < 500, `${statusCode} for ${url.slice(0, 40)}`);
      }
      for (const url of [
        '/assets/../src/main.ts',
        '/assets/%2e%2e/%2e%2e/package.json',
        '/inbox/..%2f..%2fetc%2fpasswd/files/0',
        '/inbox/X/files/-1',
        '/inbox/X/files/1e9',
      ]) {
        const { statusCode } = await app.inject({ url, headers: asOffice });
        assert.equal(statusCode, 404, url);
      }
      for (const method of ['PUT', 'DELETE', 'PATCH'] as const)
        assert.equal((await app.inject({ method, url: '/submissions/initiative' })).statusCode, 404);
    });

    it('cannot set the address in the receipt once the public one is known, nor the address that is counted', async () => {
      const { app } = await harness.receiver({ PUBLIC_URL: 'https://meedoen.waterrijk.example/', RATE_LIMIT: '2' });
      const response = await send(app, initiative(), {
        host: 'evil.example',
        'x-forwarded-host': 'evil.example',
        'x-forwarded-proto': 'ftp',
      });
      assert.match(response.body, /https:\/\/meedoen\.waterrijk\.example\/status\//);
      assert.doesNotMatch(response.body, /evil/);
      await send(app, initiative(), { 'x-forwarded-for': '192.0.2.1' });
      assert.equal((await send(app, initiative(), { 'x-forwarded-for': '192.0.2.2' })).statusCode, 429);
    });

    it('that smuggles, repeats or never ends is refused by a real server', async () => {
      const { app, database } = await harness.receiver();
      await app.listen({ host: '127.0.0.1', port: 0 });
      const address = app.server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      const raw = (text: string) =>
        new Promise<string>((resolve) => {
          const socket = connect(port, '127.0.0.1', () => socket.end(text));
          let answer = '';
          socket.on('data', (chunk) => (answer += chunk.toString('latin1')));
          socket.on('error', () => resolve(answer));
          socket.on('close', () => resolve(answer));
        });
      const body = JSON.stringify(initiative());
      const head = `POST /submissions/initiative HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: application/json\r\n`;
      for (const text of [
        `${head}content-length: ${body.length}\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n${body}`,
        `${head}content-length: 5\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
        `${head}content-length: -1\r\n\r\n${body}`,
        `${head}x-long: ${'x'.repeat(100_000)}\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
        `${head}bad header: x\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
        `GET /inbox\r\n\r\n`,
      ]) {
        assert.match(await raw(text), /^HTTP\/1\.1 4\d\d /, text.slice(0, 120));
      }
      // Cut off in the middle: nothing is kept of it.
      await raw(`${head}content-length: ${body.length}\r\n\r\n${body.slice(0, 200)}`);
      assert.equal(await countRows(database, 'submissions'), 0);
    });
  });

  describe('HTML in any field', () => {
    it('is shown as text in the inbox and on the status page', async () => {
      const { app } = await harness.receiver();
      const hostile = (value: unknown): unknown =>
        typeof value === 'string' ? HOSTILE : Array.isArray(value) ? value.map(hostile) : value;
      const { data } = initiative();
      const free = Object.fromEntries(
        [
          'title',
          'summary',
          'forWhom',
          'organisation',
          'onBehalfOf',
          'partners',
          'assetsWords',
          'needsWords',
          'ruleInTheWay',
          'motive',
          'start',
          'firstStep',
        ].map((name) => [name, hostile('')]),
      );
      const envelope = initiative({
        generator: '<b>x</b>',
        page: 'https://www.waterrijk.example/<script>alert(1)</script>',
        asked: [{ field: HOSTILE, question: HOSTILE, answer: HOSTILE }],
        data: {
          ...data,
          ...free,
          contact: { channel: 'phone', name: HOSTILE, phone: HOSTILE, address: HOSTILE },
          extra: { q: HOSTILE },
          [HOSTILE]: HOSTILE,
        },
        files: fileEntries([{ name: `${HOSTILE}.pdf`, type: 'application/pdf', content: cleanPdf() }]),
      });
      const response = await sendFiles(app, envelope, [{ name: 'x.pdf', content: cleanPdf() }]);
      assert.equal(response.statusCode, 201, response.body);
      const reference = referenceOf(response);
      await sendForm(app, `${statusPath(response)}/correct`, { words: HOSTILE });
      await sendForm(
        app,
        `/inbox/${reference}/status`,
        { status: 'does-not-fit', reason: HOSTILE, alternative: HOSTILE, contact: HOSTILE },
        asOffice,
      );
      await sendForm(app, `/inbox/${reference}/hold`, { reason: HOSTILE }, asOffice);
      for (const url of ['/inbox', `/inbox/${reference}`, '/inbox/exports', statusPath(response)]) {
        const { body, headers } = await app.inject({ url, headers: asOffice });
        assert.doesNotMatch(body, /<(script|img|svg)|onerror=alert\(1\)>(?!&)|<\/textarea><\/title>/i, url);
        assert.equal(
          headers['content-security-policy'],
          "default-src 'none';style-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'",
        );
      }
      const page = (await app.inject({ url: `/inbox/${reference}`, headers: asOffice })).body;
      assert.ok(page.split('&lt;script&gt;alert(1)&lt;/script&gt;').length > 15, 'each field is there, as text');
    });
  });

  it('an error says nothing about the inside', async () => {
    const { app } = await harness.receiver();
    const responses = [
      await app.inject('/nowhere'),
      await send(app, { ...initiative(), id: newId(), type: 'nothing' }),
      await app.inject({ method: 'POST', url: '/submissions/initiative' }),
    ];
    for (const { body, headers } of responses) {
      assert.doesNotMatch(body, /node_modules|\.ts|stack|Error:|FST_/);
      assert.equal(headers['x-powered-by'], undefined);
      assert.equal(headers['x-content-type-options'], 'nosniff');
    }
  });
}
