/** What a hostile sender tries, each with a clear answer. */
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { describe, it } from 'node:test';
import sharp from 'sharp';
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
  type TestFile,
} from '../support/receiver.ts';
import { cleanPdf, emptyZip, phonePicture, png, pngBomb, webp } from '../support/samples.ts';

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

  describe('an upload', () => {
    const upload = async (files: TestFile[], environment: Record<string, string> = {}) => {
      const receiver = await harness.receiver(environment);
      const response = await sendFiles(receiver.app, initiative({ files: fileEntries(files) }), files);
      return { ...receiver, response };
    };
    const kept = async () =>
      harness.database.query<{ name: string; type: string; content: Uint8Array }>(
        'select name, type, content from files order by position',
      );
    const codes = (response: { json: () => unknown }) =>
      (response.json() as { errors: { pointer: string; code: string }[] }).errors.map(({ pointer, code }) => `${pointer} ${code}`);

    it('of a phone loses its place, device and owner, and is upright', async () => {
      const picture = await phonePicture();
      assert.ok(picture.includes('GeheimeTelefoon') && picture.includes('GeheimeXmp'), 'the sample has something to lose');
      const { response } = await upload([{ name: 'IMG_1.JPG', content: picture }]);
      assert.equal(response.statusCode, 201);
      const [file] = await kept();
      const content = Buffer.from(file?.content ?? []);
      for (const secret of ['GeheimeTelefoon', 'Noor', 'GeheimeXmp', 'Exif', 'GPS']) assert.ok(!content.includes(secret), secret);
      const { width, height, exif, xmp, orientation } = await sharp(content).metadata();
      assert.deepEqual([width, height, exif, xmp, orientation], [48, 64, undefined, undefined, undefined]);
    });

    it('of each allowed kind is kept, with the hash of what was sent', async () => {
      const files = [
        { name: 'a.png', type: 'image/png', content: await png() },
        { name: 'b.webp', type: 'image/webp', content: await webp() },
        { name: 'c.pdf', type: 'application/pdf', content: cleanPdf() },
        { name: 'zonder', content: await phonePicture() },
      ];
      const { response } = await upload(files);
      assert.equal(response.statusCode, 201, response.body);
      assert.deepEqual(
        (await kept()).map(({ name, type }) => `${name} ${type}`),
        ['a.png image/png', 'b.webp image/webp', 'c.pdf application/pdf', 'zonder.jpg image/jpeg'],
      );
    });

    it('with a false ending or a forbidden kind is refused', async () => {
      const picture = await png();
      for (const file of [
        { name: 'foto.jpg', content: Buffer.from('<html><script>alert(1)</script>') },
        { name: 'foto.exe', content: picture },
        { name: 'foto.png.html', content: picture },
        { name: 'foto.jpg', type: 'image/jpeg', content: picture },
        { name: 'plaatje.svg', type: 'image/svg+xml', content: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>') },
        { name: 'anim.gif', type: 'image/gif', content: Buffer.from('GIF89a;') },
        { name: 'foto.jpg', content: Buffer.alloc(0) },
      ]) {
        const { response } = await upload([file]);
        assert.equal(response.statusCode, 400, file.name);
        assert.deepEqual(codes(response), ['#/files/0 file-type'], file.name);
      }
      assert.equal(await countRows(harness.database, 'submissions'), 0);
    });

    it('that is two things at once ends up as one', async () => {
      const behind = Buffer.concat([await png(), Buffer.from('<script>alert(1)</script>'), emptyZip()]);
      const { response } = await upload([{ name: 'x.png', content: behind }]);
      assert.equal(response.statusCode, 201);
      const content = Buffer.from((await kept())[0]?.content ?? []);
      assert.ok(!content.includes('<script>') && !content.includes('PK\x05\x06'));
    });

    it('that is a PDF and also something else, or does something, is refused', async () => {
      const cases: [string, Uint8Array][] = [
        ['file-broken', Buffer.concat([cleanPdf(), emptyZip()])],
        ['file-broken', Buffer.from('%PDF-1.4\n<html><script>alert(1)</script></html>\n%%EOF\n')],
        ['file-broken', Buffer.from('%PDF-1.4 cut off')],
        ['file-active', cleanPdf('/OpenAction<</S/JavaScript/JS(app.alert(1))>>')],
        ['file-active', cleanPdf('/OpenAction<</S/#4AavaScript>>')],
        ['file-active', cleanPdf('/Names<</EmbeddedFiles 3 0 R>>')],
        ['file-active', cleanPdf('/AA<</O<</S/Launch/F(calc.exe)>>>>')],
        ['file-type', Buffer.concat([Buffer.from('GIF89a'), cleanPdf()])],
      ];
      for (const [code, content] of cases) {
        const { response } = await upload([{ name: 'x.pdf', type: 'application/pdf', content }]);
        assert.deepEqual(codes(response), [`#/files/0 ${code}`]);
      }
    });

    it('that would unfold into gigabytes is refused by its size in pixels, quickly', async () => {
      const started = performance.now();
      const { response } = await upload([{ name: 'bom.png', type: 'image/png', content: pngBomb(60_000, 60_000) }]);
      assert.deepEqual(codes(response), ['#/files/0 file-pixels']);
      assert.ok(performance.now() - started < 5000);
    });

    it('that is damaged is refused', async () => {
      const picture = await phonePicture();
      const { response } = await upload([{ name: 'half.jpg', content: picture.subarray(0, 300) }]);
      assert.deepEqual(codes(response), ['#/files/0 file-broken']);
    });

    it('that is too large is refused before and while it streams in', async () => {
      const content = Buffer.concat([await png(), Buffer.alloc(20_000)]);
      const honest = await upload([{ name: 'x.png', content }], { FILE_MAX_BYTES: '10000' });
      assert.equal(honest.response.statusCode, 413);
      assert.deepEqual(codes(honest.response), ['#/files/0 file-size']);
      const { app } = honest;
      const lying = await sendFiles(app, initiative({ files: [{ ...fileEntries([{ name: 'x.png', content }])[0], size: 10 }] }), [
        { name: 'x.png', content },
      ]);
      assert.equal(lying.statusCode, 413);
    });

    it('must be what the envelope lists: as many, by name of the field and by hash', async () => {
      const { app } = await harness.receiver({ FILES_MAX: '2' });
      const file = { name: 'a.png', content: await png() };
      const tries: [string, TestFile[], TestFile[]][] = [
        ['#/files/0 file-missing', [file], []],
        ['#/files file-unexpected', [], [file]],
        ['#/files file-unexpected', [file], [{ ...file, field: 'other' }]],
        ['#/files/0 file-hash', [file], [{ ...file, content: Buffer.concat([file.content, Buffer.from('x')]) }]],
        ['#/files file-count', [file, file, file], [file, file, file]],
      ];
      for (const [code, listed, sent] of tries) {
        const response = await sendFiles(app, initiative({ files: fileEntries(listed) }), sent);
        assert.deepEqual(codes(response), [code]);
      }
      assert.equal((await send(app, initiative({ files: fileEntries([file]) }))).statusCode, 400, 'listed but sent as JSON');
      assert.equal(await countRows(harness.database, 'submissions'), 0);
    });

    it('is the same submission when it is sent again with its files', async () => {
      const { app } = await harness.receiver();
      const files = [{ name: 'a.png', content: await png() }];
      const envelope = initiative({ files: fileEntries(files) });
      const answers = await Promise.all([sendFiles(app, envelope, files), sendFiles(app, envelope, files)]);
      assert.equal(answers[0].body, answers[1].body);
      assert.equal(await countRows(harness.database, 'files'), 1);
    });

    it('waits its turn when many come at once', async () => {
      const { app } = await harness.receiver({ UPLOADS_AT_ONCE: '1' });
      const files = [{ name: 'a.png', content: await png() }];
      const answers = await Promise.all([1, 2, 3].map(() => sendFiles(app, initiative({ files: fileEntries(files) }), files)));
      const refused = answers.filter(({ statusCode }) => statusCode === 503);
      assert.equal(answers.filter(({ statusCode }) => statusCode === 201).length, 1);
      assert.equal(refused.length, 2);
      for (const { headers } of refused) assert.equal(headers['retry-after'], '5');
    });

    it('is only ever handed out to be saved, under a name that cannot break out', async () => {
      const { app, response } = await upload([
        { name: '../../geheim"\r\nx: y\u202egnp.pdf', type: 'application/pdf', content: cleanPdf() },
      ]);
      const { headers } = await app.inject({ url: `/inbox/${referenceOf(response)}/files/0`, headers: asOffice });
      assert.match(String(headers['content-disposition']), /^attachment; filename="[\w. -]+\.pdf"; filename\*=UTF-8''[\w%.~!-]+\.pdf$/);
      assert.equal(headers['x-content-type-options'], 'nosniff');
      assert.equal(headers['content-security-policy'], "sandbox; default-src 'none'");
      assert.equal(headers['cache-control'], 'no-store');
      assert.equal((await app.inject(`/inbox/${referenceOf(response)}/files/0`)).statusCode, 401);
    });
  });

  describe('another website', () => {
    it('can neither send nor read, unless it is on the list', async () => {
      const { app, database } = await harness.receiver({ ALLOWED_ORIGINS: 'https://www.waterrijk.example' });
      for (const origin of ['https://evil.example', 'https://www.waterrijk.example.evil.example', 'http://www.waterrijk.example', 'null']) {
        const response = await send(app, initiative(), { origin });
        assert.equal(response.statusCode, 403, origin);
        assert.equal(response.headers['access-control-allow-origin'], undefined, origin);
      }
      assert.equal(await countRows(database, 'submissions'), 0);
      const allowed = await send(app, initiative(), { origin: 'https://www.waterrijk.example' });
      assert.equal(allowed.statusCode, 201);
      assert.equal(allowed.headers['access-control-allow-origin'], 'https://www.waterrijk.example');
      assert.equal(allowed.headers['access-control-allow-credentials'], undefined);
      assert.equal(
        (await send(app, initiative(), { origin: 'http://localhost', host: 'localhost' })).statusCode,
        201,
        'a page of the receiver itself',
      );
    });

    it('on the list may ask before it sends, with the headers that a widget uses', async () => {
      const { app } = await harness.receiver({ ALLOWED_ORIGINS: 'https://www.waterrijk.example' });
      const ask = (origin: string) =>
        app.inject({
          method: 'OPTIONS',
          url: '/submissions/initiative',
          headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type,idempotency-key' },
        });
      const allowed = await ask('https://www.waterrijk.example');
      assert.equal(allowed.statusCode, 204);
      assert.match(String(allowed.headers['access-control-allow-headers']), /idempotency-key/);
      assert.equal((await ask('https://evil.example')).headers['access-control-allow-origin'], undefined);
    });

    it('cannot read a refusal either, and one on the list can', async () => {
      const { app } = await harness.receiver({ ALLOWED_ORIGINS: 'https://www.waterrijk.example', RATE_LIMIT: '1' });
      const headers = { origin: 'https://www.waterrijk.example' };
      await send(app, initiative(), headers);
      const limited = await send(app, initiative(), headers);
      assert.equal(limited.statusCode, 429);
      assert.equal(limited.headers['access-control-allow-origin'], headers.origin);
      assert.match(String(limited.headers['access-control-expose-headers']), /retry-after/i);
    });

    it('never gets at the inbox, also when it is on the list', async () => {
      const { app } = await harness.receiver({ ALLOWED_ORIGINS: 'https://www.waterrijk.example' });
      const { headers } = await app.inject({ url: '/inbox', headers: { ...asOffice, origin: 'https://www.waterrijk.example' } });
      assert.equal(headers['access-control-allow-origin'], undefined);
      assert.equal(headers['x-frame-options'], 'DENY');
    });
  });

  describe('the limit', () => {
    it('lets thirty people behind one address send, and then says how long to wait', async () => {
      const { app, database, time } = await harness.receiver({ RATE_LIMIT: '' });
      for (let person = 0; person < 30; person++) {
        for (let time = 0; time < 4; time++) assert.equal((await send(app, initiative())).statusCode, 201);
      }
      const refused = await send(app, initiative());
      assert.equal(refused.statusCode, 429);
      assert.equal(refused.headers['content-type'], 'application/problem+json; charset=utf-8');
      assert.equal(refused.headers['retry-after'], '60');
      assert.equal(await countRows(database, 'submissions'), 120);
      assert.equal(
        (await app.inject({ method: 'POST', url: '/submissions/initiative', remoteAddress: '192.0.2.9', payload: initiative() }))
          .statusCode,
        201,
        'someone elsewhere',
      );
      time.now = new Date(time.now.getTime() + 60_000);
      assert.equal((await send(app, initiative())).statusCode, 201, 'a minute later');
    });

    it('is one for all processes, and takes an IPv6 network as one address', async () => {
      const [one, two] = [await harness.receiver({ RATE_LIMIT: '2' }), await harness.receiver({ RATE_LIMIT: '2' })];
      const from = (app: typeof one.app, remoteAddress: string) =>
        app.inject({ method: 'POST', url: '/submissions/initiative', remoteAddress, payload: initiative() });
      assert.equal((await from(one.app, '2001:db8:1:2::1')).statusCode, 201);
      assert.equal((await from(two.app, '2001:db8:1:2:ffff::2')).statusCode, 201);
      assert.equal((await from(one.app, '2001:db8:1:2:3::3')).statusCode, 429);
      assert.equal((await from(one.app, '2001:db8:1:3::1')).statusCode, 201);
    });

    it('keeps no address', async () => {
      const { app, database } = await harness.receiver({ RATE_LIMIT: '5' });
      await app.inject({ method: 'POST', url: '/submissions/initiative', remoteAddress: '192.0.2.77', payload: initiative() });
      for (const table of ['hits', 'submissions', 'log']) {
        const [row] = await database.query<{ row: string }>(`select string_agg(t::text, ' ') as row from ${table} t`);
        assert.ok(!row?.row.includes('192.0.2.77'), table);
      }
    });

    it('counts by the address that a trusted proxy names, and by no other', async () => {
      const { app } = await harness.receiver({ RATE_LIMIT: '1', TRUST_PROXY: '127.0.0.1' });
      const from = (forwarded: string, remoteAddress = '127.0.0.1') =>
        app.inject({
          method: 'POST',
          url: '/submissions/initiative',
          remoteAddress,
          headers: { 'x-forwarded-for': forwarded },
          payload: initiative(),
        });
      assert.equal((await from('192.0.2.1')).statusCode, 201);
      assert.equal((await from('192.0.2.2')).statusCode, 201);
      assert.equal((await from('192.0.2.1')).statusCode, 429);
      assert.equal((await from('198.51.100.1', '203.0.113.5')).statusCode, 201);
      assert.equal((await from('198.51.100.2', '203.0.113.5')).statusCode, 429, 'an untrusted sender cannot name another');
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
